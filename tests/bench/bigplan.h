// A full draft in a big subscription, and whether it is one.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"

namespace linkdesk::bench {

Facts bigFacts(); // 1,000 networks, 5,000 endpoints, 980 groups, 500 zones
Draft fullDraft(const Facts &facts);
// A measurement counts only if what it measures is right; empty where it is.
QString whatIsWrong(const Draft &draft, const Facts &facts);

} // namespace linkdesk::bench
