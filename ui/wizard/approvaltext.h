// What becomes of the connection after Create, and why: read on the Resource page and before Create.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"

namespace linkdesk {

QString approvalOutcome(const Draft &draft, const Facts &facts);

} // namespace linkdesk
