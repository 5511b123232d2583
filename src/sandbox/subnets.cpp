#include "src/sandbox/subnets.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"

#include <algorithm>

namespace linkdesk::sandbox::subnet {

using namespace Qt::StringLiterals;
using network::SubnetAddresses;
using network::UsedAddress;

namespace {

constexpr qint64 writeMs = 4'000;
constexpr qint64 removeMs = 10'000;
constexpr int createRetryAfter = 3; // seconds, recorded
constexpr int deleteRetryAfter = 10;

const QString type = u"Microsoft.Network/virtualNetworks/subnets"_s;
const QString writtenTask = u"subnet.written"_s;
const QString removedTask = u"subnet.removed"_s;

QString networkIdOf(const QString &subnetId)
{
    return ResourceId(subnetId).parent().text();
}

// The service writes group and names in capitals in what lies in a subnet (recorded in aso_disk_access).
QString inCapitals(const QString &id)
{
    QStringList words = id.split(u'/');
    for (qsizetype i = 4; i < words.size(); i += (i == 4 ? 4 : 2))
        words[i] = words.at(i).toUpper();
    return words.join(u'/');
}

QJsonArray delegationsShown(const QJsonObject &subnet, const QJsonObject &parent)
{
    QJsonArray shown;
    const QJsonArray kept = subnet["properties"_L1]["delegations"_L1].toArray();
    for (const QJsonValue delegation : kept) {
        QJsonObject properties = delegation["properties"_L1].toObject();
        properties["provisioningState"_L1] = u"Succeeded"_s;
        if (!properties.contains("actions"_L1))
            properties["actions"_L1] = QJsonArray{ u"Microsoft.Network/virtualNetworks/subnets/action"_s };
        QJsonObject one =
            network::part(subnet, u"delegations"_s, delegation["name"_L1].toString(), properties);
        one["etag"_L1] = network::etagOf(parent);
        shown.append(one);
    }
    return shown;
}

QList<Ipv4Prefix> prefixesOf(const QJsonArray &texts)
{
    QList<Ipv4Prefix> found;
    for (const QJsonValue text : texts) {
        if (const auto prefix = Ipv4Prefix::parse(text.toString()))
            found.append(*prefix);
    }
    return found;
}

QJsonArray prefixTexts(const QJsonObject &subnet)
{
    const QJsonValue properties = subnet["properties"_L1];
    const QJsonArray several = properties["addressPrefixes"_L1].toArray();
    return several.isEmpty() ? QJsonArray{ properties["addressPrefix"_L1] } : several;
}

bool overlaps(const Ipv4Prefix &a, const Ipv4Prefix &b)
{
    return a.contains(b.first()) || b.contains(a.first());
}

Response get(Exchange &exchange)
{
    if (!exchange.world.has(networkIdOf(exchange.id)))
        return errors::resourceNotFound(networkIdOf(exchange.id));
    const QJsonObject subnet = exchange.world.get(exchange.id);
    if (subnet.isEmpty())
        return errors::childNotFound(u"Resource %1 not found."_s.arg(exchange.id));
    return network::shown(show(exchange.world, subnet));
}

Response list(Exchange &exchange)
{
    const QString networkId = networkIdOf(exchange.id + u"/-"_s);
    if (!exchange.world.has(networkId))
        return errors::resourceNotFound(networkId);
    QList<QJsonObject> shown;
    const network::AddressesInUse inUse(exchange.world);
    const QList<QJsonObject> subnets = of(exchange.world, networkId);
    for (const QJsonObject &subnet : subnets)
        shown.append(show(exchange.world, inUse, subnet));
    return exchange.list(shown);
}

// A write of this subnet: 409 with the operation's URL; of the network or a sister: 429
// (aso_dns_resolver_429).
std::optional<Response> beside(const Exchange &exchange, const QString &networkId)
{
    if (auto own = network::underWay(exchange, exchange.id))
        return own;
    QStringList others{ networkId };
    const QList<QJsonObject> sisters = of(exchange.world, networkId);
    for (const QJsonObject &sister : sisters)
        others.append(sister["id"_L1].toString());
    for (const QString &other : std::as_const(others)) {
        if (auto wait = network::busy(exchange, other))
            return wait;
    }
    return std::nullopt;
}

Response put(Exchange &exchange)
{
    World &world = exchange.world;
    const QString networkId = networkIdOf(exchange.id);
    const QJsonObject parent = world.get(networkId);
    const QJsonObject existing = world.get(exchange.id);
    if (auto missing = exchange.needsRegistration(u"Microsoft.Network"_s))
        return *missing;
    if (parent.isEmpty())
        return errors::parentNotFound(networkId, exchange.id);
    if (auto wrong = network::wrongName(ResourceId(exchange.id).name()))
        return *wrong;
    if (auto refused = exchange.needsMatch(existing.isEmpty() ? QString() : network::etagOf(parent)))
        return *refused;
    if (auto wait = beside(exchange, networkId))
        return *wait;
    QJsonObject record = recordOf(exchange.id, exchange.body());
    QList<QJsonObject> others = of(world, networkId);
    others.removeIf([&](const QJsonObject &one) { return sameText(one["id"_L1].toString(), exchange.id); });
    if (auto wrong = wrongPolicy(record))
        return *wrong;
    if (auto wrong = wrongPrefix(parent, record, others))
        return *wrong;
    if (auto refused = changedInUse(world, existing, record))
        return *refused;
    const bool isNew = existing.isEmpty();
    if (!isNew) { // recorded: a change is done before it is answered
        QJsonObject properties = network::propertiesOf(record);
        properties["provisioningState"_L1] = u"Succeeded"_s;
        record["properties"_L1] = properties;
    }
    world.put(record);
    network::touch(world, networkId);
    const network::Work work{ exchange.id, parent["location"_L1].toString(), isNew ? writeMs : 0, writtenTask,
                              isNew ? createRetryAfter : 0 };
    return network::started(exchange, work, isNew ? 201 : 200, show(world, record));
}

Response remove(Exchange &exchange)
{
    World &world = exchange.world;
    const QJsonObject subnet = world.get(exchange.id);
    const QJsonObject parent = world.get(networkIdOf(exchange.id));
    if (parent.isEmpty())
        return errors::resourceNotFound(networkIdOf(exchange.id));
    if (!subnet.isEmpty()) {
        if (auto wait = beside(exchange, networkIdOf(exchange.id)))
            return *wait;
        if (auto used = inUse(world, subnet))
            return *used;
        network::touch(world, networkIdOf(exchange.id));
    }
    return network::startDelete(
        exchange, { exchange.id, parent["location"_L1].toString(), removeMs, removedTask, deleteRetryAfter });
}

} // namespace

QList<QJsonObject> of(const World &world, const QString &networkId)
{
    return world.list(type, networkId);
}

QJsonObject show(const World &world, const QJsonObject &subnet)
{
    return show(world, network::AddressesInUse(world), subnet);
}

QJsonObject show(const World &world, const network::AddressesInUse &inUse, const QJsonObject &subnet)
{
    const QJsonObject parent = world.get(networkIdOf(subnet["id"_L1].toString()));
    QJsonObject properties = network::propertiesOf(subnet);
    properties["provisioningState"_L1] = network::stateOf(subnet);
    properties["delegations"_L1] = delegationsShown(subnet, parent);
    if (!properties.contains("privateEndpointNetworkPolicies"_L1))
        properties["privateEndpointNetworkPolicies"_L1] = u"Disabled"_s;
    if (!properties.contains("privateLinkServiceNetworkPolicies"_L1))
        properties["privateLinkServiceNetworkPolicies"_L1] = u"Enabled"_s;
    QJsonArray configurations;
    QJsonArray endpoints;
    QSet<QString> seen; // one endpoint may have several addresses
    const QList<UsedAddress> all = inUse.of(subnet["id"_L1].toString());
    for (const UsedAddress &used : all) {
        configurations.append(network::reference(inCapitals(used.configurationId)));
        if (used.endpointId.isEmpty() || seen.contains(used.endpointId.toLower()))
            continue;
        seen.insert(used.endpointId.toLower());
        endpoints.append(network::reference(inCapitals(used.endpointId)));
    }
    // Azure leaves both out of a subnet that holds nothing.
    properties.remove("ipConfigurations"_L1);
    properties.remove("privateEndpoints"_L1);
    if (!configurations.isEmpty())
        properties["ipConfigurations"_L1] = configurations;
    if (!endpoints.isEmpty())
        properties["privateEndpoints"_L1] = endpoints;
    QJsonObject shown = World::shown(subnet);
    shown["etag"_L1] = network::etagOf(parent);
    shown["type"_L1] = type;
    shown["properties"_L1] = properties;
    return shown;
}

QJsonObject recordOf(const QString &id, const QJsonObject &given)
{
    QJsonObject properties = given["properties"_L1].toObject();
    for (const auto &readOnly : { "ipConfigurations"_L1, "privateEndpoints"_L1, "purpose"_L1 })
        properties.remove(readOnly);
    QJsonArray delegations;
    const QJsonArray asked = properties["delegations"_L1].toArray();
    for (const QJsonValue delegation : asked) {
        const QString service = delegation["properties"_L1]["serviceName"_L1].toString();
        delegations.append(QJsonObject{ { u"name"_s, delegation["name"_L1].toString(service) },
                                        { u"properties"_s, QJsonObject{ { u"serviceName"_s, service } } } });
    }
    properties["delegations"_L1] = delegations;
    properties["provisioningState"_L1] = u"Updating"_s;
    return { { u"id"_s, id },
             { u"name"_s, ResourceId(id).name() },
             { u"type"_s, type },
             { u"properties"_s, properties } };
}

std::optional<Response> wrongPolicy(const QJsonObject &subnet)
{
    static const QStringList policies{ u"Disabled"_s, u"Enabled"_s, u"NetworkSecurityGroupEnabled"_s,
                                       u"RouteTableEnabled"_s };
    const QJsonValue given = subnet["properties"_L1]["privateEndpointNetworkPolicies"_L1];
    if (given.isUndefined() || given.isNull() || policies.contains(given.toString(), Qt::CaseInsensitive))
        return std::nullopt;
    return errors::invalidFormat(
        u"InvalidJson"_s,
        u"Error converting value \"%1\" of privateEndpointNetworkPolicies of subnet %2: expected one of %3."_s
            .arg(given.toVariant().toString(), subnet["name"_L1].toString(), policies.join(u", "_s)));
}

std::optional<Response>
wrongPrefix(const QJsonObject &network, const QJsonObject &subnet, const QList<QJsonObject> &others)
{
    const QString name = subnet["name"_L1].toString();
    const QString networkName = network["name"_L1].toString();
    const auto refuse = [](const QString &code, const QString &message) {
        return errors::refuse(400, code, message, {}, true);
    };
    const QJsonArray texts = prefixTexts(subnet);
    const QList<Ipv4Prefix> space =
        prefixesOf(network["properties"_L1]["addressSpace"_L1]["addressPrefixes"_L1].toArray());
    for (const QJsonValue text : texts) {
        if (text.toString().contains(u':'))
            continue; // IPv6 is taken as it is
        const auto prefix = Ipv4Prefix::parse(text.toString());
        if (!prefix) {
            return refuse(
                u"InvalidAddressPrefixFormat"_s,
                u"Address prefix %1 of subnet %2 has invalid format."_s.arg(text.toString(), name));
        }
        const bool inside = std::any_of(
            space.begin(), space.end(), [&](const Ipv4Prefix &one) { return one.contains(*prefix); });
        if (!inside) {
            return refuse(
                u"NetcfgSubnetRangeOutsideVnet"_s,
                u"Subnet '%1' is not valid because its IP address range is outside the IP address range of "
                u"virtual "
                "network '%2'."_s.arg(name, networkName));
        }
        for (const QJsonObject &other : others) {
            const QList<Ipv4Prefix> taken = prefixesOf(prefixTexts(other));
            if (std::any_of(taken.begin(), taken.end(), [&](const Ipv4Prefix &one) {
                    return overlaps(one, *prefix);
                })) {
                return refuse(
                    u"NetcfgSubnetRangesOverlap"_s,
                    u"Subnet '%1' is not valid because its IP address range overlaps with that of an "
                    u"existing subnet "
                    "in virtual network '%2'."_s.arg(name, networkName));
            }
        }
    }
    return std::nullopt;
}

std::optional<Response> inUse(const World &world, const QJsonObject &subnet)
{
    const SubnetAddresses addresses(world, subnet);
    if (addresses.used().isEmpty())
        return std::nullopt;
    return errors::refuse(
        400, u"InUseSubnetCannotBeDeleted"_s,
        u"Subnet %1 is in use by %2 and cannot be deleted. In order to delete the subnet, delete all the "
        u"resources "
        "within the subnet. See aka.ms/deletesubnet."_s.arg(
            subnet["name"_L1].toString(), addresses.used().constFirst().configurationId),
        {}, true);
}

std::optional<Response> changedInUse(const World &world, const QJsonObject &before, const QJsonObject &after)
{
    const auto services = [](const QJsonObject &subnet) {
        QStringList names;
        const QJsonArray delegations = subnet["properties"_L1]["delegations"_L1].toArray();
        for (const QJsonValue delegation : delegations)
            names.append(delegation["properties"_L1]["serviceName"_L1].toString());
        return names.join(u", "_s);
    };
    if (before.isEmpty())
        return std::nullopt;
    const network::AddressesInUse inUse(world);
    const SubnetAddresses addresses(inUse, before);
    const SubnetAddresses later(inUse, after);
    for (const UsedAddress &used : addresses.used()) {
        if (!later.contains(used.address)) {
            return errors::refuse(
                400, u"InUsePrefixCannotBeDeleted"_s,
                u"IpPrefix %1 on Subnet %2 has active allocations and cannot be deleted."_s.arg(
                    addresses.prefixText(), before["name"_L1].toString()),
                {}, true);
        }
    }
    if (addresses.used().isEmpty() || sameText(services(before), services(after)))
        return std::nullopt;
    return errors::refuse(
        400, u"SubnetDelegationsCannotChangeWhenSubnetUsedByResource"_s,
        u"Delegations of subnet %1 cannot be changed from [%2] to [%3] because it is being used by the resource %4."_s
            .arg(
                before["id"_L1].toString(), services(before), services(after),
                addresses.used().constFirst().configurationId),
        {}, true);
}

void addRoutes(Router &router)
{
    const QString subnets = network::inGroup(u"virtualNetworks/{network}/subnets"_s);
    router.add("GET"_L1, subnets, list);
    router.add("GET"_L1, subnets + u"/{name}"_s, get);
    router.add("PUT"_L1, subnets + u"/{name}"_s, put);
    router.add("DELETE"_L1, subnets + u"/{name}"_s, remove);
}

void addTasks(TaskTable &tasks)
{
    // The network's etag is the subnet's: it changes whenever one of its subnets does.
    tasks.insert(writtenTask, [](TaskContext &context, const QJsonObject &args) {
        const QString id = args["id"_L1].toString();
        if (!sameText(network::stateOf(context.world.get(id)), u"Succeeded"))
            network::touch(context.world, networkIdOf(id));
        network::setReady(context.world, id);
        context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
    });
    tasks.insert(removedTask, [](TaskContext &context, const QJsonObject &args) {
        const QString id = args["id"_L1].toString();
        network::touch(context.world, networkIdOf(id));
        context.world.remove(id);
        context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
    });
}

} // namespace linkdesk::sandbox::subnet
