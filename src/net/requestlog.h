// The last HTTP tries, for a person who reports a fault: method, path, status, time and ids. Never a query, a
// header or a token (rules.md R-A7). Each is also one line of the category linkdesk.net.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace linkdesk {

struct RequestLogEntry {
    QDateTime at; // UTC, when the answer came
    QString where; // "GET /subscriptions/..."
    int status = 0; // 0: no answer
    qint64 milliseconds = 0;
    QString clientRequestId, requestId, correlationId;
};

class RequestLog {
public:
    explicit RequestLog(int most = 500);
    void add(const RequestLogEntry &entry);
    const QList<RequestLogEntry> &entries() const { return m_entries; } // oldest first
    QString text() const; // one line each, for "copy"

private:
    int m_most;
    QList<RequestLogEntry> m_entries;
};

} // namespace linkdesk
