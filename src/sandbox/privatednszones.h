// Private DNS zones and their virtual network links. Writes answer 202 with {} and both headers, the resource
// appears when the operation ends; ids come with escaped slashes; failures of a write come by the operation
// (RECORDINGS "DNS").
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::privatedns {

void addZoneRoutes(Router &router);
void addZoneTasks(TaskTable &tasks);

// "/" becomes "\/" throughout, as this service's serializer writes it.
Response escaped(Response response);
// 200 with the ETag header, escaped.
Response shown(const QJsonObject &body);
// What If-Match or If-None-Match say against `etag` (empty: nothing there) as this service words it; empty:
// fine.
QString mismatch(const Exchange &exchange, const QString &what, const QString &etag);
// Id of the zone in the path.
QString zoneIdOf(const Exchange &exchange);
QList<QJsonObject> recordsOf(const World &world, const QString &zoneId); // of every type
bool isRecordType(const QString &lastWord);

} // namespace linkdesk::sandbox::privatedns
