// Microsoft.Resources/deployments at resource groups and subscriptions (API.md 6).
#include "src/base/resourceid.h"
#include "src/sandbox/deploymentbody.h"
#include "src/sandbox/deploymentplan.h"
#include "src/sandbox/deploymentrehearsal.h"
#include "src/sandbox/deploymentrun.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/providers.h"
#include "src/sandbox/signedquery.h"

#include <QRegularExpression>
#include <QUrl>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView removeTask("deployments.remove"); // args {"id", "operation"}
constexpr qint64 removedAfterMs = 5000;
constexpr qint64 whatIfAfterMs = 8000;
constexpr int whatIfRetryAfter = 15; // seconds

QString type()
{
    return u"Microsoft.Resources/deployments"_s;
}

// The id of the deployment itself, also where the path goes on behind it or leaves the provider out.
QString deploymentId(const Exchange &exchange)
{
    const QString scope =
        exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
    const QString id = scope + u"/providers/Microsoft.Resources/deployments/"_s + exchange.idParam("name"_L1);
    const QString made = exchange.world.get(id)["id"_L1].toString();
    return made.isEmpty() ? id : made;
}

Response notFound(const QString &name)
{
    return errors::refuse(404, u"DeploymentNotFound"_s, u"Deployment '%1' could not be found."_s.arg(name));
}

// The deployment that is asked for; nothing where there is none.
std::optional<Deployment> asked(const Exchange &exchange)
{
    const QJsonObject record = exchange.world.get(deploymentId(exchange));
    return record.isEmpty() ? std::nullopt : std::optional(Deployment::fromRecord(record));
}

int statusOf(const TemplateFault &fault)
{
    return fault.code == "InvalidDeploymentLocation"_L1 ? 409 : 400;
}

Response refused(const TemplateFault &fault)
{
    return errors::refuse(statusOf(fault), fault.code, fault.message, fault.details);
}

Response refusedRights(const QJsonArray &missing)
{
    QStringList sentences;
    for (const QJsonValue one : missing)
        sentences.append(one["message"_L1].toString());
    return errors::refuse(
        403, u"InvalidTemplateDeployment"_s,
        u"Deployment failed with multiple errors: '%1'"_s.arg(sentences.join(u':')), missing);
}

QJsonObject invalidDeploymentError(World &world, const QString &name, const QJsonArray &details)
{
    QJsonObject error = errors::detail(
        u"InvalidTemplateDeployment"_s,
        u"The template deployment '%1' is not valid according to the validation procedure. The tracking id is '%2'. See inner errors for details."_s
            .arg(name, world.newGuid()));
    error[u"details"_s] = details;
    return error;
}

Response invalidDeployment(World &world, const QString &name, const QJsonArray &details)
{
    const QJsonObject error = invalidDeploymentError(world, name, details);
    return errors::refuse(400, error["code"_L1].toString(), error["message"_L1].toString(), details);
}

// The deployment that the body asks for, or why it cannot be.
tl::expected<Deployment, Response> planned(Exchange &exchange)
{
    QString problem;
    const std::optional<QJsonObject> body = readDeploymentBody(exchange.rawBody, &problem);
    if (!body)
        return tl::unexpected(errors::invalidContent(problem));
    const QString correlation = QString::fromUtf8(exchange.requestHeader("x-ms-correlation-request-id"));
    DeploymentRequest request{ deploymentId(exchange),
                               exchange.param("name"_L1),
                               exchange.sub(),
                               exchange.group().isEmpty() ? QString()
                                                          : ResourceId(exchange.groupId()).resourceGroup(),
                               *body,
                               correlation.isEmpty() ? exchange.world.newGuid() : correlation };
    try {
        Deployment deployment = planDeployment(exchange.world, exchange.caller, request);
        const QJsonArray missing = missingRights(exchange.caller, deployment);
        if (!missing.isEmpty())
            return tl::unexpected(refusedRights(missing));
        return deployment;
    } catch (const TemplateFault &fault) {
        return tl::unexpected(refused(fault));
    }
}

// ---- validate and what-if

Response validate(Exchange &exchange)
{
    const auto deployment = planned(exchange);
    if (!deployment)
        return deployment.error();
    const RehearsedDeployment tried = rehearsed(exchange, *deployment);
    if (!tried.refusals.isEmpty())
        return invalidDeployment(exchange.world, deployment->name, tried.refusals);
    Deployment shown = *deployment;
    shown.state = u"Succeeded"_s;
    QJsonObject answer = shown.shown();
    QJsonObject properties = answer["properties"_L1].toObject();
    properties["timestamp"_L1] = u"0001-01-01T00:00:00Z"_s; // as recorded: nothing has happened
    properties["duration"_L1] = u"PT0S"_s;
    properties["validatedResources"_L1] = tried.ids;
    answer["properties"_L1] = properties;
    return Exchange::json(200, answer);
}

// Answers at its Location, once the comparison is done.
Response whatIf(Exchange &exchange)
{
    const auto deployment = planned(exchange);
    if (!deployment)
        return deployment.error();
    QString problem; // none: it was planned from the same body
    const QJsonObject body = readDeploymentBody(exchange.rawBody, &problem).value_or(QJsonObject());
    const QString format = body["properties"_L1]["whatIfSettings"_L1]["resultFormat"_L1].toString();
    const PredictedChanges predicted =
        predictedChanges(exchange, *deployment, sameText(format, u"ResourceIdOnly"));
    QJsonObject result{ { u"status"_s, u"Succeeded"_s },
                        { u"properties"_s, QJsonObject{ { u"changes"_s, predicted.changes } } } };
    if (!predicted.refusals.isEmpty())
        result = { { u"status"_s, u"Failed"_s },
                   { u"error"_s,
                     invalidDeploymentError(exchange.world, deployment->name, predicted.refusals) } };
    Operation operation;
    operation.style = Operation::Style::LocationOnly;
    operation.resultPath = u"/subscriptions/"_s + exchange.sub() + u"/operationresults/%id"_s;
    operation.query = signedQuery(exchange.world, exchange.apiVersion());
    operation.resourceId = deployment->id;
    operation.result = result;
    operation.pollRetryAfter = whatIfRetryAfter;
    const Operation &running = exchange.world.begin(operation);
    exchange.world.later(whatIfAfterMs, operationFinish, { { u"id"_s, running.id } });
    return exchange.withOperation(Exchange::empty(202), running, whatIfRetryAfter, true);
}

// ---- The deployment itself

Response put(Exchange &exchange)
{
    const std::optional<Deployment> before = asked(exchange);
    if (before && !before->isOver()) {
        return errors::refuse(
            409, u"DeploymentActive"_s,
            u"The deployment with resource id '%1' cannot be saved, because this would overwrite an existing "
            u"deployment which is still active. "
            "Please see https://aka.ms/arm-deploy for usage details."_s.arg(before->id));
    }
    const auto deployment = planned(exchange);
    if (!deployment)
        return deployment.error();
    const QString operation = deploymentrun::start(exchange.world, *deployment, exchange.apiVersion());
    return exchange.withOperation(
        Exchange::json(before ? 200 : 201, World::shown(exchange.world.get(deployment->id))),
        *exchange.world.operation(operation), 0);
}

Response get(Exchange &exchange)
{
    const QJsonObject record = exchange.world.get(deploymentId(exchange));
    return record.isEmpty() ? notFound(exchange.param("name"_L1)) : Exchange::json(200, World::shown(record));
}

Response exists(Exchange &exchange)
{
    return asked(exchange) ? Exchange::empty(204) : notFound(exchange.param("name"_L1));
}

// $filter=provisioningState eq 'Failed'; newest first.
Response list(Exchange &exchange)
{
    static const QRegularExpression term(
        u"provisioningState\\s+eq\\s+'(\\w+)'"_s, QRegularExpression::CaseInsensitiveOption);
    const QString scope =
        exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
    const QString state =
        term.match(exchange.query.queryItemValue(u"$filter"_s, QUrl::FullyDecoded).replace(u'+', u' '))
            .captured(1);
    QList<QJsonObject> found;
    const QList<QJsonObject> all = exchange.world.list(type(), scope);
    for (const QJsonObject &record : all) {
        const bool here =
            ResourceId(record["id"_L1].toString()).resourceGroup().isEmpty() == exchange.group().isEmpty();
        const QString its = record["properties"_L1]["provisioningState"_L1].toString();
        if (here && (state.isEmpty() || sameText(its, state)))
            found.append(World::shown(record));
    }
    std::stable_sort(found.begin(), found.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a["properties"_L1]["timestamp"_L1].toString() > b["properties"_L1]["timestamp"_L1].toString();
    });
    return exchange.list(found);
}

Response remove(Exchange &exchange)
{
    const std::optional<Deployment> deployment = asked(exchange);
    if (!deployment)
        return Exchange::empty(204);
    if (!deployment->isOver()) {
        return errors::refuse(
            409, u"DeploymentActive"_s,
            u"The deployment '%1' cannot be deleted, because it is still active: cancel it first."_s.arg(
                deployment->name));
    }
    Operation operation;
    operation.style = Operation::Style::LocationOnly;
    operation.resultPath = u"/subscriptions/"_s + exchange.sub() + u"/operationresults/%id"_s;
    operation.query = signedQuery(exchange.world, exchange.apiVersion());
    operation.resourceId = deployment->id;
    operation.resultStatus = 204;
    const Operation &running = exchange.world.begin(operation);
    exchange.world.later(
        removedAfterMs, removeTask, { { u"id"_s, deployment->id }, { u"operation"_s, running.id } });
    return exchange.withOperation(Exchange::empty(202), running, 0, true);
}

Response cancel(Exchange &exchange)
{
    const std::optional<Deployment> deployment = asked(exchange);
    if (!deployment)
        return notFound(exchange.param("name"_L1));
    if (deployment->isOver()) {
        return errors::refuse(
            409, u"DeploymentCannotBeCancelled"_s,
            u"The deployment '%1' cannot be cancelled, because its provisioning state is '%2'."_s.arg(
                deployment->name, deployment->state));
    }
    deploymentrun::cancel(exchange.world, deployment->id);
    return Exchange::empty(204);
}

Response exportTemplate(Exchange &exchange)
{
    const std::optional<Deployment> deployment = asked(exchange);
    return deployment ? Exchange::json(200, QJsonObject{ { u"template"_s, deployment->source } })
                      : notFound(exchange.param("name"_L1));
}

Response operations(Exchange &exchange)
{
    const std::optional<Deployment> deployment = asked(exchange);
    return deployment ? exchange.list(deployment->operations(exchange.world))
                      : notFound(exchange.param("name"_L1));
}

Response operation(Exchange &exchange)
{
    const std::optional<Deployment> deployment = asked(exchange);
    if (!deployment)
        return notFound(exchange.param("name"_L1));
    const QList<QJsonObject> all = deployment->operations(exchange.world);
    for (const QJsonObject &one : all) {
        if (sameText(one["operationId"_L1].toString(), exchange.param("operation"_L1)))
            return Exchange::json(200, one);
    }
    return errors::refuse(
        404, u"DeploymentOperationNotFound"_s,
        u"The deployment operation '%1' could not be found."_s.arg(exchange.param("operation"_L1)));
}

class DeploymentsProvider : public Provider {
public:
    void addRoutes(Router &router) override
    {
        const QString sub = u"/subscriptions/{sub}"_s, group = sub + u"/resourceGroups/{group}"_s;
        for (const QString &scope : { sub, group }) {
            const QString all = scope + u"/providers/Microsoft.Resources/deployments"_s,
                          one = all + u"/{name}"_s;
            router.add("GET"_L1, all, list, type() + u"/read"_s);
            router.add("GET"_L1, one, get, type() + u"/read"_s);
            router.add("HEAD"_L1, one, exists, type() + u"/read"_s);
            router.add("PUT"_L1, one, put, type() + u"/write"_s);
            router.add("DELETE"_L1, one, remove, type() + u"/delete"_s);
            router.add("POST"_L1, one + u"/validate"_s, validate, type() + u"/validate/action"_s);
            router.add("POST"_L1, one + u"/whatIf"_s, whatIf, type() + u"/whatIf/action"_s);
            router.add("POST"_L1, one + u"/cancel"_s, cancel, type() + u"/cancel/action"_s);
            router.add(
                "POST"_L1, one + u"/exportTemplate"_s, exportTemplate, type() + u"/exportTemplate/action"_s);
            addOperations(router, one);
        }
        addOperations(router, group + u"/deployments/{name}"_s); // the group's form has no provider segment
    }

    void addTasks(TaskTable &tasks) override
    {
        tasks.insert(deploymentrun::stepTask, deploymentrun::step);
        tasks.insert(removeTask, [](TaskContext &context, const QJsonObject &args) {
            context.world.remove(args["id"_L1].toString());
            context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
        });
    }

private:
    static void addOperations(Router &router, const QString &one)
    {
        router.add("GET"_L1, one + u"/operations"_s, operations, type() + u"/operations/read"_s);
        router.add("GET"_L1, one + u"/operations/{operation}"_s, operation, type() + u"/operations/read"_s);
    }
};

} // namespace

std::unique_ptr<Provider> makeDeploymentsProvider()
{
    return std::make_unique<DeploymentsProvider>();
}

} // namespace linkdesk::sandbox
