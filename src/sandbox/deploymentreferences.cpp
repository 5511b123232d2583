#include "src/sandbox/deploymentreferences.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject bodyOrFault(const Response &response)
{
    if (response.status == 200)
        return response.json.toObject();
    const QJsonObject error = errorIn(response);
    throw TemplateFault{ error["message"_L1].toString(), error["code"_L1].toString() };
}

// "Microsoft.Network/virtualNetworks/v" without a scope is of the template's own.
QString placed(const TemplateScope &scope, const QString &name)
{
    if (name.startsWith(u'/'))
        return name;
    const QString base = u"/subscriptions/"_s + scope.subscriptionId;
    return (scope.group.isEmpty() ? base : base + u"/resourceGroups/"_s + scope.group) + u"/providers/"_s
        + name;
}

// The resource of this template that is meant by its id, symbol or name; null: none.
const TemplateResource *meant(const Deployment &deployment, const QString &name)
{
    for (const DeploymentStep &step : deployment.steps) {
        const TemplateResource &resource = step.resource;
        const bool bySymbol = !resource.symbol.isEmpty() && sameText(resource.symbol, name);
        if (bySymbol || sameText(resource.id, name) || sameText(resource.name, name)
            || resource.id.endsWith(u"/providers/"_s + name, Qt::CaseInsensitive))
            return &resource;
    }
    return nullptr;
}

} // namespace

QJsonObject errorIn(const Response &response)
{
    const QJsonObject body = response.json.toObject();
    QJsonObject error = body.contains("error"_L1) ? body["error"_L1].toObject() : body;
    if (!error.value("code"_L1).toString().isEmpty())
        return error;
    Response whole = response;
    whole.write();
    return errors::detail(QString::number(response.status), QString::fromUtf8(whole.body.left(500)));
}

void openReferences(TemplateScope &scope, const TaskContext &context, const Deployment &deployment)
{
    const TemplateScope here = scope; // where names without a scope belong
    scope.reference = [&context, &deployment,
                       here](const QString &name, const QString &version, bool full) -> QJsonValue {
        const TemplateResource *resource = meant(deployment, name);
        const QString id = placed(here, resource == nullptr ? name : resource->id);
        const QString apiVersion = version.isEmpty() && resource != nullptr ? resource->apiVersion : version;
        const QJsonObject found = bodyOrFault(context.send(
            deployment.person, "GET", id + u"?api-version="_s + apiVersion, QJsonValue::Undefined));
        return full ? QJsonValue(found) : found["properties"_L1];
    };
    scope.list = [&context, &deployment,
                  here](const QString &function, const QString &name, const QString &version) -> QJsonValue {
        const TemplateResource *resource = meant(deployment, name);
        const QString target = placed(here, resource == nullptr ? name : resource->id) + u'/' + function
            + u"?api-version="_s + version;
        return bodyOrFault(context.send(deployment.person, "POST", target, QJsonObject()));
    };
}

} // namespace linkdesk::sandbox
