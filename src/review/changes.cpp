#include "src/review/changes.h"

#include <algorithm>

namespace linkdesk {

bool RequestSnapshot::couldRead(const ResourceId &connection) const
{
    return !unread.contains(connection.parent().key())
        && !unread.contains(connection.subscriptionId().toLower());
}

RequestChanges
changesBetween(const RequestSnapshot &before, const RequestSnapshot &now, const QSet<QString> &own)
{
    RequestChanges changes;
    for (auto request = now.pending.cbegin(); request != now.pending.cend(); ++request) {
        if (!before.pending.contains(request.key()) && before.couldRead(request->id))
            changes.fresh.append(*request);
    }
    for (auto request = before.pending.cbegin(); request != before.pending.cend(); ++request) {
        const bool waits = now.pending.contains(request.key()) || !now.couldRead(request->id);
        if (!waits && !own.contains(request.key()))
            changes.decided.append({ *request, now.states.value(request.key()) });
    }
    const auto earlier = [](const PrivateEndpointConnection &a, const PrivateEndpointConnection &b) {
        return a.createdAt == b.createdAt ? a.id.key() < b.id.key() : a.createdAt < b.createdAt;
    };
    std::sort(changes.fresh.begin(), changes.fresh.end(), earlier);
    std::sort(changes.decided.begin(), changes.decided.end(), [&earlier](const auto &a, const auto &b) {
        return earlier(a.request, b.request);
    });
    return changes;
}

namespace {

// Of `some`, what the other reading could not read either: itself, or the whole subscription.
QSet<QString> alsoUnread(const QSet<QString> &some, const QSet<QString> &other)
{
    QSet<QString> both;
    for (const QString &key : some) {
        if (other.contains(key) || other.contains(ResourceId(key).subscriptionId().toLower()))
            both.insert(key);
    }
    return both;
}

} // namespace

// Of what could not be read now and was read before, the old stays and counts as read: it is neither new nor
// decided when it can be read again.
RequestSnapshot joined(const RequestSnapshot &before, const RequestSnapshot &now)
{
    RequestSnapshot all = now;
    all.unread = alsoUnread(now.unread, before.unread) | alsoUnread(before.unread, now.unread);
    for (auto request = before.pending.cbegin(); request != before.pending.cend(); ++request) {
        if (!now.couldRead(request->id)) {
            all.pending.insert(request.key(), *request);
            all.states.insert(request.key(), before.states.value(request.key()));
        }
    }
    return all;
}

} // namespace linkdesk
