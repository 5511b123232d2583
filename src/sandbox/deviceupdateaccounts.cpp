#include "src/sandbox/deviceupdateaccounts.h"

#include "src/base/resourceid.h"
#include "src/sandbox/connections.h"
#include "src/sandbox/deviceupdateoperations.h"
#include "src/sandbox/errors.h"

#include <QRegularExpression>

namespace linkdesk::sandbox::deviceupdate {

using namespace Qt::StringLiterals;

namespace {

// Azure's waits (RECORDINGS "Device Update account"): create 60-90 s, PATCH 2 s; the others are our guess
// between them.
constexpr qint64 createMs = 75'000;
constexpr qint64 updateMs = 10'000;
constexpr qint64 patchMs = 2'000;
constexpr qint64 deleteMs = 30'000;

const QString type = u"Microsoft.DeviceUpdate/accounts"_s;
const QString readyTask = u"deviceupdate.account.ready"_s;
const QString goneTask = u"deviceupdate.account.gone"_s;

// Where the service keeps the second copy (recorded for the first two).
QString failoverOf(const QString &location)
{
    static const QHash<QString, QString> pairs{
        { u"westus2"_s, u"WestCentralUS"_s },  { u"eastus"_s, u"WestUS"_s },
        { u"westeurope"_s, u"NorthEurope"_s }, { u"northeurope"_s, u"WestEurope"_s },
        { u"uksouth"_s, u"UKWest"_s },         { u"swedencentral"_s, u"SwedenSouth"_s },
        { u"southeastasia"_s, u"EastAsia"_s }, { u"australiaeast"_s, u"AustraliaSoutheast"_s },
        { u"eastus2"_s, u"CentralUS"_s }
    };
    return pairs.value(location, u"EastUS2"_s);
}

// With its connections, which live in records of their own; missing where there are none (recorded).
QJsonObject composed(const World &world, const QJsonObject &account)
{
    QJsonObject shown = World::shown(account);
    const QList<QJsonObject> connections = connections::ofAccount(world, account["id"_L1].toString());
    if (!connections.isEmpty()) {
        QJsonArray list;
        for (const QJsonObject &connection : connections)
            list.append(connection);
        QJsonObject properties = shown["properties"_L1].toObject();
        properties["privateEndpointConnections"_L1] = list;
        shown["properties"_L1] = properties;
    }
    return shown;
}

QString etagOf(const QJsonObject &record)
{
    return record["$"_L1]["etag"_L1].toString();
}

Response listAccounts(Exchange &exchange)
{
    const QString scope =
        exchange.group().isEmpty() ? u"/subscriptions/"_s + exchange.sub() : exchange.groupId();
    QList<QJsonObject> accounts = exchange.world.list(type, scope);
    for (QJsonObject &account : accounts)
        account = composed(exchange.world, account);
    return plain(exchange.list(accounts));
}

Response getAccount(Exchange &exchange)
{
    if (const auto missing = noAccount(exchange, exchange.id))
        return *missing;
    const QJsonObject account = exchange.world.get(exchange.id);
    return plain(Exchange::json(200, composed(exchange.world, account)), etagOf(account));
}

bool validName(const QString &name)
{
    static const QRegularExpression form(u"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"_s);
    return name.size() >= 3 && name.size() <= 24 && form.match(name).hasMatch();
}

// Host names are global: a name is taken in every subscription.
bool taken(const World &world, const QString &name)
{
    const QList<QJsonObject> all = world.list(type);
    return std::any_of(all.cbegin(), all.cend(), [&](const QJsonObject &account) {
        return sameText(account["name"_L1].toString(), name);
    });
}

Response checkName(Exchange &exchange)
{
    const QString name = exchange.body()["name"_L1].toString();
    if (!validName(name)) {
        return plain(Exchange::json(
            200,
            QJsonObject{
                { u"nameAvailable"_s, false },
                { u"reason"_s, u"Invalid"_s },
                { u"message"_s,
                  u"The name '%1' is not valid: 3 to 24 letters, digits and single hyphens between them."_s
                      .arg(name) } }));
    }
    if (taken(exchange.world, name)) {
        return plain(Exchange::json(
            200,
            QJsonObject{ { u"nameAvailable"_s, false },
                         { u"reason"_s, u"AlreadyExists"_s },
                         { u"message"_s, u"The name '%1' is already in use."_s.arg(name) } }));
    }
    return plain(Exchange::json(200, QJsonObject{ { u"nameAvailable"_s, true } }));
}

std::optional<Response> wrongPlace(const Exchange &exchange, const QJsonObject &before)
{
    const QString asked = exchange.body()["location"_L1].toString();
    if (asked.isEmpty())
        return errors::refuse(
            400, u"LocationRequired"_s, u"The location property is required for this definition."_s);
    if (!before.isEmpty()) {
        if (sameRegion(before["location"_L1].toString(), asked))
            return std::nullopt;
        return errors::refuse(
            409, u"InvalidResourceLocation"_s,
            u"The resource '%1' already exists in location '%2' in resource group '%3'. A resource with the same name cannot be created in location '%4'. Please select a new resource name."_s
                .arg(exchange.param("name"_L1), before["location"_L1].toString(), exchange.group(), asked));
    }
    const QString display = exchange.world.locationDisplayName(asked);
    QStringList offered;
    const QJsonArray providers = exchange.world.providers();
    for (const QJsonValue provider : providers) {
        const QJsonArray types = provider["resourceTypes"_L1].toArray();
        for (const QJsonValue one : types) {
            if (!sameText(
                    provider["namespace"_L1].toString() + u'/' + one["resourceType"_L1].toString(), type))
                continue;
            const QJsonArray locations = one["locations"_L1].toArray();
            for (const QJsonValue location : locations)
                offered.append(location.toString());
        }
    }
    if (offered.contains(display, Qt::CaseInsensitive))
        return std::nullopt;
    return errors::refuse(
        400, u"LocationNotAvailableForResourceType"_s,
        u"The provided location '%1' is not available for resource type '%2'. List of available regions for the resource type is '%3'."_s
            .arg(asked, type, offered.join(u',')));
}

std::optional<Response> wrongValues(const QJsonObject &properties)
{
    const QString access = properties["publicNetworkAccess"_L1].toString(u"Enabled"_s);
    if (!sameText(access, u"Enabled") && !sameText(access, u"Disabled"))
        return invalidPayload(
            u"EnumValueNotMatched"_s,
            u"No enum match for: %1. Path: properties.publicNetworkAccess"_s.arg(access));
    const QString sku = properties["sku"_L1].toString(u"Standard"_s);
    if (!sameText(sku, u"Standard") && !sameText(sku, u"Free"))
        return invalidPayload(
            u"EnumValueNotMatched"_s, u"No enum match for: %1. Path: properties.sku"_s.arg(sku));
    return std::nullopt;
}

QJsonObject identityOf(World &world, const Exchange &exchange, QJsonObject identity)
{
    if (identity["type"_L1].toString().contains("SystemAssigned"_L1, Qt::CaseInsensitive)
        && !identity.contains("principalId"_L1)) {
        identity["principalId"_L1] = world.newGuid();
        identity["tenantId"_L1] = world.subscription(exchange.sub())["tenantId"_L1];
    }
    QJsonObject users = identity["userAssignedIdentities"_L1].toObject();
    for (auto user = users.begin(); user != users.end(); ++user) {
        if (!user->toObject().contains("principalId"_L1))
            *user = QJsonObject{ { u"principalId"_s, world.newGuid() }, { u"clientId"_s, world.newGuid() } };
    }
    if (!users.isEmpty())
        identity["userAssignedIdentities"_L1] = users;
    return identity;
}

// A PUT replaces everything that can be written; what is not sent is gone, what is read-only is ignored.
QJsonObject written(Exchange &exchange, const QJsonObject &before)
{
    const QJsonObject sent = exchange.body();
    const QJsonObject asked = sent["properties"_L1].toObject();
    QJsonObject account = before;
    account["id"_L1] = before.isEmpty() ? exchange.id : before["id"_L1].toString();
    account["name"_L1] = before.isEmpty() ? exchange.param("name"_L1) : before["name"_L1].toString();
    account["type"_L1] = u"microsoft.deviceupdate/accounts"_s;
    account["location"_L1] = exchange.world.locationName(sent["location"_L1].toString());
    for (const auto &key : { "tags"_L1, "identity"_L1 }) {
        account.remove(key);
        if (sent[key].isObject())
            account[key] = key == "tags"_L1 ? sent[key].toObject()
                                            : identityOf(exchange.world, exchange, sent[key].toObject());
    }
    QJsonObject properties = before["properties"_L1].toObject();
    properties["publicNetworkAccess"_L1] = asked["publicNetworkAccess"_L1].toString(u"Enabled"_s);
    properties["sku"_L1] = asked["sku"_L1].toString(properties["sku"_L1].toString(u"Standard"_s));
    properties.remove("encryption"_L1);
    if (asked["encryption"_L1].isObject())
        properties["encryption"_L1] = asked["encryption"_L1].toObject();
    properties["provisioningState"_L1] = u"Accepted"_s;
    account["properties"_L1] = properties;
    return account;
}

Response accept(Exchange &exchange, QJsonObject account, bool isNew, qint64 wait, const QString &timeout)
{
    World &world = exchange.world;
    sign(exchange, &account, isNew);
    const QString etag = world.newCosmosEtag();
    account["$"_L1] = QJsonObject{ { u"etag"_s, etag } };
    world.put(account);
    const QString id = account["id"_L1].toString();
    const Operation &operation = begin(exchange, id, account["location"_L1].toString());
    world.later(wait, readyTask, { { u"id"_s, id }, { u"operation"_s, operation.id } });
    return answer(exchange, Exchange::json(201, composed(world, account)), operation, timeout, etag);
}

std::optional<Response> busy(Exchange &exchange)
{
    const Operation *running = exchange.world.running(exchange.id);
    if (running == nullptr)
        return std::nullopt;
    return errors::anotherOperation(
        exchange.url(running->statusPath, u"api-version="_s + exchange.apiVersion()));
}

Response putAccount(Exchange &exchange)
{
    const QString name = exchange.param("name"_L1);
    const QJsonObject before = exchange.world.get(exchange.id);
    if (const auto missing = exchange.needsRegistration(u"Microsoft.DeviceUpdate"_s))
        return *missing;
    if (!validName(name))
        return invalidPayload(
            u"PatternMismatch"_s,
            u"The account name '%1' does not match ^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$ with 3 to 24 characters."_s
                .arg(name));
    if (const auto wrong = wrongPlace(exchange, before))
        return *wrong;
    if (const auto wrong = wrongValues(exchange.body()["properties"_L1].toObject()))
        return *wrong;
    if (before.isEmpty() && taken(exchange.world, name))
        return errors::refuse(
            409, u"NameNotAvailable"_s,
            u"The account name '%1' is already in use. Account names are global."_s.arg(name), {}, true);
    if (const auto wait = busy(exchange))
        return *wait;
    return accept(
        exchange, written(exchange, before), before.isEmpty(), before.isEmpty() ? createMs : updateMs, {});
}

// Takes tags, identity and location only; public network access cannot be patched (API.md 3), so it is
// ignored here.
Response patchAccount(Exchange &exchange)
{
    if (const auto missing = noAccount(exchange, exchange.id))
        return *missing;
    if (const auto wait = busy(exchange))
        return *wait;
    QJsonObject account = exchange.world.get(exchange.id);
    const QJsonObject sent = exchange.body();
    if (sent.contains("location"_L1)) {
        if (const auto wrong = wrongPlace(exchange, account))
            return *wrong;
    }
    if (sent["tags"_L1].isObject())
        account["tags"_L1] = sent["tags"_L1];
    if (sent["identity"_L1].isObject())
        account["identity"_L1] = identityOf(exchange.world, exchange, sent["identity"_L1].toObject());
    QJsonObject properties = account["properties"_L1].toObject();
    properties["provisioningState"_L1] = u"Accepted"_s;
    account["properties"_L1] = properties;
    return accept(exchange, account, false, patchMs, u"PT15M"_s);
}

Response deleteAccount(Exchange &exchange)
{
    if (!exchange.world.has(exchange.id))
        return Exchange::empty(204);
    if (const auto wait = busy(exchange))
        return *wait;
    const QString location = exchange.world.get(exchange.id)["location"_L1].toString();
    exchange.world.change(exchange.id, [](QJsonObject &account) {
        QJsonObject properties = account["properties"_L1].toObject();
        properties["provisioningState"_L1] = u"Deleting"_s;
        account["properties"_L1] = properties;
    });
    const Operation &operation = begin(exchange, exchange.id, location);
    exchange.world.later(deleteMs, goneTask, { { u"id"_s, exchange.id }, { u"operation"_s, operation.id } });
    return answer(
        exchange, Exchange::json(202, QJsonValue::Null), operation, u"PT1H"_s, exchange.world.newCosmosEtag(),
        true);
}

void ready(TaskContext &context, const QJsonObject &args)
{
    World &world = context.world;
    world.change(args["id"_L1].toString(), [&](QJsonObject &account) {
        QJsonObject properties = account["properties"_L1].toObject();
        properties["provisioningState"_L1] = u"Succeeded"_s;
        const QString location = account["location"_L1].toString();
        // Once made they stay: a world may have given others.
        if (!properties.contains("hostName"_L1))
            properties["hostName"_L1] = account["name"_L1].toString() + u".api.adu.microsoft.com"_s;
        if (!properties.contains("locations"_L1)) {
            properties["locations"_L1] =
                QJsonArray{ QJsonObject{ { u"name"_s, location }, { u"role"_s, u"Primary"_s } },
                            QJsonObject{ { u"name"_s, failoverOf(location) },
                                         { u"role"_s, u"Failover"_s } } };
        }
        account["properties"_L1] = properties;
        account["$"_L1] = QJsonObject{ { u"etag"_s, world.newCosmosEtag() } };
    });
    world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
}

void gone(TaskContext &context, const QJsonObject &args)
{
    const QString id = args["id"_L1].toString();
    connections::targetGone(context.world, id);
    context.world.remove(id);
    context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
}

} // namespace

void addAccountRoutes(Router &router)
{
    const QString sub = u"/subscriptions/{sub}"_s;
    const QString group = sub + u"/resourceGroups/{group}"_s;
    const QString accounts = u"/providers/Microsoft.DeviceUpdate/accounts"_s;
    router.add("GET"_L1, sub + accounts, listAccounts);
    router.add("GET"_L1, group + accounts, listAccounts);
    router.add("GET"_L1, group + accounts + u"/{name}"_s, getAccount);
    router.add("PUT"_L1, group + accounts + u"/{name}"_s, putAccount);
    router.add("PATCH"_L1, group + accounts + u"/{name}"_s, patchAccount);
    router.add("DELETE"_L1, group + accounts + u"/{name}"_s, deleteAccount);
    router.add(
        "POST"_L1, sub + u"/providers/Microsoft.DeviceUpdate/checknameavailability"_s, checkName,
        u"Microsoft.DeviceUpdate/checknameavailability/action"_s);
}

void addAccountTasks(TaskTable &tasks)
{
    tasks.insert(readyTask, ready);
    tasks.insert(goneTask, gone);
}

} // namespace linkdesk::sandbox::deviceupdate
