#include "src/sandbox/graphaggregates.h"

#include "src/sandbox/graphjoin.h"
#include "src/sandbox/graphvalue.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <algorithm>

namespace linkdesk::sandbox {

namespace {

using namespace graphvalue;

using Aggregate = QJsonValue (*)(const QList<QJsonValue> &values);

QJsonValue countTrue(const QList<QJsonValue> &values)
{
    return qint64(std::count_if(values.begin(), values.end(), isTrue));
}

QList<QJsonValue> distinctOf(const QList<QJsonValue> &values)
{
    QList<QJsonValue> found;
    QSet<QString> seen;
    for (const QJsonValue &value : values) {
        const QString key = graphKey({ value });
        if (!isNull(value) && !seen.contains(key))
            found.append(value);
        seen.insert(key);
    }
    return found;
}

QJsonArray arrayOf(const QList<QJsonValue> &values)
{
    QJsonArray array;
    for (const QJsonValue &value : values) {
        if (!isNull(value))
            array.append(value);
    }
    return array;
}

double sumOf(const QList<QJsonValue> &values)
{
    double sum = 0;
    for (const QJsonValue &value : values)
        sum += value.toDouble();
    return sum;
}

qsizetype numbersIn(const QList<QJsonValue> &values)
{
    return std::count_if(
        values.begin(), values.end(), [](const QJsonValue &value) { return value.isDouble(); });
}

QJsonValue extreme(const QList<QJsonValue> &values, int wanted)
{
    QJsonValue best = QJsonValue::Null;
    for (const QJsonValue &value : values) {
        if (!isNull(value) && (isNull(best) || compare(value, best) == wanted))
            best = value;
    }
    return best;
}

QJsonValue average(const QList<QJsonValue> &values)
{
    const qsizetype count = numbersIn(values);
    return count == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(sumOf(values) / double(count));
}

const QHash<QString, Aggregate> &aggregates()
{
    using V = const QList<QJsonValue> &;
    static const QHash<QString, Aggregate> table{
        { QStringLiteral("count"), [](V values) -> QJsonValue { return values.size(); } },
        { QStringLiteral("countif"), countTrue },
        { QStringLiteral("dcount"), [](V values) -> QJsonValue { return distinctOf(values).size(); } },
        { QStringLiteral("min"), [](V values) { return extreme(values, -1); } },
        { QStringLiteral("max"), [](V values) { return extreme(values, 1); } },
        { QStringLiteral("sum"), [](V values) -> QJsonValue { return sumOf(values); } },
        { QStringLiteral("avg"), average },
        { QStringLiteral("make_list"), [](V values) -> QJsonValue { return arrayOf(values); } },
        { QStringLiteral("make_set"), [](V values) -> QJsonValue { return arrayOf(distinctOf(values)); } },
        { QStringLiteral("take_any"), [](V values) { return values.value(0, QJsonValue::Null); } },
        { QStringLiteral("any"), [](V values) { return values.value(0, QJsonValue::Null); } },
    };
    return table;
}

QList<QJsonValue>
valuesOf(const GraphAggregate &aggregate, const GraphTable &table, const QList<qsizetype> &rows)
{
    QList<QJsonValue> values;
    for (const qsizetype row : rows) {
        values.append(
            aggregate.arguments.empty()
                ? QJsonValue(1)
                : aggregate.arguments.front().evaluate(table.columns, table.rows.at(row)));
    }
    return values;
}

} // namespace

GraphAggregate parseGraphAggregate(GraphReader &reader, const QStringList &columns)
{
    GraphAggregate made;
    if (reader.peek().kind == GraphToken::Kind::Name && reader.isSign(u"=", 1)) {
        made.name = reader.take().text;
        reader.take();
    }
    const GraphToken word = reader.peek();
    made.function = reader.expectName();
    if (!aggregates().contains(made.function))
        reader.refuse(word);
    reader.expectSign(u"(");
    if (made.function != u"count") {
        made.arguments.push_back(parseGraphExpression(reader));
        made.arguments.front().check(columns);
    }
    reader.expectSign(u")");
    if (made.name.isEmpty())
        made.name = made.function + u'_'
            + (made.function == u"countif" || made.arguments.empty() ? QString()
                                                                     : made.arguments.front().columnName());
    return made;
}

GraphTable summarized(const GraphTable &table, const GraphSummary &summary)
{
    QList<GraphRow> keys;
    QList<QList<qsizetype>> groups;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        GraphRow key;
        for (const GraphExpression &expression : summary.keys)
            key.append(expression.evaluate(table.columns, table.rows.at(i)));
        const QString name = graphKey(key);
        if (!places.contains(name)) {
            places.insert(name, keys.size());
            keys.append(key);
            groups.append(QList<qsizetype>());
        }
        groups[places.value(name)].append(i);
    }
    if (summary.keys.isEmpty() && keys.isEmpty()) {
        keys.append(GraphRow());
        groups.append(QList<qsizetype>());
    }
    GraphTable made;
    made.columns = summary.keyNames;
    for (const GraphAggregate &aggregate : summary.aggregates)
        made.columns.append(aggregate.name);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        GraphRow row = keys.at(i);
        for (const GraphAggregate &aggregate : summary.aggregates)
            row.append(aggregates().value(aggregate.function)(valuesOf(aggregate, table, groups.at(i))));
        made.rows.append(row);
    }
    return made;
}

} // namespace linkdesk::sandbox
