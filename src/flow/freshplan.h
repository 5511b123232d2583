// A plan right before it is sent: what it writes back whole is read again, so that nothing that changed since
// the wizard was opened is undone.
#pragma once

#include "src/base/call.h"
#include "src/plan/plan.h"

namespace linkdesk {

class Session;

namespace freshplan {

// The plan as it is where it writes nothing back. Fails with the reading.
Call<Plan> *read(Session *session, const Plan &plan, QObject *owner);

} // namespace freshplan

} // namespace linkdesk
