#include "src/sandbox/providers.h"

namespace linkdesk::sandbox {

std::vector<std::unique_ptr<Provider>> allProviders()
{
    std::vector<std::unique_ptr<Provider>> all;
    all.push_back(makeSubscriptionsProvider());
    all.push_back(makeGroupsProvider());
    all.push_back(makeDeviceUpdateProvider());
    return all;
}

} // namespace linkdesk::sandbox
