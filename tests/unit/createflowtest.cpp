// A create from its sending to its end, on a scripted ARM: rows, failure, cancel, lost answers, restarts.
#include "src/flow/createflow.h"

#include "src/flow/plandetails.h"
#include "src/flow/session.h"
#include "src/model/apiversions.h"
#include "tests/support/scriptedsession.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace linkdesk;

namespace {

using State = CreateFlow::State;

const QByteArray DeploymentPath =
    path("Microsoft.Resources/deployments/Microsoft.PrivateEndpoint-20260102030405");
const QByteArray Operations =
    "/subscriptions/s/resourcegroups/rg/deployments/Microsoft.PrivateEndpoint-20260102030405/operations";
const QByteArray Nested = path("Microsoft.Resources/deployments/DnsZoneGroup-1");
const QByteArray NestedOperations =
    "/subscriptions/s/resourcegroups/rg/deployments/DnsZoneGroup-1/operations";
const QByteArray Endpoint = path("Microsoft.Network/privateEndpoints/pe-1");
const QByteArray ZoneGroupPath = Endpoint + "/privateDnsZoneGroups/default";
const HttpHeaders Async{ { "Azure-AsyncOperation", "http://127.0.0.1:9/op/1" } };

QByteArray deployment(const QByteArray &state, const QByteArray &error = {})
{
    return R"({"id":")" + DeploymentPath + R"(","properties":{"provisioningState":")" + state
        + R"(","correlationId":"corr-1")" + (error.isEmpty() ? QByteArray() : R"(,"error":)" + error) + "}}";
}

QByteArray
operation(const QByteArray &id, const QByteArray &type, const QByteArray &state, const QByteArray &more = {})
{
    return R"({"operationId":"x","properties":{"provisioningOperation":"Create","provisioningState":")"
        + state + R"(","timestamp":"2026-01-02T03:05:00Z","duration":"PT10S",)"
        + R"("targetResource":{"id":")" + id + R"(","resourceType":")" + type + R"("})" + more + "}}";
}

QByteArray listOf(const QList<QByteArray> &items)
{
    return R"({"value":[)" + items.join(',') + "]}";
}

Plan plan()
{
    Plan made;
    made.draft.subscriptionId = QStringLiteral("s");
    made.draft.resourceGroup = QStringLiteral("rg");
    made.draft.name = QStringLiteral("pe-1");
    made.draft.region = QStringLiteral("westus2");
    made.deploymentName = QStringLiteral("Microsoft.PrivateEndpoint-20260102030405");
    const auto add = [&made](QStringView type, const QByteArray &id) {
        made.resources.append(
            { PlannedResource::Act::Create, type.toString(), ResourceId(QString::fromUtf8(id)), QString() });
    };
    add(types::PrivateEndpoint, Endpoint);
    add(types::NetworkInterface, path("Microsoft.Network/networkInterfaces/pe-1-nic"));
    add(types::ZoneGroup, ZoneGroupPath);
    return made;
}

const QByteArray EndpointTypeName = "Microsoft.Network/privateEndpoints";
const QByteArray ZoneGroupType = "Microsoft.Network/privateEndpoints/privateDnsZoneGroups";
const QByteArray DeploymentType = "Microsoft.Resources/deployments";

// Taken, running once, then as `state` says.
void deploys(ScriptedSession &arm, const QByteArray &state, const QByteArray &error = {})
{
    arm.on("PUT " + DeploymentPath, 201, deployment("Accepted"), Async);
    arm.on("GET /op/1", 200, R"({"status":"Running"})");
    arm.on("GET /op/1", 200, R"({"status":"Running"})");
    arm.on(
        "GET /op/1", 200,
        error.isEmpty() ? R"({"status":")" + state + "\"}"
                        : R"({"status":")" + state + R"(","error":)" + error + "}");
    arm.on("GET " + DeploymentPath, 200, deployment(state, error));
}

QStringList statesOf(const CreateFlow &flow)
{
    QStringList states;
    const auto rows = flow.rows();
    for (const DeploymentRow &row : rows)
        states.append(row.state);
    return states;
}

JournalEntry entryOf(ScriptedSession &arm)
{
    const auto open = arm->journal()->open(QStringLiteral("sandbox")).value();
    return open.isEmpty() ? JournalEntry() : open.constFirst();
}

} // namespace

class CreateFlowTest : public QObject {
    Q_OBJECT
private slots:
    void rowsFollowTheOperationsToTheEnd()
    {
        ScriptedSession arm;
        deploys(arm, "Succeeded");
        arm.on("GET " + Operations, 200, listOf({ operation(Endpoint, EndpointTypeName, "Running") }));
        arm.on(
            "GET " + Operations, 200,
            listOf({ operation(Endpoint, EndpointTypeName, "Succeeded"),
                     operation(Nested, DeploymentType, "Succeeded") }));
        arm.on(
            "GET " + NestedOperations, 200, listOf({ operation(ZoneGroupPath, ZoneGroupType, "Succeeded") }));
        arm.on(
            "GET " + Endpoint, 200,
            R"({"id":")" + Endpoint + R"(","name":"pe-1","properties":{"networkInterfaces":[{"id":")"
                + path("Microsoft.Network/networkInterfaces/pe-1-nic") + R"("}]}})");
        arm.on(
            "GET " + path("Microsoft.Network/networkInterfaces/pe-1-nic"), 200,
            R"({"name":"pe-1-nic","properties":{"ipConfigurations":[{"properties":{"privateIPAddress":"10.0.0.4"}}]}})");
        CreateFlow flow(arm.get());
        QList<QStringList> seen;
        connect(&flow, &CreateFlow::changed, this, [&] { seen.append(statesOf(flow)); });
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QCOMPARE(flow.state(), State::Sending);
        QCOMPARE(statesOf(flow), QStringList({ {}, {}, {} })); // waiting, from the plan
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Succeeded);
        const QString running = QStringLiteral("Running"), done = QStringLiteral("Succeeded");
        QVERIFY(seen.contains(QStringList({ running, running, {} }))); // the interface goes with the endpoint
        QCOMPARE(statesOf(flow), QStringList({ done, done, done }));
        QCOMPARE(flow.rows().at(0).startedAt.secsTo(flow.rows().at(0).endedAt), 10);
        QCOMPARE(flow.correlationId(), QStringLiteral("corr-1"));
        QCOMPARE(flow.endpoint().name, QStringLiteral("pe-1"));
        QCOMPARE(flow.interfaces().value(0).addresses.value(0).privateIpAddress, QStringLiteral("10.0.0.4"));
        QVERIFY(flow.endedAt().isValid());
        const auto noted = arm->journal()->recent(QStringLiteral("sandbox"), 5).value();
        QCOMPARE(noted.size(), 1);
        QCOMPARE(noted[0].what, QStringLiteral("create"));
        QCOMPARE(noted[0].outcome, QStringLiteral("succeeded"));
        QCOMPARE(plandetails::fromJson(noted[0].details).draft, plan().draft);
    }

    void aFailureSaysTheInnermost()
    {
        ScriptedSession arm;
        deploys(arm, "Failed", R"({"code":"DeploymentFailed","message":"At least one failed."})");
        arm.on(
            "GET " + Operations, 200,
            listOf({ operation(
                Endpoint, EndpointTypeName, "Failed",
                R"(,"statusMessage":{"status":"Failed","error":{"code":"Outer","message":"o","details":[)"
                R"({"code":"InvalidResourceReference","message":"not in the same region"}]}})") }));
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Failed);
        QCOMPARE(flow.error().cause(), QStringLiteral("InvalidResourceReference"));
        QCOMPARE(flow.error().code, QStringLiteral("DeploymentFailed"));
        QCOMPARE(flow.rows().at(0).message, QStringLiteral("not in the same region"));
        QVERIFY(statesOf(flow).at(2).isEmpty()); // never begun
        QVERIFY(!entryOf(arm).number);
    }

    void aRefusedPutNeverWasADeployment()
    {
        ScriptedSession arm;
        arm.on("PUT " + DeploymentPath, 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Failed);
        QVERIFY(flow.error().is(u"AuthorizationFailed"));
        QCOMPARE(arm.count("GET " + Operations), 0);
    }

    void aLostAnswerIsReadBeforeAnythingIsSaid()
    {
        ScriptedSession arm;
        arm.lose("PUT " + DeploymentPath);
        arm.on("GET " + DeploymentPath, 200, deployment("Running"));
        arm.on("GET " + DeploymentPath, 200, deployment("Running"));
        arm.on("GET " + DeploymentPath, 200, deployment("Succeeded"));
        arm.on("GET " + Operations, 200, listOf({ operation(Endpoint, EndpointTypeName, "Succeeded") }));
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Succeeded);
        QVERIFY(!entryOf(arm).number);
    }

    // The network stack repeats a PUT whose connection broke: the repeat meets our own deployment.
    void aConflictWithItselfIsFollowed()
    {
        ScriptedSession arm;
        arm.on(
            "PUT " + DeploymentPath, 409,
            R"({"error":{"code":"DeploymentActive","message":"still active"}})");
        arm.on("GET " + DeploymentPath, 200, deployment("Running"));
        arm.on("GET " + DeploymentPath, 200, deployment("Running"));
        arm.on("GET " + DeploymentPath, 200, deployment("Succeeded"));
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Succeeded);
        QCOMPARE(
            arm->journal()->recent(QStringLiteral("sandbox"), 1).value()[0].outcome,
            QStringLiteral("succeeded"));
    }

    // Another's deployment of that name is not ours.
    void aConflictWithAnotherIsAFailure()
    {
        ScriptedSession arm;
        arm.on(
            "PUT " + DeploymentPath, 409,
            R"({"error":{"code":"DeploymentActive","message":"still active"}})");
        arm.on(
            "GET " + DeploymentPath, 200,
            R"({"properties":{"provisioningState":"Running","parameters":)"
            R"({"privateEndpointName":{"type":"String","value":"another"}}}})");
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Failed);
        QVERIFY(flow.error().is(u"DeploymentActive"));
    }

    void unknownWhereNothingAnswers()
    {
        ScriptedSession arm;
        arm.lose("PUT " + DeploymentPath);
        arm.lose("GET " + DeploymentPath);
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Unknown);
        QVERIFY(flow.error().maybeApplied);
        QVERIFY(entryOf(arm).isOpen());
        QVERIFY(entryOf(arm).number > 0); // told again at the next start
    }

    void cancelAsksArm()
    {
        ScriptedSession arm;
        arm.on("PUT " + DeploymentPath, 201, deployment("Accepted"), Async);
        for (int i = 0; i < 4; ++i)
            arm.on("GET /op/1", 200, R"({"status":"Running"})");
        arm.on("GET /op/1", 200, R"({"status":"Canceled"})");
        arm.on("POST " + DeploymentPath + "/cancel", 204);
        arm.on("GET " + DeploymentPath, 200, deployment("Canceled"));
        CreateFlow flow(arm.get());
        connect(&flow, &CreateFlow::changed, this, [&flow] {
            if (flow.state() == State::Running)
                flow.cancel();
        });
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Canceled);
        QCOMPARE(arm.count("POST " + DeploymentPath + "/cancel"), 1);
    }

    void aRefusedCancelIsToldAndMayBeAskedAgain()
    {
        ScriptedSession arm;
        arm.on("PUT " + DeploymentPath, 201, deployment("Accepted"), Async);
        for (int i = 0; i < 20; ++i)
            arm.on("GET /op/1", 200, R"({"status":"Running"})");
        arm.on("GET /op/1", 200, R"({"status":"Succeeded"})");
        arm.on("GET " + DeploymentPath, 200, deployment("Succeeded"));
        arm.on(
            "POST " + DeploymentPath + "/cancel", 409,
            R"({"error":{"code":"DeploymentCannotBeCancelled","message":"too late"}})");
        CreateFlow flow(arm.get());
        bool refused = false;
        connect(&flow, &CreateFlow::changed, this, [&] {
            if (flow.state() == State::Running && !flow.cancelError())
                flow.cancel();
            refused = refused || (flow.state() == State::Running && flow.cancelError());
        });
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(refused);
        QCOMPARE(flow.cancelError()->code, QStringLiteral("DeploymentCannotBeCancelled"));
        QCOMPARE(flow.state(), State::Succeeded);
        QVERIFY(flow.error().code.isEmpty());
    }

    // The PUT is not broken off: it may have arrived.
    void cancelWhileSendingWaitsUntilItIsTaken()
    {
        ScriptedSession arm;
        deploys(arm, "Canceled");
        arm.on("POST " + DeploymentPath + "/cancel", 204);
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        flow.cancel();
        QCOMPARE(flow.state(), State::Cancelling);
        QCOMPARE(arm.script->ended, 0);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Canceled);
        QCOMPARE(arm.count("POST " + DeploymentPath + "/cancel"), 1);
    }

    void cancelOfWhatNeverArrivedIsCanceled()
    {
        ScriptedSession arm;
        arm.lose("PUT " + DeploymentPath); // and GET says 404
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        flow.cancel();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Canceled);
        QCOMPARE(arm.count("POST " + DeploymentPath + "/cancel"), 0);
        QVERIFY(!entryOf(arm).number);
    }

    // The client goes in the middle of the PUT, and the first reading comes before it.
    void anotherIdentityWhileSendingLosesNothing()
    {
        ScriptedSession arm;
        arm.hang("PUT " + DeploymentPath);
        const QByteArray gone = R"({"error":{"code":"DeploymentNotFound","message":"?"}})";
        arm.on("GET " + DeploymentPath, 404, gone);
        arm.on("GET " + DeploymentPath, 404, gone);
        arm.on("GET " + DeploymentPath, 200, deployment("Running"));
        arm.on("GET " + DeploymentPath, 200, deployment("Succeeded"));
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(arm.count("PUT " + DeploymentPath), 1);
        arm->setIdentity({ QStringLiteral("reader"), {}, QStringLiteral("sandbox:reader") });
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Succeeded);
    }

    void rowsAreReadInOneChain()
    {
        ScriptedSession arm;
        JournalEntry entry;
        entry.cloud = QStringLiteral("sandbox");
        entry.what = QStringLiteral("create");
        entry.resource = plan().deploymentId();
        entry.details = plandetails::toJson(plan());
        entry.number = arm->journal()->begin(entry).value();
        constexpr int readings = 20;
        for (int i = 0; i < readings; ++i)
            arm.on("GET " + DeploymentPath, 200, deployment("Running"));
        arm.on("GET " + DeploymentPath, 200, deployment("Succeeded"));
        arm.on("GET " + Operations, 200, listOf({}));
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.attach(entry);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY2(
            arm.count("GET " + Operations) <= readings + 2,
            QByteArray::number(arm.count("GET " + Operations)));
    }

    void whatFailedLeavesItsDraft_data()
    {
        QTest::addColumn<bool>("newer");
        QTest::newRow("none there") << false;
        QTest::newRow("a newer one") << true;
    }

    void whatFailedLeavesItsDraft()
    {
        QFETCH(bool, newer);
        ScriptedSession arm;
        arm.on("PUT " + DeploymentPath, 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        Plan made = plan();
        made.draft.target = ResourceId(QString::fromUtf8(path("Microsoft.DeviceUpdate/accounts/a")));
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(made);
        Draft other = made.draft;
        other.name = QStringLiteral("newer");
        if (newer)
            QVERIFY(arm->drafts()->save(arm->cloud(), made.draft.target, other));
        QTRY_COMPARE(finished.count(), 1);
        const auto kept = arm->drafts()->load(arm->cloud(), made.draft.target);
        QVERIFY(kept);
        QCOMPARE(*kept, newer ? other : made.draft);
    }

    void isTakenUpAgainAfterARestart()
    {
        ScriptedSession arm;
        HttpHeaders headers = Async;
        headers.append(qMakePair(QByteArray("x-ms-correlation-request-id"), QByteArray("corr-1")));
        arm.on("PUT " + DeploymentPath, 201, deployment("Accepted"), headers);
        arm.hang("GET /op/1");
        {
            CreateFlow first(arm.get());
            first.start(plan());
            QTRY_COMPARE(first.state(), State::Running);
        }
        const JournalEntry entry = entryOf(arm);
        QVERIFY(entry.isOpen());
        QCOMPARE(entry.correlationId, QStringLiteral("corr-1"));
        arm.on("GET " + DeploymentPath, 200, deployment("Running"));
        arm.on("GET " + DeploymentPath, 200, deployment("Succeeded"));
        arm.on("GET " + Operations, 200, listOf({ operation(Endpoint, EndpointTypeName, "Succeeded") }));
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.attach(entry);
        QVERIFY(flow.isResumed());
        QCOMPARE(flow.deploymentName(), plan().deploymentName);
        QCOMPARE(flow.plan().draft, plan().draft);
        QCOMPARE(flow.rows().size(), 3);
        QCOMPARE(flow.startedAt(), entry.startedAt);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Succeeded);
        QVERIFY(!entryOf(arm).number);
    }

    void aNetworkAwayForAWhileEndsNothing()
    {
        ScriptedSession arm;
        JournalEntry entry;
        entry.cloud = QStringLiteral("sandbox");
        entry.what = QStringLiteral("create");
        entry.resource = plan().deploymentId();
        entry.details = plandetails::toJson(plan());
        entry.number = arm->journal()->begin(entry).value();
        for (int i = 0; i < 12; ++i) // some of them are the client's own repeats
            arm.lose("GET " + DeploymentPath);
        arm.on("GET " + DeploymentPath, 200, deployment("Succeeded"));
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.attach(entry);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Succeeded);
        QVERIFY(!entryOf(arm).number);
    }

    void goesOnUnderAnotherIdentity()
    {
        ScriptedSession arm;
        arm.on("PUT " + DeploymentPath, 201, deployment("Accepted"), Async);
        arm.hang("GET /op/1");
        arm.on("GET " + DeploymentPath, 200, deployment("Succeeded"));
        CreateFlow flow(arm.get());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan());
        QTRY_COMPARE(flow.state(), State::Running);
        arm->setIdentity({ QStringLiteral("reader"), {}, QStringLiteral("sandbox:reader") });
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(flow.state(), State::Succeeded);
    }

    void validateGivesTheInnermost()
    {
        ScriptedSession arm;
        arm.on(
            "POST " + DeploymentPath + "/validate", 400,
            R"({"error":{"code":"InvalidTemplateDeployment","message":"see inner errors","details":[)"
            R"({"code":"PrivateIPAddressInReservedRange","message":"10.0.0.1 is reserved"}]}})");
        QObject owner;
        std::optional<Result<Done>> outcome;
        CreateFlow::validate(arm.get(), plan(), &owner)->then(&owner, [&](const Result<Done> &result) {
            outcome = result;
        });
        QTRY_VERIFY(outcome.has_value());
        QVERIFY(!outcome->has_value());
        QCOMPARE(outcome->error().cause(), QStringLiteral("PrivateIPAddressInReservedRange"));
        QVERIFY(
            arm->journal()->recent(QStringLiteral("sandbox"), 5).value().isEmpty()); // a question, no write
    }
};

QTEST_GUILESS_MAIN(CreateFlowTest)
#include "createflowtest.moc"
