#include "app/embeddedsandbox.h"

#include <QThread>

namespace linkdesk {

EmbeddedSandbox::EmbeddedSandbox(ServeSandbox serve, QObject *parent)
    : SandboxControl(parent)
    , m_serve(std::move(serve))
{
}

EmbeddedSandbox::~EmbeddedSandbox()
{
    if (m_thread)
        m_thread->wait();
}

void EmbeddedSandbox::start(const sandbox::Options &options, std::function<void(Result<Done>)> done)
{
    sandbox::Options own = options;
    own.remembersReads = false; // nobody gives faults here, and every read would be kept for nothing
    m_thread.reset(QThread::create([this, options = std::move(own), done = std::move(done)] {
        auto served = m_serve(options);
        Result<Done> outcome = Done{};
        if (served)
            m_service = std::move(*served);
        else
            outcome = served.error();
        // The thread is waited for in the destructor, so that `this` is there; the event is dropped when it
        // goes.
        QMetaObject::invokeMethod(
            this, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

QUrl EmbeddedSandbox::url() const
{
    return m_service ? m_service->url() : QUrl();
}

QList<Identity> EmbeddedSandbox::people() const
{
    QList<Identity> people;
    const QList<sandbox::Person> persons = m_service->people();
    for (const sandbox::Person &person : persons)
        people.append({ person.name, person.role, QLatin1String("sandbox:") + person.name });
    return people;
}

double EmbeddedSandbox::speed() const
{
    return m_service->speed();
}

void EmbeddedSandbox::setSpeed(double speed)
{
    m_service->setSpeed(speed);
    if (m_session)
        m_session->setSpeed(speed);
    emit speedChanged();
}

void EmbeddedSandbox::reset()
{
    m_service->reset();
    emit wasReset();
}

} // namespace linkdesk
