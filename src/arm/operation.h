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

    const OperationState &state() const { return m_state; }

private:
    void ask(OperationState::Ask what, const QUrl &url);

    QPointer<Wire> m_wire;
    OperationState m_state;
    Call<ArmReply> *m_call; // our parent
};

} // namespace linkdesk
