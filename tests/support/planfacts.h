// A small Azure for the tests of src/plan: two networks in West US 2, one in West Europe, an account, a few
// zones.
#pragma once

#include "src/model/apiversions.h"
#include "src/plan/facts.h"
#include "src/plan/fault.h"

namespace planfacts {

inline const QString subscription = QStringLiteral("11111111-1111-1111-1111-111111111111");
inline const QString otherSubscription = QStringLiteral("22222222-2222-2222-2222-222222222222");
inline const QString group = QStringLiteral("rg-plant");
inline const QString zoneName = QStringLiteral("privatelink.api.adu.microsoft.com");

inline linkdesk::ResourceId idOf(QStringView type, const QString &name, const QString &in = group)
{
    return linkdesk::ResourceId::resource(subscription, in, type.toString(), name);
}

inline linkdesk::ResourceId accountId()
{
    return idOf(linkdesk::types::Account, QStringLiteral("contoso-adu"));
}

template <class T> void know(linkdesk::Fact<T> &fact, const T &value)
{
    fact.value = value;
    fact.state = linkdesk::Fact<T>::State::Known;
}

template <class T> void fail(linkdesk::Fact<T> &fact)
{
    fact = {};
    fact.state = linkdesk::Fact<T>::State::Failed;
}

inline linkdesk::Subnet
subnet(const linkdesk::ResourceId &network, const QString &name, const QString &prefix)
{
    linkdesk::Subnet result;
    result.id = network.child(QStringLiteral("subnets"), name);
    result.name = name;
    result.provisioningState = QStringLiteral("Succeeded");
    result.prefixes = { prefix };
    result.privateEndpointNetworkPolicies = QStringLiteral("Disabled");
    return result;
}

inline linkdesk::VirtualNetwork
network(const QString &name, const QString &location, const QStringList &prefixes)
{
    linkdesk::VirtualNetwork result;
    result.id = idOf(linkdesk::types::VirtualNetwork, name);
    result.name = name;
    result.location = location;
    result.provisioningState = QStringLiteral("Succeeded");
    for (int at = 0; at < prefixes.size(); ++at)
        result.subnets.append(subnet(result.id, QStringLiteral("snet-%1").arg(at + 1), prefixes.at(at)));
    return result;
}

inline linkdesk::PrivateDnsZone zone(const QString &in, const QString &sub = subscription)
{
    return { linkdesk::ResourceId::resource(sub, in, linkdesk::types::DnsZone.toString(), zoneName), zoneName,
             QStringLiteral("Succeeded") };
}

inline linkdesk::PrivateEndpoint endpoint(const QString &name, const QString &in = group)
{
    linkdesk::PrivateEndpoint result;
    result.id = idOf(linkdesk::types::PrivateEndpoint, name, in);
    result.name = name;
    return result;
}

inline linkdesk::DeviceUpdateAccount account()
{
    linkdesk::DeviceUpdateAccount result;
    result.id = accountId();
    result.name = QStringLiteral("contoso-adu");
    result.location = QStringLiteral("westus2");
    result.hostName = QStringLiteral("contoso-adu.api.adu.microsoft.com");
    result.provisioningState = QStringLiteral("Succeeded");
    return result;
}

// Everything known, one usable network with one usable subnet in West US 2.
inline linkdesk::Facts facts()
{
    using namespace linkdesk;
    Facts result;
    know(
        result.subscriptions,
        { { subscription, QStringLiteral("Plant"), QString(), QStringLiteral("Enabled") },
          { otherSubscription, QStringLiteral("Hub"), QString(), QStringLiteral("Disabled") } });
    know(result.groups, { { ResourceId::group(subscription, group), group, QStringLiteral("westus2"), {} } });
    know(
        result.regions,
        { { QStringLiteral("westus2"), QStringLiteral("West US 2") },
          { QStringLiteral("westeurope"), QStringLiteral("West Europe") } });
    Provider provider;
    provider.nameSpace = QStringLiteral("Microsoft.Network");
    provider.registrationState = QStringLiteral("Registered");
    know(result.networkProvider, provider);
    provider.nameSpace = QStringLiteral("Microsoft.DeviceUpdate");
    know(result.deviceUpdateProvider, provider);
    know(
        result.networks,
        { network(QStringLiteral("vnet-plant"), QStringLiteral("westus2"), { QStringLiteral("10.0.1.0/28") }),
          network(
              QStringLiteral("vnet-eu"), QStringLiteral("westeurope"), { QStringLiteral("10.9.0.0/24") }) });
    know(result.endpoints, {});
    know(
        result.securityGroups,
        { { idOf(types::SecurityGroup, QStringLiteral("asg-here")), QStringLiteral("asg-here"),
            QStringLiteral("westus2") },
          { idOf(types::SecurityGroup, QStringLiteral("asg-eu")), QStringLiteral("asg-eu"),
            QStringLiteral("westeurope") } });
    Permission everything;
    everything.actions = { QStringLiteral("*") };
    know(result.groupPermissions, { everything });
    know(result.accountPermissions, { everything });
    know(result.account, planfacts::account());
    know(
        result.linkResources,
        { { QStringLiteral("DeviceUpdate"),
            QStringLiteral("DeviceUpdate"),
            { QStringLiteral("adu") },
            { zoneName } } });
    know(result.zones, {});
    know(result.links, {});
    return result;
}

} // namespace planfacts
