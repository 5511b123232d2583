#include "ui/wizard/reviewcheck.h"

#include "src/flow/createflow.h"
#include "src/flow/freshplan.h"
#include "src/flow/session.h"

namespace linkdesk {

ReviewCheck::ReviewCheck(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(session, &Session::identityChanged, this, &ReviewCheck::forget);
}

ReviewCheck::~ReviewCheck() = default;

void ReviewCheck::run(const Draft &draft, const Facts &facts, const Faults &faults, bool loading)
{
    const bool settled = hasPlan() || m_state == State::Stopped;
    if (settled && draft == m_draft)
        return; // asked already; facts that came later do not change what is sent
    m_call.reset();
    m_draft = draft;
    if (loading) {
        set(State::Reading);
        return;
    }
    if (hasErrors(faults)) {
        set(State::Faulty);
        return;
    }
    m_plan = makePlan(draft, facts, m_session->scheduler()->utcNow());
    ask();
}

void ReviewCheck::ask()
{
    m_call = std::make_unique<QObject>();
    freshplan::read(m_session, m_plan, m_call.get())->then(this, [this](Result<Plan> plan) {
        if (!plan) {
            refuse(plan.error());
            return;
        }
        m_plan = *plan;
        CreateFlow::validate(m_session, m_plan, m_call.get())->then(this, [this](Result<Done> result) {
            if (result)
                set(State::Passed);
            else
                refuse(result.error());
        });
    });
    set(State::Asking);
}

void ReviewCheck::refuse(const Error &error)
{
    m_error = error;
    set(State::Refused);
}

void ReviewCheck::stop()
{
    m_call.reset();
    set(State::Stopped);
}

void ReviewCheck::forget()
{
    m_call.reset();
    set(State::Idle);
}

void ReviewCheck::set(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit changed();
}

} // namespace linkdesk
