#include "src/sandbox/caller.h"

#include <algorithm>

namespace linkdesk::sandbox {

namespace {

// "Microsoft.Network/*/read" against an action; '*' stands for any text.
bool matches(QStringView pattern, QStringView action)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return pattern.compare(action, Qt::CaseInsensitive) == 0;
    if (!action.startsWith(pattern.left(star), Qt::CaseInsensitive))
        return false;
    const QStringView rest = pattern.mid(star + 1);
    if (rest.isEmpty())
        return true;
    for (qsizetype from = star; from <= action.size(); ++from) {
        if (matches(rest, action.mid(from)))
            return true;
    }
    return false;
}

bool anyMatches(const QJsonArray &patterns, const QString &action)
{
    for (const QJsonValue pattern : patterns) {
        if (matches(pattern.toString(), action))
            return true;
    }
    return false;
}

// `inner` is `outer` or lies below it.
bool isWithin(const QString &inner, const QString &outer)
{
    if (outer == QLatin1StringView("/"))
        return true;
    return inner.startsWith(outer, Qt::CaseInsensitive)
        && (inner.size() == outer.size() || inner.at(outer.size()) == u'/');
}

} // namespace

Caller::Caller(const World &world, const QJsonObject &person)
    : m_person(person)
    , m_roles(world.roles())
{
}

Caller::Caller(const World &world, const QJsonObject &person, const QStringList &tenants)
    : Caller(world, person)
{
    m_tokenTenant = tenants.value(0);
    const QJsonArray all = world.subscriptions();
    for (const QJsonValue one : all) {
        if (!tenants.contains(one[QLatin1StringView("tenantId")].toString(), Qt::CaseInsensitive))
            m_outside.append(one[QLatin1StringView("id")].toString());
    }
}

bool Caller::isOutside(const QString &scope) const
{
    return std::any_of(m_outside.begin(), m_outside.end(), [&scope](const QString &subscription) {
        return isWithin(scope, subscription);
    });
}

QString Caller::name() const
{
    // A service principal may have no name but its application's ID.
    return m_person[QLatin1StringView("name")].toString(m_person[QLatin1StringView("clientId")].toString());
}
QString Caller::login() const
{
    return m_person[QLatin1StringView("login")].toString(name());
}
QString Caller::objectId() const
{
    return m_person[QLatin1StringView("objectId")].toString();
}
QString Caller::tenantId() const
{
    return m_person[QLatin1StringView("tenantId")].toString();
}

QJsonArray Caller::assignments() const
{
    return m_person[QLatin1StringView("assignments")].toArray();
}

bool Caller::may(const QString &action, const QString &scope) const
{
    const QJsonArray entries = permissionsAt(scope);
    for (const QJsonValue entry : entries) {
        if (anyMatches(entry[QLatin1StringView("actions")].toArray(), action)
            && !anyMatches(entry[QLatin1StringView("notActions")].toArray(), action))
            return true;
    }
    return false;
}

bool Caller::sees(const QString &scope) const
{
    if (isOutside(scope))
        return false;
    const QJsonArray all = assignments();
    for (const QJsonValue assignment : all) {
        const QString at = assignment[QLatin1StringView("scope")].toString();
        if (isWithin(scope, at) || isWithin(at, scope))
            return true;
    }
    return false;
}

QJsonArray Caller::permissionsAt(const QString &scope) const
{
    QJsonArray found;
    if (isOutside(scope))
        return found;
    const QJsonArray all = assignments();
    for (const QJsonValue assignment : all) {
        if (!isWithin(scope, assignment[QLatin1StringView("scope")].toString()))
            continue;
        const QJsonObject role = m_roles[assignment[QLatin1StringView("role")].toString()].toObject();
        found.append(QJsonObject{
            { QStringLiteral("actions"), role[QLatin1StringView("actions")].toArray() },
            { QStringLiteral("notActions"), role[QLatin1StringView("notActions")].toArray() },
            { QStringLiteral("dataActions"), role[QLatin1StringView("dataActions")].toArray() },
            { QStringLiteral("notDataActions"), role[QLatin1StringView("notDataActions")].toArray() } });
    }
    return found;
}

} // namespace linkdesk::sandbox
