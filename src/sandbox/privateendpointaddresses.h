// Whether a private endpoint fits into its subnet: delegation, room, and the static addresses asked for.
#pragma once

#include "src/sandbox/privateendpointrules.h"

namespace linkdesk::sandbox::privateendpoint {

// Static addresses must name every member that the target's service requires.
std::optional<Response> wrongMembers(const Exchange &exchange, const Wanted &wanted);
// Wording of SubnetIsFull and PrivateIPAddress... as quoted in azure-docs 88211 and acs-engine 1867.
std::optional<Response> wrongSubnet(const Exchange &exchange, const Wanted &wanted, bool isNew);

} // namespace linkdesk::sandbox::privateendpoint
