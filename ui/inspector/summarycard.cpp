#include "ui/inspector/summarycard.h"

#include "src/base/resourceid.h"
#include "src/query/document.h"
#include "src/query/expression.h"
#include "ui/common/propertylist.h"
#include "ui/inspector/inspecttext.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

using inspect::ResourceKind;

enum class Look { Plain, Copyable, State };

struct Line {
    const char *label; // translated in the context "SummaryCard"
    const char *path; // JMESPath
    Look look = Look::Plain;
};

#define CONNECTIONS                                                                                          \
    "properties.[privateLinkServiceConnections, manualPrivateLinkServiceConnections][][].properties"

constexpr Line EndpointLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Connection state"),
      CONNECTIONS ".privateLinkServiceConnectionState.status", Look::State },
    { QT_TRANSLATE_NOOP("SummaryCard", "Description"),
      CONNECTIONS ".privateLinkServiceConnectionState.description" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Request message"), CONNECTIONS ".requestMessage" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Leads to"), CONNECTIONS ".privateLinkServiceId", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Target sub-resource"), CONNECTIONS ".groupIds[]" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Names"), "properties.customDnsConfigs[].fqdn", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Addresses"), "properties.customDnsConfigs[].ipAddresses[]",
      Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Static addresses"),
      "properties.ipConfigurations[].properties.privateIPAddress" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Subnet"), "properties.subnet.id", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Network interface"), "properties.networkInterfaces[].id",
      Look::Copyable },
};
constexpr Line ConnectionLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Connection state"),
      "properties.privateLinkServiceConnectionState.status", Look::State },
    { QT_TRANSLATE_NOOP("SummaryCard", "Description"),
      "properties.privateLinkServiceConnectionState.description" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Actions required"),
      "properties.privateLinkServiceConnectionState.actionsRequired" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Private endpoint"), "properties.privateEndpoint.id", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Target sub-resource"), "properties.groupIds[]" },
};
constexpr Line AccountLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Host name"), "properties.hostName", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Public network access"), "properties.publicNetworkAccess" },
    { QT_TRANSLATE_NOOP("SummaryCard", "SKU"), "properties.sku" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Identity"), "identity.type" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Locations"), "properties.locations[].[name, role][]" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Private endpoint connections"),
      "properties.privateEndpointConnections[].[name, "
      "properties.privateLinkServiceConnectionState.status][]" },
};
constexpr Line NetworkLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Address space"), "properties.addressSpace.addressPrefixes[]",
      Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Subnets"), "properties.subnets[].name" },
    { QT_TRANSLATE_NOOP("SummaryCard", "DNS servers"), "properties.dhcpOptions.dnsServers[]" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Peerings"), "properties.virtualNetworkPeerings[].name" },
};
constexpr Line SubnetLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Address space"), "properties.[addressPrefix, addressPrefixes[]][]",
      Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Network policies of private endpoints"),
      "properties.privateEndpointNetworkPolicies" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Network security group"), "properties.networkSecurityGroup.id",
      Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Route table"), "properties.routeTable.id", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Delegated to"), "properties.delegations[].properties.serviceName" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Private endpoints"), "length(properties.privateEndpoints || `[]`)" },
};
constexpr Line InterfaceLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Addresses"),
      "properties.ipConfigurations[].properties.privateIPAddress", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Allocation"),
      "properties.ipConfigurations[].properties.privateIPAllocationMethod" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Members"),
      "properties.ipConfigurations[].properties.privateLinkConnectionProperties.requiredMemberName" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Names"),
      "properties.ipConfigurations[].properties.privateLinkConnectionProperties.fqdns[]", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Private endpoint"), "properties.privateEndpoint.id", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Virtual machine"), "properties.virtualMachine.id", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Subnet"), "properties.ipConfigurations[].properties.subnet.id",
      Look::Copyable },
};
constexpr Line ZoneLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Record sets"), "properties.numberOfRecordSets" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Virtual network links"), "properties.numberOfVirtualNetworkLinks" },
};
constexpr Line LinkLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Virtual network"), "properties.virtualNetwork.id", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Registers machines"), "properties.registrationEnabled" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Link state"), "properties.virtualNetworkLinkState" },
};
constexpr Line ZoneGroupLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Configurations"), "properties.privateDnsZoneConfigs[].name" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Private DNS zone"),
      "properties.privateDnsZoneConfigs[].properties.privateDnsZoneId", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Records"),
      "properties.privateDnsZoneConfigs[].properties.recordSets[].fqdn", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Addresses"),
      "properties.privateDnsZoneConfigs[].properties.recordSets[].ipAddresses[]", Look::Copyable },
};
constexpr Line LinkResourceLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Target sub-resource"), "properties.groupId" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Members"), "properties.requiredMembers[]" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Private DNS zone"), "properties.requiredZoneNames[]",
      Look::Copyable },
};
constexpr Line DeploymentLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Time"), "properties.timestamp" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Duration"), "properties.duration" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Mode"), "properties.mode" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Error"), "properties.error.[code, message]" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Cause"), "properties.error.details[].[code, message][]" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Correlation ID"), "properties.correlationId", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Parameters"), "keys(properties.parameters || `{}`)" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Resources"), "properties.outputResources[].id" },
};
constexpr Line PolicyLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Display name"), "properties.displayName" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Description"), "properties.description" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Effect"), "properties.policyRule.then.effect" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Category"), "properties.metadata.category" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Policy type"), "properties.policyType" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Policy definition"), "properties.policyDefinitionId",
      Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Scope"), "properties.scope", Look::Copyable },
    { QT_TRANSLATE_NOOP("SummaryCard", "Enforcement"), "properties.enforcementMode" },
};
constexpr Line TemplateLines[] = {
    { QT_TRANSLATE_NOOP("SummaryCard", "Content version"), "contentVersion" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Parameters"), "keys(parameters || `{}`)" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Resources"), "resources[].type" },
    { QT_TRANSLATE_NOOP("SummaryCard", "Outputs"), "keys(outputs || `{}`)" },
};

#undef CONNECTIONS

std::span<const Line> linesOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Other:
        return {};
    case ResourceKind::Account:
        return AccountLines;
    case ResourceKind::PrivateEndpoint:
        return EndpointLines;
    case ResourceKind::Connection:
        return ConnectionLines;
    case ResourceKind::PrivateLinkResource:
        return LinkResourceLines;
    case ResourceKind::Network:
        return NetworkLines;
    case ResourceKind::Subnet:
        return SubnetLines;
    case ResourceKind::NetworkInterface:
        return InterfaceLines;
    case ResourceKind::Zone:
        return ZoneLines;
    case ResourceKind::ZoneLink:
        return LinkLines;
    case ResourceKind::ZoneGroup:
        return ZoneGroupLines;
    case ResourceKind::Deployment:
        return DeploymentLines;
    case ResourceKind::Policy:
        return PolicyLines;
    case ResourceKind::Template:
        return TemplateLines;
    }
    return {};
}

QString word(const char *text)
{
    return QCoreApplication::translate("SummaryCard", text);
}

QString textOf(const query::Value &value)
{
    switch (value.type()) {
    case query::Type::Null:
        return {};
    case query::Type::Bool:
        return value.isTrue() ? word(QT_TRANSLATE_NOOP("SummaryCard", "Yes"))
                              : word(QT_TRANSLATE_NOOP("SummaryCard", "No"));
    case query::Type::String:
        return value.toQString();
    case query::Type::Array: {
        QStringList texts;
        for (const query::Value &element : value.elements())
            texts.append(textOf(element));
        texts.removeAll(QString());
        return texts.join(QStringLiteral(", "));
    }
    default:
        return QString::fromUtf8(query::toJson(value));
    }
}

QString textAt(const query::Value &resource, const char *path)
{
    const auto expression = query::Expression::read(QString::fromLatin1(path));
    query::Arena arena;
    const auto found = expression ? expression->evaluate(resource, arena) : query::Value();
    return found ? textOf(*found) : QString();
}

void addLine(PropertyList *list, const char *label, const QString &text, Look look)
{
    if (text.isEmpty())
        return;
    if (look == Look::State)
        list->setState(word(label), text);
    else if (look == Look::Copyable)
        list->setCopyable(word(label), text);
    else
        list->setValue(word(label), text);
}

QString tagsOf(const query::Value &resource)
{
    QStringList texts;
    const query::Value tags = resource.member("tags");
    for (const query::Member &tag : tags.members())
        texts.append(QStringLiteral("%1 = %2").arg(
            QString::fromUtf8(tag.name.data(), qsizetype(tag.name.size())), textOf(tag.value)));
    return texts.join(QStringLiteral(", "));
}

} // namespace

void fillSummary(PropertyList *list, const inspect::RowSummary &summary, const query::Value &resource)
{
    const ResourceId id(summary.id);
    addLine(list, QT_TRANSLATE_NOOP("SummaryCard", "Name"), summary.name, Look::Plain);
    addLine(list, QT_TRANSLATE_NOOP("SummaryCard", "Kind"), kindText(summary.kind), Look::Plain);
    addLine(list, QT_TRANSLATE_NOOP("SummaryCard", "Type"), summary.type, Look::Plain);
    for (const Line &line : linesOf(summary.kind))
        addLine(list, line.label, textAt(resource, line.path), line.look);
    addLine(
        list, QT_TRANSLATE_NOOP("SummaryCard", "Provisioning state"),
        textAt(resource, "properties.provisioningState"), Look::State);
    addLine(list, QT_TRANSLATE_NOOP("SummaryCard", "Resource group"), summary.resourceGroup, Look::Plain);
    addLine(list, QT_TRANSLATE_NOOP("SummaryCard", "Location"), summary.location, Look::Plain);
    addLine(list, QT_TRANSLATE_NOOP("SummaryCard", "Subscription"), id.subscriptionId(), Look::Copyable);
    addLine(list, QT_TRANSLATE_NOOP("SummaryCard", "Resource ID"), summary.id, Look::Copyable);
    addLine(list, QT_TRANSLATE_NOOP("SummaryCard", "Tags"), tagsOf(resource), Look::Plain);
}

} // namespace linkdesk
