// What a deletion would break, over real HTTP: locks that refuse it, and records written by hand.
#include "src/flow/cleanupflow.h"
#include "src/model/apiversions.h"
#include "tests/sandbox/sandboxworld.h"

using namespace linkdesk;

namespace {

const QString Group =
    QStringLiteral("/subscriptions/39efbdab-7532-4fca-a5cd-e67c4ffa5231/resourceGroups/rg-deviceupdate-dev");
const QString Endpoint = Group + QStringLiteral("/providers/Microsoft.Network/privateEndpoints/pe-adu-dev");
const QString Zone =
    Group + QStringLiteral("/providers/Microsoft.Network/privateDnsZones/privatelink.api.adu.microsoft.com");
const QString Lock = Group + QStringLiteral("/providers/Microsoft.Authorization/locks/keep");

Result<ArmReply> put(SandboxWorld &world, const QString &id, QStringView version, const QByteArray &body)
{
    QObject owner;
    return settled(world.session()->arm()->send(ArmRequest::put(ResourceId(id), version, body), &owner));
}

Result<accountflow::Consequences> consequences(SandboxWorld &world)
{
    QObject owner;
    return settled(accountflow::consequencesOfDelete(world.session(), ResourceId(Endpoint), &owner));
}

} // namespace

class DeletionImpactSandboxTest : public QObject {
    Q_OBJECT
private slots:
    void aPlainDeletionHasNone()
    {
        SandboxWorld world;
        const auto found = consequences(world);
        QVERIFY(found.has_value());
        QCOMPARE(found->locks.join(u','), QString());
        QCOMPARE(found->leftBehind.join(u','), QString());
        QCOMPARE(found->unread.join(u','), QString());
    }

    void aLockOnTheGroupIsSaidAndHolds()
    {
        SandboxWorld world;
        QVERIFY(put(world, Lock, api::Locks, "{\"properties\":{\"level\":\"CanNotDelete\"}}").has_value());
        QCOMPARE(
            consequences(world)->locks,
            QStringList{ QStringLiteral("keep (CanNotDelete, rg-deviceupdate-dev)") });
        QObject owner;
        const auto refused =
            settled(accountflow::deleteEndpoint(world.session(), ResourceId(Endpoint), &owner));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, QStringLiteral("ScopeLocked"));
        QVERIFY(
            settled(world.session()->arm()->send(ArmRequest::remove(ResourceId(Lock), api::Locks), &owner))
                .has_value());
        QVERIFY(
            settled(accountflow::deleteEndpoint(world.session(), ResourceId(Endpoint), &owner)).has_value());
    }

    // Only an owner or a user access administrator changes locks; a reader sees them.
    void aReaderSeesTheLock()
    {
        SandboxWorld world;
        QVERIFY(put(world, Lock, api::Locks, "{\"properties\":{\"level\":\"ReadOnly\"}}").has_value());
        world.actAs(QStringLiteral("rita"));
        QCOMPARE(consequences(world)->locks.size(), 1);
        const auto refused = put(world, Lock, api::Locks, "{\"properties\":{\"level\":\"CanNotDelete\"}}");
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, QStringLiteral("AuthorizationFailed"));
    }

    void aRecordWrittenByHandStaysBehind()
    {
        SandboxWorld world;
        QVERIFY(put(world, Zone + QStringLiteral("/A/gateway"), api::PrivateDns,
                    "{\"properties\":{\"ttl\":300,\"aRecords\":[{\"ipv4Address\":\"10.30.0.4\"}]}}")
                    .has_value());
        QCOMPARE(
            consequences(world)->leftBehind,
            QStringList{ QStringLiteral("gateway.privatelink.api.adu.microsoft.com (10.30.0.4)") });
    }

    void whoMayNotReadTheZoneIsTold()
    {
        SandboxWorld world;
        world.addFaults("{\"method\":\"GET\",\"pathRegex\":\"privateDnsZones/.*/A$\",\"status\":403,"
                        "\"code\":\"AuthorizationFailed\"}");
        QVERIFY(consequences(world)->unread.contains(QStringLiteral("privatelink.api.adu.microsoft.com")));
    }
};

QTEST_GUILESS_MAIN(DeletionImpactSandboxTest)
#include "deletionimpactsandboxtest.moc"
