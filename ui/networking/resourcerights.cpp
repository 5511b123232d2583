#include "ui/networking/resourcerights.h"

#include "src/flow/inventory.h"

namespace linkdesk {

ResourceRights::ResourceRights(Session *session, ResourceId scope, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_scope(std::move(scope))
{
}

void ResourceRights::read()
{
    delete m_reading;
    auto *call = inventory::permissions(m_session, m_scope, this);
    m_reading = call;
    call->then(this, [this](const Result<QList<Permission>> &permissions) {
        if (!permissions)
            return;
        m_permissions = *permissions;
        emit changed();
    });
}

bool ResourceRights::may(QStringView action) const
{
    return !m_permissions || isAllowed(*m_permissions, action);
}

DecisionRights ResourceRights::forDecision(Decision decision) const
{
    return m_permissions ? decisionRights(decision, m_scope, *m_permissions) : DecisionRights();
}

QList<MissingRight> ResourceRights::missing(const QList<QStringView> &actions) const
{
    QList<MissingRight> missing;
    for (const QStringView action : actions) {
        if (!may(action))
            missing.append(neededRight(action.toString(), m_scope.text()));
    }
    return missing;
}

} // namespace linkdesk
