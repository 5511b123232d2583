// The ways in that need no browser, through the window: Azure CLI, a service principal, a token that was
// given. What is asked for, what is said where it does not work, what is kept, and what signing out leaves.
#include "src/auth/accountbook.h"
#include "src/flow/session.h"
#include "src/sandbox/listener.h"
#include "tests/sandbox/signindriver.h"
#include "tests/support/madecertificates.h"
#include "tests/ui/windowhost.h"
#include "ui/common/messagebar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableWidget>
#include <QtTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;
using sandbox::automation;
using sandbox::contoso;

namespace {

const QString secret = u"linkdesk-sandbox-secret"_s;

// Gives the variable another value, and takes it back.
class Variable {
public:
    Variable(const char *name, const QByteArray &value)
        : m_name(name)
        , m_before(qgetenv(name))
        , m_wasSet(qEnvironmentVariableIsSet(name))
    {
        qputenv(name, value);
    }
    ~Variable()
    {
        if (m_wasSet)
            qputenv(m_name, m_before);
        else
            qunsetenv(m_name);
    }
    Q_DISABLE_COPY_MOVE(Variable)

private:
    const char *m_name;
    QByteArray m_before;
    bool m_wasSet;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class WaysWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void fieldsBelongToTheWay();
    void principalIsChecked_data();
    void principalIsChecked();
    void secret();
    void wrongSecretIsSaid();
    void secretWithoutAKeychain();
    void certificateOpensTheNextStart();
    void certificateThatWentIsAskedFor();
    void azIsMissing();
    void azureCli();
    void givenToken();
    void givenTokenIsOnlyOfferedBesideAnOption();
    void givenTokenThatCannotBeUsed();

private:
    void show(const StartOptions &options = {});
    void openForm(const char *way);
    void signInBy(const QString &certificate);
    void fillPrincipal(const QString &clientSecret, const QString &certificate = {});
    void serve();
    void goToServed();
    QString message();
    QString tokenFor(const QString &resource);
    Result<QList<AccountEntry>> kept() const;
    template <class T> T *part(const char *name)
    {
        return m_host->page()->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name);
    QString who()
    {
        return m_host->context()->session ? m_host->context()->session->identity().name : QString();
    }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<WindowHost> m_host;
    // An Azure outside of the program.
    std::unique_ptr<sandbox::SignInDriver> m_outside;
    std::unique_ptr<sandbox::Listener> m_listener;
    MadeCertificate m_certificate;
    Variable m_noBus{ "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere" }; // nobody's keychain is asked
};

void WaysWindowTest::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
}

void WaysWindowTest::cleanup()
{
    m_host.reset();
    m_listener.reset();
    m_outside.reset();
}

void WaysWindowTest::show(const StartOptions &options)
{
    StartOptions own = options;
    own.profile = m_profile->path();
    own.speed = 1000;
    m_host.reset();
    m_host = std::make_unique<WindowHost>(own);
    QVERIFY(m_host->isReady());
}

void WaysWindowTest::openForm(const char *way)
{
    QVERIFY(m_host->open(Place::Kind::SignIn));
    auto *ways = part<QComboBox>("signInWay");
    ways->setCurrentIndex(ways->findData(QString::fromLatin1(way)));
    QCOMPARE(ways->currentData().toString(), QString::fromLatin1(way));
}

void WaysWindowTest::fillPrincipal(const QString &clientSecret, const QString &certificate)
{
    openForm("service-principal");
    part<QLineEdit>("signInTenant")->setText(contoso);
    part<QLineEdit>("principalId")->setText(automation);
    part<QComboBox>("principalProof")->setCurrentIndex(certificate.isEmpty() ? 0 : 1);
    part<QLineEdit>("clientSecret")->setText(clientSecret);
    part<QLineEdit>("certificateFile")->setText(certificate);
}

void WaysWindowTest::serve()
{
    if (m_certificate.key.isEmpty())
        m_certificate = makeCertificate({ u"robot"_s, {}, -1, 1, false, makeKey(KeyKind::Rsa) });
    sandbox::Options options;
    options.world =
        sandbox::worldWithRobot(m_profile->path(), m_certificate.certificate, QJsonArray{ ::secret });
    QVERIFY(!options.world.isEmpty());
    m_outside = std::make_unique<sandbox::SignInDriver>(options);
    auto started = sandbox::Listener::start(m_outside->sandbox.get(), 0);
    QVERIFY(started.has_value());
    m_listener = std::move(*started);
}

void WaysWindowTest::goToServed()
{
    auto *cloud = part<QComboBox>("signInCloud");
    cloud->setCurrentIndex(cloud->count() - 1);
    part<QLineEdit>("cloudAddress")->setText(m_listener->url().toString());
}

void WaysWindowTest::click(const char *name)
{
    auto *button = part<QAbstractButton>(name);
    if (!button)
        button = m_host->find<QAbstractButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    button->click();
}

QString WaysWindowTest::message()
{
    auto *bar = part<MessageBar>("signInMessage");
    [bar] { QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 60000); }();
    return bar->text();
}

Result<QList<AccountEntry>> WaysWindowTest::kept() const
{
    const auto database = Database::open(m_profile->path());
    return database ? AccountBook(database->get()).all() : database.error();
}

void WaysWindowTest::fieldsBelongToTheWay()
{
    show();
    const auto shown = [this] {
        QStringList names;
        for (const char *name : { "principalId", "clientSecret", "certificateFile", "advanced" }) {
            if (part<QWidget>(name)->isVisible())
                names << QString::fromLatin1(name);
        }
        return names.join(u' ');
    };
    openForm("browser");
    QCOMPARE(shown(), u"advanced"_s);
    openForm("azure-cli");
    QCOMPARE(shown(), QString());
    openForm("service-principal");
    QCOMPARE(shown(), u"principalId clientSecret"_s);
    part<QComboBox>("principalProof")->setCurrentIndex(1);
    QCOMPARE(shown(), u"principalId certificateFile"_s);
    QCOMPARE(part<QLineEdit>("clientSecret")->echoMode(), QLineEdit::Password);
}

void WaysWindowTest::principalIsChecked_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("bySecret");
    QTest::addColumn<QString>("said");
    QTest::newRow("no tenant") << u"signInTenant"_s << QString() << true << u"name it"_s;
    QTest::newRow("tenant") << u"signInTenant"_s << u"a b"_s << true << u"domain"_s;
    QTest::newRow("application") << u"principalId"_s << u"robot"_s << true << u"GUID"_s;
    QTest::newRow("no secret") << u"clientSecret"_s << QString() << true << u"secret"_s;
    QTest::newRow("no file") << u"certificateFile"_s << QString() << false << u"file"_s;
    QTest::newRow("file that is not there")
        << u"certificateFile"_s << u"/nowhere/robot.pem"_s << false << u"/nowhere/robot.pem"_s;
}

void WaysWindowTest::principalIsChecked()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(bool, bySecret);
    QFETCH(QString, said);
    show();
    fillPrincipal(u"s"_s, bySecret ? QString() : u"/nowhere"_s);
    auto *edit = m_host->page()->findChild<QLineEdit *>(field);
    edit->setText(value);
    click("startSignIn");
    QVERIFY2(message().contains(said), qPrintable(message()));
    QVERIFY(edit->isVisible());
}

// To the sandbox inside, which keeps nothing, and out again.
void WaysWindowTest::secret()
{
    show();
    fillPrincipal(::secret);
    click("startSignIn");
    QTRY_COMPARE_WITH_TIMEOUT(who(), automation, 20000);
    QVERIFY(m_host->settle());
    QVERIFY(part<QLineEdit>("clientSecret")->text().isEmpty());
    QVERIFY(m_host->find<QPushButton>("actingAs")->text().contains(u"service principal"_s));
    QVERIFY(!m_host->account(u"contoso-adu-americas"_s).isEmpty());
    QVERIFY(m_host->open(Place::Kind::SignedIn));
    auto *table = part<QTableWidget>("signedInAccounts");
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 3)->text(), u"Service principal"_s);
    click("signOut");
    click("acceptButton");
    QTRY_COMPARE(who(), u"ada"_s);
    QVERIFY(m_host->accounts()->accounts().isEmpty());
}

void WaysWindowTest::wrongSecretIsSaid()
{
    show();
    fillPrincipal(u"another"_s);
    click("startSignIn");
    QVERIFY2(message().contains(u"secret of the service principal is wrong"_s), qPrintable(message()));
    QCOMPARE(part<MessageBar>("signInMessage")->kind(), MessageBar::Kind::Error);
    QCOMPARE(part<QLineEdit>("clientSecret")->text(), u"another"_s); // to be corrected
    QCOMPARE(who(), u"ada"_s);
}

// It works until the end, says so, and is written nowhere.
void WaysWindowTest::secretWithoutAKeychain()
{
    serve();
    show();
    fillPrincipal(::secret);
    goToServed();
    click("startSignIn");
    QTRY_COMPARE_WITH_TIMEOUT(who(), automation, 20000);
    QVERIFY(m_host->settle());
    QVERIFY(!m_host->account(u"contoso-adu-americas"_s).isEmpty());
    QVERIFY(m_host->open(Place::Kind::SignedIn));
    QTRY_VERIFY(part<QTableWidget>("signedInAccounts")->item(0, 4)->text().startsWith(u"Signed in until"_s));
    m_host.reset();
    QFile::remove(m_profile->filePath(u"world.json"_s)); // the other side's
    QDirIterator files(m_profile->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        QVERIFY2(!contentOf(file).contains(::secret.toUtf8()), qPrintable(file));
    }
    QCOMPARE(kept()->size(), 1);
    QCOMPARE(kept()->constFirst().account.clientId, automation);
}

void WaysWindowTest::signInBy(const QString &certificate)
{
    serve();
    show();
    QFile pem(certificate);
    QVERIFY(pem.open(QIODevice::WriteOnly) && pem.write(m_certificate.pem()) > 0);
    pem.close();
    fillPrincipal({}, certificate);
    goToServed();
    click("startSignIn");
    QTRY_COMPARE_WITH_TIMEOUT(who(), automation, 20000);
    QVERIFY(m_host->settle());
}

void WaysWindowTest::certificateOpensTheNextStart()
{
    const QString file = m_profile->filePath(u"robot.pem"_s);
    signInBy(file);
    QVERIFY(!m_host->account(u"contoso-adu-americas"_s).isEmpty());

    show();
    QCOMPARE(who(), automation);
    QVERIFY(!m_host->account(u"contoso-adu-americas"_s).isEmpty());
    const QList<AccountLine> lines = m_host->accounts()->accounts();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.constFirst().account.certificate, file);
    QVERIFY(lines.constFirst().notKept.isEmpty());
    QVERIFY(!kept()->constFirst().mayBeInKeychain);
    QVERIFY(m_host->open(Place::Kind::SignedIn));
    click("signOut");
    click("acceptButton");
    QTRY_COMPARE_WITH_TIMEOUT(who(), u"ada"_s, 20000);
    QVERIFY(m_host->settle());
    QVERIFY(kept()->isEmpty());
    QVERIFY(QFile::exists(file)); // it is the person's
}

void WaysWindowTest::certificateThatWentIsAskedFor()
{
    const QString file = m_profile->filePath(u"robot.pem"_s);
    signInBy(file);
    QFile pem(file);
    QVERIFY(pem.rename(m_profile->filePath(u"elsewhere.pem"_s)));
    m_host.reset();
    StartOptions options;
    options.profile = m_profile->path();
    Application program(options, sandbox::serve);
    QVERIFY(program.start());
    QTRY_VERIFY_WITH_TIMEOUT(program.accounts()->need(), 20000);
    QCOMPARE(program.accounts()->need()->reason.code, u"certificate_file_missing"_s);
    QVERIFY(pem.rename(file));
}

void WaysWindowTest::azIsMissing()
{
    const Variable path("PATH", m_profile->path().toLocal8Bit());
    show();
    openForm("azure-cli");
    click("startSignIn");
    QVERIFY2(message().contains(u"Azure CLI (az) is not installed"_s), qPrintable(message()));
    QCOMPARE(who(), u"ada"_s);
}

// Debian's az, signed in to the sandbox of this very window.
void WaysWindowTest::azureCli()
{
    show();
    QProcess az;
    az.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    az.start(
        QStringLiteral(LINKDESK_SOURCE_DIR "/tests/contract/realclients/azsignedin"),
        { m_host->context()->session->origin().toString() });
    const auto end = qScopeGuard([&az] {
        az.closeWriteChannel();
        az.waitForFinished();
    });
    QTRY_VERIFY_WITH_TIMEOUT(az.canReadLine() || az.state() == QProcess::NotRunning, 100000);
    const QByteArray line = az.readLine();
    if (line.startsWith("skipped"))
        QSKIP(line.trimmed().constData());
    const QJsonObject told = QJsonDocument::fromJson(line).object();
    QVERIFY2(!told.isEmpty(), line.constData());
    const auto of = [&told](const char *name) { return told[QLatin1String(name)].toString().toLocal8Bit(); };
    const Variable path("PATH", of("PATH"));
    const Variable authority("REQUESTS_CA_BUNDLE", of("REQUESTS_CA_BUNDLE"));
    {
        const Variable nobody("AZURE_CONFIG_DIR", m_profile->filePath(u"az"_s).toLocal8Bit());
        openForm("azure-cli");
        click("startSignIn");
        QVERIFY2(message().contains(u"Nobody is signed in to Azure CLI"_s), qPrintable(message()));
        QVERIFY(message().contains(u"az login"_s));
    }
    const Variable folder("AZURE_CONFIG_DIR", of("AZURE_CONFIG_DIR"));
    click("startSignIn");
    QTRY_COMPARE_WITH_TIMEOUT(who(), automation, 60000);
    QVERIFY(m_host->settle());
    QVERIFY(m_host->find<QPushButton>("actingAs")->text().contains(u"by Azure CLI"_s));
    QVERIFY(m_host->open(Place::Kind::Accounts));
    QVERIFY(!m_host->account(u"contoso-adu-americas"_s).isEmpty());
    const QList<AccountLine> lines = m_host->accounts()->accounts();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.constFirst().account.way, QString(ways::AzureCli));
    QCOMPARE(lines.constFirst().account.tenant, contoso);
}

// As a script has it: for the application itself.
QString WaysWindowTest::tokenFor(const QString &resource)
{
    const sandbox::Answer tokens = m_outside->token(
        contoso,
        { { u"grant_type"_s, u"client_credentials"_s },
          { u"client_id"_s, automation },
          { u"client_secret"_s, ::secret },
          { u"scope"_s, resource + u"/.default"_s } });
    return tokens.json[u"access_token"].toString();
}

void WaysWindowTest::givenToken()
{
    serve();
    StartOptions options;
    options.arm = QUrl(m_listener->url().toString());
    options.given = Secret(tokenFor(u"https://management.azure.com"_s).toLatin1());
    QVERIFY(!options.given.isEmpty());
    const Secret held = options.given;
    show(options);
    QVERIFY(held.isEmpty()); // the account has a buffer of its own
    QCOMPARE(who(), automation);
    QVERIFY(m_host->find<QPushButton>("actingAs")->text().contains(u"given token, not kept"_s));
    QVERIFY(!m_host->account(u"contoso-adu-americas"_s).isEmpty());
    QVERIFY(kept()->isEmpty());
    QVERIFY(m_host->open(Place::Kind::SignedIn));
    auto *table = part<QTableWidget>("signedInAccounts");
    QCOMPARE(table->item(0, 3)->text(), u"Given token"_s);
    QVERIFY(table->item(0, 4)->text().contains(u"never kept"_s));
    QVERIFY(!part<QAbstractButton>("signInAgain")->isEnabled());
    click("signOut");
    click("acceptButton");
    QTRY_COMPARE_WITH_TIMEOUT(who(), u"ada"_s, 20000);
    QVERIFY(m_host->settle());
    QVERIFY(m_host->context()->session->cloud().startsWith(u"sandbox/"_s));
    QVERIFY(m_host->accounts()->accounts().isEmpty());
}

void WaysWindowTest::givenTokenIsOnlyOfferedBesideAnOption()
{
    serve();
    StartOptions options;
    options.sandbox = true;
    options.given = Secret(tokenFor(u"https://management.azure.com"_s).toLatin1());
    show(options);
    QCOMPARE(who(), u"ada"_s);
    const QList<AccountLine> lines = m_host->accounts()->accounts();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.constFirst().account.way, QString(ways::GivenToken));
    QCOMPARE(lines.constFirst().account.cloud, u"https://management.azure.com"_s);
    QVERIFY(!lines.constFirst().isInUse);
}

void WaysWindowTest::givenTokenThatCannotBeUsed()
{
    StartOptions options;
    options.profile = m_profile->path();
    // {"exp":1000,"aud":"https://management.azure.com"}
    options.given = Secret(
        "e30."
        + QByteArray("{\x22"
                     "exp\x22:1000}")
              .toBase64(QByteArray::Base64UrlEncoding)
        + ".c2ln");
    Application program(options, sandbox::serve);
    QVERIFY(program.start());
    const auto text = [&program] {
        QStringList texts;
        const auto labels = program.window()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        return texts.join(u'\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(u"LINKDESK_TOKEN"_s), 20000);
    QVERIFY(text().contains(u"has expired"_s));
    const auto buttons = program.window()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text() == u"&Go on without it"_s)
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(program.window()->context()->session, 20000);
    QVERIFY(program.accounts()->accounts().isEmpty());
}

QTEST_MAIN(WaysWindowTest)
#include "wayswindowtest.moc"
