#include "src/sandbox/graphtables.h"

#include "src/base/resourceid.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QStringList &columns()
{
    static const QStringList names{
        u"id"_s,        u"name"_s,     u"type"_s,          u"tenantId"_s,
        u"kind"_s,      u"location"_s, u"resourceGroup"_s, u"subscriptionId"_s,
        u"managedBy"_s, u"sku"_s,      u"plan"_s,          u"properties"_s,
        u"tags"_s,      u"identity"_s, u"zones"_s,         u"extendedLocation"_s
    };
    return names;
}

QString tenantOf(const World &world, const QString &subscription)
{
    return world.subscription(subscription)["tenantId"_L1].toString();
}

GraphRow rowOf(const World &world, const QJsonObject &resource, const QString &type)
{
    const ResourceId id(resource["id"_L1].toString());
    QHash<QString, QJsonValue> known{ { u"type"_s, type.toLower() },
                                      { u"resourceGroup"_s, id.resourceGroup().toLower() },
                                      { u"subscriptionId"_s, id.subscriptionId() },
                                      { u"tenantId"_s, tenantOf(world, id.subscriptionId()) } };
    for (const QString &text : { u"kind"_s, u"managedBy"_s })
        known.insert(text, resource.value(text).toString()); // empty, not null, where there is none
    GraphRow row;
    for (const QString &name : columns())
        row.append(known.contains(name) ? known.value(name) : resource.value(name));
    return row;
}

// Through the router, as the caller, so that places that ARM composes agree with what a GET says.
std::optional<QJsonObject> shown(const Exchange &exchange, const QString &id)
{
    const Response answer = exchange.send("GET", id + "?api-version=2024-03-01"_L1, QJsonValue::Undefined);
    if (answer.status != 200)
        return std::nullopt;
    return answer.json.toObject();
}

GraphTable resources(const Exchange &exchange, const QStringList &subscriptions)
{
    GraphTable table{ columns(), {} };
    for (const QString &subscription : subscriptions) {
        const QList<QJsonObject> all = exchange.world.all(u"/subscriptions/"_s + subscription);
        for (const QJsonObject &record : all) {
            const QString id = record["id"_L1].toString(), type = World::typeOf(id);
            if (!World::isTracked(type) || !exchange.caller.may(type + "/read"_L1, id))
                continue;
            if (const auto resource = shown(exchange, id))
                table.rows.append(rowOf(exchange.world, *resource, type));
        }
    }
    return table;
}

GraphTable containers(const Exchange &exchange, const QStringList &subscriptions)
{
    GraphTable table{ columns(), {} };
    for (const QString &subscription : subscriptions) {
        QJsonObject itself = exchange.world.subscription(subscription);
        itself["name"_L1] = itself["displayName"_L1];
        itself["properties"_L1] = QJsonObject{ { u"state"_s, itself["state"_L1] } };
        table.rows.append(rowOf(exchange.world, itself, u"microsoft.resources/subscriptions"_s));
        const QList<QJsonObject> groups =
            exchange.world.list(u"Microsoft.Resources/resourceGroups"_s, u"/subscriptions/"_s + subscription);
        for (const QJsonObject &group : groups) {
            if (exchange.caller.sees(group["id"_L1].toString()))
                table.rows.append(
                    rowOf(exchange.world, group, u"microsoft.resources/subscriptions/resourcegroups"_s));
        }
    }
    return table;
}

} // namespace

QStringList graphScope(const Exchange &exchange, const QStringList &asked)
{
    QStringList found;
    const QJsonArray all = exchange.world.subscriptions();
    for (const QJsonValue one : all) {
        const QString id = one["subscriptionId"_L1].toString();
        if ((asked.isEmpty() || asked.contains(id, Qt::CaseInsensitive))
            && exchange.caller.sees(one["id"_L1].toString()))
            found.append(id.toLower());
    }
    return found;
}

std::optional<GraphTable>
graphTable(const Exchange &exchange, const QString &name, const QStringList &subscriptions)
{
    if (name == "resources"_L1)
        return resources(exchange, subscriptions);
    if (name == "resourcecontainers"_L1)
        return containers(exchange, subscriptions);
    return std::nullopt;
}

} // namespace linkdesk::sandbox
