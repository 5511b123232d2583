// Registers a resource provider in a subscription and follows it until ARM says Registered. Registering is no
// long-running operation of ARM's: the provider's own state is read again and again (API.md 2, recorded). It
// does no harm to ask twice, so nothing is kept in the journal; where the answer to the request is lost, the
// state tells.
#pragma once

#include "src/base/call.h"
#include "src/model/resources.h"

#include <functional>

namespace linkdesk {

class Session;

namespace registration {

// `moved` runs with every state that is another than before, from the event loop, as long as the call lives.
// Cancelling only stops watching: Azure goes on. Errors: those of ARM (missing right: "NAMESPACE/register/
// action" on the subscription), and OperationFailed with Detail::NotRegistered where it ended as something
// else or is not done after MostMinutes.
constexpr int MostMinutes = 15;
Call<Provider> *
run(Session *session, const QString &subscriptionId, const QString &nameSpace, QObject *owner,
    std::function<void(const QString &state)> moved = {});

} // namespace registration

} // namespace linkdesk
