#include "src/net/hostqueue.h"

#include <utility>

namespace linkdesk {

HostQueue::HostQueue(int perHost, int ahead, QObject *parent)
    : QObject(parent)
    , m_perHost(perHost)
    , m_ahead(ahead)
{
}

void HostQueue::enter(
    const QString &host, QObject *guest, std::function<void()> start, std::function<void()> placed, Turn turn)
{
    connect(guest, &QObject::destroyed, this, &HostQueue::leave);
    QList<Guest> &waiting = m_hosts[host].waiting;
    qsizetype place = waiting.size();
    while (turn == Turn::InOrder && place > 0 && waiting.at(place - 1).turn == Turn::InGaps)
        --place;
    waiting.insert(place, { guest, std::move(start), std::move(placed), turn });
    admit(host);
}

bool HostQueue::remove(QList<Guest> *guests, QObject *guest)
{
    return guests->removeIf([guest](const Guest &one) { return one.who == guest; }) > 0;
}

void HostQueue::leave(QObject *guest)
{
    for (auto host = m_hosts.begin(); host != m_hosts.end(); ++host) {
        if (!remove(&host->inside, guest) && !remove(&host->waiting, guest))
            continue;
        disconnect(guest, &QObject::destroyed, this, &HostQueue::leave);
        if (host->inside.isEmpty() && host->waiting.isEmpty())
            m_hosts.remove(QString(host.key()));
        else
            admit(host.key());
        return;
    }
}

// Both run later, and from the event loop: whoever leaves may be in the middle of its destruction.
void HostQueue::admit(const QString &host)
{
    const auto found = m_hosts.find(host);
    if (found == m_hosts.end())
        return;
    const auto isNext = [&] {
        if (found->waiting.isEmpty())
            return false;
        const bool inOrder = found->waiting.constFirst().turn == Turn::InOrder;
        return found->inside.size() < m_perHost + (inOrder ? m_ahead : 0);
    };
    while (isNext()) {
        Guest next = found->waiting.takeFirst();
        QMetaObject::invokeMethod(next.who, std::exchange(next.start, {}), Qt::QueuedConnection);
        found->inside.append(std::move(next));
    }
    for (qsizetype i = 0; i < found->inside.size() && i < m_perHost; ++i) {
        if (auto placed = std::exchange(found->inside[i].placed, {}))
            QMetaObject::invokeMethod(found->inside[i].who, std::move(placed), Qt::QueuedConnection);
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
