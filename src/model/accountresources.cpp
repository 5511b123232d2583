// Device Update: accounts, their connections and private link resources (API.md 3).
#include "src/model/envelope.h"

namespace linkdesk {

ConnectionState ConnectionState::fromJson(const QJsonObject &json)
{
    ConnectionState result;
    result.status = json::text(json, u"status");
    result.description = json::text(json, u"description");
    result.actionsRequired = json::text(json, u"actionsRequired");
    if (result.actionsRequired.isEmpty())
        result.actionsRequired = json::text(json, u"actionRequired"); // Storage's spelling (RECORDINGS.md)
    return result;
}

PrivateEndpointConnection PrivateEndpointConnection::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    PrivateEndpointConnection result;
    result.id = envelope::id(json);
    result.name = envelope::name(json);
    result.privateEndpoint = envelope::id(properties, u"privateEndpoint.id");
    result.state = ConnectionState::fromJson(json::object(properties, u"privateLinkServiceConnectionState"));
    result.groupIds = json::texts(properties, u"groupIds");
    result.provisioningState = json::text(properties, u"provisioningState");
    result.createdAt = envelope::time(json, u"systemData.createdAt");
    result.json = json;
    return result;
}

DeviceUpdateAccount DeviceUpdateAccount::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    DeviceUpdateAccount result;
    result.id = envelope::id(json);
    result.name = envelope::name(json);
    result.location = json::text(json, u"location");
    result.tags = json::tags(json);
    result.identityType = json::text(json, u"identity.type");
    result.createdAt = envelope::time(json, u"systemData.createdAt");
    result.hostName = json::text(properties, u"hostName");
    result.sku = json::text(properties, u"sku");
    result.publicNetworkAccess = json::text(properties, u"publicNetworkAccess");
    result.provisioningState = json::text(properties, u"provisioningState");
    const QJsonArray places = json::array(properties, u"locations");
    for (const QJsonValue value : places) {
        const QJsonObject place = value.toObject();
        result.locations.append({ json::text(place, u"name"), json::text(place, u"role") });
    }
    const auto connections =
        envelope::list<PrivateEndpointConnection>(properties, u"privateEndpointConnections");
    for (const PrivateEndpointConnection &connection : connections) {
        if (!connection.id
                 .isEmpty()) // an entry whose id is null cannot be acted on (du_powershell_account_patch)
            result.connections.append(connection);
    }
    result.json = json;
    return result;
}

bool DeviceUpdateAccount::isPublic() const
{
    return !sameText(publicNetworkAccess, u"Disabled");
}

PrivateLinkResource PrivateLinkResource::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    return { envelope::name(json), json::text(properties, u"groupId"),
             json::texts(properties, u"requiredMembers"), json::texts(properties, u"requiredZoneNames") };
}

} // namespace linkdesk
