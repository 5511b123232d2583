// Looking for new requests on an interval: what is news, when it does not look, and how it backs off.
#include "src/flow/requestwatch.h"
#include "tests/support/scriptedsession.h"

#include <QSignalSpy>
#include <QtTest>

using namespace linkdesk;

namespace {

const QByteArray Accounts = "/subscriptions/s/providers/microsoft.deviceupdate/accounts";

QByteArray account()
{
    return path("microsoft.deviceupdate/accounts/a");
}

QByteArray connections()
{
    return account() + "/privateendpointconnections";
}

QByteArray request(const QByteArray &name, const QByteArray &status = "Pending")
{
    return R"({"id":")" + connections() + '/' + name + R"(","name":")" + name
        + R"(","properties":{"privateLinkServiceConnectionState":{"status":")" + status + R"("}}})";
}

QByteArray list(const QList<QByteArray> &items)
{
    return R"({"value":[)" + items.join(',') + "]}";
}

} // namespace

class RequestWatchTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_arm = std::make_unique<ScriptedSession>(false);
        m_arm->on("GET /subscriptions", 200, list({ R"({"subscriptionId":"s","state":"Enabled"})" }));
        m_arm->on("GET " + Accounts, 200, list({ R"({"id":")" + account() + R"(","name":"a"})" }));
        m_watch = std::make_unique<RequestWatch>(m_arm->get());
        connect(m_watch.get(), &RequestWatch::found, this, [this](const RequestChanges &changes) {
            for (const PrivateEndpointConnection &one : changes.fresh)
                m_news.append(u"new "_qs + one.name);
            for (const RequestChanges::Decided &one : changes.decided)
                m_news.append(one.request.name + u' ' + one.status);
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
        QVERIFY(!m_watch->isOn());
        m_arm->scheduler.advance(std::chrono::hours(5));
        QVERIFY(m_arm->sent().isEmpty());
    }

    void saysWhatIsNewAndWhatOthersDecided()
    {
        turnOn({ request("x"), request("y") });
        QCOMPARE(m_news, QStringList()); // what was there is no news
        show({ request("x", "Approved"), request("z") });
        later(5);
        QTRY_COMPARE(m_news, (QStringList{ u"new z"_qs, u"x Approved"_qs, u"y "_qs }));
        later(5);
        QTRY_COMPARE(looks(), 3);
        QTRY_VERIFY(idle());
        QCOMPARE(m_news.size(), 3); // said once
    }

    void ownDecisionsAreNoNews()
    {
        turnOn({ request("x"), request("y") });
        for (const char *name : { "x", "y" }) {
            ReviewEntry entry;
            entry.cloud = m_arm->get()->cloud();
            entry.decision = u"approve"_qs;
            entry.connection = ResourceId(QString::fromLatin1(connections() + '/' + name));
            entry.decidedAt = m_arm->scheduler.utcNow().addSecs(1);
            const qint64 number = m_arm->get()->history()->begin(entry).value();
            const QString outcome = qstrcmp(name, "x") == 0 ? u"succeeded"_qs : u"failed"_qs;
            QVERIFY(m_arm->get()->history()->close(number, { outcome, {}, {}, {} }));
        }
        show({ request("x", "Approved"), request("y", "Rejected") });
        later(5);
        QTRY_COMPARE(m_news, QStringList{ u"y Rejected"_qs });
    }

    void nothingIsReadWhileItIsHeld()
    {
        turnOn({ request("x") });
        auto decision = std::make_unique<QObject>();
        m_watch->hold(decision.get(), true);
        later(60);
        QCOMPARE(looks(), 1);
        show({ request("x"), request("z") });
        m_watch->hold(decision.get(), false); // made up for
        QTRY_COMPARE(m_news, QStringList{ u"new z"_qs });
        QCOMPARE(looks(), 2);
        // Whoever is gone holds nothing, and what was being read is read again.
        m_arm->clear("GET /subscriptions");
        m_arm->hang("GET /subscriptions");
        later(5);
        QCOMPARE(looks(), 3);
        m_watch->hold(decision.get(), true);
        m_arm->clear("GET /subscriptions");
        m_arm->on("GET /subscriptions", 200, list({ R"({"subscriptionId":"s","state":"Enabled"})" }));
        decision.reset();
        QTRY_COMPARE(looks(), 4);
    }

    void backsOffAfterFailures()
    {
        turnOn({ request("x") });
        const QSignalSpy failures(m_watch.get(), &RequestWatch::failureChanged);
        m_arm->clear("GET /subscriptions");
        m_arm->on("GET /subscriptions", 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        later(5);
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(m_watch->failure());
        QVERIFY(m_watch->failedAt().isValid());
        later(5);
        QCOMPARE(looks(), 2); // ten minutes after the first failure, not five
        later(5);
        QTRY_COMPARE(failures.size(), 2);
        m_arm->clear("GET /subscriptions");
        m_arm->on("GET /subscriptions", 200, list({ R"({"subscriptionId":"s","state":"Enabled"})" }));
        show({ request("x"), request("z") });
        later(20);
        QTRY_COMPARE(m_news, QStringList{ u"new z"_qs });
        QVERIFY(!m_watch->failure());
        QCOMPARE(failures.size(), 3);
        later(5);
        QTRY_COMPARE(looks(), 5);
    }

    void anotherIdentityBeginsAnew()
    {
        turnOn({ request("x") });
        show({ request("z") });
        m_arm->get()->setIdentity({ u"rita"_qs, u"Reader"_qs, u"t"_qs });
        QTRY_COMPARE(looks(), 2);
        QTRY_VERIFY(idle());
        QCOMPARE(m_news, QStringList());
        m_watch->setMinutes(0);
        later(60);
        QCOMPARE(looks(), 2);
    }

    void anotherWorldBeginsAnew()
    {
        turnOn({ request("x") });
        show({ request("z") });
        m_watch->restart();
        QTRY_COMPARE(looks(), 2);
        QTRY_VERIFY(idle());
        QCOMPARE(m_news, QStringList());
    }

    void anotherIntervalKeepsWhatIsKnown()
    {
        turnOn({ request("x") });
        m_watch->setMinutes(1);
        show({ request("x"), request("z") });
        later(1);
        QTRY_COMPARE(m_news, QStringList{ u"new z"_qs });
        m_watch->setMinutes(1000);
        QCOMPARE(m_watch->minutes(), RequestWatch::MostMinutes);
    }

private:
    void show(const QList<QByteArray> &requests)
    {
        m_arm->clear("GET " + connections());
        m_arm->on("GET " + connections(), 200, list(requests));
    }
    void turnOn(const QList<QByteArray> &requests)
    {
        show(requests);
        m_watch->setMinutes(5);
        QTRY_COMPARE(looks(), 1);
        QTRY_COMPARE(m_arm->count("GET " + connections()), 1);
        QTRY_VERIFY(idle());
    }
    void later(int minutes) { m_arm->scheduler.advance(std::chrono::minutes(minutes)); }
    int looks() const { return m_arm->count("GET /subscriptions"); }
    bool idle() const { return m_watch->findChildren<Job *>().isEmpty(); }

    std::unique_ptr<ScriptedSession> m_arm;
    std::unique_ptr<RequestWatch> m_watch;
    QStringList m_news;
};

QTEST_GUILESS_MAIN(RequestWatchTest)
#include "requestwatchtest.moc"
