// ARM's token buckets and Resource Graph's quota (API.md 1.6 and 7): sizes, refilling, whose they are, what
// is sent.
#include "src/sandbox/throttle.h"
#include "tests/sandbox/driver.h"

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

Request request(const char *method, const char *target)
{
    return { method, target, {}, {} };
}

QByteArray headerOf(const Throttle::Taken &taken, QByteArrayView name)
{
    for (const auto &header : taken.headers) {
        if (header.first == name)
            return header.second;
    }
    return {};
}

// How many of `count` at one moment are let through.
int passed(
    Throttle &throttle, const Request &request, int count, qint64 now, const QString &person = u"ada"_s)
{
    int through = 0;
    for (int i = 0; i < count; ++i)
        through += throttle.take(request, person, now, 1).refusal ? 0 : 1;
    return through;
}

constexpr qint64 Start = 1'700'000'000'000;

} // namespace

class ThrottleTest : public QObject {
    Q_OBJECT

    const Request read = request("GET", "/subscriptions/S/resourceGroups?api-version=1");
    const Request write = request("PUT", "/subscriptions/S/resourceGroups/g?api-version=1");
    const Request erase = request("DELETE", "/subscriptions/S/resourceGroups/g?api-version=1");
    const Request query = request("POST", "/providers/Microsoft.ResourceGraph/resources?api-version=1");

private slots:
    void bucketsHaveTheirSizeAndFillAgain()
    {
        Throttle throttle(true);
        QCOMPARE(passed(throttle, read, 300, Start), 250);
        QCOMPARE(passed(throttle, write, 300, Start), 200);
        QCOMPARE(passed(throttle, erase, 300, Start), 200);
        QCOMPARE(passed(throttle, read, 100, Start + 1000), 25);
        QCOMPARE(passed(throttle, write, 100, Start + 1000), 10);
        QCOMPARE(passed(throttle, read, 1000, Start + 3'600'000), 250);
    }

    void eachPersonAndSubscriptionHasItsOwn()
    {
        Throttle throttle(true);
        QCOMPARE(passed(throttle, read, 300, Start), 250);
        QCOMPARE(passed(throttle, read, 300, Start, u"nils"_s), 250);
        QCOMPARE(passed(throttle, request("GET", "/subscriptions/T?api-version=1"), 300, Start), 250);
        QCOMPARE(
            passed(throttle, request("GET", "/SUBSCRIPTIONS/s/providers"), 300, Start), 0); // the same one
        QCOMPARE(passed(throttle, request("GET", "/tenants?api-version=1"), 300, Start), 250);
    }

    void tellsWhatIsLeftAndHowLongToWait()
    {
        Throttle throttle(true);
        const auto first = throttle.take(write, u"ada"_s, Start, 1);
        QCOMPARE(headerOf(first, "x-ms-ratelimit-remaining-subscription-writes"), QByteArray("199"));
        QCOMPARE(headerOf(first, "x-ms-ratelimit-remaining-subscription-global-writes"), QByteArray("2999"));
        passed(throttle, write, 199, Start);
        const auto refused = throttle.take(write, u"ada"_s, Start, 1);
        QVERIFY(refused.refusal);
        QCOMPARE(refused.refusal->status, 429);
        QCOMPARE(headerOf(refused, "x-ms-ratelimit-remaining-subscription-writes"), QByteArray("0"));
        QVERIFY(refused.refusal->headers.contains({ "Retry-After", "1" }));
        QCOMPARE(
            headerOf(
                throttle.take(request("GET", "/tenants"), u"ada"_s, Start, 1),
                "x-ms-ratelimit-remaining-tenant-reads"),
            QByteArray("249"));
    }

    void speedFillsFaster()
    {
        Throttle throttle(true);
        for (int i = 0; i < 250; ++i)
            QVERIFY(!throttle.take(read, u"ada"_s, Start, 10).refusal);
        QVERIFY(throttle.take(read, u"ada"_s, Start, 10).refusal);
        int through = 0;
        for (int i = 0; i < 300; ++i)
            through += throttle.take(read, u"ada"_s, Start + 100, 10).refusal ? 0 : 1;
        QCOMPARE(through, 25);
    }

    void queriesHaveAQuota()
    {
        Throttle throttle(true);
        const auto first = throttle.take(query, u"ada"_s, Start, 1);
        QCOMPARE(headerOf(first, "x-ms-user-quota-remaining"), QByteArray("14"));
        QCOMPARE(headerOf(first, "x-ms-user-quota-resets-after"), QByteArray("00:00:05"));
        QCOMPARE(passed(throttle, query, 20, Start + 1000), 14);
        const auto refused = throttle.take(query, u"ada"_s, Start + 2000, 1);
        QVERIFY(refused.refusal && refused.refusal->headers.contains({ "Retry-After", "3" }));
        QCOMPARE(passed(throttle, query, 20, Start + 5000), 15);
    }

    void tellsOfFullBucketsWhereItIsOff()
    {
        Throttle throttle(false);
        QCOMPARE(passed(throttle, read, 1000, Start), 1000);
        QCOMPARE(passed(throttle, query, 100, Start), 100);
        QCOMPARE(
            headerOf(throttle.take(read, u"ada"_s, Start, 1), "x-ms-ratelimit-remaining-subscription-reads"),
            QByteArray("249"));
        QCOMPARE(
            headerOf(throttle.take(query, u"ada"_s, Start, 1), "x-ms-user-quota-remaining"),
            QByteArray("14"));
    }

    void theSandboxRefusesWhereItIsSwitchedOn()
    {
        Options options;
        options.throttle = true;
        Driver driver(options);
        int refused = 0;
        Answer last;
        for (int i = 0; i < 400; ++i) {
            const Answer answer = driver.get(u"/subscriptions/@prod/resourceGroups"_s);
            if (answer.status == 429)
                last = answer;
            refused += answer.status == 429 ? 1 : 0;
        }
        QVERIFY(refused > 0);
        QCOMPARE(last.code(), u"SubscriptionRequestsThrottled"_s);
        QVERIFY(!last.header("Retry-After").isEmpty());
        QVERIFY(!last.header("x-ms-correlation-request-id").isEmpty());
        driver.seconds(20);
        QCOMPARE(driver.get(u"/subscriptions/@prod/resourceGroups"_s).status, 200);
        driver.token.clear();
        const Answer stranger = driver.get(u"/subscriptions/@prod/resourceGroups"_s);
        QCOMPARE(stranger.status, 401);
        QCOMPARE(stranger.header("x-ms-ratelimit-remaining-subscription-reads"), QString());
    }
};

QTEST_GUILESS_MAIN(ThrottleTest)
#include "throttletest.moc"
