#include "ui/wizard/plantext.h"

#include "src/model/apiversions.h"
#include "src/plan/lookup.h"
#include "src/plan/target.h"
#include "src/plan/targettext.h"
#include "ui/wizard/approvaltext.h"
#include "ui/wizard/policypanel.h"
#include "ui/wizard/subscriptiontext.h"

#include <QCoreApplication>
#include <algorithm>

namespace linkdesk::plantext {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(linkdesk::PlanText)
};

QString regionName(const Facts &facts, const QString &region)
{
    for (const Location &location : facts.regions.value) {
        if (sameRegion(location.name, region))
            return location.displayName;
    }
    return region;
}

QList<Line> basics(const Draft &draft, const Facts &facts)
{
    return { { Words::tr("Subscription"), subscriptionName(facts, draft.subscriptionId) },
             { Words::tr("Resource group"),
               draft.newResourceGroup ? Words::tr("(new) %1").arg(draft.resourceGroup)
                                      : draft.resourceGroup },
             { Words::tr("Name"), draft.name },
             { Words::tr("Network interface name"), draft.networkInterfaceName },
             { Words::tr("Connection name"), draft.connectionName },
             { Words::tr("Region"), regionName(facts, draft.region) } };
}

QList<Line> resource(const Draft &draft, const Facts &facts)
{
    QList<Line> lines;
    if (isAlias(draft.target))
        lines.append({ Words::tr("Alias"), draft.target.text() });
    else
        lines = { { Words::tr("Subscription"), subscriptionName(facts, draft.target.subscriptionId()) },
                  { Words::tr("Resource type"), draft.target.isEmpty() ? QString() : draft.target.type() },
                  { Words::tr("Resource"), draft.target.name() },
                  { Words::tr("Target sub-resource"), draft.groupId } };
    lines.append({ Words::tr("Approval"),
                   draft.manual ? Words::tr("By the owner: sent as a manual connection")
                                : Words::tr("At once: sent as an automatic connection") });
    lines.append({ Words::tr("Connection after Create"), approvalOutcome(draft, facts) });
    if (draft.manual)
        lines.append({ Words::tr("Request message"), draft.requestMessage });
    return lines;
}

QString policyNow(const Draft &draft, const Facts &facts)
{
    const Subnet *subnet = rules::findSubnet(rules::findNetwork(facts, draft.virtualNetwork), draft.subnet);
    return subnet ? subnet->privateEndpointNetworkPolicies : QString();
}

QList<Line> network(const Draft &draft, const Facts &facts)
{
    QList<Line> lines;
    lines.append({ Words::tr("Virtual network"),
                   draft.virtualNetwork.isEmpty()
                       ? QString()
                       : Words::tr("%1 (%2)", "network, its resource group")
                             .arg(draft.virtualNetwork.name(), draft.virtualNetwork.resourceGroup()) });
    lines.append({ Words::tr("Subnet"), draft.subnet.name() });
    if (draft.networkPolicy.isEmpty())
        lines.append({ Words::tr("Network policy"), PolicyPanel::words(policyNow(draft, facts)) });
    else
        lines.append(
            { Words::tr("Network policy"),
              Words::tr("%1, changed for the whole subnet").arg(PolicyPanel::words(draft.networkPolicy)) });
    if (draft.staticAddress) {
        lines.append({ Words::tr("Private IP configuration"), Words::tr("Statically allocate IP address") });
        lines.append({ Words::tr("IP configuration name"), draft.ipConfigurationName });
        lines.append({ Words::tr("Private IP address"), draft.privateIpAddress });
        lines.append({ Words::tr("Member name"), draft.memberName });
    } else {
        lines.append({ Words::tr("Private IP configuration"), Words::tr("Dynamically allocate IP address") });
    }
    QStringList groups;
    for (const ResourceId &group : draft.securityGroups)
        groups.append(group.name());
    for (const QString &name : draft.newSecurityGroups)
        groups.append(Words::tr("(new) %1").arg(name));
    lines.append({ Words::tr("Application security groups"),
                   groups.isEmpty() ? Words::tr("None") : groups.join(u'\n') });
    return lines;
}

QList<Line> dns(const Draft &draft, const Facts &facts)
{
    const bool unknown = draft.zones.isEmpty() && isOtherService(draft) && facts.linkResources.isFailed();
    const QString yes =
        unknown ? Words::tr("Not known which zone: records are added by hand") : Words::tr("Yes");
    QList<Line> lines{ { Words::tr("Integrate with private DNS zone"),
                         draft.integrateDns ? yes : Words::tr("No: records are added by hand") } };
    if (!draft.integrateDns)
        return lines;
    for (const Draft::ZoneRow &zone : draft.zones) {
        lines.append(
            { Words::tr("Private DNS zone"),
              rules::isNewZone(zone, facts) ? Words::tr("(new) %1").arg(zone.zoneName) : zone.zoneName });
        lines.append({ Words::tr("Zone's resource group"),
                       Words::tr("%1 (%2)", "group, subscription")
                           .arg(zone.resourceGroup, subscriptionName(facts, zone.subscriptionId)) });
        lines.append({ Words::tr("Configuration name"), zone.configurationName });
    }
    return lines;
}

// Only what is sent: a tag for a zone that is not made goes nowhere.
QList<Line> tags(const Draft &draft, const Facts &facts)
{
    const bool withZone = rules::makesZone(draft, facts);
    QList<Line> lines;
    for (const Draft::TagRow &tag : draft.tags) {
        const bool onZone = tag.onZone && withZone;
        if (tag.name.isEmpty() || (!tag.onEndpoint && !onZone))
            continue;
        QString value = tag.value;
        if (withZone && !onZone)
            value = Words::tr("%1 (private endpoint)", "value of a tag").arg(tag.value);
        else if (!tag.onEndpoint)
            value = Words::tr("%1 (private DNS zone)", "value of a tag").arg(tag.value);
        lines.append({ tag.name, value });
    }
    if (lines.isEmpty())
        lines.append({ Words::tr("Tags"), Words::tr("None") });
    return lines;
}

} // namespace

QList<Line> summary(Page page, const Draft &draft, const Facts &facts)
{
    switch (page) {
    case Page::Basics:
        return basics(draft, facts);
    case Page::Resource:
        return resource(draft, facts);
    case Page::VirtualNetwork:
        return network(draft, facts);
    case Page::Dns:
        return dns(draft, facts);
    case Page::Tags:
        return tags(draft, facts);
    case Page::Review:
        break;
    }
    return {};
}

QList<Line> planned(const Plan &plan)
{
    QList<Line> lines;
    for (const PlannedResource &resource : plan.resources) {
        const QString what =
            resource.note == u"group" ? Words::tr("Resource group") : typeName(resource.type);
        const QString act =
            resource.act == PlannedResource::Act::Create ? Words::tr("Create") : Words::tr("Change");
        lines.append({ Words::tr("%1: %2", "act: kind of resource").arg(act, what), resource.id.name() });
    }
    for (const ResourceId &link : plan.linksThere)
        lines.append({ Words::tr("There already: virtual network link"), link.name() });
    return lines;
}

QString typeName(const QString &type)
{
    const struct {
        QStringView type;
        QString name;
    } known[] = {
        { types::PrivateEndpoint, Words::tr("Private endpoint") },
        { types::NetworkInterface, Words::tr("Network interface") },
        { types::Subnet, Words::tr("Subnet") },
        { types::DnsZone, Words::tr("Private DNS zone") },
        { types::ZoneLink, Words::tr("Virtual network link") },
        { types::ZoneGroup, Words::tr("DNS zone group") },
        { types::SecurityGroup, Words::tr("Application security group") },
        { types::AccountConnection, Words::tr("Private endpoint connection") },
        { types::Deployment, Words::tr("Deployment") },
        { u"Microsoft.Resources/resourceGroups", Words::tr("Resource group") },
    };
    for (const auto &entry : known) {
        if (sameText(entry.type, type))
            return entry.name;
    }
    return type;
}

} // namespace linkdesk::plantext
