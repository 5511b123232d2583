#include "src/sandbox/locks.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"

namespace linkdesk::sandbox::locks {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView part{ "/providers/Microsoft.Authorization/locks" };
constexpr int listPage = 1000;
const QString type = u"Microsoft.Authorization/locks"_s;
const QString action = u"Microsoft.Authorization/locks/"_s;

QString scopeOf(const QString &lockId)
{
    return lockId.left(lockId.lastIndexOf(part, -1, Qt::CaseInsensitive));
}

bool isBelow(const QString &id, const QString &scope)
{
    return sameText(id, scope) || id.startsWith(scope + u'/', Qt::CaseInsensitive);
}

QList<QJsonObject> all(const World &world)
{
    return world.list(type, {});
}

// At the scope, above it and below it.
Response list(Exchange &exchange)
{
    const QString scope = scopeOf(exchange.id);
    if (auto refused = exchange.needs(action + u"read"_s, scope))
        return *refused;
    QList<QJsonObject> found;
    const QList<QJsonObject> known = all(exchange.world);
    for (const QJsonObject &lock : known) {
        const QString locked = scopeOf(lock["id"_L1].toString());
        if (isBelow(scope, locked) || isBelow(locked, scope))
            found.append(World::shown(lock));
    }
    return exchange.list(found, listPage);
}

Response get(Exchange &exchange)
{
    if (auto refused = exchange.needs(action + u"read"_s, scopeOf(exchange.id)))
        return *refused;
    const QJsonObject lock = exchange.world.get(exchange.id);
    return lock.isEmpty() ? errors::resourceNotFound(exchange.id) : Exchange::json(200, World::shown(lock));
}

Response put(Exchange &exchange)
{
    if (auto refused = exchange.needs(action + u"write"_s, scopeOf(exchange.id)))
        return *refused;
    const QJsonValue properties = exchange.body()["properties"_L1];
    const QString level = properties["level"_L1].toString();
    if (level != "CanNotDelete"_L1 && level != "ReadOnly"_L1)
        return errors::refuse(
            400, u"InvalidLockLevel"_s, u"The lock level '%1' is not supported."_s.arg(level));
    const bool isNew = !exchange.world.has(exchange.id);
    QJsonObject kept{ { u"level"_s, level } };
    if (properties["notes"_L1].isString())
        kept["notes"_L1] = properties["notes"_L1];
    const QJsonObject lock{ { u"id"_s, exchange.id },
                            { u"name"_s, ResourceId(exchange.id).name() },
                            { u"type"_s, type },
                            { u"properties"_s, kept } };
    exchange.world.put(lock);
    return Exchange::json(isNew ? 201 : 200, lock);
}

Response remove(Exchange &exchange)
{
    if (auto refused = exchange.needs(action + u"delete"_s, scopeOf(exchange.id)))
        return *refused;
    return Exchange::empty(exchange.world.remove(exchange.id) ? 200 : 204);
}

} // namespace

std::optional<Response> refusal(const World &world, const QByteArray &method, const QString &id)
{
    const bool deletes = method == "DELETE";
    if ((!deletes && method != "PUT" && method != "PATCH") || id.contains(part, Qt::CaseInsensitive))
        return std::nullopt;
    QStringList locked;
    const QList<QJsonObject> known = all(world);
    for (const QJsonObject &lock : known) {
        const QString scope = scopeOf(lock["id"_L1].toString());
        const bool readOnly = lock["properties"_L1]["level"_L1].toString() == "ReadOnly"_L1;
        if ((readOnly || deletes) && (isBelow(id, scope) || (deletes && isBelow(scope, id))))
            locked.append(scope);
    }
    if (locked.isEmpty())
        return std::nullopt;
    return errors::refuse(
        409, u"ScopeLocked"_s,
        u"The scope '%1' cannot perform %2 operation because following scope(s) are locked: '%3'. Please remove the lock and try again."_s
            .arg(id, deletes ? u"delete"_s : u"write"_s, locked.join(u"', '"_s)));
}

void addRoutes(Router &router)
{
    const QString sub = u"/subscriptions/{sub}"_s;
    const QString group = sub + u"/resourceGroups/{group}"_s;
    const QString resource = group + u"/providers/{ns}/{t1}/{n1}"_s;
    for (const QString &scope : { sub, group, resource, resource + u"/{t2}/{n2}"_s }) {
        const QString many = scope + part, one = many + u"/{lock}"_s;
        router.add("GET"_L1, many, list, u"-"_s);
        router.add("GET"_L1, one, get, u"-"_s);
        router.add("PUT"_L1, one, put, u"-"_s);
        router.add("DELETE"_L1, one, remove, u"-"_s);
    }
}

} // namespace linkdesk::sandbox::locks
