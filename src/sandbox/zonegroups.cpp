#include "src/sandbox/zonegroups.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privateendpointview.h"

namespace linkdesk::sandbox::zonegroup {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 writeMs = 12'000;
constexpr qint64 updateMs = 4'000;
constexpr qint64 removeMs = 10'000;
constexpr int createRetryAfter = 10; // seconds, recorded
constexpr int deleteRetryAfter = 10;
constexpr int ttl = 10;

const QString writtenTask = u"zoneGroup.written"_s;
const QString removedTask = u"zoneGroup.removed"_s;
const QString configList = u"privateDnsZoneConfigs"_s;

QJsonArray configsOf(const QJsonObject &group)
{
    return network::propertiesOf(group)[configList].toArray();
}

QString zoneOf(const QJsonValue &config)
{
    return config["properties"_L1]["privateDnsZoneId"_L1].toString();
}

struct Record {
    QString name, fqdn, address;
};

// A zone fits when the target's service asks for it by name: only then records are written. "account" of
// account.api.adu.microsoft.com in zone privatelink.api.adu.microsoft.com.
QList<Record> recordsFor(const World &world, const QJsonObject &endpoint, const QString &zoneId)
{
    QList<Record> records;
    const QString zone = ResourceId(zoneId).name();
    const auto service = privateendpoint::serviceOf(world, privateendpoint::targetOf(endpoint));
    if (!service || !service->zones.contains(zone, Qt::CaseInsensitive)
        || privateendpoint::isConnecting(endpoint))
        return records;
    const QString suffix = u'.' + zone.mid(QStringView(u"privatelink.").size());
    const auto addresses = privateendpoint::addressesOf(world, endpoint);
    for (const auto &one : addresses) {
        if (!one.fqdn.endsWith(suffix, Qt::CaseInsensitive))
            continue;
        const QString name = one.fqdn.chopped(suffix.size());
        records.append({ name, name + u'.' + zone, one.address });
    }
    return records;
}

QJsonArray recordsShown(const QList<Record> &records, const QString &state)
{
    QJsonArray shown;
    for (const Record &record : records) {
        shown.append(QJsonObject{ { u"recordType"_s, u"A"_s },
                                  { u"recordSetName"_s, record.name },
                                  { u"fqdn"_s, record.fqdn },
                                  { u"ttl"_s, ttl },
                                  { u"provisioningState"_s, state },
                                  { u"ipAddresses"_s, QJsonArray{ record.address } } });
    }
    return shown;
}

QJsonObject show(const World &world, const QJsonObject &group)
{
    const QString state = network::stateOf(group);
    const QJsonObject endpoint = world.get(ResourceId(group["id"_L1].toString()).parent().text());
    QJsonArray configs;
    const QJsonArray kept = configsOf(group);
    for (const QJsonValue config : kept) {
        const QJsonObject properties{ { u"provisioningState"_s, state },
                                      { u"privateDnsZoneId"_s, zoneOf(config) },
                                      { u"recordSets"_s,
                                        recordsShown(recordsFor(world, endpoint, zoneOf(config)), state) } };
        configs.append(network::part(group, configList, config["name"_L1].toString(), properties));
    }
    QJsonObject shown = World::shown(group);
    shown["etag"_L1] = network::etagOf(group);
    shown["type"_L1] = u"Microsoft.Network/privateEndpoints/privateDnsZoneGroups"_s;
    shown["properties"_L1] = QJsonObject{ { u"provisioningState"_s, state }, { configList, configs } };
    return shown;
}

QString creator(const QJsonObject &endpoint)
{
    return u"created by private endpoint %1 with resource guid %2"_s.arg(
        endpoint["name"_L1].toString(), network::guidOf(endpoint));
}

void writeRecord(World &world, const QString &zoneId, const Record &record, const QJsonObject &endpoint)
{
    const QString zone = world.get(zoneId)["id"_L1].toString(zoneId);
    world.put(
        { { u"id"_s, zone + u"/A/"_s + record.name },
          { u"name"_s, record.name },
          { u"type"_s, u"Microsoft.Network/privateDnsZones/A"_s },
          { u"etag"_s, world.newGuid() },
          { u"properties"_s,
            QJsonObject{ { u"metadata"_s, QJsonObject{ { u"creator"_s, creator(endpoint) } } },
                         { u"fqdn"_s, record.fqdn + u'.' },
                         { u"ttl"_s, ttl },
                         { u"aRecords"_s, QJsonArray{ QJsonObject{ { u"ipv4Address"_s, record.address } } } },
                         { u"isAutoRegistered"_s, false } } } });
}

// Where two endpoints to one account share a record, it goes with either of them (rules.md 9.3).
void removeFor(World &world, const QJsonObject &endpoint, const QString &zoneId)
{
    const auto service = privateendpoint::serviceOf(world, privateendpoint::targetOf(endpoint));
    const QString host = service ? service->hostName.section(u'.', 0, 0) : QString();
    const QList<QJsonObject> records = world.list(u"Microsoft.Network/privateDnsZones/A"_s, zoneId);
    for (const QJsonObject &record : records) {
        const QString by = record["properties"_L1]["metadata"_L1]["creator"_L1].toString();
        const bool own = by == creator(endpoint);
        const bool shared =
            by.startsWith("created by private endpoint "_L1) && sameText(record["name"_L1].toString(), host);
        if (own || shared)
            world.remove(record["id"_L1].toString());
    }
}

QString endpointOf(const QString &groupId)
{
    return ResourceId(groupId).parent().text();
}

Response get(Exchange &exchange)
{
    const QJsonObject group = exchange.world.get(exchange.id);
    if (!exchange.world.has(endpointOf(exchange.id)))
        return errors::resourceNotFound(endpointOf(exchange.id));
    if (group.isEmpty())
        return errors::childNotFound(u"Resource %1 not found."_s.arg(exchange.param("group2"_L1)));
    return network::shown(show(exchange.world, group));
}

Response list(Exchange &exchange)
{
    const QString endpoint = endpointOf(exchange.id + u"/-"_s);
    if (!exchange.world.has(endpoint))
        return errors::resourceNotFound(endpoint);
    QList<QJsonObject> shown;
    const QList<QJsonObject> groups = privateendpoint::zoneGroupsOf(exchange.world, endpoint);
    for (const QJsonObject &group : groups)
        shown.append(show(exchange.world, group));
    return exchange.list(shown);
}

std::optional<Response> refusal(const Exchange &exchange)
{
    const QString endpoint = endpointOf(exchange.id);
    if (!exchange.world.has(endpoint))
        return errors::parentNotFound(endpoint, exchange.id);
    if (auto wrong = network::wrongName(ResourceId(exchange.id).name()))
        return wrong;
    for (const QString &used : { exchange.id, endpoint }) {
        if (auto wait = network::busy(exchange, used))
            return wait;
    }
    const QJsonArray configs = exchange.body()["properties"_L1][configList].toArray();
    for (int i = 0; i < configs.size(); ++i) {
        const QString path = u"properties.privateDnsZoneConfigs[%1]"_s.arg(i);
        const QString zone = zoneOf(configs.at(i));
        if (configs.at(i)["name"_L1].toString().isEmpty()) {
            return errors::invalidFormat(
                u"MissingJsonReferenceName"_s, u"Value for name is missing. Path %1."_s.arg(path));
        }
        const QString zoneType = network::typeNamed(u"privateDnsZones"_s);
        if (auto wrong = network::wrongId(zone, zoneType, path + u".properties.privateDnsZoneId"_s))
            return wrong;
        const QString join = u"Microsoft.Network/privateDnsZones/join/action"_s;
        if (auto refused = network::needsLinked(exchange, join, zone))
            return refused;
        if (!exchange.world.has(zone))
            return errors::invalidReference(zone, exchange.id);
    }
    // One group an endpoint (rules.md 7).
    const QList<QJsonObject> groups = privateendpoint::zoneGroupsOf(exchange.world, endpoint);
    if (groups.isEmpty() || exchange.world.has(exchange.id))
        return std::nullopt;
    return errors::refuse(
        400, u"PrivateEndpointCannotHaveMoreThanOnePrivateDnsZoneGroup"_s,
        u"Private endpoint %1 already has the private DNS zone group %2."_s.arg(
            endpoint, groups.constFirst()["name"_L1].toString()),
        {}, true);
}

Response put(Exchange &exchange)
{
    World &world = exchange.world;
    if (auto refused = refusal(exchange))
        return *refused;
    const QJsonObject existing = world.get(exchange.id);
    const QJsonObject endpoint = world.get(endpointOf(exchange.id));
    QJsonArray configs;
    const QJsonArray given = exchange.body()["properties"_L1][configList].toArray();
    for (const QJsonValue config : given) {
        configs.append(
            QJsonObject{ { u"name"_s, config["name"_L1] },
                         { u"properties"_s, QJsonObject{ { u"privateDnsZoneId"_s, zoneOf(config) } } } });
    }
    const bool same = !existing.isEmpty() && configsOf(existing) == configs;
    const QJsonArray before = configsOf(existing);
    for (const QJsonValue config : before) {
        if (!configs.contains(config))
            removeFor(world, endpoint, zoneOf(config));
    }
    const QJsonObject record{
        { u"id"_s, exchange.id },
        { u"name"_s, ResourceId(exchange.id).name() },
        { u"type"_s, u"Microsoft.Network/privateEndpoints/privateDnsZoneGroups"_s },
        { u"etag"_s, world.newNetworkEtag() },
        { u"properties"_s,
          QJsonObject{ { u"provisioningState"_s, same ? u"Succeeded"_s : u"Updating"_s },
                       { configList, configs } } },
    };
    world.put(record);
    const bool isNew = existing.isEmpty();
    const network::Work work{ exchange.id, endpoint["location"_L1].toString(),
                              isNew      ? writeMs
                                  : same ? 0
                                         : updateMs,
                              writtenTask, isNew ? createRetryAfter : 0 };
    return network::started(exchange, work, isNew ? 201 : 200, show(world, record));
}

Response remove(Exchange &exchange)
{
    const QJsonObject endpoint = exchange.world.get(endpointOf(exchange.id));
    return network::startDelete(
        exchange,
        { exchange.id, endpoint["location"_L1].toString(), removeMs, removedTask, deleteRetryAfter });
}

} // namespace

void writeRecords(World &world, const QString &endpointId)
{
    const QJsonObject endpoint = world.get(endpointId);
    const QList<QJsonObject> groups = privateendpoint::zoneGroupsOf(world, endpointId);
    for (const QJsonObject &group : groups) {
        if (!sameText(network::stateOf(group), u"Succeeded"))
            continue; // it writes when it is ready
        const QJsonArray configs = configsOf(group);
        for (const QJsonValue config : configs) {
            const QString zone = zoneOf(config);
            if (!world.has(zone))
                continue;
            const QList<Record> records = recordsFor(world, endpoint, zone);
            for (const Record &record : records)
                writeRecord(world, zone, record, endpoint);
        }
    }
}

void removeRecords(World &world, const QString &endpointId)
{
    const QJsonObject endpoint = world.get(endpointId);
    const QList<QJsonObject> groups = privateendpoint::zoneGroupsOf(world, endpointId);
    for (const QJsonObject &group : groups) {
        const QJsonArray configs = configsOf(group);
        for (const QJsonValue config : configs)
            removeFor(world, endpoint, zoneOf(config));
    }
}

void addRoutes(Router &router)
{
    const QString groups = network::inGroup(u"privateEndpoints/{endpoint}/privateDnsZoneGroups"_s);
    router.add("GET"_L1, groups, list);
    router.add("GET"_L1, groups + u"/{group2}"_s, get);
    router.add("PUT"_L1, groups + u"/{group2}"_s, put);
    router.add("DELETE"_L1, groups + u"/{group2}"_s, remove);
}

void addTasks(TaskTable &tasks)
{
    tasks.insert(writtenTask, [](TaskContext &context, const QJsonObject &args) {
        const QString id = args["id"_L1].toString();
        network::setReady(context.world, id);
        writeRecords(context.world, endpointOf(id));
        context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
    });
    tasks.insert(removedTask, [](TaskContext &context, const QJsonObject &args) {
        const QString id = args["id"_L1].toString();
        const QJsonObject endpoint = context.world.get(endpointOf(id));
        const QJsonArray configs = configsOf(context.world.get(id));
        for (const QJsonValue config : configs)
            removeFor(context.world, endpoint, zoneOf(config));
        context.world.remove(id);
        context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
    });
}

} // namespace linkdesk::sandbox::zonegroup
