// The logging categories of the cloud layer, and the one place where log lines lose what nobody may read.
#pragma once

#include <QLoggingCategory>

namespace linkdesk {

Q_DECLARE_LOGGING_CATEGORY(lcNet) // linkdesk.net: one line per HTTP try
Q_DECLARE_LOGGING_CATEGORY(lcArm) // linkdesk.arm: operations, retries

// From now on every message of the program passes redacted() before the handler that was there sees it, and
// so does what an exception says that nobody catches, as the last line of the program. Once is enough;
// repeated calls have no effect.
void installRedactor();

} // namespace linkdesk
