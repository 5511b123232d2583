// A program's own identity (OAuth's client credentials, RFC 6749 4.4): with a secret, or with a certificate
// and its key (clientassertion.h).
//
// Errors: those of the token endpoint and of clientassertion.h; NotSent with `code` secret_missing where
// there is neither, or it was forgotten; `innerCode` is that of the store that should have had it.
#pragma once

#include "src/auth/credential.h"
#include "src/auth/tokenendpoint.h"
#include "src/base/scheduler.h"

namespace linkdesk {

// One of the two.
struct PrincipalProof {
    Secret secret;
    QString certificate; // a PEM file with the private key; read for each token, so that it can be renewed
};

class ServicePrincipalCredential final : public Credential {
    Q_OBJECT
public:
    // The tenant of `authority` is the one that is asked for. Transport and scheduler outlive it.
    ServicePrincipalCredential(
        Authority authority, const PrincipalProof &proof, Transport *transport, Scheduler *scheduler,
        QObject *parent = nullptr);
    // Asked by acquire() while there is neither secret nor certificate.
    void setReader(SecretReader reader) { m_read = std::move(reader); }

    // Who it is is told as far as the token says it.
    Call<Tokens> *acquire(const TokenAsk &ask, QObject *parent) override;
    // Another secret or another file would do.
    bool canAsk(const Error &refusal) const override;
    void take(const Tokens &tokens) override; // a new secret
    void forget() override;

private:
    void read(const TokenAsk &ask, Call<Tokens> *call);
    void redeem(const TokenAsk &ask, Call<Tokens> *call);
    Result<FormFields> proofFor(const Authority &authority) const;

    Authority m_authority;
    PrincipalProof m_proof; // a buffer of our own
    SecretReader m_read;
    TokenEndpoint m_endpoint;
    Scheduler *m_scheduler;
};

} // namespace linkdesk
