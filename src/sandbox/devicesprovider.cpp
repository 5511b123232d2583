// Microsoft.Devices: IoT Hubs to be read, and what they offer to private endpoints. Nothing is written here.
#include "src/sandbox/errors.h"
#include "src/sandbox/privateendpointview.h"
#include "src/sandbox/providers.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString type = u"Microsoft.Devices/IotHubs"_s;

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

class DevicesProvider : public Provider {
public:
    void addRoutes(Router &router) override
    {
        const QString sub = u"/subscriptions/{sub}"_s, group = sub + u"/resourceGroups/{group}"_s;
        const QString hubs = u"/providers/Microsoft.Devices/IotHubs"_s;
        router.add("GET"_L1, sub + hubs, listHubs);
        router.add("GET"_L1, group + hubs, listHubs);
        router.add("GET"_L1, group + hubs + u"/{hub}"_s, getHub);
        router.add("GET"_L1, group + hubs + u"/{hub}/privateLinkResources"_s, listLinkResources);
    }
};

} // namespace

std::unique_ptr<Provider> makeDevicesProvider()
{
    return std::make_unique<DevicesProvider>();
}

} // namespace linkdesk::sandbox
