#include "src/arm/operation.h"

namespace linkdesk {

Operation::Operation(Wire *wire, OperationState state, Call<ArmReply> *call)
    : QObject(call)
    , m_wire(wire)
    , m_state(std::move(state))
    , m_call(call)
{
    connect(wire, &QObject::destroyed, this, [this] { m_call->cancel(); });
}

void Operation::follow(const OperationState::Step &step)
{
    if (step.outcome) {
        m_call->settle(*step.outcome);
        return;
    }
    if (!m_wire)
        return;
    m_wire->scheduler()->after(step.wait, this, [this, what = step.ask, url = step.url] { ask(what, url); });
}

void Operation::ask(OperationState::Ask what, const QUrl &url)
{
    if (!m_wire || m_call->isSettled())
        return;
    WireRequest request;
    request.url = url;
    // Polls repeat themselves; only the last read is repeated by the wire.
    request.once = what != OperationState::Ask::Final;
    m_wire->send(request, this)->then(this, [this](const Result<ArmReply> &answer) {
        if (!m_wire || m_call->isSettled())
            return;
        m_state.setSpeed(m_wire->options().speed);
        follow(m_state.answered(answer, m_wire->scheduler()->utcNow()));
    });
}

} // namespace linkdesk
