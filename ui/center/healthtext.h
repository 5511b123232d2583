// The health findings in words: what each is called, what it means, and what to do.
#pragma once

#include "src/flow/cleanupflow.h"
#include "src/review/health.h"

namespace linkdesk {

QString healthName(HealthKind kind);
QString healthMeaning(const HealthFinding &finding);
QString healthAdvice(HealthKind kind);
QString cleanUpText(const CleanUpRow &row); // what became of it; empty while it waits

} // namespace linkdesk
