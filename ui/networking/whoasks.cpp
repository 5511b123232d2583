#include "ui/networking/whoasks.h"

#include <QCoreApplication>

namespace linkdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(linkdesk::WhoAsks)
};

} // namespace

QString whoAsksText(const Requester &requester, bool withTenant)
{
    if (requester.subscriptionId.isEmpty())
        return Words::tr("Not known");
    const QString place = Words::tr("%1 / %2", "subscription / resource group")
                              .arg(requester.subscriptionName, requester.resourceGroup);
    if (!withTenant || requester.tenant == RequesterTenant::Own)
        return place;
    return requester.tenant == RequesterTenant::Foreign ? Words::tr("Foreign: %1").arg(place)
                                                        : Words::tr("Tenant unknown: %1").arg(place);
}

QString requesterTenantText(const Requester &requester)
{
    if (requester.subscriptionId.isEmpty())
        return {};
    switch (requester.tenant) {
    case RequesterTenant::Own:
        return Words::tr("The account's own");
    case RequesterTenant::Foreign:
        return Words::tr("Foreign: another one than the account's");
    case RequesterTenant::Unknown:
        break;
    }
    return Words::tr("Unknown: the subscriptions of both sides are not among those that you can list");
}

} // namespace linkdesk
