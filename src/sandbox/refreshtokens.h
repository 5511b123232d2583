// Refresh tokens: opaque words that stand for a session. The world keeps them, so that a saved one goes on
// after a restart, but only their SHA-256: no state file has a token in it. Access tokens are another matter:
// the key that signs them is the process's own, so that those of before a restart are refused and refreshed.
//
// Each use gives a new one that lives 90 days. Entra leaves the old one usable; here it ends an hour of use
// later, which is long enough for an answer that was lost and finds a client that keeps the old one.
#pragma once

#include "src/sandbox/tokenissuer.h"

namespace linkdesk::sandbox::refreshtokens {

enum class State { Unknown, Good, Expired, Revoked };
struct Found {
    State state = State::Unknown;
    Session session;
};

QString issue(World &world, const Session &session);
Found find(const World &world, const QString &token);
void noteUse(World &world, const QString &token);
// Ends every session of this person; access tokens live on, but see checkToken().
void revoke(World &world, const QString &principal);
qint64 revokedAt(const World &world, const QString &principal); // milliseconds since 1970, UTC; 0: never

// 256 bits from the system's random source, base64url: for codes and tokens.
QString newSecret();
QString digestOf(const QString &secret);

} // namespace linkdesk::sandbox::refreshtokens
