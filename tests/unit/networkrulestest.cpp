// The rules of the Virtual Network page.
#include "tests/unit/ruletest.h"

using namespace linkdesk;
using namespace ruletest;
using planfacts::know;

class NetworkRulesTest : public QObject {
    Q_OBJECT

    using C = FaultCode;
    using F = Field;
    using P = Page;

    static void virtualNetwork()
    {
        row("none in the region",
            [](Draft &d, Facts &f) {
                d = withRegion(d, u"uksouth"_qs).draft;
                f.regions.value[0].name = u"uksouth"_qs;
            },
            { fault(
                  P::VirtualNetwork, F::VirtualNetwork, C::NoNetworkInRegion,
                  { u"uksouth"_qs, u"westeurope, westus2"_qs }),
              fault(P::VirtualNetwork, F::Subnet, C::Missing) });
        row("network elsewhere", [](Draft &d, Facts &) { d.region = u"West Europe"_qs; },
            { fault(P::VirtualNetwork, F::VirtualNetwork, C::NetworkElsewhere, { u"westus2"_qs }) });
        row("network gone", [](Draft &, Facts &f) { f.networks.value.removeFirst(); },
            { fault(P::VirtualNetwork, F::VirtualNetwork, C::NetworkNotFound, { u"vnet-plant"_qs }) });
        row("network of another subscription",
            [](Draft &d, Facts &f) {
                f.networks = {};
                d.virtualNetwork = ResourceId::resource(
                    planfacts::otherSubscription, u"r"_qs, types::VirtualNetwork.toString(), u"v"_qs);
                d.subnet = d.virtualNetwork.child(u"subnets"_qs, u"s"_qs);
            },
            { fault(P::VirtualNetwork, F::VirtualNetwork, C::NetworkNotFound, { u"v"_qs }) });
        row("network updating",
            [](Draft &, Facts &f) { f.networks.value[0].provisioningState = u"Updating"_qs; },
            { fault(
                P::VirtualNetwork, F::VirtualNetwork, C::NetworkNotReady, { u"Updating"_qs },
                Severity::Warning) });
        row("network failed", [](Draft &, Facts &f) { f.networks.value[0].provisioningState = u"Failed"_qs; },
            { fault(P::VirtualNetwork, F::VirtualNetwork, C::NetworkNotReady, { u"Failed"_qs }) });
        row("subnet of another network",
            [](Draft &d, Facts &f) { d.subnet = f.networks.value[1].subnets[0].id; },
            { fault(P::VirtualNetwork, F::Subnet, C::SubnetNotFound, { u"snet-1"_qs }) });
        row("subnet gone",
            [](Draft &d, Facts &) { d.subnet = d.virtualNetwork.child(u"subnets"_qs, u"x"_qs); },
            { fault(P::VirtualNetwork, F::Subnet, C::SubnetNotFound, { u"x"_qs }) });
        row("subnet delegated",
            [](Draft &, Facts &f) {
                f.networks.value[0].subnets[0].delegations = { u"Microsoft.Web/serverFarms"_qs };
            },
            { fault(
                P::VirtualNetwork, F::Subnet, C::SubnetDelegated,
                { u"snet-1"_qs, u"Microsoft.Web/serverFarms"_qs }) });
        row("subnet reserved",
            [](Draft &, Facts &f) { f.networks.value[0].subnets[0].name = u"AzureBastionSubnet"_qs; },
            { fault(P::VirtualNetwork, F::Subnet, C::SubnetReserved, { u"AzureBastionSubnet"_qs }) });
        row("subnet full",
            [](Draft &d, Facts &f) {
                know(f.usages, { { d.subnet.key(), { d.subnet, 11, 11 } } });
            },
            { fault(P::VirtualNetwork, F::Subnet, C::SubnetFull, { u"11"_qs, u"11"_qs }) });
        row("subnet updating",
            [](Draft &, Facts &f) { f.networks.value[0].subnets[0].provisioningState = u"Updating"_qs; },
            { fault(
                P::VirtualNetwork, F::Subnet, C::SubnetNotReady, { u"Updating"_qs }, Severity::Warning) });
        row("subnet deleting",
            [](Draft &, Facts &f) { f.networks.value[0].subnets[0].provisioningState = u"Deleting"_qs; },
            { fault(P::VirtualNetwork, F::Subnet, C::SubnetNotReady, { u"Deleting"_qs }) });
        row("policy changes", [](Draft &d, Facts &) { d.networkPolicy = u"Enabled"_qs; },
            { fault(
                P::VirtualNetwork, F::NetworkPolicy, C::PolicyAffectsAll, { u"snet-1"_qs, u"Enabled"_qs },
                Severity::Warning) });
        row("policy stays", [](Draft &d, Facts &) { d.networkPolicy = u"disabled"_qs; }, {});
        row("security groups",
            [](Draft &d, Facts &f) {
                d.securityGroups = { f.securityGroups.value[0].id, f.securityGroups.value[1].id };
            },
            { fault(
                P::VirtualNetwork, F::SecurityGroups, C::SecurityGroupElsewhere,
                { u"asg-eu"_qs, u"westeurope"_qs }) });
        row("security group gone",
            [](Draft &d, Facts &) { d.securityGroups = { planfacts::idOf(types::SecurityGroup, u"x"_qs) }; },
            { fault(P::VirtualNetwork, F::SecurityGroups, C::SecurityGroupNotFound, { u"x"_qs }) });
        row("new security groups",
            [](Draft &d, Facts &) {
                d.newSecurityGroups = { u"asg-new"_qs, u"ASG-HERE"_qs, u"-"_qs };
            },
            { fault(P::VirtualNetwork, F::SecurityGroups, C::SecurityGroupExists, { u"ASG-HERE"_qs }),
              fault(P::VirtualNetwork, F::SecurityGroups, C::BadFirstCharacter, { u"-"_qs }) });
    }

    static Change address(const QString &text, const AddressCheck &check = { true, false, {} })
    {
        return [text, check](Draft &d, Facts &f) {
            d.staticAddress = true;
            d.ipConfigurationName = u"ip-1"_qs;
            d.privateIpAddress = text;
            f.checkedAddress = text;
            f.checkedNetwork = d.virtualNetwork;
            know(f.address, check);
        };
    }

    static void addresses()
    {
        const QString prefix = u"10.0.1.0/28"_qs, first = u"10.0.1.4"_qs;
        const auto at = [](C code, const QStringList &args, Severity severity = Severity::Error) {
            return Faults{ fault(P::VirtualNetwork, F::PrivateIpAddress, code, args, severity) };
        };
        row("address", address(u"10.0.1.9"_qs), {});
        row("no address", address(u"10.0.1"_qs), at(C::NotAnAddress, { prefix, first }));
        row("outside", address(u"10.0.2.9"_qs), at(C::AddressOutside, { prefix, first }));
        for (const char *reserved : { "10.0.1.0", "10.0.1.1", "10.0.1.2", "10.0.1.3", "10.0.1.15" })
            row(reserved, address(QString::fromLatin1(reserved)), at(C::AddressReserved, { prefix, first }));
        row("first free", address(u"10.0.1.4"_qs), {});
        row("last free", address(u"10.0.1.14"_qs), {});
        row("taken", address(u"10.0.1.5"_qs, { false, false, { u"10.0.0.9"_qs, u"10.0.1.7"_qs } }),
            at(C::AddressTaken, { prefix, u"10.0.1.7"_qs }));
        row("reserved by Azure", address(u"10.0.1.5"_qs, { false, true, {} }),
            at(C::AddressReserved, { prefix, first }));
        row("checked for another address",
            [](Draft &d, Facts &f) {
                address(u"10.0.1.5"_qs, { false, false, {} })(d, f);
                f.checkedAddress = u"10.0.1.6"_qs;
            },
            {});
        row(
            "could not be checked",
            [](Draft &d, Facts &f) {
                address(u"10.0.1.5"_qs)(d, f);
                planfacts::fail(f.address);
            },
            at(C::AddressNotChecked, { u"10.0.1.5"_qs }, Severity::Warning));
        row(
            "used subnet has no known free one",
            [](Draft &d, Facts &f) {
                address(u"10.0.2.9"_qs)(d, f);
                f.networks.value[0].subnets[0].usedAddresses = 2;
            },
            at(C::AddressOutside, { prefix, QString() }));
        row(
            "another was asked about",
            [](Draft &d, Facts &f) {
                address(u"abc"_qs)(d, f);
                f.networks.value[0].subnets[0].usedAddresses = 2;
                f.checkedAddress = u"10.0.1.4"_qs;
            },
            at(C::NotAnAddress, { prefix, u"10.0.1.4"_qs }));
        row(
            "held by an endpoint",
            [](Draft &d, Facts &f) {
                address(u"10.0.1.5"_qs)(d, f);
                PrivateEndpoint e = planfacts::endpoint(u"x"_qs);
                e.subnet = d.subnet;
                e.ipConfigurations = { { u"i"_qs, u"g"_qs, u"m"_qs, u"10.0.1.5"_qs } };
                know(f.endpoints, { e });
            },
            at(C::AddressTaken, { prefix, first }));
        row("configuration name",
            [](Draft &d, Facts &f) {
                address(u"10.0.1.5"_qs)(d, f);
                d.ipConfigurationName = u"-"_qs;
            },
            { fault(P::VirtualNetwork, F::IpConfigurationName, C::BadFirstCharacter, { u"-"_qs }) });
        row("dynamic needs none",
            [](Draft &d, Facts &f) {
                address(u"nonsense"_qs)(d, f);
                d.staticAddress = false;
            },
            {});
    }

private slots:
    void faults_data()
    {
        columns();
        virtualNetwork();
        addresses();
    }
    void faults() { check(); }
};

QTEST_APPLESS_MAIN(NetworkRulesTest)
#include "networkrulestest.moc"
