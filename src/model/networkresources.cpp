// Networks, subnets, interfaces, application security groups and what is asked of them (API.md 4.3).
#include "src/model/envelope.h"

#include <algorithm>

namespace linkdesk {

NetworkInterface NetworkInterface::fromJson(const QJsonObject &json)
{
    NetworkInterface result;
    result.id = envelope::id(json);
    result.name = envelope::name(json);
    result.tags = json::tags(json);
    const QJsonArray configs = json::array(json, u"properties.ipConfigurations");
    for (const QJsonValue value : configs) {
        const QJsonObject properties = json::object(value.toObject(), u"properties");
        Address address;
        address.privateIpAddress = json::text(properties, u"privateIPAddress");
        address.allocationMethod = json::text(properties, u"privateIPAllocationMethod");
        address.groupId = json::text(properties, u"privateLinkConnectionProperties.groupId");
        address.memberName = json::text(properties, u"privateLinkConnectionProperties.requiredMemberName");
        address.fqdns = json::texts(properties, u"privateLinkConnectionProperties.fqdns");
        result.addresses.append(address);
    }
    return result;
}

Subnet Subnet::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    Subnet result;
    result.id = envelope::id(json);
    result.name = envelope::name(json);
    result.provisioningState = json::text(properties, u"provisioningState");
    result.prefixes = json::texts(properties, u"addressPrefixes");
    const QString single = json::text(properties, u"addressPrefix");
    if (result.prefixes.isEmpty() && !single.isEmpty())
        result.prefixes.append(single);
    const QJsonArray delegations = json::array(properties, u"delegations");
    for (const QJsonValue value : delegations) {
        const QString service = json::text(value.toObject(), u"properties.serviceName");
        // A delegation that does not say to whom still forbids endpoints.
        result.delegations.append(service.isEmpty() ? envelope::name(value.toObject()) : service);
    }
    result.privateEndpointNetworkPolicies = json::text(properties, u"privateEndpointNetworkPolicies");
    // An endpoint's interface is among the IP configurations too, where the answer lists both
    // (aso_disk_access).
    result.usedAddresses = static_cast<int>(std::max(
        json::array(properties, u"ipConfigurations").size(),
        json::array(properties, u"privateEndpoints").size()));
    result.json = json;
    return result;
}

VirtualNetwork VirtualNetwork::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    VirtualNetwork result;
    result.id = envelope::id(json);
    result.name = envelope::name(json);
    result.location = json::text(json, u"location");
    result.provisioningState = json::text(properties, u"provisioningState");
    result.prefixes = json::texts(properties, u"addressSpace.addressPrefixes");
    result.subnets = envelope::list<Subnet>(properties, u"subnets");
    return result;
}

SubnetUsage SubnetUsage::fromJson(const QJsonObject &json)
{
    SubnetUsage result;
    result.subnet = envelope::id(json);
    result.used = json::at(json, u"currentValue").toInt(); // a JSON number with decimals ("0.0") is one too
    result.limit = json::at(json, u"limit").toInt();
    return result;
}

AddressCheck AddressCheck::fromJson(const QJsonObject &json)
{
    return { json::flag(json, u"available"), json::flag(json, u"isPlatformReserved"),
             json::texts(json, u"availableIPAddresses") };
}

ApplicationSecurityGroup ApplicationSecurityGroup::fromJson(const QJsonObject &json)
{
    return { envelope::id(json), envelope::name(json), json::text(json, u"location") };
}

} // namespace linkdesk
