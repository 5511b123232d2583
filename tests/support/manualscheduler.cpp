#include "tests/support/manualscheduler.h"

#include <algorithm>

namespace linkdesk {

ManualScheduler::ManualScheduler(bool automatic)
{
    m_idle.setSingleShot(true);
    if (automatic)
        connect(&m_idle, &QTimer::timeout, this, &ManualScheduler::runNext);
}

QDateTime ManualScheduler::utcNow() const
{
    return QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC).addMSecs(m_now);
}

void ManualScheduler::after(Milliseconds delay, QObject *context, std::function<void()> act)
{
    m_waits.append(delay.count());
    const qint64 at = m_now + delay.count();
    const auto place =
        std::find_if(m_acts.cbegin(), m_acts.cend(), [at](const Act &other) { return other.at > at; });
    m_acts.insert(place, Act{ at, context, std::move(act) });
    m_idle.start(0);
}

void ManualScheduler::advance(Milliseconds by)
{
    const qint64 until = m_now + by.count();
    while (!m_acts.isEmpty() && m_acts.constFirst().at <= until)
        runNext();
    m_now = until;
}

void ManualScheduler::runNext()
{
    if (m_acts.isEmpty())
        return;
    const Act act = m_acts.takeFirst();
    m_now = std::max(m_now, act.at);
    if (!m_acts.isEmpty())
        m_idle.start(0);
    if (act.context)
        act.run();
}

int ManualScheduler::pending() const
{
    return int(
        std::count_if(m_acts.begin(), m_acts.end(), [](const Act &act) { return !act.context.isNull(); }));
}

} // namespace linkdesk
