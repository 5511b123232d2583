// The rules of long-running operations, told answer by answer.
#include "src/arm/operationstate.h"

#include <QTest>

using namespace linkdesk;
using Ask = OperationState::Ask;

namespace {

const QUrl Resource(QStringLiteral("https://arm.test/r?api-version=1"));
const QByteArray Poll = "https://arm.test/op/1?api-version=2";
const QByteArray Place = "https://arm.test/result/1";
const QDateTime Now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);

ArmReply
reply(int status, const QByteArray &body = {}, const QList<QPair<QByteArray, QByteArray>> &headers = {})
{
    return ArmReply{ status, headers, body, {}, {} };
}

ArmReply state(int status, const QByteArray &provisioningState)
{
    return reply(status, "{\"properties\":{\"provisioningState\":\"" + provisioningState + "\"}}");
}

ArmReply said(const QByteArray &status, int http = 200)
{
    return reply(http, "{\"status\":\"" + status + "\"}");
}

Error refused(int status)
{
    Error error = Error::of(Failure::Refused);
    error.httpStatus = status;
    return error;
}

} // namespace

class OperationStateTest : public QObject {
    Q_OBJECT
private slots:
    void firstAnswer_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<int>("ask");
        const QByteArray updating = state(0, "Updating").body, done = state(0, "Succeeded").body;
        const auto row = [](const char *name, const QByteArray &method, int status, const QByteArray &body,
                            const QByteArray &operation, const QByteArray &location, Ask ask) {
            QTest::newRow(name) << method << status << body << operation << location << int(ask);
        };
        row("endpoint made", "PUT", 201, updating, Poll, {}, Ask::Operation);
        row("endpoint changed", "PUT", 200, updating, Poll, {}, Ask::Operation);
        row("200 is not finished", "PUT", 200, done, Poll, {}, Ask::Operation);
        row("endpoint deleted", "DELETE", 202, {}, Poll, Place, Ask::Operation);
        row("zone", "PUT", 202, "{}", Poll, Place, Ask::Operation);
        row("group deleted", "DELETE", 202, {}, {}, Place, Ask::Location);
        row("state only", "PUT", 201, state(0, "Creating").body, {}, {}, Ask::Resource);
        row("finished at once", "PUT", 200, done, {}, {}, Ask::Nothing);
        row("no state is finished", "PUT", 201, "{\"id\":\"x\"}", {}, {}, Ask::Nothing);
        row("taken, no word more", "PUT", 202, {}, {}, {}, Ask::Resource);
        row("damaged body", "PUT", 201, "{\"id\":", {}, {}, Ask::Resource);
        row("deleted at once", "DELETE", 200, {}, {}, {}, Ask::Nothing);
        row("nothing to delete", "DELETE", 204, {}, {}, Place, Ask::Nothing);
        row("deleting, no header", "DELETE", 202, "null", {}, {}, Ask::Resource);
        row("asked", "POST", 200, "{}", {}, {}, Ask::Nothing);
        row("failed at once", "PUT", 200, state(0, "Failed").body, {}, {}, Ask::Nothing);
    }

    void firstAnswer()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, operation);
        QFETCH(QByteArray, location);
        QFETCH(int, ask);
        QList<QPair<QByteArray, QByteArray>> headers;
        if (!operation.isEmpty())
            headers.emplaceBack("azure-asyncoperation", operation);
        if (!location.isEmpty())
            headers.emplaceBack("location", location);
        OperationState operationState(method, Resource, 1);
        const auto step = operationState.begin(reply(status, body, headers), Now);
        QCOMPARE(int(step.ask), ask);
        QCOMPARE(step.outcome.has_value(), step.ask == Ask::Nothing);
        if (step.ask == Ask::Operation)
            QCOMPARE(step.url.toEncoded(), operation);
        if (step.ask == Ask::Location)
            QCOMPARE(step.url.toEncoded(), location);
        if (step.ask == Ask::Resource)
            QCOMPARE(step.url, Resource);
        if (ask == int(Ask::Nothing))
            QCOMPARE(step.outcome->has_value(), !body.contains("Failed"));
    }

    void waitsGrowToFifteenSeconds()
    {
        OperationState operation = begun("PUT", 201);
        QList<qint64> waits{ m_step.wait.count() };
        for (int i = 0; i < 8; ++i)
            waits.append(operation.answered(said("InProgress"), Now).wait.count());
        QCOMPARE(waits, (QList<qint64>{ 2000, 5000, 6250, 7813, 9766, 12207, 15000, 15000, 15000 }));
        QCOMPARE(operation.polls(), 8);
    }

    void speedDividesOurWaitsNotTheirs()
    {
        OperationState operation("PUT", Resource, 10);
        QCOMPARE(operation.begin(withPoll(201), Now).wait.count(), 200);
        const ArmReply asked = reply(200, "{\"status\":\"InProgress\"}", { { "Retry-After", "10" } });
        QCOMPARE(operation.answered(asked, Now).wait.count(), 10000);
        operation.setSpeed(100);
        QCOMPARE(operation.answered(said("InProgress"), Now).wait.count(), 50);
    }

    void retryAfterIsCapped()
    {
        OperationState operation = begun("PUT", 201);
        const ArmReply asked = reply(200, "{\"status\":\"InProgress\"}", { { "Retry-After", "7200" } });
        QCOMPARE(operation.answered(asked, Now).wait.count(), 600000);
    }

    void succeededThenTheResourceIsRead()
    {
        OperationState operation = begun("PUT", 201);
        const auto step = operation.answered(said("SUCCEEDED"), Now);
        QCOMPARE(step.ask, Ask::Final);
        QCOMPARE(step.url, Resource);
        const auto last = operation.answered(state(200, "Succeeded"), Now);
        QVERIFY(last.outcome && last.outcome->has_value());
        QCOMPARE((*last.outcome)->status, 200);
    }

    // A read that fails does not take back what the operation said.
    void lastReadFails()
    {
        OperationState operation = begun("PUT", 201);
        operation.answered(said("Succeeded"), Now);
        const auto last = operation.answered(refused(403), Now);
        QVERIFY(last.outcome && last.outcome->has_value());
        QCOMPARE((*last.outcome)->status, 201);
    }

    void staleReadAfterCreationIsRepeated()
    {
        OperationState operation = begun("PUT", 201);
        operation.answered(said("Succeeded"), Now);
        QCOMPARE(operation.answered(refused(404), Now).ask, Ask::Final);
        QVERIFY(operation.answered(state(200, "Succeeded"), Now).outcome->has_value());
    }

    void deletionNeedsNoRead()
    {
        OperationState operation = begun("DELETE", 202);
        const auto step = operation.answered(said("Succeeded"), Now);
        QVERIFY(step.outcome && step.outcome->has_value());
    }

    // A 404 at the operation's URL is about the operation; the resource says whether it is gone.
    void forgottenDeletionAsksTheResource_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("operation") << QByteArray("Azure-AsyncOperation");
        QTest::newRow("location") << QByteArray("Location");
    }

    void forgottenDeletionAsksTheResource()
    {
        QFETCH(QByteArray, header);
        OperationState operation("DELETE", Resource, 1);
        operation.begin(reply(202, {}, { { header, Poll } }), Now);
        auto step = operation.answered(refused(404), Now);
        QCOMPARE(step.ask, Ask::Resource);
        QCOMPARE(step.url, Resource);
        QCOMPARE(operation.answered(state(200, "Deleting"), Now).ask, Ask::Resource);
        step = operation.answered(refused(404), Now);
        QVERIFY(step.outcome && step.outcome->has_value());
        QCOMPARE((*step.outcome)->status, 204);
    }

    // Its resource stays as it is: nobody will ever say more.
    void forgottenDeletionOfWhatStaysEnds()
    {
        OperationState operation = begun("DELETE", 202);
        OperationState::Step step = operation.answered(refused(404), Now);
        int reads = 0;
        for (; !step.outcome && reads < 1000; ++reads)
            step = operation.answered(state(200, "Succeeded"), Now);
        QCOMPARE(reads, 21);
        QVERIFY(step.outcome && step.outcome->error().maybeApplied);
    }

    void unknownSubscriptionIsNoDeletion()
    {
        OperationState operation("DELETE", Resource, 1);
        operation.begin(reply(202), Now);
        Error error = refused(404);
        error.code = QStringLiteral("SubscriptionNotFound");
        OperationState::Step step;
        for (int i = 0; !step.outcome && i < 100; ++i)
            step = operation.answered(error, Now);
        QVERIFY(step.outcome && !step.outcome->has_value() && step.outcome->error().maybeApplied);
    }

    void failedUnder200()
    {
        OperationState operation = begun("PUT", 202);
        const auto step = operation.answered(
            reply(
                200,
                "{\"error\":{\"code\":\"PreconditionFailed\",\"message\":\"etag\"},\"status\":\"Failed\"}"),
            Now);
        QVERIFY(step.outcome && !step.outcome->has_value());
        QCOMPARE(step.outcome->error().failure, Failure::OperationFailed);
        QCOMPARE(step.outcome->error().code, QStringLiteral("PreconditionFailed"));
        QVERIFY(!step.outcome->error().maybeApplied);
    }

    void canceledInBothSpellings()
    {
        for (const QByteArray &word : { QByteArray("Canceled"), QByteArray("cancelled") }) {
            OperationState operation = begun("PUT", 201);
            QCOMPARE(
                operation.answered(said(word), Now).outcome->error().failure, Failure::OperationCanceled);
        }
    }

    void pollThatFailsIsAskedAgain_data()
    {
        QTest::addColumn<Error>("error");
        QTest::newRow("504") << refused(504);
        QTest::newRow("500") << refused(500);
        QTest::newRow("429") << refused(429);
        QTest::newRow("408") << refused(408);
        QTest::newRow("lost") << Error::of(Failure::ConnectionLost);
        QTest::newRow("deadline") << Error::of(Failure::Deadline);
        QTest::newRow("damaged") << Error::of(Failure::NotUnderstood);
    }

    void pollThatFailsIsAskedAgain()
    {
        QFETCH(Error, error);
        OperationState operation = begun("PUT", 201);
        const auto step = operation.answered(error, Now);
        QCOMPARE(step.ask, Ask::Operation);
        QVERIFY(step.wait.count() > 0);
        QCOMPARE(operation.answered(said("Succeeded"), Now).ask, Ask::Final);
    }

    void pollThatIsRefusedGoesToTheResource()
    {
        OperationState operation = begun("PUT", 201);
        QCOMPARE(operation.answered(refused(403), Now).ask, Ask::Resource);
        QCOMPARE(operation.answered(state(200, "Updating"), Now).ask, Ask::Resource);
        QVERIFY(operation.answered(state(200, "Succeeded"), Now).outcome->has_value());
    }

    void nobodyKnows()
    {
        OperationState operation = begun("PUT", 201);
        operation.answered(refused(403), Now);
        const auto step = operation.answered(refused(403), Now);
        QVERIFY(step.outcome && !step.outcome->has_value());
        QVERIFY(step.outcome->error().maybeApplied);
    }

    void silenceEnds()
    {
        OperationState operation = begun("PUT", 201);
        OperationState::Step step;
        int asked = 0;
        for (; !step.outcome && asked < 1000; ++asked)
            step = operation.answered(Error::of(Failure::ConnectionLost), Now);
        QVERIFY(step.outcome && step.outcome->error().maybeApplied);
        QCOMPARE(asked, 2 * (OperationState::MostFailures + 1)); // first the operation, then the resource
    }

    void foreignPollingUrlEnds()
    {
        OperationState operation = begun("PUT", 201);
        const auto step = operation.answered(Error::of(Failure::ForeignOrigin), Now);
        QVERIFY(step.outcome && step.outcome->error().failure == Failure::ForeignOrigin);
        QVERIFY(step.outcome->error().maybeApplied); // the write itself was taken
    }

    void bodyWithoutStatusSaysNothing()
    {
        OperationState operation = begun("PUT", 201);
        QCOMPARE(operation.answered(reply(200, "{}"), Now).ask, Ask::Operation);
        QCOMPARE(operation.answered(reply(202), Now).ask, Ask::Operation);
        QCOMPARE(operation.answered(state(200, "Succeeded"), Now).ask, Ask::Final);
    }

    void locationAlone()
    {
        OperationState operation("DELETE", Resource, 1);
        operation.begin(reply(202, {}, { { "Location", Place } }), Now);
        const QByteArray moved = "https://arm.test/result/2";
        const auto step = operation.answered(reply(202, {}, { { "Location", moved } }), Now);
        QCOMPARE(step.ask, Ask::Location);
        QCOMPARE(step.url.toEncoded(), moved);
        QVERIFY(operation.answered(reply(204), Now).outcome->has_value());
    }

    // Device Update's deletion names one URL in both headers; a body with `status` is an operation's status.
    void locationWithStatusBody()
    {
        OperationState operation("DELETE", Resource, 1);
        operation.begin(reply(202, "null", { { "Location", Poll } }), Now);
        QCOMPARE(operation.answered(said("Updating"), Now).ask, Ask::Location);
        QVERIFY(operation.answered(said("Succeeded"), Now).outcome->has_value());
    }

    void refusalAtALocationIsTheEnd()
    {
        OperationState operation("DELETE", Resource, 1);
        operation.begin(reply(202, {}, { { "Location", Place } }), Now);
        const auto step = operation.answered(refused(409), Now);
        QVERIFY(step.outcome && step.outcome->error().failure == Failure::OperationFailed);
        QVERIFY(!step.outcome->error().maybeApplied);
    }

    void resultOfAPostIsAtItsLocation()
    {
        OperationState operation("POST", Resource, 1);
        operation.begin(reply(202, {}, { { "Azure-AsyncOperation", Poll }, { "Location", Place } }), Now);
        const auto step = operation.answered(said("Succeeded"), Now);
        QCOMPARE(step.ask, Ask::Final);
        QCOMPARE(step.url.toEncoded(), Place);
    }

    void deletionByResourceEndsWithNotFound()
    {
        OperationState operation("DELETE", Resource, 1);
        operation.begin(reply(202), Now);
        QCOMPARE(operation.answered(state(200, "Succeeded"), Now).ask, Ask::Resource); // a stale read
        QCOMPARE(operation.answered(state(200, "Deleting"), Now).ask, Ask::Resource);
        QVERIFY(operation.answered(refused(404), Now).outcome->has_value());
    }

    void resumed()
    {
        OperationState operation("PUT", Resource, 1);
        const auto step = operation.resume(QUrl::fromEncoded(Poll));
        QCOMPARE(step.wait.count(), 0);
        QCOMPARE(step.url.toEncoded(), Poll);
        QCOMPARE(operation.answered(said("Running"), Now).ask, Ask::Location);
        QCOMPARE(operation.answered(said("Succeeded"), Now).ask, Ask::Final);
        const auto last = operation.answered(refused(403), Now);
        QVERIFY(last.outcome && !last.outcome->has_value()); // nothing was kept to give instead
    }

    // The URL may be that of an operation whose status has expired: what it refuses is no end of the
    // operation.
    void resumedUrlThatIsRefusedAsksTheResource_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : { 400, 404, 409, 410 })
            QTest::addRow("%d", status) << status;
    }

    void resumedUrlThatIsRefusedAsksTheResource()
    {
        QFETCH(int, status);
        OperationState operation("PUT", Resource, 1);
        operation.resume(QUrl::fromEncoded(Poll));
        QCOMPARE(operation.answered(refused(status), Now).ask, Ask::Resource);
        QVERIFY(operation.answered(state(200, "Succeeded"), Now).outcome->has_value());
    }

    void resumedUrlThatSaysNothingAsksTheResource()
    {
        OperationState operation("DELETE", Resource, 1);
        operation.resume(QUrl::fromEncoded(Poll));
        QCOMPARE(operation.answered(reply(200, "{}"), Now).ask, Ask::Resource);
        QVERIFY(operation.answered(refused(404), Now).outcome->has_value());
    }

    // Somebody else cancelled what was being made, and the operation's own word is older.
    void resourceThatEndedAsCanceledIsNoSuccess()
    {
        OperationState operation = begun("PUT", 201);
        operation.answered(said("Succeeded"), Now);
        const auto last = operation.answered(state(200, "Canceled"), Now);
        QVERIFY(last.outcome && !last.outcome->has_value());
        QCOMPARE(last.outcome->error().failure, Failure::OperationCanceled);
    }

    void everyOperationEnds_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<double>("speed");
        QTest::addColumn<int>("seconds");
        QTest::newRow("two hours") << QByteArray() << 1.0 << 7200;
        QTest::newRow("as the service says") << QByteArray("PT1H") << 1.0 << 3600;
        QTest::newRow("in parts") << QByteArray("P1DT1H30M5S") << 1.0 << 91805;
        QTest::newRow("nonsense") << QByteArray("soon") << 1.0 << 7200;
        QTest::newRow("scaled") << QByteArray("PT2H") << 10.0 << 720;
        QTest::newRow("never below ten minutes") << QByteArray("PT15M") << 1000.0 << 600;
    }

    void everyOperationEnds()
    {
        QFETCH(QByteArray, limit);
        QFETCH(double, speed);
        QFETCH(int, seconds);
        OperationState operation("PUT", Resource, speed);
        operation.begin(
            reply(201, {}, { { "Azure-AsyncOperation", Poll }, { "x-ms-async-operation-timeout", limit } }),
            Now);
        QVERIFY(!operation.answered(said("InProgress"), Now.addSecs(seconds - 1)).outcome);
        const auto step = operation.answered(said("InProgress"), Now.addSecs(seconds));
        QVERIFY(step.outcome && step.outcome->error().failure == Failure::Deadline);
        QVERIFY(step.outcome->error().maybeApplied);
    }

    void whatEndsLateHasEndedAllTheSame()
    {
        OperationState operation = begun("PUT", 201);
        QCOMPARE(operation.answered(said("Succeeded"), Now.addDays(1)).ask, Ask::Final);
    }

    void urlsAreVerbatim()
    {
        const QByteArray longUrl = "https://arm.test/op/a*b%2Fc?api-version=2&t=1&c=" + QByteArray(3000, 'M')
            + "&s=a-b_c%2B%3D&h=x%20y+z";
        OperationState operation("PUT", Resource, 1);
        const auto step = operation.begin(reply(201, {}, { { "Azure-AsyncOperation", longUrl } }), Now);
        QCOMPARE(step.url.toEncoded(), longUrl);
    }

    void relativeLocationIsTakenFromTheResource()
    {
        OperationState operation("PUT", Resource, 1);
        const auto step = operation.begin(reply(202, {}, { { "Location", "/ops/7?x=1" } }), Now);
        QCOMPARE(step.url, QUrl(QStringLiteral("https://arm.test/ops/7?x=1")));
    }

private:
    static ArmReply withPoll(int status) { return reply(status, {}, { { "Azure-AsyncOperation", Poll } }); }

    OperationState begun(const QByteArray &method, int status)
    {
        OperationState operation(method, Resource, 1);
        m_step = operation.begin(withPoll(status), Now);
        return operation;
    }

    OperationState::Step m_step;
};

QTEST_GUILESS_MAIN(OperationStateTest)
#include "operationstatetest.moc"
