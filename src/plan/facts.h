// What is known of Azure while a draft is filled. "Not known yet" and "could not be read" are not "wrong":
// rules look at the state of a fact before they judge.
#pragma once

#include "src/base/error.h"
#include "src/model/resources.h"

#include <QHash>

namespace linkdesk {

template <class T> struct Fact {
    enum class State { NotAsked, Loading, Known, Failed };
    State state = State::NotAsked;
    T value{};
    Error error; // of Failed

    bool isKnown() const { return state == State::Known; }
    bool isLoading() const { return state == State::Loading; }
    bool isFailed() const { return state == State::Failed; }
};

struct Facts {
    Fact<QList<Subscription>> subscriptions;
    // Of the draft's subscription:
    Fact<QList<ResourceGroup>> groups;
    Fact<QList<Location>> regions; // where private endpoints can be made
    Fact<Provider> networkProvider, deviceUpdateProvider;
    Fact<QList<VirtualNetwork>> networks; // of the whole subscription, all regions
    Fact<QList<PrivateEndpoint>>
        endpoints; // of the whole subscription: names in use, requests to the same target
    Fact<QList<ApplicationSecurityGroup>> securityGroups;
    Fact<QHash<QString, SubnetUsage>> usages; // by lower-case subnet id, of the draft's network
    // In the draft's resource group; in its subscription where the group is yet to be made.
    Fact<QList<Permission>> groupPermissions;
    // In what the draft touches outside that group (rights.h), by lower-case id.
    QHash<QString, Fact<QList<Permission>>> scopePermissions;
    // Of the subscription where a draft without an account looks for its target:
    Fact<QList<DeviceUpdateAccount>> accounts;
    Fact<QList<EndpointType>> endpointTypes; // of the draft's subscription and region
    Fact<QList<GenericResource>> targets; // of the type that is chosen, where it is another than accounts
    // Of the target:
    Fact<DeviceUpdateAccount> account;
    Fact<QList<PrivateLinkResource>> linkResources;
    Fact<QList<Permission>> accountPermissions;
    // Of the target's subscription, where it is another one (rules.md R-R4):
    Fact<Provider> targetNetworkProvider, targetDeviceUpdateProvider;
    // Of every readable subscription:
    Fact<QList<PrivateDnsZone>> zones;
    QStringList unreadZones; // subscription ids whose zones could not be read, where others could
    Fact<QHash<QString, QList<VirtualNetworkLink>>>
        links; // by lower-case zone id, of the zones with a wanted name
    // Resource groups of the subscriptions chosen in DNS rows, by lower-case subscription id.
    QHash<QString, Fact<QList<ResourceGroup>>> zoneGroups;
    // Of the address typed: `checkedAddress` and the network it was checked in.
    QString checkedAddress;
    ResourceId checkedNetwork;
    Fact<AddressCheck> address;
};

} // namespace linkdesk
