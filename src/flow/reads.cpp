#include "src/flow/reads.h"

namespace linkdesk::reads {

Call<QList<Permission>> *permissions(Session *session, const ResourceId &scope, QObject *owner)
{
    return many<Permission>(session, requestBelow(scope, u"Microsoft.Authorization/permissions"), owner);
}

Call<QList<ResourceGroup>> *groups(Session *session, const QString &subscriptionId, QObject *owner)
{
    const QString path = ResourceId::subscription(subscriptionId).text() + QLatin1String("/resourcegroups");
    return many<ResourceGroup>(session, ArmRequest::get(path, api::Resources), owner);
}

Call<QList<Subscription>> *subscriptions(Session *session, QObject *owner)
{
    return many<Subscription>(
        session, ArmRequest::get(QStringLiteral("/subscriptions"), api::Subscriptions), owner);
}

Call<Provider> *
provider(Session *session, const QString &subscriptionId, const QString &nameSpace, QObject *owner)
{
    const QString path =
        ResourceId::subscription(subscriptionId).text() + QLatin1String("/providers/") + nameSpace;
    return one<Provider>(session, ArmRequest::get(path, api::Resources), owner);
}

} // namespace linkdesk::reads
