#include "src/sandbox/privatednszones.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privatednswrites.h"

#include <QRegularExpression>

namespace linkdesk::sandbox::privatedns {

using namespace Qt::StringLiterals;

namespace {

const QString zoneType = u"Microsoft.Network/privateDnsZones"_s;
const QString linkType = u"Microsoft.Network/privateDnsZones/virtualNetworkLinks"_s;

QString scopeOf(const Exchange &exchange)
{
    return exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
}

bool isRecordType(const QString &lastWord)
{
    static const QStringList types{ u"A"_s,   u"AAAA"_s, u"CNAME"_s, u"MX"_s,
                                    u"PTR"_s, u"SOA"_s,  u"SRV"_s,   u"TXT"_s };
    return types.contains(lastWord, Qt::CaseInsensitive);
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
    return escaped(exchange.list(shown, PageSize));
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
    const Fault fault = mismatchFault(exchange, u"Zone "_s + name, existing["etag"_L1].toString());
    const QJsonObject record = withTags(
        { { u"id"_s, exchange.id },
          { u"name"_s, name },
          { u"type"_s, zoneType },
          { u"etag"_s, world.newGuid() },
          { u"location"_s, u"global"_s },
          { u"properties"_s, QJsonObject{ { u"provisioningState"_s, u"Succeeded"_s } } } },
        exchange.body(), patch ? existing["tags"_L1].toObject() : QJsonObject());
    return startWrite(exchange, u"UpsertPrivateDnsZone"_s, record, fault);
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
    const Fault fault =
        mismatchFault(exchange, u"Zone "_s + zone["name"_L1].toString(), zone["etag"_L1].toString());
    return startRemove(exchange, u"DeletePrivateDnsZone"_s, fault);
}

} // namespace

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
    router.add("GET"_L1, u"/subscriptions/{sub}/providers/Microsoft.Network/privateDnsZones"_s, listZones);
    router.add("GET"_L1, network::inGroup(u"privateDnsZones"_s), listZones);
    router.add("GET"_L1, zone, getZone);
    router.add("PUT PATCH"_L1, zone, putZone);
    router.add("DELETE"_L1, zone, removeZone);
}

} // namespace linkdesk::sandbox::privatedns
