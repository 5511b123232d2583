#include "src/arm/operation.h"

#include <algorithm>
#include <utility>

namespace linkdesk {

namespace {
constexpr double PatientWaitMs = 60000; // divided by the speed
}

Operation::Operation(Wire *wire, OperationState state, Call<ArmReply> *call)
    : QObject(call)
    , m_wire(wire)
    , m_state(std::move(state))
    , m_call(call)
{
    connect(wire, &QObject::destroyed, this, [this] { m_call->cancel(); });
}

void Operation::beWatched(const ResourceId &resource)
{
    m_isWatched = true;
    m_wire->setWatched(resource, this);
}

void Operation::follow(const OperationState::Step &step)
{
    if (step.outcome) {
        m_call->settle(*step.outcome);
        return;
    }
    if (!m_wire)
        return;
    m_step = step;
    m_notBefore = m_wire->scheduler()->elapsed() + step.wait.count();
    const Milliseconds patient(qint64(PatientWaitMs / m_wire->options().speed));
    askAfter(m_isWatched ? std::max(step.wait, patient) : step.wait);
}

void Operation::askNow()
{
    if (!std::exchange(m_isWatched, false) || !m_wire || m_isAsking)
        return;
    askAfter(Milliseconds(std::max<qint64>(0, m_notBefore - m_wire->scheduler()->elapsed())));
}

void Operation::beDone()
{
    if (!m_call->isSettled())
        follow(m_state.seenDone());
}

void Operation::askAfter(Milliseconds wait)
{
    m_wire->scheduler()->after(wait, this, [this, turn = ++m_turn] {
        if (turn == m_turn)
            ask(m_step.ask, m_step.url);
    });
}

void Operation::ask(OperationState::Ask what, const QUrl &url)
{
    if (!m_wire || m_call->isSettled())
        return;
    m_isAsking = true;
    WireRequest request;
    request.url = url;
    request.lead = what == OperationState::Ask::Resource ? Lead::Ours : Lead::Polling;
    // Polls repeat themselves; only the last read is repeated by the wire.
    request.once = what != OperationState::Ask::Final;
    // Whoever waits for an operation waits anyway; writes and what a person asks for come first.
    request.inGaps = request.once;
    m_wire->send(request, this)->then(this, [this](const Result<ArmReply> &answer) {
        if (!m_wire || m_call->isSettled())
            return;
        m_isAsking = false;
        m_state.setSpeed(m_wire->options().speed);
        follow(m_state.answered(answer, m_wire->scheduler()->utcNow()));
    });
}

} // namespace linkdesk
