// Resource groups, the lists of resources of any type, and what a person may do at a scope.
#include "src/base/resourceid.h"
#include "src/sandbox/connections.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/locks.h"
#include "src/sandbox/providers.h"
#include "src/sandbox/subnetaddresses.h"
#include "src/sandbox/zonegroups.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int deleteRetryAfter = 15; // seconds, recorded
constexpr qint64 endpointsGoneMs =
    20'000; // the endpoints go first, so that zones and accounts of other groups follow
constexpr qint64 groupGoneMs = 32'000;
const QString groupGoneTask = u"group.gone"_s;
const QString groupEndpointsTask = u"group.endpoints"_s;

Response groups(Exchange &exchange)
{
    QList<QJsonObject> seen;
    const QList<QJsonObject> all =
        exchange.world.list(u"Microsoft.Resources/resourceGroups"_s, u"/subscriptions/"_s + exchange.sub());
    for (const QJsonObject &group : all) {
        if (exchange.caller.sees(group["id"_L1].toString()))
            seen.append(group);
    }
    return exchange.list(seen);
}

Response group(Exchange &exchange)
{
    const QJsonObject group = exchange.world.get(exchange.id);
    return group.isEmpty() ? errors::groupNotFound(exchange.group())
                           : Exchange::json(200, World::shown(group));
}

Response groupExists(Exchange &exchange)
{
    return Exchange::empty(exchange.world.has(exchange.id) ? 204 : 404);
}

std::optional<Response> wrongName(const QString &name)
{
    static const QRegularExpression form(
        u"^[-\\w._()]{1,90}$"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (form.match(name).hasMatch() && !name.endsWith(u'.'))
        return std::nullopt;
    return errors::refuse(
        400, u"InvalidResourceGroup"_s,
        u"The provided resource group name '%1' has these invalid characters or ends with a period: The name can only be a letter, digit, '-', '.', '(', ')' or '_'."_s
            .arg(name));
}

Response putGroup(Exchange &exchange)
{
    if (const auto wrong = wrongName(exchange.group()))
        return *wrong;
    const QJsonObject before = exchange.world.get(exchange.id);
    const QString asked = exchange.body()["location"_L1].toString();
    const QString location = exchange.world.locationName(asked);
    if (asked.isEmpty())
        return errors::refuse(
            400, u"LocationRequired"_s, u"The location property is required for this definition."_s);
    if (location.isEmpty()) {
        return errors::refuse(
            400, u"LocationNotAvailableForResourceGroup"_s,
            u"The provided location '%1' is not available for resource group."_s.arg(asked));
    }
    if (!before.isEmpty() && !sameRegion(before["location"_L1].toString(), location)) {
        return errors::refuse(
            409, u"InvalidResourceGroupLocation"_s,
            u"Invalid resource group location '%1'. The Resource group already exists in location '%2'."_s
                .arg(asked, before["location"_L1].toString()));
    }
    QJsonObject made{ { u"id"_s, before.isEmpty() ? exchange.id : before["id"_L1].toString() },
                      { u"name"_s, before.isEmpty() ? exchange.group() : before["name"_L1].toString() },
                      { u"type"_s, u"Microsoft.Resources/resourceGroups"_s },
                      { u"location"_s, location },
                      { u"properties"_s, QJsonObject{ { u"provisioningState"_s, u"Succeeded"_s } } } };
    if (exchange.body().contains("tags"_L1))
        made["tags"_L1] = exchange.body()["tags"_L1].toObject();
    exchange.world.put(made);
    return Exchange::json(before.isEmpty() ? 201 : 200, made);
}

Response patchGroup(Exchange &exchange)
{
    const QJsonObject tags = exchange.body()["tags"_L1].toObject();
    const bool withTags = exchange.body().contains("tags"_L1);
    if (!exchange.world.change(exchange.id, [&](QJsonObject &group) {
            if (withTags)
                group["tags"_L1] = tags;
        }))
        return errors::groupNotFound(exchange.group());
    return group(exchange);
}

void setState(World &world, const QString &id, const QString &state)
{
    world.change(id, [&](QJsonObject &group) {
        group["properties"_L1] = QJsonObject{ { u"provisioningState"_s, state } };
    });
}

Response deleteGroup(Exchange &exchange)
{
    if (!exchange.world.has(exchange.id))
        return errors::groupNotFound(exchange.group());
    if (const Operation *already = exchange.world.running(exchange.id))
        return exchange.withOperation(Exchange::empty(202), *already, deleteRetryAfter, true);
    setState(exchange.world, exchange.id, u"Deleting"_s);
    Operation operation;
    operation.style = Operation::Style::LocationOnly;
    operation.resultPath = u"/subscriptions/"_s + exchange.sub() + u"/operationresults/%id"_s;
    operation.query = u"api-version="_s + exchange.apiVersion();
    operation.resourceId = exchange.id;
    operation.pollRetryAfter = deleteRetryAfter;
    const Operation &running = exchange.world.begin(operation);
    const QJsonObject args{ { u"id"_s, exchange.id }, { u"operation"_s, running.id } };
    exchange.world.later(0, groupEndpointsTask, args);
    exchange.world.later(endpointsGoneMs, groupEndpointsTask, args);
    exchange.world.later(groupGoneMs, groupGoneTask, args);
    return exchange.withOperation(Exchange::empty(202), running, deleteRetryAfter, true);
}

// Every private endpoint of the group is deleted by a request of its own, so that its records and connection
// go with it: as the world's first person, who owns everything. Whoever may delete the group needs no right
// on what is in it.
void deleteEndpoints(TaskContext &context, const QJsonObject &args)
{
    const QString owner = context.world.people().at(0)["name"_L1].toString();
    const QList<QJsonObject> endpoints =
        context.world.list(u"Microsoft.Network/privateEndpoints"_s, args["id"_L1].toString());
    for (const QJsonObject &endpoint : endpoints) {
        context.send(
            owner, "DELETE", endpoint["id"_L1].toString() + u"?api-version=2024-03-01"_s,
            QJsonValue::Undefined);
    }
}

// The networks of a group that something in another group lies in: subnet id -> what lies in it.
QMap<QString, QString> usedFromOutside(const World &world, const QString &groupId)
{
    QMap<QString, QString> used;
    const QList<QJsonObject> subnets = world.list(u"Microsoft.Network/virtualNetworks/subnets"_s, groupId);
    const network::AddressesInUse inUse(world);
    for (const QJsonObject &subnet : subnets) {
        const network::SubnetAddresses addresses(inUse, subnet);
        for (const network::UsedAddress &address : addresses.used()) {
            if (!address.configurationId.startsWith(groupId + u'/', Qt::CaseInsensitive))
                used.insert(subnet["id"_L1].toString(), address.configurationId);
        }
    }
    return used;
}

// The group stays, with the networks that could not be deleted.
void keepNetworks(World &world, const QJsonObject &args, const QMap<QString, QString> &used)
{
    const QString id = args["id"_L1].toString();
    QStringList kept;
    QJsonArray details;
    for (auto subnet = used.begin(); subnet != used.end(); ++subnet) {
        const QString network = ResourceId(subnet.key()).parent().text();
        if (!kept.contains(network))
            kept.append(network);
        details.append(errors::detail(
            u"InUseSubnetCannotBeDeleted"_s,
            u"Subnet %1 is in use by %2 and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet."_s
                .arg(ResourceId(subnet.key()).name(), subnet.value())));
    }
    const QList<QJsonObject> all = world.all(id);
    for (const QJsonObject &one : all) {
        const QString its = one["id"_L1].toString();
        const bool stays = std::any_of(kept.begin(), kept.end(), [&its](const QString &network) {
            return sameText(its, network) || its.startsWith(network + u'/', Qt::CaseInsensitive);
        });
        if (!stays)
            world.remove(its);
    }
    setState(world, id, u"Succeeded"_s);
    QJsonObject error = errors::detail(
        u"ResourceGroupDeletionBlocked"_s,
        u"Deletion of resource group '%1' failed as resources with identifiers '%2' could not be deleted. The provisioning state of the resource group will be rolled back."_s
            .arg(ResourceId(id).name(), kept.join(u',')));
    error["details"_L1] = details;
    world.finish(args["operation"_L1].toString(), u"Failed"_s, error);
}

void removeGroup(TaskContext &context, const QJsonObject &args)
{
    World &world = context.world;
    const QString id = args["id"_L1].toString();
    const QList<QJsonObject> endpoints = world.list(u"Microsoft.Network/privateEndpoints"_s, id);
    for (const QJsonObject &endpoint : endpoints) { // those that were busy till now
        zonegroup::removeRecords(world, endpoint["id"_L1].toString());
        connections::endpointGone(world, endpoint["id"_L1].toString());
    }
    connections::targetGone(world, id);
    if (const auto used = usedFromOutside(world, id); !used.isEmpty()) {
        keepNetworks(world, args, used);
        return;
    }
    world.remove(id);
    world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
}

// "resourceType eq 'x' and resourceGroup eq 'y' and name eq 'z'"; what it does not know it does not filter
// by.
bool passes(const QJsonObject &resource, const QString &filter)
{
    static const QRegularExpression term(u"(\\w+)\\s+(eq|ne)\\s+'([^']*)'"_s);
    auto terms = term.globalMatch(filter);
    while (terms.hasNext()) {
        const QRegularExpressionMatch one = terms.next();
        const QString key = one.captured(1).toLower();
        const QString id = resource["id"_L1].toString();
        QString value;
        if (key == "resourcetype"_L1)
            value = World::typeOf(id);
        else if (key == "resourcegroup"_L1)
            value = ResourceId(id).resourceGroup();
        else if (key == "name"_L1)
            value = resource["name"_L1].toString();
        else if (key == "location"_L1)
            value = resource["location"_L1].toString();
        else
            continue;
        if (sameText(value, one.captured(3)) != (one.captured(2) == "eq"_L1))
            return false;
    }
    return true;
}

Response resources(Exchange &exchange)
{
    const QString scope =
        exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
    const QString filter =
        exchange.query.queryItemValue(u"$filter"_s, QUrl::FullyDecoded).replace(u'+', u' ');
    QList<QJsonObject> found;
    const QList<QJsonObject> all = exchange.world.all(scope);
    for (const QJsonObject &resource : all) {
        const QString id = resource["id"_L1].toString();
        // Tracked resources have a location; what is only part of another has none. Nobody sees what they may
        // not read.
        if (!resource.contains("location"_L1) || !passes(resource, filter))
            continue;
        if (sameText(
                World::typeOf(id), u"Microsoft.Resources/deployments")) // a subscription's has a location
            continue;
        if (!exchange.caller.may(World::typeOf(id) + u"/read"_s, id))
            continue;
        QJsonObject shown{ { u"id"_s, id },
                           { u"name"_s, resource["name"_L1] },
                           { u"type"_s, World::typeOf(id) },
                           { u"location"_s, resource["location"_L1] } };
        for (const auto &key : { "tags"_L1, "sku"_L1, "kind"_L1, "identity"_L1 }) {
            if (resource.contains(key))
                shown[key] = resource[key];
        }
        found.append(shown);
    }
    return exchange.list(found, 1000);
}

Response permissions(Exchange &exchange)
{
    QString scope = exchange.id;
    scope.truncate(scope.lastIndexOf("/providers/"_L1));
    if (!exchange.group().isEmpty() && !exchange.world.has(scope))
        return exchange.params.contains(u"t1"_s) ? errors::resourceNotFound(scope)
                                                 : errors::groupNotFound(exchange.group());
    return Exchange::json(200, QJsonObject{ { u"value"_s, exchange.caller.permissionsAt(scope) } });
}

class GroupsProvider : public Provider {
public:
    void addRoutes(Router &router) override
    {
        const QString sub = u"/subscriptions/{sub}"_s;
        const QString one = sub + u"/resourceGroups/{group}"_s;
        const QString read = u"Microsoft.Resources/subscriptions/resourceGroups/read"_s;
        router.add("GET"_L1, sub + u"/resourceGroups"_s, groups, u"-"_s);
        router.add("GET"_L1, one, group, read);
        router.add("HEAD"_L1, one, groupExists, read);
        router.add("PUT"_L1, one, putGroup, u"Microsoft.Resources/subscriptions/resourceGroups/write"_s);
        router.add("PATCH"_L1, one, patchGroup, u"Microsoft.Resources/subscriptions/resourceGroups/write"_s);
        router.add(
            "DELETE"_L1, one, deleteGroup, u"Microsoft.Resources/subscriptions/resourceGroups/delete"_s);
        router.add("GET"_L1, sub + u"/resources"_s, resources, u"-"_s);
        router.add("GET"_L1, one + u"/resources"_s, resources, u"-"_s);
        locks::addRoutes(router);
        // Everybody may ask what they may do.
        const QString asked = u"/providers/Microsoft.Authorization/permissions"_s;
        router.add("GET"_L1, sub + asked, permissions, u"-"_s);
        router.add("GET"_L1, one + asked, permissions, u"-"_s);
        router.add("GET"_L1, one + u"/providers/{ns}/{t1}/{n1}"_s + asked, permissions, u"-"_s);
        router.add("GET"_L1, one + u"/providers/{ns}/{t1}/{n1}/{t2}/{n2}"_s + asked, permissions, u"-"_s);
    }

    void addTasks(TaskTable &tasks) override
    {
        tasks.insert(groupEndpointsTask, deleteEndpoints);
        tasks.insert(groupGoneTask, removeGroup);
    }
};

} // namespace

std::unique_ptr<Provider> makeGroupsProvider()
{
    return std::make_unique<GroupsProvider>();
}

} // namespace linkdesk::sandbox
