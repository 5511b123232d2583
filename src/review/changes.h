// What has changed between two readings of the requests: new ones, and decisions that somebody else took.
// Pure.
#pragma once

#include "src/model/resources.h"

#include <QHash>
#include <QSet>

namespace linkdesk {

// One reading of the connections of all accounts.
struct RequestSnapshot {
    QHash<QString, PrivateEndpointConnection> pending; // by key of the connection
    QHash<QString, QString> states; // of every connection read, by key
    QSet<QString> unread; // keys of the accounts, lower-case ids of the subscriptions
    bool couldRead(const ResourceId &connection) const;
};

struct RequestChanges {
    QList<PrivateEndpointConnection> fresh; // wait now, and did not; who waits longest first
    struct Decided {
        PrivateEndpointConnection request; // as it waited
        QString status; // now; empty: the connection is gone
    };
    QList<Decided> decided;
    bool isEmpty() const { return fresh.isEmpty() && decided.isEmpty(); }
};

// `own`: keys of the connections that were decided here, which are no news. What was not read in one of the
// two is neither new nor decided.
RequestChanges
changesBetween(const RequestSnapshot &before, const RequestSnapshot &now, const QSet<QString> &own);
// What is known after both: `now`, and of what it could not read what `before` had.
RequestSnapshot joined(const RequestSnapshot &before, const RequestSnapshot &now);

} // namespace linkdesk
