// What stands between a person and a token (directory.h names it), in the order in which Entra says it.
#pragma once

#include "src/sandbox/tokenissuer.h"

namespace linkdesk::sandbox::signinrules {

// The tenant that somebody enters by this name of it: his own by "common"; empty: there is none.
QString entered(const World &world, const QJsonObject &principal, const QString &tenant);
// What no page can help with: 700016, 50020, 50057, 50055, 53003; 0: nothing.
int blocking(const World &world, const Session &session);
// What a page must ask first.
bool needsRegistration(const World &world, const Session &session);
bool needsSecondFactor(const World &world, const Session &session);
bool needsConsent(const World &world, const Session &session);
void noteRegistration(World &world, const Session &session);
void noteConsent(World &world, const Session &session);
// All of it where nobody can be asked: also 50079, 50076, 65001; 0: nothing.
int silently(const World &world, const Session &session);
// What refusals::of() says it is about: the application of 700016, else the person.
QString subjectOf(const World &world, const Session &session, int number);

} // namespace linkdesk::sandbox::signinrules
