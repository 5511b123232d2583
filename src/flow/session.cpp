#include "src/flow/session.h"

#include "src/net/transport.h"

namespace linkdesk {

Session::Session(
    QUrl origin, QString cloud, Identity identity, double speed, Database *database, Scheduler *scheduler,
    QObject *parent, Transports transports)
    : QObject(parent)
    , m_origin(std::move(origin))
    , m_cloud(std::move(cloud))
    , m_identity(std::move(identity))
    , m_speed(speed)
    , m_scheduler(scheduler)
    , m_transports(std::move(transports))
    , m_journal(database)
    , m_drafts(database)
    , m_history(database)
{
    makeClient();
}

Session::~Session() = default;

void Session::setIdentity(const Identity &identity)
{
    m_identity = identity;
    makeClient();
    emit identityChanged();
}

void Session::setSpeed(double speed)
{
    m_speed = speed;
    m_arm->setSpeed(speed);
}

RefusedLeads Session::refusedLeads() const
{
    RefusedLeads all = m_refusedBefore;
    return all += m_arm->log().refused();
}

void Session::makeClient()
{
    if (m_arm)
        m_refusedBefore += m_arm->log().refused();
    ArmClientOptions options;
    options.origin = m_origin;
    options.cloud = m_cloud;
    options.identity = m_identity.name;
    options.token = m_identity.token;
    options.speed = m_speed;
    m_arm = std::make_unique<ArmClient>(
        options, m_scheduler, &m_journal, m_transports ? m_transports() : std::unique_ptr<Transport>());
}

} // namespace linkdesk
