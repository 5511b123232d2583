#include "src/flow/requestwatch.h"

#include "src/flow/session.h"

namespace linkdesk {

namespace {
constexpr int MostIntervals = 8; // after failures
}

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

RequestWatch::RequestWatch(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(m_session, &Session::identityChanged, this, &RequestWatch::restart);
}

RequestWatch::~RequestWatch() = default;

void RequestWatch::setMinutes(int minutes)
{
    const int bounded = qBound(0, minutes, MostMinutes);
    if (bounded == m_minutes)
        return;
    const bool wasOn = isOn();
    m_minutes = bounded;
    if (wasOn && isOn() && m_known && !m_reading)
        waitForNext(); // what is known stays known
    else if (!wasOn || !isOn())
        restart();
}

void RequestWatch::restart()
{
    delete m_reading;
    m_wait.reset();
    m_known.reset();
    m_failures = 0;
    m_due = false;
    if (m_failure) {
        m_failure.reset();
        emit failureChanged();
    }
    if (isOn())
        look();
}

void RequestWatch::waitForNext()
{
    const int intervals = qMin(1 << qMin(m_failures, 3), MostIntervals);
    m_wait = std::make_unique<QObject>();
    const Milliseconds time = std::chrono::minutes(m_minutes * intervals);
    m_session->scheduler()->after(time, m_wait.get(), [this] { look(); });
}

void RequestWatch::hold(QObject *who, bool on)
{
    if (!on) {
        m_holders.remove(who);
        disconnect(who, &QObject::destroyed, this, nullptr);
        if (m_holders.isEmpty() && m_due)
            look();
        return;
    }
    if (m_holders.contains(who))
        return;
    m_holders.insert(who);
    connect(who, &QObject::destroyed, this, [this](QObject *gone) { hold(gone, false); });
    // What is being read is older than what is being decided.
    if (m_reading) {
        delete m_reading;
        m_due = true;
    }
}

void RequestWatch::look()
{
    m_due = !m_holders.isEmpty();
    if (m_due || !isOn())
        return;
    auto *call = inventory::pending(m_session, this);
    m_reading = call;
    call->then(this, [this](const Result<PendingList> &list) { take(list); });
}

void RequestWatch::take(const Result<PendingList> &list)
{
    m_reading = nullptr;
    if (!list) {
        fail(list.error());
        return;
    }
    m_failures = 0;
    const bool failed = m_failure.has_value();
    m_failure.reset();
    const RequestSnapshot now = snapshotOf(*list);
    const RequestSnapshot before = m_known.value_or(now);
    RequestChanges changes = changesBetween(before, now, {});
    if (!changes.decided.isEmpty()) // the history is read only where there is something to look up
        changes = changesBetween(before, now, decidedHere());
    m_known = joined(before, now);
    m_knownAt = m_session->scheduler()->utcNow();
    waitForNext();
    if (failed)
        emit failureChanged();
    if (!changes.isEmpty())
        emit found(changes, *list);
}

void RequestWatch::fail(const Error &error)
{
    if (error.failure == Failure::Cancelled)
        return;
    ++m_failures;
    m_failure = error;
    m_failedAt = m_session->scheduler()->utcNow();
    waitForNext();
    emit failureChanged();
}

// By the history, whichever page it was decided on: since the last look, and sent or perhaps sent.
QSet<QString> RequestWatch::decidedHere() const
{
    QSet<QString> keys;
    const Result<QList<ReviewEntry>> all = m_session->history()->all(m_session->cloud());
    if (!all)
        return keys;
    for (const ReviewEntry &entry : *all) {
        const bool sent = entry.outcome != u"failed" && entry.outcome != u"cancelled";
        if (sent && entry.decidedAt >= m_knownAt)
            keys.insert(entry.connection.key());
    }
    return keys;
}

} // namespace linkdesk
