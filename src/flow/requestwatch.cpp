#include "src/flow/requestwatch.h"

namespace linkdesk {

RequestSnapshot snapshotOf(const PendingList &list)
{
    RequestSnapshot snapshot;
    snapshot.states = list.states;
    for (const PendingConnection &pending : list.pending)
        snapshot.pending.insert(pending.connection.id.key(), pending.connection);
    for (const Unread &unread : list.unread)
        snapshot.unread.insert(
            unread.resource.isEmpty() ? unread.subscription.subscriptionId.toLower() : unread.resource.key());
    return snapshot;
}

QObject *RequestWatch::read()
{
    auto *call = inventory::pending(session(), this);
    call->then(this, [this](const Result<PendingList> &list) {
        if (list)
            take(*list);
        else
            failed(list.error());
    });
    return call;
}

void RequestWatch::take(const PendingList &list)
{
    const RequestSnapshot now = snapshotOf(list);
    const RequestSnapshot before = m_known.value_or(now);
    RequestChanges changes = changesBetween(before, now, {});
    if (!changes.decided.isEmpty()) { // the history is read only where there is something to look up
        QSet<QString> own;
        const QList<ReviewEntry> entries = decidedHere();
        for (const ReviewEntry &entry : entries)
            own.insert(entry.connection.key());
        changes = changesBetween(before, now, own);
    }
    m_known = joined(before, now);
    succeeded();
    if (!changes.isEmpty())
        emit found(changes, list);
}

} // namespace linkdesk
