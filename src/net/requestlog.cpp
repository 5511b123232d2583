#include "src/net/requestlog.h"

#include "src/base/redaction.h"
#include "src/net/logging.h"

namespace linkdesk {

namespace {

QString leadName(Lead lead)
{
    switch (lead) {
    case Lead::Redirect:
        return QStringLiteral("redirect");
    case Lead::NextPage:
        return QStringLiteral("next page");
    case Lead::Polling:
        return QStringLiteral("polling URL");
    case Lead::Ours:
        break;
    }
    return {};
}

QString line(const RequestLogEntry &entry)
{
    if (entry.refusedLead != Lead::Ours)
        return QStringLiteral("%1 %2 not sent: this %3 leads to %4")
            .arg(
                entry.at.toString(Qt::ISODateWithMs), entry.where, leadName(entry.refusedLead),
                entry.elsewhere);
    return QStringLiteral("%1 %2 -> %3 in %4 ms, client-request-id %5, request-id %6, correlation-id %7")
        .arg(
            entry.at.toString(Qt::ISODateWithMs), entry.where, QString::number(entry.status),
            QString::number(entry.milliseconds), entry.clientRequestId, entry.requestId, entry.correlationId);
}

} // namespace

RefusedLeads &RefusedLeads::operator+=(const RefusedLeads &other)
{
    redirects += other.redirects;
    nextPages += other.nextPages;
    pollingUrls += other.pollingUrls;
    return *this;
}

RequestLog::RequestLog(int most)
    : m_most(most)
{
}

void RequestLog::add(const RequestLogEntry &entry)
{
    m_entries.append(entry);
    m_entries.last().where = redacted(entry.where);
    m_refused.redirects += entry.refusedLead == Lead::Redirect;
    m_refused.nextPages += entry.refusedLead == Lead::NextPage;
    m_refused.pollingUrls += entry.refusedLead == Lead::Polling;
    if (m_entries.size() > m_most)
        m_entries.removeFirst();
    qCDebug(lcNet).noquote() << line(m_entries.constLast());
}

QString RequestLog::text() const
{
    QString all;
    for (const RequestLogEntry &entry : m_entries)
        all += line(entry) + u'\n';
    return all;
}

} // namespace linkdesk
