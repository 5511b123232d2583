#include "src/review/answers.h"

#include "src/review/connectionstate.h"

#include <algorithm>

namespace linkdesk {

namespace {

using Status = ConnectionStatus;

// Rejected is final, and Disconnected leads nowhere: what becomes of them is no answer.
bool isAnswer(const QString &before, const QString &now)
{
    const Status old = connectionStatus(before), fresh = connectionStatus(now);
    const bool answered =
        fresh == Status::Approved || fresh == Status::Rejected || fresh == Status::Disconnected;
    return answered && old != fresh && (old == Status::Pending || old == Status::Approved);
}

bool isOlder(const SentState &now, const SentState &known)
{
    return connectionStatus(now.status) == Status::Pending
        && connectionStatus(known.status) != Status::Pending && !now.resourceGuid.isEmpty()
        && sameText(now.resourceGuid, known.resourceGuid);
}

bool isApproved(const PrivateEndpoint &endpoint)
{
    return connectionStatus(endpoint.state.status) == Status::Approved;
}

} // namespace

void SentReading::add(const QList<PrivateEndpoint> &endpoints)
{
    std::copy_if(
        endpoints.cbegin(), endpoints.cend(), std::back_inserter(requests),
        [](const PrivateEndpoint &endpoint) { return endpoint.manual; });
}

QList<PrivateEndpoint> answers(const SentStates &known, const SentReading &now, const QSet<QString> &own)
{
    QList<PrivateEndpoint> news;
    for (const PrivateEndpoint &endpoint : now.requests) {
        const QString key = endpoint.id.key();
        const auto before = known.constFind(key);
        if (before != known.cend() && isAnswer(before->status, endpoint.state.status) && !own.contains(key))
            news.append(endpoint);
    }
    std::sort(news.begin(), news.end(), [](const PrivateEndpoint &a, const PrivateEndpoint &b) {
        return isApproved(a) == isApproved(b) ? a.id.key() < b.id.key() : isApproved(b);
    });
    return news;
}

SentStates joined(const SentStates &known, const SentReading &now)
{
    SentStates all;
    for (const PrivateEndpoint &endpoint : now.requests) {
        const QString key = endpoint.id.key();
        const SentState state{ endpoint.state.status, endpoint.resourceGuid };
        const auto before = known.constFind(key);
        all.insert(key, before != known.cend() && isOlder(state, *before) ? *before : state);
    }
    for (auto before = known.cbegin(); before != known.cend(); ++before) {
        const bool unread = now.unread.contains(ResourceId(before.key()).subscriptionId().toLower());
        if (unread && !all.contains(before.key()))
            all.insert(before.key(), *before);
    }
    return all;
}

} // namespace linkdesk
