// Where an account works: its cloud's ARM, with its own tokens. Journal, drafts and history are kept under
// the account's key (cloud, tenant and user), so that no two accounts, and no account and the sandbox, share
// a list.
#pragma once

#include "src/auth/accountsession.h"
#include "src/flow/session.h"

namespace linkdesk {

struct AccountPlace {
    QUrl arm; // of the account's cloud
    AccountSession *tokens = nullptr; // outlives the session, or cancels its calls when it goes
    double speed = 1.0; // above 1 for the sandbox only
    Session::Transports network; // empty: the real one, made on first use
    QString place = {}, role = {}; // Identity's, in the words of who shows them
};

// By the user name, else the object id, and the tenant by name, else by ID; without words, and without a
// token of its own.
Identity identityOf(const Account &account);

// Sends nothing. The place's tokens sign every request, and only those to `arm`.
std::unique_ptr<Session>
openAccount(const AccountPlace &place, Database *database, Scheduler *scheduler, QObject *parent = nullptr);

} // namespace linkdesk
