// A working day through the window, with everything secret that crosses the wire noted by a relay; none of it
// is found in what the window shows, copies, writes, prints or starts (leaksearchtest shows that it would be
// found there).
#include "src/flow/createflow.h"
#include "src/flow/diagnostics.h"
#include "src/flow/session.h"
#include "src/net/requestlog.h"
#include "src/sandbox/listener.h"
#include "tests/support/wiretap.h"
#include "tests/ui/leaksearch.h"
#include "tests/ui/windowsignin.h"
#include "ui/common/undowindow.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLoggingCategory>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

QByteArray printed;

void takeMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    printed += message.toUtf8() + '\n';
}

} // namespace

class LeakWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everyPage();
    void creating();
    void deciding();
    void refusalsAndOutages();
    void signingInAgainAndOut();
    void deviceCode();

private:
    void startService();
    void signIn(const QString &person);
    void goTo(Place::Kind kind, const ResourceId &resource = {}, const QString &tab = {});
    void look(const char *when); // and copies whatever can be copied
    void copyEverything(const char *when);
    void checkClipboard(const QString &after);
    void checkTexts(const char *when);
    QString bundle() const;
    void fault(const QByteArray &json) { QVERIFY(m_person->tell(m_tap->url(), u"/_sim/faults"_s, json)); }
    QString at(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SignInDriver> m_driver;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<Wiretap> m_tap;
    std::unique_ptr<WindowHost> m_host;
    std::unique_ptr<WindowSignIn> m_person;
    Canaries m_canaries;
    int m_copies = 0;
};

void LeakWindowTest::initTestCase()
{
    // Not redacted first: what is written has to be clean by itself.
    qInstallMessageHandler(takeMessage);
    QLoggingCategory::setFilterRules(u"linkdesk.*=true"_s);
    // A keyring of the person's is no place for a test's secrets.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void LeakWindowTest::init()
{
    printed.clear();
    m_canaries = {};
    m_copies = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    QGuiApplication::clipboard()->clear();
}

void LeakWindowTest::startService()
{
    Options options;
    options.speed = 200;
    m_driver = std::make_unique<SignInDriver>(options);
    m_listener = std::move(Listener::start(m_driver->sandbox.get(), 0, 0, at("traffic.jsonl")).value());
    m_tap = std::make_unique<Wiretap>(quint16(m_listener->url().port()));
    m_host = std::make_unique<WindowHost>(QString(), 1000, at("profile"));
    QVERIFY(m_host->isReady());
    m_person = std::make_unique<WindowSignIn>(m_host.get());
}

// In a cloud of its own, as Azure is one: its account is kept in the profile.
void LeakWindowTest::signIn(const QString &person)
{
    startService();
    QVERIFY(m_host->open(Place::Kind::SignIn));
    auto *cloud = m_person->part<QComboBox>("signInCloud");
    cloud->setCurrentIndex(cloud->count() - 1);
    m_person->part<QLineEdit>("cloudAddress")->setText(m_tap->url().toString());
    look("filled in");
    QVERIFY(m_person->begin());
    look("waiting for the browser");
    QVERIFY(m_person->answerAs(person));
    QVERIFY(m_person->works(person + u"@contoso.com"_s));
    QVERIFY(!m_host->context()->session->cloud().startsWith(u"sandbox"_s));
    m_host->context()->session->setSpeed(200);
    m_host->context()->undo->setSeconds(0);
    look("signed in");
    QVERIFY(m_canaries.count() >= 4); // access, refresh and ID token, code, verifier
    QVERIFY(m_canaries.areIn(m_tap->heard()));
}

// What is left when the program has ended.
void LeakWindowTest::cleanup()
{
    if (m_host) {
        checkTexts("the end");
        m_canaries.takeFrom(m_tap->heard());
        m_person.reset();
        m_host.reset();
        m_tap.reset();
        m_listener.reset();
        m_driver.reset();
        QVERIFY(QFile::exists(at("profile/linkdesk.sqlite")));
        QVERIFY(QFileInfo(at("traffic.jsonl")).size() > 0);
        QCOMPARE(leakInFolder(m_canaries, m_folder->path()), QString());
        QCOMPARE(leakInProcesses(m_canaries), QString());
        QVERIFY(!m_canaries.areIn(printed));
    }
}

QString LeakWindowTest::bundle() const
{
    const QSettings settings(at("profile/settings.ini"), QSettings::IniFormat);
    return diagnosticText(m_host->context()->session, settings);
}

void LeakWindowTest::checkTexts(const char *when)
{
    m_canaries.takeFrom(m_tap->heard());
    const QString shown = leakInWindows(m_canaries);
    QVERIFY2(shown.isEmpty(), qPrintable(QLatin1String(when) + u": "_s + shown));
    QVERIFY2(!m_canaries.areIn(m_host->window()->windowTitle()), when);
    QVERIFY2(!m_canaries.areIn(printed), when);
    QVERIFY2(!m_canaries.areIn(m_host->context()->session->arm()->log().text()), when);
    QVERIFY2(!m_canaries.areIn(bundle()), when);
    QVERIFY2(!m_canaries.areIn(m_person->opened.toString(QUrl::FullyEncoded)), when);
    const QString process = leakInProcesses(m_canaries);
    QVERIFY2(process.isEmpty(), qPrintable(process));
}

void LeakWindowTest::checkClipboard(const QString &after)
{
    ++m_copies;
    const QString found = leakOnClipboard(m_canaries);
    QVERIFY2(found.isEmpty(), qPrintable(after + u": "_s + found));
}

// Every command whose word is Copy, and all that a menu behind one offers.
void LeakWindowTest::copyEverything(const char *when)
{
    const auto copies = [](const QString &text) { return QString(text).remove(u'&').startsWith(u"Copy"_s); };
    const QList<QAbstractButton *> buttons = m_host->window()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (!button->isVisible() || !button->isEnabled())
            continue;
        const auto *tool = qobject_cast<QToolButton *>(button);
        const bool isCopy = copies(button->text()) || copies(button->accessibleName())
            || button->objectName().startsWith(u"copy"_s, Qt::CaseInsensitive);
        if (!isCopy)
            continue;
        if (tool && tool->menu()) {
            const QList<QAction *> actions = tool->menu()->actions();
            for (QAction *action : actions) {
                action->trigger();
                checkClipboard(QLatin1String(when) + u", "_s + action->text());
            }
            continue;
        }
        button->click();
        checkClipboard(QLatin1String(when) + u", "_s + button->objectName());
    }
}

void LeakWindowTest::look(const char *when)
{
    checkTexts(when);
    copyEverything(when);
}

void LeakWindowTest::goTo(Place::Kind kind, const ResourceId &resource, const QString &tab)
{
    QVERIFY(m_host->open(kind, resource, tab));
    look(qPrintable(u"place %1 %2"_s.arg(int(kind)).arg(tab)));
}

void LeakWindowTest::everyPage()
{
    signIn(u"ada"_s);
    const ResourceId account = m_host->account(u"contoso-adu-dev"_s);
    QVERIFY(!account.isEmpty());
    for (const auto kind :
         { Place::Kind::Home, Place::Kind::Accounts, Place::Kind::PrivateEndpoints, Place::Kind::Health,
           Place::Kind::PendingConnections, Place::Kind::History, Place::Kind::SentRequests,
           Place::Kind::SignIn, Place::Kind::SignedIn, Place::Kind::Settings })
        goTo(kind);
    for (const char *tab : { "overview", "public-access", "private-access" })
        goTo(Place::Kind::Account, account, QLatin1String(tab));
    auto *json = m_host->find<QAbstractButton>("showJson");
    QVERIFY(json);
    json->click();
    QVERIFY(m_host->settle());
    look("JSON View");
    QVERIFY(m_copies > 3);
}

void LeakWindowTest::creating()
{
    signIn(u"ada"_s);
    QVERIFY(m_host->open(Place::Kind::CreateEndpoint, m_host->account(u"contoso-adu-dev"_s)));
    auto *steps = m_host->page()->findChild<QTabBar *>(u"wizardTabs"_s);
    auto *subnet = m_host->page()->findChild<QComboBox *>(u"subnet"_s);
    QVERIFY(steps && subnet);
    if (subnet->currentIndex() < 0) { // two can be used: one has to be chosen
        steps->setCurrentIndex(2);
        subnet->setFocus();
        QTest::keyClick(subnet, Qt::Key_Down);
    }
    for (int step = 0; step < steps->count(); ++step) {
        steps->setCurrentIndex(step);
        look("a step of the wizard");
    }
    auto *create = m_host->find<QPushButton>("create");
    QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), 20000);
    look("checked");
    QVERIFY(m_copies > 0);
    create->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_host->context()->deployments->all().size(), 1, 20000);
    const CreateFlow *flow = m_host->context()->deployments->all().constFirst();
    look("deploying");
    QTRY_VERIFY_WITH_TIMEOUT(flow->isFinished(), 90000);
    QCOMPARE(flow->state(), CreateFlow::State::Succeeded);
    look("deployed");
    for (const char *tab : { "overview", "dns", "tags" })
        goTo(Place::Kind::Endpoint, flow->endpointId(), QLatin1String(tab));
}

void LeakWindowTest::deciding()
{
    signIn(u"ada"_s);
    QApplication::setActiveWindow(m_host->window());
    QVERIFY(m_host->open(Place::Kind::PendingConnections));
    auto *rows = m_host->page()->findChild<QTableView *>(u"pendingConnections"_s);
    QTRY_VERIFY(rows->hasFocus() && rows->currentIndex().isValid());
    QTest::keyClick(rows, Qt::Key_Space);
    look("checked");
    QTest::keyClick(rows, Qt::Key_A);
    QTRY_VERIFY(m_person->part<QLineEdit>("decisionDescription")->hasFocus());
    look("asked");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    auto *message = m_person->part<MessageBar>("pendingMessage");
    QTRY_COMPARE_WITH_TIMEOUT(message->kind(), MessageBar::Kind::Success, 60000);
    look("approved");
    goTo(Place::Kind::History);
}

void LeakWindowTest::refusalsAndOutages()
{
    signIn(u"ada"_s);
    const QByteArray kinds[] = {
        "{\"pathRegex\": \"/accounts\", \"status\": 403}",
        "{\"pathRegex\": \"/subscriptions\", \"status\": 400}",
        "{\"pathRegex\": \"/subscriptions\", \"kind\": \"malformed\"}",
    };
    for (const QByteArray &kind : kinds) {
        fault(kind);
        QVERIFY(m_host->open(Place::Kind::Accounts));
        m_host->page()->refresh();
        QVERIFY(m_host->settle());
        look("refused");
        const QList<QAbstractButton *> buttons = m_host->page()->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisible() && button->text().remove(u'&').startsWith(u"Show details"_s))
                button->click();
        }
        look("with details");
        QVERIFY(m_person->tell(m_tap->url(), u"/_sim/faults"_s, {}));
    }
    // The sign-in service has its troubles, too.
    m_driver->seconds(2 * 3600);
    fault("{\"pathRegex\": \"oauth2/v2.0/token$\", \"kind\": \"malformed\", \"times\": 3}");
    m_host->page()->refresh();
    QVERIFY(m_host->settle());
    look("no token to be had");
}

void LeakWindowTest::signingInAgainAndOut()
{
    signIn(u"ada"_s);
    QVERIFY(m_person->tell(m_tap->url(), u"/_sim/signin"_s, "{\"person\": \"ada\", \"revoke\": true}"));
    m_driver->seconds(2 * 3600); // until the token that she has is too old
    QVERIFY(m_host->open(Place::Kind::Home));
    m_host->context()->navigator->open({ Place::Kind::Accounts, {}, {}, 0 });
    auto *bar = m_host->find<MessageBar>("signInNeeded");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 20000);
    look("needed");
    auto *notNow = bar->findChildren<QPushButton *>().constLast();
    notNow->click();
    QVERIFY(m_host->settle());
    look("not now");
    QVERIFY(m_host->open(Place::Kind::SignedIn));
    m_host->page()->findChild<QAbstractButton *>(u"signOut"_s)->click();
    auto *yes = m_host->find<QPushButton>("acceptButton");
    QVERIFY(yes);
    look("asked whether to sign out");
    yes->click();
    // Without a keychain to ask nobody can prove that nothing is in it: she stays listed, and is not in use.
    QTRY_VERIFY(m_host->context()->session->cloud().startsWith(u"sandbox"_s));
    QVERIFY(m_host->settle());
    look("signed out");
}

void LeakWindowTest::deviceCode()
{
    startService();
    QVERIFY(m_host->open(Place::Kind::SignIn));
    auto *cloud = m_person->part<QComboBox>("signInCloud");
    cloud->setCurrentIndex(cloud->count() - 1);
    m_person->part<QLineEdit>("cloudAddress")->setText(m_tap->url().toString());
    m_person->chooseWay(ways::DeviceCode);
    QVERIFY(m_person->begin());
    look("waiting for the code to be entered");
    QVERIFY(m_canaries.count() > 0);
    QVERIFY(m_copies > 1); // the code for the person and the page are there to be copied
    QVERIFY(m_person->enterCode(u"nils"_s));
    QVERIFY(m_person->works(u"nils@contoso.com"_s));
    look("signed in");
    goTo(Place::Kind::SignedIn);
}

QTEST_MAIN(LeakWindowTest)
#include "leakwindowtest.moc"
