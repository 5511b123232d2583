// The Resource page: what the endpoint connects to, chosen or typed, and who approves it.
#include "src/model/apiversions.h"
#include "src/plan/approval.h"
#include "src/plan/findings.h"
#include "src/plan/registrations.h"
#include "src/plan/ruledata.h"
#include "src/plan/target.h"
#include "src/plan/targettext.h"

#include <algorithm>

namespace linkdesk::rules {

namespace {

// Which part of a target is not what an account's id has there; empty for a good one (R-N10).
QString malformedPart(const ResourceId &id, const QString &type)
{
    if (id.subscriptionId().isEmpty())
        return QStringLiteral("subscription");
    if (id.resourceGroup().isEmpty())
        return QStringLiteral("group");
    if (id.isOfType(types::AccountConnection) || id.isOfType(types::PrivateEndpoint))
        return QStringLiteral("connection");
    if (!id.isOfType(type))
        return QStringLiteral("type");
    return id.isResource() ? QString() : QStringLiteral("name");
}

// Where the person says the target, and so where it is mended.
Field targetField(const Draft &draft)
{
    return draft.asksTarget && draft.byResourceId ? Field::TargetText : Field::Target;
}

// True where something is there that can be looked at further.
bool judgeTyped(Findings &findings)
{
    const TargetText read = readTarget(findings.draft.targetText);
    if (!findings.present(Page::Resource, Field::TargetText, read.kind != TargetText::Kind::Empty))
        return false;
    if (read.kind == TargetText::Kind::Wrong)
        findings.error(
            Page::Resource, Field::TargetText, FaultCode::TargetMalformed, { read.part, read.given });
    return read.kind == TargetText::Kind::Account || read.kind == TargetText::Kind::OtherResource;
}

bool judgeChosen(Findings &findings)
{
    const Draft &draft = findings.draft;
    if (draft.asksTarget)
        findings.present(Page::Resource, Field::TargetSubscription, !draft.targetSubscriptionId.isEmpty());
    if (!findings.present(Page::Resource, Field::Target, !draft.target.isEmpty()))
        return false;
    const QString part =
        malformedPart(draft.target, isOtherService(draft) ? draft.targetType : types::Account.toString());
    if (!part.isEmpty())
        findings.error(Page::Resource, Field::Target, FaultCode::TargetMalformed, { part });
    return part.isEmpty();
}

void judgeState(Findings &findings)
{
    if (!findings.facts.account.isKnown())
        return;
    const Field field = targetField(findings.draft);
    const QString &state = findings.facts.account.value.provisioningState;
    if (sameText(state, u"Failed") || sameText(state, u"Canceled"))
        findings.warning(Page::Resource, field, FaultCode::TargetNotReady, { state });
    else if (!state.isEmpty() && !sameText(state, u"Succeeded"))
        findings.error(Page::Resource, field, FaultCode::TargetNotReady, { state });
}

void judgeTargetRegistrations(Findings &findings)
{
    const auto missing = missingRegistrations(findings.draft, findings.facts);
    for (const MissingRegistration &one : missing) {
        if (one.isOfTarget)
            findings.warning(
                Page::Resource, targetField(findings.draft), FaultCode::TargetNotRegistered,
                { one.nameSpace, one.state });
    }
}

// Connecting at once where Azure will hardly allow it (rules.md 6).
void judgeApproval(Findings &findings)
{
    const Draft &draft = findings.draft;
    if (draft.manual)
        return;
    const ApprovalReason reason = approvalReason(draft, findings.facts);
    if (reason == ApprovalReason::MissingRight && isOtherService(draft))
        findings.warning(
            Page::Resource, Field::Approval, FaultCode::NoPermission,
            { approvalAction(draft), draft.target.text(),
              RuleData::get().permissions.value(QStringLiteral("approval")).role });
    else if (reason == ApprovalReason::MissingRight)
        findings.permission(
            Page::Resource, Field::Approval, findings.facts.accountPermissions, QStringLiteral("approval"),
            draft.target);
    else if (reason == ApprovalReason::OtherDirectory)
        findings.warning(Page::Resource, Field::Approval, FaultCode::OtherDirectory);
    else if (reason == ApprovalReason::UnreadRights && draft.asksTarget)
        findings.warning(Page::Resource, Field::Approval, FaultCode::ApprovalNotChecked);
}

// Of a typed one only: what can be chosen comes from the same list.
void judgeType(Findings &findings)
{
    const QString type = otherType(findings.draft);
    const auto &listed = findings.facts.endpointTypes.value;
    const bool known = findings.facts.endpointTypes.isKnown() && !listed.isEmpty();
    if (type.isEmpty() || !known)
        return;
    if (std::none_of(listed.cbegin(), listed.cend(), [&type](const EndpointType &one) {
            return sameText(one.resourceType, type);
        }))
        findings.warning(Page::Resource, Field::TargetText, FaultCode::TypeNotListed, { type });
}

void judgeTarget(Findings &findings)
{
    const bool typed = findings.draft.asksTarget && findings.draft.byResourceId;
    if (!(typed ? judgeTyped(findings) : judgeChosen(findings)))
        return;
    if (typed)
        judgeType(findings);
    judgeState(findings);
    judgeTargetRegistrations(findings);
    judgeApproval(findings);
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
        findings.warning(Page::Resource, targetField(draft), FaultCode::AlreadyConnected, { found->name });
}

void judgeGroupId(Findings &findings)
{
    const QString &groupId = findings.draft.groupId;
    const Field field = groupIdField(findings.draft, findings.facts);
    const bool chosen = field == Field::OfferedGroupId;
    if (!hasSubResources(findings.draft.target) || (chosen && findings.draft.target.isEmpty()))
        return;
    if (chosen ? !findings.present(Page::Resource, field, !groupId.isEmpty())
               : !findings.name(Page::Resource, field, groupId))
        return;
    if (findings.facts.linkResources.isFailed() && isOtherService(findings.draft))
        return; // what it offers nobody knows
    if (findings.facts.linkResources.isFailed()) { // the usual one; this may be another service's word for it
        const QString &usual = RuleData::get().groupId;
        if (!sameText(groupId, usual))
            findings.warning(Page::Resource, Field::GroupId, FaultCode::GroupIdNotOffered, { usual });
        return;
    }
    if (!findings.facts.linkResources.isKnown() || findLinkResource(findings.facts, groupId))
        return;
    QStringList offered;
    for (const PrivateLinkResource &one : findings.facts.linkResources.value)
        offered.append(one.groupId);
    findings.error(
        Page::Resource, field, FaultCode::GroupIdNotOffered, { offered.join(QStringLiteral(", ")) });
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

void judgeResource(Findings &findings)
{
    judgeTarget(findings);
    judgeOtherEndpoints(findings);
    judgeGroupId(findings);
    judgeMessage(findings);
}

} // namespace linkdesk::rules
