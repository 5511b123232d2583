// One way in to the cloud: what gets access tokens without asking the person, whether from a refresh token,
// the Azure CLI, a service principal or a token that was given. AccountSession decides when it is asked, and
// keeps what it gets; a credential keeps only what it needs to be asked again.
#pragma once

#include "src/auth/tokens.h"
#include "src/base/call.h"

#include <functional>

namespace linkdesk {

struct TokenAsk {
    QString tenant; // GUID or domain; one tenant at a time
    QString claims; // JSON that a challenge asked for; may be empty
};

// Reads what a credential works with where it is kept (SecretStore::read()).
using SecretReader = std::function<Call<Secret> *(QObject *parent)>;

class Credential : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // A new token for the tenant; never one from a cache of its own. Repeats nothing by itself.
    //
    // Errors: Refused as in tokens.h (`code` is OAuth's, `innerCode` "AADSTS50076"); with `code`
    // "interaction_required" (or "invalid_grant", "consent_required", "login_required") only the person can
    // go on: see needsPerson(). Those of the transport. NotSent where it cannot work on this computer (no
    // `az`, an unreadable certificate, an address that is not to be trusted), with what it says itself in
    // `message`.
    virtual Call<Tokens> *acquire(const TokenAsk &ask, QObject *parent) = 0;
    // Whether a person can end this refusal of acquire() by signing in anew in Linkdesk. False: it is final
    // until something outside is changed; the next acquire() finds out.
    virtual bool canAsk(const Error &refusal) const = 0;
    // What the person's new sign-in brought. A credential that renews with something of its own takes it.
    virtual void take(const Tokens &tokens) { Q_UNUSED(tokens) }
    // Signing out: overwrites every secret it holds. It refuses from then on, until take().
    virtual void forget() = 0;

signals:
    // What it renews with is another one (Tokens::refresh): the keychain's is old. After acquire() and
    // take().
    void refreshTokenChanged(const linkdesk::Secret &token);
};

// The refusal is one that a new sign-in of the person can end (RFC 6749 5.2; Entra's own codes beside it).
bool needsPerson(const Error &error);

} // namespace linkdesk
