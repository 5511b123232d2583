#include "src/net/requestlog.h"

#include "src/base/redaction.h"
#include "src/net/logging.h"

namespace linkdesk {

namespace {

QString line(const RequestLogEntry &entry)
{
    return QStringLiteral("%1 %2 -> %3 in %4 ms, client-request-id %5, request-id %6, correlation-id %7")
        .arg(
            entry.at.toString(Qt::ISODateWithMs), entry.where, QString::number(entry.status),
            QString::number(entry.milliseconds), entry.clientRequestId, entry.requestId, entry.correlationId);
}

} // namespace

RequestLog::RequestLog(int most)
    : m_most(most)
{
}

void RequestLog::add(const RequestLogEntry &entry)
{
    m_entries.append(entry);
    m_entries.last().where = redacted(entry.where);
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
