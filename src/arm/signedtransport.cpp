#include "src/arm/signedtransport.h"

#include "src/arm/armurl.h"
#include "src/net/networktransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace linkdesk {

namespace {

constexpr qsizetype MostChallenge = 32768; // bytes; a longer one is none

// One request with its token, and with another one after a 401; lives as a child of the call that it answers.
class SignedTry : public QObject {
public:
    SignedTry(HttpRequest request, TokenSource *tokens, Transport *transport, Call<HttpReply> *call)
        : QObject(call)
        , m_request(std::move(request))
        , m_tokens(tokens)
        , m_transport(transport)
        , m_call(call)
    {
        connect(tokens, &QObject::destroyed, this, [this] { m_call->cancel(); });
    }

    void start()
    {
        if (const auto token = m_tokens->ready())
            sendWith(*token);
        else
            goOnWith(m_tokens->token(this));
    }

private:
    void goOnWith(Call<Secret> *asked)
    {
        asked->then(this, [this](const Result<Secret> &token) {
            if (m_call->isSettled())
                return;
            if (token) {
                sendWith(*token);
                return;
            }
            Error error = token.error();
            error.maybeApplied = false; // whatever the sign-in service has done, ARM has done nothing
            m_call->settle(error);
        });
    }

    void sendWith(const Secret &token)
    {
        HttpRequest own = m_request;
        if (!token.isEmpty())
            own.headers.emplaceBack("Authorization", "Bearer " + token.reveal());
        m_transport->send(own, this)->then(this, [this, token](const Result<HttpReply> &reply) {
            if (!m_call->isSettled())
                answered(reply, token);
        });
    }

    void answered(const Result<HttpReply> &reply, const Secret &token)
    {
        const bool refused = reply && reply->status == 401;
        if (!refused || m_isReplay || !m_tokens || !m_tokens->canReplace()) {
            m_call->settle(reply);
            return;
        }
        m_isReplay = true;
        goOnWith(m_tokens->replace(token, claimsOfChallenge(reply->headers), this));
    }

    HttpRequest m_request;
    QPointer<TokenSource> m_tokens;
    Transport *m_transport;
    Call<HttpReply> *m_call; // our parent
    bool m_isReplay = false;
};

} // namespace

SignedTransport::SignedTransport(QUrl origin, TokenSource *tokens, std::unique_ptr<Transport> inner)
    : m_origin(std::move(origin))
    , m_tokens(tokens)
    , m_inner(std::move(inner))
{
}

Transport *SignedTransport::inner()
{
    if (!m_inner)
        m_inner = std::make_unique<NetworkTransport>();
    return m_inner.get();
}

Call<HttpReply> *SignedTransport::send(const HttpRequest &request, QObject *parent)
{
    if (!isUsableOrigin(m_origin) || !sameOrigin(m_origin, request.url))
        return settledCall<HttpReply>(Error::of(Failure::ForeignOrigin, request.url.host()), parent);
    auto *call = new Call<HttpReply>(parent);
    if (!m_tokens) {
        call->cancel();
        return call;
    }
    auto *one = new SignedTry(request, m_tokens, inner(), call);
    one->start();
    return call;
}

QString claimsOfChallenge(const HttpHeaders &headers)
{
    static const QRegularExpression parameter(QStringLiteral("([A-Za-z_]+)\\s*=\\s*\"([^\"]*)\""));
    QString error, claims;
    for (const auto &[name, value] : headers) {
        if (name.compare("WWW-Authenticate", Qt::CaseInsensitive) != 0 || value.size() > MostChallenge)
            continue;
        auto found = parameter.globalMatch(QString::fromLatin1(value));
        while (found.hasNext()) {
            const QRegularExpressionMatch one = found.next();
            if (one.capturedView(1).compare(u"error", Qt::CaseInsensitive) == 0)
                error = one.captured(2);
            if (one.capturedView(1).compare(u"claims", Qt::CaseInsensitive) == 0)
                claims = one.captured(2);
        }
    }
    if (error.compare(QLatin1String("insufficient_claims"), Qt::CaseInsensitive) != 0)
        return {};
    const QByteArray text = claims.toLatin1().replace('-', '+').replace('_', '/'); // both alphabets are seen
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    const bool isObject = decoded && QJsonDocument::fromJson(*decoded).isObject();
    return isObject ? QString::fromUtf8(*decoded) : QString();
}

} // namespace linkdesk
