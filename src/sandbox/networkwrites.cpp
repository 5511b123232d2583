#include "src/sandbox/networkwrites.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/signedquery.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace linkdesk::sandbox::network {

using namespace Qt::StringLiterals;

const QString readyTask = u"network.ready"_s;
const QString goneTask = u"network.gone"_s;

namespace {

constexpr int busySeconds = 10; // recorded: 11, 12 and 14

QString madeGuid(const QString &id)
{
    const QString hex =
        QString::fromLatin1(QCryptographicHash::hash(id.toLower().toUtf8(), QCryptographicHash::Md5).toHex());
    return hex.mid(0, 8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4) + u'-'
        + hex.mid(20);
}

// "PutSubnetOperation", as messages name what is running.
QString operationName(const World &world, const QString &id)
{
    static const QHash<QString, QString> words{
        { u"microsoft.network/virtualnetworks"_s, u"VirtualNetwork"_s },
        { u"microsoft.network/virtualnetworks/subnets"_s, u"Subnet"_s },
        { u"microsoft.network/privateendpoints"_s, u"PrivateEndpoint"_s },
        { u"microsoft.network/privateendpoints/privatednszonegroups"_s, u"PrivateDnsZoneGroup"_s },
        { u"microsoft.network/applicationsecuritygroups"_s, u"ApplicationSecurityGroup"_s },
    };
    const bool goes = stateOf(world.get(id)) == "Deleting"_L1;
    return (goes ? u"Delete"_s : u"Put"_s) + words.value(World::typeOf(id).toLower()) + u"Operation"_s;
}

Response withServiceHeaders(const Exchange &exchange, Response response)
{
    response.headers.emplaceBack("Azure-AsyncNotification", "Enabled");
    response.headers.emplaceBack("x-ms-arm-service-request-id", exchange.world.newGuid().toLatin1());
    return response;
}

} // namespace

QString typeNamed(const QString &path)
{
    return u"Microsoft.Network/"_s + path;
}

QString inGroup(const QString &path)
{
    return u"/subscriptions/{sub}/resourceGroups/{group}/providers/Microsoft.Network/"_s + path;
}

QJsonObject propertiesOf(const QJsonObject &record)
{
    return record["properties"_L1].toObject();
}

QString stateOf(const QJsonObject &record)
{
    return record["properties"_L1]["provisioningState"_L1].toString(u"Succeeded"_s);
}

QString etagOf(const QJsonObject &record)
{
    const QString etag = record["etag"_L1].toString();
    return etag.isEmpty() ? u"W/\"%1\""_s.arg(madeGuid(record["id"_L1].toString() + u"#etag"_s)) : etag;
}

QString guidOf(const QJsonObject &record)
{
    return record["properties"_L1]["resourceGuid"_L1].toString(madeGuid(record["id"_L1].toString()));
}

void setState(World &world, const QString &id, const QString &state)
{
    const QString etag = world.newNetworkEtag();
    world.change(id, [&](QJsonObject &record) {
        QJsonObject properties = propertiesOf(record);
        properties["provisioningState"_L1] = state;
        record["properties"_L1] = properties;
        record["etag"_L1] = etag;
    });
}

void setReady(World &world, const QString &id)
{
    if (!sameText(stateOf(world.get(id)), u"Succeeded"))
        setState(world, id, u"Succeeded"_s);
}

void touch(World &world, const QString &id)
{
    const QString etag = world.newNetworkEtag();
    world.change(id, [&](QJsonObject &record) { record["etag"_L1] = etag; });
}

QJsonObject reference(const QString &id)
{
    return { { u"id"_s, id } };
}

QJsonObject
part(const QJsonObject &parent, const QString &list, const QString &name, const QJsonObject &properties)
{
    const QString parentId = parent["id"_L1].toString();
    return { { u"name"_s, name },
             { u"id"_s, parentId + u'/' + list + u'/' + name },
             { u"etag"_s, etagOf(parent) },
             { u"type"_s, World::typeOf(parentId) + u'/' + list },
             { u"properties"_s, properties } };
}

bool atLeast(const QString &apiVersion, QLatin1StringView date)
{
    return QStringView(apiVersion).left(10).compare(date) >= 0;
}

Response shown(const QJsonObject &body)
{
    return Exchange::json(200, body, { { "ETag", body["etag"_L1].toString().toUtf8() } });
}

Response started(Exchange &exchange, const Work &work, int status, const QJsonValue &body)
{
    World &world = exchange.world;
    const QString base = u"/subscriptions/%1/providers/Microsoft.Network/locations/%2/"_s.arg(
        exchange.sub(), world.locationName(work.location));
    const bool goes = exchange.method == "DELETE";
    Operation operation;
    operation.statusPath = base + u"operations/%id"_s;
    if (goes) {
        operation.resultPath = base + u"operationResults/%id"_s;
        operation.resultStatus = 204;
    }
    operation.query = signedQuery(world, exchange.apiVersion());
    operation.resourceId = work.id;
    operation.pollRetryAfter = work.retryAfter;
    const Operation &running = world.begin(operation);
    world.later(work.takes, work.task, { { u"id"_s, work.id }, { u"operation"_s, running.id } });
    const Response answer = body.isUndefined() ? Exchange::empty(status) : Exchange::json(status, body);
    return exchange.withOperation(withServiceHeaders(exchange, answer), running, work.retryAfter, goes);
}

Response startDelete(Exchange &exchange, const Work &work)
{
    if (!exchange.world.has(work.id))
        return Exchange::empty(204);
    if (const auto wait = busy(exchange, work.id))
        return *wait;
    setState(exchange.world, work.id, u"Deleting"_s);
    return started(exchange, work, 202, QJsonValue::Undefined);
}

std::optional<Response> busy(const Exchange &exchange, const QString &id)
{
    const Operation *running = exchange.world.running(id);
    if (running == nullptr)
        return std::nullopt;
    const int seconds = scaledSeconds(busySeconds, exchange.world.speed());
    const QString operation = u"%1 (%2)"_s.arg(operationName(exchange.world, id), running->id);
    Response response = errors::retryable(operation, id, seconds);
    exchange.addRetryAfter(response, busySeconds);
    return response;
}

std::optional<Response> underWay(const Exchange &exchange, const QString &id)
{
    const Operation *running = exchange.world.running(id);
    if (running == nullptr)
        return std::nullopt;
    return errors::anotherOperation(exchange.url(running->statusPath, running->query));
}

std::optional<Response> notProvisioned(const Exchange &exchange, const QString &used, const QString &byId)
{
    const QString state = stateOf(exchange.world.get(used));
    if (sameText(state, u"Succeeded"))
        return std::nullopt;
    return errors::refuse(
        429, u"RetryableError"_s, u"A retryable error occurred."_s,
        { errors::detail(
            u"ReferencedResourceNotProvisioned"_s,
            u"Cannot proceed with operation because resource %1 used by resource %2 is not in Succeeded "
            u"state. "
            "Resource is in %3 state and the last operation that updated/is updating the resource is %4."_s
                .arg(used, byId, state, operationName(exchange.world, used))) },
        true);
}

void addSharedTasks(TaskTable &tasks)
{
    tasks.insert(readyTask, [](TaskContext &context, const QJsonObject &args) {
        setReady(context.world, args["id"_L1].toString());
        context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
    });
    tasks.insert(goneTask, [](TaskContext &context, const QJsonObject &args) {
        context.world.remove(args["id"_L1].toString());
        context.world.finish(args["operation"_L1].toString(), u"Succeeded"_s);
    });
}

std::optional<Response> wrongName(const QString &name)
{
    static const QRegularExpression rule(u"^[a-zA-Z0-9]([a-zA-Z0-9._-]{0,78}[a-zA-Z0-9_])?$"_s);
    if (rule.match(name).hasMatch())
        return std::nullopt;
    return errors::refuse(
        400, u"InvalidResourceName"_s,
        u"Resource name %1 is invalid. The name can be up to 80 characters long. It must begin with a word "
        "character, and it must end with a word character or with '_'. The name may contain word characters "
        "or "
        "'.', '-', '_'."_s.arg(name),
        {}, true);
}

std::optional<Response> wrongLocation(const Exchange &exchange, const QJsonObject &existing)
{
    const QString asked = exchange.body()["location"_L1].toString();
    const QString type = World::typeOf(exchange.id);
    if (asked.isEmpty()) {
        return errors::refuse(
            400, u"LocationRequired"_s, u"The location property is required for this definition."_s);
    }
    if (exchange.world.locationName(asked).isEmpty()) {
        return errors::refuse(
            400, u"LocationNotAvailableForResourceType"_s,
            u"The provided location '%1' is not available for resource type '%2'."_s.arg(asked, type));
    }
    const QString there = existing["location"_L1].toString();
    if (there.isEmpty() || sameRegion(there, asked))
        return std::nullopt;
    return errors::refuse(
        409, u"InvalidResourceLocation"_s,
        u"The resource '%1' already exists in location '%2' in resource group '%3'. A resource with the same "
        u"name "
        "cannot be created in location '%4'. Please select a new resource name."_s.arg(
            existing["name"_L1].toString(), there, exchange.group(), asked));
}

std::optional<Response> wrongId(const QString &id, const QString &type, const QString &path)
{
    const ResourceId given(id);
    if (given.isResource() && (type.isEmpty() || given.isOfType(type)))
        return std::nullopt;
    if (id.isEmpty()) {
        return errors::invalidFormat(
            u"MissingJsonReferenceId"_s, u"Value for reference id is missing. Path %1."_s.arg(path));
    }
    return errors::refuse(
        400, u"LinkedInvalidPropertyId"_s,
        u"Property id '%1' at path '%2' is invalid. Expect fully qualified resource Id that start with "
        "'/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'."_s.arg(id, path));
}

std::optional<Response> needsLinked(const Exchange &exchange, const QString &action, const QString &scope)
{
    if (exchange.caller.may(action, scope))
        return std::nullopt;
    return errors::linkedAuthorizationFailed(
        exchange.caller.login(), exchange.caller.objectId(), World::typeOf(exchange.id) + u"/write"_s,
        exchange.id, action, scope);
}

} // namespace linkdesk::sandbox::network
