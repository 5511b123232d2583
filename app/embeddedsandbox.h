// The Azure inside Linkdesk: built beside the window's first paint, kept in the profile, on a port that the
// system chooses.
#pragma once

#include "src/sandbox/service.h"
#include "ui/shell/sandboxcontrol.h"

#include <functional>
#include <memory>

class QThread;

namespace linkdesk {

using ServeSandbox =
    std::function<Result<std::unique_ptr<sandbox::Service>>(const sandbox::Options &options)>;

class EmbeddedSandbox : public SandboxControl {
    Q_OBJECT
public:
    // `serve`: from any thread.
    explicit EmbeddedSandbox(ServeSandbox serve, QObject *parent = nullptr);
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
    ServeSandbox m_serve;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<sandbox::Service> m_service;
    Session *m_session = nullptr;
};

} // namespace linkdesk
