// The accounts of people that this run of the program works with: one AccountSession for each, and its
// refresh token in the secret store, the newest always. The store is read when a token is first needed, never
// before.
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

    // The session of an account that is in the book and signs in by browser or device code, made where there
    // is none. Who has just signed in gives the tokens to AccountSession::provide() next. Lives until
    // close().
    AccountSession *open(const Account &account, const Authority &authority);
    AccountSession *find(const QString &id) const; // null: not open
    // Signs the session out and lets go of it; what lies in the store is signOut()'s of accountbook.h.
    void close(const QString &id);

signals:
    // The store would not take the account's refresh token: the account ends with the program.
    void notKept(const QString &id, const linkdesk::Error &error);
    void kept(const QString &id);

private:
    void keep(const QString &id, const Secret &token);

    AccountBook *m_book;
    SecretStore *m_store;
    Transport *m_transport;
    Scheduler *m_scheduler;
    std::map<QString, std::unique_ptr<AccountSession>> m_sessions;
};

} // namespace linkdesk
