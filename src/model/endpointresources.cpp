// Private endpoints, their zone groups, and private DNS (API.md 4.1, 4.2, 5).
#include "src/model/envelope.h"

namespace linkdesk {

namespace {

// Exactly one of the two lists holds the connection; the other is [] or missing (RECORDINGS.md "Creating").
QJsonObject connectionOf(const QJsonObject &properties, bool *manual)
{
    const QJsonArray asked = json::array(properties, u"manualPrivateLinkServiceConnections");
    *manual = !asked.isEmpty();
    const QJsonArray automatic = json::array(properties, u"privateLinkServiceConnections");
    return (*manual ? asked : automatic).first().toObject();
}

void readConnection(PrivateEndpoint &endpoint, const QJsonObject &properties)
{
    const QJsonObject connection = connectionOf(properties, &endpoint.manual);
    endpoint.connectionName = envelope::name(connection);
    const QJsonObject inner = json::object(connection, u"properties");
    endpoint.requestMessage = json::text(inner, u"requestMessage");
    endpoint.target = envelope::id(inner, u"privateLinkServiceId");
    endpoint.groupIds = json::texts(inner, u"groupIds");
    endpoint.state = ConnectionState::fromJson(json::object(inner, u"privateLinkServiceConnectionState"));
}

} // namespace

EndpointType EndpointType::fromJson(const QJsonObject &json)
{
    return { json::text(json, u"resourceName"), json::text(json, u"displayName") };
}

GenericResource GenericResource::fromJson(const QJsonObject &json)
{
    return { envelope::id(json), envelope::name(json), json::text(json, u"type"),
             json::text(json, u"location") };
}

PrivateEndpoint PrivateEndpoint::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    PrivateEndpoint result;
    result.id = envelope::id(json);
    result.name = envelope::name(json);
    result.location = json::text(json, u"location");
    result.tags = json::tags(json);
    result.provisioningState = json::text(properties, u"provisioningState");
    result.resourceGuid = json::text(properties, u"resourceGuid");
    result.customNetworkInterfaceName = json::text(properties, u"customNetworkInterfaceName");
    result.subnet = envelope::id(properties, u"subnet.id");
    result.networkInterfaces = envelope::ids(properties, u"networkInterfaces");
    result.applicationSecurityGroups = envelope::ids(properties, u"applicationSecurityGroups");
    readConnection(result, properties);
    const QJsonArray dns = json::array(properties, u"customDnsConfigs");
    for (const QJsonValue value : dns) {
        const QJsonObject config = value.toObject();
        result.customDnsConfigs.append({ json::text(config, u"fqdn"), json::texts(config, u"ipAddresses") });
    }
    const QJsonArray addresses = json::array(properties, u"ipConfigurations");
    for (const QJsonValue value : addresses) {
        const QJsonObject config = value.toObject();
        const QJsonObject inner = json::object(config, u"properties");
        result.ipConfigurations.append({ envelope::name(config), json::text(inner, u"groupId"),
                                         json::text(inner, u"memberName"),
                                         json::text(inner, u"privateIPAddress") });
    }
    result.json = json;
    return result;
}

PrivateDnsZone PrivateDnsZone::fromJson(const QJsonObject &json)
{
    return { envelope::id(json), envelope::name(json), json::text(json, u"properties.provisioningState") };
}

VirtualNetworkLink VirtualNetworkLink::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    return { envelope::id(json), envelope::name(json), json::text(properties, u"provisioningState"),
             json::text(properties, u"virtualNetworkLinkState"),
             envelope::id(properties, u"virtualNetwork.id") };
}

DnsZoneGroup DnsZoneGroup::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    DnsZoneGroup result;
    result.id = envelope::id(json);
    result.name = envelope::name(json);
    result.provisioningState = json::text(properties, u"provisioningState");
    const QJsonArray configs = json::array(properties, u"privateDnsZoneConfigs");
    for (const QJsonValue value : configs) {
        const QJsonObject object = value.toObject();
        const QJsonObject inner = json::object(object, u"properties");
        Config config{ envelope::name(object), envelope::id(inner, u"privateDnsZoneId"), {} };
        const QJsonArray records = json::array(inner, u"recordSets");
        for (const QJsonValue entry : records) {
            const QJsonObject record = entry.toObject();
            config.records.append({ json::text(record, u"fqdn"), json::text(record, u"recordSetName"),
                                    json::text(record, u"recordType"), json::texts(record, u"ipAddresses") });
        }
        result.configs.append(config);
    }
    return result;
}

} // namespace linkdesk
