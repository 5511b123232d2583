#include "src/sandbox/deviceupdateoperations.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"

#include <QCryptographicHash>

namespace linkdesk::sandbox::deviceupdate {

using namespace Qt::StringLiterals;

namespace {

const QByteArray supportedVersions =
    "2020-03-01-preview, 2022-04-01-preview, 2022-10-01, 2022-12-01-preview, 2023-07-01, 2023-09-01-preview";

// Looks like the service's signature, is as long, and means nothing.
QString noise(World &world, qsizetype length)
{
    QByteArray text;
    while (text.size() < length) {
        const quint64 value = world.random();
        QByteArray bytes;
        for (int i = 0; i < 8; ++i)
            bytes.append(char(value >> (8 * i)));
        text += bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    return QString::fromLatin1(text.left(length));
}

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
    operation.query = u"api-version=%1&t=%2&c=MII%3&s=%4&h=%5"_s.arg(exchange.apiVersion())
                          .arg(621'355'968'000'000'000 + world.now() * 10'000)
                          .arg(noise(world, 2200), noise(world, 342), noise(world, 43));
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
