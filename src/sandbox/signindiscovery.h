// The documents that tell clients where the sign-in service is and what signs its tokens (OpenID Connect
// Discovery, RFC 7517).
#pragma once

#include "src/sandbox/jwt.h"
#include "src/sandbox/sandbox.h"

namespace linkdesk::sandbox {

class World;

namespace signindiscovery {

// `tenant` as the path names it; it is there.
Response configuration(const World &world, const QString &origin, const QString &tenant);
// MSAL asks whether it may trust the host it was given.
Response instance(const QString &origin, const Request &request);
Response keys(const SigningKey &key);

} // namespace signindiscovery

} // namespace linkdesk::sandbox
