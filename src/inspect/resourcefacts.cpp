#include "src/inspect/resourcefacts.h"

#include "src/inspect/findingrules.h"
#include "src/model/json.h"

#include <QJsonDocument>

namespace linkdesk::inspect {

namespace {

bool isModelled(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Account:
    case ResourceKind::PrivateEndpoint:
    case ResourceKind::Connection:
    case ResourceKind::PrivateLinkResource:
    case ResourceKind::Network:
    case ResourceKind::Subnet:
    case ResourceKind::NetworkInterface:
    case ResourceKind::Zone:
    case ResourceKind::ZoneLink:
    case ResourceKind::ZoneGroup:
        return true;
    case ResourceKind::Other:
    case ResourceKind::Deployment:
    case ResourceKind::Policy:
    case ResourceKind::Template:
        break;
    }
    return false;
}

constexpr QStringView LinkResourceOfAccount = u"Microsoft.DeviceUpdate/accounts/privateLinkResources";

QJsonObject objectOf(std::string_view text)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size()))).object();
}

bool has(const QJsonObject &row, QStringView path)
{
    return !json::at(row, path).isUndefined() && !json::at(row, path).isNull();
}

} // namespace

void ResourceFacts::take(const ExportFile &file, int fileIndex, int row, ResourceKind kind)
{
    if (!isModelled(kind))
        return;
    const QJsonObject object = objectOf(file.rowText(row));
    const QString key = json::text(object, u"id").toLower();
    if (!key.isEmpty() && m_seen.contains(key))
        return;
    m_seen.insert(key);
    if (sameText(json::text(object, u"type"), LinkResourceOfAccount))
        wantedZones += PrivateLinkResource::fromJson(object).requiredZoneNames;
    const Origin origin{ fileIndex, row, rowPointer(file, row) };
    if (kind == ResourceKind::Account || kind == ResourceKind::Connection)
        takeOfService(object, origin, kind, file.shape() != Shape::OneValue);
    else
        takeOfNetwork(object, origin, kind);
}

void ResourceFacts::takeOfService(
    const QJsonObject &object, const Origin &origin, ResourceKind kind, bool isOfAList)
{
    // The rows stay in the file: a copy of each would be as large again.
    if (kind == ResourceKind::Account) {
        PlacedAccount account{ { origin, DeviceUpdateAccount::fromJson(object) } };
        account.value.json = {};
        for (PrivateEndpointConnection &connection : account.value.connections)
            connection.json = {};
        account.hasAccess = has(object, u"properties.publicNetworkAccess");
        account.hasConnections = json::at(object, u"properties.privateEndpointConnections").isArray();
        accounts.append(account);
        return;
    }
    PlacedConnection connection{ { origin, PrivateEndpointConnection::fromJson(object) }, isOfAList };
    connection.value.json = {};
    connections.append(connection);
}

void ResourceFacts::takeOfNetwork(const QJsonObject &object, const Origin &origin, ResourceKind kind)
{
    if (kind == ResourceKind::PrivateEndpoint) {
        endpoints.append({ origin, PrivateEndpoint::fromJson(object) });
        endpoints.last().value.json = {};
    } else if (kind == ResourceKind::Network) {
        networks.append({ origin, VirtualNetwork::fromJson(object) });
        for (Subnet &subnet : networks.last().value.subnets)
            subnet.json = {};
    } else if (kind == ResourceKind::Subnet) {
        subnets.append({ origin, Subnet::fromJson(object) });
        subnets.last().value.json = {};
    } else if (kind == ResourceKind::NetworkInterface) {
        // A query that picks columns leaves the tags out, which says nothing of them.
        if (has(object, u"properties"))
            interfaces.append({ origin, NetworkInterface::fromJson(object) });
    } else if (kind == ResourceKind::Zone) {
        const int counted = json::at(object, u"properties.numberOfVirtualNetworkLinks").toInt();
        zones.append({ { origin, PrivateDnsZone::fromJson(object) }, counted });
    } else if (kind == ResourceKind::ZoneLink) {
        links.append({ origin, VirtualNetworkLink::fromJson(object) });
    } else if (kind == ResourceKind::ZoneGroup) {
        groups.append({ origin, DnsZoneGroup::fromJson(object) });
    }
}

} // namespace linkdesk::inspect
