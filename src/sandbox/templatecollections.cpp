// Functions on arrays, objects and texts alike.
#include "src/sandbox/templatefunctions.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Call = const TemplateCall &;

QJsonValue length(Call call)
{
    const QJsonValue value = call.at(0);
    if (value.isString())
        return value.toString().size();
    if (value.isObject())
        return value.toObject().size();
    return call.array(0).size();
}

QJsonValue first(Call call)
{
    if (call.at(0).isString())
        return call.text(0).left(1);
    return call.array(0).isEmpty() ? QJsonValue() : call.array(0).first();
}

QJsonValue last(Call call)
{
    if (call.at(0).isString())
        return call.text(0).right(1);
    return call.array(0).isEmpty() ? QJsonValue() : call.array(0).last();
}

QJsonValue contains(Call call)
{
    const QJsonValue value = call.at(0);
    if (value.isString())
        return call.text(0).contains(asText(call.at(1)));
    if (value.isObject())
        return !memberOf(value.toObject(), call.text(1)).isUndefined();
    return call.array(0).contains(call.at(1));
}

QJsonValue empty(Call call)
{
    const QJsonValue value = call.at(0);
    return value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

QJsonValue indexOf(Call call)
{
    if (call.at(0).isString())
        return call.text(0).indexOf(call.text(1), 0, Qt::CaseInsensitive);
    const QJsonArray items = call.array(0);
    for (qsizetype index = 0; index < items.size(); ++index) {
        if (items.at(index) == call.at(1))
            return index;
    }
    return -1;
}

QJsonValue lastIndexOf(Call call)
{
    if (call.at(0).isString())
        return call.text(0).lastIndexOf(call.text(1), -1, Qt::CaseInsensitive);
    const QJsonArray items = call.array(0);
    for (qsizetype index = items.size(); index-- > 0;) {
        if (items.at(index) == call.at(1))
            return index;
    }
    return -1;
}

QJsonValue take(Call call)
{
    const qint64 count = qMax<qint64>(0, call.integer(1));
    if (call.at(0).isString())
        return call.text(0).left(count);
    QJsonArray result;
    const QJsonArray items = call.array(0);
    for (qint64 index = 0; index < qMin<qint64>(count, items.size()); ++index)
        result.append(items.at(index));
    return result;
}

QJsonValue skip(Call call)
{
    const qint64 count = qMax<qint64>(0, call.integer(1));
    if (call.at(0).isString())
        return call.text(0).mid(count);
    QJsonArray result;
    const QJsonArray items = call.array(0);
    for (qint64 index = count; index < items.size(); ++index)
        result.append(items.at(index));
    return result;
}

QJsonObject merged(QJsonObject into, const QJsonObject &from)
{
    for (auto it = from.constBegin(); it != from.constEnd(); ++it) {
        const QJsonValue there = into.value(it.key()), value = it.value();
        const bool both = there.isObject() && value.isObject();
        into.insert(it.key(), both ? merged(there.toObject(), value.toObject()) : value);
    }
    return into;
}

QJsonValue unite(Call call)
{
    if (call.at(0).isObject()) {
        QJsonObject result;
        for (qsizetype index = 0; index < call.count(); ++index) {
            if (!call.at(index).isObject())
                call.wrongType(index, "Object"_L1);
            result = merged(result, call.at(index).toObject());
        }
        return result;
    }
    QJsonArray result;
    for (qsizetype index = 0; index < call.count(); ++index) {
        const QJsonArray items = call.array(index);
        for (const QJsonValue item : items) {
            if (!result.contains(item))
                result.append(item);
        }
    }
    return result;
}

QJsonValue intersection(Call call)
{
    QJsonValue result = call.at(0);
    for (qsizetype index = 1; index < call.count(); ++index) {
        if (result.isObject() && call.at(index).isObject()) {
            const QJsonObject here = result.toObject(), there = call.at(index).toObject();
            QJsonObject both;
            for (auto it = here.constBegin(); it != here.constEnd(); ++it) {
                if (there[it.key()] == it.value())
                    both.insert(it.key(), it.value());
            }
            result = both;
        } else {
            const QJsonArray here = result.toArray(), there = call.array(index);
            QJsonArray both;
            for (const QJsonValue item : here) {
                if (there.contains(item) && !both.contains(item))
                    both.append(item);
            }
            result = both;
        }
    }
    return result;
}

QJsonValue createObject(Call call)
{
    if (call.count() % 2 != 0)
        call.fail(u"function expects an even number of parameters"_s);
    QJsonObject result;
    for (qsizetype index = 0; index < call.count(); index += 2)
        result.insert(call.text(index), call.at(index + 1));
    return result;
}

QJsonValue range(Call call)
{
    if (call.integer(1) < 0 || call.integer(1) > 10000)
        call.fail(u"the count must be non-negative and not exceed '10000'"_s);
    QJsonArray result;
    for (qint64 index = 0; index < call.integer(1); ++index)
        result.append(call.integer(0) + index);
    return result;
}

// min and max take an array of integers or the integers themselves.
QJsonValue extreme(Call call, bool wantsMost)
{
    const TemplateCall items{ call.scope, call.name, call.at(0).isArray() ? call.array(0) : call.values };
    if (items.count() == 0)
        call.fail(u"the array is empty"_s);
    qint64 best = items.integer(0);
    for (qsizetype index = 1; index < items.count(); ++index)
        best = wantsMost ? qMax(best, items.integer(index)) : qMin(best, items.integer(index));
    return best;
}

QJsonValue items(Call call)
{
    if (!call.at(0).isObject())
        call.wrongType(0, "Object"_L1);
    QJsonArray result;
    const QJsonObject object = call.at(0).toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        result.append(QJsonObject{ { u"key"_s, it.key() }, { u"value"_s, it.value() } });
    return result;
}

QJsonValue objectKeys(Call call)
{
    if (!call.at(0).isObject())
        call.wrongType(0, "Object"_L1);
    return QJsonArray::fromStringList(call.at(0).toObject().keys());
}

QJsonValue flatten(Call call)
{
    QJsonArray result;
    const QJsonArray outer = call.array(0);
    for (const QJsonValue entry : outer) {
        const QJsonArray inner = entry.toArray();
        for (const QJsonValue item : inner)
            result.append(item);
    }
    return result;
}

// tryGet(value, keys...): null where something on the way is missing.
QJsonValue tryGet(Call call)
{
    QJsonValue value = call.at(0);
    for (qsizetype index = 1; index < call.count() && !value.isNull(); ++index) {
        QJsonValue next(QJsonValue::Undefined);
        if (value.isObject() && call.at(index).isString())
            next = memberOf(value.toObject(), call.text(index));
        else if (value.isArray() && isInteger(call.at(index)))
            next = value.toArray().at(call.integer(index));
        value = next.isUndefined() ? QJsonValue() : next;
    }
    return value;
}

} // namespace

void addCollectionFunctions(TemplateFunctions &table)
{
    table.insert(u"length"_s, { 1, 1, length });
    table.insert(u"first"_s, { 1, 1, first });
    table.insert(u"last"_s, { 1, 1, last });
    table.insert(u"contains"_s, { 2, 2, contains });
    table.insert(u"empty"_s, { 1, 1, empty });
    table.insert(u"indexof"_s, { 2, 2, indexOf });
    table.insert(u"lastindexof"_s, { 2, 2, lastIndexOf });
    table.insert(u"take"_s, { 2, 2, take });
    table.insert(u"skip"_s, { 2, 2, skip });
    table.insert(u"union"_s, { 1, -1, unite });
    table.insert(u"intersection"_s, { 1, -1, intersection });
    table.insert(u"array"_s, { 1, 1, [](Call call) -> QJsonValue {
                                  return call.at(0).isArray() ? call.at(0)
                                                              : QJsonValue(QJsonArray{ call.at(0) });
                              } });
    table.insert(u"createarray"_s, { 0, -1, [](Call call) -> QJsonValue { return call.values; } });
    table.insert(u"createobject"_s, { 0, -1, createObject });
    table.insert(u"range"_s, { 2, 2, range });
    table.insert(u"min"_s, { 1, -1, [](Call call) { return extreme(call, false); } });
    table.insert(u"max"_s, { 1, -1, [](Call call) { return extreme(call, true); } });
    table.insert(u"items"_s, { 1, 1, items });
    table.insert(u"objectkeys"_s, { 1, 1, objectKeys });
    table.insert(u"flatten"_s, { 1, 1, flatten });
    table.insert(u"tryget"_s, { 2, -1, tryGet });
}

} // namespace linkdesk::sandbox
