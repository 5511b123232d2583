// What all writes of Microsoft.Network have in common: the operation at
// .../locations/{region}/operations/{guid}, its headers and waits, weak etags that change with each write,
// and the refusals every type shares (RECORDINGS.md "Creating a private endpoint", "VNets and subnets").
#pragma once

#include "src/sandbox/provider.h"

namespace linkdesk::sandbox::network {

// Microsoft.Network/<path>, as ids and types spell it.
QString typeNamed(const QString &path);
// /subscriptions/{sub}/resourceGroups/{group}/providers/Microsoft.Network/<path>
QString inGroup(const QString &path);

QJsonObject propertiesOf(const QJsonObject &record);
QString stateOf(const QJsonObject &record); // provisioningState; a world may leave "Succeeded" out
// The record's own etag; where a world gives none, one made from the id.
QString etagOf(const QJsonObject &record);
QString guidOf(const QJsonObject &record); // properties.resourceGuid, or one made from the id
// Changes properties.provisioningState and the etag. Nothing where the record has gone.
void setState(World &world, const QString &id, const QString &state);
// Succeeded; a record that was it all the time keeps its etag (k8s_subnet_public).
void setReady(World &world, const QString &id);
void touch(World &world, const QString &id); // a new etag
QJsonObject reference(const QString &id); // {"id": id}
// {name, id, etag, type, properties} of a part of `parent`, e.g. its ipConfigurations.
QJsonObject
part(const QJsonObject &parent, const QString &list, const QString &name, const QJsonObject &properties);
// "2024-03-01-preview" against "2024-01-01", by date.
bool atLeast(const QString &apiVersion, QLatin1StringView date);

// 200 with the ETag header, as a GET answers.
Response shown(const QJsonObject &body);

// ---- Operations
struct Work {
    QString id; // what is changed
    QString location; // its region: part of the operation's URL
    qint64 takes = 0; // milliseconds of Azure's time
    QString task; // ends it; called with {"id", "operation"}
    int retryAfter = 0; // seconds; 0: Azure sends none
};
// Answers of running writes: `status` with `body` (undefined: none); a deletion also has Location, which ends
// in 204.
Response started(Exchange &exchange, const Work &work, int status, const QJsonValue &body);
// 202, for a record that turns "Deleting" until `work.task` removes it; 204 where there is none.
Response startDelete(Exchange &exchange, const Work &work);
// 429 RetryableError while `id` is being changed by another operation (RECORDINGS "Deleting one").
std::optional<Response> busy(const Exchange &exchange, const QString &id);
// 409 AnotherOperationInProgress with the URL of the write of `id` that is running.
std::optional<Response> underWay(const Exchange &exchange, const QString &id);
// 429 with ReferencedResourceNotProvisioned and no Retry-After: `used` is not ready yet.
std::optional<Response> notProvisioned(const Exchange &exchange, const QString &used, const QString &byId);

// Ends the operation and sets the record "Succeeded" / removes it. For types without more to do.
extern const QString readyTask, goneTask;
void addSharedTasks(TaskTable &tasks);

// ---- Checks: an answer to give instead, or nothing.
std::optional<Response> wrongName(const QString &name); // NRP's rule, 1 to 80 (rules.md R-N1, R-N2)
// Missing or unknown region, or another one than that of the resource of this name.
std::optional<Response> wrongLocation(const Exchange &exchange, const QJsonObject &existing);
// Not an id of a resource of `type`, at `path` of the body.
std::optional<Response> wrongId(const QString &id, const QString &type, const QString &path);
// `action` on another resource that this write uses: 403 LinkedAuthorizationFailed.
std::optional<Response> needsLinked(const Exchange &exchange, const QString &action, const QString &scope);

} // namespace linkdesk::sandbox::network
