#include "src/flow/connectionreads.h"

#include "src/arm/operationstate.h"
#include "src/flow/reads.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace linkdesk {

namespace {

constexpr double WatchEveryMs = 2000, WatchAtLeastMs = 200; // divided by the session's speed

bool isInMotion(const PrivateEndpointConnection &connection)
{
    return OperationState::verdictOf(connection.provisioningState) == OperationState::Verdict::Running;
}

} // namespace

ConnectionReads::ConnectionReads(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void ConnectionReads::expect(const ResourceId &connection)
{
    const ResourceId id = connection.parent();
    Account &account = m_accounts[id];
    account.id = id;
    account.expected.insert(connection);
}

bool ConnectionReads::areMany(const ResourceId &connection) const
{
    const auto found = m_accounts.constFind(connection.parent());
    return found != m_accounts.cend() && found->expected.size() >= Many;
}

Call<PrivateEndpointConnection> *ConnectionReads::present(const ResourceId &connection, QObject *owner)
{
    if (!areMany(connection))
        return reads::one<PrivateEndpointConnection>(m_session, connection, owner);
    Account &account = m_accounts[connection.parent()];
    auto *call = new Call<PrivateEndpointConnection>(owner);
    const bool isFresh = m_session->scheduler()->elapsed() - account.askedAt < OldestMs;
    if (isFresh) {
        give(account, { connection, call });
        return call;
    }
    account.waiting.append({ connection, call });
    if (!account.isReading)
        read(account.id, false);
    return call;
}

void ConnectionReads::watch(const ResourceId &connection)
{
    if (!areMany(connection))
        return;
    const qint64 now = m_session->scheduler()->elapsed();
    Account &account = m_accounts[connection.parent()];
    account.watched.insert(connection, now);
    m_since.insert(connection, now);
    if (!account.isReading)
        readLater(account.id);
}

void ConnectionReads::forget(const ResourceId &connection)
{
    const auto found = m_accounts.find(connection.parent());
    if (found != m_accounts.end())
        found->watched.remove(connection);
    m_since.remove(connection);
}

std::optional<PrivateEndpointConnection> ConnectionReads::watched(const ResourceId &connection) const
{
    const auto account = m_accounts.constFind(connection.parent());
    const auto since = m_since.constFind(connection);
    if (account == m_accounts.cend() || since == m_since.cend() || account->askedAt < *since)
        return std::nullopt;
    const auto row = account->rows.constFind(connection);
    return row == account->rows.cend() ? std::nullopt : std::optional(*row);
}

void ConnectionReads::readLater(const ResourceId &id)
{
    if (std::exchange(m_accounts[id].isDue, true))
        return;
    m_session->scheduler()->after(waitFor(m_accounts[id]), this, [this, id] {
        Account &account = m_accounts[id];
        account.isDue = false;
        if (!account.isReading && !account.watched.isEmpty())
            read(id, true);
    });
}

// Those that Azure took one after the other end one after the other. Around the end of the last one the list
// is read more often, so that nobody waits for the usual time: half of what is left until then, and as long
// again as it is late.
Milliseconds ConnectionReads::waitFor(const Account &account) const
{
    const double usual = WatchEveryMs / m_session->speed();
    if (!m_quickest || account.watched.isEmpty())
        return Milliseconds(qint64(usual));
    const qint64 last = *std::max_element(account.watched.cbegin(), account.watched.cend());
    const qint64 left = last + *m_quickest - m_session->scheduler()->elapsed();
    const double wait = left > 0 ? double(left) / 2 : double(-left);
    return Milliseconds(qint64(std::clamp(wait, WatchAtLeastMs / m_session->speed(), usual)));
}

// A list of a thousand is long: it is taken apart beside the window, and where it only tells how far Azure
// is, it takes no connection from a decision.
void ConnectionReads::read(const ResourceId &id, bool isPatient)
{
    Account &account = m_accounts[id];
    account.isReading = true;
    const qint64 askedAt = m_session->scheduler()->elapsed();
    const auto found = std::make_shared<Rows>();
    const PageWork takeApart = [found,
                                expected = account.expected](const QJsonArray &items) -> Beside::Delivery {
        Rows rows;
        for (const QJsonValue item : items) {
            const auto row = PrivateEndpointConnection::fromJson(item.toObject());
            if (expected.contains(row.id))
                rows.insert(row.id, row);
        }
        return [found, rows = std::move(rows)] { found->insert(rows); };
    };
    ArmRequest request =
        ArmRequest::get(id.text() + QLatin1String("/privateEndpointConnections"), api::versionFor(id.type()));
    request.isPatient = isPatient;
    m_session->arm()->pages(request, this, takeApart)->then(this, [=, this](const Result<Done> &done) {
        taken(id, askedAt, done ? std::optional(*found) : std::nullopt);
    });
}

void ConnectionReads::taken(const ResourceId &id, qint64 askedAt, const std::optional<Rows> &rows)
{
    Account &account = m_accounts[id];
    account.isReading = false;
    account.rows = rows.value_or(Rows());
    account.askedAt = askedAt;
    if (!rows)
        account.expected.clear(); // one by one from now on
    const QList<Waiting> waiting = std::exchange(account.waiting, {});
    for (const Waiting &each : waiting)
        give(account, each);
    const QList<ResourceId> rested = takeAtRest(&account, !rows);
    if (!account.watched.isEmpty())
        readLater(id);
    const QPointer<ConnectionReads> guard(this);
    for (const ResourceId &connection : rested) {
        emit atRest(connection);
        if (!guard)
            return;
    }
}

// A list that was asked for before the write was taken says nothing of it.
QList<ResourceId> ConnectionReads::takeAtRest(Account *account, bool failed)
{
    QList<ResourceId> rested;
    for (auto watched = account->watched.cbegin(); watched != account->watched.cend(); ++watched) {
        const auto row = account->rows.constFind(watched.key());
        const bool isThere = row != account->rows.cend();
        const bool moves = isThere && isInMotion(*row);
        const qint64 took = account->askedAt - watched.value();
        if (!failed && (took < 0 || moves))
            continue;
        rested.append(watched.key());
        if (isThere && took >= 0)
            m_quickest = std::min(took, m_quickest.value_or(took));
    }
    for (const ResourceId &connection : std::as_const(rested))
        account->watched.remove(connection);
    return rested;
}

void ConnectionReads::give(const Account &account, const Waiting &waiting)
{
    Call<PrivateEndpointConnection> *call = waiting.call;
    if (!call)
        return;
    const auto found = account.rows.constFind(waiting.connection);
    if (found != account.rows.cend()) {
        call->settle(*found);
        return;
    }
    auto *alone = reads::one<PrivateEndpointConnection>(m_session, waiting.connection, call);
    alone->then(call, [call](const Result<PrivateEndpointConnection> &result) { call->settle(result); });
}

} // namespace linkdesk
