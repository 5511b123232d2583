#include "tests/support/scriptedtransport.h"

namespace linkdesk {

QByteArray Script::line(int index) const
{
    const HttpRequest &request = sent[index];
    QByteArray text = request.method + ' ' + request.url.path(QUrl::FullyEncoded).toLatin1();
    if (request.url.hasQuery())
        text += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    return text;
}

QList<QByteArray> Script::lines() const
{
    QList<QByteArray> all;
    for (int i = 0; i < sent.size(); ++i)
        all.append(line(i));
    return all;
}

ScriptedTransport::ScriptedTransport(std::shared_ptr<Script> script)
    : m_script(std::move(script))
{
}

Call<HttpReply> *ScriptedTransport::send(const HttpRequest &request, QObject *parent)
{
    auto *call = new Call<HttpReply>(parent);
    m_script->sent.append(request);
    std::optional<Result<HttpReply>> answer = m_script->answer(request);
    if (answer) {
        call->settle(std::move(*answer));
        return call;
    }
    auto *socket = new QObject(call); // goes as the real exchange goes
    QObject::connect(socket, &QObject::destroyed, socket, [script = m_script] { ++script->ended; });
    return call;
}

HttpReply ScriptedTransport::reply(int status, const QByteArray &body, const HttpHeaders &headers)
{
    return HttpReply{ status, headers, body, 1 };
}

Error ScriptedTransport::lost(bool reached)
{
    Error error = Error::of(Failure::ConnectionLost);
    error.maybeApplied = reached;
    return error;
}

} // namespace linkdesk
