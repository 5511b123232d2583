// What the sign-in service gives, and how it refuses (RFC 6749 5.1 and 5.2 with Entra's own fields).
#pragma once

#include "src/base/result.h"
#include "src/base/secret.h"
#include "src/net/httpmessage.h"

#include <QDateTime>
#include <QJsonObject>

namespace linkdesk {

// Whom an ID token names. Read, not verified: it comes from the sign-in service itself over TLS (OpenID
// Connect Core 3.1.3.7), is only shown, and decides about nothing.
struct SignedIn {
    QString objectId;
    QString tenantId;
    QString userName; // "ada@contoso.com"
    QString displayName;
};

struct Tokens {
    Secret access;
    // Counts from when they came, whatever this computer's clock says.
    int lifeSeconds = 0;
    QDateTime serviceTime; // UTC, by the clock of the sign-in service; invalid: not said
    // What they are renewed with: the service's refresh token, the secret that a service principal gave.
    // Empty: nothing that is to be kept.
    Secret refresh;
    SignedIn person;
};

// What an ID token has to agree with.
struct Expected {
    QString clientId;
    QString nonce; // empty: none was sent
};

// `where` goes into the error: "POST /TENANT/oauth2/v2.0/token".
//
// Refused: `code` is OAuth's ("invalid_grant"), `innerCode` Entra's ("AADSTS50076"), `innerMessage` its first
// sentence, `correlationId` its own, `target` the claims (JSON) that the next sign-in has to bring; `raw` is
// empty. NotUnderstood: no token in a good answer, or an ID token that is malformed, for another application,
// or of another sign-in.
Result<Tokens> tokensOf(const HttpReply &reply, const Expected &expected, const QString &where);

// The answer's Date header, UTC; invalid: none that can be read.
QDateTime serviceTimeOf(const HttpReply &reply);

// Of an answer that is no success, and of what a browser brings back ("error", "error_description").
Error refusalOf(const QJsonObject &json, int status, const QString &where);

// The middle part of a JSON web token; empty where it is none.
QJsonObject claimsOf(const QByteArray &token);

} // namespace linkdesk
