// One finding about a draft: where, what, how bad. Codes and arguments only; ui/common words them.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace linkdesk {

enum class Page { Basics, Resource, VirtualNetwork, Dns, Tags, Review };
inline constexpr int PageCount = 6;

enum class Field {
    Subscription,
    ResourceGroup,
    Name,
    NetworkInterfaceName,
    ConnectionName,
    Region,
    // Of a draft that asks for its target: how, where resources are offered, of which type.
    TargetMethod,
    TargetSubscription,
    TargetType,
    Target,
    TargetText, // its resource ID or alias
    GroupId,
    OfferedGroupId, // chosen among what the target offers, instead of GroupId (target.h)
    Approval,
    RequestMessage,
    VirtualNetwork,
    Subnet,
    NetworkPolicy,
    IpConfigurationName,
    PrivateIpAddress,
    SecurityGroups,
    IntegrateDns,
    ZoneConfigurationName,
    ZoneSubscription,
    ZoneResourceGroup,
    Zone,
    TagName,
    TagValue,
    Tags,
};

enum class FaultCode {
    // Any text field. Arguments in `args`, in order.
    Missing, // nothing typed or chosen
    TooShort,
    TooLong, // least / most, actual length
    BadFirstCharacter, // the character
    BadLastCharacter, // the character
    BadCharacter, // the character, its position from 1
    // Basics
    SubscriptionNotFound, // id
    SubscriptionDisabled, // name, state
    ProviderNotRegistered, // namespace, state; a warning while it registers
    TargetNotRegistered, // warning: in the target's subscription: namespace, state
    GroupExists, // a new group whose name is taken: the name
    GroupNotFound, // an existing one that is not there: the name
    NameTaken, // by an endpoint of the same group
    EndpointMade, // warning: by the create of this draft that failed half-way: its name
    NameOutsideTable, // 1 or 65..80 characters, one of two Microsoft sources objects (R-N1): least, most,
                      // actual
    RegionNotOffered, // region
    // Resource
    TargetMalformed, // which part: form, alias, subscription, group, connection, type, name, child, resource
    // (the name of one that is no account); and what stands there, where it was typed
    TypeNotListed, // warning: private endpoints of the region lead to no resource of this type
    TargetNotReady, // its provisioning state
    GroupIdNotOffered, // what is offered, joined
    MessageTooLong,
    MessageLong, // most or advised length, actual
    ApprovalNotChecked, // warning: connecting at once, and the rights on the account could not be read
    OtherDirectory, // warning: connecting at once to another tenant
    AlreadyConnected, // an endpoint to the same target in the same network: its name
    // Virtual Network
    NoNetworkInRegion, // region, other regions joined
    NetworkNotFound,
    NetworkElsewhere, // network's region
    NetworkNotReady, // provisioning state
    SubnetNotFound,
    SubnetDelegated, // subnet, service
    SubnetReserved, // subnet (GatewaySubnet and the like)
    SubnetFull, // used, limit
    SubnetNotReady,
    NotAnAddress,
    AddressOutside,
    AddressReserved,
    AddressTaken, // prefix, first free address where known
    AddressNotChecked, // warning: ARM could not be asked
    SecurityGroupElsewhere, // name, its region
    SecurityGroupNotFound, // name
    SecurityGroupExists, // a new one whose name is taken: the name
    PolicyAffectsAll, // warning: the subnet's policy holds for every endpoint in it
    // DNS
    ZonesNotKnown, // warning: which ones the target needs could not be read
    NoDnsZone, // note: records must be added by hand
    ZoneNotRequired, // warning: zone, the required ones joined
    OverlappingLink, // the network is linked to another zone of this name: its id
    ZoneTagLimits, // the zone takes 15 tags, no spaces, no leading digit: most, the character or the actual
    // number
    DuplicateConfigurationName,
    // Tags
    TagNameMissing,
    TagNameTwice,
    TooManyTags,
    TagForbiddenCharacter, // character
    TagGoesNowhere, // warning: for a new zone, and none is made: the name
    // Rights
    NoPermission, // action, scope, smallest role
};

enum class Severity { Note, Warning, Error };

struct Fault {
    Page page;
    Field field;
    int row = -1; // of Zones and Tags, from 0
    FaultCode code;
    QStringList args;
    Severity severity = Severity::Error;
    friend bool operator==(const Fault &, const Fault &) = default;
};

using Faults = QList<Fault>;
bool hasErrors(const Faults &faults);
Faults onPage(const Faults &faults, Page page);

} // namespace linkdesk
