#include "src/model/resources.h"

#include "src/model/envelope.h"

#include <algorithm>

namespace linkdesk {

QList<ResourceId> envelope::ids(const QJsonObject &json, QStringView path)
{
    QList<ResourceId> result;
    const QJsonArray values = json::array(json, path);
    for (const QJsonValue value : values) {
        const ResourceId found = id(value.toObject());
        if (!found.isEmpty())
            result.append(found);
    }
    return result;
}

Tenant Tenant::fromJson(const QJsonObject &json)
{
    return { json::text(json, u"tenantId"), json::text(json, u"displayName"),
             json::text(json, u"defaultDomain") };
}

Subscription Subscription::fromJson(const QJsonObject &json)
{
    Subscription result;
    result.subscriptionId = json::text(json, u"subscriptionId");
    if (result.subscriptionId.isEmpty())
        result.subscriptionId = envelope::id(json).subscriptionId();
    result.displayName = json::text(json, u"displayName");
    result.tenantId = json::text(json, u"tenantId");
    result.state = json::text(json, u"state");
    return result;
}

QString Subscription::shownName() const
{
    return displayName.isEmpty() ? subscriptionId : displayName;
}

bool Subscription::isEnabled() const
{
    return state.isEmpty() || sameText(state, u"Enabled");
}

Location Location::fromJson(const QJsonObject &json)
{
    return { json::text(json, u"name"), json::text(json, u"displayName") };
}

ResourceGroup ResourceGroup::fromJson(const QJsonObject &json)
{
    return { envelope::id(json), envelope::name(json), json::text(json, u"location"), json::tags(json) };
}

Provider Provider::fromJson(const QJsonObject &json)
{
    Provider result;
    result.nameSpace = json::text(json, u"namespace");
    result.registrationState = json::text(json, u"registrationState");
    const QJsonArray types = json::array(json, u"resourceTypes");
    for (const QJsonValue value : types) {
        const QJsonObject type = value.toObject();
        result.types.append({ json::text(type, u"resourceType"), json::texts(type, u"locations"),
                              json::texts(type, u"apiVersions") });
    }
    return result;
}

bool Provider::isRegistered() const
{
    return sameText(registrationState, u"Registered");
}

const Provider::Type *Provider::type(QStringView resourceType) const
{
    const auto found = std::find_if(types.cbegin(), types.cend(), [resourceType](const Type &type) {
        return sameText(type.resourceType, resourceType);
    });
    return found == types.cend() ? nullptr : &*found;
}

Permission Permission::fromJson(const QJsonObject &json)
{
    return { json::texts(json, u"actions"), json::texts(json, u"notActions") };
}

namespace {

// `*` stands for any text, also across slashes.
bool matches(QStringView pattern, QStringView action)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return sameText(pattern, action);
    if (!action.startsWith(pattern.first(star), Qt::CaseInsensitive))
        return false;
    const QStringView rest = pattern.sliced(star + 1);
    for (qsizetype from = star; from <= action.size(); ++from) {
        if (matches(rest, action.sliced(from)))
            return true;
    }
    return false;
}

bool matchesAny(const QStringList &patterns, QStringView action)
{
    return std::any_of(patterns.cbegin(), patterns.cend(), [action](const QString &pattern) {
        return matches(pattern, action);
    });
}

} // namespace

bool isAllowed(const QList<Permission> &permissions, QStringView action)
{
    return std::any_of(permissions.cbegin(), permissions.cend(), [action](const Permission &entry) {
        return matchesAny(entry.actions, action) && !matchesAny(entry.notActions, action);
    });
}

} // namespace linkdesk
