#include "src/auth/refreshcredential.h"

#include <QPointer>
#include <utility>

namespace linkdesk {

namespace {

// Nothing can be renewed with; `cause`: why not, where there is a cause.
Error personNeeded(const Error &cause)
{
    Error error = Error::of(Failure::Refused);
    error.code = QStringLiteral("interaction_required");
    error.innerCode = cause.code;
    error.innerMessage = cause.message;
    return error;
}

} // namespace

RefreshCredential::RefreshCredential(
    Authority authority, const Secret &token, Transport *transport, QObject *parent)
    : Credential(parent)
    , m_authority(std::move(authority))
    , m_token(token.clone())
    , m_endpoint(transport)
{
}

RefreshCredential::~RefreshCredential()
{
    m_token.wipe();
}

Call<Tokens> *RefreshCredential::acquire(const TokenAsk &ask, QObject *parent)
{
    auto *call = new Call<Tokens>(parent);
    if (!m_token.isEmpty())
        redeem(ask, call);
    else if (m_read)
        read(ask, call);
    else
        call->settle(personNeeded({}));
    return call;
}

void RefreshCredential::read(const TokenAsk &ask, Call<Tokens> *call)
{
    const SecretReader reader = std::exchange(m_read, {});
    const QPointer<RefreshCredential> self(this);
    reader(call)->then(call, [call, self, ask, signIn = m_signIn](const Result<Secret> &token) {
        if (call->isSettled())
            return;
        if (!self || self->m_signIn != signIn) {
            call->cancel();
            return;
        }
        if (token && !token->isEmpty() && self->m_token.isEmpty())
            self->m_token = token->clone();
        if (self->m_token.isEmpty())
            call->settle(personNeeded(token ? Error() : token.error()));
        else
            self->redeem(ask, call);
    });
}

void RefreshCredential::redeem(const TokenAsk &ask, Call<Tokens> *call)
{
    Authority authority = m_authority;
    authority.tenant = ask.tenant;
    FormFields fields{ { QStringLiteral("grant_type"), QStringLiteral("refresh_token") },
                       { QStringLiteral("refresh_token"), QString::fromLatin1(m_token.reveal()) } };
    if (!ask.claims.isEmpty())
        fields.append({ QStringLiteral("claims"), ask.claims });
    const QPointer<RefreshCredential> self(this);
    m_endpoint.redeem(authority, fields, { authority.clientId, {} }, call)
        ->then(call, [call, self, signIn = m_signIn](const Result<Tokens> &tokens) {
            if (call->isSettled())
                return;
            if (!self || self->m_signIn != signIn) {
                call->cancel();
                return;
            }
            call->settle(tokens); // first: who hears of the new token may end us
            if (tokens)
                self->take(*tokens);
        });
}

void RefreshCredential::take(const Tokens &tokens)
{
    if (tokens.refresh.isEmpty() || tokens.refresh == m_token)
        return;
    m_token.wipe();
    m_token = tokens.refresh.clone();
    emit refreshTokenChanged(m_token);
}

void RefreshCredential::forget()
{
    ++m_signIn;
    m_read = {};
    m_token.wipe();
}

} // namespace linkdesk
