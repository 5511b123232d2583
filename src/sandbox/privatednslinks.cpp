#include "src/sandbox/privatednslinks.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privatednswrites.h"

namespace linkdesk::sandbox::privatedns {

using namespace Qt::StringLiterals;

namespace {

const QString linkType = u"Microsoft.Network/privateDnsZones/virtualNetworkLinks"_s;

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
    return escaped(exchange.list(shown, PageSize));
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
    Fault stale = mismatchFault(exchange, what, existing["etag"_L1].toString());
    if (!stale.code.isEmpty())
        return stale;
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
    const Fault fault = mismatchFault(
        exchange, u"Virtual Network link "_s + link["name"_L1].toString(), link["etag"_L1].toString());
    return startRemove(exchange, u"DeleteVirtualNetworkLink"_s, fault);
}

} // namespace

void addLinkRoutes(Router &router)
{
    const QString links = network::inGroup(u"privateDnsZones/{zone}/virtualNetworkLinks"_s);
    router.add("GET"_L1, links, listLinks);
    router.add("GET"_L1, links + u"/{name}"_s, getLink);
    router.add("PUT PATCH"_L1, links + u"/{name}"_s, putLink);
    router.add("DELETE"_L1, links + u"/{name}"_s, removeLink);
}

} // namespace linkdesk::sandbox::privatedns
