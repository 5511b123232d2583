// Deployments and their operations (API.md 6).
#include "src/model/envelope.h"

namespace linkdesk {

Deployment Deployment::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    Deployment result;
    result.id = envelope::id(json);
    result.name = envelope::name(json);
    result.provisioningState = json::text(properties, u"provisioningState");
    result.correlationId = json::text(properties, u"correlationId");
    result.timestamp = envelope::time(properties, u"timestamp");
    result.error = json::object(properties, u"error");
    result.json = json;
    return result;
}

DeploymentOperation DeploymentOperation::fromJson(const QJsonObject &json)
{
    const QJsonObject properties = json::object(json, u"properties");
    const QJsonObject target = json::object(properties, u"targetResource");
    DeploymentOperation result;
    result.operationId = json::text(json, u"operationId");
    result.provisioningState = json::text(properties, u"provisioningState");
    result.provisioningOperation = json::text(properties, u"provisioningOperation");
    result.target = envelope::id(target);
    result.targetType = json::text(target, u"resourceType");
    if (result.targetType.isEmpty())
        result.targetType = result.target.type();
    result.targetName = json::text(target, u"resourceName");
    if (result.targetName.isEmpty())
        result.targetName = result.target.name();
    result.statusCode = json::text(properties, u"statusCode");
    result.timestamp = envelope::time(properties, u"timestamp");
    result.duration = json::text(properties, u"duration");
    result.error = json::object(properties, u"statusMessage.error");
    return result;
}

} // namespace linkdesk
