#include "src/flow/askedsince.h"

#include "src/flow/inventory.h"
#include "src/flow/reads.h"
#include "src/review/sentrequest.h"

namespace linkdesk {

namespace {
using Connections = QList<PrivateEndpointConnection>;
using Times = QHash<QString, QDateTime>;
} // namespace

Call<Times> *askedSince(Session *session, const QList<PrivateEndpoint> &endpoints, QObject *owner)
{
    auto *call = new Call<Times>(owner);
    Times known;
    QList<ResourceId> accounts;
    for (const PrivateEndpoint &endpoint : endpoints) {
        if (const QDateTime time = createdAt(endpoint); time.isValid())
            known.insert(endpoint.id.key(), time);
        else if (endpoint.target.isOfType(types::Account) && !accounts.contains(endpoint.target))
            accounts.append(endpoint.target);
    }
    const auto read = [session](const ResourceId &account, QObject *parent) {
        return inventory::connections(session, account, parent);
    };
    chain::each<Connections>(call, accounts, read, [call, known](const auto &answers) {
        Times times = known;
        for (const Result<Connections> &answer : answers) {
            const Connections connections = answer.value_or(Connections());
            for (const PrivateEndpointConnection &connection : connections) {
                if (connection.createdAt.isValid())
                    times.insert(connection.privateEndpoint.key(), connection.createdAt);
            }
        }
        call->settle(times);
    });
    return call;
}

} // namespace linkdesk
