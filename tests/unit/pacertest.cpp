// Keeping below ARM's limits by what its answers say is left.
#include "src/arm/pacer.h"

#include <QTest>

using namespace linkdesk;

namespace {

const QUrl Thing(QStringLiteral("https://arm.test/subscriptions/S/resourceGroups/g?api-version=1"));
const QUrl Tenant(QStringLiteral("https://arm.test/tenants?api-version=1"));

HttpHeaders left(const QByteArray &bucket, int count)
{
    return { { "X-Ms-Ratelimit-Remaining-" + bucket, QByteArray::number(count) } };
}

// One try that was answered at once.
void once(Pacer *pacer, const QByteArray &method, const QUrl &url, const HttpHeaders &headers, qint64 now = 0)
{
    pacer->enter(method, url, now);
    pacer->leave(method, url, headers, now);
}

} // namespace

class PacerTest : public QObject {
    Q_OBJECT
private slots:
    void whatNobodyToldOfIsNotHeldUp()
    {
        Pacer pacer(1);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(pacer.enter("PUT", Thing, 0).count(), 0);
        for (int i = 0; i < 1000; ++i)
            pacer.leave("PUT", Thing, {}, 0);
        QCOMPARE(pacer.enter("PUT", Thing, 0).count(), 0);
    }

    void whatIsLeftMayGoAndTheRestWaits()
    {
        Pacer pacer(1);
        once(&pacer, "PUT", Thing, left("subscription-writes", 2));
        QCOMPARE(pacer.enter("PUT", Thing, 0).count(), 0);
        QCOMPARE(pacer.enter("PUT", Thing, 0).count(), 0);
        QCOMPARE(pacer.enter("PUT", Thing, 0).count(), 100); // ten a second
        QCOMPARE(pacer.enter("PUT", Thing, 0).count(), 200);
        QCOMPARE(pacer.enter("PUT", Thing, 1000).count(), 0); // they had their turn meanwhile
    }

    void bucketsAreApart()
    {
        Pacer pacer(1);
        once(&pacer, "PUT", Thing, left("subscription-writes", 0));
        QVERIFY(pacer.enter("PATCH", Thing, 0).count() > 0);
        QCOMPARE(pacer.enter("GET", Thing, 0).count(), 0);
        QCOMPARE(pacer.enter("DELETE", Thing, 0).count(), 0);
        QCOMPARE(pacer.enter("PUT", Tenant, 0).count(), 0);
        const QUrl other(QStringLiteral("https://arm.test/subscriptions/T?api-version=1"));
        QCOMPARE(pacer.enter("PUT", other, 0).count(), 0);
        const QUrl same(QStringLiteral("https://arm.test/SUBSCRIPTIONS/s?api-version=1"));
        QVERIFY(pacer.enter("PUT", same, 0).count() > 0);
        once(&pacer, "GET", Tenant, left("tenant-reads", 0));
        QCOMPARE(pacer.enter("GET", Tenant, 0).count(), 40); // twenty-five a second
    }

    // Which of those on their way the service has counted is not known.
    void whoIsOnTheirWayCounts()
    {
        Pacer pacer(1);
        for (int i = 0; i < 4; ++i)
            pacer.enter("PUT", Thing, 0);
        pacer.leave("PUT", Thing, left("subscription-writes", 3), 0);
        QCOMPARE(pacer.enter("PUT", Thing, 0).count(), 100);
    }

    void aFullBucketIsNotFuller()
    {
        Pacer pacer(1);
        once(&pacer, "PUT", Thing, left("subscription-writes", 199));
        for (int i = 0; i < 200; ++i)
            QCOMPARE(pacer.enter("PUT", Thing, 3'600'000).count(), 0);
        QVERIFY(pacer.enter("PUT", Thing, 3'600'000).count() > 0);
    }

    void speedFillsFaster()
    {
        Pacer pacer(10);
        once(&pacer, "PUT", Thing, left("subscription-writes", 0));
        QCOMPARE(pacer.enter("PUT", Thing, 0).count(), 10);
    }
};

QTEST_GUILESS_MAIN(PacerTest)
#include "pacertest.moc"
