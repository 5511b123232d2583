// Private DNS zones.
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::privatedns {

void addZoneRoutes(Router &router);
QList<QJsonObject> recordsOf(const World &world, const QString &zoneId); // record sets of every type

} // namespace linkdesk::sandbox::privatedns
