#include "src/sandbox/privateendpointview.h"

#include "src/base/resourceid.h"
#include "src/sandbox/networkwrites.h"

namespace linkdesk::sandbox::privateendpoint {

using namespace Qt::StringLiterals;

namespace {

const QString manualList = u"manualPrivateLinkServiceConnections"_s;
const QString automaticList = u"privateLinkServiceConnections"_s;

QJsonArray connectionsShown(const World &world, const QJsonObject &endpoint, const QString &list)
{
    QJsonArray shown;
    const connections::State state = stateOf(world, endpoint);
    const QJsonArray kept = endpoint["properties"_L1][list].toArray();
    for (const QJsonValue connection : kept) {
        QJsonObject properties = connection["properties"_L1].toObject();
        properties["provisioningState"_L1] = u"Succeeded"_s;
        properties["privateLinkServiceConnectionState"_L1] =
            QJsonObject{ { u"status"_s, state.status },
                         { u"description"_s, state.description },
                         { u"actionsRequired"_s, u"None"_s } };
        shown.append(network::part(endpoint, list, connection["name"_L1].toString(), properties));
    }
    return shown;
}

QJsonArray configurationsShown(const QJsonObject &endpoint)
{
    QJsonArray shown;
    const QJsonArray kept = endpoint["properties"_L1]["ipConfigurations"_L1].toArray();
    for (const QJsonValue configuration : kept) {
        QJsonObject properties = configuration["properties"_L1].toObject();
        properties["provisioningState"_L1] = u"Succeeded"_s;
        shown.append(
            network::part(endpoint, u"ipConfigurations"_s, configuration["name"_L1].toString(), properties));
    }
    return shown;
}

// Empty while not approved, and where a zone group writes the names instead (rules.md 10).
QJsonArray dnsConfigs(const World &world, const QJsonObject &endpoint)
{
    QJsonArray shown;
    if (isConnecting(endpoint) || !zoneGroupsOf(world, endpoint["id"_L1].toString()).isEmpty())
        return shown;
    const QList<Address> addresses = addressesOf(world, endpoint);
    for (const Address &one : addresses) {
        if (!one.fqdn.isEmpty()) {
            shown.append(
                QJsonObject{ { u"fqdn"_s, one.fqdn }, { u"ipAddresses"_s, QJsonArray{ one.address } } });
        }
    }
    return shown;
}

QString fqdnOf(const World &world, const QJsonObject &endpoint)
{
    const auto service = serviceOf(world, targetOf(endpoint));
    const bool approved = stateOf(world, endpoint).status == "Approved"_L1;
    return service && approved ? service->hostName : QString();
}

} // namespace

QString connectionList(const QJsonObject &endpoint)
{
    return isManual(endpoint) ? manualList : automaticList;
}

bool isManual(const QJsonObject &endpoint)
{
    return !endpoint["properties"_L1][manualList].toArray().isEmpty();
}

QJsonObject connectionOf(const QJsonObject &endpoint)
{
    return endpoint["properties"_L1][connectionList(endpoint)].toArray().at(0).toObject();
}

QString targetOf(const QJsonObject &endpoint)
{
    return connectionOf(endpoint)["properties"_L1]["privateLinkServiceId"_L1].toString();
}

bool isConnecting(const QJsonObject &endpoint)
{
    return endpoint["$"_L1]["connecting"_L1].toBool();
}

connections::State stateOf(const World &world, const QJsonObject &endpoint)
{
    const bool manual = isManual(endpoint);
    if (isConnecting(endpoint)) {
        return manual ? connections::State{ u"Pending"_s, u"Awaiting Approval"_s }
                      : connections::State{ u"Approved"_s, u"Auto Approved"_s };
    }
    const QJsonObject properties = connectionOf(endpoint)["properties"_L1].toObject();
    auto state = connections::stateFor(world, endpoint["id"_L1].toString(), targetOf(endpoint));
    if (!state) {
        const QJsonValue kept = properties["privateLinkServiceConnectionState"_L1];
        state = connections::State{ kept["status"_L1].toString(manual ? u"Pending"_s : u"Approved"_s),
                                    kept["description"_L1].toString() };
    }
    if (state->status == "Pending"_L1) {
        const QString message = properties["requestMessage"_L1].toString();
        state->description = message.isEmpty() ? u"Please approve my connection"_s : message;
    }
    return *state;
}

QString interfaceIdOf(const QJsonObject &endpoint)
{
    return endpoint["properties"_L1]["networkInterfaces"_L1][0]["id"_L1].toString();
}

QList<Address> addressesOf(const World &world, const QJsonObject &endpoint)
{
    QList<Address> found;
    const QString fqdn = fqdnOf(world, endpoint);
    const QJsonArray configurations =
        world.get(interfaceIdOf(endpoint))["properties"_L1]["ipConfigurations"_L1].toArray();
    for (const QJsonValue configuration : configurations) {
        const QJsonValue inner = configuration["properties"_L1];
        const QString member =
            inner["privateLinkConnectionProperties"_L1]["requiredMemberName"_L1].toString();
        found.append({ member.isEmpty() ? QString() : fqdn, inner["privateIPAddress"_L1].toString() });
    }
    return found;
}

QList<QJsonObject> zoneGroupsOf(const World &world, const QString &endpointId)
{
    return world.list(u"Microsoft.Network/privateEndpoints/privateDnsZoneGroups"_s, endpointId);
}

std::optional<Service> serviceOf(const World &world, const QString &targetId)
{
    const QJsonObject account = world.get(targetId);
    if (!account.isEmpty() && ResourceId(targetId).isOfType(u"Microsoft.Devices/IotHubs"))
        return Service{ u"iotHub"_s,
                        { u"iotHub"_s },
                        { u"privatelink.azure-devices.net"_s },
                        account["properties"_L1]["hostName"_L1].toString() };
    if (account.isEmpty() || !ResourceId(targetId).isOfType(u"Microsoft.DeviceUpdate/accounts"))
        return std::nullopt;
    const QString host = account["properties"_L1]["hostName"_L1].toString(
        account["name"_L1].toString().toLower() + u".api.adu.microsoft.com"_s);
    return Service{ u"DeviceUpdate"_s, { u"adu"_s }, { u"privatelink.api.adu.microsoft.com"_s }, host };
}

QJsonObject show(const World &world, const QJsonObject &endpoint, const QString &apiVersion)
{
    const QJsonObject kept = network::propertiesOf(endpoint);
    QJsonObject properties{
        { u"provisioningState"_s, network::stateOf(endpoint) },
        { u"resourceGuid"_s, network::guidOf(endpoint) },
        { automaticList, connectionsShown(world, endpoint, automaticList) },
        { manualList, connectionsShown(world, endpoint, manualList) },
        { u"customNetworkInterfaceName"_s, kept["customNetworkInterfaceName"_L1].toString() },
        { u"subnet"_s, network::reference(kept["subnet"_L1]["id"_L1].toString()) },
        { u"ipConfigurations"_s, configurationsShown(endpoint) },
        { u"networkInterfaces"_s, kept["networkInterfaces"_L1].toArray() },
        { u"customDnsConfigs"_s, dnsConfigs(world, endpoint) },
    };
    if (!kept["applicationSecurityGroups"_L1].toArray().isEmpty())
        properties["applicationSecurityGroups"_L1] = kept["applicationSecurityGroups"_L1];
    if (network::atLeast(apiVersion, "2024-01-01"_L1))
        properties["isIPv6EnabledPrivateEndpoint"_L1] = false;
    QJsonObject shown = World::shown(endpoint);
    shown["etag"_L1] = network::etagOf(endpoint);
    shown["type"_L1] = u"Microsoft.Network/privateEndpoints"_s;
    shown["properties"_L1] = properties;
    return shown;
}

QJsonObject showInterface(const World &world, const QJsonObject &interface)
{
    QJsonObject properties = network::propertiesOf(interface);
    const QJsonObject endpoint = world.get(properties["privateEndpoint"_L1]["id"_L1].toString());
    const QString fqdn = endpoint.isEmpty() || isConnecting(endpoint) ? QString() : fqdnOf(world, endpoint);
    QJsonArray configurations;
    const QJsonArray kept = properties["ipConfigurations"_L1].toArray();
    for (const QJsonValue configuration : kept) {
        QJsonObject inner = configuration["properties"_L1].toObject();
        inner["provisioningState"_L1] = u"Succeeded"_s;
        inner["primary"_L1] = configurations.isEmpty();
        inner["privateIPAddressVersion"_L1] = u"IPv4"_s;
        if (!inner.contains("privateIPAllocationMethod"_L1))
            inner["privateIPAllocationMethod"_L1] = u"Dynamic"_s;
        QJsonObject link = inner["privateLinkConnectionProperties"_L1].toObject();
        if (!link.isEmpty()) {
            link["fqdns"_L1] = fqdn.isEmpty() ? QJsonArray() : QJsonArray{ fqdn };
            inner["privateLinkConnectionProperties"_L1] = link;
        }
        configurations.append(
            network::part(interface, u"ipConfigurations"_s, configuration["name"_L1].toString(), inner));
    }
    properties["ipConfigurations"_L1] = configurations;
    properties["provisioningState"_L1] = network::stateOf(interface);
    properties["resourceGuid"_L1] = network::guidOf(interface);
    const QJsonObject added{
        { u"dnsSettings"_s,
          QJsonObject{ { u"dnsServers"_s, QJsonArray() }, { u"appliedDnsServers"_s, QJsonArray() } } },
        { u"macAddress"_s, QString() },
        { u"enableAcceleratedNetworking"_s, false },
        { u"vnetEncryptionSupported"_s, false },
        { u"enableIPForwarding"_s, false },
        { u"hostedWorkloads"_s, QJsonArray() },
        { u"tapConfigurations"_s, QJsonArray() },
        { u"nicType"_s, u"Standard"_s },
        { u"auxiliaryMode"_s, u"None"_s },
    };
    for (auto field = added.begin(); field != added.end(); ++field) {
        if (!properties.contains(field.key()))
            properties.insert(field.key(), field.value());
    }
    QJsonObject shown = World::shown(interface);
    shown["etag"_L1] = network::etagOf(interface);
    shown["type"_L1] = u"Microsoft.Network/networkInterfaces"_s;
    shown["kind"_L1] = u"Regular"_s;
    shown["properties"_L1] = properties;
    return shown;
}

} // namespace linkdesk::sandbox::privateendpoint
