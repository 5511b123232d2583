#include "src/flow/intervalwatch.h"

#include "src/flow/session.h"

namespace linkdesk {

namespace {
constexpr int MostIntervals = 8; // after failures
}

IntervalWatch::IntervalWatch(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(m_session, &Session::identityChanged, this, &IntervalWatch::restart);
}

IntervalWatch::~IntervalWatch() = default;

void IntervalWatch::setMinutes(int minutes)
{
    const int bounded = qBound(0, minutes, MostMinutes);
    if (bounded == m_minutes)
        return;
    const bool wasOn = isOn();
    m_minutes = bounded;
    if (wasOn && isOn() && m_knownAt.isValid() && !m_reading)
        waitForNext(); // what is known stays known
    else if (!wasOn || !isOn())
        restart();
}

void IntervalWatch::restart()
{
    delete m_reading;
    m_wait.reset();
    m_knownAt = {};
    forget();
    m_failures = 0;
    m_due = false;
    if (m_failure) {
        m_failure.reset();
        emit failureChanged();
    }
    if (isOn())
        look();
}

void IntervalWatch::waitForNext()
{
    const int intervals = qMin(1 << qMin(m_failures, 3), MostIntervals);
    m_wait = std::make_unique<QObject>();
    const Milliseconds time = std::chrono::minutes(m_minutes * intervals);
    m_session->scheduler()->after(time, m_wait.get(), [this] { look(); });
}

void IntervalWatch::hold(QObject *who, bool on)
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

void IntervalWatch::look()
{
    m_due = !m_holders.isEmpty();
    if (!m_due && isOn())
        m_reading = read();
}

void IntervalWatch::succeeded()
{
    m_reading = nullptr;
    m_failures = 0;
    m_knownAt = m_session->scheduler()->utcNow();
    waitForNext();
    if (!m_failure)
        return;
    m_failure.reset();
    emit failureChanged();
}

void IntervalWatch::failed(const Error &error)
{
    m_reading = nullptr;
    if (error.failure == Failure::Cancelled)
        return;
    ++m_failures;
    m_failure = error;
    m_failedAt = m_session->scheduler()->utcNow();
    waitForNext();
    emit failureChanged();
}

// By the history, whichever page it was decided on.
QList<ReviewEntry> IntervalWatch::decidedHere() const
{
    QList<ReviewEntry> entries = m_session->history()->all(m_session->cloud()).value_or(QList<ReviewEntry>());
    entries.removeIf([this](const ReviewEntry &entry) {
        const bool sent = entry.outcome != u"failed" && entry.outcome != u"cancelled";
        return !sent || entry.decidedAt < m_knownAt;
    });
    return entries;
}

} // namespace linkdesk
