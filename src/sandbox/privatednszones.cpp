#include "src/sandbox/privatednszones.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privatednsrecords.h"

#include <QRegularExpression>

namespace linkdesk::sandbox::privatedns {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 writeMs = 12'000;
constexpr qint64 failMs = 3'000;
constexpr int retryAfter = 30;
constexpr int pageSize = 100; // the service's default (API.md 5)

const QString zoneType = u"Microsoft.Network/privateDnsZones"_s;
const QString linkType = u"Microsoft.Network/privateDnsZones/virtualNetworkLinks"_s;
const QString writtenTask = u"privateDns.written"_s;

struct Fault {
    QString code, message;
};

// Starts an operation; its URL ends in the service's token of words. It ends with `fault`, where there is
// one.
Operation &begin(Exchange &exchange, const QString &word, const Fault &fault)
{
    World &world = exchange.world;
    const QString base = exchange.groupId() + u"/providers/Microsoft.Network/"_s;
    Operation operation;
    operation.style = Operation::Style::Dns;
    operation.id =
        QString::fromLatin1(u"FrontEndAsyncOperation;%1;%2_%3"_s.arg(word, world.newGuid(), world.newGuid())
                                .toLatin1()
                                .toBase64());
    operation.statusPath = base + u"privateDnsOperationStatuses/%id"_s;
    operation.resultPath = base + u"privateDnsOperationResults/%id"_s;
    operation.query = u"api-version="_s + exchange.apiVersion();
    operation.resourceId = exchange.id;
    operation.pollRetryAfter = retryAfter;
    Operation &running = world.begin(operation);
    if (!fault.code.isEmpty()) {
        world.later(
            failMs, operationFinish,
            { { u"id"_s, running.id },
              { u"status"_s, u"Failed"_s },
              { u"error"_s, QJsonObject{ { u"code"_s, fault.code }, { u"message"_s, fault.message } } } });
    }
    return running;
}

// `record`: what appears at the end.
Response
startWrite(Exchange &exchange, const QString &word, const QJsonObject &record, const Fault &fault = {})
{
    const Operation &running = begin(exchange, word, fault);
    if (fault.code.isEmpty()) {
        exchange.world.later(
            writeMs, writtenTask, { { u"record"_s, record }, { u"operation"_s, running.id } });
    }
    return exchange.withOperation(Exchange::json(202, QJsonObject()), running, retryAfter, true);
}

Response startRemove(Exchange &exchange, const QString &word, const Fault &fault)
{
    const Operation &running = begin(exchange, word, fault);
    if (fault.code.isEmpty()) {
        exchange.world.later(
            writeMs, network::goneTask, { { u"id"_s, exchange.id }, { u"operation"_s, running.id } });
    }
    return exchange.withOperation(Exchange::empty(202), running, retryAfter, true);
}

QString scopeOf(const Exchange &exchange)
{
    return exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
}

QJsonObject zoneShown(const World &world, const QJsonObject &zone)
{
    const QString id = zone["id"_L1].toString();
    const QList<QJsonObject> links = world.list(linkType, id);
    int registering = 0;
    for (const QJsonObject &link : links)
        registering += link["properties"_L1]["registrationEnabled"_L1].toBool() ? 1 : 0;
    QJsonObject shown = World::shown(zone);
    shown["type"_L1] = zoneType;
    shown["location"_L1] = u"global"_s;
    shown["properties"_L1] = QJsonObject{
        { u"maxNumberOfRecordSets"_s, 25000 },
        { u"maxNumberOfVirtualNetworkLinks"_s, 1000 },
        { u"maxNumberOfVirtualNetworkLinksWithRegistration"_s, 100 },
        { u"numberOfRecordSets"_s, recordsOf(world, id).size() },
        { u"numberOfVirtualNetworkLinks"_s, links.size() },
        { u"numberOfVirtualNetworkLinksWithRegistration"_s, registering },
        { u"provisioningState"_s, network::stateOf(zone) },
    };
    return shown;
}

QJsonObject linkShown(const QJsonObject &link)
{
    QJsonObject properties = network::propertiesOf(link);
    properties["provisioningState"_L1] = network::stateOf(link);
    properties["virtualNetworkLinkState"_L1] = u"Completed"_s;
    QJsonObject shown = World::shown(link);
    shown["type"_L1] = linkType;
    shown["location"_L1] = u"global"_s;
    shown["properties"_L1] = properties;
    return shown;
}

Response getZone(Exchange &exchange)
{
    const QJsonObject zone = exchange.world.get(exchange.id);
    return zone.isEmpty() ? errors::resourceNotFound(exchange.id) : shown(zoneShown(exchange.world, zone));
}

Response listZones(Exchange &exchange)
{
    QList<QJsonObject> shown;
    const QList<QJsonObject> zones = exchange.world.list(zoneType, scopeOf(exchange));
    for (const QJsonObject &zone : zones)
        shown.append(zoneShown(exchange.world, zone));
    return escaped(exchange.list(shown, pageSize));
}

// Two to 34 labels, 1 to 63 characters each (rules.md R-N7).
std::optional<Response> wrongZoneName(const QString &name)
{
    static const QRegularExpression rule(
        u"^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?){1,33}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (rule.match(name).hasMatch())
        return std::nullopt;
    return errors::refuseBare(400, u"BadRequest"_s, u"The domain name '%1' is invalid."_s.arg(name));
}

std::optional<Response> notGlobal(const Exchange &exchange)
{
    const QString location = exchange.body()["location"_L1].toString();
    if (location.isEmpty()) {
        return errors::refuse(
            400, u"LocationRequired"_s, u"The location property is required for this definition."_s);
    }
    if (sameText(location, u"global"))
        return std::nullopt;
    return errors::refuse(
        400, u"LocationNotAvailableForResourceType"_s,
        u"The provided location '%1' is not available for resource type '%2'. List of available regions for "
        u"the "
        "resource type is 'global'."_s.arg(location, World::typeOf(exchange.id)));
}

QJsonObject withTags(QJsonObject record, const QJsonObject &body, const QJsonObject &before)
{
    const QJsonObject tags = body.contains("tags"_L1) ? body["tags"_L1].toObject() : before;
    if (!tags.isEmpty())
        record["tags"_L1] = tags;
    return record;
}

Response putZone(Exchange &exchange)
{
    World &world = exchange.world;
    const QJsonObject existing = world.get(exchange.id);
    const bool patch = exchange.method == "PATCH";
    if (patch && existing.isEmpty())
        return errors::resourceNotFound(exchange.id);
    if (auto missing = exchange.needsRegistration(u"Microsoft.Network"_s))
        return *missing;
    if (auto wrong = patch ? std::nullopt : notGlobal(exchange))
        return *wrong;
    const QString name = ResourceId(exchange.id).name();
    if (auto wrong = wrongZoneName(name))
        return *wrong;
    const QString fault = mismatch(exchange, u"Zone "_s + name, existing["etag"_L1].toString());
    const QJsonObject record = withTags(
        { { u"id"_s, exchange.id },
          { u"name"_s, name },
          { u"type"_s, zoneType },
          { u"etag"_s, world.newGuid() },
          { u"location"_s, u"global"_s },
          { u"properties"_s, QJsonObject{ { u"provisioningState"_s, u"Succeeded"_s } } } },
        exchange.body(), patch ? existing["tags"_L1].toObject() : QJsonObject());
    return startWrite(
        exchange, u"UpsertPrivateDnsZone"_s, record,
        fault.isEmpty() ? Fault{} : Fault{ u"PreconditionFailed"_s, fault });
}

Response removeZone(Exchange &exchange)
{
    World &world = exchange.world;
    const QJsonObject zone = world.get(exchange.id);
    if (zone.isEmpty())
        return Exchange::empty(204);
    const QList<QJsonObject> links = world.list(linkType, exchange.id);
    if (!links.isEmpty()) {
        QStringList nested;
        for (const QJsonObject &link : links) {
            nested.append(u"'Microsoft.Network/privateDnsZones/%1/virtualNetworkLinks/%2'"_s.arg(
                zone["name"_L1].toString(), link["name"_L1].toString()));
        }
        return errors::cannotDelete(
            u"Cannot delete resource while nested resources exist. Some existing nested resource IDs "
            u"include: %1. "
            "Please delete all nested resources before deleting this resource."_s.arg(nested.join(u", "_s)));
    }
    const QString fault =
        mismatch(exchange, u"Zone "_s + zone["name"_L1].toString(), zone["etag"_L1].toString());
    return startRemove(
        exchange, u"DeletePrivateDnsZone"_s,
        fault.isEmpty() ? Fault{} : Fault{ u"PreconditionFailed"_s, fault });
}

Response getLink(Exchange &exchange)
{
    const QJsonObject link = exchange.world.get(exchange.id);
    return link.isEmpty() ? errors::resourceNotFound(exchange.id) : shown(linkShown(link));
}

Response listLinks(Exchange &exchange)
{
    if (!exchange.world.has(zoneIdOf(exchange)))
        return errors::resourceNotFound(zoneIdOf(exchange));
    QList<QJsonObject> shown;
    const QList<QJsonObject> links = exchange.world.list(linkType, zoneIdOf(exchange));
    for (const QJsonObject &link : links)
        shown.append(linkShown(link));
    return escaped(exchange.list(shown, pageSize));
}

// A network is linked to one zone of a name only (wording: azure-aks-docs issue 212).
Fault overlapping(const World &world, const QString &linkId, const QString &networkId)
{
    const QString zone = ResourceId(linkId).parentName();
    const QList<QJsonObject> links = world.list(linkType);
    for (const QJsonObject &link : links) {
        const QString id = link["id"_L1].toString();
        const QString other = ResourceId(id).parentName();
        const QString linked = link["properties"_L1]["virtualNetwork"_L1]["id"_L1].toString();
        if (!sameText(id, linkId) && sameText(other, zone) && sameText(linked, networkId)) {
            return { u"BadRequest"_s,
                     u"A virtual network cannot be linked to multiple zones with overlapping namespaces. You "
                     u"tried to "
                     "link virtual network with '%1' and '%2' zones."_s.arg(zone, other) };
        }
    }
    return {};
}

Fault linkFault(const Exchange &exchange, const QJsonObject &existing, const QString &networkId)
{
    const QString name = ResourceId(exchange.id).name();
    const QString what =
        u"Virtual Network link %1 for the Private DNS zone %2"_s.arg(name, exchange.param("zone"_L1));
    const QString stale = mismatch(exchange, what, existing["etag"_L1].toString());
    if (!stale.isEmpty())
        return { u"PreconditionFailed"_s, stale };
    if (!exchange.world.has(networkId))
        return { u"BadRequest"_s, u"The virtual network %1 was not found."_s.arg(networkId) };
    const QString linked = existing["properties"_L1]["virtualNetwork"_L1]["id"_L1].toString();
    if (!linked.isEmpty() && !sameText(linked, networkId)) {
        return { u"BadRequest"_s,
                 u"The virtual network of the link %1 cannot be changed from %2 to %3."_s.arg(
                     name, linked, networkId) };
    }
    return overlapping(exchange.world, exchange.id, networkId);
}

Response putLink(Exchange &exchange)
{
    World &world = exchange.world;
    const QJsonObject existing = world.get(exchange.id);
    const bool patch = exchange.method == "PATCH";
    if (!world.has(zoneIdOf(exchange)))
        return errors::parentNotFound(zoneIdOf(exchange), exchange.id);
    if (patch && existing.isEmpty())
        return errors::resourceNotFound(exchange.id);
    if (auto wrong = patch ? std::nullopt : notGlobal(exchange))
        return *wrong;
    if (auto wrong = network::wrongName(ResourceId(exchange.id).name()))
        return *wrong;
    QJsonObject properties = patch ? network::propertiesOf(existing) : QJsonObject();
    const QJsonObject given = exchange.body()["properties"_L1].toObject();
    for (const auto &key : { "registrationEnabled"_L1, "resolutionPolicy"_L1, "virtualNetwork"_L1 }) {
        if (given.contains(key))
            properties[key] = given[key];
    }
    if (!properties.contains("registrationEnabled"_L1))
        properties["registrationEnabled"_L1] = false;
    properties["provisioningState"_L1] = u"Succeeded"_s;
    const QString networkId = properties["virtualNetwork"_L1]["id"_L1].toString();
    const QString path = u"properties.virtualNetwork.id"_s;
    if (auto wrong = network::wrongId(networkId, network::typeNamed(u"virtualNetworks"_s), path))
        return *wrong;
    const QString join = u"Microsoft.Network/virtualNetworks/join/action"_s;
    if (auto refused = network::needsLinked(exchange, join, networkId))
        return *refused;
    const QJsonObject record = withTags(
        { { u"id"_s, exchange.id },
          { u"name"_s, ResourceId(exchange.id).name() },
          { u"type"_s, linkType },
          { u"etag"_s, world.newCosmosEtag() },
          { u"location"_s, u"global"_s },
          { u"properties"_s, properties } },
        exchange.body(), patch ? existing["tags"_L1].toObject() : QJsonObject());
    return startWrite(
        exchange, u"UpsertVirtualNetworkLink"_s, record, linkFault(exchange, existing, networkId));
}

Response removeLink(Exchange &exchange)
{
    const QJsonObject link = exchange.world.get(exchange.id);
    if (link.isEmpty())
        return Exchange::empty(204);
    const QString fault = mismatch(
        exchange, u"Virtual Network link "_s + link["name"_L1].toString(), link["etag"_L1].toString());
    return startRemove(
        exchange, u"DeleteVirtualNetworkLink"_s,
        fault.isEmpty() ? Fault{} : Fault{ u"PreconditionFailed"_s, fault });
}

void written(TaskContext &context, const QJsonObject &args)
{
    World &world = context.world;
    const QJsonObject record = args["record"_L1].toObject();
    const QString id = record["id"_L1].toString();
    const bool isZone = sameText(World::typeOf(id), zoneType);
    const bool isNew = !world.has(id);
    world.put(record);
    if (isZone && isNew)
        world.put(authorityRecord(id, world.newGuid()));
    world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
}

} // namespace

Response escaped(Response response)
{
    response.body.replace("/", "\\/");
    return response;
}

Response shown(const QJsonObject &body)
{
    return escaped(Exchange::json(200, body, { { "ETag", body["etag"_L1].toString().toUtf8() } }));
}

QString mismatch(const Exchange &exchange, const QString &what, const QString &etag)
{
    if (!exchange.needsMatch(etag))
        return {};
    return exchange.requestHeader("If-None-Match").isEmpty()
        ? u"The %1 has been modified (etag mismatch)."_s.arg(what)
        : u"The %1 exists already and hence cannot be created again."_s.arg(what);
}

QString zoneIdOf(const Exchange &exchange)
{
    const QString id =
        exchange.groupId() + u"/providers/Microsoft.Network/privateDnsZones/"_s + exchange.param("zone"_L1);
    return exchange.world.get(id)["id"_L1].toString(id);
}

bool isRecordType(const QString &lastWord)
{
    static const QStringList types{ u"A"_s,   u"AAAA"_s, u"CNAME"_s, u"MX"_s,
                                    u"PTR"_s, u"SOA"_s,  u"SRV"_s,   u"TXT"_s };
    return types.contains(lastWord, Qt::CaseInsensitive);
}

QList<QJsonObject> recordsOf(const World &world, const QString &zoneId)
{
    QList<QJsonObject> found;
    const QList<QJsonObject> all = world.all(zoneId);
    for (const QJsonObject &one : all) {
        const QString type = World::typeOf(one["id"_L1].toString());
        if (isRecordType(type.section(u'/', -1)))
            found.append(one);
    }
    return found;
}

void addZoneRoutes(Router &router)
{
    const QString zone = network::inGroup(u"privateDnsZones/{zone}"_s);
    const QString links = zone + u"/virtualNetworkLinks"_s;
    router.add("GET"_L1, u"/subscriptions/{sub}/providers/Microsoft.Network/privateDnsZones"_s, listZones);
    router.add("GET"_L1, network::inGroup(u"privateDnsZones"_s), listZones);
    router.add("GET"_L1, zone, getZone);
    router.add("PUT PATCH"_L1, zone, putZone);
    router.add("DELETE"_L1, zone, removeZone);
    router.add("GET"_L1, links, listLinks);
    router.add("GET"_L1, links + u"/{name}"_s, getLink);
    router.add("PUT PATCH"_L1, links + u"/{name}"_s, putLink);
    router.add("DELETE"_L1, links + u"/{name}"_s, removeLink);
}

void addZoneTasks(TaskTable &tasks)
{
    tasks.insert(writtenTask, written);
}

} // namespace linkdesk::sandbox::privatedns
