// Every private endpoint over all subscriptions, through real HTTP: from Resource Graph, from ARM's lists
// where that fails, once each, with what could not be read named; and their hosts file.
#include "src/flow/endpointscan.h"
#include "src/flow/hostsfile.h"
#include "tests/sandbox/sandboxworld.h"

#include <QSet>
#include <QSignalSpy>

using namespace linkdesk;

namespace {

struct Scanned {
    QList<PrivateEndpoint> endpoints;
    QList<Unread> unread;
    QStringList names() const
    {
        QStringList names;
        for (const PrivateEndpoint &endpoint : endpoints)
            names.append(endpoint.name);
        names.sort();
        return names;
    }
};

Scanned scan(SandboxWorld &world, const SubscriptionScope &scope = {})
{
    EndpointScan scan(world.session());
    Scanned result;
    QObject::connect(&scan, &EndpointScan::arrived, &scan, [&result](const QList<PrivateEndpoint> &page) {
        result.endpoints += page;
    });
    QSignalSpy finished(&scan, &EndpointScan::finished);
    scan.start(scope);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000); }();
    result.unread = scan.unread();
    return result;
}

} // namespace

class EndpointScanTest : public QObject {
    Q_OBJECT
private slots:
    // From Resource Graph as from the lists.
    void looksOnlyAtTheScope()
    {
        for (const bool graph : { true, false }) {
            SandboxWorld world;
            const Scanned all = scan(world);
            QSet<QString> subscriptions;
            for (const PrivateEndpoint &endpoint : all.endpoints)
                subscriptions.insert(endpoint.id.subscriptionId().toLower());
            QVERIFY(subscriptions.size() > 1);
            const QString only = *subscriptions.cbegin();
            if (!graph)
                world.addFaults(
                    "{\"method\":\"POST\",\"pathRegex\":\"ResourceGraph\",\"status\":403,\"code\":\"X\"}");
            const Scanned some = scan(world, SubscriptionScope({ only.toUpper() }));
            QVERIFY(some.unread.isEmpty());
            qsizetype wanted = 0;
            for (const PrivateEndpoint &endpoint : all.endpoints)
                wanted += sameText(endpoint.id.subscriptionId(), only) ? 1 : 0;
            QCOMPARE(some.endpoints.size(), wanted);
            for (const PrivateEndpoint &endpoint : some.endpoints)
                QVERIFY(sameText(endpoint.id.subscriptionId(), only));
            QCOMPARE(scan(world, SubscriptionScope({ QStringLiteral("none") })).endpoints.size(), 0);
        }
    }

    void readsAllOnce()
    {
        SandboxWorld world;
        const Scanned all = scan(world);
        QVERIFY(all.unread.isEmpty());
        QSet<QString> keys, subscriptions;
        for (const PrivateEndpoint &endpoint : all.endpoints) {
            keys.insert(endpoint.id.key());
            subscriptions.insert(endpoint.id.subscriptionId().toLower());
            QVERIFY(!endpoint.location.isEmpty() && !endpoint.state.status.isEmpty());
        }
        QCOMPARE(keys.size(), all.endpoints.size());
        QVERIFY(keys.size() > 5);
        QVERIFY(subscriptions.size() > 1);
    }

    void fallsBackToTheListsOfArm()
    {
        SandboxWorld world;
        const QStringList expected = scan(world).names();
        world.addFaults(
            "{\"method\":\"POST\",\"pathRegex\":\"ResourceGraph\",\"status\":403,\"code\":\"Forbidden\"}");
        const Scanned all = scan(world);
        QCOMPARE(all.names(), expected);
        QVERIFY(all.unread.isEmpty());
    }

    void namesWhatCouldNotBeRead()
    {
        SandboxWorld world;
        world.addFaults(
            "[{\"method\":\"POST\",\"pathRegex\":\"ResourceGraph\",\"status\":403,\"code\":\"Forbidden\"},"
            "{\"method\":\"GET\",\"pathRegex\":\"af60cc05[^/]*/providers/Microsoft.Network/"
            "privateEndpoints\","
            "\"status\":403,\"code\":\"AuthorizationFailed\"}]");
        const Scanned some = scan(world);
        QCOMPARE(some.unread.size(), 1);
        QVERIFY(some.unread.constFirst().subscription.subscriptionId.startsWith(QLatin1String("af60cc05")));
        QVERIFY(!some.endpoints.isEmpty());
    }

    void saysWhereNothingCouldBeRead()
    {
        SandboxWorld world;
        world.addFaults(
            "{\"method\":\"GET\",\"pathRegex\":\"^/subscriptions$\",\"status\":403,\"code\":\"Forbidden\"}");
        const Scanned none = scan(world);
        QVERIFY(none.endpoints.isEmpty());
        QCOMPARE(none.unread.size(), 1);
        QVERIFY(none.unread.constFirst().subscription.subscriptionId.isEmpty());
    }

    void writesAHostsFile()
    {
        SandboxWorld world;
        const QList<PrivateEndpoint> endpoints = scan(world).endpoints;
        QObject owner;
        const auto file = settled(hostsFile(world.session(), endpoints, &owner));
        QVERIFY(file.has_value());
        QVERIFY(file->unread.isEmpty());
        QVERIFY(file->text.startsWith("# Private IP  FQDN  #endpoint id\n"));
        QVERIFY2(
            file->text.contains("contoso-adu-americas.api.adu.microsoft.com  #/subscriptions/"), file->text);
        QCOMPARE(file->text.count('\n'), file->names + 1);
    }

    void aHostsFileNamesWhatCouldNotBeRead()
    {
        SandboxWorld world;
        QList<PrivateEndpoint> endpoints = scan(world).endpoints;
        endpoints.removeIf(
            [](const PrivateEndpoint &endpoint) { return endpoint.networkInterfaces.isEmpty(); });
        endpoints = endpoints.first(1);
        endpoints.first().customDnsConfigs.clear();
        world.addFaults("{\"method\":\"GET\",\"pathRegex\":\"networkInterfaces\",\"status\":403,\"code\":"
                        "\"AuthorizationFailed\"}");
        QObject owner;
        const auto file = settled(hostsFile(world.session(), endpoints, &owner));
        QVERIFY(file.has_value());
        QCOMPARE(file->unread, QStringList{ endpoints.constFirst().id.name() });
        QCOMPARE(file->names, 0);
    }
};

QTEST_GUILESS_MAIN(EndpointScanTest)
#include "endpointscantest.moc"
