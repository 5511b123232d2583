#include "src/sandbox/deploymentplan.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/world.h"

#include <QRegularExpression>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuse(const QString &code, const QString &message)
{
    throw TemplateFault{ message, code };
}

void checkName(const QString &name)
{
    static const QRegularExpression form(u"^[-\\w._()]{1,64}$"_s);
    if (!form.match(name).hasMatch())
        refuse(
            u"InvalidDeploymentName"_s,
            u"The deployment name '%1' is not valid. The name has 1 to 64 characters and can only include "
            u"alphanumeric, underscore, parentheses, "
            "hyphen and period."_s.arg(name));
}

QJsonObject templateOf(const QJsonObject &properties)
{
    if (properties["template"_L1].isObject()) {
        QJsonObject source = properties["template"_L1].toObject();
        for (const auto key : { "$schema"_L1, "contentVersion"_L1, "resources"_L1 }) {
            if (!source.contains(key))
                refuse(
                    u"InvalidTemplate"_s,
                    u"Deployment template parse failed: 'Required property '%1' not found in JSON. Path ''.'."_s
                        .arg(key));
        }
        return source;
    }
    const QString uri = properties["templateLink"_L1]["uri"_L1].toString();
    if (!uri.isEmpty())
        refuse(
            u"InvalidContentLink"_s,
            u"Unable to download deployment content from '%1': this Azure reaches nothing outside of it."_s
                .arg(uri));
    refuse(
        u"InvalidRequestContent"_s,
        u"The request content was invalid: one of the properties 'template' and 'templateLink' is required."_s);
}

QString modeOf(const QJsonObject &properties)
{
    const QString mode = properties["mode"_L1].toString();
    if (mode.isEmpty())
        refuse(
            u"InvalidRequestContent"_s,
            u"The request content was invalid and could not be deserialized: 'Required property 'mode' not found in JSON. Path 'properties'.'."_s);
    if (sameText(mode, u"Incremental"))
        return u"Incremental"_s;
    if (sameText(mode, u"Complete"))
        return u"Complete"_s;
    refuse(
        u"InvalidRequestContent"_s,
        u"The request content was invalid and could not be deserialized: 'Error converting value \"%1\" to "
        u"type 'DeploymentMode'. Path "
        "'properties.mode'.'."_s.arg(mode));
}

QString locationOf(const World &world, const DeploymentRequest &request)
{
    if (!request.group.isEmpty())
        return {};
    const QString asked = request.body["location"_L1].toString();
    if (asked.isEmpty())
        refuse(
            u"LocationRequired"_s,
            u"The 'location' property must be specified for '%1'. Please see https://aka.ms/deploy-to-subscription for usage details."_s
                .arg(request.name));
    QString location = world.locationName(asked);
    if (location.isEmpty())
        refuse(
            u"LocationNotAvailableForDeployment"_s,
            u"The provided location '%1' is not available for deployment."_s.arg(asked));
    const QString before = world.get(request.id)["location"_L1].toString();
    if (!before.isEmpty() && before != location)
        refuse(
            u"InvalidDeploymentLocation"_s,
            u"Invalid deployment location '%1'. The deployment '%2' already exists in location '%3'."_s.arg(
                location, request.name, before));
    return location;
}

TemplateScope ownScope(World &world, const Deployment &deployment, const QJsonObject &given)
{
    TemplateScope scope;
    scope.subscriptionId = deployment.subscriptionId;
    scope.group = deployment.group;
    scope.variables = deployment.source["variables"_L1].toObject();
    scope.functions = deployment.source["functions"_L1].toArray();
    scope.deployment = { { u"name"_s, deployment.name },
                         { u"properties"_s,
                           QJsonObject{ { u"template"_s, deployment.source },
                                        { u"parameters"_s, given },
                                        { u"mode"_s, deployment.mode },
                                        { u"provisioningState"_s, u"Accepted"_s } } } };
    if (!deployment.location.isEmpty())
        scope.deployment.insert(u"location"_s, deployment.location);
    openSurroundings(scope, world);
    scope.newGuid = [&world] { return world.newGuid(); };
    scope.now = world.timestamp();
    scope.parameters = parameterValues(deployment.source, given, scope);
    scope.newGuid = nullptr;
    scope.now.clear();
    return scope;
}

} // namespace

void openSurroundings(TemplateScope &scope, const World &world)
{
    const QString subscription = scope.subscriptionId, group = scope.group;
    scope.surroundings = [&world, subscription, group](const QString &name) -> QJsonValue {
        if (name == "resourcegroup"_L1 && !group.isEmpty())
            return World::shown(
                world.get(u"/subscriptions/"_s + subscription + u"/resourceGroups/"_s + group));
        const QJsonObject shown = world.subscription(subscription);
        if (name == "subscription"_L1)
            return QJsonObject{ { u"id"_s, shown["id"_L1] },
                                { u"subscriptionId"_s, shown["subscriptionId"_L1] },
                                { u"tenantId"_s, shown["tenantId"_L1] },
                                { u"displayName"_s, shown["displayName"_L1] } };
        if (name == "tenant"_L1)
            return QJsonObject{ { u"tenantId"_s, shown["tenantId"_L1] } };
        return QJsonValue(QJsonValue::Undefined);
    };
}

Deployment planDeployment(World &world, const Caller &caller, const DeploymentRequest &request)
{
    const QJsonObject properties = request.body["properties"_L1].toObject();
    checkName(request.name);
    Deployment deployment;
    deployment.id = request.id;
    deployment.name = request.name;
    deployment.subscriptionId = request.subscriptionId;
    deployment.group = request.group;
    deployment.mode = modeOf(properties);
    deployment.source = templateOf(properties);
    deployment.location = locationOf(world, request);
    deployment.tags = request.body["tags"_L1].toObject();
    deployment.person = caller.name();
    deployment.correlationId = request.correlationId;
    deployment.started = deployment.changed = world.now();
    if (request.outer != nullptr) {
        deployment.scope = *request.outer;
        openSurroundings(deployment.scope, world);
    } else {
        deployment.scope = ownScope(world, deployment, properties["parameters"_L1].toObject());
        deployment.shownParameters = shownParameters(deployment.source, deployment.scope.parameters);
    }
    const QList<TemplateResource> resources =
        expandResources(deployment.source, deployment.scope, deployment.subscriptionId, deployment.group);
    for (const TemplateResource &resource : resources) {
        DeploymentStep step;
        step.resource = resource;
        step.key = QString::number(world.random(), 16).toUpper().rightJustified(16, u'0');
        deployment.steps.append(step);
    }
    deployment.describe();
    return deployment;
}

QJsonArray missingRights(const Caller &caller, const Deployment &deployment)
{
    QJsonArray missing;
    for (const DeploymentStep &step : deployment.steps) {
        const TemplateResource &resource = step.resource;
        const bool isGroup = sameText(resource.type, u"Microsoft.Resources/resourceGroups");
        const QString action =
            (isGroup ? u"Microsoft.Resources/subscriptions/resourceGroups"_s : resource.type) + u"/write"_s;
        if (caller.may(action, resource.id))
            continue;
        missing.append(errors::detail(
            u"AuthorizationFailed"_s,
            u"Authorization failed for template resource '%1' of type '%2'. The client '%3' with object id "
            u"'%4' does not have permission to perform "
            "action '%5' at scope '%6'."_s.arg(
                resource.name, resource.type, caller.login(), caller.objectId(), action, resource.id)));
    }
    return missing;
}

} // namespace linkdesk::sandbox
