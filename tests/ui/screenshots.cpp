// linkdesk-screenshots DIR: every page, light, dark and of high contrast, 1280 x 800 and 1024 x 700, as PNG,
// to be looked at. In the language of the system.
#include "src/auth/networkkeeper.h"
#include "src/flow/createflow.h"
#include "src/flow/sentwatch.h"
#include "tests/ui/exportsamples.h"
#include "tests/ui/windowhost.h"
#include "ui/center/sentmodel.h"
#include "ui/common/messagebar.h"
#include "ui/common/suggestionbook.h"
#include "ui/common/undowindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

using namespace linkdesk;

namespace {

// A page that is not as wished after that time is photographed as it is.
template <class Condition> void until(Condition condition, int milliseconds)
{
    if (!QTest::qWaitFor(condition, milliseconds))
        std::fprintf(stderr, "waited in vain\n");
}

class Album {
public:
    Album(WindowHost *host, QDir folder)
        : m_host(host)
        , m_folder(std::move(folder))
    {
    }

    void take(const QString &name)
    {
        m_host->settle();
        takeAsItIs(name);
    }

    // While something is waited for.
    void takeAsItIs(const QString &name)
    {
        for (const auto scheme : { theme::Scheme::Light, theme::Scheme::Dark, theme::Scheme::HighContrast }) {
            theme::apply(scheme);
            for (const QSize size : { QSize(1280, 800), QSize(1024, 700) }) {
                m_host->window()->resize(size);
                until([&] { return m_host->window()->size() == size; }, 2000);
                QCoreApplication::sendPostedEvents();
                const QString file =
                    QStringLiteral("%1-%2-%3.png").arg(name, theme::schemeKey(scheme)).arg(size.width());
                if (!m_host->window()->grab().save(m_folder.filePath(file)))
                    std::fprintf(stderr, "cannot write %s\n", qPrintable(m_folder.filePath(file)));
            }
        }
        theme::apply(theme::Scheme::Light);
    }

    void takeWindow(const QString &name, QWidget *window)
    {
        for (const auto scheme : { theme::Scheme::Light, theme::Scheme::Dark }) {
            theme::apply(scheme);
            QCoreApplication::sendPostedEvents();
            const QString file = QStringLiteral("%1-%2.png").arg(name, theme::schemeKey(scheme));
            if (!window->grab().save(m_folder.filePath(file)))
                std::fprintf(stderr, "cannot write %s\n", qPrintable(m_folder.filePath(file)));
        }
        theme::apply(theme::Scheme::Light);
    }

private:
    WindowHost *m_host;
    QDir m_folder;
};

void press(WindowHost &host, const char *name)
{
    // Pages that are kept have buttons of the same name.
    auto *button = host.page()->findChild<QAbstractButton *>(QLatin1String(name));
    if (!button)
        button = host.find<QAbstractButton>(name);
    if (button)
        button->click();
    else
        std::fprintf(stderr, "no button %s\n", name);
    host.settle();
}

// What opens beside or above the page.
void showPanels(WindowHost &host, Album &album)
{
    auto *json = host.find<QAbstractButton>("showJson");
    if (json && json->isVisible()) {
        press(host, "showJson");
        album.take(QStringLiteral("account-json"));
        press(host, "closeJson");
    }
    auto *all = host.find<QAbstractButton>("selectAllShown");
    if (all && all->isVisible()) {
        press(host, "selectAllShown");
        press(host, "rejectConnections");
        album.take(QStringLiteral("account-deciding"));
        press(host, "decisionCancel");
        press(host, "selectAllShown");
    }
}

void showWizard(WindowHost &host, Album &album, const ResourceId &account)
{
    host.open(Place::Kind::CreateEndpoint, account);
    auto *tabs = host.page()->findChild<QTabBar *>();
    auto *subnet = host.page()->findChild<QComboBox *>(QStringLiteral("subnet"));
    if (tabs && subnet && subnet->currentIndex() < 0) { // two can be used: one has to be chosen
        tabs->setCurrentIndex(2);
        subnet->setFocus();
        QTest::keyClick(subnet, Qt::Key_Down);
    }
    for (int i = 0; tabs && i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        album.take(QStringLiteral("wizard-%1").arg(i + 1));
    }
    auto *create = host.find<QAbstractButton>("create");
    if (!create)
        return;
    until([&] { return create->isEnabled(); }, 20000);
    album.take(QStringLiteral("wizard-6-passed"));
    create->click();
    until([&] { return host.context()->deployments->all().size() == 1; }, 20000);
    album.take(QStringLiteral("deployment-running"));
    if (!host.context()->deployments->all().isEmpty()) {
        const CreateFlow *flow = host.context()->deployments->all().constFirst();
        until([&] { return flow->isFinished(); }, 60000);
        album.take(QStringLiteral("deployment-ended"));
        host.open(Place::Kind::Endpoint, flow->endpointId());
        album.take(QStringLiteral("endpoint-created"));
        for (const char *tab : { "dns", "tags" }) {
            host.open(Place::Kind::Endpoint, flow->endpointId(), QLatin1String(tab));
            album.take(QStringLiteral("endpoint-%1").arg(QLatin1String(tab)));
        }
        press(host, "endpointJson");
        album.take(QStringLiteral("endpoint-json"));
    }
}

// Without an account, as somebody who may not read it.
void showAsking(Album &album, WindowHost &host)
{
    host.open(Place::Kind::CreateEndpoint, {}, QStringLiteral("resource-id"));
    album.take(QStringLiteral("ask-basics"));
    host.page()->findChild<QTabBar *>()->setCurrentIndex(1);
    album.take(QStringLiteral("ask-by-id-empty"));
    const QString id = QStringLiteral("/subscriptions/af60cc05-557a-477c-a89a-13154667eccc/resourceGroups/"
                                      "rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/accounts/"
                                      "contoso-adu-americas");
    auto *text = host.find<QLineEdit>("targetText");
    const auto type = [&](const QString &typed, const char *name) {
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, typed);
        QTest::keyClick(text, Qt::Key_Tab);
        album.take(QLatin1String(name));
    };
    type(QStringLiteral("plant.1b2c3d4e.westus2.azure.privatelinkservice"), "ask-by-alias");
    type(id + QStringLiteral("/privateEndpointConnections/c"), "ask-by-id-wrong");
    type(
        id.section(u'/', 0, 5) + QStringLiteral("/Microsoft.Devices/IotHubs/iot-contoso-prod"),
        "ask-other-by-id");
    host.page()->findChild<QTabBar *>()->setCurrentIndex(3);
    album.take(QStringLiteral("ask-other-by-id-dns"));
    host.page()->findChild<QTabBar *>()->setCurrentIndex(1);
    type(id, "ask-by-id");
    auto *step = host.find<QScrollArea>("wizardStep2");
    step->ensureWidgetVisible(host.find<QLineEdit>("requestMessage"));
    album.take(QStringLiteral("ask-by-id-connection"));
    press(host, "methodDirectory");
    album.take(QStringLiteral("ask-in-directory"));
    press(host, "methodResourceId");
    host.page()->findChild<QTabBar *>()->setCurrentIndex(5);
    album.take(QStringLiteral("ask-review"));
}

// A resource of another type, as somebody who owns it.
void showOtherService(WindowHost &host, Album &album)
{
    const QString production = QStringLiteral("af60cc05-557a-477c-a89a-13154667eccc");
    host.open(Place::Kind::CreateEndpoint, {}, QStringLiteral("resource-id"));
    if (!host.pick("subscription", production)
        || !host.pick("resourceGroup", QStringLiteral("rg-network-prod"))
        || !host.pick("region", QStringLiteral("westus2")))
        return;
    auto *tabs = host.page()->findChild<QTabBar *>();
    tabs->setCurrentIndex(1);
    press(host, "methodDirectory");
    host.pick("targetSubscription", production);
    host.pick("targetType", QStringLiteral("Microsoft.Devices/IotHubs"));
    album.take(QStringLiteral("ask-other-type"));
    host.pick(
        "targetName",
        QStringLiteral("/subscriptions/%1/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.Devices/"
                       "IotHubs/iot-contoso-prod")
            .arg(production));
    album.take(QStringLiteral("ask-other-resource"));
    tabs->setCurrentIndex(3);
    album.take(QStringLiteral("ask-other-dns"));
    tabs->setCurrentIndex(5);
    album.take(QStringLiteral("ask-other-review"));
}

void showDecisions(WindowHost &host, Album &album)
{
    auto *rows = host.page()->findChild<QTableView *>(QStringLiteral("connections"));
    if (!rows)
        return;
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Space);
    press(host, "selectAllShown");
    press(host, "approveConnections");
    album.take(QStringLiteral("account-decision"));
    press(host, "decisionCancel");
    press(host, "removeConnections");
    album.take(QStringLiteral("account-decision-remove"));
    press(host, "decisionCancel");
}

// The inbox: as read, asking for several, taking back, decided; then what the history kept of it.
void showCenter(WindowHost &host, Album &album)
{
    host.open(Place::Kind::PendingConnections);
    auto *rows = host.page()->findChild<QTableView *>(QStringLiteral("pendingConnections"));
    if (!rows)
        return;
    until([&] { return rows->currentIndex().isValid(); }, 5000);
    album.take(QStringLiteral("pending"));
    SuggestionRule approve, reject;
    approve.name = QStringLiteral("Factory builds");
    approve.message = QStringLiteral("*build*");
    reject.name = QStringLiteral("Nobody else");
    reject.decision = Decision::Reject;
    reject.message = QStringLiteral("^(?!.*build)");
    reject.regular = true;
    host.context()->suggestions->setRules({ approve, reject });
    album.take(QStringLiteral("pending-suggested"));
    press(host, "openSuggestions");
    host.find<QLineEdit>("suggestionRequest")->setText(QString(300, u'a'));
    press(host, "addSuggestion");
    album.take(QStringLiteral("suggestions"));
    press(host, "closeSuggestions");
    host.context()->suggestions->setRules({});
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Space);
    QTest::keyClick(rows, Qt::Key_Down);
    QTest::keyClick(rows, Qt::Key_Space);
    QTest::keyClick(rows, Qt::Key_A);
    album.take(QStringLiteral("pending-deciding"));
    press(host, "oneReasonEach");
    album.take(QStringLiteral("pending-reasons"));
    host.context()->undo->setSeconds(UndoWindow::MostSeconds);
    press(host, "decisionConfirm");
    album.take(QStringLiteral("pending-undo"));
    QTest::keyClick(host.window(), Qt::Key_Z, Qt::ControlModifier);
    host.context()->undo->setSeconds(0);
    QTest::keyClick(rows, Qt::Key_A);
    press(host, "decisionConfirm");
    auto *message = host.page()->findChild<MessageBar *>(QStringLiteral("pendingMessage"));
    until([&] { return message->kind() == MessageBar::Kind::Success; }, 20000);
    album.take(QStringLiteral("pending-decided"));
    host.open(Place::Kind::History);
    album.take(QStringLiteral("history"));
}

// As if an owner had answered while the list was shown.
void showAnswers(WindowHost &host, Album &album)
{
    auto *model = host.window()->findChild<SentModel *>();
    const auto *table = host.find<QTableView>("sentTable");
    if (!model || !table || model->rowCount() == 0)
        return;
    const QString top = table->model()->index(1, SentModel::Name).data().toString();
    PrivateEndpoint answered;
    for (const PrivateEndpoint &endpoint : model->endpoints())
        answered = endpoint.name == top ? endpoint : answered;
    model->setNews({ answered.id.key() });
    emit host.context()->sentWatch->answered({ answered });
    album.take(QStringLiteral("what-i-sent-answered"));
    host.find<QWidget>("toast")->findChild<QPushButton *>(QStringLiteral("messageButton2"))->click();
    model->setNews({});
}

// Every tab; a proxy that is not there, and what the test of the way says about it.
void showSettings(WindowHost &host, Album &album)
{
    for (const char *tab : { "general", "sign-in", "network", "privacy" }) {
        host.open(Place::Kind::Settings, {}, QLatin1String(tab));
        album.take(QStringLiteral("settings-%1").arg(QLatin1String(tab)));
    }
    press(host, "diagnosticBundle");
    if (auto *window = host.find<QWidget>("bundleWindow")) {
        album.takeWindow(QStringLiteral("settings-bundle"), window);
        window->close();
    }
    NetworkKeeper *network = host.context()->network;
    const NetworkSettings before = network->settings();
    NetworkSettings settings = before;
    settings.proxy = NetworkSettings::Proxy::Manual;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = 9; // nobody is there
    settings.user = QStringLiteral("ada");
    network->set(settings);
    host.open(Place::Kind::Settings, {}, QStringLiteral("network"));
    press(host, "testConnection");
    until([&] { return host.find<QWidget>("copyTest")->isVisible(); }, 20000);
    album.take(QStringLiteral("settings-network-failed"));
    network->set(before);
}

// Exported files, opened by the command line: nothing else is started.
void showFiles(const QDir &folder)
{
    StartOptions options;
    QTemporaryDir profile;
    options.profile = profile.path();
    options.files = { written(QDir(profile.path()), QStringLiteral("export.json"), listExport()) };
    WindowHost host(options);
    if (!host.isReady())
        return;
    Album album(&host, folder);
    const auto *table = host.find<QTableView>("exportTable");
    until([&] { return table->model()->rowCount() == 3; }, 20000);
    album.take(QStringLiteral("files"));
    QByteArray broken = listExport();
    broken.truncate(broken.size() - 60);
    host.context()->files->open({ written(QDir(profile.path()), QStringLiteral("cut.json"), broken) });
    until([&] { return table->model()->rowCount() > 3; }, 20000);
    table->selectionModel()->setCurrentIndex(
        table->model()->index(2, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    host.page()->findChild<QTabWidget *>(QStringLiteral("jsonViews"))->setCurrentIndex(1);
    album.take(QStringLiteral("files-broken"));
    QByteArray other = "[" + endpointExport("pe-one", "Rejected") + "," + accountExport("fabrikam") + "]";
    other.replace("10.0.0.4", "10.0.0.5");
    host.context()->files->closeAll();
    host.context()->files->open({ written(QDir(profile.path()), QStringLiteral("before.json"), listExport()),
                                  written(QDir(profile.path()), QStringLiteral("after.json"), other) });
    until([&] { return table->model()->rowCount() == 5; }, 20000);
    host.find<QAbstractButton>("compareExports")->click();
    until([&] { return host.find<QTableView>("compareRows")->model()->rowCount() > 0; }, 20000);
    album.take(QStringLiteral("files-compare"));
    host.find<QAbstractButton>("closeCompare")->click();
    host.context()->files->closeAll();
    album.take(QStringLiteral("files-empty"));
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fprintf(stderr, "usage: linkdesk-screenshots DIR\n");
        return 2;
    }
    showFiles(QDir(QString::fromLocal8Bit(argv[1])));
    WindowHost host({}, 200);
    if (!host.isReady()) {
        std::fprintf(stderr, "the window is not ready\n");
        return 1;
    }
    Album album(&host, QDir(QString::fromLocal8Bit(argv[1])));
    album.take(QStringLiteral("home"));
    host.open(Place::Kind::Accounts);
    album.take(QStringLiteral("accounts"));
    host.open(Place::Kind::PrivateEndpoints);
    const auto *endpoints = host.find<QTableView>("endpointsTable");
    until([&] { return endpoints && endpoints->model()->rowCount() > 0; }, 20000);
    album.take(QStringLiteral("private-endpoints"));
    host.open(Place::Kind::SentRequests);
    album.take(QStringLiteral("what-i-sent"));
    showAnswers(host, album);
    press(host, "rerequest");
    until([&] { return host.find<QWidget>("rerequestPanel")->isVisible(); }, 20000);
    album.take(QStringLiteral("what-i-sent-again"));
    press(host, "rerequestCancel");
    host.open(Place::Kind::Health);
    album.take(QStringLiteral("health"));
    const ResourceId account = host.account(QStringLiteral("contoso-adu-americas"));
    for (const char *tab : { "overview", "public-access", "private-access" }) {
        host.open(Place::Kind::Account, account, QLatin1String(tab));
        album.take(QStringLiteral("account-%1").arg(QLatin1String(tab)));
        showPanels(host, album);
    }
    showDecisions(host, album);
    host.open(Place::Kind::Account, account, QStringLiteral("overview"));
    press(host, "showJson");
    album.take(QStringLiteral("account-json"));
    press(host, "closeJson");
    host.open(
        Place::Kind::Account, host.account(QStringLiteral("contoso-adu-lab")),
        QStringLiteral("private-access"));
    album.take(QStringLiteral("account-no-connections"));
    showWizard(host, album, host.account(QStringLiteral("contoso-adu-dev")));
    showOtherService(host, album);
    host.open(Place::Kind::History);
    album.take(QStringLiteral("history-empty"));
    showCenter(host, album);
    showSettings(host, album);
    host.open(Place::Kind::SignIn);
    album.take(QStringLiteral("sign-in"));
    auto *ways = host.page()->findChild<QComboBox *>(QStringLiteral("signInWay"));
    for (const auto &[way, name] : { std::pair(2, "sign-in-az"), std::pair(3, "sign-in-principal") }) {
        ways->setCurrentIndex(way);
        album.take(QString::fromLatin1(name));
    }
    auto *proof = host.page()->findChild<QComboBox *>(QStringLiteral("principalProof"));
    proof->setCurrentIndex(1);
    press(host, "startSignIn");
    album.take(QStringLiteral("sign-in-certificate"));
    proof->setCurrentIndex(0);
    ways->setCurrentIndex(1);
    host.page()->findChild<QAbstractButton *>(QStringLiteral("startSignIn"))->click();
    auto *code = host.page()->findChild<QLineEdit *>(QStringLiteral("userCode"));
    until([code] { return !code->text().isEmpty(); }, 10000);
    album.takeAsItIs(QStringLiteral("sign-in-code"));
    press(host, "cancelSignIn");
    host.open(Place::Kind::SignedIn);
    album.take(QStringLiteral("signed-in-nobody"));
    press(host, "notifications");
    album.take(QStringLiteral("notifications"));
    press(host, "closeNotifications");
    host.open(Place::Kind::Home);
    album.take(QStringLiteral("home-later"));
    WindowHost asker(QStringLiteral("nils"), 200);
    if (!asker.isReady())
        return 1;
    Album second(&asker, QDir(QString::fromLocal8Bit(argv[1])));
    showAsking(second, asker);
    return 0;
}
