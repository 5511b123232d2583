// Azure CLI for private endpoints that are there already, one or thousands: ready for bash, first line a
// comment on what it needs, every value quoted for the shell.
#pragma once

#include "src/model/resources.h"

namespace linkdesk {

// `az network private-endpoint show|delete --ids ...`, so many ids a command that no line grows beyond what a
// shell takes.
QString showEndpointsCommand(const QList<ResourceId> &endpoints);
QString deleteEndpointsCommand(const QList<ResourceId> &endpoints);
// One `az network private-endpoint create` each, with the settings as they were read. Zone groups and their
// records are resources of their own and not part of it, which the comment says.
QString createEndpointsCommand(const QList<PrivateEndpoint> &endpoints);

} // namespace linkdesk
