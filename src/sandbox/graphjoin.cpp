#include "src/sandbox/graphjoin.h"

#include "src/sandbox/graphvalue.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace linkdesk::sandbox {

namespace {

qsizetype columnOf(const GraphToken &token, const QStringList &columns)
{
    const qsizetype at = columns.indexOf(token.text);
    if (at < 0)
        throw GraphFault{ GraphFault::Code::UnresolvedColumn, token.text, token.position, {} };
    return at;
}

// $left.name
GraphToken sidedName(GraphReader &reader, QStringView side)
{
    if (!reader.takeName(side))
        reader.fail(side.toString());
    reader.expectSign(u".");
    const GraphToken name = reader.peek();
    reader.expectName();
    return name;
}

// Nothing where a key is null: null equals nothing.
std::optional<QString> keyOf(const GraphRow &row, const QList<qsizetype> &columns)
{
    GraphRow values;
    for (const qsizetype column : columns) {
        if (graphvalue::isNull(row.at(column)))
            return std::nullopt;
        values.append(row.at(column));
    }
    return graphKey(values);
}

QString freeName(const QString &name, const QStringList &taken)
{
    QString made = name;
    for (int number = 1; taken.contains(made); ++number)
        made = name + QString::number(number);
    return made;
}

} // namespace

std::optional<GraphJoin> graphJoinOf(const QString &word)
{
    if (word == u"inner")
        return GraphJoin::Inner;
    if (word == u"innerunique")
        return GraphJoin::InnerUnique;
    if (word == u"leftouter")
        return GraphJoin::LeftOuter;
    return std::nullopt;
}

QList<GraphJoinKey> parseGraphJoinKeys(GraphReader &reader, const QStringList &left, const QStringList &right)
{
    QList<GraphJoinKey> keys;
    do {
        const GraphToken token = reader.peek();
        if (token.kind != GraphToken::Kind::Name)
            reader.fail();
        if (token.text == u"$left") {
            const GraphToken first = sidedName(reader, u"$left");
            reader.expectSign(u"==");
            const GraphToken second = sidedName(reader, u"$right");
            keys.append({ columnOf(first, left), columnOf(second, right) });
        } else {
            reader.take();
            keys.append({ columnOf(token, left), columnOf(token, right) });
        }
    } while (reader.takeSign(u","));
    return keys;
}

GraphTable
joined(GraphJoin kind, const GraphTable &left, const GraphTable &right, const QList<GraphJoinKey> &keys)
{
    QList<qsizetype> leftKeys, rightKeys;
    for (const GraphJoinKey &key : keys) {
        leftKeys.append(key.left);
        rightKeys.append(key.right);
    }
    QHash<QString, QList<qsizetype>> matches; // rows of the right, in their order
    for (qsizetype i = 0; i < right.rows.size(); ++i) {
        if (const auto key = keyOf(right.rows.at(i), rightKeys))
            matches[*key].append(i);
    }
    GraphTable made;
    made.columns = left.columns;
    for (const QString &name : right.columns)
        made.columns.append(freeName(name, made.columns));
    QSet<QString> seen;
    for (const GraphRow &row : left.rows) {
        const auto key = keyOf(row, leftKeys);
        if (kind == GraphJoin::InnerUnique && key) {
            if (seen.contains(*key))
                continue; // one row of the left for each key
            seen.insert(*key);
        }
        const QList<qsizetype> found = key ? matches.value(*key) : QList<qsizetype>();
        for (const qsizetype one : found)
            made.rows.append(row + right.rows.at(one));
        if (found.isEmpty() && kind == GraphJoin::LeftOuter)
            made.rows.append(row + GraphRow(right.columns.size(), QJsonValue(QJsonValue::Null)));
    }
    return made;
}

QString graphKey(const GraphRow &values)
{
    QString key;
    for (const QJsonValue &value : values) {
        const QString text = graphvalue::text(value);
        key += QString::number(value.type()) + u':' + QString::number(text.size()) + u':' + text;
    }
    return key;
}

} // namespace linkdesk::sandbox
