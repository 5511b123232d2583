#include "tests/sandbox/sandboxworld.h"

namespace linkdesk {

SandboxWorld::SandboxWorld(const QString &person, const QString &folder)
    : m_person(person)
    , m_folder(folder)
{
    sandbox::Options options;
    options.speed = Speed;
    m_sandbox = std::move(sandbox::Sandbox::create(options).value());
    m_listener = std::move(
        sandbox::Listener::start(m_sandbox.get(), 0, 0, qEnvironmentVariable("LINKDESK_TRAFFIC")).value());
    openSession();
}

Identity SandboxWorld::identity(const QString &person)
{
    return { person, {}, QStringLiteral("sandbox:") + person };
}

void SandboxWorld::openSession()
{
    m_database = std::move(Database::open(m_folder).value());
    m_session = std::make_unique<Session>(
        m_listener->url(), QStringLiteral("sandbox"), identity(m_person), Speed, m_database.get(),
        &m_scheduler);
}

void SandboxWorld::restart()
{
    m_session.reset();
    m_database.reset();
    openSession();
}

void SandboxWorld::addFaults(const QByteArray &json)
{
    sandbox::Request request;
    request.method = "POST";
    request.target = "/_sim/faults";
    request.headers = { { "Content-Type", "application/json" }, { "Authorization", "Bearer sandbox:ada" } };
    request.body = json;
    const sandbox::Response response = m_sandbox->handle(request);
    if (response.status >= 300) // an assertion is not there in every build
        qFatal("fault refused: %s", response.body.constData());
}

} // namespace linkdesk
