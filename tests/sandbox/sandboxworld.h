// A sandbox behind real HTTP on a port of the system's choice, and a session in it: what tests/sandbox stands
// on. Time runs 1,000 times faster than Azure's.
#pragma once

#include "src/flow/session.h"
#include "src/sandbox/listener.h"
#include "src/sandbox/sandbox.h"
#include "src/store/database.h"

#include <QTest>
#include <optional>

namespace linkdesk {

class SandboxWorld {
public:
    static constexpr double Speed = 1000;

    // `folder`: the profile; empty keeps it in memory.
    explicit SandboxWorld(const QString &person = QStringLiteral("ada"), const QString &folder = {});

    Session *session() { return m_session.get(); }
    // A new session on the same world and profile, as after a restart of the program.
    void restart();
    void actAs(const QString &person) { m_session->setIdentity(identity(person)); }
    // One fault, or an array of them, as POST /_sim/faults takes.
    void addFaults(const QByteArray &json);
    sandbox::Sandbox &sandbox() { return *m_sandbox; }

private:
    static Identity identity(const QString &person);
    void openSession();
    QString m_person, m_folder;
    SystemScheduler m_scheduler;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<sandbox::Listener> m_listener;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Session> m_session;
};

// Waits for a call and gives its result: `Result<T> r = settled(inventory::accounts(session, &owner));`
template <class T> Result<T> settled(Call<T> *call)
{
    auto found = std::make_shared<std::optional<Result<T>>>();
    QObject context;
    call->then(&context, [found](const Result<T> &result) { *found = result; });
    if (!QTest::qWaitFor([found] { return found->has_value(); }, 30000))
        return Error::of(Failure::Deadline, QStringLiteral("the call did not settle"));
    return **found;
}

} // namespace linkdesk
