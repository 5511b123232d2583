// Proof key for code exchange (RFC 7636): whoever redeems a code shows that it was asked for here. S256 only;
// the random numbers are the system's.
#pragma once

#include "src/base/secret.h"

namespace linkdesk {

// 256 bits as 43 letters that need no encoding anywhere (base64url).
QByteArray randomWord();

struct Pkce {
    Secret verifier;
    QByteArray challenge; // goes with the browser; says nothing of the verifier

    static Pkce make();
    static QByteArray challengeOf(const QByteArray &verifier);
};

} // namespace linkdesk
