// The rules of the six pages, pure: a draft and what is known in, faults out. Rule figures come from
// resources/rules/rules.json, each with its source; where sources disagree the fault is a warning (rules.md).
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"
#include "src/plan/fault.h"

namespace linkdesk {

// Every fault of every page in the order of pages and fields. A fact that is not known yet never makes a
// fault. With `withMissing` false, empty required fields are left out: while typing only syntax is judged
// (portal-wizard.md 1).
Faults validate(const Draft &draft, const Facts &facts, bool withMissing);

// The one rule family for names (R-N1, R-N2, R-N3), for the field at hand.
Faults validateName(Page page, Field field, const QString &name, int row = -1);

} // namespace linkdesk
