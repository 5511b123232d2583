#include "src/sandbox/whatif.h"

#include <QSet>

namespace linkdesk::sandbox::whatif {

using namespace Qt::StringLiterals;

namespace {

QJsonValue withoutOwn(const QJsonValue &value)
{
    static const QSet<QString> own{ u"etag"_s,
                                    u"provisioningState"_s,
                                    u"resourceGuid"_s,
                                    u"systemData"_s,
                                    u"networkInterfaces"_s,
                                    u"customDnsConfigs"_s,
                                    u"privateLinkServiceConnectionState"_s,
                                    u"privateEndpointConnections"_s,
                                    u"hostName"_s,
                                    u"internalId"_s,
                                    u"numberOfRecordSets"_s,
                                    u"numberOfVirtualNetworkLinks"_s,
                                    u"numberOfVirtualNetworkLinksWithRegistration"_s,
                                    u"virtualNetworkLinkState"_s,
                                    u"recordSets"_s,
                                    u"privateEndpoints"_s };
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray array = value.toArray();
        for (const QJsonValue one : array)
            kept.append(withoutOwn(one));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto one = object.begin(); one != object.end(); ++one) {
        if (!own.contains(one.key()))
            kept[one.key()] = withoutOwn(one.value());
    }
    return kept;
}

QJsonObject entry(const QString &path, const QString &kind, const QJsonValue &before, const QJsonValue &after)
{
    QJsonObject made{ { u"path"_s, path }, { u"propertyChangeType"_s, kind } };
    if (!before.isUndefined())
        made[u"before"_s] = before;
    if (!after.isUndefined())
        made[u"after"_s] = after;
    return made;
}

void compare(const QString &path, const QJsonValue &before, const QJsonValue &after, QJsonArray &found);

void compareMembers(
    const QString &path, const QJsonObject &before, const QJsonObject &after, QJsonArray &found)
{
    QSet<QString> seen;
    QStringList keys = before.keys() + after.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        if (seen.contains(key))
            continue;
        seen.insert(key);
        compare(path.isEmpty() ? key : path + u'.' + key, before.value(key), after.value(key), found);
    }
}

void compareItems(const QString &path, const QJsonArray &before, const QJsonArray &after, QJsonArray &found)
{
    QJsonArray children;
    for (qsizetype i = 0; i < qMax(before.size(), after.size()); ++i) {
        const QString index = QString::number(i);
        const QJsonValue old = i < before.size() ? before.at(i) : QJsonValue(QJsonValue::Undefined);
        const QJsonValue made = i < after.size() ? after.at(i) : QJsonValue(QJsonValue::Undefined);
        if (!old.isObject() || !made.isObject()) {
            compare(index, old, made, children);
            continue;
        }
        QJsonArray inside;
        compareMembers({}, old.toObject(), made.toObject(), inside);
        if (inside.isEmpty())
            continue;
        QJsonObject child = entry(index, u"Modify"_s, QJsonValue::Undefined, QJsonValue::Undefined);
        child[u"children"_s] = inside;
        children.append(child);
    }
    if (children.isEmpty())
        return;
    QJsonObject made = entry(path, u"Array"_s, QJsonValue::Undefined, QJsonValue::Undefined);
    made[u"children"_s] = children;
    found.append(made);
}

void compare(const QString &path, const QJsonValue &before, const QJsonValue &after, QJsonArray &found)
{
    if (before == after)
        return;
    if (before.isObject() && after.isObject())
        compareMembers(path, before.toObject(), after.toObject(), found);
    else if (before.isArray() && after.isArray())
        compareItems(path, before.toArray(), after.toArray(), found);
    else if (before.isUndefined())
        found.append(entry(path, u"Create"_s, QJsonValue::Undefined, after));
    else if (after.isUndefined())
        found.append(entry(path, u"Delete"_s, before, QJsonValue::Undefined));
    else
        found.append(entry(path, u"Modify"_s, before, after));
}

} // namespace

QJsonObject written(const QJsonObject &resource)
{
    return withoutOwn(resource).toObject();
}

QJsonArray delta(const QJsonObject &before, const QJsonObject &after)
{
    QJsonArray found;
    compareMembers({}, before, after, found);
    return found;
}

QJsonObject change(const QString &id, const QJsonObject &before, const QJsonObject &after, bool stays)
{
    QJsonObject made{ { u"resourceId"_s, id } };
    if (!before.isEmpty())
        made[u"before"_s] = before;
    if (!after.isEmpty())
        made[u"after"_s] = after;
    QString kind = u"NoChange"_s;
    if (before.isEmpty()) {
        kind = u"Create"_s;
    } else if (after.isEmpty()) {
        kind = stays ? u"Ignore"_s : u"Delete"_s;
    } else if (const QJsonArray changes = delta(before, after); !changes.isEmpty()) {
        kind = u"Modify"_s;
        made[u"delta"_s] = changes;
    }
    made[u"changeType"_s] = kind;
    return made;
}

QJsonObject idOnly(const QJsonObject &change)
{
    return { { u"resourceId"_s, change["resourceId"_L1] }, { u"changeType"_s, change["changeType"_L1] } };
}

} // namespace linkdesk::sandbox::whatif
