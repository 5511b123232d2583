#include "src/flow/reads.h"

#include <algorithm>
#include <functional>

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

Call<QList<EndpointType>> *
endpointTypes(Session *session, const QString &subscriptionId, const QString &region, QObject *owner)
{
    const QString path = ResourceId::subscription(subscriptionId).text()
        + QLatin1String("/providers/Microsoft.Network/locations/") + region
        + QLatin1String("/availablePrivateEndpointTypes");
    return many<EndpointType>(session, ArmRequest::get(path, api::Network), owner);
}

Call<QList<GenericResource>> *
resourcesOfType(Session *session, const QString &subscriptionId, const QString &type, QObject *owner)
{
    const QString path = ResourceId::subscription(subscriptionId).text() + QLatin1String("/resources");
    ArmRequest request = ArmRequest::get(path, api::Resources);
    request.query.append({ QStringLiteral("$filter"),
                           QStringLiteral("resourceType eq '%1'").arg(QString(type).remove(u'\'')) });
    return many<GenericResource>(session, request, owner);
}

namespace {

QString newestVersion(const Provider &provider, const QString &type)
{
    const Provider::Type *found = provider.type(type);
    QStringList versions = found ? found->apiVersions : QStringList();
    std::sort(versions.begin(), versions.end(), std::greater<>());
    const auto stable = std::find_if(versions.cbegin(), versions.cend(), [](const QString &version) {
        return !version.contains(QLatin1String("preview"), Qt::CaseInsensitive);
    });
    return stable == versions.cend() ? versions.value(0) : *stable;
}

} // namespace

Call<QList<PrivateLinkResource>> *linkResources(Session *session, const ResourceId &target, QObject *owner)
{
    const QString list = QStringLiteral("privateLinkResources");
    if (target.isOfType(types::Account))
        return children<PrivateLinkResource>(session, target, list, owner);
    auto *call = new Call<QList<PrivateLinkResource>>(owner);
    chain::always(
        call, provider(session, target.subscriptionId(), target.provider(), call),
        [session, call, target, list](const Result<Provider> &its) {
            QString version = newestVersion(its.value_or(Provider()), target.type().section(u'/', 1));
            if (version.isEmpty())
                version = api::versionFor(target.type()).toString();
            const auto request = ArmRequest::get(target.text() + u'/' + list, version);
            chain::onward(
                call, many<PrivateLinkResource>(session, request, call),
                [call](const QList<PrivateLinkResource> &offered) { call->settle(offered); });
        });
    return call;
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
