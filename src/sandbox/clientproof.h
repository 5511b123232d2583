// How a program proves which application it is: not at all (public), by a secret, or by an assertion that it
// signed with the key of a registered certificate (RFC 7523): a JWT with RS256, the certificate's thumbprint
// in the header (x5t or x5t#S256), iss and sub the client ID, aud the token endpoint, and exp.
#pragma once

#include "src/sandbox/signinerrors.h"
#include "src/sandbox/signinform.h"

#include <QJsonObject>
#include <optional>

namespace linkdesk::sandbox {

class World;

// What is wrong with it; nothing: it is this client. `tenant` as the path of the endpoint names it.
std::optional<Refusal>
wrongProof(const World &world, const QJsonObject &client, const SignInForm &form, const QString &tenant);

} // namespace linkdesk::sandbox
