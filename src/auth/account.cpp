#include "src/auth/account.h"

namespace linkdesk {

QString Account::key() const
{
    const QString &who = objectId.isEmpty() ? userName : objectId;
    return cloud + u'/' + tenant.toLower() + u'/' + who.toLower();
}

bool Account::needsSecret() const
{
    return way == ways::Browser || way == ways::DeviceCode
        || (way == ways::ServicePrincipal && certificate.isEmpty());
}

} // namespace linkdesk
