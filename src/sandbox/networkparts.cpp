#include "src/sandbox/networkparts.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privateendpointview.h"

namespace linkdesk::sandbox::networkparts {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 groupMs = 2'000;
constexpr int groupRetryAfter = 1;

const QString interfaceType = u"Microsoft.Network/networkInterfaces"_s;
const QString groupType = u"Microsoft.Network/applicationSecurityGroups"_s;

QString scopeOf(const Exchange &exchange)
{
    return exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
}

Response getInterface(Exchange &exchange)
{
    const QJsonObject interface = exchange.world.get(exchange.id);
    if (interface.isEmpty())
        return errors::resourceNotFound(exchange.id);
    return network::shown(privateendpoint::showInterface(exchange.world, interface));
}

Response listInterfaces(Exchange &exchange)
{
    return exchange.list(
        exchange.world.list(interfaceType, scopeOf(exchange)), [&](const QJsonObject &interface) {
            return privateendpoint::showInterface(exchange.world, interface);
        });
}

QJsonObject groupShown(const QJsonObject &group)
{
    QJsonObject shown = World::shown(group);
    shown["etag"_L1] = network::etagOf(group);
    shown["type"_L1] = groupType;
    shown["properties"_L1] = QJsonObject{ { u"provisioningState"_s, network::stateOf(group) } };
    return shown;
}

Response getGroup(Exchange &exchange)
{
    const QJsonObject group = exchange.world.get(exchange.id);
    if (group.isEmpty())
        return errors::resourceNotFound(exchange.id);
    return network::shown(groupShown(group));
}

Response listGroups(Exchange &exchange)
{
    QList<QJsonObject> shown;
    const QList<QJsonObject> groups = exchange.world.list(groupType, scopeOf(exchange));
    for (const QJsonObject &group : groups)
        shown.append(groupShown(group));
    return exchange.list(shown);
}

Response putGroup(Exchange &exchange)
{
    World &world = exchange.world;
    const QJsonObject existing = world.get(exchange.id);
    if (auto missing = exchange.needsRegistration(u"Microsoft.Network"_s))
        return *missing;
    if (auto wrong = network::wrongLocation(exchange, existing))
        return *wrong;
    if (auto wrong = network::wrongName(ResourceId(exchange.id).name()))
        return *wrong;
    if (auto wait = network::busy(exchange, exchange.id))
        return *wait;
    const bool isNew = existing.isEmpty();
    const QString location = world.locationName(exchange.body()["location"_L1].toString());
    QJsonObject record{
        { u"id"_s, exchange.id },
        { u"name"_s, ResourceId(exchange.id).name() },
        { u"type"_s, groupType },
        { u"location"_s, location },
        { u"etag"_s, world.newNetworkEtag() },
        { u"properties"_s,
          QJsonObject{ { u"provisioningState"_s, isNew ? u"Updating"_s : u"Succeeded"_s } } },
    };
    if (const QJsonObject tags = exchange.body()["tags"_L1].toObject(); !tags.isEmpty())
        record["tags"_L1] = tags;
    world.put(record);
    const network::Work work{ exchange.id, location, isNew ? groupMs : 0, network::readyTask,
                              isNew ? groupRetryAfter : 0 };
    return network::started(exchange, work, isNew ? 201 : 200, groupShown(record));
}

Response patchGroup(Exchange &exchange)
{
    World &world = exchange.world;
    const QJsonObject tags = exchange.body()["tags"_L1].toObject();
    const QString etag = world.newNetworkEtag();
    if (!world.change(exchange.id, [&](QJsonObject &group) {
            group["tags"_L1] = tags;
            group["etag"_L1] = etag;
        }))
        return errors::resourceNotFound(exchange.id);
    return network::shown(groupShown(world.get(exchange.id)));
}

// An interface, endpoint's or not, that is a member of the group.
QString memberOf(const World &world, const QString &groupId)
{
    const QList<QJsonObject> interfaces = world.list(interfaceType);
    for (const QJsonObject &interface : interfaces) {
        const QJsonArray configurations = interface["properties"_L1]["ipConfigurations"_L1].toArray();
        for (const QJsonValue configuration : configurations) {
            const QJsonArray groups =
                configuration["properties"_L1]["applicationSecurityGroups"_L1].toArray();
            for (const QJsonValue group : groups) {
                if (sameText(group["id"_L1].toString(), groupId))
                    return interface["id"_L1].toString();
            }
        }
    }
    return {};
}

Response removeGroup(Exchange &exchange)
{
    const QString member = memberOf(exchange.world, exchange.id);
    if (!member.isEmpty()) {
        return errors::refuse(
            400, u"InUseApplicationSecurityGroupCannotBeDeleted"_s,
            u"Application security group %1 cannot be deleted because it is in use by %2."_s.arg(
                exchange.id, member),
            {}, true);
    }
    const QString location = exchange.world.get(exchange.id)["location"_L1].toString();
    return network::startDelete(
        exchange, { exchange.id, location, groupMs, network::goneTask, groupRetryAfter });
}

struct LinkType {
    QStringView resource, apiVersion;
};

// Services of the recorded answer (cli_network_private_endpoints), and those of this world.
constexpr LinkType linkTypes[] = {
    { u"Microsoft.AppConfiguration/configurationStores", u"2020-07-01-preview" },
    { u"Microsoft.Devices/IotHubs", u"2020-03-01" },
    { u"Microsoft.DeviceUpdate/accounts", u"2023-07-01" },
    { u"Microsoft.KeyVault/vaults", u"2018-02-14" },
    { u"Microsoft.Network/privateLinkServices", u"2018-08-01" },
    { u"Microsoft.Sql/servers", u"2018-06-01-preview" },
    { u"Microsoft.Storage/storageAccounts", u"2019-04-01" },
    { u"Microsoft.Web/sites", u"2018-11-01" },
};

Response availableTypes(Exchange &exchange)
{
    const QString location = exchange.param("location"_L1);
    if (exchange.world.locationName(location).isEmpty()) {
        return errors::refuse(
            400, u"NoRegisteredProviderFound"_s,
            u"No registered resource provider found for location '%1' and API version '%2' for type "
            "'locations/availablePrivateEndpointTypes'."_s.arg(location, exchange.apiVersion()));
    }
    QList<QJsonObject> rows;
    for (const LinkType &one : linkTypes) {
        const QString resource = one.resource.toString();
        const QString name = QString(resource).replace(u'/', u'.');
        rows.append(
            { { u"name"_s, name },
              { u"id"_s,
                u"/subscriptions/%1/providers/Microsoft.Network/AvailablePrivateEndpointTypes/%2"_s.arg(
                    exchange.sub(), name) },
              { u"type"_s, u"Microsoft.Network/AvailablePrivateEndpointTypes"_s },
              { u"resourceName"_s, resource },
              { u"displayName"_s, resource },
              { u"apiVersion"_s, one.apiVersion.toString() } });
    }
    return exchange.list(rows);
}

} // namespace

void addRoutes(Router &router)
{
    const QString all = u"/subscriptions/{sub}/providers/Microsoft.Network/"_s;
    router.add("GET"_L1, all + u"networkInterfaces"_s, listInterfaces);
    router.add("GET"_L1, network::inGroup(u"networkInterfaces"_s), listInterfaces);
    router.add("GET"_L1, network::inGroup(u"networkInterfaces/{name}"_s), getInterface);
    const QString group = network::inGroup(u"applicationSecurityGroups/{name}"_s);
    router.add("GET"_L1, all + u"applicationSecurityGroups"_s, listGroups);
    router.add("GET"_L1, network::inGroup(u"applicationSecurityGroups"_s), listGroups);
    router.add("GET"_L1, group, getGroup);
    router.add("PUT"_L1, group, putGroup);
    router.add("PATCH"_L1, group, patchGroup);
    router.add("DELETE"_L1, group, removeGroup);
    const QString types = u"locations/{location}/availablePrivateEndpointTypes"_s;
    const QString read = u"Microsoft.Network/locations/availablePrivateEndpointTypes/read"_s;
    router.add("GET"_L1, all + types, availableTypes, read);
    router.add("GET"_L1, network::inGroup(types), availableTypes, read);
}

} // namespace linkdesk::sandbox::networkparts
