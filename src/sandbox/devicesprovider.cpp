// Microsoft.Devices: IoT Hubs to be read, what they offer to private endpoints, and their connections, which
// are decided by PUT and answered at once. They can be deleted, as the rest of a group is by a deployment in
// complete mode. Nothing else is written here.
#include "src/base/resourceid.h"
#include "src/sandbox/connections.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/privateendpointview.h"
#include "src/sandbox/providers.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString type = u"Microsoft.Devices/IotHubs"_s;
const QString connectionType = u"Microsoft.Devices/IotHubs/PrivateEndpointConnections"_s;

QString hubIdOf(const Exchange &exchange)
{
    return exchange.groupId() + u"/providers/Microsoft.Devices/IotHubs/"_s + exchange.param("hub"_L1);
}

Response listHubs(Exchange &exchange)
{
    const QString scope =
        exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
    QList<QJsonObject> hubs;
    const QList<QJsonObject> all = exchange.world.list(type, scope);
    for (const QJsonObject &hub : all)
        hubs.append(World::shown(hub));
    return exchange.list(hubs);
}

Response getHub(Exchange &exchange)
{
    const QJsonObject hub = exchange.world.get(hubIdOf(exchange));
    return hub.isEmpty() ? errors::resourceNotFound(hubIdOf(exchange))
                         : Exchange::json(200, World::shown(hub));
}

Response deleteHub(Exchange &exchange)
{
    const QString hub = hubIdOf(exchange);
    if (!exchange.world.has(hub))
        return Exchange::empty(204);
    connections::targetGone(exchange.world, hub);
    exchange.world.remove(hub);
    return Exchange::empty(200);
}

QJsonObject linkResource(const QString &hub, const privateendpoint::Service &service)
{
    return { { u"id"_s, hub + u"/PrivateLinkResources/"_s + service.groupId },
             { u"name"_s, service.groupId },
             { u"type"_s, u"Microsoft.Devices/IotHubs/PrivateLinkResources"_s },
             { u"properties"_s,
               QJsonObject{ { u"groupId"_s, service.groupId },
                            { u"requiredMembers"_s, QJsonArray::fromStringList(service.members) },
                            { u"requiredZoneNames"_s, QJsonArray::fromStringList(service.zones) } } } };
}

Response listLinkResources(Exchange &exchange)
{
    const QString hub = hubIdOf(exchange);
    const auto service = privateendpoint::serviceOf(exchange.world, hub);
    return service ? exchange.list({ linkResource(hub, *service) }) : errors::resourceNotFound(hub);
}

// A bare array (swagger PrivateEndpointConnectionsList).
Response listConnections(Exchange &exchange)
{
    QJsonArray shown;
    const QList<QJsonObject> all = exchange.world.list(connectionType, hubIdOf(exchange));
    for (const QJsonObject &connection : all)
        shown.append(World::shown(connection));
    return Exchange::json(200, shown);
}

Response getConnection(Exchange &exchange)
{
    const QJsonObject connection = exchange.world.get(exchange.id);
    return connection.isEmpty() ? errors::notFoundInService(exchange.id)
                                : Exchange::json(200, World::shown(connection));
}

Response decide(Exchange &exchange)
{
    if (!exchange.world.has(exchange.id))
        return errors::notFoundInService(exchange.id);
    const QJsonValue asked = exchange.body()["properties"_L1]["privateLinkServiceConnectionState"_L1];
    const QString status = asked["status"_L1].toString();
    if (!sameText(status, u"Approved") && !sameText(status, u"Rejected"))
        return errors::refuse(
            400, u"BadRequest"_s, u"'%1' is not a state that a connection can be given."_s.arg(status));
    exchange.world.change(exchange.id, [&](QJsonObject &connection) {
        QJsonObject properties = connection["properties"_L1].toObject();
        properties["privateLinkServiceConnectionState"_L1] =
            QJsonObject{ { u"status"_s, status }, { u"description"_s, asked["description"_L1].toString() } };
        connection["properties"_L1] = properties;
    });
    connections::changed(exchange.world, exchange.id, status);
    return Exchange::json(200, World::shown(exchange.world.get(exchange.id)));
}

class DevicesProvider : public Provider {
public:
    void addRoutes(Router &router) override
    {
        const QString sub = u"/subscriptions/{sub}"_s, group = sub + u"/resourceGroups/{group}"_s;
        const QString hubs = u"/providers/Microsoft.Devices/IotHubs"_s;
        router.add("GET"_L1, sub + hubs, listHubs);
        router.add("GET"_L1, group + hubs, listHubs);
        router.add("GET"_L1, group + hubs + u"/{hub}"_s, getHub);
        router.add("DELETE"_L1, group + hubs + u"/{hub}"_s, deleteHub);
        router.add("GET"_L1, group + hubs + u"/{hub}/privateLinkResources"_s, listLinkResources);
        const QString decided = group + hubs + u"/{hub}/privateEndpointConnections"_s;
        router.add("GET"_L1, decided, listConnections);
        router.add("GET"_L1, decided + u"/{name}"_s, getConnection);
        router.add("PUT"_L1, decided + u"/{name}"_s, decide);
    }
};

} // namespace

std::unique_ptr<Provider> makeDevicesProvider()
{
    return std::make_unique<DevicesProvider>();
}

} // namespace linkdesk::sandbox
