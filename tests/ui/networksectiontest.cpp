// The settings of the way out as a person meets them.
#include "ui/signin/networksection.h"

#include "src/auth/cloud.h"
#include "src/auth/networkkeeper.h"
#include "tests/support/connectproxy.h"
#include "tests/support/fakestore.h"
#include "tests/support/madecertificates.h"
#include "tests/support/testserver.h"
#include "tests/ui/fakeui.h"
#include "ui/signin/hoptext.h"

#include <QComboBox>
#include <QFile>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;
using Delivery = TestServer::Delivery;

class NetworkSectionTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void manualRowsAreThereOnlyThen();
    void whatIsTypedHolds();
    void wholeAddressIsTakenApart();
    void wrongHostStaysAndIsSaid();
    void incompleteProxyIsSaid();
    void passwordLeavesTheField();
    void passwordIsRemoved();
    void failingKeychainIsSaid();
    void failingKeychainIsSaidToWhoComesLater();
    void certificateFile();
    void certificatesAreCounted();
    void byKeyboardOnly();
    void testsTheWay();
    void testNamesTheFailedHop();
    void testUnlocksTheProxy();
    void stopEndsTheTest();
    void leavingEndsTheTest();
    void stepsInWords();

private:
    template <class T> T *find(const char *name)
    {
        T *found = m_page->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void open(const Cloud &here = {});
    void choose(NetworkSettings::Proxy proxy);
    void type(const char *name, const QString &text);
    void setProxy(const QString &host, int port, const QString &user = {});
    QString help(const char *name) { return find<QWidget>(name)->accessibleDescription(); }
    bool isThere(const char *name) { return find<QWidget>(name)->isVisible(); }
    QString written();
    static Cloud cloudAt(const QUrl &url);
    QString test(const Cloud &cloud); // its result

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<NetworkKeeper> m_keeper;
    NotedDialogs m_dialogs;
    std::unique_ptr<QWidget> m_page;
};

void NetworkSectionTest::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_store = std::make_unique<FakeStore>();
    m_keeper = std::make_unique<NetworkKeeper>(m_settings.get(), m_store.get());
    open();
}

void NetworkSectionTest::cleanup()
{
    m_page.reset();
    m_keeper.reset();
}

void NetworkSectionTest::open(const Cloud &here)
{
    m_page = std::make_unique<QWidget>();
    auto *rows = new FormRows(m_page.get());
    m_page->setLayout(rows->layout());
    new NetworkSection(rows, m_keeper.get(), &m_dialogs, here);
    m_page->resize(900, 700);
    m_page->show();
    QApplication::setActiveWindow(m_page.get());
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void NetworkSectionTest::choose(NetworkSettings::Proxy proxy)
{
    auto *combo = find<QComboBox>("proxyChoice");
    combo->setCurrentIndex(combo->findData(int(proxy)));
    emit combo->activated(combo->currentIndex());
}

void NetworkSectionTest::type(const char *name, const QString &text)
{
    auto *field = find<QLineEdit>(name);
    QVERIFY2(field->isVisible(), name);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Tab);
}

void NetworkSectionTest::setProxy(const QString &host, int port, const QString &user)
{
    choose(NetworkSettings::Proxy::Manual);
    type("proxyHost", host);
    find<QSpinBox>("proxyPort")->setValue(port);
    type("proxyUser", user);
}

QString NetworkSectionTest::written()
{
    m_settings->sync();
    QFile file(m_folder.filePath(u"s.ini"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Cloud NetworkSectionTest::cloudAt(const QUrl &url)
{
    Cloud cloud;
    cloud.arm = url;
    cloud.login = url;
    return cloud;
}

QString NetworkSectionTest::test(const Cloud &cloud)
{
    open(cloud);
    auto *clouds = find<QComboBox>("testedCloud");
    clouds->setCurrentIndex(clouds->findData(cloud.key()));
    auto *button = find<QPushButton>("testConnection");
    const QString start = button->text();
    button->click();
    if (!QTest::qWaitFor([button, &start] { return button->text() == start; }, 20000))
        return u"no end"_s;
    return find<QLabel>("testResult")->text();
}

void NetworkSectionTest::manualRowsAreThereOnlyThen()
{
    const auto manual = { "proxyHost", "proxyPort", "proxyUser" };
    for (const char *name : manual)
        QVERIFY2(!isThere(name), name);
    choose(NetworkSettings::Proxy::Manual);
    for (const char *name : manual)
        QVERIFY2(isThere(name), name);
    QVERIFY(find<QLineEdit>("proxyHost")->hasFocus());
    QVERIFY(!isThere("proxyPassword")); // whose?
    choose(NetworkSettings::Proxy::None);
    for (const char *name : manual)
        QVERIFY2(!isThere(name), name);
    QCOMPARE(m_keeper->settings().proxy, NetworkSettings::Proxy::None);
}

void NetworkSectionTest::whatIsTypedHolds()
{
    setProxy(u"proxy.test"_s, 3128, u"ada"_s);
    const NetworkSettings &settings = m_keeper->settings();
    QVERIFY(settings.isComplete());
    QCOMPARE(settings.host, u"proxy.test"_s);
    QCOMPARE(int(settings.port), 3128);
    QCOMPARE(settings.user, u"ada"_s);
    QVERIFY(isThere("proxyPassword"));
    choose(NetworkSettings::Proxy::System);
    choose(NetworkSettings::Proxy::Manual);
    QCOMPARE(settings.host, u"proxy.test"_s); // still there
    open(); // another look at the page
    QCOMPARE(find<QLineEdit>("proxyHost")->text(), u"proxy.test"_s);
    QCOMPARE(find<QSpinBox>("proxyPort")->value(), 3128);
    QCOMPARE(find<QLineEdit>("proxyUser")->text(), u"ada"_s);
}

// As it stands in the environment of a shell: the password must not land in a file with the host.
void NetworkSectionTest::wholeAddressIsTakenApart()
{
    choose(NetworkSettings::Proxy::Manual);
    type("proxyHost", u"http://ada:canary@proxy.test:8080/"_s);
    QCOMPARE(find<QLineEdit>("proxyHost")->text(), u"proxy.test"_s);
    QCOMPARE(find<QSpinBox>("proxyPort")->value(), 8080);
    QCOMPARE(find<QLineEdit>("proxyUser")->text(), u"ada"_s);
    QVERIFY(m_keeper->hasPassword());
    QTRY_COMPARE(m_store->kept.value(u"proxy/ada@proxy.test:8080"_s), QByteArray("canary"));
    QVERIFY(!written().contains(u"canary"_s));
    const auto fields = m_page->findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields)
        QVERIFY(!field->text().contains(u"canary"_s));
}

void NetworkSectionTest::wrongHostStaysAndIsSaid()
{
    setProxy(u"proxy.test"_s, 3128);
    const QString before = help("proxyHost");
    type("proxyHost", u"socks5://ada:canary@proxy.test:1080"_s);
    QVERIFY(find<QLineEdit>("proxyHost")->text().startsWith(u"socks5"_s));
    QVERIFY(help("proxyHost") != before);
    QVERIFY(!m_keeper->settings().isComplete()); // nothing goes through the former one meanwhile
    QVERIFY(!written().contains(u"canary"_s));
    type("proxyUser", u"ada"_s); // another change leaves it alone
    QVERIFY(find<QLineEdit>("proxyHost")->text().startsWith(u"socks5"_s));
    type("proxyHost", u"proxy.test"_s);
    QCOMPARE(help("proxyHost"), before);
    QVERIFY(m_keeper->settings().isComplete());
}

void NetworkSectionTest::incompleteProxyIsSaid()
{
    const QString usual = help("proxyChoice");
    choose(NetworkSettings::Proxy::Manual);
    QVERIFY(help("proxyChoice") != usual);
    setProxy(u"proxy.test"_s, 0);
    QVERIFY(help("proxyChoice") != usual);
    find<QSpinBox>("proxyPort")->setValue(3128);
    QCOMPARE(help("proxyChoice"), usual);
}

void NetworkSectionTest::passwordLeavesTheField()
{
    setProxy(u"proxy.test"_s, 3128, u"ada"_s);
    type("proxyPassword", u"canary"_s);
    QVERIFY(m_keeper->hasPassword());
    QTRY_COMPARE(m_store->kept.value(u"proxy/ada@proxy.test:3128"_s), QByteArray("canary"));
    auto *field = find<QLineEdit>("proxyPassword");
    QVERIFY(field->text().isEmpty());
    QVERIFY(!field->isUndoAvailable()); // nor can it be brought back
    QVERIFY(!field->placeholderText().isEmpty());
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!written().contains(u"canary"_s));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab); // nothing typed changes nothing
    QVERIFY(m_keeper->hasPassword());
    open();
    QVERIFY(find<QLineEdit>("proxyPassword")->text().isEmpty());
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(!label->text().contains(u"canary"_s));
}

void NetworkSectionTest::passwordIsRemoved()
{
    passwordLeavesTheField();
    auto *button = find<QPushButton>("forgetPassword");
    QVERIFY(button->isVisible() && button->isEnabled());
    button->click();
    QVERIFY(!m_keeper->hasPassword());
    QTRY_VERIFY(m_store->kept.isEmpty());
    QVERIFY(!button->isEnabled());
    QVERIFY(find<QLineEdit>("proxyPassword")->hasFocus());
}

void NetworkSectionTest::failingKeychainIsSaid()
{
    setProxy(u"proxy.test"_s, 3128, u"ada"_s);
    const QString usual = help("proxyPassword");
    m_store->fails = true;
    type("proxyPassword", u"canary"_s);
    QTRY_VERIFY(help("proxyPassword").contains(u"keychain is locked"_s));
    QVERIFY(help("proxyPassword").contains(u"until Linkdesk ends"_s));
    QVERIFY(m_keeper->hasPassword());
    QVERIFY(!written().contains(u"canary"_s));
    m_store->fails = false;
    type("proxyPassword", u"canary"_s);
    QTRY_VERIFY(!m_store->kept.isEmpty());
    QCOMPARE(help("proxyPassword"), usual);
    // What cannot be taken out again is said where the field is gone with its user.
    m_store->fails = true;
    m_store->code = u"keychain_kept"_s;
    type("proxyUser", {});
    QVERIFY(!isThere("proxyPassword"));
    QTRY_VERIFY(help("proxyChoice").contains(u"still holds"_s));
}

void NetworkSectionTest::failingKeychainIsSaidToWhoComesLater()
{
    setProxy(u"proxy.test"_s, 3128, u"ada"_s);
    m_keeper = nullptr;
    m_page.reset();
    m_store->fails = true;
    m_keeper = std::make_unique<NetworkKeeper>(m_settings.get(), m_store.get());
    open();
    QCOMPARE(m_store->reads, 0); // looking at the page asks no keychain
    QVERIFY(!find<QLineEdit>("proxyPassword")->placeholderText().isEmpty());
    m_page.reset();
    bool over = false;
    m_keeper->unlock(this, [&over] { over = true; });
    QTRY_VERIFY(over);
    open();
    QVERIFY(help("proxyPassword").contains(u"keychain is locked"_s));
}

void NetworkSectionTest::certificateFile()
{
    const QString before = help("certificateFile");
    m_dialogs.chosen = m_folder.filePath(u"none.pem"_s);
    find<QPushButton>("chooseCertificates")->click();
    QTRY_COMPARE(m_keeper->settings().certificateFile, m_dialogs.chosen);
    QVERIFY(help("certificateFile").contains(u"none.pem"_s)); // and that it cannot be read
    QVERIFY(help("certificateFile").contains(u"nothing is sent"_s));
    m_dialogs.chosen.clear(); // cancelled
    find<QPushButton>("chooseCertificates")->click();
    QCoreApplication::processEvents();
    QVERIFY(!m_keeper->settings().certificateFile.isEmpty());
    type("certificateFile", {});
    QVERIFY(m_keeper->settings().certificateFile.isEmpty());
    QCOMPARE(help("certificateFile"), before);
}

void NetworkSectionTest::certificatesAreCounted()
{
    const MadeCertificate root = makeCertificate({ u"Company Root"_s, {}, -1, 30, true });
    const QString path = m_folder.filePath(u"roots.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(root.certificate + root.certificate);
    file.close();
    const QString before = help("certificateFile");
    type("certificateFile", path);
    QVERIFY(help("certificateFile") != before);
    QVERIFY(help("certificateFile").contains(u'2'));
    open();
    QCOMPARE(find<QLineEdit>("certificateFile")->text(), path);
}

void NetworkSectionTest::byKeyboardOnly()
{
    auto *proxy = find<QComboBox>("proxyChoice");
    proxy->setFocus();
    QTest::keyClick(proxy, Qt::Key_End);
    QVERIFY(isThere("proxyHost"));
    const auto typed = [](const QString &text) {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    };
    QCOMPARE(QApplication::focusWidget()->objectName(), u"proxyHost"_s); // to be named next
    typed(u"proxy.test"_s);
    typed(u"3128"_s);
    typed(u"ada"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"proxyPassword"_s);
    typed(u"word"_s);
    QVERIFY(m_keeper->settings().isComplete());
    QCOMPARE(m_keeper->settings().user, u"ada"_s);
    QVERIFY(m_keeper->hasPassword());
    QStringList met;
    for (int step = 0; step < 5; ++step) {
        met << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(
        met.join(u' '), u"forgetPassword certificateFile chooseCertificates testedCloud testConnection"_s);
}

void NetworkSectionTest::testsTheWay()
{
    TestServer here([](const Delivery &) { return TestServer::http(200, "{}"); });
    test(cloudAt(here.url({})));
    QVERIFY(find<QPushButton>("copyTest")->isVisible());
    QCOMPARE(here.deliveries().size(), 2);
    for (const Delivery &delivery : here.deliveries())
        QVERIFY(delivery.header("Authorization").isEmpty());
    QVERIFY(find<QLabel>("hop3")->text().contains(u"127.0.0.1"_s));
    QVERIFY(find<QLabel>("testResult")->isVisible());
    QCOMPARE(find<QLabel>("testResult")->text(), u"The whole way works."_s);
    find<QPushButton>("copyTest")->click();
    QCOMPARE(m_dialogs.copied.count(u'\n'), 3);
}

void NetworkSectionTest::testNamesTheFailedHop()
{
    const Cloud far = cloudAt(QUrl(u"https://arm.linkdesk.test:44300"_s));
    ConnectProxy proxy;
    proxy.refuseWith(403);
    setProxy(u"127.0.0.1"_s, proxy.port());
    const QString name = u"127.0.0.1:%1"_s.arg(proxy.port());
    QString result = test(far);
    QVERIFY2(result.contains(u"the proxy's way to arm.linkdesk.test:44300"_s), qPrintable(result));
    QVERIFY(find<QLabel>("hop1")->text().contains(name));

    auto gone = std::make_unique<ConnectProxy>();
    const int port = gone->port();
    gone.reset();
    setProxy(u"127.0.0.1"_s, port);
    result = test(far);
    QVERIFY2(result.contains(u"the connection to the proxy 127.0.0.1:%1"_s.arg(port)), qPrintable(result));
    find<QPushButton>("copyTest")->click();
    QVERIFY(m_dialogs.copied.startsWith(u"- "_s));

    // Longer than a name can be: no name server is asked.
    const QString label(60, u'x');
    setProxy(QStringList{ label, label, label, label, label }.join(u'.'), port);
    result = test(far);
    QVERIFY2(result.contains(u"the name of the proxy, xxx"_s), qPrintable(result));

    setProxy({}, port);
    result = test(far);
    QVERIFY2(result.contains(u"no name yet"_s), qPrintable(result));
    QVERIFY(find<QLabel>("hop0")->text().contains(u"settings"_s));
}

// Without the password the proxy refuses; the test asks a keychain again that was locked before.
void NetworkSectionTest::testUnlocksTheProxy()
{
    const MadeCertificate root = makeCertificate({ u"Company Root"_s, {}, -1, 30, true });
    QFile file(m_folder.filePath(u"root.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(root.certificate);
    file.close();
    const QString host = u"arm.linkdesk.test"_s;
    TestServer server(
        [](const Delivery &) { return TestServer::http(200, "{}"); },
        serverTls(makeCertificate({ host, { host } }, root)));
    ConnectProxy proxy;
    proxy.wantSignIn("ada:right");
    setProxy(u"127.0.0.1"_s, proxy.port(), u"ada"_s);
    type("certificateFile", file.fileName());
    m_page.reset();
    m_store->kept.insert(u"proxy/ada@127.0.0.1:%1"_s.arg(proxy.port()), "right");
    m_store->fails = true;
    m_keeper = std::make_unique<NetworkKeeper>(m_settings.get(), m_store.get());
    const Cloud far = cloudAt(QUrl(u"https://%1:%2"_s.arg(host).arg(server.port())));
    QString result = test(far);
    QVERIFY2(result.contains(u"the proxy's way to"_s), qPrintable(result));
    QVERIFY(help("proxyPassword").contains(u"keychain is locked"_s));
    m_store->fails = false;
    result = test(far);
    QCOMPARE(result, u"The whole way works."_s);
    QVERIFY(!find<QLineEdit>("proxyPassword")->text().contains(u"right"_s));
}

void NetworkSectionTest::stopEndsTheTest()
{
    TestServer silent([](const Delivery &) { return QByteArray(); });
    open(cloudAt(silent.url({})));
    auto *cloud = find<QComboBox>("testedCloud");
    cloud->setCurrentIndex(cloud->count() - 1);
    auto *button = find<QPushButton>("testConnection");
    const QString start = button->text();
    button->click();
    QVERIFY(button->text() != start);
    QTRY_COMPARE(silent.deliveries().size(), 1);
    button->click();
    QTRY_COMPARE(button->text(), start);
    QTRY_COMPARE(silent.openConnections(), 0);
    QCOMPARE(find<QLabel>("testResult")->text(), u"The test was stopped."_s);
}

void NetworkSectionTest::leavingEndsTheTest()
{
    TestServer silent([](const Delivery &) { return QByteArray(); });
    open(cloudAt(silent.url({})));
    auto *cloud = find<QComboBox>("testedCloud");
    cloud->setCurrentIndex(cloud->count() - 1);
    find<QPushButton>("testConnection")->click();
    QTRY_COMPARE(silent.deliveries().size(), 1);
    m_page.reset();
    QTRY_COMPARE(silent.openConnections(), 0);
}

void NetworkSectionTest::stepsInWords()
{
    QStringList names;
    for (int kind = int(Hop::Kind::ProxyName); kind <= int(Hop::Kind::Answer); ++kind) {
        Hop hop{ Hop::Service::Arm, Hop::Kind(kind), u"host.test:443"_s, 12, {} };
        QVERIFY(hopText(hop).contains(u"host.test:443"_s));
        QVERIFY(hopText(hop).contains(u"12"_s));
        QVERIFY(hopName(hop).contains(u"host.test:443"_s));
        names << hopName(hop);
        hop.error = Error::of(Failure::ConnectionLost, Detail::ProxyRefuses, { u"proxy"_s, u"host.test"_s });
        QVERIFY(hopText(hop).contains(u"host.test"_s));
        QVERIFY(!hopText(hop).contains(u'%'));
    }
    names << hopName({ Hop::Service::SignIn, Hop::Kind::Answer, u"host.test:443"_s, 0, {} });
    QCOMPARE(names.removeDuplicates(), 0);
}

QTEST_MAIN(NetworkSectionTest)
#include "networksectiontest.moc"
