#include "src/sandbox/graphquery.h"

#include "src/sandbox/graphaggregates.h"
#include "src/sandbox/graphjoin.h"
#include "src/sandbox/graphvalue.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace linkdesk::sandbox {

namespace {

struct Named {
    QString name; // empty: it has none of its own
    GraphExpression expression;
};

struct SortKey {
    GraphExpression expression;
    bool ascending = false;
    bool nullsFirst = false;
};

class Pipeline {
public:
    Pipeline(GraphReader &reader, const GraphTables &tables)
        : m_reader(reader)
        , m_tables(tables)
    {
    }

    // Up to the end of the query, or to the bracket that closes a join's right side.
    GraphResult run()
    {
        readTable();
        while (m_reader.takeSign(u"|"))
            operate();
        return { std::move(m_table), m_limited };
    }

private:
    using Operator = void (Pipeline::*)();

    static const QHash<QString, Operator> &operators()
    {
        static const QHash<QString, Operator> table{
            { QStringLiteral("where"), &Pipeline::where },
            { QStringLiteral("filter"), &Pipeline::where },
            { QStringLiteral("project"), &Pipeline::project },
            { QStringLiteral("project-away"), &Pipeline::projectAway },
            { QStringLiteral("extend"), &Pipeline::extend },
            { QStringLiteral("mv-expand"), &Pipeline::expand },
            { QStringLiteral("mvexpand"), &Pipeline::expand },
            { QStringLiteral("join"), &Pipeline::join },
            { QStringLiteral("summarize"), &Pipeline::summarize },
            { QStringLiteral("order"), &Pipeline::order },
            { QStringLiteral("sort"), &Pipeline::order },
            { QStringLiteral("top"), &Pipeline::top },
            { QStringLiteral("take"), &Pipeline::take },
            { QStringLiteral("limit"), &Pipeline::take },
            { QStringLiteral("distinct"), &Pipeline::distinct },
            { QStringLiteral("count"), &Pipeline::count },
        };
        return table;
    }

    // The table may be left out: then it is "resources".
    void readTable()
    {
        const GraphToken token = m_reader.peek();
        if (token.kind != GraphToken::Kind::Name)
            m_reader.fail();
        const bool leftOut = operators().contains(token.text);
        const auto found = m_tables(leftOut ? QStringLiteral("resources") : token.text.toLower());
        if (!found)
            m_reader.refuse(token);
        m_table = *found;
        if (leftOut)
            operate();
        else
            m_reader.take();
    }

    void operate()
    {
        const GraphToken word = m_reader.peek();
        if (word.kind != GraphToken::Kind::Name)
            m_reader.fail();
        const auto found = operators().constFind(word.text);
        if (found == operators().cend())
            m_reader.refuse(word);
        m_reader.take();
        (this->**found)();
        if (!m_reader.isSign(u"|") && !m_reader.isSign(u")") && m_reader.peek().kind != GraphToken::Kind::End)
            m_reader.fail();
    }

    GraphExpression expression()
    {
        GraphExpression made = parseGraphExpression(m_reader);
        made.check(m_table.columns);
        return made;
    }

    Named named()
    {
        const bool assigned = m_reader.peek().kind == GraphToken::Kind::Name && m_reader.isSign(u"=", 1);
        const QString given = assigned ? m_reader.take().text : QString();
        if (assigned)
            m_reader.take();
        GraphExpression made = expression();
        const QString name = assigned ? given : made.columnName();
        return { name, std::move(made) };
    }

    QList<Named> namedList()
    {
        QList<Named> list;
        do
            list.append(named());
        while (m_reader.takeSign(u","));
        int unnamed = 0;
        for (Named &one : list) {
            if (one.name.isEmpty())
                one.name = QStringLiteral("Column%1").arg(++unnamed);
        }
        return list;
    }

    QJsonValue valueOf(const GraphExpression &expression, const GraphRow &row) const
    {
        return expression.evaluate(m_table.columns, row);
    }

    void where()
    {
        const GraphExpression predicate = expression();
        m_table.rows.removeIf(
            [&](const GraphRow &row) { return !graphvalue::isTrue(valueOf(predicate, row)); });
    }

    void project()
    {
        const QList<Named> list = namedList();
        GraphTable made;
        for (const Named &one : list)
            made.columns.append(one.name);
        for (const GraphRow &row : std::as_const(m_table.rows)) {
            GraphRow values;
            for (const Named &one : list)
                values.append(valueOf(one.expression, row));
            made.rows.append(values);
        }
        m_table = std::move(made);
    }

    void projectAway()
    {
        do {
            const GraphToken token = m_reader.peek();
            const qsizetype at = m_table.columns.indexOf(m_reader.expectName());
            if (at < 0)
                throw GraphFault{ GraphFault::Code::UnresolvedColumn, token.text, token.position, {} };
            m_table.columns.removeAt(at);
            for (GraphRow &row : m_table.rows)
                row.removeAt(at);
        } while (m_reader.takeSign(u","));
    }

    void setColumn(const QString &name, const std::function<QJsonValue(const GraphRow &)> &value)
    {
        const qsizetype at = m_table.columns.indexOf(name);
        for (GraphRow &row : m_table.rows) {
            const QJsonValue made = value(row);
            if (at < 0)
                row.append(made);
            else
                row[at] = made;
        }
        if (at < 0)
            m_table.columns.append(name);
    }

    void extend()
    {
        const QList<Named> list = namedList();
        const QStringList columns = m_table.columns; // all are computed from what was there before
        QList<GraphRow> before = m_table.rows;
        for (const Named &one : list) {
            auto row = before.cbegin();
            setColumn(one.name, [&](const GraphRow &) { return one.expression.evaluate(columns, *row++); });
        }
    }

    void expand()
    {
        QString index;
        while (m_reader.isName(u"kind") || m_reader.isName(u"bagexpansion")
               || m_reader.isName(u"with_itemindex")) {
            if (!m_reader.isSign(u"=", 1))
                break; // a column of that name
            const bool isIndex = m_reader.take().text == u"with_itemindex";
            m_reader.take();
            if (isIndex)
                index = m_reader.expectName();
            else if (!m_reader.takeName(u"bag"))
                m_reader.refuse(m_reader.peek());
        }
        QList<Named> list;
        do {
            list.append(named());
            if (m_reader.takeName(u"to"))
                castTo(list.last());
        } while (m_reader.takeSign(u","));
        qsizetype most = std::numeric_limits<qsizetype>::max();
        if (m_reader.takeName(u"limit"))
            most = number();
        for (Named &one : list) {
            if (one.name.isEmpty())
                one.name = QStringLiteral("Column1");
        }
        expandRows(list, index, most);
    }

    // "to typeof(string)": only texts need a cast here, the rest keeps its kind.
    void castTo(Named &one)
    {
        if (!m_reader.takeName(u"typeof"))
            m_reader.fail(QStringLiteral("typeof"));
        m_reader.expectSign(u"(");
        const GraphToken type = m_reader.take();
        if (type.text != u"string" && type.text != u"dynamic")
            m_reader.refuse(type);
        m_reader.expectSign(u")");
        if (type.text == u"string")
            m_texts.insert(one.name);
    }

    static QJsonArray itemsOf(const QJsonValue &value)
    {
        if (value.isArray())
            return value.toArray();
        if (!value.isObject())
            return { value }; // null and scalars stay, as one row
        QJsonArray bags;
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one)
            bags.append(QJsonObject{ { one.key(), one.value() } });
        return bags;
    }

    void expandRows(const QList<Named> &list, const QString &index, qsizetype most)
    {
        GraphTable made;
        made.columns = m_table.columns;
        QStringList added;
        for (const Named &one : list)
            added.append(one.name);
        if (!index.isEmpty())
            added.append(index);
        for (const QString &name : std::as_const(added)) {
            if (!made.columns.contains(name))
                made.columns.append(name);
        }
        for (const GraphRow &row : std::as_const(m_table.rows)) {
            QList<QJsonArray> items;
            qsizetype longest = 0;
            for (const Named &one : list) {
                items.append(itemsOf(valueOf(one.expression, row)));
                longest = qMax(longest, items.last().size());
            }
            for (qsizetype at = 0; at < qMin(longest, most); ++at) {
                GraphRow next = row;
                next.resize(made.columns.size());
                for (qsizetype i = 0; i < list.size(); ++i) {
                    const QJsonValue item =
                        at < items.at(i).size() ? items.at(i).at(at) : QJsonValue(QJsonValue::Null);
                    next[made.columns.indexOf(list.at(i).name)] =
                        m_texts.contains(list.at(i).name) ? QJsonValue(graphvalue::text(item)) : item;
                }
                if (!index.isEmpty())
                    next[made.columns.indexOf(index)] = at;
                made.rows.append(next);
            }
        }
        m_texts.clear();
        m_table = std::move(made);
    }

    void join()
    {
        GraphJoin kind = GraphJoin::InnerUnique;
        if (m_reader.isName(u"kind") && m_reader.isSign(u"=", 1)) {
            m_reader.take();
            m_reader.take();
            const GraphToken word = m_reader.take();
            const auto found = graphJoinOf(word.text);
            if (!found)
                m_reader.refuse(word);
            kind = *found;
        }
        m_reader.expectSign(u"(");
        if (++m_depth > MostJoins)
            m_reader.fail();
        Pipeline right(m_reader, m_tables);
        right.m_depth = m_depth;
        const GraphTable other = right.run().table;
        m_reader.expectSign(u")");
        if (!m_reader.takeName(u"on"))
            m_reader.fail(QStringLiteral("on"));
        m_table = joined(kind, m_table, other, parseGraphJoinKeys(m_reader, m_table.columns, other.columns));
    }

    void summarize()
    {
        GraphSummary summary;
        while (!m_reader.isName(u"by")) {
            summary.aggregates.append(parseGraphAggregate(m_reader, m_table.columns));
            if (!m_reader.takeSign(u","))
                break;
        }
        if (m_reader.takeName(u"by")) {
            const QList<Named> list = namedList();
            for (const Named &one : list) {
                summary.keyNames.append(one.name);
                summary.keys.append(one.expression);
            }
        }
        if (summary.aggregates.isEmpty() && summary.keys.isEmpty())
            m_reader.fail();
        m_table = summarized(m_table, summary);
    }

    void order()
    {
        if (!m_reader.takeName(u"by"))
            m_reader.fail(QStringLiteral("by"));
        QList<SortKey> keys;
        do
            keys.append(sortKey());
        while (m_reader.takeSign(u","));
        sortBy(keys);
    }

    SortKey sortKey()
    {
        SortKey key{ expression() };
        if (m_reader.takeName(u"asc"))
            key.ascending = true;
        else
            m_reader.takeName(u"desc");
        key.nullsFirst = key.ascending;
        if (m_reader.takeName(u"nulls")) {
            key.nullsFirst = m_reader.isName(u"first");
            if (!key.nullsFirst && !m_reader.isName(u"last"))
                m_reader.fail(QStringLiteral("first"));
            m_reader.take();
        }
        return key;
    }

    void sortBy(const QList<SortKey> &keys)
    {
        const auto before = [&](const GraphRow &a, const GraphRow &b) {
            for (const SortKey &key : keys) {
                const QJsonValue x = valueOf(key.expression, a), y = valueOf(key.expression, b);
                if (graphvalue::isNull(x) != graphvalue::isNull(y))
                    return graphvalue::isNull(x) == key.nullsFirst;
                const int order = graphvalue::compare(x, y);
                if (order != 0)
                    return (order < 0) == key.ascending;
            }
            return false;
        };
        std::stable_sort(m_table.rows.begin(), m_table.rows.end(), before);
    }

    qsizetype number()
    {
        bool good = false;
        const qsizetype value = m_reader.peek().text.toLongLong(&good);
        if (m_reader.peek().kind != GraphToken::Kind::Number || !good)
            m_reader.fail();
        m_reader.take();
        return value;
    }

    void cutTo(qsizetype most)
    {
        m_limited = true;
        if (m_table.rows.size() > most)
            m_table.rows.resize(most);
    }

    void take() { cutTo(number()); }

    void top()
    {
        const qsizetype most = number();
        if (!m_reader.takeName(u"by"))
            m_reader.fail(QStringLiteral("by"));
        sortBy({ sortKey() });
        cutTo(most);
    }

    void distinct()
    {
        if (!m_reader.takeSign(u"*"))
            project();
        QSet<QString> seen;
        m_table.rows.removeIf([&seen](const GraphRow &row) {
            const QString key = graphKey(row);
            const bool known = seen.contains(key);
            seen.insert(key);
            return known;
        });
    }

    void count()
    {
        const qsizetype rows = m_table.rows.size();
        m_table = { { QStringLiteral("Count") }, { { QJsonValue(rows) } } };
    }

    static constexpr int MostJoins = 3; // the service's own limit

    GraphReader &m_reader;
    const GraphTables &m_tables;
    GraphTable m_table;
    QSet<QString> m_texts; // columns that mv-expand casts to text
    bool m_limited = false;
    int m_depth = 0;
};

} // namespace

GraphResult runGraphQuery(const QString &query, const GraphTables &tables)
{
    GraphReader reader(graphTokens(query));
    GraphResult result = Pipeline(reader, tables).run();
    if (reader.peek().kind != GraphToken::Kind::End)
        reader.fail();
    return result;
}

} // namespace linkdesk::sandbox
