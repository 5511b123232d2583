// Which resource providers a draft needs that a subscription has not registered (rules.md R-R4): both
// subscriptions need Microsoft.Network, and Microsoft.DeviceUpdate or approval fails.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"

namespace linkdesk {

struct MissingRegistration {
    QString subscriptionId;
    QString nameSpace; // "Microsoft.DeviceUpdate"
    QString state; // "NotRegistered", "Registering", ...
    bool isOfTarget = false; // the target's subscription, and another than the draft's
    bool isWaitedFor = false; // nothing is made without it; else it is missed only later

    bool isRegistering() const; // requests may already pass: ARM decides
    friend bool operator==(const MissingRegistration &, const MissingRegistration &) = default;
};

// The draft's subscription before the target's. What is not known is not missing.
QList<MissingRegistration> missingRegistrations(const Draft &draft, const Facts &facts);

} // namespace linkdesk
