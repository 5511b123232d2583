// Who works where: one ARM, one identity, the profile's stores. Everything a flow needs, owned by the
// application. Changing the identity makes a new client; calls of the old one are cancelled (silently) and
// identityChanged() tells views to read again.
#pragma once

#include "src/arm/armclient.h"
#include "src/net/requestlog.h"
#include "src/store/draftstore.h"
#include "src/store/journal.h"
#include "src/store/reviewhistory.h"

#include <functional>
#include <memory>

namespace linkdesk {

class Transport;

struct Identity {
    QString name; // "admin"; empty for a given token
    QString role; // "Owner", in words of the world
    QString token;
    QString place = {}; // of a sign-in: the cloud as a person calls it; empty elsewhere
    QString tenant = {}, tenantId = {}; // name and ID, of a sign-in
};

class Session : public QObject {
    Q_OBJECT
public:
    // Makes the transport of each new client; tests put a scripted network there.
    using Transports = std::function<std::unique_ptr<Transport>()>;

    // The database and the scheduler outlive the session. Without `transports` the network is the real one.
    // `cloud` names what is worked on, so that histories never mix: "sandbox/WORLD" of the sandbox inside,
    // whose port is another one at every start, else the origin.
    Session(
        QUrl origin, QString cloud, Identity identity, double speed, Database *database, Scheduler *scheduler,
        QObject *parent = nullptr, Transports transports = {});
    ~Session() override;

    ArmClient *arm() const { return m_arm.get(); }
    OperationJournal *journal() { return &m_journal; }
    DraftStore *drafts() { return &m_drafts; }
    ReviewHistory *history() { return &m_history; }
    Scheduler *scheduler() const { return m_scheduler; }
    const QUrl &origin() const { return m_origin; }
    const Identity &identity() const { return m_identity; }
    const QString &cloud() const { return m_cloud; } // in journal, drafts and settings
    double speed() const { return m_speed; }
    // Addresses that led to another origin and were not asked, by whoever worked here since the session
    // began.
    RefusedLeads refusedLeads() const;

    void setIdentity(const Identity &identity);
    void setSpeed(double speed); // 0.1 to 1000; divides the client's own waits from the next call on

signals:
    void identityChanged(); // after the new client is there

private:
    void makeClient();
    QUrl m_origin;
    QString m_cloud;
    Identity m_identity;
    double m_speed;
    Scheduler *m_scheduler;
    Transports m_transports;
    OperationJournal m_journal;
    DraftStore m_drafts;
    ReviewHistory m_history;
    std::unique_ptr<ArmClient> m_arm;
    RefusedLeads m_refusedBefore; // of the clients before m_arm
};

} // namespace linkdesk
