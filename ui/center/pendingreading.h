// What the inbox is made from: the requests of the chosen subscriptions, the private endpoints they came
// from, and who may decide on them. Read into the inbox's model; says in its message how that went.
#pragma once

#include "src/flow/inventory.h"
#include "src/review/connectionstate.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

namespace linkdesk {

class MessageBar;
class PendingModel;
class ResourceRights;
class ScopeChooser;
class Session;
class SlowHint;

class PendingReading : public QObject {
    Q_OBJECT
public:
    // All outlive the reading.
    PendingReading(
        Session *session, PendingModel *model, ScopeChooser *scope, MessageBar *message, QObject *parent);

    void start(); // all, anew
    void startRest(); // only what could not be read the last time
    void stop(); // by the person: it ends and is said
    void drop(); // silently
    bool isRunning() const { return m_reading; }
    // What somebody else has read of the chosen subscriptions meanwhile. Rows are added, none goes.
    void add(const PendingList &list);

    const PendingList &list() const { return m_list; }
    const QDateTime &readAt() const { return m_readAt; } // invalid: never yet
    bool hasFailed() const { return m_failed; } // nothing at all could be read
    // "Could not read 2 of 5 subscriptions: Production, Test"; empty: all was read.
    QString unreadText() const;
    bool may(const PrivateEndpointConnection &connection, Decision decision) const; // true: not known yet
    // Of the accounts of these connections, each once; those whose rights are not read yet are left out.
    QList<const ResourceRights *> rightsOf(const QList<PrivateEndpointConnection> &connections) const;
    // That nobody would reach an account any more; empty: somebody would.
    QString lockOutWarning(Decision decision, const QList<PrivateEndpointConnection> &chosen) const;

signals:
    void started();
    void
    taken(bool all); // before finished(): the model has the new list; `all`: it is no addition to the old
    void finished(); // well or badly; not after drop()
    void rightsChanged();
    void endpointsRead(); // the model has them

private:
    enum class Reading { All, Rest };
    void read(Reading what);
    void take(const Result<PendingList> &list, Reading what);
    void takeList(const PendingList &list, Reading what);
    void readEndpoints();
    void readRights();

    Session *m_session;
    PendingModel *m_model;
    ScopeChooser *m_scope;
    MessageBar *m_message;
    SlowHint *m_slow;
    QPointer<Job> m_reading, m_readingEndpoints;
    QHash<QString, ResourceRights *> m_rights; // by key of the account
    PendingList m_list;
    QDateTime m_readAt;
    bool m_failed = false;
};

} // namespace linkdesk
