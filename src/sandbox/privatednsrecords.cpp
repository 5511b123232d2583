#include "src/sandbox/privatednsrecords.h"

#include "src/base/ipv4.h"
#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privatednswrites.h"
#include "src/sandbox/privatednszones.h"

#include <QRegularExpression>
#include <cmath>
#include <limits>

namespace linkdesk::sandbox::privatedns {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultTtl = 3600;

struct RecordType {
    QLatin1StringView name;
    QLatin1StringView content; // the property that holds it
    bool isList;
};

constexpr RecordType recordTypes[] = {
    { "A"_L1, "aRecords"_L1, true },         { "AAAA"_L1, "aaaaRecords"_L1, true },
    { "CNAME"_L1, "cnameRecord"_L1, false }, { "MX"_L1, "mxRecords"_L1, true },
    { "PTR"_L1, "ptrRecords"_L1, true },     { "SOA"_L1, "soaRecord"_L1, false },
    { "SRV"_L1, "srvRecords"_L1, true },     { "TXT"_L1, "txtRecords"_L1, true },
};

QString fqdnOf(const QString &zone, const QString &name)
{
    return (name == u'@' ? QString() : name + u'.') + zone + u'.';
}

QJsonObject recordShown(const QJsonObject &record)
{
    const ResourceId id(record["id"_L1].toString());
    QJsonObject properties = network::propertiesOf(record);
    properties["fqdn"_L1] = fqdnOf(id.parentName(), id.name());
    if (!properties.contains("isAutoRegistered"_L1))
        properties["isAutoRegistered"_L1] = false;
    QJsonObject shown = World::shown(record);
    shown["type"_L1] = id.type();
    shown["properties"_L1] = properties;
    return shown;
}

Response listRecords(Exchange &exchange, const QString &type)
{
    if (!exchange.world.has(zoneIdOf(exchange)))
        return errors::resourceNotFound(zoneIdOf(exchange));
    const QString suffix = exchange.query.queryItemValue(u"$recordsetnamesuffix"_s, QUrl::FullyDecoded);
    QList<QJsonObject> shown;
    const QList<QJsonObject> records = recordsOf(exchange.world, zoneIdOf(exchange));
    for (const QJsonObject &record : records) {
        const ResourceId id(record["id"_L1].toString());
        const bool wanted = type.isEmpty() || sameText(id.type().section(u'/', -1), type);
        if (wanted && id.name().endsWith(suffix, Qt::CaseInsensitive))
            shown.append(recordShown(record));
    }
    return escaped(exchange.list(shown, PageSize));
}

Response getRecord(Exchange &exchange)
{
    const QJsonObject record = exchange.world.get(exchange.id);
    return record.isEmpty() ? errors::resourceNotFound(exchange.id) : shown(recordShown(record));
}

Response bad(const QString &message)
{
    return errors::refuseBare(400, u"BadRequest"_s, message);
}

// "@", or labels of a host name; the first may be "*".
std::optional<Response> wrongName(const QString &name, const RecordType &type)
{
    static const QRegularExpression rule(
        u"^(\\*|[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const bool good =
        name == u'@' || (type.name != "SOA"_L1 && name.size() <= 253 && rule.match(name).hasMatch());
    if (good)
        return std::nullopt;
    return bad(u"The record set name '%1' is invalid for a record set of type '%2'."_s.arg(name, type.name));
}

std::optional<Response> wrongContent(const QJsonObject &properties, const RecordType &type)
{
    const QJsonValue ttl = properties["ttl"_L1];
    const double seconds = ttl.toDouble(-1);
    const bool whole =
        seconds >= 0 && seconds <= std::numeric_limits<qint32>::max() && seconds == std::floor(seconds);
    if (!ttl.isUndefined() && !whole)
        return bad(u"The TTL '%1' of the record set is invalid."_s.arg(ttl.toVariant().toString()));
    const QJsonValue content = properties[type.content];
    if (!content.isUndefined() && !(type.isList ? content.isArray() : content.isObject()))
        return bad(u"The value of '%1' has the wrong type."_s.arg(type.content));
    const QJsonArray addresses = properties["aRecords"_L1].toArray();
    for (const QJsonValue address : addresses) {
        const QString text = address["ipv4Address"_L1].toString();
        if (!ipv4FromText(text)) {
            return bad(u"The value '%1' is not a valid IPv4 address."_s.arg(text));
        }
    }
    return std::nullopt;
}

std::optional<Response> stale(const Exchange &exchange, const QJsonObject &existing)
{
    const QString what = u"Record set "_s + ResourceId(exchange.id).name();
    const QString fault = mismatch(exchange, what, existing["etag"_L1].toString());
    if (fault.isEmpty())
        return std::nullopt;
    return errors::refuseBare(412, u"PreconditionFailed"_s, fault);
}

// PUT replaces, PATCH changes the fields that it names.
Response putRecord(Exchange &exchange, const RecordType &type)
{
    World &world = exchange.world;
    if (!world.has(zoneIdOf(exchange)))
        return errors::parentNotFound(zoneIdOf(exchange), exchange.id);
    const QJsonObject existing = world.get(exchange.id);
    const bool patch = exchange.method == "PATCH";
    if (patch && existing.isEmpty())
        return errors::resourceNotFound(exchange.id);
    if (auto refused = stale(exchange, existing))
        return *refused;
    QJsonObject properties = patch ? network::propertiesOf(existing) : QJsonObject();
    const QJsonObject given = exchange.body()["properties"_L1].toObject();
    for (const auto &key : { "ttl"_L1, "metadata"_L1, type.content }) {
        if (given.contains(key))
            properties[key] = given[key];
    }
    if (auto wrong = wrongName(ResourceId(exchange.id).name(), type))
        return *wrong;
    if (auto wrong = wrongContent(properties, type))
        return *wrong;
    if (!properties.contains("ttl"_L1))
        properties["ttl"_L1] = defaultTtl;
    if (type.isList && !properties.contains(type.content))
        properties[type.content] = QJsonArray();
    const QJsonObject record{ { u"id"_s, exchange.id },
                              { u"name"_s, ResourceId(exchange.id).name() },
                              { u"type"_s, World::typeOf(exchange.id) },
                              { u"etag"_s, world.newGuid() },
                              { u"properties"_s, properties } };
    world.put(record);
    Response response = shown(recordShown(record));
    response.status = existing.isEmpty() ? 201 : 200;
    return response;
}

Response removeRecord(Exchange &exchange)
{
    const QJsonObject existing = exchange.world.get(exchange.id);
    if (existing.isEmpty())
        return Exchange::empty(204);
    if (auto refused = stale(exchange, existing))
        return *refused;
    exchange.world.remove(exchange.id);
    return Exchange::empty(200);
}

} // namespace

QJsonObject authorityRecord(const QString &zoneId, const QString &etag)
{
    return { { u"id"_s, zoneId + u"/SOA/@"_s },
             { u"name"_s, u"@"_s },
             { u"type"_s, u"Microsoft.Network/privateDnsZones/SOA"_s },
             { u"etag"_s, etag },
             { u"properties"_s,
               QJsonObject{ { u"ttl"_s, defaultTtl },
                            { u"soaRecord"_s,
                              QJsonObject{ { u"host"_s, u"azureprivatedns.net"_s },
                                           { u"email"_s, u"azureprivatedns-host.microsoft.com"_s },
                                           { u"serialNumber"_s, 1 },
                                           { u"refreshTime"_s, 3600 },
                                           { u"retryTime"_s, 300 },
                                           { u"expireTime"_s, 2419200 },
                                           { u"minimumTtl"_s, 10 } } } } } };
}

void addRecordRoutes(Router &router)
{
    const QString zone = network::inGroup(u"privateDnsZones/{zone}/"_s);
    router.add("GET"_L1, zone + u"ALL"_s, [](Exchange &exchange) { return listRecords(exchange, {}); });
    for (const RecordType &type : recordTypes) {
        const QString name(type.name);
        const QString one = zone + name + u"/{name}"_s;
        router.add("GET"_L1, zone + name, [name](Exchange &exchange) { return listRecords(exchange, name); });
        router.add("GET"_L1, one, getRecord);
        router.add("PUT PATCH"_L1, one, [type](Exchange &exchange) { return putRecord(exchange, type); });
        if (type.name != "SOA"_L1) // the zone's own; it goes with the zone
            router.add("DELETE"_L1, one, removeRecord);
    }
}

} // namespace linkdesk::sandbox::privatedns
