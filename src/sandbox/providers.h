// The providers that the sandbox is made of.
#pragma once

#include "src/sandbox/provider.h"

#include <memory>
#include <vector>

namespace linkdesk::sandbox {

std::unique_ptr<Provider>
makeSubscriptionsProvider(); // tenants, subscriptions, locations, provider registration
std::unique_ptr<Provider> makeGroupsProvider(); // resource groups, generic resource lists, permissions
std::unique_ptr<Provider> makeDeviceUpdateProvider();
std::unique_ptr<Provider> makeDevicesProvider(); // IoT Hubs, as another service that has private endpoints
std::unique_ptr<Provider> makeDeploymentsProvider();
std::unique_ptr<Provider> makeNetworkProvider();
std::unique_ptr<Provider> makeGraphProvider(); // Azure Resource Graph

std::vector<std::unique_ptr<Provider>> allProviders();

} // namespace linkdesk::sandbox
