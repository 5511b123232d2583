#include "src/plan/approval.h"

#include "src/plan/ruledata.h"
#include "src/plan/target.h"
#include "src/plan/targettext.h"

#include <algorithm>

namespace linkdesk {

namespace {

// Empty where the subscription is not among those that can be read.
QString tenantOf(const QString &subscriptionId, const Facts &facts)
{
    const auto &all = facts.subscriptions.value;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&subscriptionId](const Subscription &one) {
        return sameText(one.subscriptionId, subscriptionId);
    });
    return found == all.cend() ? QString() : found->tenantId;
}

bool isElsewhere(const Draft &draft, const Facts &facts)
{
    const QString here = tenantOf(draft.subscriptionId, facts);
    const QString there = tenantOf(draft.target.subscriptionId(), facts);
    return !here.isEmpty() && !there.isEmpty() && !sameText(here, there);
}

} // namespace

ApprovalReason approvalReason(const Draft &draft, const Facts &facts)
{
    if (isAlias(draft.target))
        return ApprovalReason::Alias;
    if (isElsewhere(draft, facts))
        return ApprovalReason::OtherDirectory;
    if (facts.accountPermissions.isFailed())
        return ApprovalReason::UnreadRights;
    if (!facts.accountPermissions.isKnown())
        return ApprovalReason::NotKnownYet;
    return isAllowed(facts.accountPermissions.value, approvalAction(draft)) ? ApprovalReason::Allowed
                                                                            : ApprovalReason::MissingRight;
}

QString approvalAction(const Draft &draft)
{
    if (isOtherService(draft))
        return otherType(draft) + QLatin1String("/privateEndpointConnectionsApproval/action");
    return RuleData::get().permissions.value(QStringLiteral("approval")).action;
}

bool needsOwner(ApprovalReason reason)
{
    return reason != ApprovalReason::NotKnownYet && reason != ApprovalReason::Allowed;
}

} // namespace linkdesk
