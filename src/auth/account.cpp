#include "src/auth/account.h"

namespace linkdesk {

QString Account::key() const
{
    const QString &who = objectId.isEmpty() ? userName : objectId;
    return cloud + u'/' + tenant.toLower() + u'/' + who.toLower();
}

} // namespace linkdesk
