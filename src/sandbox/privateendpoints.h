// Private endpoints: created, changed and deleted over time, with all that goes with them: the interface and
// its address, the connection on the account, the records of zone groups (zonegroups.h).
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::privateendpoint {

void addRoutes(Router &router);
void addTasks(TaskTable &tasks);
// The name of a deleted endpoint is not free at once on an account that knew it: 20 minutes of Azure's time
// (rules.md 9.4).
bool isNameHeld(const World &world, const QString &endpointId, const QString &accountId);

} // namespace linkdesk::sandbox::privateendpoint
