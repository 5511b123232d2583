// The api-version of each resource type, and the types we speak of (API.md 0).
#pragma once

#include <QString>

namespace linkdesk {

namespace types {
inline constexpr QStringView Account = u"Microsoft.DeviceUpdate/accounts";
inline constexpr QStringView AccountConnection =
    u"Microsoft.DeviceUpdate/accounts/privateEndpointConnections";
inline constexpr QStringView PrivateEndpoint = u"Microsoft.Network/privateEndpoints";
inline constexpr QStringView ZoneGroup = u"Microsoft.Network/privateEndpoints/privateDnsZoneGroups";
inline constexpr QStringView NetworkInterface = u"Microsoft.Network/networkInterfaces";
inline constexpr QStringView VirtualNetwork = u"Microsoft.Network/virtualNetworks";
inline constexpr QStringView Subnet = u"Microsoft.Network/virtualNetworks/subnets";
inline constexpr QStringView SecurityGroup = u"Microsoft.Network/applicationSecurityGroups";
inline constexpr QStringView DnsZone = u"Microsoft.Network/privateDnsZones";
inline constexpr QStringView ZoneLink = u"Microsoft.Network/privateDnsZones/virtualNetworkLinks";
inline constexpr QStringView Deployment = u"Microsoft.Resources/deployments";
} // namespace types

namespace api {
inline constexpr QStringView DeviceUpdate = u"2023-07-01";
inline constexpr QStringView Network = u"2024-03-01";
inline constexpr QStringView PrivateDns = u"2024-06-01";
inline constexpr QStringView Resources = u"2024-07-01";
inline constexpr QStringView Subscriptions = u"2022-12-01";
inline constexpr QStringView ResourceGraph = u"2022-10-01";
inline constexpr QStringView Authorization = u"2022-04-01";
inline constexpr QStringView Locks = u"2020-05-01";
// The version for a resource type, of the most specific family that covers it; Resources' where none does.
QStringView versionFor(QStringView resourceType);
} // namespace api

} // namespace linkdesk
