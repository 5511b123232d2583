#include "src/review/decisionrights.h"

namespace linkdesk {

namespace {
constexpr QStringView Approval = u"Microsoft.DeviceUpdate/accounts/privateEndpointConnectionsApproval/action";
}

DecisionRights
decisionRights(Decision decision, const ResourceId &account, const QList<Permission> &permissions)
{
    DecisionRights rights;
    const QStringView action = decisionAction(decision);
    if (!isAllowed(permissions, action))
        rights.missing.append(neededRight(action.toString(), account.text()));
    else if (decision != Decision::Remove && !isAllowed(permissions, Approval))
        rights.possible.append(neededRight(Approval.toString(), account.text()));
    return rights;
}

} // namespace linkdesk
