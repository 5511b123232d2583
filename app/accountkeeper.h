// The accounts that are signed in, and what the window may do with them. Says what is wanted; the application
// opens it.
#pragma once

#include "src/auth/accountsession.h"
#include "src/flow/session.h"
#include "src/net/networktransport.h"
#include "ui/signin/accountdesk.h"

#include <functional>
#include <memory>
#include <vector>

namespace linkdesk {

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

    // The sandbox inside, once it runs: what Session::cloud() calls it, and where.
    void setSandbox(const QString &cloud, const QUrl &origin);
    // Before anything is sent: how the program gets out.
    void setNetwork(std::shared_ptr<const NetworkSetup> setup) { m_setup = std::move(setup); }
    void setOpener(Opener opener) { m_opener = std::move(opener); }
    void setWhyNotNow(std::function<QString()> why) { m_whyNotNow = std::move(why); }
    // The way to `origin`, with the tokens of who works now where that is somebody who signed in.
    std::unique_ptr<Transport> transportTo(const QUrl &origin) const;
    // Who works now; empty: none of the accounts.
    void setInUse(const QString &accountId);

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
    void openInBrowser(const QUrl &page) override;

signals:
    void accountWanted(const linkdesk::AccountKeeper::Opened &place);
    void sandboxWanted(); // as the person that was chosen there last

private:
    struct Entry {
        Cloud cloud;
        Account account;
        std::unique_ptr<AccountSession> session;
    };
    void open(Entry *entry, const Tokens &tokens);
    Entry *find(const QString &accountId);

    Scheduler *m_scheduler;
    Opener m_opener;
    std::function<QString()> m_whyNotNow;
    std::shared_ptr<const NetworkSetup> m_setup;
    std::unique_ptr<NetworkTransport> m_transport;
    Cloud m_sandbox;
    QString m_sandboxCloud;
    std::vector<Entry> m_entries;
    QString m_inUse;
};

} // namespace linkdesk
