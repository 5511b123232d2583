#include "src/sandbox/graphexpression.h"

#include "src/sandbox/graphfunctions.h"
#include "src/sandbox/graphvalue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace linkdesk::sandbox {

namespace {

using namespace graphvalue;

// What takes the name of its argument's column.
bool keepsName(const QString &function)
{
    return function == u"tostring" || function == u"toint" || function == u"tolong" || function == u"todouble"
        || function == u"tobool" || function == u"todynamic" || function == u"parse_json";
}

QJsonValue memberOf(const QJsonValue &value, const QString &name)
{
    return value.isObject() ? value.toObject().value(name) : QJsonValue(QJsonValue::Null);
}

QJsonValue elementOf(const QJsonValue &value, const QJsonValue &index)
{
    if (index.isString())
        return memberOf(value, index.toString());
    const QJsonArray array = value.toArray();
    qsizetype at = index.toInteger();
    if (at < 0)
        at += array.size(); // from the end
    return at >= 0 && at < array.size() ? array.at(at) : QJsonValue(QJsonValue::Null);
}

QJsonValue calculated(const QString &sign, const QJsonValue &a, const QJsonValue &b)
{
    if (!a.isDouble() || !b.isDouble())
        return QJsonValue::Null;
    const double x = a.toDouble(), y = b.toDouble();
    double result = 0;
    if (sign == u"+")
        result = x + y;
    else if (sign == u"-")
        result = x - y;
    else if (sign == u"*")
        result = x * y;
    else if (sign == u"/")
        result = x / y;
    else
        result = std::fmod(x, y);
    return std::isfinite(result) ? QJsonValue(result) : QJsonValue(QJsonValue::Null);
}

std::optional<bool> ordered(const QString &sign, const QJsonValue &a, const QJsonValue &b)
{
    const bool known = !isNull(a) && !isNull(b);
    if (sign == u"<")
        return known && compare(a, b) < 0;
    if (sign == u"<=")
        return known && compare(a, b) <= 0;
    if (sign == u">")
        return known && compare(a, b) > 0;
    if (sign == u">=")
        return known && compare(a, b) >= 0;
    return std::nullopt;
}

std::optional<bool> worded(const QString &word, const QString &a, const QString &b)
{
    if (word == u"has")
        return hasTerm(a, b, Qt::CaseInsensitive);
    if (word == u"has_cs")
        return hasTerm(a, b, Qt::CaseSensitive);
    if (word == u"contains")
        return a.contains(b, Qt::CaseInsensitive);
    if (word == u"contains_cs")
        return a.contains(b);
    if (word == u"startswith")
        return a.startsWith(b, Qt::CaseInsensitive);
    if (word == u"endswith")
        return a.endsWith(b, Qt::CaseInsensitive);
    return std::nullopt;
}

// in (a, b), in~ (dynamic([...])), has_any (...)
bool isAmong(const QString &word, const QJsonArray &values)
{
    const QJsonValue &wanted = values.at(0);
    const auto fits = [&](const QJsonValue &one) {
        if (word == u"has_any")
            return hasTerm(text(wanted), text(one), Qt::CaseInsensitive);
        return equal(wanted, one, word == u"in" ? Qt::CaseSensitive : Qt::CaseInsensitive);
    };
    return std::any_of(values.begin() + 1, values.end(), [&](const QJsonValue &one) {
        const QJsonArray list = one.toArray();
        return one.isArray() ? std::any_of(list.begin(), list.end(), fits) : fits(one);
    });
}

QJsonValue operated(const QString &sign, const QJsonArray &values)
{
    if (sign == u"not")
        return !isTrue(values.at(0));
    if (sign == u"in" || sign == u"in~" || sign == u"has_any")
        return isAmong(sign, values);
    const QJsonValue a = values.at(0), b = values.at(1);
    if (sign == u"and")
        return isTrue(a) && isTrue(b);
    if (sign == u"or")
        return isTrue(a) || isTrue(b);
    if (sign == u"==")
        return equal(a, b, Qt::CaseSensitive);
    if (sign == u"=~")
        return equal(a, b, Qt::CaseInsensitive);
    if (sign == u"!=")
        return !equal(a, b, Qt::CaseSensitive);
    if (sign == u"!~")
        return !equal(a, b, Qt::CaseInsensitive);
    if (const auto order = ordered(sign, a, b))
        return *order;
    if (const auto found = worded(sign, text(a), text(b)))
        return *found;
    return calculated(sign, a, b);
}

} // namespace

void GraphExpression::check(const QStringList &columns) const
{
    if (kind == Kind::Column && !columns.contains(name))
        throw GraphFault{ GraphFault::Code::UnresolvedColumn, name, position, {} };
    for (const GraphExpression &part : parts)
        part.check(columns);
}

QJsonValue GraphExpression::evaluate(const QStringList &columns, const GraphRow &row) const
{
    if (kind == Kind::Literal)
        return value;
    if (kind == Kind::Column)
        return row.value(columns.indexOf(name), QJsonValue::Null);
    if (kind == Kind::Member)
        return memberOf(parts.front().evaluate(columns, row), name);
    if (kind == Kind::Index)
        return elementOf(parts.front().evaluate(columns, row), parts.back().evaluate(columns, row));
    QJsonArray values;
    for (const GraphExpression &part : parts) {
        const QJsonValue one = part.evaluate(columns, row);
        values.append(one.isUndefined() ? QJsonValue(QJsonValue::Null) : one);
    }
    return kind == Kind::Call ? callGraphFunction(name, values) : operated(name, values);
}

QString GraphExpression::columnName() const
{
    if (kind == Kind::Column)
        return name;
    if (kind == Kind::Call && keepsName(name))
        return parts.front().columnName();
    if (kind != Kind::Member && (kind != Kind::Index || parts.back().kind != Kind::Literal))
        return {};
    const QString before = parts.front().columnName();
    const QString last = kind == Kind::Member ? name : text(parts.back().value);
    return before.isEmpty() ? QString() : before + u'_' + last;
}

} // namespace linkdesk::sandbox
