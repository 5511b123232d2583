#include "src/review/lockout.h"

#include <QSet>
#include <algorithm>

namespace linkdesk {

namespace {

bool isApproved(const PrivateEndpointConnection &connection)
{
    return connectionStatus(connection.state.status) == ConnectionStatus::Approved;
}

} // namespace

bool locksOut(
    Decision decision, const QList<PrivateEndpointConnection> &chosen,
    const QList<PrivateEndpointConnection> &all, bool publicAccess)
{
    if (decision == Decision::Approve || publicAccess)
        return false;
    QSet<QString> ending;
    for (const PrivateEndpointConnection &connection : chosen) {
        if (isApproved(connection) && move(connection, decision).maySend())
            ending.insert(connection.id.key());
    }
    bool ends = false;
    for (const PrivateEndpointConnection &connection : all) {
        if (!isApproved(connection))
            continue;
        if (!ending.contains(connection.id.key()))
            return false;
        ends = true;
    }
    return ends;
}

} // namespace linkdesk
