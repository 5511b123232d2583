// Looking for answers to what one sent: what is told, what only is learned, and what nobody has seen yet.
#include "src/flow/sentwatch.h"
#include "tests/support/scriptedsession.h"

#include <QSignalSpy>
#include <QtTest>

using namespace linkdesk;

namespace {

const QByteArray Graph = "POST /providers/microsoft.resourcegraph/resources";
const QByteArray List = "GET /subscriptions/s/providers/microsoft.network/privateendpoints";

QByteArray endpointId(const QByteArray &name)
{
    return path("microsoft.network/privateendpoints/") + name;
}

QByteArray asked(const QByteArray &name, const QByteArray &status)
{
    return R"({"id":")" + endpointId(name) + R"(","name":")" + name
        + R"(","properties":{"manualPrivateLinkServiceConnections":[{"properties":{)"
          R"("privateLinkServiceConnectionState":{"status":")"
        + status + R"("}}}]}})";
}

QByteArray list(const QList<QByteArray> &items)
{
    return R"({"value":[)" + items.join(',') + "]}";
}

} // namespace

class SentWatchTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_arm = std::make_unique<ScriptedSession>(false);
        m_arm->on("GET /subscriptions", 200, list({ R"({"subscriptionId":"s","state":"Enabled"})" }));
        m_arm->on(Graph, 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        m_watch = std::make_unique<SentWatch>(m_arm->get());
        connect(m_watch.get(), &SentWatch::answered, this, [this](const QList<PrivateEndpoint> &endpoints) {
            for (const PrivateEndpoint &one : endpoints)
                m_news.append(one.name + u' ' + one.state.status);
        });
    }
    void cleanup()
    {
        m_watch.reset();
        m_arm.reset();
        m_news.clear();
    }

    void offNothingIsRead()
    {
        m_arm->scheduler.advance(std::chrono::hours(5));
        QVERIFY(m_arm->sent().isEmpty());
    }

    void tellsAnswersOnce()
    {
        turnOn({ asked("x", "Pending"), asked("y", "Pending"), asked("z", "Rejected") });
        QCOMPARE(m_news, QStringList()); // what was there is no news
        show({ asked("x", "Approved"), asked("y", "Rejected"), asked("z", "Rejected") });
        later(5);
        QTRY_COMPARE(m_news, (QStringList{ u"y Rejected"_qs, u"x Approved"_qs }));
        later(5);
        QTRY_COMPARE(looks(), 3);
        QTRY_VERIFY(idle());
        QCOMPARE(m_news.size(), 2);
    }

    void keepsWhatNobodyHasSeen()
    {
        turnOn({ asked("x", "Pending"), asked("y", "Pending") });
        QSignalSpy changes(m_watch.get(), &SentWatch::unseenChanged);
        show({ asked("x", "Approved"), asked("y", "Pending") });
        later(5);
        QTRY_COMPARE(m_news.size(), 1);
        const QString key = ResourceId(QString::fromLatin1(endpointId("x"))).key();
        QCOMPARE(m_watch->unseen(), QSet<QString>{ key });
        m_watch->markSeen({ u"other"_qs });
        QCOMPARE(changes.size(), 1);
        m_watch->markSeen({ key });
        QCOMPARE(changes.size(), 2);
        QVERIFY(m_watch->unseen().isEmpty());
    }

    void ownDecisionsAreNoNews()
    {
        turnOn({ asked("x", "Pending"), asked("y", "Pending") });
        ReviewEntry entry;
        entry.cloud = m_arm->get()->cloud();
        entry.decision = u"approve"_qs;
        entry.endpoint = ResourceId(QString::fromLatin1(endpointId("x")));
        entry.decidedAt = m_arm->scheduler.utcNow().addSecs(1);
        const qint64 number = m_arm->get()->history()->begin(entry).value();
        QVERIFY(m_arm->get()->history()->close(number, { u"succeeded"_qs, {}, {}, {} }));
        show({ asked("x", "Approved"), asked("y", "Approved") });
        later(5);
        QTRY_COMPARE(m_news, QStringList{ u"y Approved"_qs });
    }

    void aFailureForgetsNothing()
    {
        turnOn({ asked("x", "Pending") });
        const QSignalSpy failures(m_watch.get(), &SentWatch::failureChanged);
        m_arm->clear("GET /subscriptions");
        m_arm->on("GET /subscriptions", 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        later(5);
        QTRY_COMPARE(failures.size(), 1);
        m_arm->clear("GET /subscriptions");
        m_arm->on("GET /subscriptions", 200, list({ R"({"subscriptionId":"s","state":"Enabled"})" }));
        m_arm->clear(List);
        m_arm->on(List, 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        later(10);
        QTRY_COMPARE(failures.size(), 2); // the subscription could not be read, and that is no failure
        QVERIFY(!m_watch->failure());
        show({ asked("x", "Disconnected") });
        later(5);
        QTRY_COMPARE(m_news, QStringList{ u"x Disconnected"_qs });
    }

    void anotherIdentityBeginsAnew()
    {
        turnOn({ asked("x", "Pending"), asked("y", "Pending") });
        show({ asked("x", "Approved"), asked("y", "Pending") });
        later(5);
        QTRY_COMPARE(m_news.size(), 1);
        show({ asked("x", "Approved"), asked("y", "Approved") });
        m_arm->get()->setIdentity({ u"rita"_qs, u"Reader"_qs, u"t"_qs });
        QVERIFY(m_watch->unseen().isEmpty());
        QTRY_COMPARE(looks(), 3);
        QTRY_VERIFY(idle());
        QCOMPARE(m_news.size(), 1);
    }

private:
    void show(const QList<QByteArray> &endpoints)
    {
        m_arm->clear(List);
        m_arm->on(List, 200, list(endpoints));
    }
    void turnOn(const QList<QByteArray> &endpoints)
    {
        show(endpoints);
        m_watch->setMinutes(5);
        QTRY_COMPARE(looks(), 1);
        QTRY_COMPARE(m_arm->count(List), 1);
        QTRY_VERIFY(idle());
    }
    void later(int minutes) { m_arm->scheduler.advance(std::chrono::minutes(minutes)); }
    int looks() const { return m_arm->count("GET /subscriptions"); }
    bool idle() const { return m_watch->children().isEmpty(); }

    std::unique_ptr<ScriptedSession> m_arm;
    std::unique_ptr<SentWatch> m_watch;
    QStringList m_news;
};

QTEST_GUILESS_MAIN(SentWatchTest)
#include "sentwatchtest.moc"
