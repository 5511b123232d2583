#include "src/flow/freshplan.h"

#include "src/flow/reads.h"

namespace linkdesk::freshplan {

Call<Plan> *read(Session *session, const Plan &plan, QObject *owner)
{
    auto *call = new Call<Plan>(owner);
    if (plan.currentSubnet.isEmpty()) {
        call->settle(plan);
        return call;
    }
    chain::onward(
        call, reads::one<Subnet>(session, plan.draft.subnet, call), [call, plan](const Subnet &subnet) {
            Plan fresh = plan;
            fresh.currentSubnet = subnet.json;
            call->settle(fresh);
        });
    return call;
}

} // namespace linkdesk::freshplan
