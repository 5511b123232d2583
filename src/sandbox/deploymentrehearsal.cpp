#include "src/sandbox/deploymentrehearsal.h"

#include "src/base/resourceid.h"
#include "src/sandbox/deploymentrun.h"
#include "src/sandbox/whatif.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestMs = 7'200'000; // of Azure's time
constexpr int looks = 7200;

void collectRefusals(const World &world, const Deployment &deployment, QJsonArray &found)
{
    for (const DeploymentStep &step : deployment.steps) {
        const QJsonObject record = step.resource.isDeployment() ? world.get(step.resource.id) : QJsonObject();
        if (step.state != DeploymentStep::State::Failed)
            continue;
        if (!record.isEmpty() && step.error["code"_L1] == "ResourceDeploymentFailure"_L1)
            collectRefusals(world, Deployment::fromRecord(record), found);
        else if (
            step.error["code"_L1] != "ResourceDeploymentFailure"_L1
            && step.error["code"_L1] != "AnotherOperationInProgress"_L1)
            found.append(step.error);
    }
}

// Every resource of it, those of nested deployments behind theirs.
void collectResources(const World &world, const Deployment &deployment, QList<TemplateResource> &found)
{
    for (const DeploymentStep &step : deployment.steps) {
        if (step.removes)
            continue;
        found.append(step.resource);
        const QJsonObject record = step.resource.isDeployment() ? world.get(step.resource.id) : QJsonObject();
        if (!record.isEmpty())
            collectResources(world, Deployment::fromRecord(record), found);
    }
}

// Runs it to its end, so that every provider says there what it would say.
Deployment carriedOut(Rehearsal &rehearsal, const Deployment &deployment, const QString &apiVersion)
{
    World &world = rehearsal.context.world;
    world.remove(deployment.id);
    deploymentrun::start(world, deployment, apiVersion);
    const double stepMs = double(longestMs) / looks / world.speed();
    const qint64 begin = world.now();
    const auto isOver = [&world, &deployment] {
        const QJsonValue state = world.get(deployment.id)["properties"_L1]["provisioningState"_L1];
        return state == "Succeeded"_L1 || state == "Failed"_L1 || state == "Canceled"_L1;
    };
    for (int look = 1; look <= looks && !isOver(); ++look)
        rehearsal.runUntil(begin + qint64(stepMs * look) + 1);
    return Deployment::fromRecord(world.get(deployment.id));
}

QJsonObject objectIn(const Response &answer)
{
    return answer.status == 200 ? answer.json.toObject() : QJsonObject();
}

QString target(const QString &id, const QString &apiVersion)
{
    return id + "?api-version="_L1 + apiVersion;
}

QJsonObject withVersion(QJsonObject resource, const QString &apiVersion)
{
    if (!resource.isEmpty())
        resource[u"apiVersion"_s] = apiVersion;
    return resource;
}

void addOthers(
    const Exchange &exchange, const Deployment &deployment, const QStringList &touched, QJsonArray &changes)
{
    if (deployment.group.isEmpty())
        return; // a deployment at a subscription says nothing of the groups it does not name
    const QStringList others = deploymentrun::othersOf(exchange.world, deployment, touched);
    const QString version = u"2024-03-01"_s;
    for (const QString &id : others) {
        const QJsonObject before = objectIn(exchange.send("GET", target(id, version), QJsonValue::Undefined));
        if (!before.isEmpty())
            changes.append(whatif::change(
                id, withVersion(whatif::written(before), version), {}, deployment.mode != "Complete"_L1));
    }
}

} // namespace

RehearsedDeployment rehearsed(const Exchange &exchange, const Deployment &deployment)
{
    RehearsedDeployment found;
    exchange.rehearse([&](Rehearsal &rehearsal) {
        const Deployment after = carriedOut(rehearsal, deployment, exchange.apiVersion());
        const World &world = rehearsal.context.world;
        collectRefusals(world, after, found.refusals);
        QList<TemplateResource> resources;
        collectResources(world, after, resources);
        for (const TemplateResource &resource : std::as_const(resources))
            found.ids.append(QJsonObject{ { u"id"_s, resource.id } });
    });
    return found;
}

PredictedChanges predictedChanges(const Exchange &exchange, const Deployment &deployment, bool idsOnly)
{
    PredictedChanges predicted;
    QStringList touched;
    exchange.rehearse([&](Rehearsal &rehearsal) {
        const Deployment after = carriedOut(rehearsal, deployment, exchange.apiVersion());
        World &world = rehearsal.context.world;
        collectRefusals(world, after, predicted.refusals);
        QList<TemplateResource> resources;
        collectResources(world, after, resources);
        for (const TemplateResource &resource : std::as_const(resources)) {
            if (resource.isDeployment() || !predicted.refusals.isEmpty())
                continue;
            const QString url = target(resource.id, resource.apiVersion);
            const QJsonObject before =
                whatif::written(objectIn(exchange.send("GET", url, QJsonValue::Undefined)));
            const QJsonObject made = whatif::written(
                objectIn(rehearsal.context.send(deployment.person, "GET", url, QJsonValue::Undefined)));
            predicted.changes.append(whatif::change(
                resource.id, withVersion(before, resource.apiVersion), withVersion(made, resource.apiVersion),
                true));
            touched.append(resource.id);
        }
    });
    if (predicted.refusals.isEmpty())
        addOthers(exchange, deployment, touched, predicted.changes);
    if (!idsOnly)
        return predicted;
    QJsonArray ids;
    for (const QJsonValue one : std::as_const(predicted.changes))
        ids.append(whatif::idOnly(one.toObject()));
    predicted.changes = ids;
    return predicted;
}

} // namespace linkdesk::sandbox
