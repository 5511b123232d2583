// Deleting private endpoints that carry no traffic any more, one or many, a few at a time: each is read again
// first, and one that has become Approved meanwhile is left alone. Goes on when some fail.
#pragma once

#include "src/flow/accountflow.h"

#include <QObject>

namespace linkdesk {

class Session;

struct CleanUpRow {
    enum class State { Waiting, Looking, Deleting, Done, Gone, Spared, Failed, Unknown, Stopped };
    ResourceId endpoint;
    State state = State::Waiting;
    Error error; // of Failed and Unknown
};

// What would go with each, without deleting anything. An error where it could not be found out.
struct DryRun {
    ResourceId endpoint;
    Result<accountflow::Consequences> consequences = accountflow::Consequences();
};
Call<QList<DryRun>> *dryRun(Session *session, const QList<ResourceId> &endpoints, QObject *owner);

class CleanUpFlow : public QObject {
    Q_OBJECT
public:
    explicit CleanUpFlow(Session *session, QObject *parent = nullptr);

    void start(const QList<ResourceId> &endpoints); // once
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
    int m_next = 0, m_busy = 0;
    bool m_running = false, m_stopped = false;
};

} // namespace linkdesk
