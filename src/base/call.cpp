#include "src/base/call.h"

namespace linkdesk {

// Called from deliver() only, which the event loop runs: no child can be on the stack below us.
void Job::destroyChildren()
{
    const auto parts = findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(parts);
}

} // namespace linkdesk
