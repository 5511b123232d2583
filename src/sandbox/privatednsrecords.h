// Record sets of private DNS zones: synchronous, refusals without "error" around them (RECORDINGS.md "DNS").
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::privatedns {

void addRecordRoutes(Router &router);
// The SOA record that every zone has.
QJsonObject authorityRecord(const QString &zoneId, const QString &etag);

} // namespace linkdesk::sandbox::privatedns
