#include "src/inspect/rowreader.h"

#include "src/base/resourceid.h"

#include <algorithm>
#include <vector>

#include <simdjson.h>

namespace linkdesk::inspect {

namespace {

using Value = simdjson::ondemand::value;
using Object = simdjson::ondemand::object;

constexpr size_t MostKept = size_t(1) << 20; // of a row, and of what simdjson has for it

struct KnownType {
    QLatin1StringView type;
    ResourceKind kind;
};

using namespace Qt::StringLiterals;

constexpr KnownType KnownTypes[] = {
    { "Microsoft.DeviceUpdate/accounts"_L1, ResourceKind::Account },
    { "Microsoft.Network/privateEndpoints"_L1, ResourceKind::PrivateEndpoint },
    { "Microsoft.Network/virtualNetworks"_L1, ResourceKind::Network },
    { "Microsoft.Network/virtualNetworks/subnets"_L1, ResourceKind::Subnet },
    { "Microsoft.Network/networkInterfaces"_L1, ResourceKind::NetworkInterface },
    { "Microsoft.Network/privateDnsZones"_L1, ResourceKind::Zone },
    { "Microsoft.Network/privateDnsZones/virtualNetworkLinks"_L1, ResourceKind::ZoneLink },
    { "Microsoft.Network/privateEndpoints/privateDnsZoneGroups"_L1, ResourceKind::ZoneGroup },
    { "Microsoft.Resources/deployments"_L1, ResourceKind::Deployment },
    { "Microsoft.Authorization/policyDefinitions"_L1, ResourceKind::Policy },
    { "Microsoft.Authorization/policySetDefinitions"_L1, ResourceKind::Policy },
    { "Microsoft.Authorization/policyAssignments"_L1, ResourceKind::Policy },
};

// What the fields say together.
struct Fields {
    RowSummary summary;
    QString schema;
    QString status;
    bool hasRule = false; // of a policy
};

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// Anything but a text is passed over. False: the JSON is broken.
bool take(Value value, QString &into)
{
    simdjson::ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    if (type != simdjson::ondemand::json_type::string)
        return true;
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return false;
    into = textOf(text);
    return true;
}

// Calls `member` with the name and value of each; false where either says that the JSON is broken.
template <class OnMember> bool eachMember(Value value, OnMember member)
{
    simdjson::ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    Object object;
    if (type != simdjson::ondemand::json_type::object)
        return true;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    for (auto each : object) {
        simdjson::ondemand::field field;
        std::string_view name;
        if (std::move(each).get(field) != simdjson::SUCCESS
            || field.unescaped_key().get(name) != simdjson::SUCCESS)
            return false;
        if (!member(name, field.value()))
            return false;
    }
    return true;
}

bool takeConnectionState(Value value, Fields &fields)
{
    return eachMember(value, [&fields](std::string_view name, Value inner) {
        return name == "status" ? take(inner, fields.status) : true;
    });
}

bool takeProperties(Value value, Fields &fields)
{
    return eachMember(value, [&fields](std::string_view name, Value inner) {
        if (name == "provisioningState")
            return take(inner, fields.summary.state);
        if (name == "privateLinkServiceConnectionState")
            return takeConnectionState(inner, fields);
        fields.hasRule = fields.hasRule || name == "policyRule";
        return true;
    });
}

bool takeMember(std::string_view name, Value value, Fields &fields)
{
    if (name == "id")
        return take(value, fields.summary.id);
    if (name == "name")
        return take(value, fields.summary.name);
    if (name == "type")
        return take(value, fields.summary.type);
    if (name == "location")
        return take(value, fields.summary.location);
    if (name == "resourceGroup")
        return take(value, fields.summary.resourceGroup);
    if (name == "$schema")
        return take(value, fields.schema);
    if (name == "properties")
        return takeProperties(value, fields);
    return true;
}

void conclude(Fields &fields)
{
    RowSummary &summary = fields.summary;
    const ResourceId id(summary.id);
    if (summary.type.isEmpty())
        summary.type = id.type();
    if (summary.name.isEmpty())
        summary.name = id.name();
    if (summary.resourceGroup.isEmpty())
        summary.resourceGroup = id.resourceGroup();
    summary.kind = kindOfType(summary.type);
    if (summary.kind == ResourceKind::Connection && !fields.status.isEmpty())
        summary.state = fields.status;
    if (summary.kind == ResourceKind::Other && fields.hasRule)
        summary.kind = ResourceKind::Policy;
    if (isSchemaOfTemplate(fields.schema))
        summary.kind = ResourceKind::Template;
}

} // namespace

ResourceKind kindOfType(const QString &type)
{
    for (const KnownType &known : KnownTypes) {
        if (type.compare(known.type, Qt::CaseInsensitive) == 0)
            return known.kind;
    }
    if (type.endsWith("/privateEndpointConnections"_L1, Qt::CaseInsensitive))
        return ResourceKind::Connection;
    if (type.endsWith("/privateLinkResources"_L1, Qt::CaseInsensitive))
        return ResourceKind::PrivateLinkResource;
    return ResourceKind::Other;
}

bool isSchemaOfTemplate(const QString &schema)
{
    return schema.contains("deploymentTemplate.json"_L1, Qt::CaseInsensitive);
}

bool isUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

struct RowReader::Parser {
    simdjson::ondemand::parser parser;
    std::vector<char> row;
};

namespace {

void readInto(Fields &fields, simdjson::ondemand::parser &parser, std::string_view row, size_t readable)
{
    bool &isBroken = fields.summary.isBroken;
    simdjson::ondemand::document document;
    Value value;
    isBroken = parser.iterate(simdjson::padded_string_view(row.data(), row.size(), readable)).get(document)
        != simdjson::SUCCESS;
    if (isBroken || row.front() != '{')
        return;
    isBroken = document.get_value().get(value) != simdjson::SUCCESS
        || !eachMember(value, [&fields](std::string_view name, Value inner) {
                   return takeMember(name, inner, fields);
               });
    conclude(fields);
}

} // namespace

RowReader::RowReader()
    : m_parser(std::make_unique<Parser>())
{
}

RowReader::~RowReader() = default;

RowSummary RowReader::read(std::string_view text, const RowPlace &row)
{
    // simdjson relies on seeing the same bytes twice, and looks behind them.
    std::vector<char> &kept = m_parser->row;
    kept.assign(row.size + simdjson::SIMDJSON_PADDING, '\0');
    std::copy_n(text.data() + row.at, row.size, kept.begin());
    Fields fields;
    readInto(fields, m_parser->parser, { kept.data(), row.size }, kept.size());
    if (row.size > MostKept)
        m_parser = std::make_unique<Parser>();
    return fields.summary;
}

} // namespace linkdesk::inspect
