#include "src/auth/tokenendpoint.h"

#include "src/net/transport.h"

#include <QJsonDocument>
#include <algorithm>

namespace linkdesk {

namespace {

constexpr qint64 MostBytes = 1024LL * 1024; // of an answer

QString whereOf(const QUrl &address)
{
    return QLatin1String("POST ") + address.path();
}

} // namespace

TokenEndpoint::TokenEndpoint(Transport *transport)
    : m_transport(transport)
{
}

Call<HttpReply> *
TokenEndpoint::send(const Authority &authority, const QUrl &address, FormFields fields, QObject *parent) const
{
    if (!authority.isUsable()) {
        Error error = Error::of(Failure::NotSent, Detail::UnsafeOrigin);
        error.where = whereOf(address);
        return settledCall<HttpReply>(error, parent);
    }
    fields.prepend({ QStringLiteral("client_id"), authority.clientId });
    HttpRequest request;
    request.method = "POST";
    request.url = address;
    request.isWrite = true; // a code or a refresh token is good once
    request.bodyCap = MostBytes;
    request.body = formText(fields);
    request.headers.emplaceBack("Accept", "application/json");
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    return m_transport->send(request, parent);
}

Call<Tokens> *TokenEndpoint::redeem(
    const Authority &authority, FormFields fields, const Expected &expected, QObject *parent) const
{
    auto *call = new Call<Tokens>(parent);
    const auto isScope = [](const auto &field) { return field.first == QLatin1String("scope"); };
    if (std::none_of(fields.cbegin(), fields.cend(), isScope))
        fields.append({ QStringLiteral("scope"), authority.scope() });
    const QUrl address = authority.tokenAddress();
    send(authority, address, std::move(fields), call)
        ->then(call, [call, expected, address](const Result<HttpReply> &reply) {
            if (reply)
                call->settle(tokensOf(*reply, expected, whereOf(address)));
            else
                call->settle(reply.error());
        });
    return call;
}

Call<QJsonObject> *
TokenEndpoint::post(const Authority &authority, const QUrl &address, FormFields fields, QObject *parent) const
{
    auto *call = new Call<QJsonObject>(parent);
    send(authority, address, std::move(fields), call)
        ->then(call, [call, address](const Result<HttpReply> &reply) {
            if (!reply) {
                call->settle(reply.error());
                return;
            }
            const QJsonObject json = QJsonDocument::fromJson(reply->body).object();
            if (reply->status == 200 && !json.isEmpty())
                call->settle(json);
            else
                call->settle(refusalOf(json, reply->status, whereOf(address)));
        });
    return call;
}

} // namespace linkdesk
