// A transport that signs: adds `Authorization` with the token of a TokenSource, waits for one where none is
// at hand, and after a 401 sends the same once more with another token. A second 401 is the answer. The token
// goes to one origin and to nowhere else: a request that leads elsewhere (a redirect, nextLink, a polling
// URL) is refused with ForeignOrigin.
//
// The wait for a token has no deadline of its own and none of the request's runs meanwhile: a person may be
// signing in. Cancelling or destroying the call ends it. A token that cannot be had is the call's error, with
// maybeApplied false: nothing was done by ARM.
#pragma once

#include "src/arm/tokensource.h"
#include "src/net/transport.h"

#include <QUrl>

namespace linkdesk {

class SignedTransport final : public Transport {
public:
    // `tokens` may go earlier: calls are then cancelled. `inner` null: the network, made on first use.
    SignedTransport(QUrl origin, TokenSource *tokens, std::unique_ptr<Transport> inner = {});
    Call<HttpReply> *send(const HttpRequest &request, QObject *parent) override;

private:
    Transport *inner();

    QUrl m_origin;
    QPointer<TokenSource> m_tokens;
    std::unique_ptr<Transport> m_inner;
};

// What a challenge wants in the next token (`error="insufficient_claims"`, `claims` in base64): JSON; empty:
// nothing, or nothing that can be read.
QString claimsOfChallenge(const HttpHeaders &headers);

} // namespace linkdesk
