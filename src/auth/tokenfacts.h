// What an access token says of itself where it is a JSON web token. Never verified: only the service that it
// is for can do that; what is read here saves a request that would be refused, and names who it is.
#pragma once

#include "src/auth/tokens.h"

namespace linkdesk {

struct TokenFacts {
    QDateTime expiresAt; // UTC; invalid: it does not say
    QString audience; // without a slash at the end; empty: it does not say
    SignedIn person; // of an application: its client ID as the user name
};

TokenFacts tokenFacts(const Secret &token);

} // namespace linkdesk
