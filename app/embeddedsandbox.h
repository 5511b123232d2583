// The Azure inside Linkdesk: built beside the window's first paint, kept in the profile, on a port that the
// system chooses.
#pragma once

#include "src/sandbox/listener.h"
#include "src/sandbox/sandbox.h"
#include "ui/shell/sandboxcontrol.h"

#include <functional>
#include <memory>

class QThread;

namespace linkdesk {

class EmbeddedSandbox : public SandboxControl {
    Q_OBJECT
public:
    explicit EmbeddedSandbox(QObject *parent = nullptr);
    ~EmbeddedSandbox() override; // stops serving, then keeps the state

    // Reads world and state in a thread of its own; `done` runs once, from the event loop. Once.
    void start(const sandbox::Options &options, std::function<void(Result<Done>)> done);
    QUrl url() const; // after a good start
    void setSession(Session *session) { m_session = session; }

    QList<Identity> people() const override;
    double speed() const override;
    void setSpeed(double speed) override;
    void reset() override;

private:
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<sandbox::Listener> m_listener;
    Session *m_session = nullptr;
};

} // namespace linkdesk
