#include "src/flow/plandetails.h"

#include "src/model/json.h"

namespace linkdesk::plandetails {

namespace {

QJsonObject resourceToJson(const PlannedResource &resource)
{
    return {
        { QStringLiteral("update"), resource.act == PlannedResource::Act::Update },
        { QStringLiteral("type"), resource.type },
        { QStringLiteral("id"), resource.id.text() },
        { QStringLiteral("note"), resource.note },
    };
}

PlannedResource resourceFromJson(const QJsonObject &json)
{
    PlannedResource resource;
    resource.act = json::flag(json, u"update") ? PlannedResource::Act::Update : PlannedResource::Act::Create;
    resource.type = json::text(json, u"type");
    resource.id = ResourceId(json::text(json, u"id"));
    resource.note = json::text(json, u"note");
    return resource;
}

} // namespace

QJsonObject toJson(const Plan &plan)
{
    QJsonArray resources;
    for (const PlannedResource &resource : plan.resources)
        resources.append(resourceToJson(resource));
    QJsonArray links;
    for (const ResourceId &link : plan.linksThere)
        links.append(link.text());
    return {
        { QStringLiteral("draft"), plan.draft.toJson() },
        { QStringLiteral("deploymentName"), plan.deploymentName },
        { QStringLiteral("atSubscription"), plan.atSubscription },
        { QStringLiteral("deploymentLocation"), plan.deploymentLocation },
        { QStringLiteral("targetRegion"), plan.targetRegion },
        { QStringLiteral("accountHostName"), plan.accountHostName },
        { QStringLiteral("resources"), resources },
        { QStringLiteral("linksThere"), links },
        { QStringLiteral("currentSubnet"), plan.currentSubnet },
    };
}

Plan fromJson(const QJsonObject &json)
{
    Plan plan;
    plan.draft = Draft::fromJson(json::object(json, u"draft"));
    plan.deploymentName = json::text(json, u"deploymentName");
    plan.atSubscription = json::flag(json, u"atSubscription");
    plan.deploymentLocation = json::text(json, u"deploymentLocation");
    plan.targetRegion = json::text(json, u"targetRegion");
    plan.accountHostName = json::text(json, u"accountHostName");
    const QJsonArray resources = json::array(json, u"resources");
    for (const QJsonValue resource : resources)
        plan.resources.append(resourceFromJson(resource.toObject()));
    const QStringList links = json::texts(json, u"linksThere");
    for (const QString &link : links)
        plan.linksThere.append(ResourceId(link));
    plan.currentSubnet = json::object(json, u"currentSubnet");
    return plan;
}

} // namespace linkdesk::plandetails
