// A program's own identity (OAuth's client credentials, RFC 6749 4.4): with a secret, or with a certificate
// and its key (clientassertion.h).
//
// Errors: those of the token endpoint and of clientassertion.h; NotSent with `code` secret_missing where
// there is neither, or it was forgotten.
#pragma once

#include "src/auth/credential.h"
#include "src/auth/tokenendpoint.h"
#include "src/base/scheduler.h"

namespace linkdesk {

// One of the two.
struct PrincipalProof {
    Secret secret;
    Secret certificate; // PEM, with the private key
};

class ServicePrincipalCredential final : public Credential {
    Q_OBJECT
public:
    // The tenant of `authority` is the one that is asked for. Transport and scheduler outlive it.
    ServicePrincipalCredential(
        Authority authority, PrincipalProof proof, Transport *transport, Scheduler *scheduler,
        QObject *parent = nullptr);
    Call<Tokens> *acquire(const TokenAsk &ask, QObject *parent) override;
    bool canAsk() const override { return false; }
    void forget() override;

private:
    Result<FormFields> proofFor(const Authority &authority) const;

    Authority m_authority;
    PrincipalProof m_proof;
    TokenEndpoint m_endpoint;
    Scheduler *m_scheduler;
};

} // namespace linkdesk
