#include "src/sandbox/exchange.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/routetable.h"

#include <QCryptographicHash>
#include <QUrl>
#include <cmath>

namespace linkdesk::sandbox {

namespace {

using L1 = QLatin1StringView;

QJsonObject statusBody(const Operation &operation)
{
    QJsonObject body{ { QStringLiteral("status"), operation.status } };
    if (!operation.error.isEmpty())
        body[L1("error")] = operation.error;
    if (operation.style != Operation::Style::Full)
        return body;
    body[L1("id")] = operation.statusPath;
    body[L1("name")] = operation.id;
    body[L1("resourceId")] = operation.resourceId;
    body[L1("startTime")] = World::timestamp(operation.started);
    if (operation.isOver()) {
        body[L1("endTime")] = World::timestamp(operation.ended);
        body[L1("properties")] = QJsonValue::Null;
    }
    return body;
}

// The same for the same record in the same state.
QByteArray etagOf(const Operation &operation)
{
    const QByteArray hash =
        QCryptographicHash::hash((operation.id + operation.status).toUtf8(), QCryptographicHash::Sha1)
            .toHex();
    return '"' + hash.left(8) + "-0000-0800-0000-" + hash.mid(8, 8) + "0000\"";
}

// One etag or several, separated by commas; '*' is any that exists. Weak and strong ones are the same here.
bool matchesOne(const QString &header, const QString &etag)
{
    const auto bare = [](QString text) {
        text = text.trimmed();
        if (text.startsWith(L1("W/")))
            text = text.mid(2);
        return text.startsWith(u'"') && text.endsWith(u'"') ? text.mid(1, text.size() - 2) : text;
    };
    const QStringList given = header.split(u',');
    for (const QString &one : given) {
        if (one.trimmed() == u'*' ? !etag.isEmpty() : bare(one) == bare(etag))
            return true;
    }
    return false;
}

} // namespace

int scaledSeconds(int seconds, double speed)
{
    return qMax(1, int(std::ceil(seconds / speed)));
}

QString Exchange::groupId() const
{
    const QString asked = ResourceId::group(idParam(L1("sub")), idParam(L1("group"))).text();
    const QJsonObject made = world.get(asked);
    return made.isEmpty() ? asked : made[L1("id")].toString();
}

QString Exchange::idParam(QLatin1StringView name) const
{
    return RouteTable::idPart(param(name));
}

QUrlQuery Exchange::queryOf(const QString &encoded)
{
    QUrlQuery query;
    const auto items = QStringView(encoded).split(u'&', Qt::SkipEmptyParts);
    for (const QStringView item : items) {
        const qsizetype equals = item.indexOf(u'=');
        const QStringView name = equals < 0 ? item : item.left(equals);
        const QString value = equals < 0 ? QString() : item.mid(equals + 1).toString();
        query.addQueryItem(QUrl::fromPercentEncoding(name.toUtf8()).toLower(), value);
    }
    return query;
}

QString Exchange::apiVersion() const
{
    return query.queryItemValue(QStringLiteral("api-version"), QUrl::FullyDecoded);
}

QString Exchange::url(const QString &itsPath, const QString &itsQuery) const
{
    QUrl url(origin, QUrl::StrictMode);
    url.setPath(itsPath, QUrl::DecodedMode);
    const QString text = QString::fromLatin1(url.toEncoded());
    return itsQuery.isEmpty() ? text : text + u'?' + itsQuery;
}

QByteArray Exchange::requestHeader(QByteArrayView name) const
{
    for (const auto &header : requestHeaders) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

Response Exchange::json(int status, const QJsonValue &body, const Headers &headers)
{
    Response response;
    response.status = status;
    response.headers = headers;
    response.headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    response.json = body;
    return response;
}

Response Exchange::empty(int status, const Headers &headers)
{
    Response response;
    response.status = status;
    response.headers = headers;
    return response;
}

Response Exchange::list(const QList<QJsonObject> &items, int pageSize) const
{
    return list(items, World::shown, pageSize);
}

Response Exchange::list(
    const QList<QJsonObject> &items, const std::function<QJsonObject(const QJsonObject &)> &show,
    int pageSize) const
{
    return pageOf(
        items.size(), [&](qsizetype place) { return show(items.at(place)); }, pageSize);
}

Response Exchange::list(
    const QStringList &ids, const std::function<QJsonObject(const QJsonObject &)> &show, int pageSize) const
{
    return pageOf(
        ids.size(), [&](qsizetype place) { return show(world.get(ids.at(place))); }, pageSize);
}

Response
Exchange::pageOf(qsizetype count, const std::function<QJsonObject(qsizetype)> &itemAt, int pageSize) const
{
    bool asked = false;
    const int top = query.queryItemValue(QStringLiteral("$top"), QUrl::FullyDecoded).toInt(&asked);
    const qsizetype size = asked && top > 0 ? top : pageSize > 0 ? pageSize : count;
    const QString tokenName = QStringLiteral("$skiptoken");
    const qsizetype from = qBound(
        qsizetype(0), qsizetype(query.queryItemValue(tokenName, QUrl::FullyDecoded).toLongLong()), count);
    QJsonArray page;
    for (qsizetype i = from; i < qMin(from + size, count); ++i)
        page.append(itemAt(i));
    QJsonObject body{ { QStringLiteral("value"), page } };
    if (from + size < count) {
        QUrlQuery next = query;
        next.removeAllQueryItems(tokenName);
        next.addQueryItem(tokenName, QString::number(from + size));
        body[L1("nextLink")] = url(path, next.query(QUrl::FullyEncoded));
    }
    return json(200, body);
}

void Exchange::addRetryAfter(Response &response, int azureSeconds) const
{
    const int seconds = settings.retryAfterSeconds >= 0 ? qMax(1, settings.retryAfterSeconds) : azureSeconds;
    if (seconds <= 0)
        return;
    response.headers.emplaceBack("Retry-After", QByteArray::number(scaledSeconds(seconds, world.speed())));
}

Response Exchange::withOperation(
    Response response, const Operation &operation, int azureRetryAfter, bool withLocation) const
{
    addUrls(response, operation, withLocation);
    addRetryAfter(response, azureRetryAfter);
    return response;
}

void Exchange::addUrls(Response &response, const Operation &operation, bool withLocation) const
{
    if (operation.style != Operation::Style::LocationOnly) {
        response.headers.emplaceBack(
            "Azure-AsyncOperation", url(operation.statusPath, operation.query).toLatin1());
    }
    if (withLocation && !operation.resultPath.isEmpty())
        response.headers.emplaceBack("Location", url(operation.resultPath, operation.query).toLatin1());
}

Response Exchange::status(const Operation &operation, bool byResult) const
{
    const bool running = !operation.isOver();
    Response response;
    if (byResult && running) {
        response = empty(202);
        if (operation.style != Operation::Style::Brief)
            response.headers.append({ "Location", url(path, query.query(QUrl::FullyEncoded)).toLatin1() });
    } else if (byResult && operation.status == L1("Succeeded")) {
        const bool bare = operation.result.isNull() || operation.result.isUndefined();
        response = bare ? empty(operation.resultStatus) : json(operation.resultStatus, operation.result);
    } else if (byResult) {
        response = json(409, QJsonObject{ { QStringLiteral("error"), operation.error } });
    } else {
        response =
            json(operation.style == Operation::Style::Dns && running ? 202 : 200, statusBody(operation));
    }
    // Recorded: a private DNS poll that still runs names its URLs again, a Network result always does, and
    // Device Update's status has the Cosmos etag of its own record.
    using Style = Operation::Style;
    if ((operation.style == Style::Dns && running && !byResult)
        || (operation.style == Style::Brief && byResult))
        addUrls(response, operation, true);
    if (operation.style == Style::Full && !byResult)
        response.headers.emplaceBack("ETag", etagOf(operation));
    if (running && (operation.pollRetryAfter > 0 || settings.retryAfterSeconds >= 0))
        addRetryAfter(response, operation.pollRetryAfter);
    return response;
}

std::optional<Response> Exchange::needs(const QString &action, const QString &scope) const
{
    if (caller.may(action, scope))
        return std::nullopt;
    return errors::authorizationFailed(caller.login(), caller.objectId(), action, scope);
}

std::optional<Response> Exchange::needsRegistration(const QString &providerNamespace) const
{
    if (sameText(world.registration(sub(), providerNamespace), u"Registered"))
        return std::nullopt;
    return errors::missingRegistration(providerNamespace, sub());
}

std::optional<Response> Exchange::needsMatch(const QString &etag) const
{
    const QString match = QString::fromUtf8(requestHeader("If-Match"));
    const QString noneMatch = QString::fromUtf8(requestHeader("If-None-Match"));
    if (!match.isEmpty() && !matchesOne(match, etag))
        return errors::preconditionFailed(match, etag, id);
    if (!noneMatch.isEmpty() && matchesOne(noneMatch, etag))
        return errors::preconditionFailed(noneMatch, etag, id);
    return std::nullopt;
}

} // namespace linkdesk::sandbox
