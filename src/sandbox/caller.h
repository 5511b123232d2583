// Who asks. Rights are those of the world's roles at the scopes of the assignments (RBAC: an entry allows
// what one of its actions matches and none of its notActions; API.md "Permissions").
#pragma once

#include "src/sandbox/world.h"

namespace linkdesk::sandbox {

class Caller {
public:
    Caller() = default;
    Caller(const World &world, const QJsonObject &person);
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

    QJsonObject m_person, m_roles;
};

} // namespace linkdesk::sandbox
