// Delete and re-request over real HTTP: every setting comes again, the name is waited for, and neither a
// crash nor a refusal loses what was kept.
#include "src/flow/inventory.h"
#include "src/flow/rerequestflow.h"
#include "src/model/apiversions.h"
#include "tests/sandbox/sandboxworld.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace linkdesk;

namespace {

const QString Kiosk = QStringLiteral(
    "/subscriptions/39efbdab-7532-4fca-a5cd-e67c4ffa5231/resourceGroups/rg-deviceupdate-dev/providers/"
    "Microsoft.Network/privateEndpoints/pe-contractor-kiosk");
const QString Build = QStringLiteral(
    "/subscriptions/af60cc05-557a-477c-a89a-13154667eccc/resourceGroups/rg-network-prod/providers/"
    "Microsoft.Network/privateEndpoints/pe-build-3");

const QByteArray ZoneGroup =
    "{\"properties\":{\"privateDnsZoneConfigs\":[{\"name\":\"config\",\"properties\":{\"privateDnsZoneId\":"
    "\"/subscriptions/39efbdab-7532-4fca-a5cd-e67c4ffa5231/resourceGroups/rg-deviceupdate-dev/providers/"
    "Microsoft.Network/privateDnsZones/privatelink.api.adu.microsoft.com\"}}]}}";

Result<EndpointDetails> details(SandboxWorld &world, const QString &id)
{
    QObject owner;
    return settled(inventory::endpoint(world.session(), ResourceId(id), &owner));
}

struct Ran {
    RerequestFlow::State state;
    RerequestFlow::Reason reason;
    Error error;
};

Ran run(SandboxWorld &world, const QString &id, const QString &message)
{
    RerequestFlow flow(world.session());
    QSignalSpy finished(&flow, &RerequestFlow::finished);
    flow.start(ResourceId(id), message);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000); }();
    return { flow.state(), flow.reason(), flow.error() };
}

Ran takeUp(SandboxWorld &world)
{
    const QList<JournalEntry> notes = RerequestFlow::kept(world.session());
    if (notes.size() != 1)
        return { RerequestFlow::State::Idle, RerequestFlow::Reason::None, {} };
    RerequestFlow flow(world.session());
    QSignalSpy finished(&flow, &RerequestFlow::finished);
    flow.takeUp(notes.constFirst());
    [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000); }();
    return { flow.state(), flow.reason(), flow.error() };
}

QByteArray fault(const char *method, const char *path, int status, const char *more = "")
{
    return QByteArrayLiteral("{\"method\":\"") + method + "\",\"pathRegex\":\"" + path
        + "\",\"status\":" + QByteArray::number(status) + ",\"code\":\"AuthorizationFailed\"" + more + '}';
}

} // namespace

class RerequestSandboxTest : public QObject {
    Q_OBJECT
private slots:
    void asksAgainWithAllSettings()
    {
        SandboxWorld world;
        QObject owner;
        QVERIFY(settled(world.session()->arm()->write(
                            ArmRequest::put(
                                ResourceId(Kiosk + QStringLiteral("/privateDnsZoneGroups/default")),
                                api::Network, ZoneGroup),
                            &owner))
                    .has_value());
        const auto before = details(world, Kiosk);
        QVERIFY(before.has_value());
        QCOMPARE(before->zoneGroups.size(), 1);
        QCOMPARE(before->endpoint.state.status, QStringLiteral("Rejected"));
        const Ran ran = run(world, Kiosk, QStringLiteral("Only until October, line 2"));
        QCOMPARE(ran.state, RerequestFlow::State::Done);
        const auto after = details(world, Kiosk);
        QVERIFY(after.has_value());
        QCOMPARE(after->endpoint.state.status, QStringLiteral("Pending"));
        QVERIFY(after->endpoint.manual);
        QCOMPARE(after->endpoint.requestMessage, QStringLiteral("Only until October, line 2"));
        QVERIFY(after->endpoint.resourceGuid != before->endpoint.resourceGuid);
        QCOMPARE(after->endpoint.subnet, before->endpoint.subnet);
        QCOMPARE(after->endpoint.target, before->endpoint.target);
        QCOMPARE(after->endpoint.groupIds, before->endpoint.groupIds);
        QCOMPARE(after->endpoint.connectionName, before->endpoint.connectionName);
        QCOMPARE(after->endpoint.tags, before->endpoint.tags);
        QCOMPARE(after->zoneGroups.size(), 1);
        QCOMPARE(after->zoneGroups.constFirst().name, before->zoneGroups.constFirst().name);
        QCOMPARE(
            after->zoneGroups.constFirst().configs.constFirst().zone,
            before->zoneGroups.constFirst().configs.constFirst().zone);
        QVERIFY(RerequestFlow::kept(world.session()).isEmpty());
    }

    // What carries traffic, or still waits, is left alone.
    void leavesWhatIsNotRejected()
    {
        SandboxWorld world;
        const Ran ran = run(world, Build, QStringLiteral("again"));
        QCOMPARE(ran.state, RerequestFlow::State::NothingDone);
        QCOMPARE(ran.reason, RerequestFlow::Reason::NotRejected);
        QVERIFY(details(world, Build).has_value());
        QVERIFY(RerequestFlow::kept(world.session()).isEmpty());
    }

    // Settings that cannot be read would be lost.
    void deletesNothingThatItCannotKeep()
    {
        SandboxWorld world;
        world.addFaults(fault("GET", "privateDnsZoneGroups$", 403));
        const Ran ran = run(world, Kiosk, {});
        QCOMPARE(ran.state, RerequestFlow::State::NothingDone);
        QCOMPARE(ran.error.code, QStringLiteral("AuthorizationFailed"));
        QVERIFY(details(world, Kiosk).has_value());
    }

    void deletesNothingWhereTheTargetIsGone()
    {
        SandboxWorld world;
        world.addFaults("{\"method\":\"GET\",\"pathRegex\":\"accounts/contoso-adu-americas$\",\"status\":404,"
                        "\"code\":\"ResourceNotFound\"}");
        const Ran ran = run(world, Kiosk, {});
        QCOMPARE(ran.state, RerequestFlow::State::NothingDone);
        QCOMPARE(ran.reason, RerequestFlow::Reason::TargetGone);
        QVERIFY(details(world, Kiosk).has_value());
    }

    void aRefusedDeletionLeavesAllAsItWas()
    {
        SandboxWorld world;
        world.addFaults(fault("DELETE", "pe-contractor-kiosk$", 403));
        const Ran ran = run(world, Kiosk, {});
        QCOMPARE(ran.state, RerequestFlow::State::NothingDone);
        QVERIFY(RerequestFlow::kept(world.session()).isEmpty());
        QCOMPARE(details(world, Kiosk)->endpoint.state.status, QStringLiteral("Rejected"));
    }

    // Deleted, and refused to be made: the settings are there at the next start, and it goes on from there.
    void keepsTheSettingsOverARestart()
    {
        const QTemporaryDir folder;
        SandboxWorld world(QStringLiteral("ada"), folder.path());
        world.addFaults(fault("PUT", "pe-contractor-kiosk$", 403, ",\"times\":1"));
        const Ran ran = run(world, Kiosk, QStringLiteral("second try"));
        QCOMPARE(ran.state, RerequestFlow::State::Kept);
        QCOMPARE(ran.error.code, QStringLiteral("AuthorizationFailed"));
        QVERIFY(!details(world, Kiosk).has_value());
        world.restart();
        QCOMPARE(RerequestFlow::kept(world.session()).size(), 1);
        const Ran after = takeUp(world);
        QCOMPARE(after.state, RerequestFlow::State::Done);
        QCOMPARE(details(world, Kiosk)->endpoint.requestMessage, QStringLiteral("second try"));
        QVERIFY(RerequestFlow::kept(world.session()).isEmpty());
    }

    void stopsWhileTheNameIsHeldAndGoesOn()
    {
        SandboxWorld world;
        RerequestFlow flow(world.session());
        QSignalSpy finished(&flow, &RerequestFlow::finished);
        connect(&flow, &RerequestFlow::changed, &flow, [&flow] {
            if (flow.state() == RerequestFlow::State::WaitingForName)
                flow.stop();
        });
        flow.start(ResourceId(Kiosk), QStringLiteral("later"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QCOMPARE(flow.state(), RerequestFlow::State::Kept);
        QCOMPARE(flow.reason(), RerequestFlow::Reason::Stopped);
        QVERIFY(!details(world, Kiosk).has_value());
        QCOMPARE(takeUp(world).state, RerequestFlow::State::Done);
        QCOMPARE(details(world, Kiosk)->endpoint.state.status, QStringLiteral("Pending"));
        QCOMPARE(finished.size(), 1); // what was stopped did not go on meanwhile
    }

    // Somebody else took the name meanwhile: nothing is written over.
    void leavesWhatOthersMadeMeanwhile()
    {
        SandboxWorld world;
        world.addFaults(fault("PUT", "pe-contractor-kiosk$", 403, ",\"times\":1"));
        QCOMPARE(run(world, Kiosk, QStringLiteral("mine")).state, RerequestFlow::State::Kept);
        JournalEntry note = RerequestFlow::kept(world.session()).constFirst();
        Rerequest theirs = Rerequest::fromJson(note.resource, note.details);
        theirs.setMessage(QStringLiteral("theirs"));
        QVERIFY(RerequestFlow::discard(world.session(), note.number).has_value());
        QVERIFY(RerequestFlow::kept(world.session()).isEmpty());
        JournalEntry other = note;
        other.details = theirs.toJson();
        QVERIFY(world.session()->journal()->begin(other).has_value());
        QCOMPARE(takeUp(world).state, RerequestFlow::State::Done);
        QVERIFY(world.session()->journal()->begin(note).has_value());
        const Ran ran = takeUp(world);
        QCOMPARE(ran.state, RerequestFlow::State::NothingDone);
        QCOMPARE(ran.reason, RerequestFlow::Reason::MadeByOthers);
        QCOMPARE(details(world, Kiosk)->endpoint.requestMessage, QStringLiteral("theirs"));
    }

    // The answers of both writes are lost: read again, and nothing is done twice.
    void lostAnswersAreReadAgain()
    {
        SandboxWorld world;
        world.addFaults("[{\"method\":\"DELETE\",\"pathRegex\":\"pe-contractor-kiosk$\",\"kind\":"
                        "\"applied-no-answer\",\"times\":1},"
                        "{\"method\":\"PUT\",\"pathRegex\":\"pe-contractor-kiosk$\",\"kind\":"
                        "\"applied-no-answer\",\"times\":1}]");
        const Ran ran = run(world, Kiosk, QStringLiteral("once"));
        QCOMPARE(ran.state, RerequestFlow::State::Done);
        QCOMPARE(details(world, Kiosk)->endpoint.state.status, QStringLiteral("Pending"));
    }
};

QTEST_GUILESS_MAIN(RerequestSandboxTest)
#include "rerequestsandboxtest.moc"
