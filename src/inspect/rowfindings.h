// What is wrong in a row whatever it is: names that repeat, secrets, ids, tags. Internal to src/inspect.
#pragma once

#include "src/inspect/findings.h"
#include "src/query/value.h"

namespace linkdesk::inspect {

// `value` is what `json` says, `pointer` where it is in the file.
QList<Finding>
rowFindings(const query::Value &value, std::string_view json, int file, int row, const QString &pointer);

// Why an id cannot be one, as far as it can be told from the outside: empty segments, a segment without its
// other half, no provider.
bool isMalformedId(QStringView id);

} // namespace linkdesk::inspect
