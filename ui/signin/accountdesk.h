// What the window may ask of whoever keeps the accounts and opens places to work in: the application. It
// keeps nothing of a sign-in but through keep().
#pragma once

#include "src/auth/account.h"
#include "src/auth/cloud.h"
#include "src/auth/tokens.h"

namespace linkdesk {

class Scheduler;

struct AccountLine {
    enum class State { SignedIn, NeedsSignIn };
    Account account;
    State state = State::NeedsSignIn;
    bool isInUse = false;
    QString notKept; // why the keychain does not have it, so that it ends with the program; empty: it has
};

// What the account in use is waited for.
struct AccountNeed {
    Account account;
    Error reason; // the service's refusal
    QString claims; // what the sign-in has to bring (JSON); may be empty
};

class AccountDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Transport *transport() = 0; // made on first use; outlives the window, as the scheduler does
    virtual Scheduler *scheduler() = 0;
    virtual Cloud sandbox() const = 0; // the one inside; no name where there is none
    virtual QString cloudKey(const Cloud &cloud) const = 0; // Account::cloud of it
    // The way back: the key of the cloud of an account.
    QString keyOf(const Account &account) const
    {
        return account.cloud == cloudKey(sandbox()) ? sandbox().key() : account.cloud;
    }
    virtual QList<AccountLine> accounts() const = 0;
    // Why another place cannot be opened now, for a person; empty: it can.
    virtual QString whyNotNow() const = 0;
    // Keeps who signed in (a new id is given, or that of the same identity before) and works there.
    virtual void keep(const Cloud &cloud, const Account &account, const Tokens &tokens) = 0;
    virtual void use(const QString &accountId) = 0;
    virtual void useSandbox() = 0;
    virtual void leave() = 0; // somebody who did not sign in works in the same place from now on
    // Forgets it: tokens, keychain entry, the account itself. `done` runs once, with what could not be
    // removed; empty: everything was.
    virtual void signOut(const QString &accountId, std::function<void(QString)> done) = 0;
    // While nobody signs in again, every call waits.
    virtual std::optional<AccountNeed> need() const = 0;
    virtual void signInLater() = 0; // they end with the refusal, until somebody signs in
    // By how many seconds this computer's clock is ahead of the sign-in service's of who works now
    // (AccountSession::clockAhead).
    virtual qint64 clockAhead() const = 0;
    virtual void openInBrowser(const QUrl &page) = 0;

signals:
    void changed(); // accounts() differ
    void needChanged();
    void clockChecked(); // clockAhead() may differ
};

} // namespace linkdesk
