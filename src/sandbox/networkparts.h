// The small rest of Microsoft.Network: network interfaces (read only: endpoints make and remove theirs),
// application security groups, and the types that an endpoint can be made for.
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::networkparts {

void addRoutes(Router &router);

} // namespace linkdesk::sandbox::networkparts
