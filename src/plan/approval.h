// Whether a connection will be approved at once or wait for the owner, told before it is sent (rules.md 6):
// which of ARM's two lists it goes into depends on it. Azure has the last word (LinkedAuthorizationFailed).
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"

namespace linkdesk {

enum class ApprovalReason {
    NotKnownYet, // still being read, or no target yet
    Allowed, // a right that includes approving on the target
    MissingRight,
    UnreadRights, // they could not be read
    OtherDirectory, // the target belongs to another tenant: only a manual request crosses over
    Alias, // an alias tells nothing of its service and is always asked for
};

ApprovalReason approvalReason(const Draft &draft, const Facts &facts);
// The reason speaks for a manual request.
bool needsOwner(ApprovalReason reason);
// What a person has to be allowed to do at the target, to connect at once.
QString approvalAction(const Draft &draft);

} // namespace linkdesk
