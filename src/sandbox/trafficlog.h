// Writes every exchange as one JSON object a line: method, url (path and query), requestHeaders, requestBody,
// status, responseHeaders, responseBody. Bodies as JSON values, null for none, a string only where they are
// not JSON; tokens blanked, and of the sign-in service all bodies, codes and what its query says about a
// person; status 0: the answer was withheld. Safe from many threads; a line is written whole.
#pragma once

#include "src/sandbox/sandbox.h"

#include <QFile>
#include <memory>
#include <mutex>

namespace linkdesk::sandbox {

class TrafficLog {
public:
    static Result<std::unique_ptr<TrafficLog>> open(const QString &file); // appends
    void write(const Request &request, const Response &response);
    static QJsonObject entry(const Request &request, const Response &response);

private:
    TrafficLog() = default;
    QFile m_file;
    std::mutex m_mutex;
};

} // namespace linkdesk::sandbox
