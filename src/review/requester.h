// Who asks for a private endpoint connection, out of the private endpoint's id. The connection's createdBy
// says nothing: it is an application of Azure's own. Pure.
#pragma once

#include "src/model/resources.h"

#include <QHash>

namespace linkdesk {

enum class RequesterTenant {
    Own, // that of the account
    Foreign, // known to be another one
    Unknown, // one of the two subscriptions is not among those that can be listed
};

struct Requester {
    QString subscriptionId; // empty: the connection names no private endpoint
    QString subscriptionName; // its id where it has no name, or none that can be read
    QString resourceGroup;
    RequesterTenant tenant = RequesterTenant::Unknown;
};

// The subscriptions that the identity can list, by lower-case id.
using SubscriptionsById = QHash<QString, Subscription>;
SubscriptionsById subscriptionsById(const QList<Subscription> &subscriptions);

Requester requesterOf(const PrivateEndpointConnection &connection, const SubscriptionsById &known);

} // namespace linkdesk
