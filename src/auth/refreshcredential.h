// After a person has signed in, in a browser or by device code: renews with the refresh token (RFC 6749 6).
// The service may give another one each time; the newest is kept, here only. Who has a keychain listens to
// refreshTokenChanged(), and gives a reader for the next start: nothing is read there before it is needed.
#pragma once

#include "src/auth/credential.h"
#include "src/auth/tokenendpoint.h"

namespace linkdesk {

class RefreshCredential final : public Credential {
    Q_OBJECT
public:
    // `authority`: its tenant is that of each ask. `token` may be empty: the first ask then needs the person.
    // The transport outlives the credential.
    RefreshCredential(
        Authority authority, const Secret &token, Transport *transport, QObject *parent = nullptr);
    ~RefreshCredential() override;
    // Asked once, by the first acquire() that has no token. Where it fails or finds nothing, the person is
    // needed: Refused with `code` "interaction_required", with the reader's own code and words inside.
    void setReader(SecretReader reader) { m_read = std::move(reader); }

    Call<Tokens> *acquire(const TokenAsk &ask, QObject *parent) override;
    bool canAsk(const Error &refusal) const override { return needsPerson(refusal); }
    void take(const Tokens &tokens) override;
    void forget() override;

private:
    void read(const TokenAsk &ask, Call<Tokens> *call);
    void redeem(const TokenAsk &ask, Call<Tokens> *call);

    Authority m_authority;
    SecretReader m_read;
    Secret m_token; // a buffer of our own
    TokenEndpoint m_endpoint;
    int m_signIn = 0; // counts them: what an earlier one still brings is too late
};

} // namespace linkdesk
