// Carries deployments out: what may begin begins, each as a request of its own by the person who deploys,
// what runs is looked at, and at the end outputs and errors are gathered. Its state is the record in the
// World; a task wakes it once a second of Azure's time, so that it goes on where it was after a restart.
#pragma once

#include "src/sandbox/deployment.h"
#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::deploymentrun {

inline constexpr QLatin1StringView stepTask("deployments.step"); // args {"id", "operation"}

// Keeps the deployment as a record, begins the operation its PUT answers with, and plans its first step.
// `apiVersion` goes into the operation's URL. Returns the operation's id.
QString start(World &world, Deployment deployment, const QString &apiVersion);

// One look at everything; plans the next one unless it is over.
void step(TaskContext &context, const QJsonObject &args);

// What runs goes on, what waits is left. Nothing where there is none or it is over.
void cancel(World &world, const QString &id);

// What else is in the deployment's group: it stays, or goes in complete mode.
QStringList othersOf(const World &world, const Deployment &deployment, const QStringList &kept);

// {code: DeploymentFailed, message, target, details}
QJsonObject failure(const QString &id, const QJsonArray &details);

} // namespace linkdesk::sandbox::deploymentrun
