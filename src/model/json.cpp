#include "src/model/json.h"

#include <QStringView>

namespace linkdesk::json {

QJsonValue member(const QJsonObject &object, QStringView name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return exact.value();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue at(const QJsonObject &object, QStringView path)
{
    QJsonObject here = object;
    QStringView rest = path;
    for (qsizetype dot = rest.indexOf(u'.'); dot >= 0; dot = rest.indexOf(u'.')) {
        const QJsonValue step = member(here, rest.first(dot));
        if (!step.isObject())
            return QJsonValue(QJsonValue::Undefined);
        here = step.toObject();
        rest = rest.sliced(dot + 1);
    }
    return member(here, rest);
}

QString text(const QJsonObject &object, QStringView path)
{
    return at(object, path).toString();
}

bool flag(const QJsonObject &object, QStringView path, bool otherwise)
{
    return at(object, path).toBool(otherwise);
}

QJsonObject object(const QJsonObject &object, QStringView path)
{
    return at(object, path).toObject();
}

QJsonArray array(const QJsonObject &object, QStringView path)
{
    return at(object, path).toArray();
}

QStringList texts(const QJsonObject &object, QStringView path)
{
    QStringList result;
    const QJsonArray values = array(object, path);
    for (const QJsonValue value : values) {
        if (value.isString())
            result.append(value.toString());
    }
    return result;
}

QMap<QString, QString> tags(const QJsonObject &object)
{
    QMap<QString, QString> result;
    const QJsonObject values = json::object(object, u"tags");
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (it.value().isString())
            result.insert(it.key(), it.value().toString());
    }
    return result;
}

} // namespace linkdesk::json
