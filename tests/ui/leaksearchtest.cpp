// The search of the leak tests finds what is planted in each kind of place; and what of this program can be
// shown without its window: its last words, and what Azure CLI is started with.
#include "tests/ui/leaksearch.h"
#include "src/auth/azureclicredential.h"
#include "src/net/logging.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QSettings>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/resource.h>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Planted = "eyJhbGciOiJub25lIn0."
                           "eyJzdWIiOiJhIGNhbmFyeSB0aGF0IHNpbmdzIHdoZXJldmVyIGl0IGlzIn0."
                           "dGhlLXNpZ25hdHVyZS1vZi1hLWNhbmFyeQ";

// The last words of this program in the given way, with a token in them: run as a child of the test.
int crash(const QByteArray &way)
{
    const rlimit noCore{ 0, 0 };
    ::setrlimit(RLIMIT_CORE, &noCore);
    QFile input;
    const bool isOpen = input.open(stdin, QIODevice::ReadOnly);
    const QByteArray token = isOpen ? input.readAll().trimmed() : QByteArray();
    if (way == "plain")
        qFatal("Authorization: Bearer %s", token.constData());
    installRedactor();
    if (way == "fatal")
        qFatal("Authorization: Bearer %s", token.constData());
    if (way == "critical")
        qCritical("the service gave %s", token.constData());
    if (way == "exception")
        throw std::runtime_error("https://arm.test/x?token=" + token.toStdString());
    return 1;
}

QByteArray lastWords(const QString &way, const QByteArray &token)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(), { u"--crash"_s, way });
    child.write(token + '\n');
    child.closeWriteChannel();
    return child.waitForFinished(30000) ? child.readAll() : QByteArray("no end");
}

// A window with a bit of everything.
struct Window {
    QWidget window;
    QLabel label{ &window };
    QLineEdit edit{ &window };
    QTableView table{ &window };
    QStandardItemModel cells{ 2, 2 };
    QComboBox combo{ &window };
    QMenu menu{ &window };
    QTabBar tabs{ &window };

    Window() { table.setModel(&cells); }
    ~Window() { table.setModel(nullptr); }
    Q_DISABLE_COPY_MOVE(Window)
};

void hold(QProcess *child, const QStringList &more = {})
{
    child->start(u"/bin/sh"_s, QStringList{ u"-c"_s, u"read line"_s } + more);
    QVERIFY(child->waitForStarted());
}

} // namespace

class LeakSearchTest : public QObject {
    Q_OBJECT
private slots:
    void init();

    void findsInWindows_data();
    void findsInWindows();
    void findsOnTheClipboard();
    void findsInFiles();
    void findsInProcesses();
    void findsInLastWords();
    void knowsWhatIsSecret();
    void crashTextHasNoToken_data();
    void crashTextHasNoToken();
    void azureCliIsToldNothing();

private:
    QString at(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_folder;
    Canaries m_canaries;
};

void LeakSearchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_canaries = {};
    m_canaries.add(Planted);
}

void LeakSearchTest::write(const char *name, const QByteArray &content)
{
    QFile file(at(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void LeakSearchTest::findsInWindows_data()
{
    using Plant = std::function<void(Window &, const QString &)>;
    QTest::addColumn<Plant>("plant");
    const auto row = [](const char *name, const Plant &plant) { QTest::newRow(name) << plant; };
    row("label", [](Window &in, const QString &text) { in.label.setText(text); });
    row("tool tip", [](Window &in, const QString &text) { in.label.setToolTip(text); });
    row("accessible name", [](Window &in, const QString &text) { in.edit.setAccessibleName(text); });
    row("accessible description",
        [](Window &in, const QString &text) { in.edit.setAccessibleDescription(text); });
    row("title", [](Window &in, const QString &text) { in.window.setWindowTitle(text); });
    row("line edit", [](Window &in, const QString &text) { in.edit.setText(text); });
    row("placeholder", [](Window &in, const QString &text) { in.edit.setPlaceholderText(text); });
    row("password", [](Window &in, const QString &text) {
        in.edit.setEchoMode(QLineEdit::Password);
        in.edit.setText(text);
    });
    row("hidden", [](Window &in, const QString &text) {
        in.label.hide();
        in.label.setText(text);
    });
    row("cell", [](Window &in, const QString &text) { in.cells.setItem(1, 1, new QStandardItem(text)); });
    row("data of a cell", [](Window &in, const QString &text) {
        in.cells.setItem(0, 1, new QStandardItem);
        in.cells.item(0, 1)->setData(text, Qt::UserRole + 7);
    });
    row("data of a choice", [](Window &in, const QString &text) { in.combo.addItem(u"x"_s, text); });
    row("entry of a menu", [](Window &in, const QString &text) { in.menu.addAction(text); });
    row("tab", [](Window &in, const QString &text) { in.tabs.addTab(text); });
    row("property", [](Window &in, const QString &text) { in.window.setProperty("note", text); });
    row("its end alone", [](Window &in, const QString &text) { in.label.setText(text.right(30)); });
    row("its middle alone",
        [](Window &in, const QString &text) { in.label.setText(text.section(u'.', 1, 1)); });
}

// A test that finds nothing proves something only where it would have found it.
void LeakSearchTest::findsInWindows()
{
    QFETCH(std::function<void(Window &, const QString &)>, plant);
    Window window;
    QCOMPARE(leakInWindows(m_canaries), QString());
    plant(window, QString::fromLatin1(Planted));
    QVERIFY(!leakInWindows(m_canaries).isEmpty());
}

void LeakSearchTest::findsOnTheClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(u"harmless"_s);
    QCOMPARE(leakOnClipboard(m_canaries), QString());
    clipboard->setText(u"It is "_s + QString::fromLatin1(Planted));
    QVERIFY(!leakOnClipboard(m_canaries).isEmpty());
    auto *data = new QMimeData;
    data->setHtml(u"<b>"_s + QString::fromLatin1(Planted) + u"</b>"_s);
    clipboard->setMimeData(data);
    QVERIFY(!leakOnClipboard(m_canaries).isEmpty());
    clipboard->clear();
    QCOMPARE(leakOnClipboard(m_canaries), QString());
}

void LeakSearchTest::findsInFiles()
{
    const QString secret = QString::fromLatin1(Planted);
    const auto found = [this] { return leakInFolder(m_canaries, m_folder->path()); };
    write("harmless", "nothing");
    QCOMPARE(found(), QString());
    write("log.txt", "x\n" + Planted + "\ny");
    QVERIFY(found().endsWith(u"log.txt"_s));
    QVERIFY(QFile::remove(at("log.txt")));
    write("wide", QByteArray(reinterpret_cast<const char *>(secret.utf16()), qsizetype(secret.size() * 2)));
    QVERIFY(found().endsWith(u"wide"_s));
    QVERIFY(QFile::remove(at("wide")));
    QVERIFY(QDir(m_folder->path()).mkpath(u"below/.hidden"_s));
    write("below/.hidden/x", Planted);
    QVERIFY(found().endsWith(u".hidden/x"_s));
    QVERIFY(QFile::remove(at("below/.hidden/x")));
    write(Planted.constData(), "its name");
    QVERIFY(found().endsWith(secret));
    QVERIFY(QFile::remove(at(Planted.constData())));
    {
        QSettings settings(at("s.ini"), QSettings::IniFormat);
        settings.setValue(u"list"_s, QStringList{ u"a, b"_s, secret });
    }
    QVERIFY(found().endsWith(u"s.ini"_s));
}

void LeakSearchTest::findsInProcesses()
{
    QProcess harmless, told, surrounded;
    hold(&harmless);
    QCOMPARE(leakInProcesses(m_canaries), QString());
    hold(&told, { u"sh"_s, QString::fromLatin1(Planted) });
    QVERIFY(leakInProcesses(m_canaries).endsWith(u"/cmdline"_s));
    told.closeWriteChannel();
    QVERIFY(told.waitForFinished());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TOKEN"_s, QString::fromLatin1(Planted));
    surrounded.setProcessEnvironment(environment);
    hold(&surrounded);
    QVERIFY(leakInProcesses(m_canaries).endsWith(u"/environ"_s));
    for (QProcess *child : { &harmless, &surrounded }) {
        child->closeWriteChannel();
        QVERIFY(child->waitForFinished());
    }
}

void LeakSearchTest::findsInLastWords()
{
    QVERIFY(m_canaries.areIn(lastWords(u"plain"_s, Planted)));
}

// What is taken for secret out of what crosses the wire.
void LeakSearchTest::knowsWhatIsSecret()
{
    const QByteArray secrets[] = { "access-0123456789-0123456789",   "refresh-0123456789-012345678",
                                   "code-0123456789-0123456789-01",  "verifier-0123456789-0123456789",
                                   "bearer-0123456789-0123456789-0", "device-0123456789-0123456789-0" };
    Canaries canaries;
    canaries.takeFrom(
        "POST /token HTTP/1.1\r\nAuthorization: Bearer " + secrets[4]
        + "\r\n\r\ngrant_type=authorization_code&code=" + secrets[2] + "&code_verifier=" + secrets[3]
        + "&device_code=" + secrets[5] + "\nHTTP/1.1 200 OK\r\n\r\n{\"access_token\":\"" + secrets[0]
        + "\", \"refresh_token\" : \"" + secrets[1] + "\"}");
    QCOMPARE(canaries.count(), 6);
    for (const QByteArray &secret : secrets)
        QVERIFY2(canaries.areIn("x" + secret + "y"), secret.constData());
    QVERIFY(!canaries.areIn(QByteArray("authorization_code")));
}

void LeakSearchTest::crashTextHasNoToken_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : { "fatal", "critical", "exception" })
        QTest::newRow(way) << QString::fromLatin1(way);
}

void LeakSearchTest::crashTextHasNoToken()
{
    QFETCH(QString, way);
    const QByteArray words = lastWords(way, Planted);
    QVERIFY2(!m_canaries.areIn(words), words.constData());
    QVERIFY(!words.trimmed().isEmpty()); // but something is said
    QVERIFY(words != "no end");
}

// Azure CLI gives a token; what it was started with holds none, and neither does what it leaves.
void LeakSearchTest::azureCliIsToldNothing()
{
    const QString az = at("az");
    write(
        "az",
        "#!/bin/sh\n"
        "tr '\\0' '\\n' < /proc/$$/cmdline > \"$(dirname \"$0\")/started\"\n"
        "env >> \"$(dirname \"$0\")/started\"\n"
        "cat <<END\n{\"accessToken\": \""
            + Planted + "\", \"expires_on\": 4102444800, \"tokenType\": \"Bearer\"}\nEND\n");
    QVERIFY(QFile::setPermissions(az, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    SystemScheduler scheduler;
    AzureCliOptions options;
    options.resource = u"https://management.azure.com"_s;
    options.program = az;
    AzureCliCredential credential(options, &scheduler);
    std::optional<Result<Tokens>> tokens;
    credential.acquire({ u"24752f40-c54a-4141-a791-d76d35ac27f1"_s, {} }, this)
        ->then(this, [&tokens](const Result<Tokens> &result) { tokens = result; });
    QTRY_VERIFY_WITH_TIMEOUT(tokens, 30000);
    QVERIFY(tokens->has_value());
    QCOMPARE((*tokens)->access.reveal(), Planted);
    QVERIFY(QFile::remove(az));
    QVERIFY(QFileInfo(at("started")).size() > 0);
    QCOMPARE(leakInFolder(m_canaries, m_folder->path()), QString());
    QCOMPARE(leakInProcesses(m_canaries), QString());
}

int main(int argc, char **argv)
{
    if (argc > 2 && QByteArray(argv[1]) == "--crash")
        return crash(argv[2]);
    QApplication application(argc, argv);
    LeakSearchTest test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "leaksearchtest.moc"
