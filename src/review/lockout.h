// Whether a decision takes away the last way into an account, pure.
#pragma once

#include "src/review/connectionstate.h"

namespace linkdesk {

// With public access disabled the Approved connections are the only way in (rules.md R-D5, R-D10). `all`: the
// connections of the account as they are; `chosen`: those the decision is about, the account's among others.
bool locksOut(
    Decision decision, const QList<PrivateEndpointConnection> &chosen,
    const QList<PrivateEndpointConnection> &all, bool publicAccess);

} // namespace linkdesk
