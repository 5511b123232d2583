// What the wizard fills in by itself.
#include "src/plan/proposals.h"
#include "src/plan/rules.h"
#include "tests/support/planfacts.h"

#include <QtTest>

using namespace linkdesk;
using planfacts::know;

namespace {

Draft completed(const Facts &facts)
{
    return complete(draftForAccount(planfacts::account()), facts);
}

} // namespace

class ProposalsTest : public QObject {
    Q_OBJECT
private slots:
    void shortestWayNeedsNothingTyped()
    {
        const Facts facts = planfacts::facts();
        const Draft draft = completed(facts);
        QCOMPARE(draft.name, u"pe-contoso-adu"_qs);
        QCOMPARE(draft.networkInterfaceName, u"pe-contoso-adu-nic"_qs);
        QCOMPARE(draft.connectionName, u"pe-contoso-adu"_qs);
        QCOMPARE(draft.region, u"westus2"_qs);
        QCOMPARE(draft.virtualNetwork.name(), u"vnet-plant"_qs);
        QCOMPARE(draft.subnet.name(), u"snet-1"_qs);
        QCOMPARE(draft.memberName, u"adu"_qs);
        QCOMPARE(draft.zones.size(), 1);
        QCOMPARE(draft.zones.first().configurationName, u"privatelink-api-adu-microsoft-com"_qs);
        QVERIFY(draft.zones.first().newZone);
        QVERIFY(validate(draft, facts, true).isEmpty());
    }

    void nothingFollowsFromNothing()
    {
        const Draft draft = draftForAccount(planfacts::account());
        QVERIFY(complete(draft, Facts()) == draft);
        QVERIFY(complete(completed(planfacts::facts()), planfacts::facts()) == completed(planfacts::facts()));
    }

    void names_data()
    {
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("expected");
        const QString longName(70, u'a');
        QTest::newRow("free") << QStringList() << u"contoso"_qs << u"pe-contoso"_qs;
        QTest::newRow("taken") << QStringList{ u"PE-Contoso"_qs } << u"contoso"_qs << u"pe-contoso-2"_qs;
        QTest::newRow("gap") << QStringList{ u"pe-contoso"_qs, u"pe-contoso-3"_qs } << u"contoso"_qs
                             << u"pe-contoso-2"_qs;
        QTest::newRow("two") << QStringList{ u"pe-contoso"_qs, u"pe-contoso-2"_qs } << u"contoso"_qs
                             << u"pe-contoso-3"_qs;
        QTest::newRow("cut") << QStringList() << longName << u"pe-"_qs + QString(61, u'a');
        QTest::newRow("cut and taken") << QStringList{ u"pe-"_qs + QString(61, u'a') } << longName
                                       << u"pe-"_qs + QString(59, u'a') + u"-2"_qs;
    }
    void names()
    {
        QFETCH(QStringList, taken);
        QFETCH(QString, account);
        Facts facts;
        QList<PrivateEndpoint> endpoints;
        for (const QString &name : std::as_const(taken))
            endpoints.append(planfacts::endpoint(name));
        endpoints.append(planfacts::endpoint(u"pe-contoso-2"_qs, u"another-group"_qs));
        know(facts.endpoints, endpoints);
        const QString found = proposeName(account, planfacts::group.toUpper(), facts);
        QTEST(found, "expected");
        QVERIFY(validateName(Page::Basics, Field::Name, found).isEmpty());
    }

    void editedNamesStay()
    {
        Facts facts = planfacts::facts();
        know(facts.endpoints, { planfacts::endpoint(u"pe-contoso-adu"_qs) });
        QCOMPARE(completed(facts).name, u"pe-contoso-adu-2"_qs);
        QCOMPARE(completed(facts).networkInterfaceName, u"pe-contoso-adu-2-nic"_qs);
        Draft draft = draftForAccount(planfacts::account());
        draft.nameEdited = true;
        QCOMPARE(complete(draft, facts).name, u"pe-contoso-adu"_qs);
        draft.name = u"mine"_qs;
        draft.nameEdited = false;
        draft.networkInterfaceName = u"my-nic"_qs;
        draft.networkInterfaceNameEdited = true;
        draft = complete(draft, facts);
        QCOMPARE(draft.name, u"mine"_qs);
        QCOMPARE(draft.networkInterfaceName, u"my-nic"_qs);
        QCOMPARE(draft.connectionName, u"mine"_qs);
    }

    void proposesOnceTheNamesAreKnown()
    {
        Facts facts = planfacts::facts();
        Draft draft = draftForAccount(planfacts::account());
        draft.name = u"pe-contoso-adu-2"_qs;
        facts.endpoints.state = Fact<QList<PrivateEndpoint>>::State::Loading;
        QCOMPARE(complete(draft, facts).name, u"pe-contoso-adu-2"_qs);
        know(facts.endpoints, {});
        QCOMPARE(complete(draft, facts).name, u"pe-contoso-adu"_qs);
    }

    void whatWasSentKeepsItsNameAndGroup()
    {
        Facts facts = planfacts::facts();
        Draft draft = completed(facts);
        draft.newResourceGroup = true;
        PrivateEndpoint made = planfacts::endpoint(draft.name);
        made.target = draft.target;
        made.subnet = draft.subnet;
        know(facts.endpoints, { made });
        draft.sent = made.id;
        draft = complete(draft, facts);
        QCOMPARE(draft.name, u"pe-contoso-adu"_qs);
        QVERIFY(!draft.newResourceGroup); // made by then
        facts.endpoints.value[0].target = planfacts::idOf(types::Account, u"another"_qs);
        QCOMPARE(complete(draft, facts).name, u"pe-contoso-adu-2"_qs);
    }

    void longNamesStayNames()
    {
        const QString longest(80, u'x');
        QCOMPARE(networkInterfaceNameFor(longest).size(), 80);
        QVERIFY(networkInterfaceNameFor(longest).endsWith(u"-nic"));
        QCOMPARE(networkInterfaceNameFor(QString()), QString());
        QCOMPARE(configurationNameFor(u"a.b.c"_qs), u"a-b-c"_qs);
    }

    void twoUsableNetworksAreAChoice()
    {
        Facts facts = planfacts::facts();
        facts.networks.value.append(planfacts::network(u"vnet-2"_qs, u"West US 2"_qs, { u"10.2.0.0/24"_qs }));
        QVERIFY(completed(facts).virtualNetwork.isEmpty());
        facts.networks.value.last().subnets.first().delegations = { u"Microsoft.Web/serverFarms"_qs };
        QCOMPARE(completed(facts).virtualNetwork.name(), u"vnet-plant"_qs);
    }

    void twoUsableSubnetsAreAChoice()
    {
        Facts facts = planfacts::facts();
        VirtualNetwork &network = facts.networks.value.first();
        network.subnets.append(planfacts::subnet(network.id, u"snet-2"_qs, u"10.0.2.0/24"_qs));
        QCOMPARE(completed(facts).virtualNetwork.name(), u"vnet-plant"_qs);
        QVERIFY(completed(facts).subnet.isEmpty());
        network.subnets.last().name = u"GatewaySubnet"_qs;
        QCOMPARE(completed(facts).subnet.name(), u"snet-1"_qs);
    }

    void usability_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("delegation");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("used"); // of the answer; -1: the usages say 11 of 11
        QTest::addColumn<int>("code"); // -1: usable
        QTest::addColumn<QStringList>("args");
        const QString ok = u"Succeeded"_qs, wide = u"10.0.0.0/24"_qs, none;
        QTest::newRow("good") << u"a"_qs << wide << none << ok << 3 << -1 << QStringList();
        QTest::newRow("updating") << u"a"_qs << wide << none << u"Updating"_qs << 3 << -1 << QStringList();
        QTest::newRow("IPv6 only") << u"a"_qs << u"fd00::/64"_qs << none << ok << 3 << -1 << QStringList();
        QTest::newRow("reserved") << u"gatewaysubnet"_qs << wide << none << ok << 0
                                  << int(FaultCode::SubnetReserved) << QStringList{ u"gatewaysubnet"_qs };
        QTest::newRow("delegated") << u"a"_qs << wide << u"Microsoft.Web/serverFarms"_qs << ok << 0
                                   << int(FaultCode::SubnetDelegated)
                                   << QStringList{ u"a"_qs, u"Microsoft.Web/serverFarms"_qs };
        QTest::newRow("failed") << u"a"_qs << wide << none << u"Failed"_qs << 0
                                << int(FaultCode::SubnetNotReady) << QStringList{ u"Failed"_qs };
        QTest::newRow("full") << u"a"_qs << u"10.0.0.0/29"_qs << none << ok << 3 << int(FaultCode::SubnetFull)
                              << QStringList{ u"3"_qs, u"3"_qs };
        QTest::newRow("full by usage") << u"a"_qs << u"10.0.0.0/28"_qs << none << ok << -1
                                       << int(FaultCode::SubnetFull) << QStringList{ u"11"_qs, u"11"_qs };
    }
    void usability()
    {
        QFETCH(QString, name);
        QFETCH(QString, prefix);
        QFETCH(QString, delegation);
        QFETCH(QString, state);
        QFETCH(int, used);
        QFETCH(int, code);
        Facts facts;
        Subnet subnet = planfacts::subnet(ResourceId(u"/v"_qs), name, prefix);
        subnet.provisioningState = state;
        if (!delegation.isEmpty())
            subnet.delegations = { delegation };
        if (used < 0)
            know(facts.usages, { { subnet.id.key(), { subnet.id, 11, 11 } } });
        else
            subnet.usedAddresses = used;
        const Usability found = linkdesk::usability(subnet, facts);
        QCOMPARE(found.usable, code < 0);
        if (code >= 0)
            QCOMPARE(int(found.reason), code);
        QTEST(found.args, "args");
    }

    void freeAddresses()
    {
        Facts facts;
        Subnet subnet = planfacts::subnet(ResourceId(u"/v"_qs), u"s"_qs, u"10.0.0.0/28"_qs);
        subnet.usedAddresses = 4;
        QCOMPARE(linkdesk::freeAddresses(subnet, facts), 7);
        know(facts.usages, { { subnet.id.key(), { subnet.id, 9, 11 } } });
        QCOMPARE(linkdesk::freeAddresses(subnet, facts), 2);
        subnet.prefixes = { u"fd00::/64"_qs };
        QCOMPARE(linkdesk::freeAddresses(subnet, Facts()), -1);
    }

    void networksByRegion()
    {
        const Facts facts = planfacts::facts();
        QCOMPARE(networksInRegion(facts, u"West US 2"_qs).size(), 1);
        QVERIFY(networksInRegion(facts, u"uksouth"_qs).isEmpty());
        QCOMPARE(
            otherRegionsWithNetworks(facts, u"uksouth"_qs), (QStringList{ u"westeurope"_qs, u"westus2"_qs }));
        QCOMPARE(otherRegionsWithNetworks(facts, u"West Europe"_qs), QStringList{ u"westus2"_qs });
    }

    void zoneLinkedToTheNetworkWins()
    {
        Facts facts = planfacts::facts();
        const PrivateDnsZone ours = planfacts::zone(planfacts::group);
        const PrivateDnsZone hub = planfacts::zone(u"rg-hub"_qs, planfacts::otherSubscription);
        know(facts.zones, { hub, ours });
        QCOMPARE(completed(facts).zones.first().id(), ours.id); // no link: the nearer one
        QVERIFY(!completed(facts).zones.first().newZone);

        VirtualNetworkLink link;
        link.network = facts.networks.value.first().id;
        know(facts.links, { { hub.id.key(), { link } } });
        QCOMPARE(completed(facts).zones.first().id(), hub.id);
    }

    void zoneRowsWaitForTheLinks()
    {
        Facts facts = planfacts::facts();
        facts.links = {};
        QCOMPARE(completed(facts).zones.size(), 1); // no zone, so no link to wait for
        know(facts.zones, { planfacts::zone(planfacts::group) });
        facts.links.state = Fact<QHash<QString, QList<VirtualNetworkLink>>>::State::Loading;
        QVERIFY(completed(facts).zones.isEmpty());
        planfacts::fail(facts.links);
        QCOMPARE(completed(facts).zones.size(), 1);
    }

    void proposedZoneFollowsUntilChanged()
    {
        Facts facts = planfacts::facts();
        Draft draft = completed(facts);
        draft.resourceGroup = u"rg-2"_qs;
        draft = complete(draft, facts);
        QCOMPARE(draft.zones.first().resourceGroup, u"rg-2"_qs);
        draft.zones.first().resourceGroup = u"rg-chosen"_qs;
        draft.resourceGroup = u"rg-3"_qs;
        draft = complete(draft, facts);
        QCOMPARE(draft.zones.first().resourceGroup, u"rg-chosen"_qs);
    }

    void zoneIsKnownWhereTheAccountCannotBeAsked()
    {
        Facts facts = planfacts::facts();
        planfacts::fail(facts.linkResources);
        QCOMPARE(completed(facts).zones.first().zoneName, planfacts::zoneName);
    }

    void changingTheSubscriptionSaysWhatItCleared()
    {
        Draft draft = completed(planfacts::facts());
        draft.privateIpAddress = u"10.0.1.9"_qs;
        const Cleared same = withSubscription(draft, draft.subscriptionId.toUpper());
        QVERIFY(same.cleared.isEmpty());
        QVERIFY(same.draft == draft);
        const Cleared other = withSubscription(draft, planfacts::otherSubscription);
        QCOMPARE(
            other.cleared,
            (QList<Field>{ Field::ResourceGroup, Field::VirtualNetwork, Field::Subnet,
                           Field::PrivateIpAddress }));
        QCOMPARE(other.draft.region, draft.region);
        QCOMPARE(other.draft.name, draft.name);
        QVERIFY(other.draft.resourceGroup.isEmpty());
        draft.newResourceGroup = true;
        QCOMPARE(withSubscription(draft, u"x"_qs).draft.resourceGroup, draft.resourceGroup);
    }

    void changingTheRegionKeepsAllElse()
    {
        const Draft draft = completed(planfacts::facts());
        QVERIFY(withRegion(draft, u"West US 2"_qs).cleared.isEmpty());
        const Cleared other = withRegion(draft, u"westeurope"_qs);
        QCOMPARE(other.cleared, (QList<Field>{ Field::VirtualNetwork, Field::Subnet }));
        QCOMPARE(other.draft.region, u"westeurope"_qs);
        QCOMPARE(other.draft.resourceGroup, draft.resourceGroup);
        QCOMPARE(complete(other.draft, planfacts::facts()).virtualNetwork.name(), u"vnet-eu"_qs);
    }
};

QTEST_APPLESS_MAIN(ProposalsTest)
#include "proposalstest.moc"
