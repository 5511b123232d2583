// The accounts that this run of the program works with: one AccountSession for each, and what it is renewed
// with in the secret store, the newest always: a refresh token, the secret of a service principal. The store
// is read when a token is first needed, never before. Nothing is ever kept of Azure CLI, of a certificate
// (but the file's name, in the book) and of a token that was given.
#pragma once

#include "src/auth/accountsession.h"
#include "src/auth/authority.h"

#include <map>

namespace linkdesk {

class AccountBook;
class SecretStore;
class Transport;

class OpenAccounts : public QObject {
    Q_OBJECT
public:
    // All four outlive it.
    OpenAccounts(
        AccountBook *book, SecretStore *store, Transport *transport, Scheduler *scheduler,
        QObject *parent = nullptr);
    ~OpenAccounts() override;

    // The session of an account that is in the book, made by its way where there is none. Who has just signed
    // in gives the tokens to AccountSession::provide() next. Lives until close(). A given token's is not made
    // here: it hands out nothing but "token_missing" then.
    AccountSession *open(const Account &account, const Authority &authority);
    // The token is overwritten by close(). In place of an earlier one of that account.
    AccountSession *openGiven(const Account &account, const Secret &token, const QStringList &audiences);
    AccountSession *find(const QString &id) const; // null: not open
    // Signs the session out and lets go of it; what lies in the store is signOut()'s of accountbook.h.
    void close(const QString &id);
    // The account needs what lies in the store no longer. Where that cannot be proved the book still says
    // so, and signing out tries again.
    void dropSecret(const QString &id);

signals:
    // The store would not take what the account is renewed with: the account ends with the program.
    void notKept(const QString &id, const linkdesk::Error &error);
    void kept(const QString &id);

private:
    AccountSession *put(const Account &account, std::unique_ptr<Credential> credential);
    std::unique_ptr<Credential> credentialOf(const Account &account, const Authority &authority) const;
    void keep(const QString &id, const Secret &token);

    AccountBook *m_book;
    SecretStore *m_store;
    Transport *m_transport;
    Scheduler *m_scheduler;
    std::map<QString, std::unique_ptr<AccountSession>> m_sessions;
};

} // namespace linkdesk
