#include "tests/support/scriptedsession.h"

namespace linkdesk {

namespace {

QByteArray lineOf(const HttpRequest &request)
{
    return request.method + ' ' + request.url.path(QUrl::FullyDecoded).toUtf8();
}

} // namespace

QByteArray path(const char *rest)
{
    return QByteArray("/subscriptions/s/resourceGroups/rg/providers/") + rest;
}

ScriptedSession::ScriptedSession(bool automaticTime)
    : scheduler(automaticTime)
{
    script->answer = [this](const HttpRequest &request) { return answer(request); };
    database = std::move(Database::open(QString()).value());
    session = std::make_unique<Session>(
        QUrl(QStringLiteral("http://127.0.0.1:9")), QStringLiteral("sandbox"),
        Identity{ QStringLiteral("admin"), QStringLiteral("Owner"), QStringLiteral("sandbox:admin") }, 1.0,
        database.get(), &scheduler, nullptr, [this] { return std::make_unique<ScriptedTransport>(script); });
}

void ScriptedSession::on(
    const QByteArray &line, int status, const QByteArray &body, const HttpHeaders &headers)
{
    m_answers[line.toLower()].append(Result<HttpReply>(ScriptedTransport::reply(status, body, headers)));
}

void ScriptedSession::lose(const QByteArray &line)
{
    m_answers[line.toLower()].append(Result<HttpReply>(ScriptedTransport::lost()));
}

void ScriptedSession::hang(const QByteArray &line)
{
    m_answers[line.toLower()].append(std::nullopt);
}

void ScriptedSession::clear(const QByteArray &line)
{
    m_answers.remove(line.toLower());
}

ScriptedSession::Answer ScriptedSession::answer(const HttpRequest &request)
{
    QList<Answer> &answers = m_answers[lineOf(request).toLower()];
    if (answers.isEmpty()) {
        return Result<HttpReply>(ScriptedTransport::reply(
            404, R"({"error":{"code":"ResourceNotFound","message":"The resource was not found."}})"));
    }
    return answers.size() == 1 ? answers.constFirst() : answers.takeFirst();
}

QList<QByteArray> ScriptedSession::sent(const QByteArray &method) const
{
    QList<QByteArray> lines;
    for (const HttpRequest &request : std::as_const(script->sent)) {
        if (method.isEmpty() || request.method == method)
            lines.append(lineOf(request));
    }
    return lines;
}

QByteArray ScriptedSession::bodyOf(const QByteArray &line) const
{
    QByteArray body;
    for (const HttpRequest &request : std::as_const(script->sent)) {
        if (lineOf(request).compare(line, Qt::CaseInsensitive) == 0)
            body = request.body;
    }
    return body;
}

int ScriptedSession::count(const QByteArray &line) const
{
    int found = 0;
    for (const HttpRequest &request : std::as_const(script->sent))
        found += lineOf(request).compare(line, Qt::CaseInsensitive) == 0 ? 1 : 0;
    return found;
}

} // namespace linkdesk
