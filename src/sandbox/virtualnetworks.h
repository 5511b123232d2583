// Virtual networks: read, written with their subnets, deleted; how full their subnets are and whether an
// address is free.
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::virtualnetwork {

void addRoutes(Router &router);
void addTasks(TaskTable &tasks);

} // namespace linkdesk::sandbox::virtualnetwork
