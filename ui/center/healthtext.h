// The health findings in words: what each is called, what it means, and what to do.
#pragma once

#include "src/review/health.h"

namespace linkdesk {

QString healthName(HealthKind kind);
QString healthMeaning(const HealthFinding &finding);
QString healthAdvice(HealthKind kind);

} // namespace linkdesk
