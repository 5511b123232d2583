// The last HTTP tries, for a person who reports a fault: method, path, status, time and ids. Never a query, a
// header or a token (rules.md R-A7). Each is also one line of the category linkdesk.net. Where an answer led
// to another origin, nothing was sent there: that is a line, too, and is counted for as long as the log
// lives.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace linkdesk {

// Where the address of a request comes from: ours, or an answer that leads on.
enum class Lead { Ours, Redirect, NextPage, Polling };

// How many addresses of each kind were refused, because they led to another origin.
struct RefusedLeads {
    int redirects = 0, nextPages = 0, pollingUrls = 0;
    RefusedLeads &operator+=(const RefusedLeads &other);
};

struct RequestLogEntry {
    QDateTime at; // UTC, when the answer came
    QString where; // "GET /subscriptions/..."
    int status = 0; // 0: no answer
    qint64 milliseconds = 0;
    QString clientRequestId, requestId, correlationId;
    Lead refusedLead = Lead::Ours; // another: nothing was sent, for what was to be asked is elsewhere
    QString elsewhere = {}; // the host that was not asked
};

class RequestLog {
public:
    explicit RequestLog(int most = 500);
    void add(const RequestLogEntry &entry);
    const RefusedLeads &refused() const { return m_refused; }
    const QList<RequestLogEntry> &entries() const { return m_entries; } // oldest first
    QString text() const; // one line each, for "copy"

private:
    int m_most;
    RefusedLeads m_refused;
    QList<RequestLogEntry> m_entries;
};

} // namespace linkdesk
