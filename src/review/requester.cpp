#include "src/review/requester.h"

namespace linkdesk {

namespace {

// One subscription has one tenant, known or not.
RequesterTenant tenantOf(const QString &asking, const QString &asked, const SubscriptionsById &known)
{
    if (sameText(asking, asked))
        return RequesterTenant::Own;
    const QString theirs = known.value(asking.toLower()).tenantId;
    const QString ours = known.value(asked.toLower()).tenantId;
    if (theirs.isEmpty() || ours.isEmpty())
        return RequesterTenant::Unknown;
    return sameText(theirs, ours) ? RequesterTenant::Own : RequesterTenant::Foreign;
}

} // namespace

SubscriptionsById subscriptionsById(const QList<Subscription> &subscriptions)
{
    SubscriptionsById byId;
    for (const Subscription &subscription : subscriptions)
        byId.insert(subscription.subscriptionId.toLower(), subscription);
    return byId;
}

Requester requesterOf(const PrivateEndpointConnection &connection, const SubscriptionsById &known)
{
    Requester requester;
    requester.subscriptionId = connection.privateEndpoint.subscriptionId();
    if (requester.subscriptionId.isEmpty())
        return requester;
    const QString name = known.value(requester.subscriptionId.toLower()).displayName;
    requester.subscriptionName = name.isEmpty() ? requester.subscriptionId : name;
    requester.resourceGroup = connection.privateEndpoint.resourceGroup();
    requester.tenant = tenantOf(requester.subscriptionId, connection.id.subscriptionId(), known);
    return requester;
}

} // namespace linkdesk
