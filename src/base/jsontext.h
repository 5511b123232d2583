// JSON as people read it. The service's own order of keys is kept, which QJsonDocument would sort away.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace linkdesk {

// The same JSON on many lines, four spaces a level; empty objects and arrays stay on one line. Text that is
// not JSON comes back as well as it can: nothing is dropped, only blanks between tokens change.
QByteArray indentedJson(const QByteArray &json);

// The same JSON in one line, without blanks between tokens.
QByteArray compactJson(const QByteArray &json);

// How many arrays and objects are inside each other at most; about, where the text is no JSON.
int jsonDepth(const QByteArray &json);

// A list as ARM answers one, {"value": [...]}, on many lines.
QByteArray listText(const QList<QJsonObject> &items);

// The value, or Undefined where the text is no JSON document.
QJsonValue parsedJson(const QByteArray &json);

} // namespace linkdesk
