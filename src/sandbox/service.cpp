#include "src/sandbox/service.h"

#include "src/sandbox/listener.h"

namespace linkdesk::sandbox {

namespace {

class LocalService : public Service {
public:
    LocalService(std::unique_ptr<Sandbox> sandbox, std::unique_ptr<Listener> listener)
        : m_sandbox(std::move(sandbox))
        , m_listener(std::move(listener))
    {
    }

    ~LocalService() override
    {
        m_listener.reset();
        if (const Result<Done> saved = m_sandbox->save(); !saved)
            qWarning("The sandbox's state could not be kept: %s", qUtf8Printable(saved.error().message));
    }

    QUrl url() const override { return m_listener->url(); }
    QList<Person> people() const override { return m_sandbox->people(); }
    double speed() const override { return m_sandbox->speed(); }
    void setSpeed(double speed) override { m_sandbox->setSpeed(speed); }
    void reset() override { m_sandbox->reset(); }

private:
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Listener> m_listener;
};

} // namespace

Result<std::unique_ptr<Service>> serve(const Options &options)
{
    auto sandbox = Sandbox::create(options);
    if (!sandbox)
        return sandbox.error();
    auto listener = Listener::start(sandbox->get(), 0, options.latencyMs, options.trafficFile);
    if (!listener)
        return listener.error();
    return std::make_unique<LocalService>(std::move(*sandbox), std::move(*listener));
}

} // namespace linkdesk::sandbox
