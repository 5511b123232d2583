#include "src/sandbox/privateendpoints.h"

#include "src/base/resourceid.h"
#include "src/sandbox/connections.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privateendpointrules.h"
#include "src/sandbox/privateendpointview.h"
#include "src/sandbox/subnetaddresses.h"
#include "src/sandbox/zonegroups.h"

#include <algorithm>

namespace linkdesk::sandbox::privateendpoint {

using namespace Qt::StringLiterals;
using network::SubnetAddresses;

namespace {

// Azure's waits (RECORDINGS.md: a creation 33 s in the middle, a deletion 11 to 12 s).
constexpr qint64 createMs = 40'000;
constexpr qint64 updateMs = 8'000;
constexpr qint64 deleteMs = 11'000;
constexpr qint64 nameHeldMs = 20LL * 60'000;
constexpr int createRetryAfter = 10; // seconds, recorded 8 of 8 times
constexpr int deleteRetryAfter = 10;
constexpr int listPage = 1000;

const QString connectTask = u"privateEndpoint.connect"_s;
const QString removeTask = u"privateEndpoint.remove"_s;
const QString nameFreeTask = u"privateEndpoint.nameFree"_s;
const QString type = u"Microsoft.Network/privateEndpoints"_s;

Response get(Exchange &exchange)
{
    const QJsonObject endpoint = exchange.world.get(exchange.id);
    if (endpoint.isEmpty())
        return errors::resourceNotFound(exchange.id);
    return network::shown(show(exchange.world, endpoint, exchange.apiVersion()));
}

Response list(Exchange &exchange)
{
    const QString scope =
        exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
    const QString version = exchange.apiVersion();
    return exchange.list(
        exchange.world.ids(type, scope),
        [&](const QJsonObject &endpoint) { return show(exchange.world, endpoint, version); }, listPage);
}

QJsonObject interfaceConfiguration(
    World &world, const Wanted &wanted, const QString &address, const QString &member, bool isStatic)
{
    QJsonObject properties{
        { u"privateIPAddress"_s, address },
        { u"privateIPAllocationMethod"_s, isStatic ? u"Static"_s : u"Dynamic"_s },
        { u"subnet"_s, network::reference(wanted.subnetId) },
        { u"privateLinkConnectionProperties"_s,
          QJsonObject{ { u"groupId"_s, wanted.groupIds.value(0) }, { u"requiredMemberName"_s, member } } },
    };
    if (!wanted.securityGroups.isEmpty())
        properties["applicationSecurityGroups"_L1] = wanted.securityGroups;
    return { { u"name"_s, u"privateEndpointIpConfig."_s + world.newGuid() },
             { u"properties"_s, properties } };
}

// The interface with one address per required member, from the given ones or the next free of the subnet.
QString makeInterface(Exchange &exchange, const Wanted &wanted, const QString &location)
{
    World &world = exchange.world;
    const QString endpointName = ResourceId(exchange.id).name();
    const QString name =
        wanted.interfaceName.isEmpty() ? endpointName + u".nic."_s + world.newGuid() : wanted.interfaceName;
    const auto service = serviceOf(world, wanted.target);
    const QStringList members = service ? service->members : QStringList();
    const SubnetAddresses subnet(world, world.get(wanted.subnetId));
    QList<quint32> next = subnet.free(static_cast<int>(members.size()));
    QJsonArray configurations;
    for (const QString &member : members) {
        QString address;
        for (const QJsonValue given : wanted.ipConfigurations) {
            if (sameText(given["properties"_L1]["memberName"_L1].toString(), member))
                address = given["properties"_L1]["privateIPAddress"_L1].toString();
        }
        const bool isStatic = !address.isEmpty();
        if (!isStatic)
            address = ipv4Text(next.takeFirst());
        configurations.append(interfaceConfiguration(world, wanted, address, member, isStatic));
    }
    QString id = exchange.groupId() + u"/providers/Microsoft.Network/networkInterfaces/"_s + name;
    world.put({ { u"id"_s, id },
                { u"name"_s, name },
                { u"type"_s, u"Microsoft.Network/networkInterfaces"_s },
                { u"location"_s, location },
                { u"etag"_s, world.newNetworkEtag() },
                { u"managedBy"_s, exchange.id },
                { u"properties"_s,
                  QJsonObject{ { u"provisioningState"_s, u"Succeeded"_s },
                               { u"resourceGuid"_s, world.newGuid() },
                               { u"privateEndpoint"_s, network::reference(exchange.id) },
                               { u"ipConfigurations"_s, configurations } } } });
    return id;
}

QJsonObject connectionKept(const Wanted &wanted)
{
    QJsonObject properties{ { u"privateLinkServiceId"_s, wanted.target },
                            { u"groupIds"_s, QJsonArray::fromStringList(wanted.groupIds) } };
    if (!wanted.requestMessage.isEmpty())
        properties["requestMessage"_L1] = wanted.requestMessage;
    return { { u"name"_s, wanted.connectionName }, { u"properties"_s, properties } };
}

QJsonObject recordOf(Exchange &exchange, const Wanted &wanted, const QJsonObject &existing)
{
    World &world = exchange.world;
    const QString location = world.locationName(exchange.body()["location"_L1].toString());
    const QString interface =
        existing.isEmpty() ? makeInterface(exchange, wanted, location) : interfaceIdOf(existing);
    const QJsonArray connection{ connectionKept(wanted) };
    QJsonObject properties{
        { u"resourceGuid"_s, existing.isEmpty() ? world.newGuid() : network::guidOf(existing) },
        { u"privateLinkServiceConnections"_s, wanted.manual ? QJsonArray() : connection },
        { u"manualPrivateLinkServiceConnections"_s, wanted.manual ? connection : QJsonArray() },
        { u"customNetworkInterfaceName"_s,
          existing.isEmpty() ? QJsonValue(wanted.interfaceName)
                             : network::propertiesOf(existing)["customNetworkInterfaceName"_L1] },
        { u"subnet"_s, network::reference(wanted.subnetId) },
        { u"ipConfigurations"_s, wanted.ipConfigurations },
        { u"networkInterfaces"_s, QJsonArray{ network::reference(interface) } },
    };
    if (!wanted.securityGroups.isEmpty())
        properties["applicationSecurityGroups"_L1] = wanted.securityGroups;
    QJsonObject record{
        { u"id"_s, exchange.id },
        { u"name"_s, ResourceId(exchange.id).name() },
        { u"type"_s, type },
        { u"location"_s, location },
        { u"properties"_s, properties },
        { u"etag"_s, world.newNetworkEtag() },
    };
    if (const QJsonObject tags = exchange.body()["tags"_L1].toObject(); !tags.isEmpty())
        record["tags"_L1] = tags;
    return record;
}

// Nothing but tags differs: Azure answers "Succeeded" at once (aso_private_endpoint_20240301).
bool sameButTags(const QJsonObject &existing, Wanted wanted)
{
    const Wanted before = read(existing);
    wanted.interfaceName = before.interfaceName; // may be left out
    wanted.subnetId = before.subnetId; // is the same, perhaps in another case
    return before == wanted;
}

Response put(Exchange &exchange)
{
    World &world = exchange.world;
    const QJsonObject existing = world.get(exchange.id);
    const Wanted wanted = read(exchange.body());
    if (auto refused = refusal(exchange, wanted, existing))
        return *refused;
    const bool isNew = existing.isEmpty();
    // A failed one has no connection yet: writing it again is how it is mended.
    const bool connects = isNew || isConnecting(existing) || !sameText(targetOf(existing), wanted.target)
        || sameText(network::stateOf(existing), u"Failed");
    QJsonObject record = recordOf(exchange, wanted, existing);
    const bool quick = !connects && sameButTags(existing, wanted);
    QJsonObject properties = network::propertiesOf(record);
    properties["provisioningState"_L1] = quick ? u"Succeeded"_s : u"Updating"_s;
    record["properties"_L1] = properties;
    if (connects)
        record["$"_L1] = QJsonObject{ { u"connecting"_s, true } };
    world.put(record);
    const network::Work work{ exchange.id, record["location"_L1].toString(),
                              connects    ? createMs
                                  : quick ? 0
                                          : updateMs,
                              connects ? connectTask : network::readyTask, isNew ? createRetryAfter : 0 };
    return network::started(exchange, work, isNew ? 201 : 200, show(world, record, exchange.apiVersion()));
}

// The platform asks the account; from here on its record says what the state is.
void connect(TaskContext &context, const QJsonObject &args)
{
    World &world = context.world;
    const QString id = args["id"_L1].toString();
    const QJsonObject endpoint = world.get(id);
    const QString operation = args["operation"_L1].toString();
    world.change(id, [](QJsonObject &record) { record.remove("$"_L1); });
    if (!serviceOf(world, targetOf(endpoint))) {
        network::setState(world, id, u"Failed"_s);
        world.finish(
            operation, u"Failed"_s,
            { { u"code"_s, u"InvalidResponseFromPrivateLinkService"_s },
              { u"message"_s,
                u"Call to %1 failed. Error message: The resource '%2' could not be found."_s.arg(
                    ResourceId(targetOf(endpoint)).type(), targetOf(endpoint)) } });
        return;
    }
    const QJsonValue connection = connectionOf(endpoint)["properties"_L1];
    connections::request(
        world, targetOf(endpoint), id, connection["groupIds"_L1][0].toString(), !isManual(endpoint),
        connection["requestMessage"_L1].toString());
    network::setState(world, id, u"Succeeded"_s);
    zonegroup::writeRecords(world, id);
    world.finish(operation, u"Succeeded"_s);
}

Response remove(Exchange &exchange)
{
    const QJsonObject endpoint = exchange.world.get(exchange.id);
    return network::startDelete(
        exchange,
        { exchange.id, endpoint["location"_L1].toString(), deleteMs, removeTask, deleteRetryAfter });
}

// Everything that goes with it (rules.md 9.1): interface, address, zone group with its records, the account's
// row.
void removeAll(TaskContext &context, const QJsonObject &args)
{
    World &world = context.world;
    const QString id = args["id"_L1].toString();
    const QJsonObject endpoint = world.get(id);
    if (!endpoint.isEmpty()) {
        zonegroup::removeRecords(world, id);
        connections::endpointGone(world, id);
        world.remove(interfaceIdOf(endpoint));
        world.remove(id);
        world.later(nameHeldMs, nameFreeTask, { { u"id"_s, id }, { u"account"_s, targetOf(endpoint) } });
    }
    world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
}

void connectionChanged(TaskContext &context, const QJsonObject &args)
{
    const QString id = args["endpoint"_L1].toString();
    network::touch(context.world, id);
    if (args["status"_L1].toString() == "Approved"_L1)
        zonegroup::writeRecords(context.world, id);
}

} // namespace

bool isNameHeld(const World &world, const QString &endpointId, const QString &accountId)
{
    return world.tasks().any(nameFreeTask, endpointId, [&](const QJsonObject &args) {
        return sameText(args["account"_L1].toString(), accountId);
    });
}

void addRoutes(Router &router)
{
    const QString one = network::inGroup(u"privateEndpoints/{name}"_s);
    router.add("GET"_L1, u"/subscriptions/{sub}/providers/Microsoft.Network/privateEndpoints"_s, list);
    router.add("GET"_L1, network::inGroup(u"privateEndpoints"_s), list);
    router.add("GET"_L1, one, get);
    router.add("PUT"_L1, one, put);
    router.add("DELETE"_L1, one, remove);
}

void addTasks(TaskTable &tasks)
{
    tasks.insert(connectTask, connect);
    tasks.insert(removeTask, removeAll);
    tasks.insert(nameFreeTask, [](TaskContext &, const QJsonObject &) {}); // waiting was all it had to do
    tasks.insert(connections::changedTask, connectionChanged);
}

} // namespace linkdesk::sandbox::privateendpoint
