// The check behind Review + create: waits until what is read of Azure is there, judges the draft by our
// rules, reads again what the plan writes back whole, then asks ARM to validate the very plan that Create
// would send. Another person may not do the same: a changed identity makes it forget.
#pragma once

#include "src/plan/fault.h"
#include "src/plan/plan.h"

#include <QObject>
#include <memory>

namespace linkdesk {

class Session;

class ReviewCheck : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle, // nothing asked, or the draft changed since
        Reading, // facts are still on their way
        Faulty, // our own rules object
        Asking, // ARM validates
        Passed,
        Refused, // ARM objects, or could not be asked
        Stopped, // by the person
    };

    explicit ReviewCheck(Session *session, QObject *parent = nullptr);
    ~ReviewCheck() override;

    // Starts anew, or goes on once the facts are there. Call again whenever draft or facts changed: what was
    // stopped by the person stays so until the draft is another one.
    void run(const Draft &draft, const Facts &facts, const Faults &faults, bool loading);
    void stop();
    void forget(); // back to Idle

    State state() const { return m_state; }
    bool isAbout(const Draft &draft) const { return draft == m_draft; } // of the last run()
    const Error &error() const { return m_error; } // of Refused
    const Plan &plan() const { return m_plan; } // where hasPlan()
    bool hasPlan() const
    {
        return m_state == State::Asking || m_state == State::Passed || m_state == State::Refused;
    }

signals:
    void changed(); // the state is another one

private:
    void set(State state);
    void ask();
    void refuse(const Error &error);

    Session *m_session;
    State m_state = State::Idle;
    Draft m_draft;
    Plan m_plan;
    Error m_error;
    std::unique_ptr<QObject> m_call; // owns the running call
};

} // namespace linkdesk
