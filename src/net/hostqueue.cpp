#include "src/net/hostqueue.h"

namespace linkdesk {

HostQueue::HostQueue(int perHost, QObject *parent)
    : QObject(parent)
    , m_perHost(perHost)
{
}

void HostQueue::enter(const QString &host, QObject *guest, std::function<void()> start, Turn turn)
{
    connect(guest, &QObject::destroyed, this, &HostQueue::leave);
    QList<Waiting> &waiting = m_hosts[host].waiting;
    qsizetype place = waiting.size();
    while (turn == Turn::InOrder && place > 0 && waiting.at(place - 1).turn == Turn::InGaps)
        --place;
    waiting.insert(place, { guest, std::move(start), turn });
    admit(host);
}

void HostQueue::leave(QObject *guest)
{
    for (auto host = m_hosts.begin(); host != m_hosts.end(); ++host) {
        const bool had = host->inside.removeOne(guest);
        const auto waited =
            host->waiting.removeIf([guest](const Waiting &waiting) { return waiting.guest == guest; });
        if (!had && waited == 0)
            continue;
        disconnect(guest, &QObject::destroyed, this, &HostQueue::leave);
        if (host->inside.isEmpty() && host->waiting.isEmpty())
            m_hosts.remove(QString(host.key()));
        else
            admit(host.key());
        return;
    }
}

// The start runs later, and from the event loop: whoever leaves may be in the middle of its destruction.
void HostQueue::admit(const QString &host)
{
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end())
        return;
    while (found->inside.size() < m_perHost && !found->waiting.isEmpty()) {
        Waiting next = found->waiting.takeFirst();
        found->inside.append(next.guest);
        QMetaObject::invokeMethod(next.guest, std::move(next.start), Qt::QueuedConnection);
    }
}

int HostQueue::inside(const QString &host) const
{
    const auto found = m_hosts.constFind(host);
    return found == m_hosts.cend() ? 0 : int(found->inside.size());
}

int HostQueue::waiting(const QString &host) const
{
    const auto found = m_hosts.constFind(host);
    return found == m_hosts.cend() ? 0 : int(found->waiting.size());
}

} // namespace linkdesk
