// What all writes of Device Update have in common: the operation's URL (tenant level, region in capitals,
// 3,000 characters of signature), its headers, and the service's refusals. Recorded in
// du_private_endpoint_2023-10.
#pragma once

#include "src/sandbox/exchange.h"

namespace linkdesk::sandbox::deviceupdate {

// Starts an operation on `resourceId`; it is "Accepted" until a task ends it.
Operation &begin(Exchange &exchange, const QString &resourceId, const QString &location);
// Adds Azure-AsyncOperation (a deletion also has Location, the same URL), ETag and the service's own headers.
// No Retry-After.
Response answer(
    const Exchange &exchange, Response response, const Operation &operation, const QString &timeout,
    const QString &etag, bool isDelete = false);
// Headers of an answer without an operation.
Response plain(Response response, const QString &etag = {});
// 400 HttpRequestPayloadAPISpecValidationFailed, the one detail naming the field.
Response invalidPayload(const QString &code, const QString &message);
// The account of the path, or 404. `accountId` in any case.
std::optional<Response> noAccount(const Exchange &exchange, const QString &accountId);
// Signs a write by the caller into systemData.
void sign(const Exchange &exchange, QJsonObject *resource, bool isNew);

} // namespace linkdesk::sandbox::deviceupdate
