// The world's directory as the sign-in service reads it: tenants, who may enter which, the applications that
// may sign people in, and what stands in somebody's way. All of it is in the world's JSON:
//   people[]   guestOf: [tenantId...] (left out: of every tenant in whose subscriptions the person has a
//   right),
//              signIn: {...} as below
//   tenants[]  signIn: {...}, for everybody who enters; never shown by ARM
//   signIn     {clients: [...]}; left out: defaultClients(). A client:
//              clientId, displayName
//              redirectUris[]  exact; the port of a loopback address of a public client is free (RFC
//              8252 7.3) secrets[]       texts; with one or a certificate the client is confidential, else
//              public certificates[]  PEM, for client assertions name, objectId, tenantId, assignments[]  of
//              its service principal, as a person's; without them the
//                              client cannot sign in as itself
//              consent: false  asks each person once
// In a person's or tenant's signIn, each true where it holds:
//   mfa              a second factor is asked for (AADSTS50076 where nobody can be asked)
//   mfaRegistration  and it was never set up (50079), until it is on the page
//   blocked          by conditional access (53003)
//   consentMissing   the application was not agreed to (65001), until it is on the page
//   applicationMissing  the tenant does not know the application (700016)
//   disabled (50057), passwordExpired (50055)
#pragma once

#include "src/sandbox/world.h"

namespace linkdesk::sandbox::directory {

inline const QString azureCli = QStringLiteral("04b07795-8ddb-461a-bbee-02f9e1bf7b46"); // public knowledge

// "common" and "organizations": whoever signs in enters his own tenant. AD FS knows one tenant only: the
// same.
bool isShared(const QString &tenant);
// By GUID or domain; empty: none.
QJsonObject tenant(const World &world, const QString &name);
// A person by name, or a client's service principal by its name or client ID; empty: nobody.
QJsonObject principal(const World &world, const QString &name);
QJsonObject personOf(const World &world, const QString &objectId); // empty: nobody
bool mayEnter(const World &world, const QJsonObject &person, const QString &tenantId);
// Everybody who may enter; empty `tenantId`: all.
QList<QJsonObject> peopleOf(const World &world, const QString &tenantId);
// The person that a login hint means: by name or login; empty: nobody.
QJsonObject personMeant(const World &world, const QString &hint);

QJsonArray defaultClients(const World &world);
QJsonObject client(const World &world, const QString &clientId); // empty: none
bool isPublic(const QJsonObject &client);
bool takesRedirect(const QJsonObject &client, const QString &uri);

// Something in the way, of the person or of the tenant.
bool has(const World &world, const QJsonObject &person, const QString &tenantId, QLatin1StringView trouble);
// What a person did on the page about it, kept in the world: "registered" or "consented" to `what`.
bool did(const World &world, const QJsonObject &person, const QString &what);
void note(World &world, const QJsonObject &person, const QString &what);

} // namespace linkdesk::sandbox::directory
