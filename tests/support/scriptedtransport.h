// A network written by hand: every request is noted and answered by a function of the test. Answers come from
// the event loop, as from the real one.
#pragma once

#include "src/net/transport.h"

#include <functional>
#include <memory>
#include <optional>

namespace linkdesk {

// Shared between the test and the transport, which belongs to the client.
struct Script {
    // No value: the request hangs until it is cancelled.
    using Answer = std::function<std::optional<Result<HttpReply>>(const HttpRequest &)>;
    Answer answer;
    QList<HttpRequest> sent;
    int ended = 0; // hanging requests whose call was cancelled or destroyed

    QByteArray line(int index) const; // "GET /path?query"
    QList<QByteArray> lines() const;
};

class ScriptedTransport : public Transport {
public:
    explicit ScriptedTransport(std::shared_ptr<Script> script);
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override;

    static HttpReply reply(int status, const QByteArray &body = {}, const HttpHeaders &headers = {});
    // A connection that broke; `reached`: after the request was on its way.
    static Error lost(bool reached = true);

private:
    std::shared_ptr<Script> m_script;
};

} // namespace linkdesk
