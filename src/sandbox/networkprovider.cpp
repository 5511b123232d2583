// Microsoft.Network, put together from its parts.
#include "src/sandbox/networkparts.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privatednslinks.h"
#include "src/sandbox/privatednsrecords.h"
#include "src/sandbox/privatednswrites.h"
#include "src/sandbox/privatednszones.h"
#include "src/sandbox/privateendpoints.h"
#include "src/sandbox/providers.h"
#include "src/sandbox/subnets.h"
#include "src/sandbox/virtualnetworks.h"
#include "src/sandbox/zonegroups.h"

namespace linkdesk::sandbox {

namespace {

class NetworkProvider : public Provider {
public:
    void addRoutes(Router &router) override
    {
        virtualnetwork::addRoutes(router);
        subnet::addRoutes(router);
        networkparts::addRoutes(router);
        privateendpoint::addRoutes(router);
        zonegroup::addRoutes(router);
        privatedns::addZoneRoutes(router);
        privatedns::addLinkRoutes(router);
        privatedns::addRecordRoutes(router);
    }

    void addTasks(TaskTable &tasks) override
    {
        network::addSharedTasks(tasks);
        virtualnetwork::addTasks(tasks);
        subnet::addTasks(tasks);
        privateendpoint::addTasks(tasks);
        zonegroup::addTasks(tasks);
        privatedns::addWriteTasks(tasks);
    }
};

} // namespace

std::unique_ptr<Provider> makeNetworkProvider()
{
    return std::make_unique<NetworkProvider>();
}

} // namespace linkdesk::sandbox
