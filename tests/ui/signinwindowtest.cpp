// Signing in through the window: what is shown at each step, what every end leaves behind, and who works
// then.
#include "src/flow/inventory.h"
#include "src/flow/session.h"
#include "tests/sandbox/playedbrowser.h"
#include "tests/ui/windowhost.h"
#include "ui/common/messagebar.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

class SignInWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_host.reset(); }

    void bannerLeadsHere();
    void browser();
    void deviceCode();
    void cancelKeepsWhatWasTyped();
    void wrongTenantIsSaid();
    void personDeclines();
    void tokenForAnotherAudience();
    void badFieldsAreNotSent();
    void twoPeopleSideBySide();
    void twoTenantsSideBySide();
    void quickPersonAfterSignIn();
    void signOut();
    void cloudOfAnAddressIsProposed();
    void anotherCloudIsAnotherWindow();

private:
    void start();
    void signIn(const QString &person, const QString &domain = u"contoso.com"_s);
    QString message();
    template <class T> T *part(const char *name)
    {
        return m_host->page()->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name);

    std::unique_ptr<WindowHost> m_host;
    sandbox::PlayedBrowser m_browser;
    QUrl m_opened;
};

void SignInWindowTest::init()
{
    m_host = std::make_unique<WindowHost>();
    QVERIFY(m_host->isReady());
    m_opened.clear();
    m_host->accounts()->setOpener([this](const QUrl &page) { m_opened = page; });
    QVERIFY(m_host->open(Place::Kind::SignIn));
}

void SignInWindowTest::click(const char *name)
{
    auto *button = part<QAbstractButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    button->click();
}

void SignInWindowTest::start()
{
    click("startSignIn");
    QTRY_VERIFY(!part<QLineEdit>("signInLink")->text().isEmpty());
    QVERIFY(part<QLineEdit>("signInLink")->isVisible());
}

QString SignInWindowTest::message()
{
    auto *bar = part<MessageBar>("signInMessage");
    [bar] { QTRY_VERIFY(bar->isVisible()); }();
    return bar->text();
}

void SignInWindowTest::signIn(const QString &person, const QString &domain)
{
    start();
    click("openSignIn");
    m_browser.open(m_opened);
    m_browser.open(m_browser.press(u"person"_s, person).next);
    QTRY_COMPARE(m_host->context()->session->identity().name, QString(person + u'@' + domain));
    QVERIFY(m_host->settle());
}

void SignInWindowTest::bannerLeadsHere()
{
    QVERIFY(m_host->open(Place::Kind::Home));
    const QList<QAction *> actions = m_host->find<QPushButton>("actingAs")->menu()->actions();
    for (QAction *action : actions) {
        if (action->text().remove(u'&').startsWith(u"Sign in to the sandbox as"_s))
            action->trigger();
    }
    QVERIFY(m_host->settle());
    QCOMPARE(m_host->page()->objectName(), u"signInPage"_s);
    QVERIFY(part<QComboBox>("signInCloud")->currentText().startsWith(u"Sandbox"_s));
}

void SignInWindowTest::browser()
{
    start();
    QVERIFY(!part<QLineEdit>("userCode")->isVisible());
    QVERIFY(
        part<QLabel>("timeLeft")->text().startsWith(u"4:"_s)
        || part<QLabel>("timeLeft")->text().startsWith(u"5:"_s));
    click("openSignIn");
    QCOMPARE(m_opened.toString(QUrl::FullyEncoded), part<QLineEdit>("signInLink")->text());
    m_browser.open(m_opened);
    m_browser.open(m_browser.press(u"person"_s, u"rita"_s).next);
    QTRY_COMPARE(m_host->context()->session->identity().name, u"rita@contoso.com"_s);
    QCOMPARE(m_host->context()->session->identity().tenant, u"Contoso"_s);
    QVERIFY(m_host->find<QPushButton>("actingAs")->text().contains(u"rita@contoso.com"_s));
    QVERIFY(m_host->window()->windowTitle().contains(u"Contoso"_s));
    QVERIFY(m_host->open(Place::Kind::Accounts));
}

void SignInWindowTest::deviceCode()
{
    part<QComboBox>("signInWay")->setCurrentIndex(1);
    start();
    auto *code = part<QLineEdit>("userCode");
    QVERIFY(code->isVisible());
    QVERIFY(!code->text().isEmpty());
    m_browser.open(QUrl(part<QLineEdit>("signInLink")->text()));
    m_browser.press(u"user_code"_s, code->text());
    m_browser.press(u"person"_s, u"nils"_s);
    m_browser.press(u"act"_s, u"allow"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->context()->session->identity().name, u"nils@contoso.com"_s, 20000);
}

void SignInWindowTest::cancelKeepsWhatWasTyped()
{
    part<QLineEdit>("signInTenant")->setText(u"contoso.example"_s);
    start();
    click("cancelSignIn");
    QVERIFY(message().contains(u"Nobody was signed in"_s));
    QCOMPARE(part<QLineEdit>("signInTenant")->text(), u"contoso.example"_s);
    QVERIFY(part<QLineEdit>("signInTenant")->isVisible());
}

void SignInWindowTest::wrongTenantIsSaid()
{
    part<QLineEdit>("signInTenant")->setText(u"nowhere.example"_s);
    part<QComboBox>("signInWay")->setCurrentIndex(1);
    click("startSignIn");
    QVERIFY(message().contains(u"tenant"_s));
    QCOMPARE(part<QLineEdit>("signInTenant")->text(), u"nowhere.example"_s);
}

void SignInWindowTest::personDeclines()
{
    start();
    m_browser.open(QUrl(part<QLineEdit>("signInLink")->text()));
    m_browser.open(m_browser.press(u"act"_s, u"cancel"_s).next);
    QVERIFY(!message().isEmpty());
    QCOMPARE(part<MessageBar>("signInMessage")->kind(), MessageBar::Kind::Error);
}

// The sandbox is told to give one; ARM refuses it, and nobody is signed in.
void SignInWindowTest::tokenForAnotherAudience()
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_host->context()->session->origin().toString() + u"/_sim/faults"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer sandbox:ada");
    const std::unique_ptr<QNetworkReply> reply(network.post(
        request,
        "{\x22pathRegex\x22:\x22oauth2/v2.0/"
        "token$\x22,\x22kind\x22:\x22wrong-audience\x22,\x22times\x22:1}"));
    QTRY_VERIFY(reply->isFinished());
    const QString before = m_host->context()->session->identity().name;
    start();
    m_browser.open(QUrl(part<QLineEdit>("signInLink")->text()));
    m_browser.open(m_browser.press(u"person"_s, u"rita"_s).next);
    QVERIFY(!message().isEmpty());
    QCOMPARE(part<MessageBar>("signInMessage")->kind(), MessageBar::Kind::Error);
    QCOMPARE(m_host->context()->session->identity().name, before);
}

void SignInWindowTest::badFieldsAreNotSent()
{
    part<QLineEdit>("signInTenant")->setText(u"not a tenant"_s);
    click("startSignIn");
    QVERIFY(message().contains(u"domain"_s));
    part<QLineEdit>("signInTenant")->clear();
    part<QCheckBox>("advanced")->setChecked(true);
    QVERIFY(part<QLineEdit>("clientId")->isVisible());
    part<QLineEdit>("redirectAddress")->setText(u"https://elsewhere.example/"_s);
    click("startSignIn");
    QTRY_VERIFY(message().contains(u"localhost"_s));
    auto *cloud = part<QComboBox>("signInCloud");
    cloud->setCurrentIndex(cloud->count() - 1);
    part<QLineEdit>("cloudAddress")->setText(u"http://elsewhere.example"_s);
    click("startSignIn");
    QTRY_VERIFY(message().contains(u"https"_s));
}

void SignInWindowTest::twoPeopleSideBySide()
{
    signIn(u"rita"_s);
    QVERIFY(m_host->open(Place::Kind::SignIn));
    signIn(u"nils"_s);
    QVERIFY(m_host->open(Place::Kind::SignedIn));
    auto *table = part<QTableWidget>("signedInAccounts");
    QCOMPARE(table->rowCount(), 2);
    table->selectRow(1); // who worked last is first
    click("useAccount");
    QTRY_COMPARE(m_host->context()->session->identity().name, u"rita@contoso.com"_s);
    QVERIFY(m_host->settle());
    QVERIFY(m_host->open(Place::Kind::SignedIn));
    QTRY_COMPARE(part<QTableWidget>("tenants")->rowCount(), 1); // rita may enter her own only
}

// A guest, at home and where he is invited: entered one at a time, then both are there, and each has its own
// lists.
void SignInWindowTest::twoTenantsSideBySide()
{
    const auto subscriptions = [this] {
        QStringList names;
        bool answered = false;
        const auto come = [&](const Result<QList<Subscription>> &list) {
            answered = true;
            const QList<Subscription> found = list.value_or(QList<Subscription>());
            for (const Subscription &each : found)
                names.append(each.displayName);
        };
        QObject here;
        inventory::subscriptions(m_host->context()->session, &here)->then(&here, come);
        return QTest::qWaitFor([&] { return answered; }, 20000) ? names : QStringList();
    };
    const auto tenantRow = [this](const QString &name) {
        auto *table = part<QTableWidget>("tenants");
        const QList<QTableWidgetItem *> found = table->findItems(name, Qt::MatchExactly);
        return found.isEmpty() ? -1 : found.constFirst()->row();
    };
    const auto state = [this, tenantRow](const QString &name) {
        auto *table = part<QTableWidget>("tenants");
        const int row = tenantRow(name);
        return row < 0 ? QString() : table->item(row, table->columnCount() - 1)->text();
    };
    const auto enter = [this, tenantRow](const QString &name) {
        part<QTableWidget>("tenants")->selectRow(tenantRow(name));
        click("enterTenant");
    };
    part<QLineEdit>("signInTenant")->setText(u"fabrikam.example"_s);
    signIn(u"gus"_s, u"fabrikam.example"_s);
    QCOMPARE(m_host->context()->session->identity().tenant, u"Fabrikam Devices"_s);
    QCOMPARE(subscriptions(), QStringList{ u"Fabrikam Field Service"_s });

    QVERIFY(m_host->open(Place::Kind::SignedIn));
    QTRY_COMPARE(state(u"Contoso"_s), u"Not entered"_s);
    QCOMPARE(state(u"Fabrikam Devices"_s), u"You work here"_s);
    enter(u"Contoso"_s);
    QTRY_COMPARE(m_host->page()->objectName(), u"signInPage"_s); // nothing is entered unasked
    QVERIFY(part<QComboBox>("signInCloud")->currentText().startsWith(u"Sandbox"_s));
    signIn(u"gus"_s, u"fabrikam.example"_s);
    QTRY_COMPARE(m_host->context()->session->identity().tenant, u"Contoso"_s);
    QCOMPARE(subscriptions(), QStringList{ u"Contoso Production"_s });

    QVERIFY(m_host->open(Place::Kind::SignedIn));
    QCOMPARE(part<QTableWidget>("signedInAccounts")->rowCount(), 2);
    QTRY_COMPARE(state(u"Fabrikam Devices"_s), u"Signed in"_s);
    enter(u"Fabrikam Devices"_s); // at once
    QTRY_COMPARE(m_host->context()->session->identity().tenant, u"Fabrikam Devices"_s);
    QVERIFY(m_host->settle());
    QCOMPARE(subscriptions(), QStringList{ u"Fabrikam Field Service"_s });
}

// Whoever is chosen from the menu acts with rights of their own, not with the tokens of who signed in.
void SignInWindowTest::quickPersonAfterSignIn()
{
    signIn(u"nils"_s);
    const QList<QAction *> actions = m_host->find<QPushButton>("actingAs")->menu()->actions();
    QCOMPARE(actions.constFirst()->data().toString(), u"ada"_s);
    actions.constFirst()->trigger();
    QCOMPARE(m_host->context()->session->identity().name, u"ada"_s);
    const QList<AccountLine> lines = m_host->accounts()->accounts();
    for (const AccountLine &line : lines)
        QVERIFY(!line.isInUse);
    QVERIFY(m_host->open(Place::Kind::Accounts));
    QVERIFY(!m_host->account(u"contoso-adu-dev"_s).isEmpty()); // nils cannot read it
}

// As "Sign in again..." asks for an account of a cloud that was entered by its address.
void SignInWindowTest::cloudOfAnAddressIsProposed()
{
    const QString address = u"https://management.example.com"_s;
    QVERIFY(m_host->open(Place::Kind::SignIn, {}, address + u"|contoso.com|device-code"_s));
    auto *field = m_host->page()->findChild<QLineEdit *>(u"cloudAddress"_s);
    QVERIFY(field->isVisible());
    QCOMPARE(field->text(), address);
    QCOMPARE(m_host->page()->findChild<QLineEdit *>(u"signInTenant"_s)->text(), u"contoso.com"_s);
}

void SignInWindowTest::signOut()
{
    signIn(u"rita"_s);
    QVERIFY(m_host->open(Place::Kind::SignedIn));
    click("signOut");
    auto *yes = m_host->find<QPushButton>("acceptButton");
    QVERIFY(yes);
    yes->click();
    QTRY_COMPARE(m_host->context()->session->identity().name, u"ada"_s);
    QVERIFY(m_host->accounts()->accounts().isEmpty());
}

// As Azure would be: another origin, a window without the sandbox's controls, and the way back.
void SignInWindowTest::anotherCloudIsAnotherWindow()
{
    Cloud cloud;
    cloud.name = u"AzureCloud"_s;
    cloud.arm = m_host->context()->session->origin();
    cloud.arm.setHost(u"localhost"_s);
    cloud.login = cloud.arm;
    cloud.audience = u"https://management.azure.com"_s;
    Account account;
    account.tenant = u"24752f40-c54a-4141-a791-d76d35ac27f1"_s;
    account.tenantName = u"Contoso"_s;
    account.userName = u"ada@contoso.com"_s;
    Tokens tokens;
    tokens.access = Secret("sandbox:ada");
    tokens.person.tenantId = account.tenant;
    tokens.person.userName = account.userName;
    tokens.lifeSeconds = 3600;
    const QPointer<MainWindow> first = m_host->window();
    m_host->accounts()->keep(cloud, account, tokens);
    QTRY_VERIFY(!first);
    QVERIFY(m_host->settle());
    QVERIFY(m_host->window()->isVisible());
    QCOMPARE(m_host->find<QLabel>("bannerText")->text(), u"Azure: tenant Contoso"_s);
    QVERIFY(!m_host->find<QPushButton>("resetSandbox")->isVisible());
    QVERIFY(!m_host->context()->session->cloud().startsWith(u"sandbox"_s));
    QVERIFY(m_host->open(Place::Kind::Accounts));
    m_host->accounts()->useSandbox();
    QTRY_VERIFY(m_host->context()->session && m_host->context()->session->cloud().startsWith(u"sandbox"_s));
    QVERIFY(m_host->settle());
    QVERIFY(m_host->find<QPushButton>("resetSandbox")->isVisible());
}

QTEST_MAIN(SignInWindowTest)
#include "signinwindowtest.moc"
