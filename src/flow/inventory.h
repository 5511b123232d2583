// Reading what there is: subscriptions, accounts, connections, endpoints, raw JSON. No writes. Each function
// returns a call owned by `owner`; lists over several subscriptions name what could not be read instead of
// leaving it out, and look at those of a scope, which is all of them where none is given.
#pragma once

#include "src/base/call.h"
#include "src/flow/scope.h"
#include "src/model/resources.h"

#include <QHash>

namespace linkdesk {

class Session;

// What could not be read, and why.
struct Unread {
    Subscription subscription;
    ResourceId resource; // the account whose connections could not be read; empty: the whole subscription
    Error error;
};

struct AccountList {
    QList<Subscription> subscriptions;
    QList<DeviceUpdateAccount> accounts;
    QList<Unread> unread;
};

// A pending request with the account it asks for.
struct PendingConnection {
    ResourceId account;
    PrivateEndpointConnection connection;
};
// An account with public access disabled: the Approved connections are the only way in.
struct ClosedAccount {
    ResourceId account;
    QList<PrivateEndpointConnection> approved;
};
struct PendingList {
    QList<Subscription> subscriptions; // all, also those that are not asked: not enabled, or not in the scope
    QList<PendingConnection> pending;
    QList<ClosedAccount> closed;
    QHash<QString, QString> states; // of every connection that was read, by key
    QList<Unread> unread;
};

struct EndpointDetails {
    PrivateEndpoint endpoint;
    QList<NetworkInterface> interfaces; // those that could be read
    QList<DnsZoneGroup> zoneGroups;
    // Names of what could not be read, to be shown as they are: of interfaces, and "privateDnsZoneGroups"
    // where it is not known whether there are zone groups. Empty: the lists above are whole.
    QStringList unread;
    QByteArray raw;
};

// A resource exactly as the service sent it; of a list in several pages, the first with the items of all.
struct RawResource {
    QByteArray body;
    QString apiVersion;
    QString correlationId;
};

namespace inventory {
Call<QList<Subscription>> *subscriptions(Session *session, QObject *owner);
Call<QList<Tenant>> *tenants(Session *session, QObject *owner);
Call<AccountList> *accounts(Session *session, QObject *owner, const SubscriptionScope &scope = {});
Call<DeviceUpdateAccount> *account(Session *session, const ResourceId &id, QObject *owner);
Call<QList<PrivateEndpointConnection>> *
connections(Session *session, const ResourceId &account, QObject *owner);
Call<PendingList> *pending(Session *session, QObject *owner, const SubscriptionScope &scope = {});
// Asks again only for what `before` names as unread; what it had stays.
Call<PendingList> *pendingRest(Session *session, const PendingList &before, QObject *owner);
Call<EndpointDetails> *endpoint(Session *session, const ResourceId &id, QObject *owner);
// Several private endpoints, by ResourceId::key(); those that could not be read are missing.
Call<QHash<QString, PrivateEndpoint>> *
endpoints(Session *session, const QList<ResourceId> &ids, QObject *owner);
Call<RawResource> *raw(Session *session, const ResourceId &id, const QString &apiVersion, QObject *owner);
// The versions the provider lists for a type, newest first; the one we use first where it is not listed.
Call<QStringList> *apiVersions(Session *session, const ResourceId &id, QObject *owner);
Call<QList<Permission>> *permissions(Session *session, const ResourceId &scope, QObject *owner);
} // namespace inventory

} // namespace linkdesk
