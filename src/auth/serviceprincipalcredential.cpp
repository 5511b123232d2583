#include "src/auth/serviceprincipalcredential.h"

#include "src/auth/clientassertion.h"

namespace linkdesk {

namespace {

QString shown(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

} // namespace

ServicePrincipalCredential::ServicePrincipalCredential(
    Authority authority, PrincipalProof proof, Transport *transport, Scheduler *scheduler, QObject *parent)
    : Credential(parent)
    , m_authority(std::move(authority))
    , m_proof(std::move(proof))
    , m_endpoint(transport)
    , m_scheduler(scheduler)
{
}

void ServicePrincipalCredential::forget()
{
    m_proof.secret.wipe();
    m_proof.certificate.wipe();
}

Result<FormFields> ServicePrincipalCredential::proofFor(const Authority &authority) const
{
    if (!m_proof.secret.isEmpty())
        return FormFields{ { QStringLiteral("client_secret"), shown(m_proof.secret) } };
    if (m_proof.certificate.isEmpty()) {
        Error error = Error::of(Failure::NotSent);
        error.code = QStringLiteral("secret_missing");
        return error;
    }
    const Result<Secret> assertion = clientassertion::make(
        m_proof.certificate, authority.clientId, authority.tokenAddress().toString(), m_scheduler->utcNow());
    if (!assertion)
        return assertion.error();
    return FormFields{ { QStringLiteral("client_assertion_type"),
                         QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer") },
                       { QStringLiteral("client_assertion"), shown(*assertion) } };
}

Call<Tokens> *ServicePrincipalCredential::acquire(const TokenAsk &ask, QObject *parent)
{
    Authority authority = m_authority;
    if (!ask.tenant.isEmpty())
        authority.tenant = ask.tenant;
    const Result<FormFields> proof = proofFor(authority);
    if (!proof)
        return settledCall<Tokens>(proof.error(), parent);
    // A program has neither a name nor a refresh token: the resource alone.
    FormFields fields{ { QStringLiteral("grant_type"), QStringLiteral("client_credentials") },
                       { QStringLiteral("scope"), authority.resource + QLatin1String("/.default") } };
    fields += *proof;
    if (!ask.claims.isEmpty())
        fields.append({ QStringLiteral("claims"), ask.claims });
    return m_endpoint.redeem(authority, fields, { authority.clientId, {} }, parent);
}

} // namespace linkdesk
