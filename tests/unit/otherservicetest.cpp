// A draft whose target is a resource of another service than Device Update, chosen in the directory: what
// follows from it, what is told of it, and what is sent.
#include "src/plan/plan.h"
#include "src/plan/target.h"
#include "src/plan/targettext.h"
#include "src/plan/writers.h"
#include "tests/unit/ruletest.h"

using namespace linkdesk;
using planfacts::fail;
using planfacts::know;
using ruletest::fault;
using ruletest::texts;
using F = Field;
using C = FaultCode;

namespace {

const QString Hubs = u"Microsoft.Devices/IotHubs"_qs;
const ResourceId Hub = planfacts::idOf(Hubs, u"iot-plant"_qs);
const QString HubZone = u"privatelink.azure-devices.net"_qs;

Draft ofType(Draft draft, const QString &type)
{
    const Draft before = draft;
    draft.targetType = type;
    return withTarget(draft, before);
}

Draft chosen(Draft draft, const ResourceId &target)
{
    const Draft before = draft;
    draft.target = target;
    return withTarget(draft, before);
}

// A hub, and what Azure says of it.
Facts hubFacts()
{
    Facts facts = planfacts::facts();
    facts.account = {};
    know(facts.targets, { { Hub, u"iot-plant"_qs, Hubs, u"westus2"_qs } });
    know(facts.linkResources, { { u"iotHub"_qs, u"iotHub"_qs, { u"iotHub"_qs }, { HubZone } } });
    return facts;
}

Draft hubDraft(const Facts &facts)
{
    Draft draft = complete(draftWithoutAccount(), facts);
    draft.resourceGroup = planfacts::group;
    return complete(chosen(ofType(draft, Hubs), Hub), facts);
}

Draft typed(Draft draft, const QString &text)
{
    const Draft before = draft;
    draft.byResourceId = true;
    draft.targetText = text;
    return withTarget(draft, before);
}

} // namespace

class OtherServiceTest : public QObject {
    Q_OBJECT
private slots:
    void aResourceOfAnotherService()
    {
        const Facts facts = hubFacts();
        Draft draft = hubDraft(facts);
        QCOMPARE(draft.target, Hub);
        QCOMPARE(draft.region, u"westus2"_qs); // the hub's
        QCOMPARE(draft.name, u"pe-iot-plant"_qs);
        QCOMPARE(draft.groupId, u"iotHub"_qs);
        QCOMPARE(draft.memberName, u"iotHub"_qs);
        QVERIFY(!draft.manual);
        QCOMPARE(draft.zones.size(), 1);
        QCOMPARE(draft.zones[0].zoneName, HubZone);
        QCOMPARE(draft.zones[0].configurationName, u"privatelink-azure-devices-net"_qs);
        QCOMPARE(texts(validate(draft, facts, true)), QStringList());
        draft.staticAddress = true;
        draft.ipConfigurationName = u"ip"_qs;
        draft.privateIpAddress = u"10.0.1.9"_qs;
        const Plan plan = makePlan(draft, facts, QDateTime::currentDateTimeUtc());
        const QString body = QString::fromUtf8(deploymentBody(plan)), command = createCommand(plan);
        for (const QString &text : { body, command }) {
            QVERIFY(text.contains(Hub.text()));
            QVERIFY(text.contains(u"iotHub"));
            QVERIFY(text.contains(HubZone));
            QVERIFY(!text.contains(u"DeviceUpdate", Qt::CaseInsensitive));
            QVERIFY(!text.contains(u"adu"));
        }
        QVERIFY(command.contains(u"member-name=iotHub"));
    }

    // Device Update has to do with it no more than with any other.
    void itsServiceNeedsNoRegistrationOfDeviceUpdate()
    {
        Facts facts = hubFacts();
        facts.deviceUpdateProvider.value.registrationState = u"NotRegistered"_qs;
        QCOMPARE(texts(validate(hubDraft(facts), facts, true)), QStringList());
    }

    void itsApprovalIsARightOfItsOwn_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("manual");
        QTest::newRow("its own") << Hubs + u"/privateEndpointConnectionsApproval/action"_qs << false;
        QTest::newRow("all of it") << u"microsoft.devices/*"_qs << false;
        QTest::newRow("Device Update's")
            << u"Microsoft.DeviceUpdate/accounts/privateEndpointConnectionsApproval/action"_qs << true;
    }
    void itsApprovalIsARightOfItsOwn()
    {
        QFETCH(QString, action);
        QFETCH(bool, manual);
        Facts facts = hubFacts();
        know(facts.accountPermissions, { Permission{ { action }, {} } });
        Draft draft = hubDraft(facts);
        QCOMPARE(draft.manual, manual);
        draft.manual = false;
        draft.manualChosen = true;
        Faults expected;
        if (manual)
            expected = { fault(
                Page::Resource, F::Approval, C::NoPermission,
                { Hubs + u"/privateEndpointConnectionsApproval/action"_qs, Hub.text(), u"Contributor"_qs },
                Severity::Warning) };
        QCOMPARE(texts(validate(draft, facts, true)), texts(expected));
    }

    void aSubResourceIsChosenWhereThereAreSeveral()
    {
        Facts facts = hubFacts();
        know(
            facts.linkResources,
            { { u"blob"_qs, u"blob"_qs, { u"blob"_qs }, { u"privatelink.blob.example"_qs } },
              { u"file"_qs, u"file"_qs, { u"share"_qs }, { u"privatelink.file.example"_qs } } });
        Draft draft = hubDraft(facts);
        QVERIFY(draft.groupId.isEmpty());
        QVERIFY(draft.zones.isEmpty());
        QCOMPARE(
            texts(onPage(validate(draft, facts, true), Page::Resource)),
            texts({ fault(Page::Resource, F::OfferedGroupId, C::Missing) }));
        const auto choose = [&facts](Draft draft, const QString &groupId) {
            const Draft before = draft;
            draft.groupId = groupId;
            return complete(withTarget(draft, before), facts);
        };
        draft = choose(draft, u"file"_qs);
        QCOMPARE(draft.memberName, u"share"_qs);
        QCOMPARE(draft.zones.value(0).zoneName, u"privatelink.file.example"_qs);
        draft = choose(draft, u"blob"_qs);
        QCOMPARE(draft.memberName, u"blob"_qs);
        QCOMPARE(draft.zones.size(), 1);
        QCOMPARE(draft.zones[0].zoneName, u"privatelink.blob.example"_qs);
        QCOMPARE(texts(validate(draft, facts, true)), QStringList());
    }

    void whatItOffersMayBeUnread()
    {
        Facts facts = hubFacts();
        fail(facts.linkResources);
        Draft draft = hubDraft(facts);
        QVERIFY(draft.groupId.isEmpty() && draft.memberName.isEmpty() && draft.zones.isEmpty());
        QCOMPARE(
            texts(onPage(validate(draft, facts, true), Page::Resource)),
            texts({ fault(Page::Resource, F::GroupId, C::Missing) }));
        draft.groupId = u"iotHub"_qs;
        draft.integrateDns = false;
        QVERIFY(!hasErrors(validate(draft, facts, true)));
        const Plan plan = makePlan(draft, facts, QDateTime::currentDateTimeUtc());
        QCOMPARE(plan.draft.groupId, u"iotHub"_qs);
        QVERIFY(plan.draft.memberName.isEmpty());
    }

    void nothingOfTheFormerServiceIsLeft()
    {
        const Facts facts = hubFacts();
        Draft draft = hubDraft(facts);
        draft = ofType(draft, u"Microsoft.KeyVault/vaults"_qs);
        QVERIFY(draft.target.isEmpty() && draft.groupId.isEmpty() && draft.zones.isEmpty());
        draft = ofType(hubDraft(facts), {});
        QVERIFY(draft.target.isEmpty() && draft.zones.isEmpty());
        QCOMPARE(draft.groupId, u"DeviceUpdate"_qs);
        draft = complete(chosen(draft, planfacts::accountId()), planfacts::facts());
        QCOMPARE(draft.memberName, u"adu"_qs);
        QCOMPARE(draft.zones.value(0).zoneName, planfacts::zoneName);
        QVERIFY(chosen(draft, Hub).target.isEmpty()); // not of the type that is chosen
    }

    // Each begins with what the other one found.
    void bothMethodsSpeakOfOneResource()
    {
        const Facts facts = hubFacts();
        const Draft hub = hubDraft(facts);
        Draft draft = hub;
        draft.byResourceId = true;
        draft = complete(withTarget(draft, hub), facts);
        QCOMPARE(draft.targetText, Hub.text());
        QCOMPARE(draft.target, Hub);
        QCOMPARE(otherType(draft), Hubs);
        QCOMPARE(draft.groupId, u"iotHub"_qs);
        draft = typed(draft, planfacts::accountId().text());
        QVERIFY(!isOtherService(draft));
        QCOMPARE(draft.groupId, u"DeviceUpdate"_qs);
        Draft before = draft;
        draft.byResourceId = false;
        draft = withTarget(draft, before);
        QCOMPARE(draft.target, planfacts::accountId());
        QVERIFY(draft.targetType.isEmpty());
        draft = typed(draft, Hub.text());
        before = draft;
        draft.byResourceId = false;
        draft = withTarget(draft, before);
        QCOMPARE(draft.targetType, Hubs);
        QCOMPARE(draft.target, Hub);
    }

    // What it offers fills the rest, as where it was chosen.
    void anIdOfAnotherService()
    {
        const Facts facts = hubFacts();
        Draft draft = complete(draftWithoutAccount(), facts);
        draft.resourceGroup = planfacts::group;
        draft = complete(typed(draft, Hub.text()), facts);
        QCOMPARE(draft.groupId, u"iotHub"_qs);
        QCOMPARE(draft.memberName, u"iotHub"_qs);
        QCOMPARE(draft.zones.value(0).zoneName, HubZone);
        QCOMPARE(draft.name, u"pe-iot-plant"_qs);
        QCOMPARE(draft.region, u"westus2"_qs);
        QVERIFY(!draft.manual);
        QCOMPARE(int(groupIdField(draft, facts)), int(F::OfferedGroupId));
        QCOMPARE(texts(validate(draft, facts, true)), QStringList());
        // Another one of the type: the word for what is reached stays.
        draft = typed(draft, Hub.text() + u"-2"_qs);
        QCOMPARE(draft.groupId, u"iotHub"_qs);
        QVERIFY(draft.memberName.isEmpty() && draft.zones.isEmpty());
    }

    void anIdThatCannotBeReadBlocksNothing()
    {
        Facts facts = hubFacts();
        facts.targets = {};
        fail(facts.linkResources);
        fail(facts.accountPermissions);
        Draft draft = draftWithoutAccount();
        draft.subscriptionId = planfacts::subscription;
        draft.resourceGroup = planfacts::group;
        draft.region = u"westus2"_qs;
        draft = complete(typed(draft, Hub.text()), facts);
        QVERIFY(draft.manual); // by itself
        QVERIFY(draft.memberName.isEmpty());
        QVERIFY(draft.integrateDns);
        QCOMPARE(
            texts(onPage(validate(draft, facts, true), Page::Resource)),
            texts({ fault(Page::Resource, F::GroupId, C::Missing) }));
        draft.groupId = u"iotHub"_qs; // by hand
        draft = complete(draft, facts);
        QCOMPARE(draft.groupId, u"iotHub"_qs);
        QCOMPARE(
            texts(validate(draft, facts, true)),
            texts({ fault(Page::Dns, F::IntegrateDns, C::ZonesNotKnown, {}, Severity::Warning) }));
        draft.staticAddress = true;
        draft.ipConfigurationName = u"ip"_qs;
        draft.privateIpAddress = u"10.0.1.9"_qs;
        const auto sent = [&facts](const Draft &draft) {
            const Plan plan = makePlan(draft, facts, QDateTime::currentDateTimeUtc());
            return QString::fromUtf8(deploymentBody(plan)) + createCommand(plan);
        };
        QVERIFY(sent(draft).contains(u"manualPrivateLinkServiceConnections"));
        QVERIFY(!sent(draft).contains(u"privateDnsZoneGroups"));
        QVERIFY(!sent(draft).contains(u"emberName") && !sent(draft).contains(u"member-name"));
        draft.memberName = u"hubMember"_qs; // as the owner said
        QCOMPARE(complete(draft, facts).memberName, u"hubMember"_qs);
        QVERIFY(sent(draft).contains(u"member-name=hubMember"));
        // Once it can be read, it says the rest itself.
        draft = complete(draft, hubFacts());
        QCOMPARE(draft.memberName, u"iotHub"_qs);
        QCOMPARE(draft.zones.value(0).zoneName, HubZone);
    }

    void aTypeThatTakesNoEndpointsIsWarnedOf()
    {
        const ResourceId machine = planfacts::idOf(u"Microsoft.Compute/virtualMachines"_qs, u"vm-plant"_qs);
        const auto told = [&machine](const Facts &facts) {
            Draft draft = complete(draftWithoutAccount(), facts);
            draft.resourceGroup = planfacts::group;
            draft = complete(typed(draft, machine.text()), facts);
            draft.groupId = u"vm1"_qs;
            return texts(onPage(validate(draft, facts, true), Page::Resource));
        };
        Facts facts = hubFacts();
        fail(facts.linkResources);
        QCOMPARE(told(facts), QStringList()); // which types do is not known
        know(facts.endpointTypes, { { Hubs, Hubs }, { u"microsoft.compute/VirtualMachines"_qs, {} } });
        QCOMPARE(told(facts), QStringList());
        know(facts.endpointTypes, { { Hubs, Hubs } });
        QCOMPARE(
            told(facts),
            texts({ fault(
                Page::Resource, F::TargetText, C::TypeNotListed, { machine.type() }, Severity::Warning) }));
    }

    // By its ID as by its alias; only that who may approve is known.
    void aLinkServiceIsTakenWhole()
    {
        Facts facts = planfacts::facts();
        facts.linkResources = {}; // it has none to be asked for
        const ResourceId service = planfacts::idOf(LinkServiceType.toString(), u"pls-plant"_qs);
        Draft draft = complete(draftWithoutAccount(), facts);
        draft.resourceGroup = planfacts::group;
        draft = complete(typed(draft, service.text()), facts);
        QVERIFY(draft.groupId.isEmpty() && draft.zones.isEmpty() && !draft.integrateDns);
        QVERIFY(!hasErrors(validate(draft, facts, true)));
        const Plan plan = makePlan(draft, facts, QDateTime::currentDateTimeUtc());
        QVERIFY(plan.draft.groupId.isEmpty() && plan.draft.memberName.isEmpty());
        QVERIFY(!createCommand(plan).contains(u"--group-id"));
        draft = complete(typed(draft, planfacts::accountId().text()), facts);
        QCOMPARE(draft.groupId, u"DeviceUpdate"_qs);
        QVERIFY(draft.integrateDns);
    }

    void offersDeviceUpdateFirst()
    {
        Facts facts;
        QCOMPARE(targetTypes(facts), QStringList{ u"Microsoft.DeviceUpdate/accounts"_qs });
        const auto type = [](const QString &name) { return EndpointType{ name, name }; };
        know(
            facts.endpointTypes,
            { type(u"Microsoft.Storage/storageAccounts"_qs), type(u"microsoft.deviceupdate/accounts"_qs),
              type(u"Microsoft.Network/privateLinkServices"_qs), type(Hubs), type({}), type(Hubs) });
        QCOMPARE(
            targetTypes(facts),
            (QStringList{ u"Microsoft.DeviceUpdate/accounts"_qs, Hubs,
                          u"Microsoft.Storage/storageAccounts"_qs }));
    }
};

QTEST_APPLESS_MAIN(OtherServiceTest)
#include "otherservicetest.moc"
