// Filling a draft from facts as they become known.
#include "src/model/apiversions.h"
#include "src/plan/approval.h"
#include "src/plan/findings.h"
#include "src/plan/proposals.h"
#include "src/plan/ruledata.h"
#include "src/plan/target.h"
#include "src/plan/targettext.h"

#include <algorithm>

namespace linkdesk {

namespace {

using rules::findLink;
using rules::findNetwork;

template <class T> bool isSettled(const Fact<T> &fact)
{
    return fact.isKnown() || fact.isFailed();
}

// The name that was sent belongs to this draft, whether the endpoint was made or not, unless another has it.
bool isOwnName(const Draft &draft, const Facts &facts)
{
    const ResourceId named = ResourceId::resource(
        draft.subscriptionId, draft.resourceGroup, types::PrivateEndpoint.toString(), draft.name);
    if (draft.sent.isEmpty() || named != draft.sent)
        return false;
    const auto &endpoints = facts.endpoints.value;
    const bool there =
        std::any_of(endpoints.cbegin(), endpoints.cend(), [&draft](const PrivateEndpoint &one) {
            return rules::sameId(one.id, draft.sent);
        });
    return !there || rules::findMadeBefore(draft, facts);
}

// A new group that the failed create has made is an existing one by now.
void completeGroup(Draft &draft, const Facts &facts)
{
    const ResourceId group = ResourceId::group(draft.subscriptionId, draft.resourceGroup);
    const ResourceId sent = ResourceId::group(draft.sent.subscriptionId(), draft.sent.resourceGroup());
    if (!draft.newResourceGroup || draft.sent.isEmpty() || group != sent || !facts.groups.isKnown())
        return;
    const auto &groups = facts.groups.value;
    draft.newResourceGroup = std::none_of(groups.cbegin(), groups.cend(), [&draft](const ResourceGroup &one) {
        return sameText(one.name, draft.resourceGroup);
    });
}

void completeNames(Draft &draft, const Facts &facts)
{
    const QString account = targetName(draft.target);
    // Only once the names in use are known: before that a name would only change twice.
    const bool proposed = !draft.nameEdited && !account.isEmpty()
        && (draft.name.isEmpty() || isProposedName(draft.name, account));
    if (proposed && isSettled(facts.endpoints) && !isOwnName(draft, facts))
        draft.name = proposeName(account, draft.resourceGroup, facts);
    if (!draft.networkInterfaceNameEdited)
        draft.networkInterfaceName = networkInterfaceNameFor(draft.name);
    if (!draft.connectionNameEdited)
        draft.connectionName = connectionNameFor(draft.name);
}

// Where nothing else can be meant.
void completeSubscriptions(Draft &draft, const Facts &facts)
{
    if (!draft.asksTarget)
        return;
    const auto &all = facts.subscriptions.value;
    const auto enabled =
        std::count_if(all.cbegin(), all.cend(), [](const Subscription &one) { return one.isEnabled(); });
    if (draft.subscriptionId.isEmpty() && enabled == 1)
        draft.subscriptionId = std::find_if(all.cbegin(), all.cend(), [](const Subscription &one) {
                                   return one.isEnabled();
                               })->subscriptionId;
    if (draft.targetSubscriptionId.isEmpty() && !draft.byResourceId)
        draft.targetSubscriptionId = draft.subscriptionId;
}

void completeApproval(Draft &draft, const Facts &facts)
{
    if (!draft.asksTarget || draft.target.isEmpty())
        return;
    const ApprovalReason reason = approvalReason(draft, facts);
    const bool decided = draft.manualChosen && reason != ApprovalReason::Alias;
    if (!decided && reason != ApprovalReason::NotKnownYet)
        draft.manual = needsOwner(reason);
}

// The usual member stands for what cannot be read (rules.md R-D1 to R-D3).
void completeUnread(Draft &draft)
{
    if (draft.memberName.isEmpty())
        draft.memberName = RuleData::get().member;
}

void completeTarget(Draft &draft, const Facts &facts)
{
    if (facts.linkResources.isFailed() && !isOtherService(draft))
        completeUnread(draft);
    if (!facts.linkResources.isKnown())
        return;
    const auto &offered = facts.linkResources.value;
    if (draft.groupId.isEmpty() && (!draft.asksTarget || isOtherService(draft)) && offered.size() == 1)
        draft.groupId = offered.first().groupId;
    if (const PrivateLinkResource *resource = rules::findLinkResource(facts, draft.groupId)) {
        draft.groupId = resource->groupId; // as the account spells it (R-D2)
        if (!resource->requiredMembers.isEmpty())
            draft.memberName = resource->requiredMembers.first();
    }
}

// The only usable one; nullptr where there is none or a choice.
template <class List> auto onlyUsable(const List &list, const Facts &facts) -> decltype(&*list.cbegin())
{
    decltype(&*list.cbegin()) only = nullptr;
    for (const auto &one : list) {
        if (!usability(one, facts).usable)
            continue;
        if (only)
            return nullptr;
        only = &one;
    }
    return only;
}

QString targetLocation(const Draft &draft, const Facts &facts)
{
    if (!isOtherService(draft))
        return facts.account.value.location;
    for (const GenericResource &one : facts.targets.value) {
        if (rules::sameId(one.id, draft.target))
            return one.location;
    }
    return {};
}

// Begun without an account there is no region to start from: the one that has networks, else the target's
// where it is one of them.
void completeRegion(Draft &draft, const Facts &facts)
{
    if (!draft.asksTarget || !draft.region.isEmpty() || !facts.networks.isKnown())
        return;
    const QStringList regions = otherRegionsWithNetworks(facts, {});
    const QString target = regionKey(targetLocation(draft, facts));
    if (regions.size() == 1)
        draft.region = regions.first();
    else if (regions.contains(target))
        draft.region = target;
}

void completeNetwork(Draft &draft, const Facts &facts)
{
    if (!facts.networks.isKnown() || draft.region.isEmpty())
        return;
    if (draft.virtualNetwork.isEmpty()) {
        const QList<VirtualNetwork> here = networksInRegion(facts, draft.region);
        if (const VirtualNetwork *network = onlyUsable(here, facts))
            draft.virtualNetwork = network->id;
    }
    const VirtualNetwork *network = findNetwork(facts, draft.virtualNetwork);
    if (!network || !draft.subnet.isEmpty())
        return;
    if (const Subnet *subnet = onlyUsable(network->subnets, facts))
        draft.subnet = subnet->id;
}

QString snapshot(const Draft::ZoneRow &row)
{
    return QStringList{ row.zoneName, row.configurationName, row.subscriptionId, row.resourceGroup,
                        row.newZone ? QStringLiteral("new") : QStringLiteral("existing") }
        .join(u'\n');
}

// How near an existing zone is: linked to the network, in the endpoint's group, in its subscription,
// anywhere.
int nearness(const PrivateDnsZone &zone, const Draft &draft, const Facts &facts)
{
    if (findLink(facts, zone.id, draft.virtualNetwork))
        return 3;
    if (!sameText(zone.id.subscriptionId(), draft.subscriptionId))
        return 0;
    return sameText(zone.id.resourceGroup(), draft.resourceGroup) ? 2 : 1;
}

Draft::ZoneRow proposedRow(const QString &zoneName, const Draft &draft, const Facts &facts)
{
    Draft::ZoneRow row;
    row.zoneName = zoneName;
    row.configurationName = configurationNameFor(zoneName);
    row.subscriptionId = draft.subscriptionId;
    row.resourceGroup = draft.resourceGroup;
    int best = -1;
    for (const PrivateDnsZone &zone : facts.zones.value) {
        if (!sameText(zone.name, zoneName))
            continue;
        const int near = nearness(zone, draft, facts);
        if (near <= best)
            continue;
        best = near;
        row.subscriptionId = zone.id.subscriptionId();
        row.resourceGroup = zone.id.resourceGroup();
        row.newZone = false;
    }
    row.proposal = snapshot(row);
    return row;
}

// The zones that are wanted: as the account says, or as recorded where it cannot be asked.
QStringList wantedZones(const Draft &draft, const Facts &facts)
{
    if (facts.linkResources.isFailed())
        return isOtherService(draft) ? QStringList() : RuleData::get().zones;
    const PrivateLinkResource *resource = rules::findLinkResource(facts, draft.groupId);
    return resource ? resource->requiredZoneNames : QStringList();
}

bool existsAnywhere(const QStringList &zoneNames, const Facts &facts)
{
    return std::any_of(
        facts.zones.value.cbegin(), facts.zones.value.cend(), [&zoneNames](const PrivateDnsZone &zone) {
            return zoneNames.contains(zone.name, Qt::CaseInsensitive);
        });
}

void completeZones(Draft &draft, const Facts &facts)
{
    if (!draft.integrateDns || !isSettled(facts.zones))
        return;
    const QStringList wanted = wantedZones(draft, facts);
    // Which zone is the linked one decides, so a row waits for the links, where there are zones to be linked.
    if (!isSettled(facts.links) && existsAnywhere(wanted, facts))
        return;
    if (draft.zones.isEmpty()) {
        for (const QString &zone : wanted)
            draft.zones.append(proposedRow(zone, draft, facts));
        return;
    }
    for (Draft::ZoneRow &row : draft.zones) {
        if (!row.proposal.isEmpty() && row.proposal == snapshot(row))
            row = proposedRow(row.zoneName, draft, facts);
    }
}

} // namespace

Draft complete(Draft draft, const Facts &facts)
{
    completeSubscriptions(draft, facts);
    completeApproval(draft, facts);
    completeGroup(draft, facts);
    completeNames(draft, facts);
    completeTarget(draft, facts);
    completeRegion(draft, facts);
    completeNetwork(draft, facts);
    completeZones(draft, facts);
    return draft;
}

} // namespace linkdesk
