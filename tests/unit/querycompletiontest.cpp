// What a query that is being written may go on with.
#include "src/query/completion.h"
#include "src/query/expression.h"

#include <QTest>

using namespace linkdesk::query;
using namespace Qt::StringLiterals;

class QueryCompletionTest : public QObject {
    Q_OBJECT
private slots:
    void offers_data();
    void offers();
    void replacesTheWord_data();
    void replacesTheWord();
    void whatIsOfferedCanBeRead();
    void countsAndTellsTypes();
    void withoutSamplesThereAreFunctions();
    void aHugeSampleEnds();

private:
    QStringList labels(const QString &marked, Completions *found = nullptr);

    Arena m_arena;
};

namespace {

// An answer of ARM, and what az makes of it.
constexpr std::string_view Sample =
    "{\"value\":["
    "{\"name\":\"pe-a\",\"location\":\"westeurope\",\"tags\":{\"cost center\":\"1\"},"
    "\"properties\":{\"state\":\"Pending\",\"members\":[{\"address\":\"10.0.0.4\"}]}},"
    "{\"name\":\"pe-b\",\"id\":\"/x\",\"properties\":{\"state\":\"Approved\","
    "\"description\":\"it's\"}},"
    "{\"name\":\"pe-c\",\"properties\":{\"state\":\"Pending\"}}],"
    "\"nextLink\":null}";

} // namespace

// The "^" in `marked` is the cursor.
QStringList QueryCompletionTest::labels(const QString &marked, Completions *found)
{
    const qsizetype cursor = marked.indexOf(u'^');
    const Parsed sample = parseJson(Sample, m_arena);
    const Value samples[] = { *sample };
    const Completions completions = completionsFor(QString(marked).remove(u'^'), cursor, samples);
    if (found != nullptr)
        *found = completions;
    QStringList all;
    for (const Completion &offer : completions.offers)
        all.append(offer.kind == Completion::Kind::Function ? offer.text : offer.label);
    return all;
}

void QueryCompletionTest::offers_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("offered");
    const auto row = [](const QString &marked, const QString &offered) {
        QTest::newRow(qPrintable(marked)) << marked << offered;
    };
    row(u"v^"_s, u"value values("_s);
    row(u"V^"_s, u"value values("_s);
    row(u"ne^"_s, u"nextLink"_s);
    row(u"value[].n^"_s, u"name not_null("_s);
    row(u"value[*].p^"_s, u"properties"_s);
    row(u"value[0].l^"_s, u"location length("_s);
    row(u"value[].properties.s^"_s, u"state sort( sort_by( starts_with( sum("_s);
    row(u"value[?p^"_s, u"properties"_s);
    row(u"value[?properties.d^"_s, u"description"_s);
    row(u"value[?name=='none'].i^"_s, u"id"_s);
    row(u"value[?name=='none' && p^"_s, u"properties"_s);
    row(u"value | [1].i^"_s, u"id"_s);
    row(u"value[].{n: n^"_s, u"name not_null("_s);
    row(u"value[].{n: name, i: i^"_s, u"id"_s);
    row(u"value[].[name, i^"_s, u"id"_s);
    row(u"sort_by(value, &n^"_s, u"name not_null("_s);
    row(u"sort_by(value, &properties.d^"_s, u"description"_s);
    row(u"map(&i^"_s, QString());
    row(u"sort_by(value, &name)[].i^"_s, u"id"_s);
    row(u"max_by(value, &name).l^"_s, u"location length("_s);
    row(u"length(v^"_s, u"value values("_s);
    row(u"contains(nextLink, v^"_s, u"value values("_s);
    row(u"value[].properties.members[].a^"_s, u"address abs( avg("_s);
    row(u"value[].tags.c^"_s, u"cost center ceil( contains("_s);
    row(u"value[].tags.\"c^"_s, u"cost center"_s);
    row(u"value[].\"n^"_s, u"name"_s);
    row(u"value[?properties.state=='^"_s, u"Pending Approved"_s);
    row(u"value[?properties.state=='P^"_s, u"Pending"_s);
    row(u"value[?properties.state==P^"_s, u"Pending properties"_s);
    row(u"value[?properties.description!='^"_s, u"it's"_s);
    row(u"!v^"_s, u"value values("_s);
    row(u"a || v^"_s, u"value values("_s);
    row(u"value[].tags.^"_s,
        u"cost center abs( avg( ceil( contains( ends_with( floor( join( keys( length( map( max( "
        "max_by( merge( min( min_by( not_null( reverse( sort( sort_by( starts_with( sum( "
        "to_array( to_number( to_string( type( values("_s);
    row(u"value n^"_s, QString());
    row(u"value[].{n^"_s, QString());
    row(u"value[1^"_s, QString());
    row(u"value[].'n^"_s, QString());
    row(u"value[?name==`n^"_s, QString());
    row(u"a..n^"_s, QString());
    row(u"nope(n^"_s, QString());
}

void QueryCompletionTest::offers()
{
    QFETCH(QString, marked);
    QTEST(labels(marked).join(u' '), "offered");
}

void QueryCompletionTest::replacesTheWord_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("after");
    const auto row = [](const QString &marked, const QString &after) {
        QTest::newRow(qPrintable(marked)) << marked << after;
    };
    row(u"value[].na^"_s, u"value[].name"_s);
    row(u"value[].na^me == 'x'"_s, u"value[].name == 'x'"_s);
    row(u"value[].^"_s, u"value[].name"_s);
    row(u"value[].tags.c^"_s, u"value[].tags.\"cost center\""_s);
    row(u"value[].tags.\"c^"_s, u"value[].tags.\"cost center\""_s);
    row(u"value[].\"na^me\""_s, u"value[].name"_s);
    row(u"value[?properties.state=='P^']"_s, u"value[?properties.state=='Pending']"_s);
    row(u"value[?properties.state=='P^ending' || x]"_s, u"value[?properties.state=='Pending' || x]"_s);
    row(u"value[?properties.state=='P^"_s, u"value[?properties.state=='Pending'"_s);
    row(u"value[?properties.description=='^"_s, u"value[?properties.description=='it\\'s'"_s);
    row(u"leng^"_s, u"length("_s);
}

void QueryCompletionTest::replacesTheWord()
{
    QFETCH(QString, marked);
    Completions found;
    QVERIFY(!labels(marked, &found).isEmpty());
    QString after = QString(marked).remove(u'^');
    after.replace(found.from, found.length, found.offers.constFirst().text);
    QTEST(after, "after");
}

void QueryCompletionTest::whatIsOfferedCanBeRead()
{
    Completions found;
    labels(u"value[].^"_s, &found);
    QVERIFY(found.offers.size() > 26);
    for (const Completion &offer : std::as_const(found.offers)) {
        if (offer.kind == Completion::Kind::Name)
            QVERIFY(Expression::read(offer.text));
    }
}

void QueryCompletionTest::countsAndTellsTypes()
{
    Completions found;
    labels(u"value[].^"_s, &found);
    QCOMPARE(found.offers.at(0).label, u"name"_s);
    QCOMPARE(found.offers.at(0).count, 3);
    QCOMPARE(found.offers.at(0).type, Type::String);
    QCOMPARE(found.offers.at(1).label, u"location"_s);
    QCOMPARE(found.offers.at(1).count, 1);
    QCOMPARE(found.offers.at(3).type, Type::Object);
    labels(u"value[?properties.state==^"_s, &found);
    QCOMPARE(found.offers.at(0).text, u"'Pending'"_s);
    QCOMPARE(found.offers.at(0).count, 2);
}

void QueryCompletionTest::withoutSamplesThereAreFunctions()
{
    const Completions found = completionsFor(u"a.to_", 5, {});
    QCOMPARE(found.offers.size(), 3);
    QCOMPARE(found.offers.at(0).label, u"to_array(any)"_s);
    QCOMPARE(completionsFor(u"", 0, {}).offers.size(), 26);
    QCOMPARE(completionsFor(u"ab", 99, {}).offers.size(), 1);
    QCOMPARE(completionsFor(u"ab", -1, {}).from, 0);
}

void QueryCompletionTest::aHugeSampleEnds()
{
    const Parsed sample = parseJson(Sample, m_arena);
    const Value samples[] = { *sample };
    const QString bomb = u"[@]"_s + u"|[@,@][]"_s.repeated(60) + u"|[].v"_s;
    QVERIFY(completionsFor(bomb, bomb.size(), samples).offers.size() < 5);
}

QTEST_APPLESS_MAIN(QueryCompletionTest)
#include "querycompletiontest.moc"
