// Virtual network links of private DNS zones.
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::privatedns {

void addLinkRoutes(Router &router);

} // namespace linkdesk::sandbox::privatedns
