// What ARM makes of a bearer token that is a JWT. Plain words ("sandbox:NAME", anything) are not judged here.
#pragma once

#include "src/sandbox/caller.h"
#include "src/sandbox/jwt.h"

namespace linkdesk::sandbox {

struct TokenVerdict {
    std::optional<Caller> caller; // within the token's tenant only; nothing: refused
    QString code; // ARM's, of a refusal
    QString message;
    QString tenantId; // the one to sign in to
    QJsonObject claims; // to be asked for at the next sign-in: a claims challenge
};

// `token` in all its parts: signature, times (5 minutes of leeway for nbf, none for exp), audience, tenant
// and person; and, where the client can take a challenge (xms_cc: cp1), whether the person's sessions were
// revoked since.
TokenVerdict checkToken(const World &world, const SigningKey &key, const jwt::Token &token);
// The token has what {"access_token": {...}} asks for. A time in nbf: it was issued then or later.
bool carries(const jwt::Token &token, const QJsonObject &claims);

} // namespace linkdesk::sandbox
