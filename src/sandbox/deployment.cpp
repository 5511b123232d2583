#include "src/sandbox/deployment.h"

#include "src/base/resourceid.h"
#include "src/sandbox/world.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <algorithm>
#include <array>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 5> stateNames{ "Waiting"_L1, "Running"_L1, "Succeeded"_L1,
                                                       "Failed"_L1, "Left"_L1 };

// 19 digits that depend on the template only.
QString hashOf(const QJsonObject &source)
{
    const QByteArray hash =
        QCryptographicHash::hash(
            QJsonDocument(source).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
            .toHex()
            .left(16);
    return QString::number(hash.toULongLong(nullptr, 16));
}

// [{namespace, resourceTypes: [{resourceType, locations}]}] of what the template makes.
QJsonArray providersOf(const Deployment &deployment)
{
    QStringList order;
    QHash<QString, QJsonArray> types;
    TemplateScope scope = deployment.scope;
    for (const DeploymentStep &step : deployment.steps) {
        const QString space = step.resource.type.section(u'/', 0, 0),
                      type = step.resource.type.section(u'/', 1);
        QString location;
        try {
            scope.copy = step.resource.copy;
            location = regionKey(scope.evaluateText(step.resource.source["location"_L1]));
        } catch (const TemplateFault &) { // known only later
        }
        const QJsonValue shown = location.isEmpty() ? QJsonValue() : QJsonValue(location);
        const QJsonObject entry{ { u"resourceType"_s, type }, { u"locations"_s, QJsonArray{ shown } } };
        if (!order.contains(space))
            order.append(space);
        if (!types[space].contains(entry))
            types[space].append(entry);
    }
    QJsonArray result;
    for (const QString &space : std::as_const(order))
        result.append(QJsonObject{ { u"namespace"_s, space }, { u"resourceTypes"_s, types.value(space) } });
    return result;
}

QJsonObject reference(const TemplateResource &resource)
{
    return { { u"id"_s, resource.id },
             { u"resourceType"_s, resource.type },
             { u"resourceName"_s, resource.name } };
}

QJsonArray dependenciesOf(const Deployment &deployment)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < deployment.steps.size(); ++i)
        places.insert(deployment.steps.at(i).resource.id, i);
    QJsonArray result;
    for (const DeploymentStep &step : deployment.steps) {
        QList<qsizetype> found;
        for (const QString &id : step.resource.dependsOn) {
            if (const auto place = places.constFind(id); place != places.constEnd())
                found.append(*place);
        }
        if (found.isEmpty())
            continue;
        std::sort(found.begin(), found.end()); // in the order of the template
        QJsonArray before;
        for (const qsizetype place : std::as_const(found))
            before.append(reference(deployment.steps.at(place).resource));
        QJsonObject entry = reference(step.resource);
        entry.insert(u"dependsOn"_s, before);
        result.append(entry);
    }
    return result;
}

QString operationState(const DeploymentStep &step)
{
    switch (step.state) {
    case DeploymentStep::State::Succeeded:
        return u"Succeeded"_s;
    case DeploymentStep::State::Failed:
        return u"Failed"_s;
    case DeploymentStep::State::Left:
        return u"Canceled"_s;
    default:
        return u"Running"_s;
    }
}

QString statusName(int status)
{
    static const QHash<int, QString> names{ { 200, u"OK"_s },
                                            { 201, u"Created"_s },
                                            { 202, u"Accepted"_s },
                                            { 204, u"NoContent"_s },
                                            { 400, u"BadRequest"_s },
                                            { 401, u"Unauthorized"_s },
                                            { 403, u"Forbidden"_s },
                                            { 404, u"NotFound"_s },
                                            { 405, u"MethodNotAllowed"_s },
                                            { 409, u"Conflict"_s },
                                            { 412, u"PreconditionFailed"_s },
                                            { 429, u"TooManyRequests"_s },
                                            { 500, u"InternalServerError"_s } };
    return names.value(status, QString::number(status));
}

} // namespace

QString isoDuration(qint64 milliseconds)
{
    const qint64 hours = milliseconds / 3600000, minutes = milliseconds / 60000 % 60;
    const QString seconds = QString::number(double(milliseconds % 60000) / 1000.0, 'f', 7);
    return u"PT"_s + (hours > 0 ? QString::number(hours) + u'H' : QString())
        + (minutes > 0 ? QString::number(minutes) + u'M' : QString()) + seconds + u'S';
}

QJsonObject DeploymentStep::toJson() const
{
    return { { u"resource"_s, resource.toJson() },
             { u"state"_s, stateNames.at(size_t(state)) },
             { u"started"_s, started },
             { u"ended"_s, ended },
             { u"retryAt"_s, retryAt },
             { u"removes"_s, removes },
             { u"operation"_s, operation },
             { u"key"_s, key },
             { u"httpStatus"_s, httpStatus },
             { u"error"_s, error },
             { u"made"_s, QJsonArray::fromStringList(made) } };
}

DeploymentStep DeploymentStep::fromJson(const QJsonObject &json)
{
    DeploymentStep step;
    step.resource = TemplateResource::fromJson(json["resource"_L1].toObject());
    const QString name = json["state"_L1].toString();
    for (size_t i = 0; i < stateNames.size(); ++i) {
        if (name == stateNames.at(i))
            step.state = State(int(i));
    }
    step.started = json["started"_L1].toInteger();
    step.ended = json["ended"_L1].toInteger();
    step.retryAt = json["retryAt"_L1].toInteger();
    step.removes = json["removes"_L1].toBool();
    step.operation = json["operation"_L1].toString();
    step.key = json["key"_L1].toString();
    step.httpStatus = json["httpStatus"_L1].toInt();
    step.error = json["error"_L1].toObject();
    const QJsonArray made = json["made"_L1].toArray();
    for (const QJsonValue one : made)
        step.made.append(one.toString());
    return step;
}

void Deployment::describe()
{
    templateHash = hashOf(source);
    providers = providersOf(*this);
    dependencies = dependenciesOf(*this);
}

QJsonObject Deployment::shown() const
{
    QJsonObject properties{ { u"templateHash"_s, templateHash },
                            { u"parameters"_s, shownParameters },
                            { u"mode"_s, mode },
                            { u"provisioningState"_s, state },
                            { u"timestamp"_s, World::timestamp(changed) },
                            { u"duration"_s, isoDuration(changed - started) },
                            { u"correlationId"_s, correlationId },
                            { u"providers"_s, providers },
                            { u"dependencies"_s, dependencies } };
    if (!outputs.isEmpty())
        properties.insert(u"outputs"_s, outputs);
    if (!error.isEmpty())
        properties.insert(u"error"_s, error);
    if (isOver()) {
        QJsonArray made;
        for (const DeploymentStep &step : steps) {
            for (const QString &one : step.made)
                made.append(QJsonObject{ { u"id"_s, one } });
        }
        if (!made.isEmpty())
            properties.insert(u"outputResources"_s, made);
    }
    QJsonObject result{ { u"id"_s, id },
                        { u"name"_s, name },
                        { u"type"_s, u"Microsoft.Resources/deployments"_s },
                        { u"properties"_s, properties } };
    if (!location.isEmpty())
        result.insert(u"location"_s, location);
    if (!tags.isEmpty())
        result.insert(u"tags"_s, tags);
    return result;
}

QList<QJsonObject> Deployment::operations(const World &world) const
{
    QList<QJsonObject> items;
    const auto add = [&](const QString &key, QJsonObject properties) {
        items.prepend(QJsonObject{ { u"id"_s, id + u"/operations/"_s + key },
                                   { u"operationId"_s, key },
                                   { u"properties"_s, properties } });
    };
    for (const DeploymentStep &step : steps) {
        if (step.started == 0)
            continue; // not begun: Azure lists it when it is
        const qint64 until = step.ended > 0 ? step.ended : world.now();
        QJsonObject properties{ { u"provisioningOperation"_s, step.removes ? u"Delete"_s : u"Create"_s },
                                { u"provisioningState"_s, operationState(step) },
                                { u"timestamp"_s, World::timestamp(until) },
                                { u"duration"_s, isoDuration(until - step.started) },
                                { u"targetResource"_s, reference(step.resource) } };
        if (step.httpStatus > 0)
            properties.insert(u"statusCode"_s, statusName(step.httpStatus));
        if (!step.error.isEmpty())
            properties.insert(
                u"statusMessage"_s, QJsonObject{ { u"status"_s, u"Failed"_s }, { u"error"_s, step.error } });
        add(step.key, properties);
    }
    if (state == "Succeeded"_L1)
        add(u"08"_s + templateHash.left(18),
            { { u"provisioningOperation"_s, u"EvaluateDeploymentOutput"_s },
              { u"provisioningState"_s, u"Succeeded"_s },
              { u"timestamp"_s, World::timestamp(changed) },
              { u"duration"_s, isoDuration(0) },
              { u"statusCode"_s, u"OK"_s } });
    return items;
}

QJsonObject Deployment::record() const
{
    QJsonArray all;
    for (const DeploymentStep &step : steps)
        all.append(step.toJson());
    QJsonObject result = shown();
    result.insert(
        u"$"_s,
        QJsonObject{ { u"subscriptionId"_s, subscriptionId },
                     { u"group"_s, group },
                     { u"person"_s, person },
                     { u"operation"_s, operation },
                     { u"started"_s, started },
                     { u"changed"_s, changed },
                     { u"source"_s, source },
                     { u"scope"_s, scope.toJson() },
                     { u"steps"_s, all } });
    return result;
}

Deployment Deployment::fromRecord(const QJsonObject &record)
{
    const QJsonObject inner = record["$"_L1].toObject(), properties = record["properties"_L1].toObject();
    Deployment deployment;
    deployment.id = record["id"_L1].toString();
    deployment.name = record["name"_L1].toString();
    deployment.location = record["location"_L1].toString();
    deployment.tags = record["tags"_L1].toObject();
    deployment.templateHash = properties["templateHash"_L1].toString();
    deployment.providers = properties["providers"_L1].toArray();
    deployment.dependencies = properties["dependencies"_L1].toArray();
    deployment.mode = properties["mode"_L1].toString(deployment.mode);
    deployment.state = properties["provisioningState"_L1].toString();
    deployment.correlationId = properties["correlationId"_L1].toString();
    deployment.shownParameters = properties["parameters"_L1].toObject();
    deployment.outputs = properties["outputs"_L1].toObject();
    deployment.error = properties["error"_L1].toObject();
    deployment.subscriptionId = inner["subscriptionId"_L1].toString();
    deployment.group = inner["group"_L1].toString();
    deployment.person = inner["person"_L1].toString();
    deployment.operation = inner["operation"_L1].toString();
    deployment.started = inner["started"_L1].toInteger();
    deployment.changed = inner["changed"_L1].toInteger();
    deployment.source = inner["source"_L1].toObject();
    deployment.scope = TemplateScope::fromJson(inner["scope"_L1].toObject());
    const QJsonArray all = inner["steps"_L1].toArray();
    for (const QJsonValue step : all)
        deployment.steps.append(DeploymentStep::fromJson(step.toObject()));
    return deployment;
}

} // namespace linkdesk::sandbox
