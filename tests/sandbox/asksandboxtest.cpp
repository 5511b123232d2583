// Asking for a private endpoint by resource ID, on a real sandbox: by somebody who may not read the account,
// and what its owner then reads.
#include "src/flow/createflow.h"
#include "src/flow/decideflow.h"
#include "src/flow/factsloader.h"
#include "src/flow/inventory.h"
#include "src/flow/reads.h"
#include "src/flow/sentwatch.h"
#include "src/plan/approval.h"
#include "src/plan/proposals.h"
#include "src/plan/rules.h"
#include "src/plan/target.h"
#include "src/review/sentrequest.h"
#include "tests/sandbox/sandboxworld.h"

#include <QSignalSpy>
#include <algorithm>

using namespace linkdesk;

namespace {

constexpr int Patience = 30000;
const QString Production = QStringLiteral("af60cc05-557a-477c-a89a-13154667eccc");
const QString Pasted =
    QStringLiteral("\"https://portal.azure.com/#@contoso.com/resource/subscriptions/%1/resourceGroups/"
                   "rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/accounts/"
                   "contoso-adu-americas/overview\"")
        .arg(Production);
const QString Fabrikam = QStringLiteral("3883d243-be66-454f-a427-29a39cc86c77");
const QString Hubs = QStringLiteral("Microsoft.Devices/IotHubs");
const ResourceId Hub = ResourceId::resource(
    Production, QStringLiteral("rg-deviceupdate-prod"), Hubs, QStringLiteral("iot-contoso-prod"));
using State = CreateFlow::State;

// Looks when the test says so.
class EagerWatch : public SentWatch {
public:
    using SentWatch::read;
    using SentWatch::SentWatch;
};

} // namespace

class AskSandboxTest : public QObject {
    Q_OBJECT
private slots:
    void whoMayNotReadTheAccountAsksByItsId()
    {
        SandboxWorld world(QStringLiteral("nils"));
        FactsLoader loader(world.session());
        Draft draft = asked(loader);
        QVERIFY(loader.facts().account.isFailed());
        QVERIFY(loader.facts().linkResources.isFailed());
        QVERIFY(draft.manual); // by itself
        QVERIFY(needsOwner(approvalReason(draft, loader.facts())));
        QCOMPARE(draft.memberName, QStringLiteral("adu"));
        QCOMPARE(draft.name, QStringLiteral("pe-contoso-adu-americas"));
        draft.requestMessage = QStringLiteral("for the line in Seattle");
        QVERIFY(!hasErrors(validate(draft, loader.facts(), true)));
        const Plan plan = makePlan(draft, loader.facts(), QDateTime::currentDateTimeUtc());
        const auto valid = settled(CreateFlow::validate(world.session(), plan, this));
        QVERIFY2(valid.has_value(), qPrintable(valid ? QString() : valid.error().causeMessage()));
        sends(world, plan, State::Succeeded);
        QCOMPARE(m_endpoint.state.status, QStringLiteral("Pending"));
        QCOMPARE(m_endpoint.requestMessage, draft.requestMessage);
        QVERIFY(m_endpoint.manual);

        // The owner reads the message with the request.
        world.actAs(QStringLiteral("ada"));
        const auto connections = settled(inventory::connections(world.session(), draft.target, this));
        QVERIFY(connections.has_value());
        const auto request =
            std::find_if(connections->cbegin(), connections->cend(), [&plan](const auto &connection) {
                return connection.privateEndpoint == plan.endpointId();
            });
        QVERIFY(request != connections->cend());
        QCOMPARE(request->state.status, QStringLiteral("Pending"));
        QCOMPARE(request->state.description, draft.requestMessage);
    }

    // Azure refuses to connect at once; the same plan goes as a request.
    void aRefusedCreateGoesAsARequest()
    {
        SandboxWorld world(QStringLiteral("nils"));
        FactsLoader loader(world.session());
        Draft draft = asked(loader);
        draft.manual = false;
        draft.manualChosen = true;
        draft = completed(loader, draft);
        QVERIFY(!draft.manual);
        const Faults faults = validate(draft, loader.facts(), true);
        QVERIFY(!hasErrors(faults));
        QVERIFY(std::any_of(faults.cbegin(), faults.cend(), [](const Fault &fault) {
            return fault.field == Field::Approval;
        }));
        const Plan plan = makePlan(draft, loader.facts(), QDateTime::currentDateTimeUtc());
        sends(world, plan, State::Failed);
        QVERIFY2(m_error.is(u"LinkedAuthorizationFailed"), qPrintable(m_error.causeMessage()));
        QVERIFY(m_error.causeMessage().contains(
            QLatin1String("privateEndpointConnectionsApproval"), Qt::CaseInsensitive));
        sends(world, asRequest(plan, QDateTime::currentDateTimeUtc()), State::Succeeded);
        QCOMPARE(m_endpoint.state.status, QStringLiteral("Pending"));
        // Kept where the wizard without an account looks for it, and taken up there.
        QVERIFY(!world.session()->drafts()->load(world.session()->cloud(), draft.target));
        QVERIFY(world.session()->drafts()->load(world.session()->cloud(), {}));
    }

    // The owner works elsewhere, with a history of its own.
    void theAskerIsToldTheAnswer()
    {
        SandboxWorld world(QStringLiteral("nils"));
        EagerWatch watch(world.session());
        QSignalSpy answered(&watch, &SentWatch::answered);
        watch.read();
        QTRY_VERIFY_WITH_TIMEOUT(watch.children().isEmpty(), Patience);
        FactsLoader loader(world.session());
        const Draft draft = asked(loader);
        sends(world, makePlan(draft, loader.facts(), QDateTime::currentDateTimeUtc()), State::Succeeded);
        watch.read();
        QTRY_VERIFY_WITH_TIMEOUT(watch.children().isEmpty(), Patience);
        QVERIFY(answered.isEmpty()); // it waits
        const auto database = std::move(Database::open({}).value());
        const Identity owner{ QStringLiteral("ada"), {}, QStringLiteral("sandbox:ada") };
        Session elsewhere(
            world.session()->origin(), QStringLiteral("sandbox"), owner, SandboxWorld::Speed, database.get(),
            world.session()->scheduler());
        const auto connections = settled(inventory::connections(&elsewhere, draft.target, this)).value();
        const auto request = std::find_if(connections.cbegin(), connections.cend(), [this](const auto &one) {
            return one.privateEndpoint == m_endpoint.id;
        });
        QVERIFY(request != connections.cend());
        DecideFlow decision(&elsewhere);
        QSignalSpy decided(&decision, &DecideFlow::finished);
        decision.start(Decision::Reject, { *request }, QStringLiteral("Use the lab account"));
        QVERIFY(decided.wait(Patience));
        watch.read();
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, Patience);
        const auto told = answered.constFirst().constFirst().value<QList<PrivateEndpoint>>();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.constFirst().id == m_endpoint.id);
        QCOMPARE(told.constFirst().state.status, QStringLiteral("Rejected"));
        QCOMPARE(reviewerAnswer(told.constFirst()), QStringLiteral("Use the lab account"));
    }

    void whoMayApproveConnectsAtOnce()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const Draft draft = asked(loader);
        QVERIFY(loader.facts().account.isKnown());
        QVERIFY(!draft.manual);
        sends(world, makePlan(draft, loader.facts(), QDateTime::currentDateTimeUtc()), State::Succeeded);
        QCOMPARE(m_endpoint.state.status, QStringLiteral("Approved"));
    }

    // Another service, chosen in the directory.
    void aHubIsConnectedAtOnceByItsOwner()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const Draft draft = askedForHub(loader, Production, QStringLiteral("rg-network-prod"));
        QVERIFY(!loader.facts().account.isKnown() && !loader.facts().account.isFailed()); // never asked
        QCOMPARE(targetTypes(loader.facts()).constFirst(), QStringLiteral("Microsoft.DeviceUpdate/accounts"));
        QVERIFY(targetTypes(loader.facts()).contains(Hubs));
        QCOMPARE(loader.facts().targets.value.size(), 1); // of this subscription
        QCOMPARE(draft.groupId, QStringLiteral("iotHub"));
        QCOMPARE(draft.memberName, QStringLiteral("iotHub"));
        QCOMPARE(draft.zones.size(), 1);
        QCOMPARE(draft.zones[0].zoneName, QStringLiteral("privatelink.azure-devices.net"));
        QVERIFY(!draft.manual);
        QVERIFY(!hasErrors(validate(draft, loader.facts(), true)));
        const Plan plan = makePlan(draft, loader.facts(), QDateTime::currentDateTimeUtc());
        const auto valid = settled(CreateFlow::validate(world.session(), plan, this));
        QVERIFY2(valid.has_value(), qPrintable(valid ? QString() : valid.error().causeMessage()));
        sends(world, plan, State::Succeeded);
        QCOMPARE(m_endpoint.state.status, QStringLiteral("Approved"));
        QCOMPARE(m_endpoint.target, Hub);
        const auto zones =
            settled(reads::many<PrivateDnsZone>(world.session(), Production, types::DnsZone, this));
        QVERIFY(zones && std::any_of(zones->cbegin(), zones->cend(), [](const PrivateDnsZone &zone) {
                    return zone.name == QLatin1String("privatelink.azure-devices.net");
                }));
    }

    void aHubOfAnotherDirectoryIsAskedFor()
    {
        SandboxWorld world(QStringLiteral("gus"));
        FactsLoader loader(world.session());
        const Draft draft = askedForHub(loader, Fabrikam, QStringLiteral("rg-fabrikam-field"));
        QVERIFY(draft.manual);
        sends(world, makePlan(draft, loader.facts(), QDateTime::currentDateTimeUtc()), State::Succeeded);
        QCOMPARE(m_endpoint.state.status, QStringLiteral("Pending"));
        QVERIFY(m_endpoint.manual);
    }

    void aReaderOfTheHubMayNotApprove()
    {
        SandboxWorld world(QStringLiteral("rita"));
        FactsLoader loader(world.session());
        Draft draft = askedForHub(loader, Production, QStringLiteral("rg-network-prod"));
        QCOMPARE(int(approvalReason(draft, loader.facts())), int(ApprovalReason::MissingRight));
        QVERIFY(draft.manual);
        draft.manual = false;
        draft.manualChosen = true;
        const Faults faults = validate(draft, loader.facts(), true);
        const QString action = Hubs + QStringLiteral("/privateEndpointConnectionsApproval/action");
        QVERIFY(std::any_of(faults.cbegin(), faults.cend(), [&action](const Fault &fault) {
            return fault.field == Field::Approval && fault.args.contains(action);
        }));
    }

    // By somebody who may not read it: its owner says yes, as ARM is told.
    void aHubIsAskedForByItsId()
    {
        SandboxWorld world(QStringLiteral("nils"));
        FactsLoader loader(world.session());
        Draft draft = asked(loader, Hub.text());
        QVERIFY(loader.facts().linkResources.isFailed());
        QVERIFY(draft.manual && draft.groupId.isEmpty() && draft.memberName.isEmpty());
        draft.groupId = QStringLiteral("iotHub");
        draft.requestMessage = QStringLiteral("for the line in Seattle");
        draft = completed(loader, draft);
        const Faults faults = validate(draft, loader.facts(), true);
        QVERIFY(!hasErrors(faults));
        QVERIFY(std::none_of(faults.cbegin(), faults.cend(), [](const Fault &fault) {
            return fault.code == FaultCode::TypeNotListed;
        }));
        const Plan plan = makePlan(draft, loader.facts(), QDateTime::currentDateTimeUtc());
        const auto valid = settled(CreateFlow::validate(world.session(), plan, this));
        QVERIFY2(valid.has_value(), qPrintable(valid ? QString() : valid.error().causeMessage()));
        sends(world, plan, State::Succeeded);
        QCOMPARE(m_endpoint.state.status, QStringLiteral("Pending"));
        QVERIFY(m_endpoint.manual);

        world.actAs(QStringLiteral("ada"));
        const ResourceId connection =
            Hub.child(QStringLiteral("privateEndpointConnections"), m_endpoint.id.name());
        const QByteArray body(
            "{\"properties\":{\"privateLinkServiceConnectionState\":{\"status\":\"Approved\","
            "\"description\":\"Welcome\"}}}");
        const auto put =
            settled(world.session()->arm()->write(ArmRequest::put(connection, u"2020-03-01", body), this));
        QVERIFY2(put.has_value(), qPrintable(put ? QString() : put.error().causeMessage()));
        world.actAs(QStringLiteral("nils"));
        const auto after = [&world, this] {
            return settled(reads::one<PrivateEndpoint>(world.session(), m_endpoint.id, this));
        };
        QTRY_COMPARE_WITH_TIMEOUT(
            after().value_or(PrivateEndpoint()).state.status, QStringLiteral("Approved"), Patience);
        QCOMPARE(after()->state.description, QStringLiteral("Welcome"));
    }

    void aHubOfOnesOwnIsFilledFromItsId()
    {
        SandboxWorld world;
        FactsLoader loader(world.session());
        const Draft draft = asked(loader, Hub.text());
        QCOMPARE(draft.groupId, QStringLiteral("iotHub"));
        QCOMPARE(draft.memberName, QStringLiteral("iotHub"));
        QCOMPARE(draft.zones.value(0).zoneName, QStringLiteral("privatelink.azure-devices.net"));
        QVERIFY(!draft.manual);
        sends(world, makePlan(draft, loader.facts(), QDateTime::currentDateTimeUtc()), State::Succeeded);
        QCOMPARE(m_endpoint.state.status, QStringLiteral("Approved"));
    }

private:
    Draft askedForHub(FactsLoader &loader, const QString &subscription, const QString &group)
    {
        Draft draft = draftWithoutAccount();
        draft.subscriptionId = subscription;
        draft.resourceGroup = group;
        draft.region = subscription == Production ? QStringLiteral("westus2") : QStringLiteral("eastus2");
        Draft before = draft;
        draft.targetSubscriptionId = Production;
        draft.targetType = Hubs;
        draft = completed(loader, withTarget(draft, before));
        before = draft;
        draft.target =
            loader.facts().targets.value.isEmpty() ? ResourceId() : loader.facts().targets.value.first().id;
        draft = completed(loader, withTarget(draft, before));
        [&] { QCOMPARE(draft.target, Hub); }();
        if (draft.subnet.isEmpty()) { // several can be used
            const QList<VirtualNetwork> networks = networksInRegion(loader.facts(), draft.region);
            for (const VirtualNetwork &network : networks) {
                for (const Subnet &subnet : network.subnets) {
                    if (draft.subnet.isEmpty() && usability(subnet, loader.facts()).usable) {
                        draft.virtualNetwork = network.id;
                        draft.subnet = subnet.id;
                    }
                }
            }
            draft = completed(loader, draft);
        }
        return draft;
    }

    // As the page does: pasted, then completed from what can be read.
    Draft asked(FactsLoader &loader, const QString &pasted = Pasted)
    {
        Draft draft = draftWithoutAccount();
        const Draft before = draft;
        draft.byResourceId = true;
        draft.targetText = pasted;
        draft = withTarget(draft, before);
        draft.subscriptionId = Production;
        draft.resourceGroup = QStringLiteral("rg-network-prod");
        draft.region = QStringLiteral("westus2");
        return completed(loader, draft);
    }

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

    void sends(SandboxWorld &world, const Plan &plan, State end)
    {
        CreateFlow flow(world.session());
        QSignalSpy finished(&flow, &CreateFlow::finished);
        flow.start(plan);
        QVERIFY(finished.wait(Patience));
        m_error = flow.error();
        m_endpoint = flow.endpoint();
        QVERIFY2(flow.state() == end, qPrintable(m_error.causeMessage()));
    }

    Error m_error;
    PrivateEndpoint m_endpoint;
};

QTEST_GUILESS_MAIN(AskSandboxTest)
#include "asksandboxtest.moc"
