// A token that somebody gave, for automation: from the environment. It is handed out as long as it says that
// it is good, and cannot be renewed. What it says of itself is read where it is a JSON web token, and never
// verified.
//
// Errors, by `code`: NotSent token_missing (none was given, or it was forgotten), token_expired,
// token_for_other (another resource), token_other_tenant; Refused token_cannot_renew (claims are wanted).
#pragma once

#include "src/auth/credential.h"
#include "src/base/scheduler.h"

namespace linkdesk {

class GivenTokenCredential final : public Credential {
    Q_OBJECT
public:
    static constexpr int OpaqueLifeSeconds = 60 * 60; // of a token that says nothing of itself

    // `audiences`: whom it may be for; empty: anybody. `scheduler` outlives it.
    GivenTokenCredential(
        Secret token, const QStringList &audiences, Scheduler *scheduler, QObject *parent = nullptr);

    // Takes it out of the environment: no program that is started from here is handed it, and it is
    // overwritten where other programs of this user could read it.
    static Secret takeFromEnvironment(const char *variable);

    Result<Tokens> tokens(const TokenAsk &ask) const; // what acquire() brings, at once
    Call<Tokens> *acquire(const TokenAsk &ask, QObject *parent) override;
    bool canAsk(const Error &) const override { return false; }
    void forget() override { m_token.wipe(); }

private:
    Secret m_token;
    QStringList m_audiences; // without a slash at the end
    Scheduler *m_scheduler;
};

} // namespace linkdesk
