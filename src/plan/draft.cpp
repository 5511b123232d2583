// Drafts as JSON. Every member is optional when reading: a draft of an older version keeps what it has.
#include "src/plan/draft.h"

#include "src/model/apiversions.h"
#include "src/model/json.h"

#include <QJsonArray>

namespace linkdesk {

namespace {

QJsonArray toArray(const QList<ResourceId> &ids)
{
    QJsonArray array;
    for (const ResourceId &id : ids)
        array.append(id.text());
    return array;
}

QJsonArray toArray(const QList<Draft::ZoneRow> &rows)
{
    QJsonArray array;
    for (const Draft::ZoneRow &row : rows) {
        array.append(QJsonObject{
            { QStringLiteral("zoneName"), row.zoneName },
            { QStringLiteral("configurationName"), row.configurationName },
            { QStringLiteral("subscriptionId"), row.subscriptionId },
            { QStringLiteral("resourceGroup"), row.resourceGroup },
            { QStringLiteral("newZone"), row.newZone },
            { QStringLiteral("proposal"), row.proposal },
        });
    }
    return array;
}

QJsonArray toArray(const QList<Draft::TagRow> &rows)
{
    QJsonArray array;
    for (const Draft::TagRow &row : rows) {
        array.append(QJsonObject{
            { QStringLiteral("name"), row.name },
            { QStringLiteral("value"), row.value },
            { QStringLiteral("onEndpoint"), row.onEndpoint },
            { QStringLiteral("onZone"), row.onZone },
        });
    }
    return array;
}

QList<ResourceId> idsOf(const QJsonObject &json, QStringView name)
{
    QList<ResourceId> ids;
    const QStringList texts = json::texts(json, name);
    ids.reserve(texts.size());
    for (const QString &text : texts)
        ids.append(ResourceId(text));
    return ids;
}

QList<Draft::ZoneRow> zonesOf(const QJsonObject &json)
{
    QList<Draft::ZoneRow> rows;
    const QJsonArray array = json::array(json, u"zones");
    for (const QJsonValue value : array) {
        const QJsonObject row = value.toObject();
        rows.append({ json::text(row, u"zoneName"), json::text(row, u"configurationName"),
                      json::text(row, u"subscriptionId"), json::text(row, u"resourceGroup"),
                      json::flag(row, u"newZone", true), json::text(row, u"proposal") });
    }
    return rows;
}

QList<Draft::TagRow> tagsOf(const QJsonObject &json)
{
    QList<Draft::TagRow> rows;
    const QJsonArray array = json::array(json, u"tags");
    for (const QJsonValue value : array) {
        const QJsonObject row = value.toObject();
        rows.append({ json::text(row, u"name"), json::text(row, u"value"),
                      json::flag(row, u"onEndpoint", true), json::flag(row, u"onZone", true) });
    }
    return rows;
}

} // namespace

ResourceId Draft::ZoneRow::id() const
{
    return ResourceId::resource(subscriptionId, resourceGroup, types::DnsZone.toString(), zoneName);
}

Draft Draft::trimmed() const
{
    Draft draft = *this;
    for (QString *text :
         { &draft.resourceGroup, &draft.name, &draft.networkInterfaceName, &draft.connectionName,
           &draft.groupId, &draft.requestMessage, &draft.ipConfigurationName, &draft.privateIpAddress })
        *text = text->trimmed();
    for (ZoneRow &row : draft.zones) {
        row.configurationName = row.configurationName.trimmed();
        row.resourceGroup = row.resourceGroup.trimmed();
    }
    for (QString &name : draft.newSecurityGroups)
        name = name.trimmed();
    for (TagRow &row : draft.tags)
        row.name = row.name.trimmed();
    return draft;
}

QJsonObject Draft::toJson() const
{
    return {
        { QStringLiteral("subscriptionId"), subscriptionId },
        { QStringLiteral("resourceGroup"), resourceGroup },
        { QStringLiteral("newResourceGroup"), newResourceGroup },
        { QStringLiteral("name"), name },
        { QStringLiteral("nameEdited"), nameEdited },
        { QStringLiteral("networkInterfaceName"), networkInterfaceName },
        { QStringLiteral("networkInterfaceNameEdited"), networkInterfaceNameEdited },
        { QStringLiteral("connectionName"), connectionName },
        { QStringLiteral("connectionNameEdited"), connectionNameEdited },
        { QStringLiteral("region"), region },
        { QStringLiteral("target"), target.text() },
        { QStringLiteral("asksTarget"), asksTarget },
        { QStringLiteral("byResourceId"), byResourceId },
        { QStringLiteral("targetSubscriptionId"), targetSubscriptionId },
        { QStringLiteral("targetType"), targetType },
        { QStringLiteral("targetText"), targetText },
        { QStringLiteral("groupId"), groupId },
        { QStringLiteral("manual"), manual },
        { QStringLiteral("manualChosen"), manualChosen },
        { QStringLiteral("requestMessage"), requestMessage },
        { QStringLiteral("virtualNetwork"), virtualNetwork.text() },
        { QStringLiteral("subnet"), subnet.text() },
        { QStringLiteral("networkPolicy"), networkPolicy },
        { QStringLiteral("staticAddress"), staticAddress },
        { QStringLiteral("ipConfigurationName"), ipConfigurationName },
        { QStringLiteral("privateIpAddress"), privateIpAddress },
        { QStringLiteral("memberName"), memberName },
        { QStringLiteral("securityGroups"), toArray(securityGroups) },
        { QStringLiteral("newSecurityGroups"), QJsonArray::fromStringList(newSecurityGroups) },
        { QStringLiteral("integrateDns"), integrateDns },
        { QStringLiteral("zones"), toArray(zones) },
        { QStringLiteral("tags"), toArray(tags) },
        { QStringLiteral("sent"), sent.text() },
    };
}

Draft Draft::fromJson(const QJsonObject &json)
{
    Draft draft;
    draft.subscriptionId = json::text(json, u"subscriptionId");
    draft.resourceGroup = json::text(json, u"resourceGroup");
    draft.newResourceGroup = json::flag(json, u"newResourceGroup");
    draft.name = json::text(json, u"name");
    draft.nameEdited = json::flag(json, u"nameEdited");
    draft.networkInterfaceName = json::text(json, u"networkInterfaceName");
    draft.networkInterfaceNameEdited = json::flag(json, u"networkInterfaceNameEdited");
    draft.connectionName = json::text(json, u"connectionName");
    draft.connectionNameEdited = json::flag(json, u"connectionNameEdited");
    draft.region = json::text(json, u"region");
    draft.target = ResourceId(json::text(json, u"target"));
    draft.asksTarget = json::flag(json, u"asksTarget");
    draft.byResourceId = json::flag(json, u"byResourceId");
    draft.targetSubscriptionId = json::text(json, u"targetSubscriptionId");
    draft.targetType = json::text(json, u"targetType");
    draft.targetText = json::text(json, u"targetText");
    draft.groupId = json::text(json, u"groupId");
    draft.manual = json::flag(json, u"manual");
    draft.manualChosen = json::flag(json, u"manualChosen");
    draft.requestMessage = json::text(json, u"requestMessage");
    draft.virtualNetwork = ResourceId(json::text(json, u"virtualNetwork"));
    draft.subnet = ResourceId(json::text(json, u"subnet"));
    draft.networkPolicy = json::text(json, u"networkPolicy");
    draft.staticAddress = json::flag(json, u"staticAddress");
    draft.ipConfigurationName = json::text(json, u"ipConfigurationName");
    draft.privateIpAddress = json::text(json, u"privateIpAddress");
    draft.memberName = json::text(json, u"memberName");
    draft.securityGroups = idsOf(json, u"securityGroups");
    draft.newSecurityGroups = json::texts(json, u"newSecurityGroups");
    draft.integrateDns = json::flag(json, u"integrateDns", true);
    draft.zones = zonesOf(json);
    draft.tags = tagsOf(json);
    draft.sent = ResourceId(json::text(json, u"sent"));
    return draft;
}

} // namespace linkdesk
