// What deleting a private endpoint breaks or leaves behind, in lines for the question before it.
#pragma once

#include "src/flow/accountflow.h"

namespace linkdesk {

// Of one endpoint among others, or of one alone: each line names what it speaks of.
QStringList impactLines(const accountflow::Consequences &consequences, const QString &endpoint);

} // namespace linkdesk
