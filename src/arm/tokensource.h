// Where the access token of an ARM client comes from. Its own thread's; settles each call once, from the
// event loop, as every call; destroying or cancelling a call ends that wait and nobody else's.
#pragma once

#include "src/base/call.h"
#include "src/base/secret.h"

#include <optional>

namespace linkdesk {

class TokenSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // The token in memory, where it is good for a while yet; none: ask token(). The usual way: a request must
    // not wait a turn of the event loop for what is there. An empty secret: requests go without a token.
    virtual std::optional<Secret> ready() = 0;
    // A token that is good for a while. One that is missing or about to end is fetched, once for all who ask
    // meanwhile; where only the person can go on, the call waits for the person. Errors: those of the sign-in
    // service and its transport, Refused where the person would not go on, Cancelled after a sign-out.
    virtual Call<Secret> *token(QObject *parent) = 0;
    // False: there is no other token than this one; a 401 stands, and replace() is not asked.
    virtual bool canReplace() const = 0;
    // After ARM answered 401 to `refused`: another token, fetched once for all whom the same one failed. An
    // answer to a request that went out before an earlier replacement gets that one. `claims`: what the
    // challenge wants (JSON); empty: none. Errors as of token().
    virtual Call<Secret> *replace(const Secret &refused, const QString &claims, QObject *parent) = 0;
};

// A token that somebody gave: the sandbox's "sandbox:NAME", or one from the environment. Nobody can renew it.
class FixedToken final : public TokenSource {
    Q_OBJECT
public:
    explicit FixedToken(Secret token, QObject *parent = nullptr);
    std::optional<Secret> ready() override { return m_token; }
    Call<Secret> *token(QObject *parent) override;
    bool canReplace() const override { return false; }
    Call<Secret> *replace(const Secret &refused, const QString &claims, QObject *parent) override;

private:
    Secret m_token;
};

} // namespace linkdesk
