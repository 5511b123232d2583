// When to try again, as a table.
#include "src/net/retrypolicy.h"

#include <QTest>
#include <ctime>

using namespace linkdesk;

namespace {

Error refused(int status, const QString &code = {}, int retryAfter = -1)
{
    Error error = Error::of(Failure::Refused);
    error.httpStatus = status;
    error.code = code;
    error.retryAfterSeconds = retryAfter;
    return error;
}

Error lost(Failure failure, bool reached)
{
    Error error = Error::of(failure);
    error.maybeApplied = reached;
    return error;
}

RetryPolicy policy(double jitter = 0.999999, double speed = 1.0)
{
    return RetryPolicy(speed, [jitter] { return jitter; });
}

} // namespace

class RetryPolicyTest : public QObject {
    Q_OBJECT
private slots:
    void which_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("tries");
        QTest::addColumn<bool>("repeatable");
        QTest::addColumn<qint64>("wait"); // ms, -1: not again
        const auto row = [](const char *name, const Error &error, int tries, bool repeatable, qint64 wait) {
            QTest::newRow(name) << error << tries << repeatable << wait;
        };
        row("408", refused(408), 1, true, 1000);
        row("500", refused(500), 1, true, 1000);
        row("502", refused(502), 2, true, 2000);
        row("503", refused(503), 3, true, 4000);
        row("504", refused(504), 1, true, 1000);
        row("enough tries", refused(503), 4, true, -1);
        row("501 is for ever", refused(501), 1, true, -1);
        row("POST after 500", refused(500), 1, false, -1);
        row("429 without Retry-After", refused(429), 1, true, 2000);
        row("429 waits longer each time", refused(429), 4, true, 16000);
        row("429 of a POST: it was not done", refused(429), 1, false, 2000);
        row("429 enough", refused(429), 6, true, -1);
        row("429 with Retry-After", refused(429, {}, 11), 1, true, 11000);
        row("503 with Retry-After", refused(503, {}, 3), 1, true, 3000);
        row("Retry-After 0 is our own wait", refused(503, {}, 0), 1, true, 1000);
        row("asked to wait too long", refused(429, {}, 121), 1, true, -1);
        row("400", refused(400), 1, true, -1);
        row("401", refused(401), 1, true, -1);
        row("403", refused(403), 1, true, -1);
        row("404", refused(404), 1, true, -1);
        row("409 of another write", refused(409, QStringLiteral("anotheroperationinprogress")), 1, true,
            2000);
        row("409 otherwise", refused(409, QStringLiteral("CannotDeleteResource")), 1, true, -1);
        row("412", refused(412), 1, true, -1);
        row("lost on the way", lost(Failure::ConnectionLost, true), 1, true, 1000);
        row("lost on the way, POST", lost(Failure::ConnectionLost, true), 1, false, -1);
        row("never connected, POST", lost(Failure::ConnectionLost, false), 1, false, 1000);
        row("deadline", lost(Failure::Deadline, true), 1, true, 1000);
        row("deadline twice", lost(Failure::Deadline, true), 2, true, -1);
        row("damaged body", lost(Failure::NotUnderstood, false), 1, true, 1000);
        row("cancelled", lost(Failure::Cancelled, true), 1, true, -1);
        row("TLS", lost(Failure::TlsFailed, false), 1, true, -1);
        row("foreign", lost(Failure::ForeignOrigin, false), 1, true, -1);
        row("too large", lost(Failure::TooLarge, true), 1, true, -1);
    }

    void which()
    {
        QFETCH(Error, error);
        QFETCH(int, tries);
        QFETCH(bool, repeatable);
        QFETCH(qint64, wait);
        const auto next = policy().next(error, tries, repeatable);
        QCOMPARE(next ? qint64(next->count()) : -1, wait);
    }

    void innermostCodeCounts()
    {
        Error error = refused(400, QStringLiteral("BadRequest"));
        error.innerCode = QStringLiteral("RetryableError");
        QVERIFY(policy().next(error, 1, true));
    }

    void jitterIsBetweenHalfAndWhole()
    {
        QCOMPARE(policy(0.0).next(refused(503), 1, true)->count(), 500);
        QCOMPARE(policy(0.5).next(refused(503), 1, true)->count(), 750);
    }

    void speedDividesOurWaitsOnly()
    {
        QCOMPARE(policy(0.999999, 10).next(refused(503), 1, true)->count(), 100);
        QCOMPARE(policy(0.999999, 10).next(refused(503, {}, 3), 1, true)->count(), 3000);
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("seconds");
        QTest::newRow("seconds") << QByteArray("17") << 17;
        QTest::newRow("blank") << QByteArray(" 5 ") << 5;
        QTest::newRow("none") << QByteArray() << -1;
        QTest::newRow("nonsense") << QByteArray("soon") << -1;
        QTest::newRow("negative") << QByteArray("-3") << -1;
        QTest::newRow("huge") << QByteArray("99999999999") << 1000000;
        QTest::newRow("date") << QByteArray("Fri, 02 Jan 2026 03:04:35 GMT") << 30;
        QTest::newRow("date gone by") << QByteArray("Fri, 02 Jan 2026 03:04:00 GMT") << 0;
        QTest::newRow("date far off") << QByteArray("Sat, 03 Jan 2026 03:04:05 GMT") << 86400;
    }

    void retryAfter()
    {
        QFETCH(QByteArray, header);
        const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        QTEST(RetryPolicy::retryAfterSeconds(header, now), "seconds");
    }

    // Half past two does not exist on that day in Berlin; in Greenwich it does.
    void retryAfterInTheGapOfSummerTime()
    {
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
        tzset();
        const QDateTime now(QDate(2026, 3, 29), QTime(2, 29, 30), Qt::UTC);
        const int seconds = RetryPolicy::retryAfterSeconds("Sun, 29 Mar 2026 02:30:00 GMT", now);
        qputenv("TZ", zone);
        tzset();
        QCOMPARE(seconds, 30);
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "retrypolicytest.moc"
