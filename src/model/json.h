// Reading service JSON without trusting it: every field may be missing, null, of another type or spelled in
// another case.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QStringList>

namespace linkdesk::json {

// The member `name` (exact first, then without case); undefined where there is none.
QJsonValue member(const QJsonObject &object, QStringView name);
// Along "a.b.c"; undefined where a step is missing or no object.
QJsonValue at(const QJsonObject &object, QStringView path);
QString text(const QJsonObject &object, QStringView path); // empty for anything but a string
bool flag(const QJsonObject &object, QStringView path, bool otherwise = false);
QJsonObject object(const QJsonObject &object, QStringView path);
QJsonArray array(const QJsonObject &object, QStringView path);
QStringList texts(const QJsonObject &object, QStringView path); // the strings of an array
QMap<QString, QString> tags(const QJsonObject &object); // "tags", string values only

} // namespace linkdesk::json
