// What goes over the wire, as values: one request, one complete answer. Headers keep their order and
// spelling; they are looked up without case.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>
#include <functional>

namespace linkdesk {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

// The first header of that name, trimmed; empty where missing.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url; // sent exactly as it is encoded
    HttpHeaders headers;
    QByteArray body;
    int deadlineMs = 60000; // from dispatch to the last byte; waiting for a place in the queue does not count
    bool isWrite = false; // delivered once at most; a connection that closes without an answer is an error
    bool inGaps = false; // takes a place only where no other request to the host waits for one
    // Runs once, while the rest is still on its way: the first bytes of the body of a 2xx, unpacked, 64 KiB
    // of them at most. It must not end the call.
    std::function<void(const QByteArray &first)> begun = {};
    qint64 bodyCap = qint64(64) * 1024 * 1024; // bytes of the answer's body after decompression
};

struct HttpReply {
    int status = 0; // always a real status: an answer without one is an Error
    HttpHeaders headers;
    QByteArray body;
    qint64 milliseconds = 0; // from dispatch
};

} // namespace linkdesk
