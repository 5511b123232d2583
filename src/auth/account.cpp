#include "src/auth/account.h"

namespace linkdesk {

namespace {

bool isPersons(const QString &way)
{
    return way == ways::Browser || way == ways::DeviceCode;
}

} // namespace

QString Account::key() const
{
    const QString &who = objectId.isEmpty() ? userName : objectId;
    return cloud + u'/' + tenant.toLower() + u'/' + who.toLower();
}

bool Account::isSameAs(const Account &other) const
{
    return key() == other.key() && (way == other.way || (isPersons(way) && isPersons(other.way)));
}

bool Account::needsSecret() const
{
    return isPersons(way) || (way == ways::ServicePrincipal && certificate.isEmpty());
}

} // namespace linkdesk
