#include "src/plan/rules.h"

#include "src/plan/findings.h"
#include "src/plan/ruledata.h"
#include "src/plan/target.h"
#include "src/plan/targettext.h"

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

bool isRegistering(const Provider &provider)
{
    return sameText(provider.registrationState, u"Registering");
}

// `wanted`: nothing is made without it; else it is missed only later.
void judgeProvider(Findings &findings, const Fact<Provider> &provider, bool wanted)
{
    if (!provider.isKnown() || provider.value.isRegistered())
        return;
    const QStringList args{ provider.value.nameSpace, provider.value.registrationState };
    // While it registers, requests may already pass: ARM decides.
    if (isRegistering(provider.value) || !wanted)
        findings.warning(Page::Basics, Field::Subscription, FaultCode::ProviderNotRegistered, args);
    else
        findings.error(Page::Basics, Field::Subscription, FaultCode::ProviderNotRegistered, args);
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
    judgeProvider(findings, findings.facts.networkProvider, true);
    // A request is taken without it, and cannot be approved before it is there (R-R4).
    if (!isAlias(findings.draft.target) && !isOtherService(findings.draft))
        judgeProvider(findings, findings.facts.deviceUpdateProvider, !findings.draft.manual);
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
    if (draft.newResourceGroup)
        return;
    const ResourceId group = ResourceId::group(draft.subscriptionId, draft.resourceGroup);
    for (const QString &what : { QStringLiteral("endpoint"), QStringLiteral("deployment") })
        findings.permission(Page::Basics, Field::ResourceGroup, findings.facts.groupPermissions, what, group);
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
