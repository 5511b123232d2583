// What a person waits for in the long lists, one function each: prints its figures, gives an exit code.
#pragma once

#include <QString>

namespace linkdesk::bench {

int readList(const QString &origin);
int useTable(int rounds);
int approveAll(const QString &origin);

} // namespace linkdesk::bench
