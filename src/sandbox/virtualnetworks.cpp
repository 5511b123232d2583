#include "src/sandbox/virtualnetworks.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/subnetaddresses.h"
#include "src/sandbox/subnets.h"

namespace linkdesk::sandbox::virtualnetwork {

using namespace Qt::StringLiterals;
using network::SubnetAddresses;

namespace {

constexpr qint64 writeMs = 4'000;
constexpr qint64 removeMs = 10'000;
constexpr int createRetryAfter = 3; // seconds, recorded
constexpr int deleteRetryAfter = 10;
constexpr int alternatives = 5; // recorded in cli_vnet_available_ips

const QString type = u"Microsoft.Network/virtualNetworks"_s;
const QString writtenTask = u"virtualNetwork.written"_s;

QJsonObject show(
    const World &world, const network::AddressesInUse &inUse, const QJsonObject &network,
    const QString &apiVersion)
{
    QJsonObject properties = network::propertiesOf(network);
    properties["provisioningState"_L1] = network::stateOf(network);
    properties["resourceGuid"_L1] = network::guidOf(network);
    if (network::atLeast(apiVersion, "2024-01-01"_L1)
        && !properties.contains("privateEndpointVNetPolicies"_L1))
        properties["privateEndpointVNetPolicies"_L1] = u"Disabled"_s;
    if (!properties.contains("virtualNetworkPeerings"_L1))
        properties["virtualNetworkPeerings"_L1] = QJsonArray();
    if (!properties.contains("enableDdosProtection"_L1))
        properties["enableDdosProtection"_L1] = false;
    QJsonArray subnets;
    const QList<QJsonObject> kept = subnet::of(world, network["id"_L1].toString());
    for (const QJsonObject &one : kept)
        subnets.append(subnet::show(world, inUse, one));
    properties["subnets"_L1] = subnets;
    QJsonObject shown = World::shown(network);
    shown["etag"_L1] = network::etagOf(network);
    shown["type"_L1] = type;
    shown["properties"_L1] = properties;
    return shown;
}

QJsonObject show(const World &world, const QJsonObject &network, const QString &apiVersion)
{
    return show(world, network::AddressesInUse(world), network, apiVersion);
}

Response get(Exchange &exchange)
{
    const QJsonObject network = exchange.world.get(exchange.id);
    if (network.isEmpty())
        return errors::resourceNotFound(exchange.id);
    return network::shown(show(exchange.world, network, exchange.apiVersion()));
}

Response list(Exchange &exchange)
{
    const QString scope =
        exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
    const network::AddressesInUse inUse(exchange.world);
    const QString version = exchange.apiVersion();
    return exchange.list(exchange.world.list(type, scope), [&](const QJsonObject &network) {
        return show(exchange.world, inUse, network, version);
    });
}

// The etag in If-Match or, as Network reads it too, in the body (k8s_virtualnetwork_china: both forms get a
// 412).
std::optional<Response> wrongEtag(const Exchange &exchange, const QJsonObject &existing)
{
    const QString etag = existing.isEmpty() ? QString() : network::etagOf(existing);
    if (auto refused = exchange.needsMatch(etag))
        return refused;
    const QString given = exchange.body()["etag"_L1].toString();
    if (given.isEmpty() || existing.isEmpty() || given == etag)
        return std::nullopt;
    const QString quoted = given.startsWith("W/"_L1) ? given : u"W/\"%1\""_s.arg(given);
    return errors::preconditionFailed(quoted, etag, exchange.id);
}

std::optional<Response> wrongSpace(const QJsonObject &body)
{
    const QJsonArray prefixes = body["properties"_L1]["addressSpace"_L1]["addressPrefixes"_L1].toArray();
    if (prefixes.isEmpty()) {
        return errors::invalidFormat(
            u"MissingJsonReferenceValue"_s,
            u"Value for addressPrefixes is missing. Path properties.addressSpace."_s);
    }
    for (const QJsonValue prefix : prefixes) {
        if (!prefix.toString().contains(u':') && !Ipv4Prefix::parse(prefix.toString())) {
            return errors::refuse(
                400, u"InvalidAddressPrefixFormat"_s,
                u"Address prefix %1 has invalid format."_s.arg(prefix.toString()), {}, true);
        }
    }
    return std::nullopt;
}

// The subnets of the body become the network's; without the field they stay.
std::optional<Response> replaceSubnets(Exchange &exchange, const QJsonObject &network)
{
    World &world = exchange.world;
    const QJsonValue given = exchange.body()["properties"_L1]["subnets"_L1];
    const QList<QJsonObject> before = subnet::of(world, exchange.id);
    QList<QJsonObject> after = before;
    if (given.isArray()) {
        after.clear();
        const QJsonArray asked = given.toArray();
        for (const QJsonValue one : asked) {
            const QString id = exchange.id + u"/subnets/"_s + one["name"_L1].toString();
            if (auto wrong = network::wrongName(one["name"_L1].toString()))
                return wrong;
            after.append(subnet::recordOf(id, one.toObject()));
        }
    }
    QStringList kept;
    for (qsizetype i = 0; i < after.size(); ++i) {
        kept.append(after.at(i)["id"_L1].toString());
        if (auto wrong = subnet::wrongPolicy(after.at(i)))
            return wrong;
        if (auto wrong = subnet::wrongPrefix(network, after.at(i), after.mid(0, i)))
            return wrong;
        if (auto refused = subnet::changedInUse(world, world.get(kept.constLast()), after.at(i)))
            return refused;
    }
    for (const QJsonObject &one : before) {
        if (kept.contains(one["id"_L1].toString(), Qt::CaseInsensitive))
            continue;
        if (auto used = subnet::inUse(world, one))
            return used;
    }
    for (const QJsonObject &one : before)
        world.remove(one["id"_L1].toString());
    for (const QJsonObject &one : std::as_const(after))
        world.put(one);
    return std::nullopt;
}

void setAll(World &world, const QString &id, const QString &state)
{
    network::setState(world, id, state);
    const QList<QJsonObject> subnets = subnet::of(world, id);
    for (const QJsonObject &one : subnets)
        network::setState(world, one["id"_L1].toString(), state);
}

std::optional<Response> refusal(const Exchange &exchange, const QJsonObject &existing)
{
    if (auto missing = exchange.needsRegistration(u"Microsoft.Network"_s))
        return missing;
    if (auto wrong = network::wrongLocation(exchange, existing))
        return wrong;
    if (auto wrong = network::wrongName(ResourceId(exchange.id).name()))
        return wrong;
    if (auto refused = wrongEtag(exchange, existing))
        return refused;
    if (auto own = network::underWay(exchange, exchange.id))
        return own;
    return wrongSpace(exchange.body());
}

Response put(Exchange &exchange)
{
    World &world = exchange.world;
    const QJsonObject existing = world.get(exchange.id);
    if (auto refused = refusal(exchange, existing))
        return *refused;
    const bool isNew = existing.isEmpty();
    QJsonObject properties = exchange.body()["properties"_L1].toObject();
    properties.remove("subnets"_L1);
    properties["resourceGuid"_L1] = isNew ? world.newGuid() : network::guidOf(existing);
    const QString location = world.locationName(exchange.body()["location"_L1].toString());
    QJsonObject record{ { u"id"_s, exchange.id },
                        { u"name"_s, ResourceId(exchange.id).name() },
                        { u"type"_s, type },
                        { u"location"_s, location },
                        { u"properties"_s, properties } };
    if (const QJsonObject tags = exchange.body()["tags"_L1].toObject(); !tags.isEmpty())
        record["tags"_L1] = tags;
    if (auto refused = replaceSubnets(exchange, record))
        return *refused;
    world.put(record);
    setAll(world, exchange.id, u"Updating"_s);
    const network::Work work{ exchange.id, location, writeMs, writtenTask, isNew ? createRetryAfter : 0 };
    return network::started(
        exchange, work, isNew ? 201 : 200, show(world, world.get(exchange.id), exchange.apiVersion()));
}

Response remove(Exchange &exchange)
{
    const QList<QJsonObject> subnets = subnet::of(exchange.world, exchange.id);
    for (const QJsonObject &one : subnets) {
        if (auto used = subnet::inUse(exchange.world, one))
            return *used;
    }
    const QString location = exchange.world.get(exchange.id)["location"_L1].toString();
    return network::startDelete(
        exchange, { exchange.id, location, removeMs, network::goneTask, deleteRetryAfter });
}

QString networkIdOf(const Exchange &exchange)
{
    return exchange.groupId() + u"/providers/Microsoft.Network/virtualNetworks/"_s
        + exchange.idParam("name"_L1);
}

Response usages(Exchange &exchange)
{
    if (!exchange.world.has(networkIdOf(exchange)))
        return errors::resourceNotFound(networkIdOf(exchange));
    QList<QJsonObject> rows;
    const network::AddressesInUse inUse(exchange.world);
    const QList<QJsonObject> subnets = subnet::of(exchange.world, networkIdOf(exchange));
    for (const QJsonObject &one : subnets) {
        const SubnetAddresses addresses(inUse, one);
        rows.append({ { u"currentValue"_s, static_cast<double>(addresses.used().size()) },
                      { u"id"_s, one["id"_L1] },
                      { u"limit"_s, static_cast<double>(addresses.limit()) },
                      { u"name"_s,
                        QJsonObject{ { u"localizedValue"_s, u"Subnet size and usage"_s },
                                     { u"value"_s, u"SubnetSpace"_s } } },
                      { u"unit"_s, u"Count"_s } });
    }
    return exchange.list(rows);
}

// The first five free addresses of the subnet that would hold the asked one, unless that is free itself.
Response checkAddress(Exchange &exchange)
{
    if (!exchange.world.has(networkIdOf(exchange)))
        return errors::resourceNotFound(networkIdOf(exchange));
    const QString text = exchange.query.queryItemValue(u"ipaddress"_s, QUrl::FullyDecoded);
    const auto address = ipv4FromText(text);
    if (!address) {
        return errors::refuse(
            400, u"InvalidIPAddressFormat"_s, u"IP address '%1' is not a valid IPv4 address."_s.arg(text), {},
            true);
    }
    const network::AddressesInUse inUse(exchange.world);
    const QList<QJsonObject> subnets = subnet::of(exchange.world, networkIdOf(exchange));
    for (const QJsonObject &one : subnets) {
        const SubnetAddresses addresses(inUse, one);
        if (!addresses.contains(*address))
            continue;
        const bool reserved = addresses.isReserved(*address);
        const bool available = !reserved && addresses.userOf(*address) == nullptr;
        QJsonArray others;
        const QList<quint32> free = available ? QList<quint32>() : addresses.free(alternatives);
        for (const quint32 other : free)
            others.append(ipv4Text(other));
        return Exchange::json(
            200,
            QJsonObject{ { u"available"_s, available },
                         { u"availableIPAddresses"_s, others },
                         { u"isPlatformReserved"_s, reserved } });
    }
    return errors::refuse(
        400, u"PrivateIPAddressNotInAnySubnet"_s,
        u"Private static IP address %1 does not belong to the range of any subnet in virtual network %2."_s
            .arg(text, networkIdOf(exchange)),
        {}, true);
}

} // namespace

void addRoutes(Router &router)
{
    const QString one = network::inGroup(u"virtualNetworks/{name}"_s);
    const QString read = u"Microsoft.Network/virtualNetworks/read"_s;
    router.add("GET"_L1, u"/subscriptions/{sub}/providers/Microsoft.Network/virtualNetworks"_s, list);
    router.add("GET"_L1, network::inGroup(u"virtualNetworks"_s), list);
    router.add("GET"_L1, one, get);
    router.add("PUT"_L1, one, put);
    router.add("DELETE"_L1, one, remove);
    router.add("GET"_L1, one + u"/usages"_s, usages, read);
    router.add("GET"_L1, one + u"/CheckIPAddressAvailability"_s, checkAddress, read);
}

void addTasks(TaskTable &tasks)
{
    tasks.insert(writtenTask, [](TaskContext &context, const QJsonObject &args) {
        setAll(context.world, args["id"_L1].toString(), u"Succeeded"_s);
        context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
    });
}

} // namespace linkdesk::sandbox::virtualnetwork
