#include "src/sandbox/providers.h"

namespace linkdesk::sandbox {

std::vector<std::unique_ptr<Provider>> allProviders()
{
    std::vector<std::unique_ptr<Provider>> all;
    all.push_back(makeSubscriptionsProvider());
    all.push_back(makeGroupsProvider());
    all.push_back(makeDeviceUpdateProvider());
    all.push_back(makeDevicesProvider());
    all.push_back(makeDeploymentsProvider());
    all.push_back(makeNetworkProvider());
    all.push_back(makeGraphProvider());
    return all;
}

} // namespace linkdesk::sandbox
