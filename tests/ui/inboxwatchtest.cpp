// What the watch finds, in the inbox and on the desktop: mixed into the list only where nobody is choosing or
// deciding; else announced.
#include "src/flow/requestwatch.h"
#include "tests/ui/inbox.h"
#include "ui/center/inboxnews.h"
#include "ui/common/desktopnotifier.h"
#include "ui/shell/busnotifier.h"
#include "ui/shell/watchnotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QVariantMap>

using namespace linkdesk;

namespace {

class NotedDesktop : public DesktopNotifier {
public:
    void show(const QString &title, const QString &text) override { said.append(title + u'|' + text); }
    QStringList said;
};

// A bus of its own with nobody on it.
class PrivateBus {
public:
    PrivateBus()
    {
        m_daemon.start(
            QStringLiteral("dbus-daemon"),
            { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address") });
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead())
            m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus()
    {
        for (const QString &name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    QDBusConnection connection(const char *name)
    {
        m_names.append(QLatin1String(name));
        return QDBusConnection::connectToBus(m_address, QLatin1String(name));
    }

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

} // namespace

// Takes messages as a desktop does.
class FakeDesktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public slots:
    uint Notify(
        const QString &, uint replaces, const QString &, const QString &title, const QString &text,
        const QStringList &actions, const QVariantMap &, int)
    {
        said.append(QStringLiteral("%1|%2|%3").arg(QString::number(replaces), title, text));
        lastActions = actions;
        return 7;
    }
signals:
    void ActionInvoked(uint number, const QString &action);

public:
    QStringList said, lastActions;
};

class InboxWatchTest : public Inbox {
    Q_OBJECT
private slots:
    void init()
    {
        begin();
        m_watch = std::make_unique<RequestWatch>(m_arm->get()); // off: the test says what it finds
        m_ui->context.watch = m_watch.get();
    }
    void cleanup()
    {
        end();
        m_watch.reset();
    }

    void newOnesComeBelowTheOthers()
    {
        openTwo();
        findRequests({ "c" });
        QCOMPARE(table()->model()->rowCount(), 3);
        QVERIFY(news()->isHidden());
        QVERIFY(find<QLabel>("pendingCount")->text().startsWith(QLatin1String("3 request")));
    }

    void nothingIsMixedInWhileSomebodyChooses()
    {
        openTwo();
        check({ 1 });
        findRequests({ "c" });
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(news()->text(), QStringLiteral("1 new request(s) since this list was read"));
        findRequests({ "c", "d" }, { "d" });
        QCOMPARE(news()->text(), QStringLiteral("2 new request(s) since this list was read"));
        QCOMPARE(button("approveConnections")->text().remove(u'&'), QStringLiteral("Approve 1"));
        m_arm->clear("GET " + connectionsPath());
        script({ made("a"), made("b"), made("c"), made("d") });
        news()->findChild<QPushButton *>()->click();
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        QVERIFY(news()->isHidden());
        QCOMPARE(button("approveConnections")->text().remove(u'&'), QStringLiteral("Approve 1")); // still
    }

    void whatIsOfOtherSubscriptionsIsLeftOut()
    {
        PendingList list;
        list.pending.append({ accountId(), parsed(made("a")) });
        RequestChanges changes;
        changes.fresh = { parsed(made("a")) };
        changes.decided = { { parsed(made("b")), {} } };
        narrow(&changes, &list, SubscriptionScope());
        QCOMPARE(list.pending.size(), 1);
        narrow(&changes, &list, SubscriptionScope({ QStringLiteral("other") }));
        QVERIFY(changes.isEmpty());
        QVERIFY(list.pending.isEmpty());
    }

    void norWhileThePanelAsks()
    {
        openTwo();
        check({ 0 });
        button("approveConnections")->click();
        check({ 0 });
        findRequests({ "c" });
        QCOMPARE(table()->model()->rowCount(), 2);
        QVERIFY(news()->isVisible());
    }

    void decisionsOfOthersAreSaidAndStay()
    {
        openTwo();
        RequestChanges changes;
        changes.decided.append({ connection("a", "Pending"), QStringLiteral("Approved") });
        emit m_watch->found(changes, {});
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(news()->text(), QStringLiteral("1 request(s) of this list were decided elsewhere"));
    }

    void holdsTheWatchWhileADecisionWaits()
    {
        openTwo();
        approvable("a");
        m_undo->setSeconds(5);
        check({ 0 });
        decide("approveConnections");
        const int before = m_arm->count("GET /subscriptions");
        m_watch->setMinutes(1);
        QCOMPARE(m_arm->count("GET /subscriptions"), before);
        m_watch->setMinutes(0);
    }

    void saysCountsAndAccountsAndNoWords()
    {
        NotedDesktop desktop;
        const WatchNotices notices(&m_ui->context, m_watch.get(), &desktop);
        QSignalSpy wanted(&notices, &WatchNotices::wanted);
        RequestChanges changes;
        changes.fresh = { connection("a", "Pending", "secret words"), connection("b", "Pending") };
        emit m_watch->found(changes, {});
        changes.fresh.clear();
        changes.decided = { { connection("a", "Pending"), QStringLiteral("Approved") },
                            { connection("b", "Pending"), {} } };
        emit m_watch->found(changes, {});
        QCOMPARE(
            desktop.said,
            (QStringList{ QStringLiteral("2 new connection request(s)|For a"),
                          QStringLiteral("2 request(s) decided elsewhere|Approved: 1, Removed: 1") }));
        QCOMPARE(m_ui->notifications.titles.size(), 2);
        emit desktop.clicked();
        QCOMPARE(wanted.size(), 1);
    }

    void withoutABusNothingHappens()
    {
        BusNotifier notifier([] { return QDBusConnection(QStringLiteral("nowhere")); });
        notifier.show(QStringLiteral("a"), QStringLiteral("b"));
        PrivateBus bus; // and nobody who shows messages
        BusNotifier alone([&bus] { return bus.connection("alone"); });
        alone.show(QStringLiteral("a"), QStringLiteral("b"));
        QTRY_VERIFY(alone.children().isEmpty()); // answered: nobody there
    }

    void aDesktopShowsAndIsClicked()
    {
        PrivateBus bus;
        FakeDesktop desktop;
        QDBusConnection server = bus.connection("desktop");
        QVERIFY(server.registerObject(
            QStringLiteral("/org/freedesktop/Notifications"), &desktop,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(server.registerService(QStringLiteral("org.freedesktop.Notifications")));
        BusNotifier notifier([&bus] { return bus.connection("program"); });
        QSignalSpy clicked(&notifier, &DesktopNotifier::clicked);
        notifier.show(QStringLiteral("2 new"), QStringLiteral("<b> & co"));
        QTRY_COMPARE(desktop.said, QStringList{ QStringLiteral("0|2 new|&lt;b&gt; &amp; co") });
        QCOMPARE(desktop.lastActions.value(0), QStringLiteral("default"));
        QTRY_VERIFY(notifier.children().isEmpty());
        emit desktop.ActionInvoked(6, QStringLiteral("default")); // of somebody else's message
        emit desktop.ActionInvoked(7, QStringLiteral("default"));
        QTRY_COMPARE(clicked.size(), 1);
        notifier.show(QStringLiteral("3 new"), {});
        QTRY_COMPARE(desktop.said.size(), 2);
        QCOMPARE(desktop.said.at(1), QStringLiteral("7|3 new|")); // in the place of the first
    }

private:
    static QByteArray made(const char *name) { return requestJson(name, "hello", "2026-01-01T00:00:00Z"); }
    static PrivateEndpointConnection parsed(const QByteArray &json)
    {
        return PrivateEndpointConnection::fromJson(QJsonDocument::fromJson(json).object());
    }
    void openTwo() { open({ made("a"), made("b") }); }
    // The watch has read a, b and `names`, of which `fresh` (all where not given) are new.
    void findRequests(const QList<const char *> &names, const QList<const char *> &fresh = {})
    {
        PendingList list;
        RequestChanges changes;
        for (const char *name : { "a", "b" })
            list.pending.append({ accountId(), parsed(made(name)) });
        for (const char *name : names)
            list.pending.append({ accountId(), parsed(made(name)) });
        for (const char *name : fresh.isEmpty() ? names : fresh)
            changes.fresh.append(parsed(made(name)));
        emit m_watch->found(changes, list);
    }
    InboxNews *news() const { return m_page->findChild<InboxNews *>(); }

    std::unique_ptr<RequestWatch> m_watch;
};

QTEST_MAIN(InboxWatchTest)
#include "inboxwatchtest.moc"
