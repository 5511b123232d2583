// The query language of Resource Graph on tables of the test's own: each operator, each comparison, what null
// does, and that nothing unserved is half done.
#include "src/sandbox/graphquery.h"
#include "src/sandbox/graphvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

GraphTable fruits()
{
    const auto row = [](const char *id, const char *name, const QJsonValue &size, const char *properties) {
        return GraphRow{ QLatin1StringView(id), QLatin1StringView(name), size,
                         QJsonDocument::fromJson(properties).object() };
    };
    return { { u"id"_s, u"name"_s, u"size"_s, u"properties"_s },
             { row("/1", "Apple", 3, R"({"state":"Ripe","tags":["red","round"],"maker":{"id":"/A"}})"),
               row("/2", "apple-tree", 7, R"({"state":"Green","tags":[]})"),
               row("/3", "Pear", QJsonValue::Null, R"({"state":"ripe","maker":{"id":"/B"}})"),
               row("/4", "", 1, R"({"tags":["yellow"],"maker":null})") } };
}

GraphTable makers()
{
    return { { u"id"_s, u"name"_s }, { { u"/A"_s, u"Ann"_s }, { u"/C"_s, u"Cem"_s } } };
}

std::optional<GraphTable> tables(const QString &name)
{
    if (name == "resources"_L1)
        return fruits();
    if (name == "makers"_L1)
        return makers();
    return std::nullopt;
}

// "a,b;c,d": rows behind semicolons, values behind commas, null as "-".
QString run(const QString &query)
{
    const GraphResult result = runGraphQuery(query, tables);
    QStringList rows;
    for (const GraphRow &row : result.table.rows) {
        QStringList values;
        for (const QJsonValue &value : row)
            values.append(graphvalue::isNull(value) ? u"-"_s : graphvalue::text(value));
        rows.append(values.join(u','));
    }
    return rows.join(u';');
}

QString columns(const QString &query)
{
    return runGraphQuery(query, tables).table.columns.join(u',');
}

} // namespace

class GraphQueryTest : public QObject {
    Q_OBJECT

private slots:
    void answers_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &query, const QString &expected) {
            QTest::newRow(name) << query << expected;
        };
        row("exact case", u"resources | where name == 'apple' | project id"_s, u""_s);
        row("any case", u"Resources | where name =~ 'APPLE' | project id"_s, u"/1"_s);
        row("not equal", u"resources | where name != 'Pear' | project id"_s, u"/1;/2;/4"_s);
        row("not equal, any case", u"resources | where name !~ 'pear' | project id"_s, u"/1;/2;/4"_s);
        row("null equals nothing", u"resources | where size == size | project id"_s, u"/1;/2;/4"_s);
        row("null is not smaller", u"resources | where size < 100 | project id"_s, u"/1;/2;/4"_s);
        row("has is a term", u"resources | where name has 'apple' | project id"_s, u"/1;/2"_s);
        row("has is a whole term", u"resources | where name has 'app' | project id"_s, u""_s);
        row("contains", u"resources | where name contains 'APP' | project id"_s, u"/1;/2"_s);
        row("not contains", u"resources | where name !contains 'app' | project id"_s, u"/3;/4"_s);
        row("startswith", u"resources | where name startswith 'pe' | project id"_s, u"/3"_s);
        row("endswith", u"resources | where name endswith 'TREE' | project id"_s, u"/2"_s);
        row("in", u"resources | where name in ('Apple', 'pear') | project id"_s, u"/1"_s);
        row("in, any case", u"resources | where name in~ ('APPLE', 'pear') | project id"_s, u"/1;/3"_s);
        row("not in", u"resources | where name !in~ ('apple', 'pear') | project id"_s, u"/2;/4"_s);
        row("in a dynamic", u"resources | where id in (dynamic(['/1', '/4'])) | project id"_s, u"/1;/4"_s);
        row("has_any", u"resources | where name has_any ('tree', 'pear') | project id"_s, u"/2;/3"_s);
        row("and before or", u"resources | where id == '/1' or id == '/2' and size > 10 | project id"_s,
            u"/1"_s);
        row("brackets", u"resources | where (id == '/1' or id == '/2') and size > 3 | project id"_s, u"/2"_s);
        row("not", u"resources | where not(isempty(name)) | project id"_s, u"/1;/2;/3"_s);
        row("isnotempty", u"resources | where isnotempty(properties.maker.id) | project id"_s, u"/1;/3"_s);
        row("isnull of a missing member", u"resources | where isnull(properties.maker) | project id"_s,
            u"/2;/4"_s);
        row("member compared", u"resources | where properties.state =~ 'ripe' | project id"_s, u"/1;/3"_s);
        row("member in brackets", u"resources | where properties['state'] == 'ripe' | project id"_s, u"/3"_s);
        row("index", u"resources | project tostring(properties.tags[0])"_s, u"red;;;yellow"_s);
        row("index from the end", u"resources | project tostring(properties.tags[-1])"_s,
            u"round;;;yellow"_s);
        row("tolower", u"resources | project tolower(name) | where Column1 == 'apple'"_s, u"apple"_s);
        row("extend", u"resources | extend name = toupper(name), old = name | project name, old | take 1"_s,
            u"APPLE,Apple"_s);
        row("project away", u"resources | project-away properties, size | take 1"_s, u"/1,Apple"_s);
        row("mv-expand", u"resources | mv-expand tag = properties.tags | project id, tag"_s,
            u"/1,red;/1,round;/3,-;/4,yellow"_s);
        row("mv-expand to string",
            u"resources | mv-expand tag = properties.tags to typeof(string) | project id, tag"_s,
            u"/1,red;/1,round;/3,;/4,yellow"_s);
        row("mv-expand with index",
            u"resources | mv-expand with_itemindex=i tag = properties.tags | where i == 1 | project tag"_s,
            u"round"_s);
        row("mv-expand in place",
            u"resources | extend t = properties.tags | mv-expand t limit 1 | project id, t"_s,
            u"/1,red;/3,-;/4,yellow"_s);
        row("array_concat",
            u"resources | mv-expand t = array_concat(properties.tags, properties.none) | project t"_s,
            u"red;round;yellow"_s);
        row("join inner",
            u"resources | extend m = tostring(properties.maker.id) | join kind=inner (makers) on $left.m == $right.id | project id, id1, name1"_s,
            u"/1,/A,Ann"_s);
        row("join leftouter",
            u"resources | extend m = tostring(properties.maker.id) | join kind=leftouter (makers | project m = id, who = name) on m | project id, who"_s,
            u"/1,Ann;/2,-;/3,-;/4,-"_s);
        row("summarize", u"resources | summarize count() by state = tolower(tostring(properties.state))"_s,
            u"ripe,2;green,1;,1"_s);
        row("summarize without by",
            u"resources | summarize n = count(), countif(size > 2), sum(size), max(size), min(name)"_s,
            u"4,2,11,7,"_s);
        row("summarize nothing", u"resources | where id == 'x' | summarize count()"_s, u"0"_s);
        row("dcount", u"resources | summarize dcount(tolower(tostring(properties.state)))"_s, u"3"_s);
        row("make_set", u"resources | summarize make_set(tolower(tostring(properties.state)))"_s,
            u"[\"ripe\",\"green\",\"\"]"_s);
        row("order is descending", u"resources | order by size | project id"_s, u"/2;/1;/4;/3"_s);
        row("order ascending", u"resources | sort by size asc | project id"_s, u"/3;/4;/1;/2"_s);
        row("nulls last", u"resources | order by size asc nulls last | project id"_s, u"/4;/1;/2;/3"_s);
        row("two keys", u"resources | order by isempty(name) asc, id desc | project id"_s, u"/3;/2;/1;/4"_s);
        row("top", u"resources | top 2 by size | project id"_s, u"/2;/1"_s);
        row("limit", u"resources | limit 2 | project id"_s, u"/1;/2"_s);
        row("distinct", u"resources | distinct tolower(tostring(properties.state))"_s, u"ripe;green;"_s);
        row("count", u"resources | where size > 2 | count"_s, u"2"_s);
        row("iff, case, strcat",
            u"resources | project iff(size > 2, 'big', 'small'), case(size > 5, 'L', size > 2, 'M', 'S'), strcat(id, '-', size) | take 2"_s,
            u"big,M,/1-3;big,L,/2-7"_s);
        row("coalesce and split",
            u"resources | project coalesce(tostring(properties.none), name), split(id, '/')[1] | take 1"_s,
            u"Apple,1"_s);
        row("arithmetic", u"resources | project size * 2 + 1, size / 2, -1 | take 1"_s, u"7,1.5,-1"_s);
        row("comments and lines", u"// all\nresources // them\n| where id == '/1' // one\n| project id"_s,
            u"/1"_s);
        row("quotes", u"resources | project \"a'b\", 'c\\'d', @'e\\f' | take 1"_s, u"a'b,c'd,e\\f"_s);
        row("no table", u"where id == '/2' | project id"_s, u"/2"_s);
    }

    void answers()
    {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        QCOMPARE(run(query), expected);
    }

    void columnsAreNamedAsKustoNamesThem_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        QTest::newRow("member") << u"resources | project properties.maker.id"_s << u"properties_maker_id"_s;
        QTest::newRow("cast") << u"resources | project tostring(properties.state)"_s << u"properties_state"_s;
        QTest::newRow("call") << u"resources | project tolower(name), toupper(name)"_s
                              << u"Column1,Column2"_s;
        QTest::newRow("aggregates")
            << u"resources | summarize count(), sum(size), countif(size > 1) by name"_s
            << u"name,count_,sum_size,countif_"_s;
        QTest::newRow("join") << u"resources | join kind=inner (makers) on id | project-away properties"_s
                              << u"id,name,size,id1,name1"_s;
        QTest::newRow("count") << u"resources | count"_s << u"Count"_s;
    }

    void columnsAreNamedAsKustoNamesThem()
    {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        QCOMPARE(columns(query), expected);
    }

    void refusals_data()
    {
        using Code = GraphFault::Code;
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("token");
        const auto row = [](const char *name, const QString &query, Code code, const QString &token) {
            QTest::newRow(name) << query << int(code) << token;
        };
        row("operator", u"resources | parse id with * '/' x"_s, Code::InvalidQueryLanguage, u"parse"_s);
        row("function", u"resources | extend x = ago(1d)"_s, Code::ParserFailure, u"d"_s);
        row("function of no arguments", u"resources | extend x = now()"_s, Code::InvalidQueryLanguage,
            u"now"_s);
        row("aggregate", u"resources | summarize percentile(size, 5)"_s, Code::InvalidQueryLanguage,
            u"percentile"_s);
        row("too many arguments", u"resources | extend x = tolower(name, id)"_s, Code::InvalidQueryLanguage,
            u"tolower"_s);
        row("table", u"nonsense | take 1"_s, Code::InvalidQueryLanguage, u"nonsense"_s);
        row("kind of join", u"resources | join kind=fullouter (makers) on id"_s, Code::InvalidQueryLanguage,
            u"fullouter"_s);
        row("bag as array", u"resources | mv-expand kind=array properties"_s, Code::InvalidQueryLanguage,
            u"array"_s);
        row("column", u"resources | where size2 > 1"_s, Code::UnresolvedColumn, u"size2"_s);
        row("column that went", u"resources | project id | where name == 'x'"_s, Code::UnresolvedColumn,
            u"name"_s);
        row("column without rows", u"resources | where id == 'x' | where nope == 1"_s, Code::UnresolvedColumn,
            u"nope"_s);
        row("open quote", u"resources | where name == 'apple"_s, Code::ParserFailure, u"'apple"_s);
        row("two tables", u"resources makers"_s, Code::ParserFailure, u"makers"_s);
        row("nothing behind the bar", u"resources |"_s, Code::ParserFailure, u""_s);
        row("bracket", u"resources | where (id == '/1'"_s, Code::ParserFailure, u""_s);
        row("let", u"let x = 1; resources"_s, Code::ParserFailure, u";"_s);
    }

    void refusals()
    {
        QFETCH(QString, query);
        QFETCH(int, code);
        QFETCH(QString, token);
        try {
            const QString answer = run(query);
            QFAIL(qPrintable(u"answered "_s + answer));
        } catch (const GraphFault &fault) {
            QCOMPARE(int(fault.code), code);
            QCOMPARE(fault.token, token);
        }
    }

    void hostileQueriesEnd_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("nested") << u"resources | where "_s + u"("_s.repeated(100'000) + u"1"_s;
        QTest::newRow("chained members")
            << u"resources | where id"_s + u".a"_s.repeated(100'000) + u" == 1"_s;
        QTest::newRow("chained or") << u"resources | where id == 1"_s + u" or id == 1"_s.repeated(100'000);
        QTest::newRow("nested joins") << u"resources | join ("_s.repeated(10'000);
    }

    void hostileQueriesEnd()
    {
        QFETCH(QString, query);
        QVERIFY_THROWS_EXCEPTION(GraphFault, run(query));
    }

    void takeGivesNoToken()
    {
        QVERIFY(runGraphQuery(u"resources | take 1"_s, tables).limited);
        QVERIFY(runGraphQuery(u"resources | top 1 by id"_s, tables).limited);
        QVERIFY(!runGraphQuery(u"resources | order by id"_s, tables).limited);
    }
};

QTEST_GUILESS_MAIN(GraphQueryTest)
#include "graphquerytest.moc"
