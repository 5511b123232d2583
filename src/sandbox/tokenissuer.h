// Makes the tokens of a sign-in that was granted: who may have them was decided before.
//
// Access token (v1.0, as ARM gets them): aud, iss, iat, nbf, exp, tid, oid, sub, appid, ver, name, upn,
// preferred_username, unique_name, scp; of a service principal idtyp "app" instead of the last four and scp.
// Claims that a sign-in was asked for ({"access_token": {NAME: {"value"|"values"}}}) are in it as lists.
// id_token (v2.0): aud is the client, with nonce, only with the scope openid. client_info (uid, utid) where
// the client asks with client_info=1, as MSAL does. Access tokens live from 60 to 90 minutes.
#pragma once

#include "src/sandbox/jwt.h"
#include "src/sandbox/world.h"

namespace linkdesk::sandbox {

// What one sign-in established. Codes and refresh tokens stand for it.
struct Session {
    QString principal; // a name of the world's people, or a service principal's
    QString clientId;
    QString tenantId; // the one that was entered
    QStringList scopes; // as asked for
    QJsonObject claims; // asked for, e.g. {"access_token": {"xms_cc": {"values": ["cp1"]}}}
    bool strong = false; // with a second factor
    qint64 began = 0; // milliseconds since 1970, UTC

    QJsonObject toJson() const;
    static Session fromJson(const QJsonObject &json);
};

// The resource that scopes ask for; `problem` (an AADSTS number, and what it is about) where they cannot be
// had.
struct Audience {
    QString resource; // "https://management.azure.com/", as it stands before "/.default"
    int problem = 0;
    QString about;
};
Audience audienceOf(const QStringList &scopes);
// A spelling of this ARM: of Azure's public one, or of any loopback origin (a gateway may stand before us).
bool isArm(const QString &resource);

struct Issue {
    QString origin; // of the sign-in service, without a slash at the end
    QString resource; // audience of the access token
    QString nonce;
    QString refreshToken; // empty: none
    bool clientInfo = false;
};
QJsonObject
tokenAnswer(const World &world, const SigningKey &key, const Session &session, const Issue &issue);

} // namespace linkdesk::sandbox
