#include "src/sandbox/deviceupdateoperations.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/signedquery.h"

#include <QCryptographicHash>

namespace linkdesk::sandbox::deviceupdate {

using namespace Qt::StringLiterals;

namespace {

const QByteArray supportedVersions =
    "2020-03-01-preview, 2022-04-01-preview, 2022-10-01, 2022-12-01-preview, 2023-07-01, 2023-09-01-preview";

} // namespace

Operation &begin(Exchange &exchange, const QString &resourceId, const QString &location)
{
    World &world = exchange.world;
    const QByteArray hash =
        QCryptographicHash::hash(resourceId.toLower().toUtf8(), QCryptographicHash::Sha256);
    Operation operation;
    operation.style = Operation::Style::Full;
    operation.id = world.newGuid() + u'*' + QString::fromLatin1(hash.toHex().toUpper());
    operation.statusPath =
        u"/providers/Microsoft.DeviceUpdate/locations/%1/operationStatuses/%id"_s.arg(location.toUpper());
    operation.resultPath = operation.statusPath;
    operation.query = signedQuery(world, exchange.apiVersion());
    operation.resourceId = resourceId;
    operation.status = u"Accepted"_s;
    return world.begin(operation);
}

Response plain(Response response, const QString &etag)
{
    if (!etag.isEmpty())
        response.headers.emplaceBack("ETag", etag.toUtf8());
    response.headers.emplaceBack("api-supported-versions", supportedVersions);
    response.headers.emplaceBack("x-ms-providerhub-traffic", "True");
    return response;
}

Response answer(
    const Exchange &exchange, Response response, const Operation &operation, const QString &timeout,
    const QString &etag, bool isDelete)
{
    response = exchange.withOperation(plain(std::move(response), etag), operation, 0, isDelete);
    if (!timeout.isEmpty())
        response.headers.emplaceBack("x-ms-async-operation-timeout", timeout.toLatin1());
    return response;
}

Response invalidPayload(const QString &code, const QString &message)
{
    return errors::refuse(
        400, u"HttpRequestPayloadAPISpecValidationFailed"_s,
        u"HTTP request payload failed validation against API specification with one or more errors. Please see details for more information."_s,
        { errors::detail(code, message) });
}

std::optional<Response> noAccount(const Exchange &exchange, const QString &accountId)
{
    if (exchange.world.has(accountId))
        return std::nullopt;
    return errors::resourceNotFound(accountId);
}

void sign(const Exchange &exchange, QJsonObject *resource, bool isNew)
{
    QJsonObject data = (*resource)["systemData"_L1].toObject();
    const QString at = exchange.world.timestamp();
    if (isNew) {
        data["createdBy"_L1] = exchange.caller.login();
        data["createdByType"_L1] = u"User"_s;
        data["createdAt"_L1] = at;
    }
    data["lastModifiedBy"_L1] = exchange.caller.login();
    data["lastModifiedByType"_L1] = u"User"_s;
    data["lastModifiedAt"_L1] = at;
    (*resource)["systemData"_L1] = data;
}

} // namespace linkdesk::sandbox::deviceupdate
