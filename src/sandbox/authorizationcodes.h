// Codes on their way from the authorize page to the token endpoint: once, within 10 minutes. In memory only.
#pragma once

#include "src/sandbox/tokenissuer.h"

namespace linkdesk::sandbox {

struct AuthorizationCode {
    Session session;
    QString redirectUri;
    QString challenge; // PKCE's, S256; empty: none was given
    QString nonce;
    qint64 expires = 0; // milliseconds since 1970, UTC
    bool used = false;
};

class AuthorizationCodes {
public:
    QString issue(AuthorizationCode code, qint64 now);
    // Nothing: no such code. One that comes out was used or has expired, or is used from here on.
    std::optional<AuthorizationCode> take(const QString &code);
    void forget(const QString &principal); // whose sessions were revoked

private:
    QHash<QString, AuthorizationCode> m_codes; // by digest
};

} // namespace linkdesk::sandbox
