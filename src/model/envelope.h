// What every ARM resource has in common, read once for all of them. Only for the fromJson() of src/model.
#pragma once

#include "src/model/json.h"
#include "src/model/resources.h"

namespace linkdesk::envelope {

inline ResourceId id(const QJsonObject &json, QStringView path = u"id")
{
    return ResourceId(json::text(json, path));
}

// "name", or the last segment of the id where the service left the name out.
inline QString name(const QJsonObject &json)
{
    const QString name = json::text(json, u"name");
    return name.isEmpty() ? id(json).name() : name;
}

// Service times have up to seven decimals; invalid where missing or unreadable.
inline QDateTime time(const QJsonObject &json, QStringView path)
{
    return QDateTime::fromString(json::text(json, path), Qt::ISODateWithMs);
}

// The ids of an array of {"id": ...}.
QList<ResourceId> ids(const QJsonObject &json, QStringView path);

template <class T> QList<T> list(const QJsonObject &json, QStringView path)
{
    QList<T> result;
    const QJsonArray values = json::array(json, path);
    result.reserve(values.size());
    for (const QJsonValue value : values)
        result.append(T::fromJson(value.toObject()));
    return result;
}

} // namespace linkdesk::envelope
