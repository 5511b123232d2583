// The accounts that are signed in, and what the window may do with them. Says what is wanted; the application
// opens it. Those of a cloud are kept between starts (the profile's book, the keychain); those of the sandbox
// inside end with it, and so are kept in memory only.
#pragma once

#include "src/auth/accountbook.h"
#include "src/auth/cloudbook.h"
#include "src/auth/secretstore.h"
#include "src/flow/openaccounts.h"
#include "src/flow/session.h"
#include "src/net/transport.h"
#include "ui/signin/accountdesk.h"

#include <QHash>
#include <functional>
#include <memory>

class QSettings;

namespace linkdesk {

class Database;
class NetworkKeeper;

class AccountKeeper : public AccountDesk {
    Q_OBJECT
public:
    // An account's place: a session is opened with it.
    struct Opened {
        Cloud cloud;
        Account account;
        Identity identity;
        bool isSandbox = false;
    };
    using Opener = std::function<void(const QUrl &)>;

    // `scheduler` outlives it. `opener` shows a page in the person's browser.
    AccountKeeper(Scheduler *scheduler, Opener opener, QObject *parent = nullptr);
    ~AccountKeeper() override;

    // Where accounts are kept: the profile's database and settings, and a store for their secrets. All three
    // outlive it; nothing of them is touched before an account is wanted. Once, before anything else.
    void setProfile(Database *database, QSettings *settings, SecretStore *secrets);
    // The sandbox inside, once it runs: what Session::cloud() calls it, and where.
    void setSandbox(const QString &cloud, const QUrl &origin);
    // Before anything is sent: how the program gets out.
    void setNetwork(NetworkKeeper *network) { m_network = network; } // outlives it
    void setOpener(Opener opener) { m_opener = std::move(opener); }
    void setWhyNotNow(std::function<QString()> why) { m_whyNotNow = std::move(why); }
    // The way out, without anybody's tokens.
    std::unique_ptr<Transport> makeTransport() const;
    AccountSession *tokensOf(const QString &accountId); // null: no such account
    // The way to `origin`, with the tokens of who works now where that is somebody who signed in.
    std::unique_ptr<Transport> transportTo(const QUrl &origin);
    // Who works now; empty: none of the accounts.
    void setInUse(const QString &accountId);
    // An account of a token that was given, in the cloud that it is for, or at `arm`, whatever it says. It is
    // not used yet, and kept nowhere; the caller's token is not needed any more. Errors: those of
    // GivenTokenCredential.
    Result<Opened> addGiven(const Secret &token, const QUrl &arm);
    // The place of an account that is kept; none: it is not there any more, or its cloud is not known.
    std::optional<Opened> placeOf(const QString &accountId);

    Transport *transport() override;
    Scheduler *scheduler() override { return m_scheduler; }
    Cloud sandbox() const override { return m_sandbox; }
    QString cloudKey(const Cloud &cloud) const override;
    QList<AccountLine> accounts() const override;
    QString whyNotNow() const override { return m_whyNotNow ? m_whyNotNow() : QString(); }
    void keep(const Cloud &cloud, const Account &account, const Tokens &tokens) override;
    void use(const QString &accountId) override;
    void useSandbox() override { emit sandboxWanted(); }
    void leave() override { setInUse({}); }
    void signOut(const QString &accountId, std::function<void(QString)> done) override;
    std::optional<AccountNeed> need() const override;
    void signInLater() override;
    qint64 clockAhead() const override;
    void openInBrowser(const QUrl &page) override;

signals:
    void accountWanted(const linkdesk::AccountKeeper::Opened &place);
    void sandboxWanted(); // as the person that was chosen there last

private:
    // A book and a store that belong together.
    struct Shelf {
        Shelf(Database *database, SecretStore *secrets)
            : book(database)
            , store(secrets)
        {
        }
        AccountBook book;
        SecretStore *store;
        std::unique_ptr<OpenAccounts> open;
    };
    struct Found {
        Shelf *shelf = nullptr;
        Account account;
    };
    Shelf *shelfOf(const Account &account);
    std::optional<Found> find(const QString &accountId) const;
    std::optional<Cloud> cloudOf(const Account &account) const;
    OpenAccounts *opened(Shelf *shelf);
    AccountSession *sessionOf(const Found &found); // null: its cloud is not known
    void provide(Shelf *shelf, const Account &account, const Tokens &tokens);
    QString whyNotKept(const Shelf *shelf, const Account &account) const;
    AccountSession *sessionInUse() const; // null: none, or it was not opened yet
    void addLines(const Shelf *shelf, QList<AccountLine> *lines) const;
    void removed(
        const QString &accountId, const Result<SignedOut> &result, const std::function<void(QString)> &done);
    void tell();

    Scheduler *m_scheduler;
    Opener m_opener;
    std::function<QString()> m_whyNotNow;
    NetworkKeeper *m_network = nullptr;
    std::unique_ptr<Transport> m_transport;
    CloudBook m_clouds{ nullptr };
    Cloud m_sandbox;
    QString m_sandboxCloud;
    Cloud m_givenCloud;
    MemoryStore m_passingSecrets;
    std::unique_ptr<Database> m_passingDatabase; // in memory
    std::unique_ptr<Shelf> m_kept, m_passing;
    QHash<QString, QString> m_notKept; // account -> why
    QString m_inUse;
};

} // namespace linkdesk
