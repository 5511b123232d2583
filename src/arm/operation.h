// Follows one long-running operation to its end: asks what OperationState says, when it says. Lives as a
// child of the call that it answers. Waiting is a timer, never an open connection.
#pragma once

#include "src/arm/operationstate.h"
#include "src/arm/wire.h"

#include <QPointer>

namespace linkdesk {

class Operation : public QObject {
    Q_OBJECT
public:
    // Settles `call` with the final reply or the error. Start it with the first step of `state`.
    Operation(Wire *wire, OperationState state, Call<ArmReply> *call);
    void follow(const OperationState::Step &step);
    // Before follow(): asks once a minute only, until somebody says askNow() (Wire::watched).
    void beWatched(const ResourceId &resource);
    void askNow(); // not before the time that the last answer named; then as usual
    void beDone(); // it was seen (OperationState::seenDone)

    const OperationState &state() const { return m_state; }

private:
    void askAfter(Milliseconds wait);
    void ask(OperationState::Ask what, const QUrl &url);

    QPointer<Wire> m_wire;
    OperationState m_state;
    Call<ArmReply> *m_call; // our parent
    OperationState::Step m_step; // the next
    qint64 m_notBefore = 0; // Scheduler::elapsed
    bool m_isWatched = false;
    bool m_isAsking = false;
    int m_turn = 0; // of the waits: only the last one asks
};

} // namespace linkdesk
