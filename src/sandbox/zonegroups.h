// DNS zone groups of a private endpoint: they write its A records into private DNS zones and take them back.
// Records have a time to live of 10 s and metadata that names their creator (rules.md 9.3).
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::zonegroup {

void addRoutes(Router &router);
void addTasks(TaskTable &tasks);
// Writes what the endpoint's zone groups call for, once its connection is approved.
void writeRecords(World &world, const QString &endpointId);
// Takes back what they wrote. Records made by hand stay.
void removeRecords(World &world, const QString &endpointId);

} // namespace linkdesk::sandbox::zonegroup
