// Every page and every panel beside it, as somebody without a mouse or without sight meets it.
#include "src/auth/networkkeeper.h"
#include "src/flow/createflow.h"
#include "src/flow/inventory.h"
#include "src/flow/session.h"
#include "tests/ui/exportsamples.h"
#include "tests/ui/windowhost.h"
#include "tests/ui/windowwalker.h"
#include "ui/common/suggestionbook.h"
#include "ui/common/undowindow.h"
#include "ui/shell/notificationcenter.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

using namespace linkdesk;

class WindowWalkTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_host = std::make_unique<WindowHost>();
        QVERIFY(m_host->isReady());
        QApplication::setActiveWindow(m_host->window());
    }
    void cleanup() { m_host.reset(); }

    void page_data();
    void page();
    void waysIn();
    void stepsOfTheWizard();
    void resourcePageWithoutAnAccount();
    void resourceOfAnotherType();
    void deploymentAndEndpoint();
    void jsonPane();
    void decisionPanel();
    void inbox();
    void rerequest();
    void suggestions();
    void notificationPanel();
    void manualProxy();
    void diagnosticBundle();
    void exportedFiles();

private:
    void walk();
    void press(const char *name);
    bool create();
    std::unique_ptr<WindowHost> m_host;
};

void WindowWalkTest::walk()
{
    QVERIFY(m_host->settle());
    for (const QSize size : { QSize(1280, 800), QSize(1024, 700) }) {
        m_host->window()->resize(size);
        QTRY_COMPARE(m_host->window()->size(), size);
        QCOMPARE(walker::namelessControls(m_host->window()).join(u'\n'), QString());
        QTRY_COMPARE(walker::mnemonicFaults(m_host->window()).join(u'\n'), QString());
        QTRY_COMPARE(walker::cutTexts(m_host->window()).join(u'\n'), QString()); // once layouts are done
    }
    QTRY_VERIFY(QApplication::focusWidget());
    QCOMPARE(walker::unreachable(m_host->window()).join(u'\n'), QString());
}

void WindowWalkTest::press(const char *name)
{
    auto *button = m_host->page()->findChild<QAbstractButton *>(QLatin1String(name));
    if (!button)
        button = m_host->find<QAbstractButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    button->click();
}

void WindowWalkTest::page_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("tab");
    QTest::newRow("home") << int(Place::Kind::Home) << QString();
    QTest::newRow("accounts") << int(Place::Kind::Accounts) << QString();
    QTest::newRow("private endpoints") << int(Place::Kind::PrivateEndpoints) << QString();
    QTest::newRow("sign in") << int(Place::Kind::SignIn) << QString();
    QTest::newRow("signed in") << int(Place::Kind::SignedIn) << QString();
    QTest::newRow("what I sent") << int(Place::Kind::SentRequests) << QString();
    QTest::newRow("health") << int(Place::Kind::Health) << QString();
    for (const char *tab : { "general", "sign-in", "network", "privacy" })
        QTest::addRow("settings, %s", tab) << int(Place::Kind::Settings) << QString::fromLatin1(tab);
    QTest::newRow("pending connections") << int(Place::Kind::PendingConnections) << QString();
    QTest::newRow("exported files") << int(Place::Kind::ExportedFiles) << QString();
    QTest::newRow("history") << int(Place::Kind::History) << QString();
    QTest::newRow("overview") << int(Place::Kind::Account) << QStringLiteral("overview");
    QTest::newRow("public access") << int(Place::Kind::Account) << QStringLiteral("public-access");
    QTest::newRow("private access") << int(Place::Kind::Account) << QStringLiteral("private-access");
    QTest::newRow("wizard") << int(Place::Kind::CreateEndpoint) << QString();
}

void WindowWalkTest::page()
{
    QFETCH(int, kind);
    QFETCH(QString, tab);
    ResourceId account;
    if (kind == int(Place::Kind::Account) || kind == int(Place::Kind::CreateEndpoint)) {
        account = m_host->account(QStringLiteral("contoso-adu-dev"));
        QVERIFY(!account.isEmpty());
    }
    QVERIFY(m_host->open(static_cast<Place::Kind>(kind), account, tab));
    walk();
}

void WindowWalkTest::waysIn()
{
    QVERIFY(m_host->open(Place::Kind::SignIn));
    auto *ways = m_host->page()->findChild<QComboBox *>(QStringLiteral("signInWay"));
    for (int way = 0; way < ways->count() && !QTest::currentTestFailed(); ++way) {
        ways->setCurrentIndex(way);
        walk();
    }
    m_host->page()->findChild<QComboBox *>(QStringLiteral("principalProof"))->setCurrentIndex(1);
    walk();
}

void WindowWalkTest::stepsOfTheWizard()
{
    QVERIFY(m_host->open(Place::Kind::CreateEndpoint, m_host->account(QStringLiteral("contoso-adu-dev"))));
    auto *steps = m_host->page()->findChild<QTabBar *>(QStringLiteral("wizardTabs"));
    QVERIFY(steps);
    QCOMPARE(steps->count(), 6);
    for (int step = 0; step < steps->count() && !QTest::currentTestFailed(); ++step) {
        steps->setCurrentIndex(step);
        walk();
    }
}

// As somebody who may not read the account: every way to name it, right and wrong.
void WindowWalkTest::resourcePageWithoutAnAccount()
{
    m_host = std::make_unique<WindowHost>(QStringLiteral("nils"));
    QVERIFY(m_host->isReady());
    QApplication::setActiveWindow(m_host->window());
    QVERIFY(m_host->open(Place::Kind::CreateEndpoint, {}, QStringLiteral("resource-id")));
    walk();
    m_host->page()->findChild<QTabBar *>(QStringLiteral("wizardTabs"))->setCurrentIndex(1);
    const QString id = QStringLiteral("/subscriptions/af60cc05-557a-477c-a89a-13154667eccc/resourceGroups/"
                                      "rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/accounts/"
                                      "contoso-adu-americas");
    const QString hub =
        id.section(u'/', 0, 5) + QStringLiteral("/Microsoft.Devices/IotHubs/iot-contoso-prod");
    auto *text = m_host->find<QLineEdit>("targetText");
    for (const QString &typed : { id, hub, id + QStringLiteral("/privateEndpointConnections/c"),
                                  QStringLiteral("contoso-adu-americas"),
                                  QStringLiteral("plant.1b2c3d4e.westus2.azure.privatelinkservice") }) {
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, typed);
        QTest::keyClick(text, Qt::Key_Tab);
        walk();
        if (QTest::currentTestFailed())
            return;
    }
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(text, hub);
    m_host->page()->findChild<QTabBar *>(QStringLiteral("wizardTabs"))->setCurrentIndex(3);
    walk(); // with no zone that is known
    m_host->page()->findChild<QTabBar *>(QStringLiteral("wizardTabs"))->setCurrentIndex(1);
    press("methodDirectory");
    walk();
}

// As its owner: a resource of another type, and what it offers.
void WindowWalkTest::resourceOfAnotherType()
{
    const QString production = QStringLiteral("af60cc05-557a-477c-a89a-13154667eccc");
    const QString hubs = QStringLiteral("Microsoft.Devices/IotHubs");
    QVERIFY(m_host->open(Place::Kind::CreateEndpoint, {}, QStringLiteral("resource-id")));
    QVERIFY(m_host->pick("subscription", production));
    QVERIFY(m_host->pick("region", QStringLiteral("westus2")));
    m_host->page()->findChild<QTabBar *>(QStringLiteral("wizardTabs"))->setCurrentIndex(1);
    press("methodDirectory");
    QVERIFY(m_host->pick("targetSubscription", production));
    QVERIFY(m_host->pick("targetType", QStringLiteral("Microsoft.Storage/storageAccounts")));
    walk();
    QVERIFY(m_host->pick("targetType", hubs));
    walk();
    const ResourceId hub = ResourceId::resource(
        production, QStringLiteral("rg-deviceupdate-prod"), hubs, QStringLiteral("iot-contoso-prod"));
    QVERIFY(m_host->pick("targetName", hub.text()));
    QVERIFY(m_host->page()->findChild<QWidget *>(QStringLiteral("offeredSubResource"))->isVisible());
    walk();
}

// To the end of a create, so that both its pages have something to show.
bool WindowWalkTest::create()
{
    if (!m_host->open(Place::Kind::CreateEndpoint, m_host->account(QStringLiteral("contoso-adu-dev"))))
        return false;
    auto *steps = m_host->page()->findChild<QTabBar *>(QStringLiteral("wizardTabs"));
    auto *subnet = m_host->page()->findChild<QComboBox *>(QStringLiteral("subnet"));
    if (!steps || !subnet)
        return false;
    if (subnet->currentIndex() < 0) { // two can be used: one has to be chosen
        steps->setCurrentIndex(2);
        subnet->setFocus();
        QTest::keyClick(subnet, Qt::Key_Down);
    }
    steps->setCurrentIndex(5);
    auto *button = m_host->find<QAbstractButton>("create");
    if (!QTest::qWaitFor([button] { return button->isEnabled(); }, 20000))
        return false;
    button->click();
    return QTest::qWaitFor(
        [this] {
            const QList<CreateFlow *> flows = m_host->context()->deployments->all();
            return !flows.isEmpty() && flows.constFirst()->isFinished();
        },
        60000);
}

void WindowWalkTest::deploymentAndEndpoint()
{
    QVERIFY(create());
    walk();
    const ResourceId endpoint = m_host->context()->deployments->all().constFirst()->endpointId();
    for (const char *tab : { "overview", "dns", "tags" }) {
        QVERIFY(m_host->open(Place::Kind::Endpoint, endpoint, QString::fromLatin1(tab)));
        walk();
        if (QTest::currentTestFailed())
            return;
    }
}

void WindowWalkTest::jsonPane()
{
    QVERIFY(m_host->open(
        Place::Kind::Account, m_host->account(QStringLiteral("contoso-adu-dev")),
        QStringLiteral("overview")));
    press("showJson");
    QTRY_VERIFY(m_host->find<QWidget>("jsonView")->isVisible());
    walk();
}

void WindowWalkTest::decisionPanel()
{
    QVERIFY(m_host->open(
        Place::Kind::Account, m_host->account(QStringLiteral("contoso-adu-americas")),
        QStringLiteral("private-access")));
    press("selectAllShown");
    press("rejectConnections");
    QTRY_VERIFY(m_host->find<QWidget>("decisionPanel")->isVisible());
    walk();
}

// The panel, and the bar above it that offers what an earlier start left behind.
void WindowWalkTest::rerequest()
{
    JournalEntry note;
    Session *session = m_host->context()->session;
    note.cloud = session->cloud();
    note.what = QStringLiteral("rerequest");
    note.resource = ResourceId(QStringLiteral(
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateEndpoints/pe-left-behind"));
    QVERIFY(session->journal()->begin(note).has_value());
    QVERIFY(m_host->open(Place::Kind::SentRequests));
    walk();
    press("rerequest");
    QTRY_VERIFY(m_host->find<QWidget>("rerequestPanel")->isVisible());
    walk();
}

// With all that a decision opens, and while it can be taken back.
void WindowWalkTest::inbox()
{
    m_host->context()->undo->setSeconds(UndoWindow::MostSeconds);
    QVERIFY(m_host->open(Place::Kind::PendingConnections));
    press("selectAllShown");
    press("rejectConnections");
    walk();
    press("oneReasonEach");
    walk();
    press("decisionConfirm");
    QVERIFY(m_host->context()->undo->waiting() > 1);
    walk();
    m_host->context()->undo->takeBackAll();
    walk();
}

// Suggestions both ways beside the open panel, then the rules with a fault at every field.
void WindowWalkTest::suggestions()
{
    SuggestionRule approve, reject;
    approve.name = approve.message = QStringLiteral("*build*");
    reject.name = QStringLiteral("All others");
    reject.decision = Decision::Reject;
    reject.message = QStringLiteral("^(?!.*build)");
    reject.regular = true;
    m_host->context()->suggestions->setRules({ approve, reject });
    QVERIFY(m_host->open(Place::Kind::PendingConnections));
    walk();
    press("checkSuggestedApprovals");
    press("approveConnections");
    walk();
    press("decisionCancel");
    press("openSuggestions");
    walk();
    m_host->find<QLineEdit>("suggestionName")->clear();
    m_host->find<QLineEdit>("suggestionSubscriptions")->setText(QStringLiteral("Nowhere"));
    m_host->find<QLineEdit>("suggestionMessage")->setText(QString(300, u'a'));
    press("addSuggestion");
    walk();
    m_host->context()->suggestions->setRules({});
    press("closeSuggestions");
}

void WindowWalkTest::notificationPanel()
{
    QVERIFY(m_host->open(Place::Kind::Accounts));
    auto *center = m_host->window()->findChild<NotificationCenter *>();
    for (const char *key : { "a", "b" })
        center->show(
            QString::fromLatin1(key), Notifications::Kind::Success, QStringLiteral("Done"), {}, Place());
    walk(); // with the message above the page
    press("notifications");
    QTRY_VERIFY(m_host->find<QWidget>("notificationPanel")->isVisible());
    walk();
}

// With all its rows, and after a test of the way.
void WindowWalkTest::manualProxy()
{
    NetworkSettings settings;
    settings.proxy = NetworkSettings::Proxy::Manual;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = 9; // nobody is there
    settings.user = QStringLiteral("ada");
    settings.certificateFile = QStringLiteral("/nowhere/roots.pem");
    m_host->context()->network->set(settings);
    QVERIFY(m_host->open(Place::Kind::Settings, {}, QStringLiteral("network")));
    walk();
    auto *cloud = m_host->find<QComboBox>("testedCloud");
    cloud->setCurrentIndex(cloud->count() - 1);
    press("testConnection");
    QTRY_VERIFY(m_host->find<QAbstractButton>("copyTest")->isVisible());
    QTRY_VERIFY(!m_host->find<QWidget>("testResult")->visibleRegion().isEmpty()); // scrolled there
    walk();
}

void WindowWalkTest::diagnosticBundle()
{
    QVERIFY(m_host->open(Place::Kind::Settings, {}, QStringLiteral("privacy")));
    press("diagnosticBundle");
    auto *window = m_host->find<QDialog>("bundleWindow");
    QTRY_VERIFY(window && window->isVisible());
    QCOMPARE(walker::namelessControls(window).join(u'\n'), QString());
    QTRY_COMPARE(walker::mnemonicFaults(window).join(u'\n'), QString());
    QTRY_COMPARE(walker::cutTexts(window).join(u'\n'), QString());
    QApplication::setActiveWindow(window);
    QCOMPARE(walker::unreachable(window).join(u'\n'), QString());
}

// With rows, a fault and a file that has changed: every line and tab.
void WindowWalkTest::exportedFiles()
{
    const QTemporaryDir folder;
    QByteArray cut = listExport();
    cut.truncate(cut.size() - 60);
    m_host->window()->openFiles({ written(folder.path(), QStringLiteral("list.json"), listExport()),
                                  written(folder.path(), QStringLiteral("cut.json"), cut) });
    const auto *table = m_host->find<QTableView>("exportTable");
    QTRY_COMPARE(table->model()->rowCount(), 5);
    written(folder.path(), QStringLiteral("list.json"), accountExport("other"));
    QTRY_VERIFY(m_host->find<QWidget>("filesChanged")->isVisible());
    auto *views = m_host->page()->findChild<QTabWidget *>(QStringLiteral("jsonViews"));
    for (int view = 0; view < views->count() && !QTest::currentTestFailed(); ++view) {
        views->setCurrentIndex(view);
        walk();
    }
    press("compareExports");
    QTRY_VERIFY(m_host->find<QTableView>("compareRows")->model()->rowCount() > 0);
    m_host->find<QAbstractButton>("compareAll")->click();
    walk();
}

QTEST_MAIN(WindowWalkTest)
#include "windowwalktest.moc"
