#include "src/sandbox/privateendpointrules.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privateendpointaddresses.h"
#include "src/sandbox/privateendpoints.h"
#include "src/sandbox/privateendpointview.h"

namespace linkdesk::sandbox::privateendpoint {

using namespace Qt::StringLiterals;

namespace {

using Refusal = std::optional<Response>;

Response bad(const QString &code, const QString &message)
{
    return errors::refuse(400, code, message, {}, true);
}

QString pathOf(const Wanted &wanted)
{
    return wanted.manual ? u"properties.manualPrivateLinkServiceConnections[0]"_s
                         : u"properties.privateLinkServiceConnections[0]"_s;
}

QString connectionId(const Exchange &exchange, const Wanted &wanted)
{
    return exchange.id
        + (wanted.manual ? u"/manualPrivateLinkServiceConnections/"_s : u"/privateLinkServiceConnections/"_s)
        + wanted.connectionName;
}

Refusal wrongForm(const Exchange &exchange, const Wanted &wanted)
{
    const QJsonValue properties = exchange.body()["properties"_L1];
    const qsizetype connections = properties["privateLinkServiceConnections"_L1].toArray().size()
        + properties["manualPrivateLinkServiceConnections"_L1].toArray().size();
    if (connections != 1) {
        return errors::invalidFormat(
            u"InvalidJson"_s,
            u"Expected exactly one private link service connection, found %1. Path properties."_s.arg(
                connections));
    }
    if (wanted.connectionName.isEmpty()) {
        return errors::invalidFormat(
            u"MissingJsonReferenceName"_s, u"Value for name is missing. Path %1."_s.arg(pathOf(wanted)));
    }
    if (auto wrong = network::wrongName(wanted.connectionName))
        return wrong;
    const QString subnetType = network::typeNamed(u"virtualNetworks/subnets"_s);
    if (auto wrong = network::wrongId(wanted.subnetId, subnetType, u"properties.subnet"_s))
        return wrong;
    return network::wrongId(wanted.target, {}, pathOf(wanted) + u".properties.privateLinkServiceId"_s);
}

// Rights on the subnet, the security groups and, for an automatic connection, the target. Across tenants only
// a manual request goes through.
Refusal missingRight(const Exchange &exchange, const Wanted &wanted)
{
    const QString join = u"Microsoft.Network/virtualNetworks/subnets/join/action"_s;
    if (auto refused = network::needsLinked(exchange, join, wanted.subnetId))
        return refused;
    for (const QJsonValue group : wanted.securityGroups) {
        const QString joinGroup = u"Microsoft.Network/applicationSecurityGroups/joinIpConfiguration/action"_s;
        if (auto refused = network::needsLinked(exchange, joinGroup, group["id"_L1].toString()))
            return refused;
    }
    if (wanted.manual)
        return std::nullopt;
    const QString linked = ResourceId(wanted.target).subscriptionId();
    const QJsonObject there = exchange.world.subscription(linked);
    const QString here = exchange.world.subscription(exchange.sub())["tenantId"_L1].toString();
    if (!there.isEmpty() && !sameText(there["tenantId"_L1].toString(), here)) {
        return errors::refuse(
            403, u"LinkedAuthorizationFailed"_s,
            u"The client has permission to perform action '%1' on scope '%2', however the current tenant "
            u"'%3' is "
            "not authorized to access linked subscription '%4'."_s.arg(
                u"Microsoft.Network/privateEndpoints/write"_s, exchange.id, here, linked));
    }
    const QString approve =
        ResourceId(wanted.target).type() + u"/PrivateEndpointConnectionsApproval/action"_s;
    return network::needsLinked(exchange, approve, wanted.target);
}

// The endpoint's subscription needs the target's namespace, too, or nobody can approve (rules.md R-R4).
Refusal notRegistered(const Exchange &exchange, const Wanted &wanted)
{
    if (auto missing = exchange.needsRegistration(u"Microsoft.Network"_s))
        return missing;
    const QString provider = ResourceId(wanted.target).provider();
    return wanted.manual ? std::nullopt : exchange.needsRegistration(provider);
}

Refusal wrongTarget(const Exchange &exchange, const Wanted &wanted)
{
    const QString type = ResourceId(wanted.target).type();
    const auto failed = [&type](const QString &code, const QString &what) {
        return bad(code, u"Call to %1 failed. Error message: %2"_s.arg(type, what));
    };
    if (wanted.groupIds.isEmpty()) {
        return bad(
            u"MissingParameterOnPrivateLinkServiceConnection"_s,
            u"Private link service connection %1 is missing required parameter 'group Id'."_s.arg(
                connectionId(exchange, wanted)));
    }
    if (wanted.groupIds.size() > 1) {
        return bad(
            u"OnlyOneGroupIdPermitted"_s,
            u"Private link service connection %1 has the following group Ids: %2. Only one group Id is "
            u"permitted "
            "when connecting to a first-party resource (%3)."_s.arg(
                connectionId(exchange, wanted), wanted.groupIds.join(u", "_s), wanted.target));
    }
    const auto service = serviceOf(exchange.world, wanted.target);
    if (!service)
        return failed(u"ResourceNotFound"_s, u"The resource '%1' could not be found."_s.arg(wanted.target));
    if (!sameText(wanted.groupIds.constFirst(), service->groupId))
        return failed(u"BadRequest"_s, u"Invalid groupId"_s);
    const QJsonObject account = exchange.world.get(wanted.target);
    const QString state = network::stateOf(account);
    if (!sameText(state, u"Succeeded")) {
        return failed(
            u"AccountProvisioningStateInvalid"_s,
            u"Account %1 in state %2"_s.arg(account["id"_L1].toString(), state));
    }
    return std::nullopt;
}

// A name stays taken on the account while another endpoint has it, and for a while after its own one has gone
// (rules.md 9.4).
Refusal nameTaken(const Exchange &exchange, const Wanted &wanted, const QJsonObject &existing)
{
    if (!existing.isEmpty() && sameText(targetOf(existing), wanted.target))
        return std::nullopt;
    const QString name = ResourceId(exchange.id).name();
    const QJsonObject there = exchange.world.get(wanted.target + u"/privateEndpointConnections/"_s + name);
    const QString owner = there["properties"_L1]["privateEndpoint"_L1]["id"_L1].toString();
    const bool others = !there.isEmpty() && !sameText(owner, exchange.id);
    if (!others && !isNameHeld(exchange.world, exchange.id, wanted.target))
        return std::nullopt;
    return errors::refuse(
        409, u"PrivateEndpointAlreadyExists"_s,
        u"Call to %1 failed. Error message: Private endpoint with name %2 already exists for %3."_s.arg(
            ResourceId(wanted.target).type(), name, wanted.target),
        {}, true);
}

// Network, subnet and security groups: there, in the endpoint's region and subscription, and ready.
Refusal wrongReference(const Exchange &exchange, const Wanted &wanted)
{
    World &world = exchange.world;
    const QString networkId = ResourceId(wanted.subnetId).parent().text();
    const QString region = exchange.body()["location"_L1].toString();
    const bool sameSubscription = sameText(ResourceId(wanted.subnetId).subscriptionId(), exchange.sub());
    if (!world.has(wanted.subnetId) || !sameSubscription
        || !sameRegion(world.get(networkId)["location"_L1].toString(), region))
        return errors::invalidReference(wanted.subnetId, exchange.id);
    for (const QString &used : { networkId, wanted.subnetId }) {
        if (auto wait = network::notProvisioned(exchange, used, exchange.id))
            return wait;
    }
    for (const QJsonValue group : wanted.securityGroups) {
        const QString id = group["id"_L1].toString();
        if (!world.has(id) || !sameRegion(world.get(id)["location"_L1].toString(), region))
            return errors::invalidReference(id, exchange.id);
    }
    return std::nullopt;
}

QString requiredAddress(const QJsonArray &configurations)
{
    for (const QJsonValue configuration : configurations) {
        const QJsonValue inner = configuration["properties"_L1];
        if (!inner["memberName"_L1].toString().isEmpty())
            return inner["privateIPAddress"_L1].toString();
    }
    return {};
}

// Neither subnet, interface name nor static address change after creation (rules.md R-R8). Only the first
// code is on record; the others are formed after it.
Refusal changedForever(const Wanted &wanted, const QJsonObject &existing)
{
    const QString id = existing["id"_L1].toString();
    const QJsonObject kept = network::propertiesOf(existing);
    const QString subnet = kept["subnet"_L1]["id"_L1].toString();
    if (!sameText(subnet, wanted.subnetId)) {
        return bad(
            u"CannotChangeSubnetOnExistingPrivateEndpoint"_s,
            u"Cannot change subnet from %1 to %2 on existing private endpoint %3."_s.arg(
                subnet, wanted.subnetId, id));
    }
    const QString name = kept["customNetworkInterfaceName"_L1].toString();
    if (!wanted.interfaceName.isEmpty() && !sameText(name, wanted.interfaceName)) {
        return bad(
            u"CannotChangeCustomNetworkInterfaceNameOnExistingPrivateEndpoint"_s,
            u"Cannot change the network interface name from '%1' to '%2' on existing private endpoint %3."_s
                .arg(name, wanted.interfaceName, id));
    }
    const QString before = requiredAddress(kept["ipConfigurations"_L1].toArray());
    const QString after = requiredAddress(wanted.ipConfigurations);
    if (before != after) {
        return bad(
            u"CannotChangeIpConfigurationsOnExistingPrivateEndpoint"_s,
            u"Cannot change the static IP address from '%1' to '%2' on existing private endpoint %3."_s.arg(
                before, after, id));
    }
    return std::nullopt;
}

Refusal wrongInterface(const Exchange &exchange, const Wanted &wanted)
{
    if (wanted.interfaceName.isEmpty())
        return std::nullopt;
    if (auto wrong = network::wrongName(wanted.interfaceName))
        return wrong;
    const QString id =
        exchange.groupId() + u"/providers/Microsoft.Network/networkInterfaces/"_s + wanted.interfaceName;
    if (!exchange.world.has(id))
        return std::nullopt;
    return errors::refuse(
        409, u"NetworkInterfaceAlreadyExists"_s,
        u"Network interface %1 already exists and cannot be used for private endpoint %2."_s.arg(
            id, exchange.id),
        {}, true);
}

} // namespace

Wanted read(const QJsonObject &body)
{
    const QJsonValue properties = body["properties"_L1];
    Wanted wanted;
    const QJsonArray manual = properties["manualPrivateLinkServiceConnections"_L1].toArray();
    wanted.manual = !manual.isEmpty();
    const QJsonValue connection =
        wanted.manual ? manual.at(0) : properties["privateLinkServiceConnections"_L1][0];
    wanted.connectionName = connection["name"_L1].toString();
    const QJsonValue inner = connection["properties"_L1];
    wanted.target = inner["privateLinkServiceId"_L1].toString();
    const QJsonArray groups = inner["groupIds"_L1].toArray();
    for (const QJsonValue group : groups)
        wanted.groupIds.append(group.toString());
    wanted.requestMessage = inner["requestMessage"_L1].toString();
    wanted.subnetId = properties["subnet"_L1]["id"_L1].toString();
    wanted.interfaceName = properties["customNetworkInterfaceName"_L1].toString();
    const QJsonArray configurations = properties["ipConfigurations"_L1].toArray();
    for (const QJsonValue configuration : configurations) {
        const QJsonValue given = configuration["properties"_L1];
        QJsonObject kept;
        for (const auto &key : { "groupId"_L1, "memberName"_L1, "privateIPAddress"_L1 }) {
            if (!given[key].toString().isEmpty())
                kept[key] = given[key];
        }
        wanted.ipConfigurations.append(
            QJsonObject{ { u"name"_s, configuration["name"_L1] }, { u"properties"_s, kept } });
    }
    const QJsonArray security = properties["applicationSecurityGroups"_L1].toArray();
    for (const QJsonValue group : security)
        wanted.securityGroups.append(network::reference(group["id"_L1].toString()));
    return wanted;
}

std::optional<Response> refusal(const Exchange &exchange, const Wanted &wanted, const QJsonObject &existing)
{
    const bool isNew = existing.isEmpty();
    if (auto wrong = network::wrongLocation(exchange, existing))
        return wrong;
    if (auto wrong = network::wrongName(ResourceId(exchange.id).name()))
        return wrong;
    if (auto wrong = wrongForm(exchange, wanted))
        return wrong;
    if (auto refused = notRegistered(exchange, wanted))
        return refused;
    if (auto refused = missingRight(exchange, wanted))
        return refused;
    if (auto wait = network::busy(exchange, exchange.id))
        return wait;
    if (auto wrong = wrongReference(exchange, wanted))
        return wrong;
    if (!isNew) {
        if (auto wrong = changedForever(wanted, existing))
            return wrong;
    }
    if (auto wrong = wrongTarget(exchange, wanted))
        return wrong;
    if (auto wrong = nameTaken(exchange, wanted, existing))
        return wrong;
    if (auto wrong = wrongMembers(exchange, wanted))
        return wrong;
    if (isNew) {
        if (auto wrong = wrongInterface(exchange, wanted))
            return wrong;
    }
    return wrongSubnet(exchange, wanted, isNew);
}

} // namespace linkdesk::sandbox::privateendpoint
