#include "src/auth/serviceprincipalcredential.h"

#include "src/auth/clientassertion.h"
#include "src/auth/tokenfacts.h"

#include <QPointer>

namespace linkdesk {

namespace {

QString shown(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

// `cause`: why not, where there is a cause.
Error secretMissing(const Error &cause = {})
{
    Error error = Error::of(Failure::NotSent);
    error.code = QStringLiteral("secret_missing");
    error.innerCode = cause.code;
    error.innerMessage = cause.message;
    return error;
}

} // namespace

ServicePrincipalCredential::ServicePrincipalCredential(
    Authority authority, const PrincipalProof &proof, Transport *transport, Scheduler *scheduler,
    QObject *parent)
    : Credential(parent)
    , m_authority(std::move(authority))
    , m_proof{ proof.secret.clone(), proof.certificate }
    , m_endpoint(transport)
    , m_scheduler(scheduler)
{
}

bool ServicePrincipalCredential::canAsk(const Error &refusal) const
{
    return refusal.is(u"secret_missing") || refusal.is(u"invalid_client")
        || refusal.code.startsWith(QLatin1String("certificate_"));
}

void ServicePrincipalCredential::take(const Tokens &tokens)
{
    if (tokens.refresh.isEmpty())
        return;
    const Secret secret = tokens.refresh.clone();
    m_proof.secret.wipe();
    m_proof = { secret, {} };
    emit refreshTokenChanged(m_proof.secret);
}

void ServicePrincipalCredential::forget()
{
    m_read = {};
    m_proof.secret.wipe();
    m_proof.certificate.clear();
}

Result<FormFields> ServicePrincipalCredential::proofFor(const Authority &authority) const
{
    if (!m_proof.secret.isEmpty())
        return FormFields{ { QStringLiteral("client_secret"), shown(m_proof.secret) } };
    if (m_proof.certificate.isEmpty())
        return secretMissing();
    const Result<Secret> pem = clientassertion::read(m_proof.certificate);
    if (!pem)
        return pem.error();
    const Result<Secret> assertion = clientassertion::make(
        *pem, authority.clientId, authority.tokenAddress().toString(), m_scheduler->utcNow());
    if (!assertion)
        return assertion.error();
    return FormFields{ { QStringLiteral("client_assertion_type"),
                         QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer") },
                       { QStringLiteral("client_assertion"), shown(*assertion) } };
}

Call<Tokens> *ServicePrincipalCredential::acquire(const TokenAsk &ask, QObject *parent)
{
    auto *call = new Call<Tokens>(parent);
    if (m_read && m_proof.secret.isEmpty() && m_proof.certificate.isEmpty())
        read(ask, call);
    else
        redeem(ask, call);
    return call;
}

void ServicePrincipalCredential::read(const TokenAsk &ask, Call<Tokens> *call)
{
    const QPointer<ServicePrincipalCredential> self(this);
    m_read(call)->then(call, [call, self, ask](const Result<Secret> &secret) {
        if (call->isSettled())
            return;
        if (!self || !self->m_read) { // gone or forgotten meanwhile
            call->cancel();
            return;
        }
        if (secret && self->m_proof.secret.isEmpty())
            self->m_proof.secret = secret->clone();
        if (self->m_proof.secret.isEmpty())
            call->settle(secretMissing(secret ? Error() : secret.error()));
        else
            self->redeem(ask, call);
    });
}

void ServicePrincipalCredential::redeem(const TokenAsk &ask, Call<Tokens> *call)
{
    Authority authority = m_authority;
    if (!ask.tenant.isEmpty())
        authority.tenant = ask.tenant;
    const Result<FormFields> proof = proofFor(authority);
    if (!proof) {
        call->settle(proof.error());
        return;
    }
    // A program has neither a name nor a refresh token: the resource alone.
    FormFields fields{ { QStringLiteral("grant_type"), QStringLiteral("client_credentials") },
                       { QStringLiteral("scope"), authority.resource + QLatin1String("/.default") } };
    fields += *proof;
    if (!ask.claims.isEmpty())
        fields.append({ QStringLiteral("claims"), ask.claims });
    m_endpoint.redeem(authority, fields, { authority.clientId, {} }, call)
        ->then(call, [call](const Result<Tokens> &tokens) {
            if (call->isSettled())
                return;
            if (!tokens) {
                call->settle(tokens.error());
                return;
            }
            Tokens own = *tokens;
            own.person = tokenFacts(own.access).person;
            call->settle(own);
        });
}

} // namespace linkdesk
