// What was open when the program ended: followed, closed, told once; or told as unknown and kept for the next
// start.
#include "src/flow/resumeflow.h"

#include "src/flow/session.h"
#include "tests/support/scriptedsession.h"

#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

using namespace linkdesk;

namespace {

const QByteArray Connection = path("Microsoft.DeviceUpdate/accounts/a/privateEndpointConnections/c");

QByteArray connection(const QByteArray &status, const QByteArray &state)
{
    return R"({"id":")" + Connection + R"(","properties":{"provisioningState":")" + state
        + R"(","privateLinkServiceConnectionState":{"status":")" + status + R"("}}})";
}

qint64 begun(ScriptedSession &arm, const QString &what, const QByteArray &method, const QByteArray &url = {})
{
    JournalEntry entry;
    entry.cloud = QStringLiteral("sandbox");
    entry.what = what;
    entry.method = method;
    entry.resource = ResourceId(QString::fromUtf8(Connection));
    entry.apiVersion = QStringLiteral("2023-07-01");
    entry.operationUrl = QUrl::fromEncoded(url);
    if (method == "PUT")
        entry.details = { { QStringLiteral("status"), QStringLiteral("Approved") } };
    return arm->journal()->begin(entry).value();
}

struct Told {
    explicit Told(ScriptedSession &arm)
        : flow(arm.get())
        , resumed(&flow, &ResumeFlow::resumed)
        , finished(&flow, &ResumeFlow::finished)
    {
        flow.start();
        flow.start(); // once only
    }
    QString outcome(int row = 0) const { return resumed.value(row).value(2).toString(); }
    ResumeFlow flow;
    QSignalSpy resumed, finished;
};

qsizetype stillOpen(ScriptedSession &arm)
{
    return arm->journal()->open(QStringLiteral("sandbox")).value().size();
}

} // namespace

class ResumeFlowTest : public QObject {
    Q_OBJECT
private slots:
    void nothingOpenIsFinished()
    {
        ScriptedSession arm;
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.resumed.count(), 0);
    }

    void followsTheOperation()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("approve"), "PUT", "http://127.0.0.1:9/op/1");
        arm.on("GET /op/1", 200, R"({"status":"Accepted"})");
        arm.on("GET /op/1", 200, R"({"status":"Succeeded"})");
        arm.on("GET " + Connection, 200, connection("Approved", "Succeeded"));
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.resumed.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("succeeded"));
        QCOMPARE(stillOpen(arm), 0);
        QVERIFY(arm.sent("PUT").isEmpty()); // it only looks
    }

    void aFailedOperationIsToldWithItsCause()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("approve"), "PUT", "http://127.0.0.1:9/op/1");
        arm.on("GET /op/1", 200, R"({"status":"Failed","error":{"code":"Broken","message":"it broke"}})");
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("failed"));
        QCOMPARE(told.resumed[0][3].value<Error>().code, QStringLiteral("Broken"));
        const auto recent = arm->journal()->recent(QStringLiteral("sandbox"), 1).value();
        QCOMPARE(recent[0].errorCode, QStringLiteral("Broken"));
    }

    void readsTheResourceWhereNoOperationIsKnown()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("approve"), "PUT");
        arm.on("GET " + Connection, 200, connection("Approved", "Updating"));
        arm.on("GET " + Connection, 200, connection("Approved", "Succeeded"));
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("succeeded"));
        QCOMPARE(arm.count("GET " + Connection), 2);
    }

    void aWriteThatNeverArrivedHasFailed()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("approve"), "PUT");
        arm.on("GET " + Connection, 200, connection("Pending", "Succeeded"));
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("failed"));
        QCOMPARE(stillOpen(arm), 0);
    }

    void aRemovalIsDoneWhereNothingIsThere()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("remove"), "DELETE");
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("succeeded"));
    }

    void whatCannotBeAskedStaysOpen()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("approve"), "PUT");
        arm.lose("GET " + Connection);
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("unknown"));
        QCOMPARE(stillOpen(arm), 1);
    }

    // Not allowed to this person; the next one may.
    void anotherIdentityIsAskedAgain()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("approve"), "PUT");
        arm.on("GET " + Connection, 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("unknown"));
        arm->setIdentity({ QStringLiteral("reader"), {}, QStringLiteral("sandbox:reader") });
        QTRY_COMPARE(told.finished.count(), 2);
        QCOMPARE(told.resumed.count(), 1); // nothing new to tell
        arm.clear("GET " + Connection);
        arm.on("GET " + Connection, 200, connection("Approved", "Succeeded"));
        arm->setIdentity({ QStringLiteral("admin"), {}, QStringLiteral("sandbox:admin") });
        QTRY_COMPARE(told.finished.count(), 3);
        QCOMPARE(told.resumed.count(), 2);
        QCOMPARE(told.outcome(1), QStringLiteral("succeeded"));
        QCOMPARE(stillOpen(arm), 0);
    }

    // The client goes with its identity; the write it had sent is followed by the next one.
    void whatTheFormerIdentityHadSentIsTakenUp()
    {
        ScriptedSession arm;
        arm.hang("PUT " + Connection);
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        ArmRequest request = ArmRequest::put(
            ResourceId(QString::fromUtf8(Connection)), u"2023-07-01", connection("Approved", ""));
        request.act = QStringLiteral("approve");
        request.details = { { QStringLiteral("status"), QStringLiteral("Approved") } };
        QObject owner;
        std::optional<Result<ArmReply>> outcome;
        arm->arm()->write(request, &owner)->then(&owner, [&](const Result<ArmReply> &result) {
            outcome = result;
        });
        QTRY_COMPARE(arm.sent("PUT").size(), 1);
        arm.on("GET " + Connection, 200, connection("Approved", "Succeeded"));
        arm->setIdentity({ QStringLiteral("reader"), {}, QStringLiteral("sandbox:reader") });
        QTRY_COMPARE(told.finished.count(), 2);
        QVERIFY(outcome && outcome->error().maybeApplied);
        QCOMPARE(told.outcome(), QStringLiteral("succeeded"));
        QCOMPARE(stillOpen(arm), 0);
    }

    void aJournalThatCannotBeReadIsTold()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("approve"), "PUT");
        QVERIFY(QSqlQuery(arm.database->connection()).exec(QStringLiteral("DROP TABLE journal")));
        ResumeFlow flow(arm.get());
        QSignalSpy unreadable(&flow, &ResumeFlow::unreadable), finished(&flow, &ResumeFlow::finished);
        flow.start();
        QCOMPARE(unreadable.count(), 1);
        QCOMPARE(unreadable[0][0].value<Error>().failure, Failure::Storage);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(flow.deployments().isEmpty());
    }

    // A removal whose operation is forgotten has not removed what is still there.
    void aForgottenRemovalIsJudgedByTheResource()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("remove"), "DELETE", "http://127.0.0.1:9/op/1");
        arm.on("GET " + Connection, 200, connection("Approved", "Succeeded"));
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("failed"));
    }

    void anUnknownSubscriptionIsNotGone()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("remove"), "DELETE");
        arm.on("GET " + Connection, 404, R"({"error":{"code":"SubscriptionNotFound","message":"?"}})");
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("unknown"));
        QCOMPARE(stillOpen(arm), 1);
    }

    void deploymentsAreLeftToWhoShowsThem()
    {
        ScriptedSession arm;
        const qint64 number = begun(arm, QStringLiteral("create"), "PUT");
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.resumed.count(), 0);
        const auto deployments = told.flow.deployments();
        QCOMPARE(deployments.size(), 1);
        QCOMPARE(deployments[0].number, number);
    }

    // A POST cannot be judged by a resource: told as unknown, and not asked again at every start.
    void aCancelRequestIsNotFollowed()
    {
        ScriptedSession arm;
        begun(arm, QStringLiteral("cancel"), "POST");
        Told told(arm);
        QTRY_COMPARE(told.finished.count(), 1);
        QCOMPARE(told.outcome(), QStringLiteral("unknown"));
        QCOMPARE(stillOpen(arm), 0);
        QVERIFY(arm.sent().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ResumeFlowTest)
#include "resumeflowtest.moc"
