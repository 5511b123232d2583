// Device Update accounts: list, get, write, delete, name check (API.md 3). Part of the Device Update
// provider.
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::deviceupdate {

void addAccountRoutes(Router &router);
void addAccountTasks(TaskTable &tasks);

} // namespace linkdesk::sandbox::deviceupdate
