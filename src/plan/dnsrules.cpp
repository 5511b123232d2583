// The DNS page: a row for each zone that the account asks for.
#include "src/plan/findings.h"
#include "src/plan/rights.h"
#include "src/plan/target.h"

#include <QSet>
#include <algorithm>

namespace linkdesk::rules {

namespace {

constexpr Page Here = Page::Dns;

void judgeZoneGroup(Findings &findings, const Draft::ZoneRow &row, int at)
{
    if (!findings.name(Here, Field::ZoneResourceGroup, row.resourceGroup, at))
        return;
    const Draft &draft = findings.draft;
    const bool madeHere = draft.newResourceGroup && sameText(row.subscriptionId, draft.subscriptionId)
        && sameText(row.resourceGroup, draft.resourceGroup);
    const auto groups = findings.facts.zoneGroups.constFind(row.subscriptionId.toLower());
    if (madeHere || groups == findings.facts.zoneGroups.constEnd() || !groups->isKnown())
        return;
    const bool there =
        std::any_of(groups->value.cbegin(), groups->value.cend(), [&row](const ResourceGroup &group) {
            return sameText(group.name, row.resourceGroup);
        });
    if (!there)
        findings.error(Here, Field::ZoneResourceGroup, FaultCode::GroupNotFound, { row.resourceGroup }, at);
}

void judgeRequired(Findings &findings, const Draft::ZoneRow &row, int at)
{
    const PrivateLinkResource *resource = findLinkResource(findings.facts, findings.draft.groupId);
    if (!resource || resource->requiredZoneNames.isEmpty()
        || resource->requiredZoneNames.contains(row.zoneName, Qt::CaseInsensitive))
        return;
    findings.warning(
        Here, Field::Zone, FaultCode::ZoneNotRequired,
        { row.zoneName, resource->requiredZoneNames.join(QStringLiteral(", ")) }, at);
}

// A network cannot be linked to two zones of one name.
void judgeOverlap(Findings &findings, const Draft::ZoneRow &row, int at)
{
    if (!findings.facts.zones.isKnown() || findings.draft.virtualNetwork.isEmpty())
        return;
    const ResourceId own = row.id();
    for (const PrivateDnsZone &zone : findings.facts.zones.value) {
        if (!sameText(zone.name, row.zoneName) || sameId(zone.id, own))
            continue;
        if (findLink(findings.facts, zone.id, findings.draft.virtualNetwork)) {
            findings.error(Here, Field::Zone, FaultCode::OverlappingLink, { zone.id.text() }, at);
            return;
        }
    }
}

void judgeZone(Findings &findings, const Draft::ZoneRow &row, int at)
{
    if (!findings.name(Here, Field::Zone, row.zoneName, at))
        return;
    judgeRequired(findings, row, at);
    judgeOverlap(findings, row, at);
}

void judgeRights(Findings &findings, const Draft::ZoneRow &row, int at)
{
    const Draft &draft = findings.draft;
    const ResourceId zone = row.id();
    const auto needs = [&](const QString &what, const ResourceId &scope) {
        findings.permission(Here, Field::Zone, what, scope, at);
    };
    if (isNewZone(row, findings.facts))
        needs(QStringLiteral("zone"), zone);
    if (findings.facts.links.isKnown() && !findLink(findings.facts, zone, draft.virtualNetwork)) {
        needs(QStringLiteral("zoneLink"), zone);
        needs(QStringLiteral("networkJoin"), draft.virtualNetwork);
    }
    needs(QStringLiteral("zoneJoin"), zone);
}

} // namespace

void judgeDns(Findings &findings)
{
    const Draft &draft = findings.draft;
    if (!draft.integrateDns) {
        findings.note(Here, Field::IntegrateDns, FaultCode::NoDnsZone);
        return;
    }
    if (draft.zones.isEmpty() && isOtherService(draft) && findings.facts.linkResources.isFailed())
        findings.warning(Here, Field::IntegrateDns, FaultCode::ZonesNotKnown);
    else
        findings.present(Here, Field::Zone, !draft.zones.isEmpty());
    QSet<QString> names;
    for (int at = 0; at < draft.zones.size(); ++at) {
        const Draft::ZoneRow &row = draft.zones.at(at);
        if (findings.name(Here, Field::ZoneConfigurationName, row.configurationName, at)) {
            const QString key = row.configurationName.toLower();
            if (names.contains(key))
                findings.error(
                    Here, Field::ZoneConfigurationName, FaultCode::DuplicateConfigurationName,
                    { row.configurationName }, at);
            names.insert(key);
        }
        findings.present(Here, Field::ZoneSubscription, !row.subscriptionId.isEmpty(), at);
        judgeZoneGroup(findings, row, at);
        judgeZone(findings, row, at);
        judgeRights(findings, row, at);
    }
    if (!draft.zones.isEmpty() && !ownScope(draft).isEmpty())
        findings.permission(
            Here, Field::IntegrateDns, findings.facts.groupPermissions, QStringLiteral("zoneGroup"),
            ownScope(draft));
}

} // namespace linkdesk::rules
