#include "src/plan/rules.h"

#include "src/model/apiversions.h"
#include "src/plan/findings.h"
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

bool isRegistering(const Provider &provider)
{
    return sameText(provider.registrationState, u"Registering");
}

void judgeProvider(Findings &findings, const Fact<Provider> &provider)
{
    if (!provider.isKnown() || provider.value.isRegistered())
        return;
    const QStringList args{ provider.value.nameSpace, provider.value.registrationState };
    // While it registers, requests may already pass: ARM decides.
    if (isRegistering(provider.value))
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
    judgeProvider(findings, findings.facts.networkProvider);
    judgeProvider(findings, findings.facts.deviceUpdateProvider);
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

// Which part of a target is not what an account's id has there; empty for a good one (R-N10).
QString malformedPart(const ResourceId &id)
{
    if (id.subscriptionId().isEmpty())
        return QStringLiteral("subscription");
    if (id.resourceGroup().isEmpty())
        return QStringLiteral("group");
    if (id.isOfType(types::AccountConnection) || id.isOfType(types::PrivateEndpoint))
        return QStringLiteral("connection");
    if (!id.isOfType(types::Account))
        return QStringLiteral("type");
    return id.isResource() ? QString() : QStringLiteral("name");
}

void judgeTarget(Findings &findings)
{
    const ResourceId &target = findings.draft.target;
    if (!findings.present(Page::Resource, Field::Target, !target.isEmpty()))
        return;
    const QString part = malformedPart(target);
    if (!part.isEmpty()) {
        findings.error(Page::Resource, Field::Target, FaultCode::TargetMalformed, { part });
        return;
    }
    if (findings.facts.account.isKnown()) {
        const QString &state = findings.facts.account.value.provisioningState;
        if (sameText(state, u"Failed") || sameText(state, u"Canceled"))
            findings.warning(Page::Resource, Field::Target, FaultCode::TargetNotReady, { state });
        else if (!state.isEmpty() && !sameText(state, u"Succeeded"))
            findings.error(Page::Resource, Field::Target, FaultCode::TargetNotReady, { state });
    }
    if (!findings.draft.manual)
        findings.permission(
            Page::Resource, Field::Target, findings.facts.accountPermissions, QStringLiteral("approval"),
            target);
}

bool isOver(const PrivateEndpoint &endpoint)
{
    return sameText(endpoint.state.status, u"Rejected") || sameText(endpoint.state.status, u"Disconnected");
}

// Two endpoints to one account write the same DNS record (R-D12).
void judgeOtherEndpoints(Findings &findings)
{
    const Draft &draft = findings.draft;
    if (!findings.facts.endpoints.isKnown() || draft.target.isEmpty() || draft.virtualNetwork.isEmpty())
        return;
    const auto &endpoints = findings.facts.endpoints.value;
    const PrivateEndpoint *own = findMadeBefore(draft, findings.facts);
    const auto found = std::find_if(endpoints.cbegin(), endpoints.cend(), [&](const PrivateEndpoint &one) {
        return sameId(one.target, draft.target) && lies(one.subnet, draft.virtualNetwork) && !isOver(one)
            && &one != own;
    });
    if (found != endpoints.cend())
        findings.warning(Page::Resource, Field::Target, FaultCode::AlreadyConnected, { found->name });
}

void judgeGroupId(Findings &findings)
{
    const QString &groupId = findings.draft.groupId;
    if (!findings.name(Page::Resource, Field::GroupId, groupId) || !findings.facts.linkResources.isKnown())
        return;
    if (findLinkResource(findings.facts, groupId))
        return;
    QStringList offered;
    for (const PrivateLinkResource &one : findings.facts.linkResources.value)
        offered.append(one.groupId);
    findings.error(
        Page::Resource, Field::GroupId, FaultCode::GroupIdNotOffered, { offered.join(QStringLiteral(", ")) });
}

void judgeMessage(Findings &findings)
{
    if (!findings.draft.manual)
        return;
    const RuleData &data = RuleData::get();
    const auto length = findings.draft.requestMessage.size();
    const QString actual = QString::number(length);
    if (length > data.messageMost)
        findings.error(
            Page::Resource, Field::RequestMessage, FaultCode::MessageTooLong,
            { QString::number(data.messageMost), actual });
    else if (length > data.messageAdvised)
        findings.warning(
            Page::Resource, Field::RequestMessage, FaultCode::MessageLong,
            { QString::number(data.messageAdvised), actual });
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

void judgeResource(Findings &findings)
{
    judgeTarget(findings);
    judgeOtherEndpoints(findings);
    judgeGroupId(findings);
    judgeMessage(findings);
}

} // namespace rules

} // namespace linkdesk
