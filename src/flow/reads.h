// Typed reading for the flows: a resource or a list of them by id, with the api-version of its type. No
// writes.
#pragma once

#include "src/arm/armclient.h"
#include "src/flow/chain.h"
#include "src/flow/session.h"
#include "src/model/apiversions.h"
#include "src/model/resources.h"

namespace linkdesk::reads {

inline ArmRequest request(const ResourceId &id)
{
    return ArmRequest::get(id, api::versionFor(id.type()));
}

// The list below `scope` of a full type, "/subscriptions/S" + "Microsoft.Network/privateEndpoints".
inline ArmRequest requestBelow(const ResourceId &scope, QStringView type)
{
    return ArmRequest::get(
        scope.text() + QLatin1String("/providers/") + type.toString(), api::versionFor(type));
}

template <class T> Call<T> *one(Session *session, const ArmRequest &request, QObject *owner)
{
    auto *call = new Call<T>(owner);
    chain::onward(call, session->arm()->send(request, call), [call](const ArmReply &reply) {
        const QJsonObject json = reply.json();
        if (json.isEmpty()) {
            Error error = Error::of(Failure::NotUnderstood, Detail::NoJsonObject);
            error.httpStatus = reply.status;
            error.correlationId = reply.correlationId;
            error.raw = reply.body;
            call->settle(error);
            return;
        }
        call->settle(T::fromJson(json));
    });
    return call;
}

template <class T> Call<T> *one(Session *session, const ResourceId &id, QObject *owner)
{
    return one<T>(session, request(id), owner);
}

template <class T> Call<QList<T>> *many(Session *session, const ArmRequest &request, QObject *owner)
{
    auto *call = new Call<QList<T>>(owner);
    chain::onward(call, session->arm()->list(request, call), [call](const QJsonArray &items) {
        QList<T> values;
        values.reserve(items.size());
        for (const QJsonValue item : items)
            values.append(T::fromJson(item.toObject()));
        call->settle(std::move(values));
    });
    return call;
}

// Of a whole subscription.
template <class T>
Call<QList<T>> *many(Session *session, const QString &subscriptionId, QStringView type, QObject *owner)
{
    return many<T>(session, requestBelow(ResourceId::subscription(subscriptionId), type), owner);
}

// The children of a resource: "privateDnsZoneGroups" of an endpoint.
template <class T>
Call<QList<T>> *children(Session *session, const ResourceId &parent, const QString &type, QObject *owner)
{
    return many<T>(
        session, ArmRequest::get(parent.text() + u'/' + type, api::versionFor(parent.type())), owner);
}

Call<QList<Permission>> *permissions(Session *session, const ResourceId &scope, QObject *owner);
Call<QList<ResourceGroup>> *groups(Session *session, const QString &subscriptionId, QObject *owner);
Call<QList<Subscription>> *subscriptions(Session *session, QObject *owner);
Call<QList<Location>> *locations(Session *session, const QString &subscriptionId, QObject *owner);
// By lower-case subnet id.
Call<QHash<QString, SubnetUsage>> *usages(Session *session, const ResourceId &network, QObject *owner);
Call<AddressCheck> *
addressCheck(Session *session, const ResourceId &network, const QString &address, QObject *owner);
// What private endpoints can be made to in a region.
Call<QList<EndpointType>> *
endpointTypes(Session *session, const QString &subscriptionId, const QString &region, QObject *owner);
// Of one type, by the list that knows every type.
Call<QList<GenericResource>> *
resourcesOfType(Session *session, const QString &subscriptionId, const QString &type, QObject *owner);
// What a resource of any type offers to private endpoints; in the newest version that its provider lists and
// that is no preview, else the newest.
Call<QList<PrivateLinkResource>> *linkResources(Session *session, const ResourceId &target, QObject *owner);
Call<Provider> *
provider(Session *session, const QString &subscriptionId, const QString &nameSpace, QObject *owner);

} // namespace linkdesk::reads
