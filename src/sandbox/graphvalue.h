// Values of a query as Kusto treats them: a QJsonValue is a dynamic, a text, a number, a bool or null.
// https://learn.microsoft.com/kusto/query/scalar-data-types/null-values
#pragma once

#include <QJsonValue>
#include <QString>

namespace linkdesk::sandbox::graphvalue {

bool isNull(const QJsonValue &value); // also a column that a row does not have
// isempty(): null and the empty text.
bool isEmpty(const QJsonValue &value);
// tostring(): null is the empty text, arrays and objects are JSON.
QString text(const QJsonValue &value);
bool isTrue(const QJsonValue &value); // of a predicate: null is not true
// ==; null equals nothing.
bool equal(const QJsonValue &a, const QJsonValue &b, Qt::CaseSensitivity sensitivity);
// -1, 0, 1 among values of one kind: numbers by size, texts by code point, false before true; null is the
// smallest.
int compare(const QJsonValue &a, const QJsonValue &b);
// `word` stands in `text` as a whole term (letters and digits make terms).
bool hasTerm(const QString &text, const QString &word, Qt::CaseSensitivity sensitivity);

} // namespace linkdesk::sandbox::graphvalue
