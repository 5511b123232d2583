#include "src/sandbox/deploymentrun.h"

#include "src/base/resourceid.h"
#include "src/sandbox/deploymentplan.h"
#include "src/sandbox/deploymentreferences.h"
#include "src/sandbox/directory.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/signedquery.h"

#include <QUrl>

namespace linkdesk::sandbox::deploymentrun {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lookEveryMs = 1000; // of Azure's time
constexpr qint64 eraseAgainMs = 5000;
constexpr qint64 longestRetryMs = 600000; // told "try again": for so long, of Azure's time

QByteArray headerOf(const Response &response, QByteArrayView name)
{
    for (const auto &header : response.headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

QJsonObject terminalFailure(const QString &id, const QString &state, const QJsonObject &inner)
{
    QJsonObject error = errors::detail(
        u"ResourceDeploymentFailure"_s,
        u"The resource write operation failed to complete successfully, because it reached terminal provisioning state '%1'."_s
            .arg(state),
        id);
    if (!inner.isEmpty())
        error.insert(u"details"_s, QJsonArray{ inner });
    return error;
}

class Run {
public:
    Run(TaskContext &context, Deployment &deployment)
        : m_context(context)
        , m_world(context.world)
        , m_deployment(deployment)
        , m_scope(deployment.scope)
    {
        openSurroundings(m_scope, m_world);
        openReferences(m_scope, m_context, m_deployment);
        for (qsizetype i = 0; i < m_deployment.steps.size(); ++i)
            m_places.insert(m_deployment.steps.at(i).resource.id.toLower(), i);
    }

    void look()
    {
        m_deployment.state = u"Running"_s;
        for (DeploymentStep &step : m_deployment.steps) {
            if (step.state == DeploymentStep::State::Running)
                check(step);
        }
        for (DeploymentStep &step : m_deployment.steps) {
            if (step.state == DeploymentStep::State::Waiting)
                begin(step);
        }
        m_deployment.changed = m_world.now();
        const auto over = [](const DeploymentStep &step) { return step.isOver(); };
        if (std::all_of(m_deployment.steps.begin(), m_deployment.steps.end(), over) && !addRemovals())
            finish();
    }

private:
    const DeploymentStep *stepOf(const QString &id) const
    {
        const auto place = m_places.constFind(id.toLower());
        return place == m_places.constEnd() ? nullptr : &m_deployment.steps.at(*place);
    }

    // Complete mode, once all is made: what else is in the group goes, each as a step of its own.
    bool addRemovals()
    {
        if (m_deployment.mode != "Complete"_L1 || m_deployment.group.isEmpty())
            return false;
        QStringList kept;
        for (const DeploymentStep &step : std::as_const(m_deployment.steps)) {
            if (step.removes || step.state != DeploymentStep::State::Succeeded)
                return false;
            kept += step.made;
        }
        const QStringList others = othersOf(m_world, m_deployment, kept);
        for (const QString &id : others) {
            DeploymentStep step;
            step.removes = true;
            step.resource.id = id;
            step.resource.type = World::typeOf(id);
            step.resource.name = id.section(u'/', -1);
            step.key = QString::number(m_world.random(), 16).toUpper().rightJustified(16, u'0');
            m_deployment.steps.append(step);
        }
        return !others.isEmpty();
    }

    void begin(DeploymentStep &step)
    {
        bool ready = true;
        for (const QString &id : std::as_const(step.resource.dependsOn)) {
            const DeploymentStep *before = stepOf(id);
            if (before == nullptr || before->state == DeploymentStep::State::Succeeded)
                continue;
            if (before->isOver()) {
                step.state = DeploymentStep::State::Left;
                return;
            }
            ready = false;
        }
        if (!ready)
            return;
        step.state = DeploymentStep::State::Running;
        step.started = m_world.now();
        send(step);
    }

    // What is in use by something else that goes is asked for again.
    void erase(DeploymentStep &step)
    {
        const Response response = m_context.send(
            m_deployment.person, "DELETE", step.resource.id + u"?api-version=2024-03-01"_s,
            QJsonValue::Undefined);
        step.httpStatus = response.status;
        const bool inUse = response.status == 400 || response.status == 409 || response.status == 429;
        step.retryAt =
            inUse && mayRetry(step) ? m_world.now() + qint64(double(eraseAgainMs) / m_world.speed()) + 1 : 0;
        if (step.retryAt > 0)
            return;
        if (response.status >= 400 && response.status != 404) {
            fail(step, response.status, errorIn(response));
            return;
        }
        follow(step, response);
    }

    bool mayRetry(const DeploymentStep &step) const
    {
        return double(m_world.now() - step.started) * m_world.speed() < double(longestRetryMs);
    }

    // To the end of the operation that the answer names.
    void follow(DeploymentStep &step, const Response &response)
    {
        QByteArray url = headerOf(response, "Azure-AsyncOperation");
        if (url.isEmpty())
            url = headerOf(response, "Location");
        const Operation *operation =
            url.isEmpty() ? nullptr : m_world.operationAt(QUrl::fromEncoded(url).path(QUrl::FullyDecoded));
        step.operation = operation == nullptr ? QString() : operation->id;
        if (operation == nullptr)
            succeed(step, response.status);
    }

    void send(DeploymentStep &step)
    {
        if (step.removes) {
            erase(step);
            return;
        }
        try {
            const QJsonObject body = bodyOf(step.resource, m_scope);
            if (step.resource.isDeployment())
                beginNested(step, body);
            else
                write(step, body);
        } catch (const TemplateFault &fault) {
            QJsonObject error = errors::detail(fault.code, fault.message);
            if (!fault.details.isEmpty())
                error.insert(u"details"_s, fault.details);
            fail(step, 400, error);
        }
    }

    void write(DeploymentStep &step, const QJsonObject &body)
    {
        const Response response = m_context.send(
            m_deployment.person, "PUT", step.resource.id + u"?api-version="_s + step.resource.apiVersion,
            body);
        step.httpStatus = response.status;
        if (response.status == 429 && mayRetry(step)) {
            step.retryAt =
                m_world.now() + 1000 * qMax<qint64>(1, headerOf(response, "Retry-After").toLongLong());
            return;
        }
        step.retryAt = 0;
        if (response.status >= 400) {
            fail(step, response.status, errorIn(response));
            return;
        }
        follow(step, response);
    }

    void beginNested(DeploymentStep &step, const QJsonObject &body)
    {
        const TemplateResource &resource = step.resource;
        const Caller caller = callerOf(m_deployment.person);
        const QString action = u"Microsoft.Resources/deployments/write"_s,
                      scopeId = u"/subscriptions/"_s + resource.subscriptionId;
        if (m_world.subscription(resource.subscriptionId).isEmpty())
            return refuse(step, errors::subscriptionNotFound(resource.subscriptionId));
        if (!caller.may(action, resource.id))
            return refuse(
                step, errors::authorizationFailed(caller.login(), caller.objectId(), action, resource.id));
        if (!resource.group.isEmpty() && !m_world.has(scopeId + u"/resourceGroups/"_s + resource.group))
            return refuse(step, errors::groupNotFound(resource.group));
        const QJsonObject group = m_world.get(scopeId + u"/resourceGroups/"_s + resource.group);
        if (group["properties"_L1]["provisioningState"_L1].toString() == "Deleting"_L1)
            return refuse(step, errors::groupBeingDeleted(resource.group));
        if (const QJsonObject there = m_world.get(resource.id);
            !there.isEmpty() && !Deployment::fromRecord(there).isOver())
            return refuse(
                step,
                errors::refuse(
                    409, u"DeploymentActive"_s, u"The deployment '%1' is still active."_s.arg(resource.id)));
        TemplateScope outer = m_scope;
        outer.copy = resource.copy;
        const bool inner = sameText(
            body["properties"_L1]["expressionEvaluationOptions"_L1]["scope"_L1].toString(), u"inner");
        DeploymentRequest request{ resource.id,
                                   resource.name,
                                   resource.subscriptionId,
                                   resource.group,
                                   body,
                                   m_deployment.correlationId,
                                   inner ? nullptr : &outer };
        start(m_world, planDeployment(m_world, caller, request), resource.apiVersion);
        step.httpStatus = 201;
    }

    Caller callerOf(const QString &name) const { return { m_world, directory::principal(m_world, name) }; }

    void check(DeploymentStep &step)
    {
        if (step.retryAt > 0) {
            if (m_world.now() >= step.retryAt)
                send(step);
            return;
        }
        if (step.resource.isDeployment())
            checkNested(step);
        else
            checkOperation(step);
    }

    void checkOperation(DeploymentStep &step)
    {
        const Operation *operation = m_world.operation(step.operation);
        if (operation != nullptr && !operation->isOver())
            return;
        if (operation == nullptr || operation->status == "Succeeded"_L1)
            succeed(step, step.httpStatus == 201 ? 201 : 200);
        else
            fail(step, 409, terminalFailure(step.resource.id, operation->status, operation->error));
    }

    void checkNested(DeploymentStep &step)
    {
        const Deployment nested = Deployment::fromRecord(m_world.get(step.resource.id));
        if (nested.id.isEmpty())
            fail(
                step, 404,
                errors::detail(
                    u"DeploymentNotFound"_s,
                    u"Deployment '%1' could not be found."_s.arg(step.resource.name)));
        else if (nested.state == "Succeeded"_L1) {
            succeed(step, 200);
            step.made.clear();
            for (const DeploymentStep &inner : nested.steps)
                step.made += inner.made;
        } else if (nested.isOver())
            fail(step, 409, terminalFailure(step.resource.id, nested.state, nested.error));
    }

    void succeed(DeploymentStep &step, int status)
    {
        step.state = DeploymentStep::State::Succeeded;
        step.httpStatus = status;
        step.ended = m_world.now();
        step.made = step.removes ? QStringList() : QStringList{ step.resource.id };
    }

    void fail(DeploymentStep &step, int status, const QJsonObject &error)
    {
        step.state = DeploymentStep::State::Failed;
        step.httpStatus = status;
        step.ended = m_world.now();
        step.error = error;
    }
    void refuse(DeploymentStep &step, const Response &response)
    {
        fail(step, response.status, errorIn(response));
    }

    void finish()
    {
        QJsonArray details;
        for (const DeploymentStep &step : m_deployment.steps) {
            if (step.state == DeploymentStep::State::Failed)
                details.append(step.error);
        }
        m_deployment.state = details.isEmpty() ? u"Succeeded"_s : u"Failed"_s;
        if (!details.isEmpty()) {
            m_deployment.error = failure(m_deployment.id, details);
            return;
        }
        try {
            m_deployment.outputs = evaluateOutputs(m_deployment.source, m_scope);
        } catch (const TemplateFault &fault) {
            m_deployment.state = u"Failed"_s;
            m_deployment.error = errors::detail(
                u"DeploymentOutputEvaluationFailed"_s,
                u"Unable to evaluate template outputs: '%1'. Please see error details and deployment operations."_s
                    .arg(fault.message));
            m_deployment.error.insert(u"details"_s, QJsonArray{ errors::detail(fault.code, fault.message) });
        }
    }

    TaskContext &m_context;
    World &m_world;
    Deployment &m_deployment;
    QHash<QString, qsizetype> m_places; // lower-case id of a resource -> its step
    TemplateScope m_scope;
};

void keep(World &world, const Deployment &deployment)
{
    world.put(deployment.record());
    if (deployment.isOver())
        world.finish(deployment.operation, deployment.state, deployment.error);
    else if (Operation *operation = world.operation(deployment.operation);
             operation != nullptr && deployment.state == "Running"_L1)
        operation->status = deployment.state;
}

void planStep(World &world, const Deployment &deployment)
{
    world.later(
        lookEveryMs, stepTask, { { u"id"_s, deployment.id }, { u"operation"_s, deployment.operation } });
}

} // namespace

QStringList othersOf(const World &world, const Deployment &deployment, const QStringList &kept)
{
    QStringList others;
    const QList<QJsonObject> all =
        world.all(ResourceId::group(deployment.subscriptionId, deployment.group).text());
    for (const QJsonObject &record : all) {
        const QString id = record["id"_L1].toString(), type = World::typeOf(id);
        // An interface goes with its private endpoint, an instance with its account.
        const bool goesAlong = deployment.mode == "Complete"_L1
            && (sameText(type, u"Microsoft.Network/networkInterfaces")
                || sameText(type, u"Microsoft.DeviceUpdate/accounts/instances"));
        if (World::isTracked(type) && !goesAlong && !kept.contains(id, Qt::CaseInsensitive))
            others.append(id);
    }
    return others;
}

QJsonObject failure(const QString &id, const QJsonArray &details)
{
    QJsonObject error = errors::detail(
        u"DeploymentFailed"_s,
        u"At least one resource deployment operation failed. Please list deployment operations for details. "
        u"Please see "
        "https://aka.ms/arm-deployment-operations for usage details."_s,
        id);
    error.insert(u"details"_s, details);
    return error;
}

QString start(World &world, Deployment deployment, const QString &apiVersion)
{
    Operation operation;
    operation.id =
        u"0858"_s + QString::number(world.random() % 10000000000000000ULL).rightJustified(16, u'0');
    operation.statusPath = deployment.id + u"/operationStatuses/%id"_s;
    operation.query = signedQuery(world, apiVersion);
    operation.resourceId = deployment.id;
    operation.status = u"Accepted"_s;
    deployment.operation = world.begin(operation).id;
    keep(world, deployment);
    planStep(world, deployment);
    return deployment.operation;
}

void step(TaskContext &context, const QJsonObject &args)
{
    const QJsonObject record = context.world.get(args["id"_L1].toString());
    if (record.isEmpty())
        return; // deleted with its group
    Deployment deployment = Deployment::fromRecord(record);
    // Cancelled and deployed again under the same name: the step of the earlier one.
    if (deployment.isOver() || deployment.operation != args["operation"_L1].toString())
        return;
    Run(context, deployment).look();
    keep(context.world, deployment);
    if (!deployment.isOver())
        planStep(context.world, deployment);
}

void cancel(World &world, const QString &id)
{
    const QJsonObject record = world.get(id);
    if (record.isEmpty())
        return;
    Deployment deployment = Deployment::fromRecord(record);
    if (deployment.isOver())
        return;
    for (DeploymentStep &step : deployment.steps) {
        if (step.isOver())
            continue;
        if (step.state == DeploymentStep::State::Running && step.resource.isDeployment())
            cancel(world, step.resource.id);
        step.state = DeploymentStep::State::Left;
        step.ended = world.now();
    }
    deployment.state = u"Canceled"_s;
    deployment.changed = world.now();
    deployment.error = errors::detail(
        u"DeploymentCanceled"_s, u"The deployment '%1' was canceled by the user."_s.arg(deployment.name), id);
    keep(world, deployment);
}

} // namespace linkdesk::sandbox::deploymentrun
