// One request on its way through the router: who asks for what, and the ways to answer that all providers
// share.
#pragma once

#include "src/sandbox/caller.h"
#include "src/sandbox/sandbox.h"
#include "src/sandbox/world.h"

#include <QUrlQuery>

namespace linkdesk::sandbox {

struct Rehearsal; // provider.h

// Seconds of Azure's time at this speed: whole ones, rounded up, at least 1.
int scaledSeconds(int seconds, double speed);

struct SettingsOfAnswers {
    int retryAfterSeconds = -1; // Options::retryAfterSeconds
};

class Exchange {
public:
    Exchange(World &itsWorld, Caller itsCaller, SettingsOfAnswers itsSettings)
        : world(itsWorld)
        , caller(std::move(itsCaller))
        , settings(itsSettings)
    {
    }

    World &world;
    Caller caller;
    SettingsOfAnswers settings;
    QByteArray method; // upper case; HEAD comes as GET, its body is cut off afterwards
    bool head = false; // it was HEAD
    Headers requestHeaders;
    QString origin; // "http://127.0.0.1:1234", from the Host header: start of every absolute URL
    QString path; // as asked, decoded
    QUrlQuery query; // as queryOf() reads it: names in lower case
    QJsonValue bodyValue; // undefined: no body
    QByteArray rawBody; // for what is not strict JSON (deployments)
    QHash<QString, QString> params; // the pattern's {names}, decoded
    QString id; // the pattern with its names filled in: the canonical id of what was asked
    std::function<Response(const QByteArray &method, const QString &target, const QJsonValue &body)>
        send; // as the same caller
    // Tries something on a copy of the world, of which nothing lasts (a deployment's validate).
    std::function<void(const std::function<void(Rehearsal &)> &act)> rehearse;

    QString param(QLatin1StringView name) const { return params.value(QString(name)); }
    QString idParam(QLatin1StringView name) const; // as part of an id
    QString sub() const { return param(QLatin1StringView("sub")); }
    QString group() const { return param(QLatin1StringView("group")); }
    QString groupId() const; // /subscriptions/S/resourceGroups/G, as the group was made
    QJsonObject body() const { return bodyValue.toObject(); }
    // Names of a query are compared without case and may be percent-encoded, as "%24top".
    static QUrlQuery queryOf(const QString &encoded);
    QString apiVersion() const;
    // The absolute URL of a path (decoded) and a query (encoded, may be empty).
    QString url(const QString &itsPath, const QString &itsQuery) const;
    QByteArray requestHeader(QByteArrayView name) const; // without case

    // ---- Answers
    static Response json(int status, const QJsonValue &body, const Headers &headers = {});
    static Response empty(int status, const Headers &headers = {});
    // {"value": [...]} with $top and $skiptoken (one page of `pageSize` where not asked; 0: all); nextLink
    // absolute.
    Response list(const QList<QJsonObject> &items, int pageSize = 0) const;
    // The same of records that are shown differently than kept: only those of the page are composed.
    Response list(
        const QList<QJsonObject> &records, const std::function<QJsonObject(const QJsonObject &)> &show,
        int pageSize = 0) const;
    // The same of `count` items, of which only those of the page are asked for.
    Response
    pageOf(qsizetype count, const std::function<QJsonObject(qsizetype)> &itemAt, int pageSize = 0) const;
    // The same by their ids (World::ids): of a long list only those of the page are looked up.
    Response list(
        const QStringList &ids, const std::function<QJsonObject(const QJsonObject &)> &show,
        int pageSize = 0) const;
    // Retry-After by the settings: Azure's own figure (0: Azure sends none), or the fixed one; divided by
    // speed, whole seconds, at least 1.
    void addRetryAfter(Response &response, int azureSeconds) const;
    // Adds Azure-AsyncOperation (and Location where the operation has a result path and withLocation) and
    // Retry-After.
    Response withOperation(
        Response response, const Operation &operation, int azureRetryAfter, bool withLocation = false) const;
    // Azure-AsyncOperation, and Location where asked for and there is a result path.
    void addUrls(Response &response, const Operation &operation, bool withLocation) const;
    // The answer for an operation's own URL; `byResult`: asked at its Location.
    Response status(const Operation &operation, bool byResult) const;

    // ---- Checks: an answer to give instead, or nothing.
    std::optional<Response>
    needs(const QString &action, const QString &scope) const; // 403 AuthorizationFailed
    std::optional<Response> needsRegistration(
        const QString &providerNamespace) const; // 409 MissingSubscriptionRegistration, of sub()
    // If-Match / If-None-Match against the etag of what is there (empty: nothing there): 412
    // PreconditionFailed.
    std::optional<Response> needsMatch(const QString &etag) const;
};

} // namespace linkdesk::sandbox
