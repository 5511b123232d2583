// The parameter `claims` of a request that asks nobody: {"access_token": {NAME: {"essential", "value" |
// "values"}}}.
#pragma once

#include "src/sandbox/signinform.h"
#include "src/sandbox/tokenissuer.h"

namespace linkdesk::sandbox::claimsrequest {

// Empty where the form has none; nothing: it is no JSON object.
std::optional<QJsonObject> read(const SignInForm &form);
// What was granted, and `more`.
QJsonObject merged(QJsonObject claims, const QJsonObject &more);
// Asked for silently, but not established by the interactive sign-in. What a client says it can do (xms_cc)
// is always granted, and a time after which it must have been (nbf) where it was.
bool asksForMore(const Session &session, const QJsonObject &claims);

} // namespace linkdesk::sandbox::claimsrequest
