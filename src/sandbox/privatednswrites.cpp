#include "src/sandbox/privatednswrites.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privatednsrecords.h"
#include "src/sandbox/signedquery.h"

namespace linkdesk::sandbox::privatedns {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 writeMs = 12'000;
constexpr qint64 failMs = 3'000;
constexpr int retryAfter = 30;

const QString writtenTask = u"privateDns.written"_s;

// Starts an operation; its URL ends in the service's token of words. It ends with `fault`, where there is
// one.
Operation &begin(Exchange &exchange, const QString &word, const Fault &fault)
{
    World &world = exchange.world;
    const QString base = exchange.groupId() + u"/providers/Microsoft.Network/"_s;
    Operation operation;
    operation.style = Operation::Style::Dns;
    operation.id =
        QString::fromLatin1(u"FrontEndAsyncOperation;%1;%2_%3"_s.arg(word, world.newGuid(), world.newGuid())
                                .toLatin1()
                                .toBase64());
    operation.statusPath = base + u"privateDnsOperationStatuses/%id"_s;
    operation.resultPath = base + u"privateDnsOperationResults/%id"_s;
    operation.query = signedQuery(world, exchange.apiVersion());
    operation.resourceId = exchange.id;
    operation.pollRetryAfter = retryAfter;
    Operation &running = world.begin(operation);
    if (!fault.code.isEmpty()) {
        world.later(
            failMs, operationFinish,
            { { u"id"_s, running.id },
              { u"status"_s, u"Failed"_s },
              { u"error"_s, QJsonObject{ { u"code"_s, fault.code }, { u"message"_s, fault.message } } } });
    }
    return running;
}

void written(TaskContext &context, const QJsonObject &args)
{
    World &world = context.world;
    const QJsonObject record = args["record"_L1].toObject();
    const QString id = record["id"_L1].toString();
    const QString operation = args["operation"_L1].toString();
    const QString parent = ResourceId(id).parent().text();
    if (!world.has(parent)) { // the group of a zone or the zone of a link went meanwhile
        world.finish(
            operation, u"Failed"_s,
            errors::detail(
                u"ParentResourceNotFound"_s, u"The parent resource '%1' could not be found."_s.arg(parent)));
        return;
    }
    const bool isZone = sameText(World::typeOf(id), u"Microsoft.Network/privateDnsZones");
    const bool isNew = !world.has(id);
    world.put(record);
    if (isZone && isNew)
        world.put(authorityRecord(id, world.newGuid()));
    world.finish(operation, u"Succeeded"_s);
}

} // namespace

// `record`: what appears at the end.
Response startWrite(Exchange &exchange, const QString &word, const QJsonObject &record, const Fault &fault)
{
    const Operation &running = begin(exchange, word, fault);
    if (fault.code.isEmpty()) {
        exchange.world.later(
            writeMs, writtenTask, { { u"record"_s, record }, { u"operation"_s, running.id } });
    }
    return exchange.withOperation(Exchange::json(202, QJsonObject()), running, retryAfter, true);
}

Response startRemove(Exchange &exchange, const QString &word, const Fault &fault)
{
    const Operation &running = begin(exchange, word, fault);
    if (fault.code.isEmpty()) {
        exchange.world.later(
            writeMs, network::goneTask, { { u"id"_s, exchange.id }, { u"operation"_s, running.id } });
    }
    return exchange.withOperation(Exchange::empty(202), running, retryAfter, true);
}

void addWriteTasks(TaskTable &tasks)
{
    tasks.insert(writtenTask, written);
}

Response escaped(Response response)
{
    response.escapesSlashes = true;
    return response;
}

Response shown(const QJsonObject &body)
{
    return escaped(Exchange::json(200, body, { { "ETag", body["etag"_L1].toString().toUtf8() } }));
}

QString mismatch(const Exchange &exchange, const QString &what, const QString &etag)
{
    if (!exchange.needsMatch(etag))
        return {};
    return exchange.requestHeader("If-None-Match").isEmpty()
        ? u"The %1 has been modified (etag mismatch)."_s.arg(what)
        : u"The %1 exists already and hence cannot be created again."_s.arg(what);
}

Fault mismatchFault(const Exchange &exchange, const QString &what, const QString &etag)
{
    const QString message = mismatch(exchange, what, etag);
    return message.isEmpty() ? Fault{} : Fault{ u"PreconditionFailed"_s, message };
}

std::optional<Response> notGlobal(const Exchange &exchange)
{
    const QString location = exchange.body()["location"_L1].toString();
    if (location.isEmpty()) {
        return errors::refuse(
            400, u"LocationRequired"_s, u"The location property is required for this definition."_s);
    }
    if (sameText(location, u"global"))
        return std::nullopt;
    return errors::refuse(
        400, u"LocationNotAvailableForResourceType"_s,
        u"The provided location '%1' is not available for resource type '%2'. List of available regions for "
        u"the "
        "resource type is 'global'."_s.arg(location, World::typeOf(exchange.id)));
}

QJsonObject withTags(QJsonObject record, const QJsonObject &body, const QJsonObject &before)
{
    const QJsonObject tags = body.contains("tags"_L1) ? body["tags"_L1].toObject() : before;
    if (!tags.isEmpty())
        record["tags"_L1] = tags;
    return record;
}

QString zoneIdOf(const Exchange &exchange)
{
    const QString id =
        exchange.groupId() + u"/providers/Microsoft.Network/privateDnsZones/"_s + exchange.idParam("zone"_L1);
    return exchange.world.get(id)["id"_L1].toString(id);
}

} // namespace linkdesk::sandbox::privatedns
