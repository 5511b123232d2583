// Reads connections for a flow that decides on many: one by one where few of an account are asked for, by one
// list of the account (which ARM does not page; API.md 6) where many are, unless that list is refused. A
// thousand decisions then cost a few reads of each account instead of some thousand.
#pragma once

#include "src/base/call.h"
#include "src/base/scheduler.h"
#include "src/model/resources.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <optional>

namespace linkdesk {

class Session;

class ConnectionReads : public QObject {
    Q_OBJECT
public:
    static constexpr int Many = 4; // connections of an account, from which on its list is read
    static constexpr qint64 OldestMs = 10000; // of what present() gives, since it was asked for

    ConnectionReads(Session *session, QObject *parent);
    void expect(const ResourceId &connection); // before the first read: it will be decided on
    bool areMany(const ResourceId &connection) const; // of its account

    // The connection as it was at most OldestMs ago. One that the list does not hold is asked for by itself.
    Call<PrivateEndpointConnection> *present(const ResourceId &connection, QObject *owner);

    // From now on the list of its account is read every two seconds, until the connection is at rest; sooner
    // where the last of them is about to be, going by how long the quickest so far took. Nothing where they
    // are few.
    void watch(const ResourceId &connection);
    void forget(const ResourceId &connection);
    // As a list said that was asked for after watch(); none: there was no such list, or it did not hold it.
    std::optional<PrivateEndpointConnection> watched(const ResourceId &connection) const;

signals:
    // Once for each watch(): nothing is in motion there any more, it is gone, or the list cannot be read.
    void atRest(const linkdesk::ResourceId &connection);

private:
    struct Waiting {
        ResourceId connection;
        QPointer<Call<PrivateEndpointConnection>> call;
    };
    using Rows = QHash<ResourceId, PrivateEndpointConnection>;
    struct Account {
        ResourceId id;
        QSet<ResourceId> expected;
        Rows rows; // of those expected
        qint64 askedAt = -OldestMs; // Scheduler::elapsed
        bool isReading = false;
        bool isDue = false; // the next list is asked for after a while
        QList<Waiting> waiting; // for the list that is being read
        QHash<ResourceId, qint64> watched; // since when, and not at rest
    };
    void read(const ResourceId &id, bool isPatient);
    void readLater(const ResourceId &id);
    Milliseconds waitFor(const Account &account) const;
    void taken(const ResourceId &id, qint64 askedAt, const std::optional<Rows> &rows);
    void give(const Account &account, const Waiting &waiting);
    QList<ResourceId> takeAtRest(Account *account, bool failed);

    Session *m_session;
    QHash<ResourceId, Account> m_accounts;
    QHash<ResourceId, qint64> m_since; // of each watch()
    std::optional<qint64> m_quickest; // milliseconds from watch() to a list with the connection at rest
};

} // namespace linkdesk
