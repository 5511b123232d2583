#include "src/inspect/rowcells.h"

#include "src/query/expression.h"
#include "src/query/parsedjson.h"

#include <map>

namespace linkdesk::inspect {

namespace {

struct Paths {
    QLatin1StringView target;
    QLatin1StringView addresses;
    QLatin1StringView state = {};
};

using namespace Qt::StringLiterals;

const std::map<ResourceKind, Paths> &pathsByKind()
{
    static const std::map<ResourceKind, Paths> paths{
        { ResourceKind::Account, { {}, "properties.hostName"_L1 } },
        { ResourceKind::PrivateEndpoint,
          { "properties.[privateLinkServiceConnections, manualPrivateLinkServiceConnections][][].properties.privateLinkServiceId"_L1,
            "properties.customDnsConfigs[].ipAddresses[]"_L1,
            "properties.[privateLinkServiceConnections, manualPrivateLinkServiceConnections][][].properties.privateLinkServiceConnectionState.status"_L1 } },
        { ResourceKind::Connection, { "properties.privateEndpoint.id"_L1, {} } },
        { ResourceKind::Network, { {}, "properties.addressSpace.addressPrefixes[]"_L1 } },
        { ResourceKind::Subnet, { {}, "properties.[addressPrefix, addressPrefixes[]][]"_L1 } },
        { ResourceKind::NetworkInterface,
          { "properties.[privateEndpoint.id, virtualMachine.id][]"_L1,
            "properties.ipConfigurations[].properties.privateIPAddress"_L1 } },
        { ResourceKind::ZoneLink, { "properties.virtualNetwork.id"_L1, {} } },
        { ResourceKind::ZoneGroup,
          { "properties.privateDnsZoneConfigs[].properties.privateDnsZoneId"_L1,
            "properties.privateDnsZoneConfigs[].properties.recordSets[].ipAddresses[]"_L1 } },
        { ResourceKind::Policy, { "properties.policyDefinitionId"_L1, {} } },
    };
    return paths;
}

QStringList textsAt(const query::ParsedJson &row, QLatin1StringView path)
{
    if (path.isEmpty())
        return {};
    const auto expression = query::Expression::read(QString(path));
    query::Arena arena;
    const auto found = expression ? expression->evaluate(row.root(), arena) : query::Value();
    if (!found)
        return {};
    QStringList texts;
    if (found->isString())
        texts.append(found->toQString());
    for (const query::Value &text : found->elements()) {
        if (text.isString() && !texts.contains(text.toQString()))
            texts.append(text.toQString());
    }
    return texts;
}

} // namespace

RowCells cellsOf(ResourceKind kind, std::string_view row)
{
    // Read in place: nothing of it outlives the row.
    const auto parsed = query::ParsedJson::read(QByteArray::fromRawData(row.data(), qsizetype(row.size())));
    const auto paths = pathsByKind().find(kind);
    RowCells cells;
    cells.isBroken = parsed->fault().has_value();
    if (cells.isBroken || paths == pathsByKind().cend())
        return cells;
    cells.target = textsAt(*parsed, paths->second.target).value(0);
    cells.state = textsAt(*parsed, paths->second.state).value(0);
    cells.addresses = textsAt(*parsed, paths->second.addresses);
    return cells;
}

} // namespace linkdesk::inspect
