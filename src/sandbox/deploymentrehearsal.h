// A deployment tried on a copy of the world, of which nothing lasts: what its providers would refuse, what it
// would make and change.
#pragma once

#include "src/sandbox/deployment.h"
#include "src/sandbox/exchange.h"

namespace linkdesk::sandbox {

// Refusals at once, not what goes wrong while a provider works, and not what only means "later". `ids`:
// [{"id"}] of all that the deployment writes, nested deployments and their resources, too.
struct RehearsedDeployment {
    QJsonArray refusals;
    QJsonArray ids;
};
RehearsedDeployment rehearsed(const Exchange &exchange, const Deployment &deployment);

// The "changes" of a what-if (whatif.h). Where the deployment would be refused: none, and the refusals.
struct PredictedChanges {
    QJsonArray changes;
    QJsonArray refusals;
};
PredictedChanges predictedChanges(const Exchange &exchange, const Deployment &deployment, bool idsOnly);

} // namespace linkdesk::sandbox
