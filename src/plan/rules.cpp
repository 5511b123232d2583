#include "src/plan/rules.h"

#include "src/plan/findings.h"
#include "src/plan/registrations.h"
#include "src/plan/rights.h"
#include "src/plan/ruledata.h"

#include <algorithm>

namespace linkdesk {

Faults validate(const Draft &draft, const Facts &facts, bool withMissing)
{
    const Draft trimmed = draft.trimmed();
    rules::Findings findings(trimmed, facts, withMissing);
    rules::judgeBasics(findings);
    rules::judgeResource(findings);
    rules::judgeNetwork(findings);
    rules::judgeDns(findings);
    rules::judgeTags(findings);
    return findings.faults;
}

namespace rules {

namespace {

void judgeRegistrations(Findings &findings)
{
    const auto missing = missingRegistrations(findings.draft, findings.facts);
    for (const MissingRegistration &one : missing) {
        if (one.isOfTarget)
            continue; // judgeResource
        if (one.isWaitedFor)
            findings.error(
                Page::Basics, Field::Subscription, FaultCode::ProviderNotRegistered,
                { one.nameSpace, one.state });
        else
            findings.warning(
                Page::Basics, Field::Subscription, FaultCode::ProviderNotRegistered,
                { one.nameSpace, one.state });
    }
}

void judgeSubscription(Findings &findings)
{
    const QString &id = findings.draft.subscriptionId;
    if (!findings.present(Page::Basics, Field::Subscription, !id.isEmpty()))
        return;
    if (findings.facts.subscriptions.isKnown()) {
        const auto &all = findings.facts.subscriptions.value;
        const auto found = std::find_if(all.cbegin(), all.cend(), [&id](const Subscription &one) {
            return sameText(one.subscriptionId, id);
        });
        if (found == all.cend())
            findings.error(Page::Basics, Field::Subscription, FaultCode::SubscriptionNotFound, { id });
        else if (!found->isEnabled())
            findings.error(
                Page::Basics, Field::Subscription, FaultCode::SubscriptionDisabled,
                { found->displayName, found->state });
    }
    judgeRegistrations(findings);
}

void judgeGroup(Findings &findings)
{
    const Draft &draft = findings.draft;
    if (!findings.name(Page::Basics, Field::ResourceGroup, draft.resourceGroup))
        return;
    if (findings.facts.groups.isKnown()) {
        const auto &groups = findings.facts.groups.value;
        const bool there = std::any_of(groups.cbegin(), groups.cend(), [&draft](const ResourceGroup &group) {
            return sameText(group.name, draft.resourceGroup);
        });
        if (there && draft.newResourceGroup)
            findings.error(
                Page::Basics, Field::ResourceGroup, FaultCode::GroupExists, { draft.resourceGroup });
        if (!there && !draft.newResourceGroup)
            findings.error(
                Page::Basics, Field::ResourceGroup, FaultCode::GroupNotFound, { draft.resourceGroup });
    }
    QStringList acts{ QStringLiteral("endpoint"), QStringLiteral("deployment") };
    if (draft.newResourceGroup)
        acts.prepend(QStringLiteral("group"));
    for (const QString &what : std::as_const(acts))
        findings.permission(
            Page::Basics, Field::ResourceGroup, findings.facts.groupPermissions, what, ownScope(draft));
}

void judgeEndpointName(Findings &findings)
{
    const Draft &draft = findings.draft;
    if (!findings.name(Page::Basics, Field::Name, draft.name))
        return;
    const NameRule &rule = RuleData::get().resourceName;
    if (draft.name.size() < rule.advisedLeast || draft.name.size() > rule.advisedMost)
        findings.warning(
            Page::Basics, Field::Name, FaultCode::NameOutsideTable,
            { QString::number(rule.advisedLeast), QString::number(rule.advisedMost),
              QString::number(draft.name.size()) });
    if (!findings.facts.endpoints.isKnown() || draft.newResourceGroup)
        return;
    const auto &endpoints = findings.facts.endpoints.value;
    const auto found =
        std::find_if(endpoints.cbegin(), endpoints.cend(), [&draft](const PrivateEndpoint &one) {
            return sameText(one.name, draft.name) && sameText(one.id.resourceGroup(), draft.resourceGroup);
        });
    if (found == endpoints.cend())
        return;
    if (&*found == findMadeBefore(draft, findings.facts))
        findings.warning(Page::Basics, Field::Name, FaultCode::EndpointMade, { draft.name });
    else
        findings.error(Page::Basics, Field::Name, FaultCode::NameTaken, { draft.name });
}

void judgeRegion(Findings &findings)
{
    const QString &region = findings.draft.region;
    if (!findings.present(Page::Basics, Field::Region, !region.isEmpty())
        || !findings.facts.regions.isKnown())
        return;
    const auto &regions = findings.facts.regions.value;
    const bool offered = std::any_of(regions.cbegin(), regions.cend(), [&region](const Location &location) {
        return sameRegion(location.name, region) || sameRegion(location.displayName, region);
    });
    if (!offered)
        findings.error(Page::Basics, Field::Region, FaultCode::RegionNotOffered, { region });
}

} // namespace

void judgeBasics(Findings &findings)
{
    judgeSubscription(findings);
    judgeGroup(findings);
    judgeEndpointName(findings);
    findings.name(Page::Basics, Field::NetworkInterfaceName, findings.draft.networkInterfaceName);
    findings.name(Page::Basics, Field::ConnectionName, findings.draft.connectionName);
    judgeRegion(findings);
}

} // namespace rules

} // namespace linkdesk
