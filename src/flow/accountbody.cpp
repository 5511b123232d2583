#include "src/flow/accountbody.h"

#include "src/model/json.h"

#include <QSet>

namespace linkdesk::accountbody {

namespace {

void removeMembers(QJsonObject &object, const QStringList &names)
{
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (names.contains(key, Qt::CaseInsensitive))
            object.remove(key);
    }
}

// Of an identity only the kind and which user-assigned ones; principal and tenant are the service's.
QJsonObject writableIdentity(const QJsonObject &identity)
{
    QJsonObject result{ { QStringLiteral("type"), json::member(identity, u"type") } };
    const QJsonObject assigned = json::object(identity, u"userAssignedIdentities");
    QJsonObject names;
    for (auto it = assigned.constBegin(); it != assigned.constEnd(); ++it)
        names.insert(it.key(), QJsonObject());
    if (!names.isEmpty())
        result.insert(QStringLiteral("userAssignedIdentities"), names);
    return result;
}

bool same(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isString() && b.isString())
        return a.toString().compare(b.toString(), Qt::CaseInsensitive) == 0;
    return a == b;
}

void compare(const QString &prefix, const QJsonObject &wanted, const QJsonObject &found, QStringList &result)
{
    QStringList keys = wanted.keys();
    const QStringList others = found.keys();
    for (const QString &key : others) {
        if (!keys.contains(key, Qt::CaseInsensitive))
            keys.append(key);
    }
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue a = json::member(wanted, key);
        const QJsonValue b = json::member(found, key);
        if (a.isObject() && b.isObject())
            compare(prefix + key + u'.', a.toObject(), b.toObject(), result);
        else if (!same(a, b) && !(a.isNull() && b.isUndefined()) && !(a.isUndefined() && b.isNull()))
            result.append(prefix + key);
    }
}

} // namespace

QJsonObject writable(const QJsonObject &account)
{
    QJsonObject result = account;
    removeMembers(
        result,
        { QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("type"), QStringLiteral("systemData"),
          QStringLiteral("etag"), QStringLiteral("identity"), QStringLiteral("properties") });
    const QJsonObject identity = json::object(account, u"identity");
    if (!identity.isEmpty())
        result.insert(QStringLiteral("identity"), writableIdentity(identity));
    QJsonObject properties = json::object(account, u"properties");
    removeMembers(
        properties,
        { QStringLiteral("provisioningState"), QStringLiteral("hostName"), QStringLiteral("locations"),
          QStringLiteral("privateEndpointConnections") });
    result.insert(QStringLiteral("properties"), properties);
    return result;
}

QJsonObject withPublicAccess(const QJsonObject &writable, bool enabled)
{
    QJsonObject result = writable;
    QJsonObject properties = json::object(writable, u"properties");
    removeMembers(properties, { QStringLiteral("publicNetworkAccess") });
    properties.insert(
        QStringLiteral("publicNetworkAccess"),
        enabled ? QStringLiteral("Enabled") : QStringLiteral("Disabled"));
    result.insert(QStringLiteral("properties"), properties);
    return result;
}

QStringList differences(const QJsonObject &wanted, const QJsonObject &found)
{
    QStringList result;
    compare(QString(), wanted, found, result);
    return result;
}

} // namespace linkdesk::accountbody
