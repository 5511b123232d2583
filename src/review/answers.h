// What owners answered between two readings of the requests that one sent. Pure. Rules: rules.md 5 (states).
#pragma once

#include "src/model/resources.h"

#include <QHash>
#include <QSet>

namespace linkdesk {

// What is remembered of a request, by key of the private endpoint.
struct SentState {
    QString status, resourceGuid;
};
using SentStates = QHash<QString, SentState>;

// One reading. Only manual ones are kept of what is added.
struct SentReading {
    QList<PrivateEndpoint> requests;
    QSet<QString> unread; // lower-case ids of the subscriptions that could not be read
    void add(const QList<PrivateEndpoint> &endpoints);
};

// The requests that waited, or were approved, and have been approved, rejected or disconnected since. First
// what asks for something to be done, then by name. `own`: keys of the endpoints that were decided on here.
QList<PrivateEndpoint>
answers(const SentStates &known, const SentReading &now, const QSet<QString> &own = {});
// What is known after both: of what could not be read now, the old. A list that is older than what is known
// (Resource Graph's index is minutes behind) takes no answer back: none becomes Pending again, but for an
// endpoint that was made anew, which has another resourceGuid.
SentStates joined(const SentStates &known, const SentReading &now);

} // namespace linkdesk
