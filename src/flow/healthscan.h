// Reads all that the health rules look at (src/review/health.h): private endpoints, accounts with their
// connections, and the tags of network interfaces, over all subscriptions. Reads only.
#pragma once

#include "src/flow/inventory.h"
#include "src/review/health.h"

namespace linkdesk {

struct HealthReport {
    HealthFacts facts;
    QList<HealthFinding> findings;
    QList<Subscription> subscriptions;
    QList<Unread> unread; // each subscription once: what depends on it was not judged
};

// Fails only where not even the subscriptions can be read.
// An endpoint is not judged by an account outside of the scope: nothing is known of it.
Call<HealthReport> *scanHealth(Session *session, QObject *owner, const SubscriptionScope &scope = {});

} // namespace linkdesk
