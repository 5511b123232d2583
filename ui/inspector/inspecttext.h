// The words for what is read in exported files.
#pragma once

#include "src/inspect/exportfile.h"

#include <QString>

namespace linkdesk {

QString openProblemText(inspect::OpenProblem problem); // one sentence
// "Line 3, column 7: a comma or the closing bracket is expected."
QString readFaultText(const inspect::ReadFault &fault);
QString kindText(inspect::ResourceKind kind); // "Private endpoint"; empty for Other

} // namespace linkdesk
