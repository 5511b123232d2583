// Who has signed in, without any secret: one table of the profile's linkdesk.sqlite. What opens an account
// lies in the keychain, under SecretStore::accountKey(Account::id).
//
// Errors: Storage, with what SQLite says.
#pragma once

#include "src/auth/account.h"
#include "src/base/call.h"

#include <QDateTime>
#include <optional>

namespace linkdesk {

class Database;
class SecretStore;

struct AccountEntry {
    Account account;
    bool mayBeInKeychain = false; // something was written there for it, or may have been
    QDateTime lastUsed; // UTC
};

class AccountBook {
public:
    explicit AccountBook(Database *database); // outlives the book

    // Adds it, or replaces the one with its id. An account of the same cloud, tenant and user under another
    // id is a mistake of the caller's: ask entryOf() first.
    Result<Done> put(const AccountEntry &entry);
    Result<Done> noteUse(const QString &id, const QDateTime &when);
    Result<Done> noteKeychain(const QString &id, bool mayBeInKeychain);
    Result<QList<AccountEntry>> all() const; // last used first
    Result<std::optional<AccountEntry>> find(const QString &id) const;
    // The one that is the same (Account::isSameAs): signing in again is not another account.
    Result<std::optional<AccountEntry>> entryOf(const Account &account) const;
    // False: there was none. Reads again: good only when the row is gone.
    Result<bool> remove(const QString &id);

private:
    Database *m_database;
};

// What signing out has removed, each read again afterwards.
struct SignedOut {
    bool keychainEntry = false; // gone from the keychain; false: none was ever there
    bool row = false; // gone from the profile; false: it was not there
};

// Removes the keychain's entry first: an account whose entry cannot be proved gone stays in the book, so that
// it can be tried again, and the call ends with the keychain's error. What is in memory is overwritten by the
// credential and the session (Credential::forget()). `book` and `store` outlive the call.
Call<SignedOut> *signOut(AccountBook *book, SecretStore *store, const QString &id, QObject *parent);

} // namespace linkdesk
