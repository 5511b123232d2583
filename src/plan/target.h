// A draft that was begun without an account: what it connects to, and what follows from another target. Pure.
#pragma once

#include "src/plan/draft.h"

namespace linkdesk {

// A fresh one: nothing is chosen yet.
Draft draftWithoutAccount();

// After a change of what says the target (method, subscription, account or typed text; draft.h): the target
// that follows, and nothing left that belonged to the former one. What the person typed otherwise stays.
// `before` is the draft as it was. Returns a draft that does not ask for its target unchanged.
Draft withTarget(Draft edited, const Draft &before);

} // namespace linkdesk
