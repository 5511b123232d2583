// Microsoft.DeviceUpdate: accounts (deviceupdateaccounts.h), their instances, private link resources and
// private endpoint connections. States, headers, bodies and waits as recorded in du_private_endpoint_2022-08
// and 2023-10.
#include "src/base/resourceid.h"
#include "src/sandbox/connections.h"
#include "src/sandbox/deviceupdateaccounts.h"
#include "src/sandbox/deviceupdateoperations.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/providers.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

// Azure's waits, recorded: approve ~40 s, reject under 10 s, delete up to 90 s.
constexpr qint64 updatingMs = 2'000;
constexpr qint64 approveMs = 33'000;
constexpr qint64 rejectMs = 5'000;
constexpr qint64 removeMs = 15'000;

const QString updatingTask = u"deviceupdate.connection.updating"_s;
const QString readyTask = u"deviceupdate.connection.ready"_s;
const QString goneTask = u"deviceupdate.connection.gone"_s;

QString accountIdOf(const Exchange &exchange)
{
    return exchange.groupId() + u"/providers/Microsoft.DeviceUpdate/accounts/"_s
        + exchange.idParam("account"_L1);
}

QString etagOf(const QJsonObject &record)
{
    return record["$"_L1]["etag"_L1].toString();
}

Response listConnections(Exchange &exchange)
{
    if (const auto missing = deviceupdate::noAccount(exchange, accountIdOf(exchange)))
        return *missing;
    return deviceupdate::plain(exchange.list(connections::ofAccount(exchange.world, accountIdOf(exchange))));
}

Response getConnection(Exchange &exchange)
{
    const QJsonObject connection = exchange.world.get(exchange.id);
    if (connection.isEmpty())
        return errors::notFoundInService(exchange.id);
    return deviceupdate::plain(Exchange::json(200, World::shown(connection)), etagOf(connection));
}

void setProvisioning(World &world, const QString &id, const QString &state)
{
    const QString etag = world.newCosmosEtag();
    world.change(id, [&](QJsonObject &connection) {
        QJsonObject properties = connection["properties"_L1].toObject();
        properties["provisioningState"_L1] = state;
        connection["properties"_L1] = properties;
        connection["$"_L1] = QJsonObject{ { u"etag"_s, etag } };
    });
}

// A newer decision takes the place of one that is still running.
void supersede(World &world, const QString &id)
{
    for (const QString &kind : { updatingTask, readyTask, goneTask })
        world.dropTasks(kind, id);
    while (const Operation *running = world.running(id))
        world.finish(running->id, u"Canceled"_s);
}

// Changes the state only; everything else in the body is ignored, az sends the whole connection back
// (SIMULATOR.md 3). Connections are made by the platform, never by PUT (rules.md R-D11).
Response decide(Exchange &exchange)
{
    World &world = exchange.world;
    QJsonObject connection = world.get(exchange.id);
    if (connection.isEmpty())
        return errors::notFoundInService(exchange.id);
    const QJsonValue asked = exchange.body()["properties"_L1]["privateLinkServiceConnectionState"_L1];
    QString status;
    for (const auto &known : { u"Approved"_s, u"Rejected"_s, u"Pending"_s }) {
        if (sameText(asked["status"_L1].toString(), known))
            status = known;
    }
    if (status.isEmpty()) {
        return deviceupdate::invalidPayload(
            u"EnumValueNotMatched"_s,
            u"No enum match for: %1. Path: properties.privateLinkServiceConnectionState.status"_s.arg(
                asked["status"_L1].toString()));
    }
    supersede(world, exchange.id);
    QJsonObject properties = connection["properties"_L1].toObject();
    properties["provisioningState"_L1] = u"Accepted"_s;
    properties["privateLinkServiceConnectionState"_L1] =
        QJsonObject{ { u"status"_s, status }, { u"description"_s, asked["description"_L1].toString() } };
    connection["properties"_L1] = properties;
    deviceupdate::sign(exchange, &connection, false);
    const QString etag = world.newCosmosEtag();
    connection["$"_L1] = QJsonObject{ { u"etag"_s, etag } };
    world.put(connection);
    connections::changed(world, exchange.id, status);

    const Operation &operation = deviceupdate::begin(
        exchange, exchange.id, world.get(accountIdOf(exchange))["location"_L1].toString());
    const QJsonObject args{ { u"id"_s, exchange.id }, { u"operation"_s, operation.id } };
    world.later(updatingMs, updatingTask, args);
    world.later(status == "Approved"_L1 ? approveMs : rejectMs, readyTask, args);
    return deviceupdate::answer(
        exchange, Exchange::json(201, World::shown(connection)), operation, u"PT1H"_s, etag);
}

Response removeConnection(Exchange &exchange)
{
    World &world = exchange.world;
    if (!world.has(exchange.id))
        return Exchange::empty(204);
    supersede(world, exchange.id);
    setProvisioning(world, exchange.id, u"Deleting"_s);
    const Operation &operation = deviceupdate::begin(
        exchange, exchange.id, world.get(accountIdOf(exchange))["location"_L1].toString());
    world.later(removeMs, goneTask, { { u"id"_s, exchange.id }, { u"operation"_s, operation.id } });
    return deviceupdate::answer(
        exchange, Exchange::json(202, QJsonValue::Null), operation, u"PT1H"_s, etagOf(world.get(exchange.id)),
        true);
}

// The id is malformed as the service's is: without "/providers/Microsoft.DeviceUpdate".
QJsonObject linkResource(const Exchange &exchange)
{
    return { { u"id"_s,
               exchange.groupId() + u"/accounts/"_s
                   + exchange.world.get(accountIdOf(exchange))["name"_L1].toString()
                   + u"/privateLinkResources/DeviceUpdate"_s },
             { u"name"_s, u"DeviceUpdate"_s },
             { u"type"_s, u"Microsoft.DeviceUpdate/accounts/privateLinkResources"_s },
             { u"properties"_s,
               QJsonObject{
                   { u"groupId"_s, u"DeviceUpdate"_s },
                   { u"requiredMembers"_s, QJsonArray{ u"adu"_s } },
                   { u"requiredZoneNames"_s, QJsonArray{ u"privatelink.api.adu.microsoft.com"_s } } } } };
}

Response listLinkResources(Exchange &exchange)
{
    if (const auto missing = deviceupdate::noAccount(exchange, accountIdOf(exchange)))
        return *missing;
    return deviceupdate::plain(exchange.list({ linkResource(exchange) }));
}

Response getLinkResource(Exchange &exchange)
{
    if (const auto missing = deviceupdate::noAccount(exchange, accountIdOf(exchange)))
        return *missing;
    if (!sameText(exchange.param("name"_L1), u"DeviceUpdate"))
        return errors::notFoundInService(exchange.id);
    return deviceupdate::plain(Exchange::json(200, linkResource(exchange)));
}

Response listInstances(Exchange &exchange)
{
    if (const auto missing = deviceupdate::noAccount(exchange, accountIdOf(exchange)))
        return *missing;
    return deviceupdate::plain(exchange.list(
        exchange.world.list(u"Microsoft.DeviceUpdate/accounts/instances"_s, accountIdOf(exchange))));
}

Response getInstance(Exchange &exchange)
{
    const QJsonObject instance = exchange.world.get(exchange.id);
    if (instance.isEmpty())
        return errors::resourceNotFound(exchange.id);
    return deviceupdate::plain(Exchange::json(200, World::shown(instance)));
}

class DeviceUpdateProvider : public Provider {
public:
    void addRoutes(Router &router) override
    {
        deviceupdate::addAccountRoutes(router);
        const QString account =
            u"/subscriptions/{sub}/resourceGroups/{group}/providers/Microsoft.DeviceUpdate/accounts/{account}"_s;
        const QString connections = account + u"/privateEndpointConnections"_s;
        router.add("GET"_L1, connections, listConnections);
        router.add("GET"_L1, connections + u"/{name}"_s, getConnection);
        router.add("PUT"_L1, connections + u"/{name}"_s, decide);
        router.add("DELETE"_L1, connections + u"/{name}"_s, removeConnection);
        router.add("GET"_L1, account + u"/privateLinkResources"_s, listLinkResources);
        router.add("GET"_L1, account + u"/privateLinkResources/{name}"_s, getLinkResource);
        router.add("GET"_L1, account + u"/instances"_s, listInstances);
        router.add("GET"_L1, account + u"/instances/{name}"_s, getInstance);
    }

    void addTasks(TaskTable &tasks) override
    {
        deviceupdate::addAccountTasks(tasks);
        tasks.insert(updatingTask, [](TaskContext &context, const QJsonObject &args) {
            setProvisioning(context.world, args["id"_L1].toString(), u"Updating"_s);
            context.world.finish(args["operation"_L1].toString(), u"Updating"_s);
        });
        tasks.insert(readyTask, [](TaskContext &context, const QJsonObject &args) {
            setProvisioning(context.world, args["id"_L1].toString(), u"Succeeded"_s);
            context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
        });
        tasks.insert(goneTask, [](TaskContext &context, const QJsonObject &args) {
            connections::changed(context.world, args["id"_L1].toString(), u"Disconnected"_s);
            context.world.remove(args["id"_L1].toString());
            context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
        });
    }
};

} // namespace

std::unique_ptr<Provider> makeDeviceUpdateProvider()
{
    return std::make_unique<DeviceUpdateProvider>();
}

} // namespace linkdesk::sandbox
