#include "src/flow/inventory.h"

#include "src/flow/reads.h"

#include <QJsonDocument>
#include <algorithm>

namespace linkdesk::inventory {

namespace {

// Subscriptions that are not enabled are shown, but ARM refuses to list what is in them.
QList<Subscription> enabled(const QList<Subscription> &subscriptions)
{
    QList<Subscription> result;
    std::copy_if(
        subscriptions.cbegin(), subscriptions.cend(), std::back_inserter(result),
        [](const Subscription &subscription) { return subscription.isEnabled(); });
    return result;
}

AccountList merged(
    const QList<Subscription> &all, const QList<Subscription> &asked,
    const std::vector<Result<QList<DeviceUpdateAccount>>> &answers)
{
    AccountList list;
    list.subscriptions = all;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i])
            list.accounts.append(*answers[i]);
        else
            list.unread.append({ asked[static_cast<qsizetype>(i)], {}, answers[i].error() });
    }
    return list;
}

Subscription subscriptionOf(const AccountList &list, const ResourceId &account)
{
    const auto found = std::find_if(
        list.subscriptions.cbegin(), list.subscriptions.cend(), [&account](const Subscription &subscription) {
            return sameText(subscription.subscriptionId, account.subscriptionId());
        });
    return found == list.subscriptions.cend() ? Subscription() : *found;
}

QList<PrivateEndpointConnection> approvedOf(const Result<QList<PrivateEndpointConnection>> &connections)
{
    QList<PrivateEndpointConnection> approved;
    if (!connections)
        return approved;
    for (const PrivateEndpointConnection &connection : *connections) {
        if (sameText(connection.state.status, u"Approved"))
            approved.append(connection);
    }
    return approved;
}

bool isClosed(const QList<ClosedAccount> &closed, const ResourceId &account)
{
    return std::any_of(closed.cbegin(), closed.cend(), [&account](const ClosedAccount &one) {
        return one.account == account;
    });
}

PendingList
pendingOf(const AccountList &list, const std::vector<Result<QList<PrivateEndpointConnection>>> &answers)
{
    PendingList result;
    result.subscriptions = list.subscriptions;
    result.unread = list.unread;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const DeviceUpdateAccount &asked = list.accounts[static_cast<qsizetype>(i)];
        const ResourceId account = asked.id;
        if (!asked.isPublic())
            result.closed.append({ account, approvedOf(answers[i]) });
        if (!answers[i]) {
            result.unread.append({ subscriptionOf(list, account), account, answers[i].error() });
            continue;
        }
        for (const PrivateEndpointConnection &connection : *answers[i]) {
            result.states.insert(connection.id.key(), connection.state.status);
            if (sameText(connection.state.status, u"Pending"))
                result.pending.append({ account, connection });
        }
    }
    return result;
}

// The connections of all accounts of the list, after what is `kept` of an earlier reading.
void readPending(Session *session, Call<PendingList> *call, const AccountList &list, const PendingList &kept)
{
    const auto read = [session](const DeviceUpdateAccount &account, QObject *parent) {
        return connections(session, account.id, parent);
    };
    chain::each<QList<PrivateEndpointConnection>>(
        call, list.accounts, read, [call, list, kept](const auto &answers) {
            PendingList result = pendingOf(list, answers);
            result.pending = kept.pending + result.pending;
            for (const ClosedAccount &before : kept.closed) {
                if (!isClosed(result.closed, before.account))
                    result.closed.append(before);
            }
            call->settle(result);
        });
}

// The type below its namespace: "virtualNetworks/subnets" of "Microsoft.Network/virtualNetworks/subnets".
QString typeBelowNamespace(const ResourceId &id)
{
    return id.type().section(u'/', 1);
}

// An interface or a zone group that may not be read leaves a gap, not a failure: the endpoint itself is
// there.
void readEndpointParts(Session *session, Call<EndpointDetails> *call, const EndpointDetails &base)
{
    const auto read = [session](const ResourceId &id, QObject *parent) {
        return reads::one<NetworkInterface>(session, id, parent);
    };
    const QList<ResourceId> interfaces = base.endpoint.networkInterfaces;
    chain::each<NetworkInterface>(call, interfaces, read, [session, call, base](const auto &answers) {
        EndpointDetails details = base;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (answers[i])
                details.interfaces.append(*answers[i]);
            else
                details.unread.append(details.endpoint.networkInterfaces[static_cast<qsizetype>(i)].name());
        }
        const QString type = QStringLiteral("privateDnsZoneGroups");
        auto *groups = reads::children<DnsZoneGroup>(session, details.endpoint.id, type, call);
        chain::always(call, groups, [call, details, type](const Result<QList<DnsZoneGroup>> &answer) {
            EndpointDetails whole = details;
            if (answer)
                whole.zoneGroups = *answer;
            else
                whole.unread.append(type);
            call->settle(whole);
        });
    });
}

bool hasMorePages(const QJsonObject &page)
{
    return page.value(QLatin1String("value")).isArray()
        && !page.value(QLatin1String("nextLink")).toString().isEmpty();
}

// The first page with the items of all pages; all is read anew, so that nothing falls between two readings.
void readAllPages(Session *session, Call<RawResource> *call, const ArmRequest &request, const ArmReply &first)
{
    chain::onward(call, session->arm()->list(request, call), [call, request, first](const QJsonArray &items) {
        QJsonObject whole = first.json();
        whole.remove(QLatin1String("nextLink"));
        whole.insert(QLatin1String("value"), items);
        const QByteArray body = QJsonDocument(whole).toJson(QJsonDocument::Compact);
        call->settle(RawResource{ body, request.apiVersion, first.correlationId });
    });
}

} // namespace

Call<QList<Subscription>> *subscriptions(Session *session, QObject *owner)
{
    return reads::subscriptions(session, owner);
}

Call<QList<Tenant>> *tenants(Session *session, QObject *owner)
{
    return reads::many<Tenant>(
        session, ArmRequest::get(QStringLiteral("/tenants"), api::Subscriptions), owner);
}

Call<AccountList> *accounts(Session *session, QObject *owner, const SubscriptionScope &scope)
{
    auto *call = new Call<AccountList>(owner);
    auto *subscriptions = reads::subscriptions(session, call);
    chain::onward(call, subscriptions, [session, call, scope](const QList<Subscription> &all) {
        const QList<Subscription> asked = scope.of(enabled(all));
        const auto list = [session](const Subscription &subscription, QObject *parent) {
            return reads::many<DeviceUpdateAccount>(
                session, subscription.subscriptionId, types::Account, parent);
        };
        chain::each<QList<DeviceUpdateAccount>>(call, asked, list, [call, all, asked](const auto &answers) {
            call->settle(merged(all, asked, answers));
        });
    });
    return call;
}

Call<DeviceUpdateAccount> *account(Session *session, const ResourceId &id, QObject *owner)
{
    return reads::one<DeviceUpdateAccount>(session, id, owner);
}

Call<QList<PrivateEndpointConnection>> *
connections(Session *session, const ResourceId &account, QObject *owner)
{
    return reads::children<PrivateEndpointConnection>(
        session, account, QStringLiteral("privateEndpointConnections"), owner);
}

Call<PendingList> *pending(Session *session, QObject *owner, const SubscriptionScope &scope)
{
    auto *call = new Call<PendingList>(owner);
    chain::onward(call, accounts(session, call, scope), [session, call](const AccountList &list) {
        readPending(session, call, list, {});
    });
    return call;
}

Call<PendingList> *pendingRest(Session *session, const PendingList &before, QObject *owner)
{
    auto *call = new Call<PendingList>(owner);
    QList<Subscription> asked;
    QList<DeviceUpdateAccount> known;
    for (const Unread &unread : before.unread) {
        if (unread.resource.isEmpty()) {
            asked.append(unread.subscription);
            continue;
        }
        DeviceUpdateAccount account;
        account.id = unread.resource;
        if (isClosed(before.closed, account.id))
            account.publicNetworkAccess = QStringLiteral("Disabled");
        known.append(account);
    }
    const auto list = [session](const Subscription &subscription, QObject *parent) {
        return reads::many<DeviceUpdateAccount>(session, subscription.subscriptionId, types::Account, parent);
    };
    chain::each<QList<DeviceUpdateAccount>>(
        call, asked, list, [session, call, before, asked, known](const auto &answers) {
            AccountList rest = merged(before.subscriptions, asked, answers);
            rest.accounts += known;
            readPending(session, call, rest, before);
        });
    return call;
}

Call<QHash<QString, PrivateEndpoint>> *
endpoints(Session *session, const QList<ResourceId> &ids, QObject *owner)
{
    auto *call = new Call<QHash<QString, PrivateEndpoint>>(owner);
    QList<ResourceId> once;
    for (const ResourceId &id : ids) {
        if (!once.contains(id))
            once.append(id);
    }
    const auto read = [session](const ResourceId &id, QObject *parent) {
        return reads::one<PrivateEndpoint>(session, id, parent);
    };
    chain::each<PrivateEndpoint>(call, once, read, [call, once](const auto &answers) {
        QHash<QString, PrivateEndpoint> found;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (answers[i])
                found.insert(once[static_cast<qsizetype>(i)].key(), *answers[i]);
        }
        call->settle(found);
    });
    return call;
}

Call<EndpointDetails> *endpoint(Session *session, const ResourceId &id, QObject *owner)
{
    auto *call = new Call<EndpointDetails>(owner);
    chain::onward(
        call, session->arm()->send(reads::request(id), call), [session, call](const ArmReply &reply) {
            EndpointDetails details;
            details.endpoint = PrivateEndpoint::fromJson(reply.json());
            details.raw = reply.body;
            if (details.endpoint.id.isEmpty()) {
                call->settle(Error::of(Failure::NotUnderstood, Detail::NoEndpoint));
                return;
            }
            readEndpointParts(session, call, details);
        });
    return call;
}

Call<RawResource> *raw(Session *session, const ResourceId &id, const QString &apiVersion, QObject *owner)
{
    auto *call = new Call<RawResource>(owner);
    const QString version = apiVersion.isEmpty() ? api::versionFor(id.type()).toString() : apiVersion;
    const ArmRequest request = ArmRequest::get(id, version);
    chain::onward(call, session->arm()->send(request, call), [session, call, request](const ArmReply &reply) {
        if (hasMorePages(reply.json()))
            readAllPages(session, call, request, reply);
        else
            call->settle(RawResource{ reply.body, request.apiVersion, reply.correlationId });
    });
    return call;
}

Call<QStringList> *apiVersions(Session *session, const ResourceId &id, QObject *owner)
{
    auto *call = new Call<QStringList>(owner);
    const QString ours = api::versionFor(id.type()).toString();
    chain::onward(
        call, reads::provider(session, id.subscriptionId(), id.provider(), call),
        [call, ours, type = typeBelowNamespace(id)](const Provider &provider) {
            const Provider::Type *found = provider.type(type);
            QStringList versions = found ? found->apiVersions : QStringList();
            std::sort(versions.begin(), versions.end(), std::greater<>());
            if (!versions.contains(ours, Qt::CaseInsensitive))
                versions.prepend(ours);
            call->settle(versions);
        });
    return call;
}

Call<QList<Permission>> *permissions(Session *session, const ResourceId &scope, QObject *owner)
{
    return reads::permissions(session, scope, owner);
}

} // namespace linkdesk::inventory
