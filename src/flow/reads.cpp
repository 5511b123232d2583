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

Call<QList<Location>> *locations(Session *session, const QString &subscriptionId, QObject *owner)
{
    const QString path = ResourceId::subscription(subscriptionId).text() + QLatin1String("/locations");
    return many<Location>(session, ArmRequest::get(path, api::Subscriptions), owner);
}

Call<QHash<QString, SubnetUsage>> *usages(Session *session, const ResourceId &network, QObject *owner)
{
    auto *call = new Call<QHash<QString, SubnetUsage>>(owner);
    auto *rows = children<SubnetUsage>(session, network, QStringLiteral("usages"), call);
    chain::onward(call, rows, [call](const QList<SubnetUsage> &found) {
        QHash<QString, SubnetUsage> bySubnet;
        for (const SubnetUsage &usage : found)
            bySubnet.insert(usage.subnet.key(), usage);
        call->settle(bySubnet);
    });
    return call;
}

Call<AddressCheck> *
addressCheck(Session *session, const ResourceId &network, const QString &address, QObject *owner)
{
    ArmRequest request =
        ArmRequest::get(network.text() + QLatin1String("/CheckIPAddressAvailability"), api::Network);
    request.query.append({ QStringLiteral("ipAddress"), address });
    return one<AddressCheck>(session, request, owner);
}

} // namespace linkdesk::reads
