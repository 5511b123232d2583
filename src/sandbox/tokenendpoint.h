// POST /{tenant}/oauth2/v2.0/token and .../devicecode: what a program asks for by itself. Parameters and
// answers as in signin.h; each refusal says which of them it was.
#pragma once

#include "src/sandbox/authorizationcodes.h"
#include "src/sandbox/devicecodes.h"
#include "src/sandbox/signinerrors.h"
#include "src/sandbox/signinform.h"

namespace linkdesk::sandbox {

class TokenEndpoint {
public:
    TokenEndpoint(const SigningKey *key, AuthorizationCodes *codes, DeviceCodes *devices);
    // `foreignAudience`: the fault "wrong-audience".
    Response
    token(World &world, const Request &request, const QString &tenant, bool foreignAudience = false) const;
    Response deviceCode(const World &world, const Request &request, const QString &tenant) const;

private:
    struct Call {
        World &world;
        const Request &request;
        const SignInForm &form;
        QString tenant; // as its path names it
        QJsonObject client;
        QString nonce; // of the authorization request
        bool foreignAudience = false;
        bool withRefresh = true; // where offline_access was asked for
    };

    // What answers a call, or why it is refused.
    using Outcome = tl::expected<Response, Refusal>;
    Outcome byCode(Call &call) const;
    Outcome byRefreshToken(Call &call) const;
    Outcome byDeviceCode(Call &call) const;
    Outcome byClient(Call &call) const;
    Outcome granted(const Call &call, Session session, const QString &used = {}) const;
    Outcome issued(const Call &call, const Session &session) const;
    static std::optional<Refusal> silently(const Call &call, const Session &session);

    const SigningKey *m_key;
    AuthorizationCodes *m_codes;
    DeviceCodes *m_devices;
};

} // namespace linkdesk::sandbox
