// The main journey without a window: facts, draft, plan, validate, create, Approved; over real HTTP against
// the sandbox.
#include "src/flow/accountflow.h"
#include "src/flow/createflow.h"
#include "src/flow/factsloader.h"
#include "src/flow/inventory.h"
#include "src/flow/resumeflow.h"
#include "src/plan/plan.h"
#include "src/plan/proposals.h"
#include "src/plan/rules.h"
#include "tests/sandbox/sandboxworld.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <algorithm>

using namespace linkdesk;

namespace {

constexpr int Patience = 30000;
using State = CreateFlow::State;

QString listed(const Faults &faults)
{
    QStringList lines;
    for (const Fault &fault : faults)
        lines.append(QStringLiteral("field %1 code %2: %3")
                         .arg(static_cast<int>(fault.field))
                         .arg(static_cast<int>(fault.code))
                         .arg(fault.args.join(u',')));
    return lines.join(u';');
}

QString described(const Error &error)
{
    return error.code + u' ' + error.message + QLatin1String(" / ") + error.innerCode + u' '
        + error.innerMessage;
}

} // namespace

class CreateSandboxTest : public QObject {
    Q_OBJECT
private slots:
    // + Add, Review, Create: nothing typed.
    void theShortestWay()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
        const Draft draft = completed(loader, draftForAccount(account));
        const Faults faults = validate(draft, loader.facts(), true);
        QVERIFY2(!hasErrors(faults), qPrintable(listed(faults)));
        const Plan plan = planOf(draft, loader);
        const auto valid = settled(CreateFlow::validate(world.session(), plan, this));
        QVERIFY2(valid.has_value(), qPrintable(valid ? QString() : described(valid.error())));
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        QSet<QString> seen;
        connect(&flow, &CreateFlow::changed, this, [&flow, &seen] {
            const auto rows = flow.rows();
            for (const DeploymentRow &row : rows)
                seen.insert(row.state);
        });
        flow.start(plan);
        QVERIFY(finished.wait(Patience));
        QVERIFY2(flow.state() == State::Succeeded, qPrintable(described(flow.error())));
        QVERIFY(seen.contains(QStringLiteral("Running")));
        const auto rows = flow.rows();
        QCOMPARE(rows.size(), plan.resources.size()); // no operation speaks of what Review did not show
        for (const DeploymentRow &row : rows)
            QCOMPARE(row.state, QStringLiteral("Succeeded"));
        QVERIFY(!flow.correlationId().isEmpty());
        QCOMPARE(flow.endpoint().state.status, QStringLiteral("Approved"));
        QCOMPARE(flow.interfaces().size(), 1);
        const auto addresses = flow.interfaces().constFirst().addresses;
        QVERIFY(!addresses.isEmpty() && addresses[0].privateIpAddress.startsWith(QLatin1String("10.")));
        QVERIFY(addresses[0].fqdns.contains(account.hostName));
        const auto connections = settled(inventory::connections(world.session(), account.id, this)).value();
        const auto made =
            std::find_if(connections.cbegin(), connections.cend(), [&flow](const auto &connection) {
                return connection.privateEndpoint == flow.endpointId();
            });
        QVERIFY(made != connections.cend());
        QCOMPARE(made->state.status, QStringLiteral("Approved"));
        QVERIFY(world.session()->journal()->open(QStringLiteral("sandbox")).value().isEmpty());
    }

    // A static address, a new resource group, an existing zone in another subscription, tags.
    void everythingAtOnce()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
        Draft draft = completed(loader, draftForAccount(account));
        draft.resourceGroup = QStringLiteral("rg-new");
        draft.newResourceGroup = true;
        draft.staticAddress = true;
        draft.ipConfigurationName = QStringLiteral("ipconfig-1");
        draft.privateIpAddress = QStringLiteral("10.10.1.77");
        draft.tags = { { QStringLiteral("owner"), QStringLiteral("me"), true, true },
                       { QStringLiteral("cost"), QStringLiteral("42"), true, false } };
        draft = completed(loader, draft);
        QTRY_VERIFY_WITH_TIMEOUT(loader.facts().address.isKnown(), Patience);
        QVERIFY(loader.facts().address.value.available);
        const Faults faults = validate(draft, loader.facts(), true);
        QVERIFY2(!hasErrors(faults), qPrintable(listed(faults)));
        const Plan plan = planOf(draft, loader);
        QVERIFY(plan.atSubscription);
        const auto valid = settled(CreateFlow::validate(world.session(), plan, this));
        QVERIFY2(valid.has_value(), qPrintable(valid ? QString() : described(valid.error())));
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan);
        QVERIFY(finished.wait(Patience));
        QVERIFY2(flow.state() == State::Succeeded, qPrintable(described(flow.error())));
        QCOMPARE(flow.rows().size(), plan.resources.size());
        QCOMPARE(flow.endpoint().ipConfigurations.value(0).privateIpAddress, QStringLiteral("10.10.1.77"));
        QCOMPARE(flow.endpoint().tags.value(QStringLiteral("owner")), QStringLiteral("me"));
        QCOMPARE(flow.endpoint().tags.size(), 2);
        const auto details = settled(inventory::endpoint(world.session(), flow.endpointId(), this));
        QVERIFY(details.has_value());
        QCOMPARE(details->zoneGroups.size(), 1);
        const auto records = details->zoneGroups[0].configs.value(0).records;
        QVERIFY(!records.isEmpty());
        QCOMPARE(records[0].addresses, QStringList{ QStringLiteral("10.10.1.77") });
    }

    // Someone else takes the address between Review and Create: it fails with the cause, is mended and
    // created.
    void aFailedCreateIsMended()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
        Draft draft = completed(loader, draftForAccount(account));
        draft.staticAddress = true;
        draft.ipConfigurationName = QStringLiteral("ipconfig-1");
        draft.privateIpAddress = QStringLiteral("10.10.1.0"); // reserved: our rules would have stopped it
        draft = completed(loader, draft);
        CreateFlow failing(world.session());
        QSignalSpy failed(&failing, &CreateFlow::finished);
        failing.start(planOf(draft, loader));
        QVERIFY(failed.wait(Patience));
        QCOMPARE(failing.state(), State::Failed);
        QVERIFY2(!failing.error().cause().isEmpty(), qPrintable(described(failing.error())));
        QVERIFY(failing.error().cause() != QLatin1String("DeploymentFailed"));
        draft.privateIpAddress = QStringLiteral("10.10.1.78");
        CreateFlow mended(world.session());
        QSignalSpy finished(&mended, &CreateFlow::finished);
        Plan again = planOf(draft, loader);
        again.deploymentName += u'2'; // within the same second
        mended.start(again);
        QVERIFY(finished.wait(Patience));
        QVERIFY2(mended.state() == State::Succeeded, qPrintable(described(mended.error())));
    }

    // The program is ended in the middle and finds the deployment again.
    void isFoundAgainAfterARestart()
    {
        const QTemporaryDir profile;
        SandboxWorld world(QStringLiteral("ada"), profile.path());
        Plan plan;
        {
            FactsLoader loader(world.session());
            const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
            plan = planOf(completed(loader, draftForAccount(account)), loader);
        }
        world.sandbox().setSpeed(20);
        {
            CreateFlow flow(world.session());
            flow.start(plan);
            QTRY_COMPARE_WITH_TIMEOUT(flow.state(), State::Running, Patience);
        }
        world.restart();
        world.sandbox().setSpeed(SandboxWorld::Speed);
        ResumeFlow resume(world.session());
        const auto open = resume.deployments();
        QCOMPARE(open.size(), 1);
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.attach(open.constFirst());
        QCOMPARE(flow.deploymentName(), plan.deploymentName);
        QVERIFY(finished.wait(Patience));
        QVERIFY2(flow.state() == State::Succeeded, qPrintable(described(flow.error())));
        QCOMPARE(flow.endpoint().state.status, QStringLiteral("Approved"));
        QVERIFY(resume.deployments().isEmpty());
    }

    void isCancelled()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
        const Plan plan = planOf(completed(loader, draftForAccount(account)), loader);
        world.sandbox().setSpeed(5);
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan);
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), State::Running, Patience);
        flow.cancel();
        QCOMPARE(flow.state(), State::Cancelling);
        world.sandbox().setSpeed(SandboxWorld::Speed);
        QVERIFY(finished.wait(Patience));
        QVERIFY2(flow.state() == State::Canceled, qPrintable(described(flow.error())));
        QVERIFY(world.session()->journal()->open(QStringLiteral("sandbox")).value().isEmpty());
    }

    void aLostPutIsReadAgain()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
        const Plan plan = planOf(completed(loader, draftForAccount(account)), loader);
        world.addFaults(
            R"({"method":"PUT","pathRegex":".*deployments.*","kind":"applied-no-answer","times":1})");
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan);
        QVERIFY(finished.wait(Patience));
        QVERIFY2(flow.state() == State::Succeeded, qPrintable(described(flow.error())));
    }

    // A network admin who cannot read the account asks its owner: the endpoint is there, the connection
    // waits.
    void whoMayNotReadTheAccountAsks()
    {
        SandboxWorld world;
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
        world.actAs(QStringLiteral("nils"));
        FactsLoader loader(world.session());
        Draft draft = draftForAccount(account);
        draft.resourceGroup = QStringLiteral("rg-network-prod");
        draft.manual = true;
        draft.requestMessage = QStringLiteral("for the line in Seattle");
        draft = completed(loader, draft);
        QVERIFY(loader.facts().account.isFailed()); // and that is no fault of the draft
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(planOf(draft, loader));
        QVERIFY(finished.wait(Patience));
        QVERIFY2(flow.state() == State::Succeeded, qPrintable(described(flow.error())));
        QCOMPARE(flow.endpoint().state.status, QStringLiteral("Pending"));
        QCOMPARE(flow.endpoint().provisioningState, QStringLiteral("Succeeded"));
        QVERIFY(flow.endpoint().manual);
    }

    // Connecting at once without the right: the innermost cause, and nothing left half known.
    void whoMayNotApproveIsTold()
    {
        SandboxWorld world;
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
        world.actAs(QStringLiteral("nils"));
        FactsLoader loader(world.session());
        Draft draft = draftForAccount(account);
        draft.resourceGroup = QStringLiteral("rg-network-prod");
        draft = completed(loader, draft);
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(planOf(draft, loader));
        QVERIFY(finished.wait(Patience));
        QCOMPARE(flow.state(), State::Failed);
        QVERIFY2(flow.error().is(u"LinkedAuthorizationFailed"), qPrintable(described(flow.error())));
    }

    // The subnet's policy, a zone and its link are made, too, each with a row of its own.
    void aNewZoneAndASubnetPolicy()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("fabrikam-adu"));
        Draft draft = completed(loader, draftForAccount(account));
        const VirtualNetwork network = loader.facts().networks.value.value(0);
        QVERIFY(!network.subnets.isEmpty());
        draft.virtualNetwork = network.id;
        draft.subnet = network.subnets[0].id;
        draft.networkPolicy = QStringLiteral("Enabled");
        draft = completed(loader, draft);
        QCOMPARE(draft.zones.size(), 1);
        draft.zones[0].newZone = true; // not one of the zones there are elsewhere
        draft.zones[0].subscriptionId = draft.subscriptionId;
        draft.zones[0].resourceGroup = draft.resourceGroup;
        draft = completed(loader, draft);
        const Faults faults = validate(draft, loader.facts(), true);
        QVERIFY2(!hasErrors(faults), qPrintable(listed(faults)));
        const Plan plan = planOf(draft, loader);
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan);
        QVERIFY(finished.wait(Patience));
        QVERIFY2(flow.state() == State::Succeeded, qPrintable(described(flow.error())));
        QStringList types;
        const auto rows = flow.rows();
        for (const DeploymentRow &row : rows)
            types.append(row.type.section(u'/', -1));
        QCOMPARE(rows.size(), plan.resources.size());
        for (const char *type : { "subnets", "privateEndpoints", "privateDnsZones", "virtualNetworkLinks" })
            QVERIFY2(types.contains(QLatin1String(type)), type);
        loader.reload();
        QTRY_VERIFY_WITH_TIMEOUT(loader.facts().networks.isKnown(), Patience);
        const auto subnets = loader.facts().networks.value.value(0).subnets;
        QCOMPARE(subnets.value(0).privateEndpointNetworkPolicies, QStringLiteral("Enabled"));
    }

    // A service that throttles and stumbles on the way changes nothing of the outcome.
    void aStumblingServiceIsFollowedToTheEnd()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
        const Plan plan = planOf(completed(loader, draftForAccount(account)), loader);
        world.addFaults(R"([
{"method":"PUT","pathRegex":".*deployments.*","status":429,"code":"TooManyRequests","retryAfter":1,"times":1},
{"method":"GET","pathRegex":".*operationStatuses.*","status":503,"code":"ServiceUnavailable","times":2},
{"method":"GET","pathRegex":".*operations.*","status":500,"code":"InternalServerError","times":2}])");
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan);
        QVERIFY(finished.wait(Patience));
        QVERIFY2(flow.state() == State::Succeeded, qPrintable(described(flow.error())));
    }

    void deletesWithWhatGoesWithIt()
    {
        SandboxWorld world;
        const DeviceUpdateAccount account = accountNamed(world, QStringLiteral("contoso-adu-americas"));
        const auto before = settled(inventory::connections(world.session(), account.id, this)).value();
        const auto approved = std::find_if(before.cbegin(), before.cend(), [](const auto &connection) {
            return connection.name == QLatin1String("pe-adu-prod-main");
        });
        QVERIFY(approved != before.cend());
        const ResourceId endpoint = approved->privateEndpoint;
        const auto consequences = settled(accountflow::consequencesOfDelete(world.session(), endpoint, this));
        QVERIFY(consequences.has_value());
        QCOMPARE(consequences->interfaces, QStringList{ QStringLiteral("pe-adu-prod-main-nic") });
        QCOMPARE(consequences->accountName, account.name);
        QVERIFY(!consequences->records.isEmpty());
        const auto gone = settled(accountflow::deleteEndpoint(world.session(), endpoint, this));
        QVERIFY2(gone.has_value(), qPrintable(gone ? QString() : described(gone.error())));
        const auto read = settled(inventory::endpoint(world.session(), endpoint, this));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().httpStatus, 404);
        const auto after = settled(inventory::connections(world.session(), account.id, this)).value();
        QCOMPARE(after.size(), before.size() - 1);
    }

private:
    DeviceUpdateAccount accountNamed(SandboxWorld &world, const QString &name)
    {
        const auto list = settled(inventory::accounts(world.session(), this)).value().accounts;
        const auto found = std::find_if(
            list.cbegin(), list.cend(), [&name](const auto &account) { return account.name == name; });
        return found == list.cend() ? DeviceUpdateAccount() : *found;
    }

    // As the wizard does: follow, complete, until nothing more follows.
    Draft completed(FactsLoader &loader, Draft draft)
    {
        for (int i = 0; i < 10; ++i) {
            loader.follow(draft);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(!loader.isLoading(), Patience); }();
            const Draft next = complete(draft, loader.facts());
            if (next == draft)
                break;
            draft = next;
        }
        return draft;
    }

    static Plan planOf(const Draft &draft, const FactsLoader &loader)
    {
        return makePlan(draft, loader.facts(), QDateTime::currentDateTimeUtc());
    }
};

QTEST_GUILESS_MAIN(CreateSandboxTest)
#include "createsandboxtest.moc"
