// Deleting private endpoints, one or many, a few at a time: each is read again first, and one that carries
// traffic (Approved, and its account is there) is left alone, unless the person knew and said so. Goes on
// when some fail.
#pragma once

#include "src/flow/accountflow.h"

#include <QObject>
#include <QSet>

namespace linkdesk {

class Session;

struct CleanUpRow {
    enum class State { Waiting, Looking, Deleting, Done, Gone, Spared, Failed, Unknown, Stopped };
    ResourceId endpoint;
    State state = State::Waiting;
    Error error; // of Failed and Unknown
};

// What would become of each, without deleting anything.
struct DryRun {
    enum class Verdict { Delete, Gone, Spared, Unread };
    ResourceId endpoint;
    Verdict verdict = Verdict::Delete;
    QString state; // of its connection, as it was read
    Error error; // of Unread
    // Of Delete: what goes with it. An error where it could not be found out.
    Result<accountflow::Consequences> consequences = accountflow::Consequences();
};
enum class Approved { Spared, Included }; // what becomes of those that carry traffic
Call<QList<DryRun>> *
dryRun(Session *session, const QList<ResourceId> &endpoints, Approved approved, QObject *owner);

class CleanUpFlow : public QObject {
    Q_OBJECT
public:
    explicit CleanUpFlow(Session *session, QObject *parent = nullptr);

    // Once. `evenApproved`: those of which the person knows that they carry traffic.
    void start(const QList<ResourceId> &endpoints, const QSet<ResourceId> &evenApproved = {});
    void stop(); // deletes nothing more; what is on its way is followed to its end
    const QList<CleanUpRow> &rows() const { return m_rows; }
    bool isRunning() const { return m_running; }

signals:
    void rowChanged(int row);
    void finished(); // once

private:
    void pump();
    void look(int row);
    void remove(int row);
    void set(int row, CleanUpRow::State state);
    void end(int row, CleanUpRow::State state);

    Session *m_session;
    QList<CleanUpRow> m_rows;
    QSet<ResourceId> m_evenApproved;
    int m_next = 0, m_busy = 0;
    bool m_running = false, m_stopped = false;
};

} // namespace linkdesk
