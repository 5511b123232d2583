#include "src/plan/registrations.h"

#include "src/plan/target.h"
#include "src/plan/targettext.h"

namespace linkdesk {

bool MissingRegistration::isRegistering() const
{
    return sameText(state, u"Registering");
}

QList<MissingRegistration> missingRegistrations(const Draft &draft, const Facts &facts)
{
    QList<MissingRegistration> missing;
    const auto look = [&](const Fact<Provider> &provider, MissingRegistration found) {
        if (!provider.isKnown() || provider.value.isRegistered())
            return;
        found.nameSpace = provider.value.nameSpace;
        found.state = provider.value.registrationState;
        found.isWaitedFor = found.isWaitedFor && !found.isRegistering();
        missing.append(found);
    };
    const bool isDeviceUpdate = !isAlias(draft.target) && !isOtherService(draft);
    look(facts.networkProvider, { draft.subscriptionId, {}, {}, false, true });
    // A request is taken without it, and cannot be approved before it is there.
    if (isDeviceUpdate)
        look(facts.deviceUpdateProvider, { draft.subscriptionId, {}, {}, false, !draft.manual });
    const QString there = draft.target.subscriptionId();
    look(facts.targetNetworkProvider, { there, {}, {}, true, false });
    if (isDeviceUpdate)
        look(facts.targetDeviceUpdateProvider, { there, {}, {}, true, false });
    return missing;
}

} // namespace linkdesk
