#include "src/sandbox/errors.h"

#include "src/base/resourceid.h"
#include "src/sandbox/exchange.h"

#include <QJsonDocument>

namespace linkdesk::sandbox::errors {

namespace {

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

// "Microsoft.Network/virtualNetworks/v/subnets/s": type and names as ARM puts them together in its sentences.
QString typedName(const QString &id)
{
    const qsizetype at = id.lastIndexOf(QLatin1StringView("/providers/"), -1, Qt::CaseInsensitive);
    return at < 0 ? id : id.mid(at + 11);
}

} // namespace

QJsonObject detail(const QString &code, const QString &message, const QString &target)
{
    QJsonObject detail{ { s(u"code"), code }, { s(u"message"), message } };
    if (!target.isEmpty())
        detail[s(u"target")] = target;
    return detail;
}

Response
refuse(int status, const QString &code, const QString &message, const QJsonArray &details, bool byProvider)
{
    QJsonObject error{ { s(u"code"), code }, { s(u"message"), message } };
    if (!details.isEmpty() || byProvider)
        error[s(u"details")] = details;
    return Exchange::json(
        status, QJsonObject{ { s(u"error"), error } },
        { { "x-ms-failure-cause", byProvider ? "service" : "gateway" } });
}

Response refuseBare(int status, const QString &code, const QString &message)
{
    return Exchange::json(
        status, QJsonObject{ { s(u"code"), code }, { s(u"message"), message } },
        { { "x-ms-failure-cause", "service" } });
}

Response invalidToken(
    const QString &message, const QString &origin, const QString &tenantId, const QString &code,
    const QJsonObject &claims)
{
    Response response = refuse(401, code, message);
    QString plain = message;
    plain.replace(u'"', u'\'');
    const bool challenge = !claims.isEmpty();
    QString header =
        QStringLiteral("Bearer authorization_uri=\"%1/%2\", error=\"%3\", error_description=\"%4\"")
            .arg(
                origin, tenantId,
                challenge ? QStringLiteral("insufficient_claims") : QStringLiteral("invalid_token"), plain);
    if (challenge) {
        const QByteArray text = QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64();
        header += QStringLiteral(", claims=\"%1\"").arg(QString::fromLatin1(text));
    }
    response.headers.append({ "WWW-Authenticate", header.toUtf8() });
    return response;
}

Response authorizationFailed(
    const QString &person, const QString &objectId, const QString &action, const QString &scope)
{
    return refuse(
        403, s(u"AuthorizationFailed"),
        QStringLiteral(
            "The client '%1' with object id '%2' does not have authorization to perform action '%3' over "
            "scope "
            "'%4' or the scope is invalid. If access was recently granted, please refresh your credentials.")
            .arg(person, objectId, action, scope));
}

Response linkedAuthorizationFailed(
    const QString &person, const QString &objectId, const QString &action, const QString &scope,
    const QString &linkedAction, const QString &linkedScope)
{
    return refuse(
        403, s(u"LinkedAuthorizationFailed"),
        QStringLiteral("The client '%1' with object id '%2' has permission to perform action '%3' on scope "
                       "'%4'; however, it "
                       "does not have permission to perform action(s) '%5' on the linked scope(s) '%6' "
                       "(respectively) or the "
                       "linked scope(s) are invalid.")
            .arg(person, objectId, action, scope, linkedAction, linkedScope));
}

Response subscriptionNotFound(const QString &subscription)
{
    return refuse(
        404, s(u"SubscriptionNotFound"),
        QStringLiteral("The subscription '%1' could not be found.").arg(subscription));
}

Response groupNotFound(const QString &group)
{
    return refuse(
        404, s(u"ResourceGroupNotFound"),
        QStringLiteral("Resource group '%1' could not be found.").arg(group));
}

Response groupBeingDeleted(const QString &group)
{
    return refuse(
        409, s(u"ResourceGroupBeingDeleted"),
        QStringLiteral(
            "The resource group '%1' is in deprovisioning state and cannot perform this operation.")
            .arg(group));
}

Response resourceNotFound(const QString &id)
{
    return refuse(
        404, s(u"ResourceNotFound"),
        QStringLiteral(
            "The Resource '%1' under resource group '%2' was not found. For more details please go to "
            "https://aka.ms/ARMResourceNotFoundFix")
            .arg(typedName(id), ResourceId(id).resourceGroup()));
}

Response notFoundInService(const QString &id)
{
    return refuse(
        404, s(u"ResourceNotFound"),
        QStringLiteral("The resource '%1' could not be found.").arg(typedName(id)));
}

Response parentNotFound(const QString &parentId, const QString &path)
{
    const QString type = ResourceId(path).type();
    return refuse(
        404, s(u"ParentResourceNotFound"),
        QStringLiteral("Failed to perform 'write' on resource(s) of type '%1', because the parent resource "
                       "'%2' could not be found.")
            .arg(type.mid(type.indexOf(u'/') + 1), parentId));
}

Response childNotFound(const QString &message)
{
    return refuse(
        404, s(u"NotFound"), message.isEmpty() ? s(u"The resource could not be found.") : message, {}, true);
}

Response invalidResourceType(const QString &type, const QString &providerNamespace)
{
    return refuse(
        404, s(u"InvalidResourceType"),
        QStringLiteral("The resource type '%1' could not be found in the namespace '%2'.")
            .arg(type, providerNamespace));
}

Response missingApiVersion()
{
    return refuse(
        400, s(u"MissingApiVersionParameter"),
        s(u"The api-version query parameter (?api-version=) is required for all requests."));
}

Response invalidApiVersion(const QString &version)
{
    return refuse(
        400, s(u"InvalidApiVersionParameter"),
        QStringLiteral(
            "The api-version '%1' is invalid. The supported versions have the form 'YYYY-MM-DD' or "
            "'YYYY-MM-DD-preview'.")
            .arg(version));
}

Response invalidContent(const QString &what)
{
    return refuse(
        400, s(u"InvalidRequestContent"),
        QStringLiteral("The request content was invalid and could not be deserialized: '%1'.").arg(what));
}

Response invalidFormat(const QString &detailCode, const QString &detailMessage)
{
    return refuse(
        400, s(u"InvalidRequestFormat"), s(u"Cannot parse the request."),
        { detail(detailCode, detailMessage) }, true);
}

Response invalidReference(const QString &referenced, const QString &byId)
{
    return refuse(
        400, s(u"InvalidResourceReference"),
        QStringLiteral("Resource %1 referenced by resource %2 was not found. Please make sure that the "
                       "referenced resource "
                       "exists, and that both resources are in the same region.")
            .arg(referenced, byId),
        {}, true);
}

Response missingRegistration(const QString &providerNamespace, const QString &)
{
    const QString message = QStringLiteral("The subscription is not registered to use namespace '%1'. See "
                                           "https://aka.ms/rps-not-found for how to register subscriptions.")
                                .arg(providerNamespace);
    return refuse(
        409, s(u"MissingSubscriptionRegistration"), message,
        { detail(s(u"MissingSubscriptionRegistration"), message, providerNamespace) });
}

Response anotherOperation(const QString &operationUrl)
{
    return refuse(
        409, s(u"AnotherOperationInProgress"),
        QStringLiteral("Another operation on this or dependent resource is in progress. To retrieve status "
                       "of the operation "
                       "use uri: %1.")
            .arg(operationUrl),
        {}, true);
}

Response retryable(const QString &operationId, const QString &resourceId, int seconds)
{
    return refuse(
        429, s(u"RetryableError"), s(u"A retryable error occurred."),
        { detail(
            s(u"RetryableErrorDueToAnotherOperation"),
            QStringLiteral("Operation %1 is updating resource %2. The call can be retried in %3 seconds.")
                .arg(operationId, resourceId)
                .arg(seconds)) },
        true);
}

Response cannotDelete(const QString &message)
{
    return refuse(409, s(u"CannotDeleteResource"), message);
}

Response preconditionFailed(const QString &given, const QString &etag, const QString &id)
{
    return refuse(
        412, s(u"PreconditionFailed"), s(u"Precondition failed."),
        { detail(
            s(u"PreconditionFailedEtagMismatch"),
            QStringLiteral("Etag provided in if-match header %1 does not match etag %2 of resource %3 in NRP "
                           "data store.")
                .arg(given, etag, id)) },
        true);
}

Response methodNotAllowed(const QByteArray &method, const QString &type)
{
    return refuse(
        405, s(u"MethodNotAllowed"),
        QStringLiteral("The http method '%1' is not supported for the resource type '%2'.")
            .arg(QString::fromLatin1(method), type));
}

} // namespace linkdesk::sandbox::errors
