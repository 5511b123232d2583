// The window as a whole, on a live sandbox: places, keyboard, names, identities, notifications, closing.
#include "src/flow/createflow.h"
#include "src/flow/endpointscan.h"
#include "src/flow/inventory.h"
#include "src/flow/sentwatch.h"
#include "tests/ui/windowhost.h"
#include "ui/common/messagebar.h"
#include "ui/shell/accountspage.h"
#include "ui/shell/notificationcenter.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

using namespace linkdesk;

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_host = std::make_unique<WindowHost>();
        QVERIFY(m_host->isReady());
        QApplication::setActiveWindow(m_host->window());
    }
    void cleanup() { m_host.reset(); }

    void saysWhereOneIs();
    void opensAnAccountByKeyboardFromHome();
    void createsWithoutAnAccount();
    void goesByShortcutsAndBack();
    void goesWhereOneChoseWhileStarting();
    void filtersAccounts();
    void namesWhatCannotBeRead();
    void switchesIdentity();
    void showsNothingOfAnotherIdentity();
    void namesWhoActsElsewhere();
    void resetsAfterAsking();
    void remembersPlaces();
    void forgetsPlacesThatAreGone();
    void saysFromWhereAnEndpointWasOpened();
    void keepsNotifications();
    void keepsTheFocusAmongNotifications();
    void listsEveryRequest();
    void leadsToAnAnswer();
    void closesAndFindsAgainWhatRuns();

private:
    QString heading() const { return m_host->find<QLabel>("pageTitle")->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_host->window(), key, modifiers);
    }
    QTableView *accounts() const { return m_host->find<QTableView>("accountsTable"); }
    std::unique_ptr<WindowHost> m_host;
};

void MainWindowTest::saysWhereOneIs()
{
    const QString title = m_host->window()->windowTitle();
    QVERIFY2(
        title.startsWith(QLatin1String("Sandbox, ")) && title.endsWith(QLatin1String(" Linkdesk")),
        qPrintable(title));
    QCOMPARE(
        m_host->find<QLabel>("bannerText")->text(), QStringLiteral("Sandbox: nothing leaves this computer"));
    const QString acting = m_host->find<QPushButton>("actingAs")->text();
    QVERIFY(QString(acting).remove(u'&').startsWith(QLatin1String("Acting as: ")));
    QCOMPARE(heading(), QStringLiteral("Home"));
    QTRY_VERIFY(m_host->find<QLabel>("pendingTitle")->text().contains(QLatin1String(" wait for you")));
    QVERIFY(!m_host->find<QLabel>("pendingTitle")->text().contains(u'(')); // "5 requests", not "5 request(s)"
}

void MainWindowTest::opensAnAccountByKeyboardFromHome()
{
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("trySandbox"));
    press(Qt::Key_Space);
    QTRY_VERIFY(heading() != QLatin1String("Home"));
    QVERIFY(m_host->settle());
    QTRY_VERIFY(
        m_host->find<QWidget>("connectionFilter") && m_host->find<QWidget>("connectionFilter")->isVisible());
}

void MainWindowTest::createsWithoutAnAccount()
{
    m_host->find<QPushButton>("createByResourceId")->click();
    QTRY_COMPARE(heading(), QStringLiteral("Create a private endpoint"));
    QVERIFY(m_host->find<QPushButton>("breadcrumb0"));
    QCOMPARE(m_host->find<QPushButton>("breadcrumb1")->text(), QStringLiteral("Private endpoints"));
    QVERIFY(!m_host->find<QPushButton>("breadcrumb2")); // no account lies between
    QVERIFY(m_host->find<QPushButton>("navEndpoints")->isChecked());
    QVERIFY(m_host->settle());
    press(Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(m_host->find<QLineEdit>("targetText")->isVisible());
    QTRY_VERIFY(m_host->find<QLineEdit>("targetText")->hasFocus());
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(heading(), QStringLiteral("Home"));
}

void MainWindowTest::goesByShortcutsAndBack()
{
    press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(heading(), QStringLiteral("Device Update accounts"));
    press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(heading(), QStringLiteral("Pending connections"));
    press(Qt::Key_Left, Qt::AltModifier);
    // The last one in the navigation, whatever its number.
    const QKeySequence settings(m_host->find<QWidget>("navSettings")->toolTip());
    press(settings[0].key(), settings[0].keyboardModifiers());
    QCOMPARE(heading(), QStringLiteral("Settings"));
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(heading(), QStringLiteral("Device Update accounts"));
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(heading(), QStringLiteral("Home"));
    press(Qt::Key_Left, Qt::AltModifier); // nothing further back
    QCOMPARE(heading(), QStringLiteral("Home"));
    press(Qt::Key_F6);
    QTRY_VERIFY(QApplication::focusWidget()->objectName() != QLatin1String("trySandbox"));
}

// The entries are there before the sandbox is: who presses one early is not forgotten.
void MainWindowTest::goesWhereOneChoseWhileStarting()
{
    m_host.reset();
    const QTemporaryDir profile;
    StartOptions options;
    options.profile = profile.path();
    Application application(options, sandbox::serve);
    QVERIFY(application.start());
    MainWindow *window = application.window();
    auto *sent = window->findChild<QAbstractButton *>(QStringLiteral("navSent"));
    sent->click();
    QVERIFY(sent->isChecked());
    auto *title = window->findChild<QLabel *>(QStringLiteral("pageTitle"));
    QTRY_COMPARE_WITH_TIMEOUT(title->text(), QStringLiteral("What I sent"), 20000);
    QVERIFY(sent->isChecked());
}

void MainWindowTest::filtersAccounts()
{
    QVERIFY(m_host->open(Place::Kind::Accounts));
    QTRY_VERIFY(accounts()->model()->rowCount() > 1);
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("accountsFilter"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("EUROPE prod"));
    QTRY_COMPARE(accounts()->model()->rowCount(), 1);
    QCOMPARE(accounts()->model()->index(0, 0).data().toString(), QStringLiteral("contoso-adu-europe"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" nothing"));
    QTRY_VERIFY(!accounts()->isVisible());
    auto *showAll = m_host->page()->findChild<QPushButton *>(QStringLiteral("emptyStateAction"));
    QVERIFY(showAll->isVisible());
    showAll->click();
    QTRY_VERIFY(accounts()->isVisible());
    accounts()->setFocus();
    accounts()->setCurrentIndex(accounts()->model()->index(0, 0));
    const QString name = accounts()->currentIndex().data().toString();
    QTest::keyClick(accounts(), Qt::Key_Return);
    QTRY_COMPARE(heading(), name);
}

void MainWindowTest::namesWhatCannotBeRead()
{
    // An ARM that is not there: the window says so and stays usable.
    StartOptions options;
    QTemporaryDir folder;
    options.profile = folder.path();
    options.arm = QUrl(QStringLiteral("http://127.0.0.1:1"));
    options.speed = 1000;
    Application other(options, sandbox::serve);
    other.start();
    QTRY_VERIFY(other.window()->context()->session);
    auto *requests = other.window()->findChild<MessageBar *>(QStringLiteral("pendingMessage"));
    QTRY_VERIFY_WITH_TIMEOUT(requests->isVisible(), 30000);
    QVERIFY(requests->text().startsWith(QLatin1String("The requests could not be read")));
    QCOMPARE(requests->findChildren<QPushButton *>().size(), 3); // details, copy, try again
    Place place;
    place.kind = Place::Kind::Accounts;
    other.window()->context()->navigator->open(place);
    auto *message = other.window()->findChild<MessageBar *>(QStringLiteral("accountsMessage"));
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 30000);
    QCOMPARE(message->kind(), MessageBar::Kind::Error);
    QVERIFY(message->text().startsWith(QLatin1String("The accounts could not be read")));
}

// Below them the menu has the ways to sign in.
static QList<QAction *> peopleOf(const QPushButton *button)
{
    QList<QAction *> people = button->menu()->actions();
    people.removeIf([](const QAction *action) { return !action->isCheckable(); });
    return people;
}

void MainWindowTest::switchesIdentity()
{
    QVERIFY(m_host->open(Place::Kind::Accounts));
    auto *button = m_host->find<QPushButton>("actingAs");
    const QString before = button->text();
    const QList<QAction *> people = peopleOf(button);
    QVERIFY(people.size() > 1);
    QVERIFY(people.constFirst()->isChecked());
    people.constLast()->trigger();
    QVERIFY(button->text() != before);
    QVERIFY(people.constLast()->isChecked());
    QVERIFY(m_host->settle()); // the list is read again, as that person
    QCOMPARE(heading(), QStringLiteral("Device Update accounts"));
}

// Whoever may read less must not see what the one before has read, not even for a moment.
void MainWindowTest::showsNothingOfAnotherIdentity()
{
    QVERIFY(m_host->open(Place::Kind::Accounts));
    QVERIFY(accounts()->model()->rowCount() > 0);
    const QPointer<PageView> before = m_host->page();
    peopleOf(m_host->find<QPushButton>("actingAs")).constLast()->trigger();
    QVERIFY(m_host->page() != before);
    QCOMPARE(m_host->page()->findChild<QTableView *>()->model()->rowCount(), 0);
    QTRY_VERIFY(!before);
    QCOMPARE(heading(), QStringLiteral("Device Update accounts"));
    QVERIFY(m_host->settle());
}

// On another ARM nobody else is known: a name, and no menu without entries.
void MainWindowTest::namesWhoActsElsewhere()
{
    StartOptions options;
    QTemporaryDir folder;
    options.profile = folder.path();
    options.arm = QUrl(QStringLiteral("http://127.0.0.1:1"));
    options.identity = QStringLiteral("owner");
    options.speed = 1000;
    Application other(options, sandbox::serve);
    other.start();
    QTRY_VERIFY(other.window()->context()->session);
    QVERIFY(!other.window()->findChild<QPushButton *>(QStringLiteral("actingAs"))->isVisible());
    const auto *name = other.window()->findChild<QLabel *>(QStringLiteral("actingAsFixed"));
    QVERIFY(name->isVisible());
    QCOMPARE(name->text(), QStringLiteral("Acting as: owner"));
}

void MainWindowTest::resetsAfterAsking()
{
    m_host->find<QPushButton>("resetSandbox")->click();
    auto *dialog = m_host->find<QDialog>("questionDialog");
    QVERIFY(dialog && dialog->isVisible());
    // Enter does not do what cannot be undone.
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_host->find<QDialog>("questionDialog"));
    auto *toast = m_host->find<MessageBar>("toast");
    QVERIFY(!toast->isVisible());
    m_host->find<QPushButton>("resetSandbox")->click();
    m_host->find<QDialog>("questionDialog")
        ->findChild<QPushButton *>(QStringLiteral("acceptButton"))
        ->click();
    QTRY_VERIFY(toast->isVisible());
    QCOMPARE(toast->kind(), MessageBar::Kind::Success);
}

void MainWindowTest::remembersPlaces()
{
    const ResourceId account = m_host->account(QStringLiteral("contoso-adu-dev"));
    QVERIFY(!account.isEmpty());
    QVERIFY(m_host->open(Place::Kind::Account, account, QStringLiteral("private-access")));
    QVERIFY(m_host->open(Place::Kind::Home));
    auto *recent = m_host->page()->findChild<QPushButton *>(QStringLiteral("recent1"));
    QVERIFY(recent);
    QCOMPARE(recent->text(), QStringLiteral("contoso-adu-dev"));
    recent->click();
    QTRY_COMPARE(heading(), QStringLiteral("contoso-adu-dev"));
}

void MainWindowTest::forgetsPlacesThatAreGone()
{
    const ResourceId first = m_host->account(QStringLiteral("contoso-adu-dev"));
    const ResourceId second = m_host->account(QStringLiteral("contoso-adu-europe"));
    QVERIFY(m_host->open(Place::Kind::Account, first));
    QVERIFY(m_host->open(Place::Kind::Account, second));
    m_host->context()->navigator->forget(second); // while its page shows
    QVERIFY(m_host->open(Place::Kind::Home));
    const auto recent = [this](const char *name) {
        return m_host->page()->findChild<QPushButton *>(QLatin1String(name));
    };
    QCOMPARE(recent("recent1")->text(), QStringLiteral("contoso-adu-dev"));
    QTRY_VERIFY(!recent("recent2"));
    press(Qt::Key_Left, Qt::AltModifier); // not to the one that is gone
    QTRY_COMPARE(heading(), QStringLiteral("contoso-adu-dev"));
}

void MainWindowTest::saysFromWhereAnEndpointWasOpened()
{
    const ResourceId account = m_host->account(QStringLiteral("contoso-adu-europe"));
    ResourceId endpoint;
    auto *call = inventory::connections(m_host->context()->session, account, m_host->window());
    call->then(m_host->window(), [&](const Result<QList<PrivateEndpointConnection>> &list) {
        for (const PrivateEndpointConnection &connection : *list) {
            if (sameText(connection.state.status, u"Approved"))
                endpoint = connection.privateEndpoint;
        }
    });
    QTRY_VERIFY(!endpoint.isEmpty());
    const auto names = [this] {
        QStringList names;
        for (const char *step : { "breadcrumb0", "breadcrumb1", "breadcrumb2" }) {
            const auto all = m_host->window()->findChildren<QPushButton *>(QLatin1String(step));
            for (const QPushButton *button : all) {
                if (button->isVisible())
                    names << button->text();
            }
        }
        return names.join(u'/');
    };
    QVERIFY(m_host->open(Place::Kind::Account, account));
    QVERIFY(m_host->open(Place::Kind::Endpoint, endpoint));
    QCOMPARE(names(), QStringLiteral("Home/Device Update accounts/contoso-adu-europe"));
    QVERIFY(m_host->open(Place::Kind::Settings));
    press(Qt::Key_Left, Qt::AltModifier); // the way back is the way it came
    QCOMPARE(names(), QStringLiteral("Home/Device Update accounts/contoso-adu-europe"));
    QVERIFY(m_host->open(Place::Kind::Home));
    QVERIFY(m_host->open(Place::Kind::Endpoint, endpoint)); // from the recent places
    QCOMPARE(names(), QStringLiteral("Home"));
}

void MainWindowTest::listsEveryRequest()
{
    const auto shown = [this] {
        return m_host->page()->findChildren<QPushButton *>(
            QRegularExpression(QStringLiteral("^pending\\d+$")));
    };
    auto *more = m_host->page()->findChild<QPushButton *>(QStringLiteral("allRequests"));
    if (!more) {
        QVERIFY(shown().size() < 6); // all of them are there
        return;
    }
    QCOMPARE(shown().size(), 5);
    more->click();
    QTRY_VERIFY(shown().size() > 5 && shown().constFirst()->isVisible());
}

void MainWindowTest::leadsToAnAnswer()
{
    SentWatch *watch = m_host->context()->sentWatch;
    QVERIFY(!watch->isOn());
    QVERIFY(m_host->open(Place::Kind::Settings));
    auto *also = m_host->find<QCheckBox>("watchAnswers");
    QVERIFY(!also->isEnabled());
    m_host->find<QSpinBox>("watchMinutes")->setValue(15);
    QVERIFY(also->isEnabled());
    QVERIFY(!watch->isOn()); // only when it is asked for
    also->click();
    QCOMPARE(watch->minutes(), 15);
    QVERIFY(m_host->settle());

    PrivateEndpoint told;
    {
        EndpointScan scan(m_host->context()->session);
        QSignalSpy finished(&scan, &EndpointScan::finished);
        connect(&scan, &EndpointScan::arrived, this, [&told](const QList<PrivateEndpoint> &endpoints) {
            for (const PrivateEndpoint &endpoint : endpoints)
                told = endpoint.manual ? endpoint : told;
        });
        scan.start();
        QVERIFY(finished.wait(20000));
    }
    emit watch->answered({ told });
    auto *toast = m_host->find<MessageBar>("toast");
    QVERIFY(toast->isVisible());
    QVERIFY(toast->text().contains(told.name));
    toast->findChild<QPushButton *>(QStringLiteral("messageButton1"))->click();
    const auto *table = m_host->find<QTableView>("sentTable");
    QVERIFY(m_host->settle());
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), told.name);
}

void MainWindowTest::keepsTheFocusAmongNotifications()
{
    auto *center = m_host->window()->findChild<NotificationCenter *>();
    for (const char *key : { "a", "b", "c" })
        center->show(QLatin1String(key), Notifications::Kind::Success, QString::fromLatin1(key), {}, {});
    m_host->find<QPushButton>("notifications")->click();
    const auto focused = [] { return QApplication::focusWidget()->objectName(); };
    QTRY_COMPARE(focused(), QStringLiteral("closeNotifications"));
    m_host->find<QPushButton>("dismissNotification2")->setFocus();
    center->show(QStringLiteral("d"), Notifications::Kind::Progress, QStringLiteral("d"), {}, {});
    QTRY_COMPARE(focused(), QStringLiteral("dismissNotification3")); // the same one, pushed down
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(center->all().size(), 3);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleDescription(), QStringLiteral("a")); // the next one
    QCOMPARE(focused(), QStringLiteral("dismissNotification3"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(center->all().size(), 2);
    QTRY_COMPARE(focused(), QStringLiteral("dismissNotification2")); // there is none after it
    // Tab goes from the page to the panel and not the other way round.
    m_host->find<QPushButton>("notifications")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(!m_host->find<QWidget>("notificationPanel")->isAncestorOf(QApplication::focusWidget()));
}

void MainWindowTest::keepsNotifications()
{
    auto *center = m_host->window()->findChild<NotificationCenter *>();
    Place place;
    place.kind = Place::Kind::Settings;
    center->show(QStringLiteral("a"), Notifications::Kind::Progress, QStringLiteral("Working"), {}, place);
    QCOMPARE(center->unseen(), 1);
    auto *toast = m_host->find<MessageBar>("toast");
    QVERIFY(!toast->isVisible()); // what only goes on does not interrupt
    center->show(QStringLiteral("a"), Notifications::Kind::Success, QStringLiteral("Worked"), {}, place);
    QCOMPARE(center->all().size(), 1);
    QVERIFY(toast->isVisible());
    QVERIFY(m_host->find<QPushButton>("notifications")->text().contains(QLatin1String("(1)")));
    m_host->find<QPushButton>("notifications")->click();
    QTRY_VERIFY(m_host->find<QPushButton>("showNotification1"));
    QCOMPARE(center->unseen(), 0);
    m_host->find<QPushButton>("showNotification1")->click();
    QTRY_COMPARE(heading(), QStringLiteral("Settings"));
    QTRY_VERIFY(m_host->find<QPushButton>("dismissNotification1"));
    m_host->find<QPushButton>("dismissNotification1")->click();
    QTRY_VERIFY(center->all().isEmpty());
}

// Closing asks; what runs is not lost: the next start lists it and sees its end.
void MainWindowTest::closesAndFindsAgainWhatRuns()
{
    const QTemporaryDir profile;
    m_host.reset();
    {
        WindowHost first({}, 20, profile.path());
        QVERIFY(first.isReady());
        QVERIFY(first.open(Place::Kind::CreateEndpoint, first.account(QStringLiteral("contoso-adu-dev"))));
        auto *steps = first.page()->findChild<QTabBar *>(QStringLiteral("wizardTabs"));
        auto *subnet = first.page()->findChild<QComboBox *>(QStringLiteral("subnet"));
        QVERIFY(subnet);
        if (subnet->currentIndex() < 0) { // two can be used: one has to be chosen
            steps->setCurrentIndex(2);
            subnet->setFocus();
            QTest::keyClick(subnet, Qt::Key_Down);
        }
        steps->setCurrentIndex(5);
        auto *create = first.find<QPushButton>("create");
        QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), 20000);
        create->click();
        QTRY_COMPARE_WITH_TIMEOUT(first.context()->deployments->all().size(), 1, 20000);
        const CreateFlow *flow = first.context()->deployments->all().constFirst();
        QTRY_COMPARE_WITH_TIMEOUT(flow->state(), CreateFlow::State::Running, 20000);
        QVERIFY(!first.window()->close());
        auto *question = first.find<QDialog>("questionDialog");
        QVERIFY(question && question->isVisible());
        question->findChild<QPushButton *>(QStringLiteral("acceptButton"))->click();
        QTRY_VERIFY(!first.window()->isVisible());
    }
    WindowHost second({}, 1000, profile.path());
    QVERIFY(second.isReady());
    QTRY_COMPARE(second.context()->deployments->all().size(), 1);
    const CreateFlow *flow = second.context()->deployments->all().constFirst();
    QVERIFY(flow->isResumed());
    QTRY_VERIFY_WITH_TIMEOUT(flow->isFinished(), 60000);
    QCOMPARE(flow->state(), CreateFlow::State::Succeeded);
    auto *center = second.window()->findChild<NotificationCenter *>();
    QCOMPARE(center->all().size(), 1);
    QCOMPARE(center->all().constFirst().kind, Notifications::Kind::Success);
}

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
