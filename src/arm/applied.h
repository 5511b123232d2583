// Was a write applied whose answer was lost? Compares what was sent with what is there now.
#pragma once

#include <QJsonValue>

namespace linkdesk {

// True where nothing that was sent is contradicted by what was found. The service may add fields, leave some
// out (a deployment does not return its template), spell values in another case and regions with or without
// blanks; but what both name must agree, lists must be of one length, and tags must be the same set.
bool mayHaveBeenApplied(const QJsonValue &sent, const QJsonValue &found);

} // namespace linkdesk
