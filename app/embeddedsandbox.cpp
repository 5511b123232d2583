#include "app/embeddedsandbox.h"

#include <QThread>

namespace linkdesk {

EmbeddedSandbox::EmbeddedSandbox(QObject *parent)
    : SandboxControl(parent)
{
}

EmbeddedSandbox::~EmbeddedSandbox()
{
    if (m_thread)
        m_thread->wait();
    m_listener.reset();
    if (!m_sandbox)
        return;
    if (const Result<Done> saved = m_sandbox->save(); !saved)
        qWarning("The sandbox's state could not be kept: %s", qUtf8Printable(saved.error().message));
}

void EmbeddedSandbox::start(const sandbox::Options &options, std::function<void(Result<Done>)> done)
{
    sandbox::Options own = options;
    own.remembersReads = false; // nobody gives faults here, and every read would be kept for nothing
    m_thread.reset(QThread::create([this, options = std::move(own), done = std::move(done)] {
        Result<std::unique_ptr<sandbox::Sandbox>> made = sandbox::Sandbox::create(options);
        Result<Done> outcome = Done{};
        if (!made) {
            outcome = made.error();
        } else {
            m_sandbox = std::move(*made);
            auto listener =
                sandbox::Listener::start(m_sandbox.get(), 0, options.latencyMs, options.trafficFile);
            if (listener)
                m_listener = std::move(*listener);
            else
                outcome = listener.error();
        }
        // The thread is waited for in the destructor, so that `this` is there; the event is dropped when it
        // goes.
        QMetaObject::invokeMethod(
            this, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

QUrl EmbeddedSandbox::url() const
{
    return m_listener ? m_listener->url() : QUrl();
}

QList<Identity> EmbeddedSandbox::people() const
{
    QList<Identity> people;
    const QList<sandbox::Person> persons = m_sandbox->people();
    for (const sandbox::Person &person : persons)
        people.append({ person.name, person.role, QLatin1String("sandbox:") + person.name });
    return people;
}

double EmbeddedSandbox::speed() const
{
    return m_sandbox->speed();
}

void EmbeddedSandbox::setSpeed(double speed)
{
    m_sandbox->setSpeed(speed);
    if (m_session)
        m_session->setSpeed(speed);
    emit speedChanged();
}

void EmbeddedSandbox::reset()
{
    m_sandbox->reset();
    emit wasReset();
}

} // namespace linkdesk
