// ARM's refusals, each with the wording that was recorded (arm/RECORDINGS.md "Errors", API.md 1.5).
#pragma once

#include "src/sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonObject>

namespace linkdesk::sandbox::errors {

// {"error": {"code", "message", "details"?}}; `byProvider`: x-ms-failure-cause "service" instead of
// "gateway".
Response refuse(
    int status, const QString &code, const QString &message, const QJsonArray &details = {},
    bool byProvider = false);
// {"code", "message"} without "error", as private DNS record sets answer.
Response refuseBare(int status, const QString &code, const QString &message);
QJsonObject detail(const QString &code, const QString &message, const QString &target = {});

// 401 with WWW-Authenticate; `claims`: to be asked for at the next sign-in (error="insufficient_claims").
Response invalidToken(
    const QString &message, const QString &origin, const QString &tenantId,
    const QString &code = QStringLiteral("InvalidAuthenticationToken"), const QJsonObject &claims = {});
Response authorizationFailed(
    const QString &person, const QString &objectId, const QString &action, const QString &scope); // 403
// `linkedAction` missing on `linkedScope` (RECORDINGS: quoted by users in azure-sdk-for-go issue 14306).
Response linkedAuthorizationFailed(
    const QString &person, const QString &objectId, const QString &action, const QString &scope,
    const QString &linkedAction, const QString &linkedScope); // 403
Response subscriptionNotFound(const QString &subscription); // 404
Response groupNotFound(const QString &group); // 404
Response groupBeingDeleted(const QString &group); // 409
Response resourceNotFound(const QString &id); // 404, Network's and ARM's wording
Response parentNotFound(const QString &parentId, const QString &path); // 404 ParentResourceNotFound
Response childNotFound(const QString &message = {}); // 404 NotFound
Response invalidResourceType(const QString &type, const QString &providerNamespace); // 404
Response missingApiVersion(); // 400
Response invalidApiVersion(const QString &version); // 400
Response invalidContent(const QString &what); // 400 InvalidRequestContent
Response invalidFormat(
    const QString &detailCode,
    const QString &detailMessage); // 400 InvalidRequestFormat, "Cannot parse the request."
Response invalidReference(const QString &referenced, const QString &byId); // 400 InvalidResourceReference
Response missingRegistration(const QString &providerNamespace, const QString &subscription); // 409
Response anotherOperation(const QString &operationUrl); // 409 AnotherOperationInProgress
Response retryable(const QString &operationId, const QString &resourceId, int seconds); // 429 RetryableError
Response cannotDelete(const QString &message); // 409 CannotDeleteResource
Response preconditionFailed(
    const QString &given, const QString &etag, const QString &id); // 412, with PreconditionFailedEtagMismatch
Response notFoundInService(const QString &id); // 404 ResourceNotFound in Device Update's wording: "The
                                               // resource '...' could not be found."
Response methodNotAllowed(const QByteArray &method, const QString &type); // 405

} // namespace linkdesk::sandbox::errors
