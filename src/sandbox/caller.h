// Who asks. Rights are those of the world's roles at the scopes of the assignments (RBAC: an entry allows
// what one of its actions matches and none of its notActions; API.md "Permissions").
#pragma once

#include "src/sandbox/world.h"

namespace linkdesk::sandbox {

class Caller {
public:
    Caller() = default;
    Caller(const World &world, const QJsonObject &person);
    // Somebody whose token is for these tenants: nothing is seen or may be done in the subscriptions of
    // others.
    Caller(const World &world, const QJsonObject &person, const QStringList &tenants);
    bool isWalled() const { return !m_tokenTenant.isEmpty(); }
    QString tokenTenant() const { return m_tokenTenant; } // the first of them
    QJsonObject person() const { return m_person; }
    QString name() const;
    QString login() const; // "ada@contoso.com", as errors and systemData name a person
    QString objectId() const;
    QString tenantId() const;
    // `action` as "Microsoft.Network/privateEndpoints/write", `scope` an id of a subscription, group or
    // resource.
    bool may(const QString &action, const QString &scope) const;
    // Some right at this scope or somewhere below it: the subscription or group is listed for this person.
    bool sees(const QString &scope) const;
    QJsonArray
    permissionsAt(const QString &scope) const; // [{actions, notActions, dataActions, notDataActions}]

private:
    QJsonArray assignments() const;
    bool isOutside(const QString &scope) const;

    QJsonObject m_person, m_roles;
    QStringList m_outside; // ids of the subscriptions of other tenants
    QString m_tokenTenant;
};

} // namespace linkdesk::sandbox
