// What zones, links and record sets of private DNS have in common (RECORDINGS.md "DNS"): writes answer 202
// with {} and both headers, the resource appears when the operation ends, failures of a write come by the
// operation; ids come with escaped slashes.
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::privatedns {

inline constexpr int PageSize = 100; // the service's default (API.md 5)

struct Fault {
    QString code, message; // empty: none
};
// `word`: what the service's token says, "UpsertPrivateDnsZone"; `record`: what appears at the end.
Response startWrite(Exchange &exchange, const QString &word, const QJsonObject &record, const Fault &fault);
Response startRemove(Exchange &exchange, const QString &word, const Fault &fault);
void addWriteTasks(TaskTable &tasks);

// "/" becomes "\/" throughout, as this service's serializer writes it.
Response escaped(Response response);
Response shown(const QJsonObject &body); // 200 with the ETag header, escaped
// What If-Match or If-None-Match say against `etag` (empty: nothing there) as this service words it; empty:
// fine.
QString mismatch(const Exchange &exchange, const QString &what, const QString &etag);
Fault mismatchFault(const Exchange &exchange, const QString &what, const QString &etag);
std::optional<Response> notGlobal(const Exchange &exchange); // the location must be "global"
// `record` with the body's tags, or with those of `before` where the body has none.
QJsonObject withTags(QJsonObject record, const QJsonObject &body, const QJsonObject &before);
QString zoneIdOf(const Exchange &exchange); // of the zone in the path

} // namespace linkdesk::sandbox::privatedns
