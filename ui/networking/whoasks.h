// Who asks, in words: subscription and resource group, and what is known of the tenant.
#pragma once

#include "src/review/requester.h"

#include <QString>

namespace linkdesk {

// "Foreign: Fabrikam / field": what matters first, where a narrow column cuts the rest. `withTenant` false:
// the subscriptions are not read yet, so nothing is said of tenants.
QString whoAsksText(const Requester &requester, bool withTenant);
// "Another tenant than the account's", for the details; empty where nobody knows who asks.
QString requesterTenantText(const Requester &requester);

} // namespace linkdesk
