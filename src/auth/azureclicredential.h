// Tokens of whoever is signed in to Azure CLI on this computer. Keeps nothing: az has the refresh token.
//
// Errors: those of azurecli.h; NotSent with `code` cli_missing (no az to be found, or it cannot be started)
// and tenant_malformed; Deadline with cli_timeout; cli_expired, too, for claims that a challenge asked for,
// which az cannot be given: `target` holds them.
#pragma once

#include "src/auth/childprogram.h"
#include "src/auth/credential.h"

namespace linkdesk {

struct AzureCliOptions {
    QString resource; // ARM's audience, "https://management.azure.com"
    QString program; // absolute; empty: looked for in PATH at each call
    Milliseconds patience = Milliseconds(60 * 1000); // az takes seconds to start
};

class AzureCliCredential final : public Credential {
    Q_OBJECT
public:
    // `scheduler` outlives it.
    AzureCliCredential(AzureCliOptions options, Scheduler *scheduler, QObject *parent = nullptr);
    Call<Tokens> *acquire(const TokenAsk &ask, QObject *parent) override;
    bool canAsk(const Error &) const override { return false; }
    void forget() override { m_isForgotten = true; }

private:
    AzureCliOptions m_options;
    Scheduler *m_scheduler;
    bool m_isForgotten = false;
};

} // namespace linkdesk
