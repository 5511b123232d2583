#include "src/flow/sentwatch.h"

#include "src/flow/endpointscan.h"

namespace linkdesk {

QObject *SentWatch::read()
{
    auto *scan = new EndpointScan(session(), this);
    auto reading = std::make_shared<SentReading>();
    connect(scan, &EndpointScan::arrived, this, [reading](const QList<PrivateEndpoint> &endpoints) {
        reading->add(endpoints);
    });
    connect(scan, &EndpointScan::finished, this, [this, scan, reading] {
        scan->deleteLater();
        take(*scan, *reading);
    });
    scan->start();
    return scan;
}

void SentWatch::take(const EndpointScan &scan, SentReading reading)
{
    const QList<Unread> unread = scan.unread();
    for (const Unread &one : unread)
        reading.unread.insert(one.subscription.subscriptionId.toLower());
    if (reading.unread.contains(QString())) { // not even the subscriptions
        failed(unread.constFirst().error);
        return;
    }
    QList<PrivateEndpoint> news = answers(m_known, reading);
    if (!news.isEmpty()) { // the history is read only where there is something to look up
        QSet<QString> own;
        const QList<ReviewEntry> entries = decidedHere();
        for (const ReviewEntry &entry : entries)
            own.insert(entry.endpoint.key());
        news = answers(m_known, reading, own);
    }
    m_known = joined(m_known, reading);
    succeeded();
    if (!news.isEmpty())
        tell(news);
}

void SentWatch::tell(const QList<PrivateEndpoint> &news)
{
    for (const PrivateEndpoint &endpoint : news)
        m_unseen.insert(endpoint.id.key());
    emit unseenChanged();
    emit answered(news);
}

void SentWatch::markSeen(const QSet<QString> &keys)
{
    if (!m_unseen.intersects(keys))
        return;
    m_unseen -= keys;
    emit unseenChanged();
}

void SentWatch::forget()
{
    m_known.clear();
    if (m_unseen.isEmpty())
        return;
    m_unseen.clear();
    emit unseenChanged();
}

} // namespace linkdesk
