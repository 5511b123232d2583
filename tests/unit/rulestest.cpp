// The rules of the pages but the network's: one change to a good draft or to the facts, and exactly the
// faults that follow.
#include "src/plan/ruledata.h"
#include "tests/unit/ruletest.h"

using namespace linkdesk;
using namespace ruletest;
using planfacts::know;

namespace {

Draft::TagRow tag(const QString &name, const QString &value, bool onEndpoint = true, bool onZone = true)
{
    return { name, value, onEndpoint, onZone };
}

} // namespace

class RulesTest : public QObject {
    Q_OBJECT

    using C = FaultCode;
    using F = Field;
    using P = Page;

    static void basics()
    {
        row("good", [](Draft &, Facts &) {}, {});
        row("subscription gone",
            [](Draft &d, Facts &f) {
                f.networks = {};
                d.subscriptionId = u"9"_qs;
                d.virtualNetwork = {};
                d.subnet = {};
            },
            { fault(P::Basics, F::Subscription, C::SubscriptionNotFound, { u"9"_qs }),
              fault(P::VirtualNetwork, F::VirtualNetwork, C::Missing),
              fault(P::VirtualNetwork, F::Subnet, C::Missing) });
        row("subscription disabled",
            [](Draft &, Facts &f) { f.subscriptions.value[0].state = u"Disabled"_qs; },
            { fault(P::Basics, F::Subscription, C::SubscriptionDisabled, { u"Plant"_qs, u"Disabled"_qs }) });
        row("provider missing",
            [](Draft &, Facts &f) { f.deviceUpdateProvider.value.registrationState = u"NotRegistered"_qs; },
            { fault(
                P::Basics, F::Subscription, C::ProviderNotRegistered,
                { u"Microsoft.DeviceUpdate"_qs, u"NotRegistered"_qs }) });
        row("network provider missing",
            [](Draft &, Facts &f) { f.networkProvider.value.registrationState = u"Unregistered"_qs; },
            { fault(
                P::Basics, F::Subscription, C::ProviderNotRegistered,
                { u"Microsoft.Network"_qs, u"Unregistered"_qs }) });
        row("the target's subscription has not registered",
            [](Draft &d, Facts &f) {
                d.target = ResourceId(
                    QString(d.target.text()).replace(planfacts::subscription, planfacts::otherSubscription));
                f.account.value.id = d.target;
                Provider provider;
                provider.nameSpace = u"Microsoft.Network"_qs;
                provider.registrationState = u"NotRegistered"_qs;
                know(f.targetNetworkProvider, provider);
                planfacts::fail(f.targetDeviceUpdateProvider); // not known is not missing
            },
            { fault(
                P::Resource, F::Target, C::TargetNotRegistered,
                { u"Microsoft.Network"_qs, u"NotRegistered"_qs }, Severity::Warning) });
        row("provider on its way",
            [](Draft &, Facts &f) { f.networkProvider.value.registrationState = u"Registering"_qs; },
            { fault(
                P::Basics, F::Subscription, C::ProviderNotRegistered,
                { u"Microsoft.Network"_qs, u"Registering"_qs }, Severity::Warning) });
        row("group gone",
            [](Draft &d, Facts &) {
                d.resourceGroup = u"rg-x"_qs;
                d.zones[0].resourceGroup = u"rg-x"_qs;
            },
            { fault(P::Basics, F::ResourceGroup, C::GroupNotFound, { u"rg-x"_qs }) });
        row("group in another case", [](Draft &d, Facts &) { d.resourceGroup = u"RG-PLANT"_qs; }, {});
        row("new group exists", [](Draft &d, Facts &) { d.newResourceGroup = true; },
            { fault(P::Basics, F::ResourceGroup, C::GroupExists, { planfacts::group }) });
        row("name taken",
            [](Draft &d, Facts &f) { know(f.endpoints, { planfacts::endpoint(d.name.toUpper()) }); },
            { fault(P::Basics, F::Name, C::NameTaken, { u"pe-contoso-adu"_qs }) });
        row("name taken elsewhere",
            [](Draft &d, Facts &f) { know(f.endpoints, { planfacts::endpoint(d.name, u"rg-2"_qs) }); }, {});
        row("name of 65", [](Draft &d, Facts &) { d.name = QString(65, u'a'); },
            { fault(
                P::Basics, F::Name, C::NameOutsideTable, { u"2"_qs, u"64"_qs, u"65"_qs },
                Severity::Warning) });
        row("name of 1", [](Draft &d, Facts &) { d.name = u"a"_qs; },
            { fault(
                P::Basics, F::Name, C::NameOutsideTable, { u"2"_qs, u"64"_qs, u"1"_qs },
                Severity::Warning) });
        row("interface and connection",
            [](Draft &d, Facts &) {
                d.networkInterfaceName = u"a."_qs;
                d.connectionName = u"a b"_qs;
            },
            { fault(P::Basics, F::NetworkInterfaceName, C::BadLastCharacter, { u"."_qs }),
              fault(P::Basics, F::ConnectionName, C::BadCharacter, { u" "_qs, u"2"_qs }) });
        row("region not offered", [](Draft &, Facts &f) { f.regions.value.removeFirst(); },
            { fault(P::Basics, F::Region, C::RegionNotOffered, { u"westus2"_qs }) });
        row("no right to create",
            [](Draft &, Facts &f) {
                Permission reader;
                reader.actions = { u"*/read"_qs };
                know(f.groupPermissions, { reader });
            },
            { fault(
                  P::Basics, F::ResourceGroup, C::NoPermission,
                  { u"Microsoft.Network/privateEndpoints/write"_qs,
                    ResourceId::group(planfacts::subscription, planfacts::group).text(),
                    u"Network Contributor"_qs },
                  Severity::Warning),
              fault(
                  P::Basics, F::ResourceGroup, C::NoPermission,
                  { u"Microsoft.Resources/deployments/write"_qs,
                    ResourceId::group(planfacts::subscription, planfacts::group).text(),
                    u"Network Contributor"_qs },
                  Severity::Warning),
              fault(
                  P::VirtualNetwork, F::Subnet, C::NoPermission,
                  { u"Microsoft.Network/virtualNetworks/subnets/join/action"_qs, goodDraft().subnet.text(),
                    u"Network Contributor"_qs },
                  Severity::Warning),
              zoneRight(u"Microsoft.Network/privateDnsZones/write"_qs, goodDraft().zones[0].id()),
              zoneRight(
                  u"Microsoft.Network/privateDnsZones/virtualNetworkLinks/write"_qs,
                  goodDraft().zones[0].id()),
              fault(
                  P::Dns, F::Zone, C::NoPermission,
                  { u"Microsoft.Network/virtualNetworks/join/action"_qs, goodDraft().virtualNetwork.text(),
                    u"Network Contributor"_qs },
                  Severity::Warning, 0),
              zoneRight(u"Microsoft.Network/privateDnsZones/join/action"_qs, goodDraft().zones[0].id()),
              fault(
                  P::Dns, F::IntegrateDns, C::NoPermission,
                  { u"Microsoft.Network/privateEndpoints/privateDnsZoneGroups/write"_qs,
                    ResourceId::group(planfacts::subscription, planfacts::group).text(),
                    u"Network Contributor"_qs },
                  Severity::Warning) });
        row("no right to make the group",
            [](Draft &d, Facts &f) {
                d.newResourceGroup = true;
                d.resourceGroup = d.zones[0].resourceGroup = u"rg-x"_qs;
                know(f.zoneGroups[planfacts::subscription], f.groups.value);
                Permission some;
                some.actions = { u"*"_qs };
                some.notActions = { u"Microsoft.Resources/subscriptions/resourceGroups/*"_qs };
                know(f.groupPermissions, { some }); // of the subscription
            },
            { fault(
                P::Basics, F::ResourceGroup, C::NoPermission,
                { u"Microsoft.Resources/subscriptions/resourceGroups/write"_qs,
                  ResourceId::subscription(planfacts::subscription).text(), u"Contributor"_qs },
                Severity::Warning) });
        row("no right to a zone elsewhere",
            [](Draft &d, Facts &f) {
                d.zones[0].resourceGroup = u"rg-hub"_qs;
                const ResourceId hub = ResourceId::group(planfacts::subscription, u"rg-hub"_qs);
                know(f.zoneGroups[planfacts::subscription], { { hub, u"rg-hub"_qs, {}, {} } });
                Permission some;
                some.actions = { u"Microsoft.Network/*"_qs };
                some.notActions = { u"Microsoft.Network/privateDnsZones/write"_qs };
                know(f.scopePermissions[hub.key()], { some });
            },
            { zoneRight(
                u"Microsoft.Network/privateDnsZones/write"_qs,
                ResourceId::resource(
                    planfacts::subscription, u"rg-hub"_qs, types::DnsZone.toString(),
                    planfacts::zoneName)) });
        row("no right to a zone elsewhere is known",
            [](Draft &d, Facts &f) {
                d.zones[0].resourceGroup = u"rg-hub"_qs;
                know(
                    f.zoneGroups[planfacts::subscription],
                    { { ResourceId::group(planfacts::subscription, u"rg-hub"_qs), u"rg-hub"_qs, {}, {} } });
                Permission some;
                some.actions = { u"Microsoft.Network/privateEndpoints/*"_qs,
                                 u"Microsoft.Resources/deployments/*"_qs,
                                 u"Microsoft.Network/virtualNetworks/*"_qs };
                know(f.groupPermissions, { some });
            },
            {});
    }

    static Fault zoneRight(const QString &action, const ResourceId &zone)
    {
        return fault(
            P::Dns, F::Zone, C::NoPermission, { action, zone.text(), u"Private DNS Zone Contributor"_qs },
            Severity::Warning, 0);
    }

    // A create that made the endpoint and failed behind it.
    static Change madeHalf(const Change &more)
    {
        return [more](Draft &d, Facts &f) {
            PrivateEndpoint made = planfacts::endpoint(d.name);
            made.target = d.target;
            made.subnet = d.subnet;
            made.ipConfigurations = { { u"i"_qs, u"g"_qs, u"m"_qs, u"10.0.1.5"_qs } };
            know(f.endpoints, { made });
            d.sent = made.id;
            more(d, f);
        };
    }

    static void completedCreates()
    {
        const Fault made =
            fault(P::Basics, F::Name, C::EndpointMade, { u"pe-contoso-adu"_qs }, Severity::Warning);
        const Fault taken = fault(P::Basics, F::Name, C::NameTaken, { u"pe-contoso-adu"_qs });
        row("made half", madeHalf([](Draft &, Facts &) {}), { made });
        row("made half with an address", madeHalf([](Draft &d, Facts &f) {
                d.staticAddress = true;
                d.ipConfigurationName = u"ip"_qs;
                d.privateIpAddress = f.checkedAddress = u"10.0.1.5"_qs;
                f.checkedNetwork = d.virtualNetwork;
                know(f.address, { false, false, {} });
            }),
            { made });
        row("made half in a full subnet", madeHalf([](Draft &d, Facts &f) {
                know(f.usages, { { d.subnet.key(), { d.subnet, 11, 11 } } });
            }),
            { made });
        row("made half for another target", madeHalf([](Draft &, Facts &f) {
                f.endpoints.value[0].target = planfacts::idOf(types::Account, u"another"_qs);
            }),
            { taken });
        row("made half in another subnet", madeHalf([](Draft &d, Facts &f) {
                f.endpoints.value[0].subnet = f.networks.value[1].subnets[0].id;
                Q_UNUSED(d)
            }),
            { taken });
    }

    static void resource()
    {
        row("target of another type",
            [](Draft &d, Facts &) { d.target = planfacts::idOf(u"Microsoft.Devices/IotHubs", u"hub"_qs); },
            { fault(P::Resource, F::Target, C::TargetMalformed, { u"type"_qs }) });
        row("target is a connection",
            [](Draft &d, Facts &) { d.target = d.target.child(u"privateEndpointConnections"_qs, u"c"_qs); },
            { fault(P::Resource, F::Target, C::TargetMalformed, { u"connection"_qs }) });
        row("target without group",
            [](Draft &d, Facts &) {
                d.target = ResourceId(u"/subscriptions/s/providers/Microsoft.DeviceUpdate/accounts/a"_qs);
            },
            { fault(P::Resource, F::Target, C::TargetMalformed, { u"group"_qs }) });
        row("target is no id", [](Draft &d, Facts &) { d.target = ResourceId(u"contoso"_qs); },
            { fault(P::Resource, F::Target, C::TargetMalformed, { u"subscription"_qs }) });
        row("target in lower case",
            [](Draft &d, Facts &) { d.target = ResourceId(d.target.text().toLower()); }, {});
        row("target in motion", [](Draft &, Facts &f) { f.account.value.provisioningState = u"Accepted"_qs; },
            { fault(P::Resource, F::Target, C::TargetNotReady, { u"Accepted"_qs }) });
        row("target failed", [](Draft &, Facts &f) { f.account.value.provisioningState = u"Failed"_qs; },
            { fault(P::Resource, F::Target, C::TargetNotReady, { u"Failed"_qs }, Severity::Warning) });
        row("no right to approve", [](Draft &, Facts &f) { know(f.accountPermissions, {}); },
            { fault(
                P::Resource, F::Approval, C::NoPermission,
                { u"Microsoft.DeviceUpdate/accounts/privateEndpointConnectionsApproval/action"_qs,
                  planfacts::accountId().text(), u"Contributor"_qs },
                Severity::Warning) });
        row("no right needed to ask",
            [](Draft &d, Facts &f) {
                d.manual = true;
                know(f.accountPermissions, {});
            },
            {});
        row("second endpoint",
            [](Draft &d, Facts &f) {
                PrivateEndpoint e = planfacts::endpoint(u"pe-old"_qs);
                e.target = d.target;
                e.subnet = d.virtualNetwork.child(u"subnets"_qs, u"x"_qs);
                e.state.status = u"Pending"_qs;
                know(f.endpoints, { e });
            },
            { fault(P::Resource, F::Target, C::AlreadyConnected, { u"pe-old"_qs }, Severity::Warning) });
        row("second endpoint is over",
            [](Draft &d, Facts &f) {
                PrivateEndpoint e = planfacts::endpoint(u"pe-old"_qs);
                e.target = d.target;
                e.subnet = d.subnet;
                e.state.status = u"Rejected"_qs;
                know(f.endpoints, { e });
            },
            {});
        row("group id not offered", [](Draft &d, Facts &) { d.groupId = u"blob"_qs; },
            { fault(P::Resource, F::GroupId, C::GroupIdNotOffered, { u"DeviceUpdate"_qs }) });
        row("group id in another case", [](Draft &d, Facts &) { d.groupId = u"deviceupdate"_qs; }, {});
        row("message of 128",
            [](Draft &d, Facts &) {
                d.manual = true;
                d.requestMessage = QString(128, u'x');
            },
            {});
        row("message of 129",
            [](Draft &d, Facts &) {
                d.manual = true;
                d.requestMessage = QString(129, u'x');
            },
            { fault(
                P::Resource, F::RequestMessage, C::MessageLong, { u"128"_qs, u"129"_qs },
                Severity::Warning) });
        row("message of 141",
            [](Draft &d, Facts &) {
                d.manual = true;
                d.requestMessage = QString(141, u'x');
            },
            { fault(P::Resource, F::RequestMessage, C::MessageTooLong, { u"140"_qs, u"141"_qs }) });
        row("message not sent", [](Draft &d, Facts &) { d.requestMessage = QString(141, u'x'); }, {});
    }

    static void dns()
    {
        row("no zone",
            [](Draft &d, Facts &) {
                d.integrateDns = false;
                d.zones.clear();
            },
            { fault(P::Dns, F::IntegrateDns, C::NoDnsZone, {}, Severity::Note) });
        row("no rows", [](Draft &d, Facts &) { d.zones.clear(); }, { fault(P::Dns, F::Zone, C::Missing) });
        row("empty row", [](Draft &d, Facts &) { d.zones = { {} }; },
            { fault(P::Dns, F::ZoneConfigurationName, C::Missing, {}, Severity::Error, 0),
              fault(P::Dns, F::ZoneSubscription, C::Missing, {}, Severity::Error, 0),
              fault(P::Dns, F::ZoneResourceGroup, C::Missing, {}, Severity::Error, 0),
              fault(P::Dns, F::Zone, C::Missing, {}, Severity::Error, 0) });
        row("another zone",
            [](Draft &d, Facts &) { d.zones[0].zoneName = u"privatelink.adu.microsoft.com"_qs; },
            { fault(
                P::Dns, F::Zone, C::ZoneNotRequired,
                { u"privatelink.adu.microsoft.com"_qs, planfacts::zoneName }, Severity::Warning, 0) });
        row("zone in capitals",
            [](Draft &d, Facts &) { d.zones[0].zoneName = planfacts::zoneName.toUpper(); }, {});
        row("configuration twice",
            [](Draft &d, Facts &) {
                d.zones.append(d.zones[0]);
                d.zones[1].configurationName = d.zones[1].configurationName.toUpper();
            },
            { fault(
                P::Dns, F::ZoneConfigurationName, C::DuplicateConfigurationName,
                { u"PRIVATELINK-API-ADU-MICROSOFT-COM"_qs }, Severity::Error, 1) });
        row("zone's group gone",
            [](Draft &d, Facts &f) {
                d.zones[0].resourceGroup = u"rg-x"_qs;
                know(f.zoneGroups[planfacts::subscription], f.groups.value);
            },
            { fault(P::Dns, F::ZoneResourceGroup, C::GroupNotFound, { u"rg-x"_qs }, Severity::Error, 0) });
        row("zone in the new group",
            [](Draft &d, Facts &f) {
                d.newResourceGroup = true;
                d.resourceGroup = d.zones[0].resourceGroup = u"rg-x"_qs;
                know(f.zoneGroups[planfacts::subscription], f.groups.value);
            },
            {});
        row("another zone is linked",
            [](Draft &d, Facts &f) {
                const PrivateDnsZone hub = planfacts::zone(u"rg-hub"_qs);
                know(f.zones, { hub });
                VirtualNetworkLink link;
                link.network = ResourceId(d.virtualNetwork.text().toUpper());
                know(f.links, { { hub.id.key(), { link } } });
            },
            { fault(
                P::Dns, F::Zone, C::OverlappingLink, { planfacts::zone(u"rg-hub"_qs).id.text() },
                Severity::Error, 0) });
        row("another network is linked",
            [](Draft &, Facts &f) {
                const PrivateDnsZone hub = planfacts::zone(u"rg-hub"_qs);
                know(f.zones, { hub });
                VirtualNetworkLink link;
                link.network = f.networks.value[1].id;
                know(f.links, { { hub.id.key(), { link } } });
            },
            {});
    }

    static void tags()
    {
        const auto at = [](F field, C code, const QStringList &args, int row = 0) {
            return Faults{ fault(P::Tags, field, code, args, Severity::Error, row) };
        };
        const auto with = [](const QList<Draft::TagRow> &rows) {
            return [rows](Draft &d, Facts &) { d.tags = rows; };
        };
        row("for a zone that is not made",
            [](Draft &d, Facts &f) {
                know(f.zones, { planfacts::zone(planfacts::group) });
                d.zones[0].newZone = false;
                d.tags = { tag(u"a"_qs, u"1"_qs, false, true), tag(u"b"_qs, u"2"_qs) };
            },
            { fault(P::Tags, F::TagName, C::TagGoesNowhere, { u"a"_qs }, Severity::Warning, 0) });
        row("tags",
            with({ tag(u"env"_qs, u"prod"_qs), tag(QString(), QString()), tag(u"Ort"_qs, u"Köln <a>"_qs) }),
            {});
        row("value without a name", with({ tag(QString(), u"x"_qs) }),
            at(F::TagName, C::TagNameMissing, { u"x"_qs }));
        row("blank name", with({ tag(u"  "_qs, u"x"_qs) }), at(F::TagName, C::TagNameMissing, { u"x"_qs }));
        row("name without a value", with({ tag(u"x"_qs, QString()) }), {});
        row("twice", with({ tag(u"Env"_qs, u"1"_qs), tag(u"env"_qs, u"2"_qs) }),
            at(F::TagName, C::TagNameTwice, { u"env"_qs }, 1));
        row("once on each",
            with({ tag(u"env"_qs, u"1"_qs, true, false), tag(u"env"_qs, u"2"_qs, false, true) }), {});
        const QString forbidden = QStringLiteral("<>%&\\?/");
        for (const QChar c : forbidden)
            row(qPrintable(u"forbidden "_qs + c), with({ tag(u"a"_qs + c, u"1"_qs) }),
                at(F::TagName, C::TagForbiddenCharacter, { QString(c) }));
        row("name of 512", with({ tag(QString(512, u'n'), QString(256, u'v')) }), {});
        row("name of 513", with({ tag(QString(513, u'n'), QString()) }),
            at(F::TagName, C::TooLong, { u"512"_qs, u"513"_qs }));
        row("value of 257", with({ tag(u"n"_qs, QString(257, u'v')) }),
            at(F::TagValue, C::TooLong, { u"256"_qs, u"257"_qs }));
        row("blank in a zone's tag", with({ tag(u"a b"_qs, u"1"_qs) }),
            at(F::TagName, C::ZoneTagLimits, { u"15"_qs, u" "_qs }));
        row("blank in the endpoint's tag", with({ tag(u"a b"_qs, u"1"_qs, true, false) }), {});
        row("digit leads a zone's tag", with({ tag(u"1a"_qs, u"1"_qs) }),
            at(F::TagName, C::ZoneTagLimits, { u"15"_qs, u"1"_qs }));
        row("no new zone, no limits",
            [](Draft &d, Facts &) {
                d.tags = { tag(u"(1)"_qs, u"1"_qs) };
                d.zones[0].newZone = false;
            },
            {});
        row("the zone is there, no limits",
            [](Draft &d, Facts &f) {
                d.tags = { tag(u"(1)"_qs, u"1"_qs) };
                know(f.zones, { planfacts::zone(planfacts::group) });
            },
            {});
        QList<Draft::TagRow> many;
        for (int i = 0; i < 51; ++i)
            many.append(tag(u"t%1"_qs.arg(i), u"v"_qs, true, i < 15));
        row("51", with(many), { fault(P::Tags, F::Tags, C::TooManyTags, { u"50"_qs, u"51"_qs }) });
        many.removeLast();
        row("50", with(many), {});
        many[15].onZone = true;
        row("16 on the zone", with(many),
            { fault(P::Tags, F::Tags, C::ZoneTagLimits, { u"15"_qs, u"16"_qs }) });
    }

private slots:
    void faults_data()
    {
        columns();
        basics();
        completedCreates();
        resource();
        dns();
        tags();
    }
    void faults() { check(); }

    void whatIsNotKnownIsNotWrong()
    {
        Draft draft = goodDraft();
        draft.staticAddress = true;
        draft.ipConfigurationName = u"i"_qs;
        draft.privateIpAddress = u"10.0.1.9"_qs;
        QVERIFY(validate(draft, Facts(), true).isEmpty());
        Facts failed;
        planfacts::fail(failed.subscriptions);
        planfacts::fail(failed.groups);
        planfacts::fail(failed.regions);
        planfacts::fail(failed.networks);
        planfacts::fail(failed.endpoints);
        planfacts::fail(failed.networkProvider);
        planfacts::fail(failed.linkResources);
        planfacts::fail(failed.zones);
        planfacts::fail(failed.groupPermissions);
        planfacts::fail(failed.accountPermissions);
        QVERIFY(validate(draft, failed, true).isEmpty());
    }

    void missingValuesWaitForReview()
    {
        QVERIFY(validate(Draft(), Facts(), false).isEmpty());
        const QStringList found = ruletest::texts(validate(Draft(), Facts(), true));
        Faults expected;
        for (const Field field : { F::Subscription, F::ResourceGroup, F::Name, F::NetworkInterfaceName,
                                   F::ConnectionName, F::Region })
            expected.append(fault(P::Basics, field, C::Missing));
        expected.append(fault(P::Resource, F::Target, C::Missing));
        expected.append(fault(P::Resource, F::GroupId, C::Missing));
        expected.append(fault(P::VirtualNetwork, F::VirtualNetwork, C::Missing));
        expected.append(fault(P::VirtualNetwork, F::Subnet, C::Missing));
        expected.append(fault(P::Dns, F::Zone, C::Missing));
        QCOMPARE(found, ruletest::texts(expected));
    }

    void figuresAreThere()
    {
        const RuleData &data = RuleData::get();
        QCOMPARE(data.permissions.size(), 12);
        QCOMPARE(data.networkPolicies.size(), 4);
        QVERIFY(data.reservedSubnets.contains(u"GatewaySubnet"_qs));
        QCOMPARE(data.member, u"adu"_qs);
    }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "rulestest.moc"
