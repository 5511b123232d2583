// What the published cases of JMESPath do not hold: order, exact numbers, places of faults, limits, the Azure
// CLI's ways.
#include "src/query/expression.h"

#include <QTest>

using namespace linkdesk::query;
using namespace Qt::StringLiterals;

class QueryTest : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void saysWhere_data();
    void saysWhere();
    void saysWhatIsWrongInPlainWords_data();
    void saysWhatIsWrongInPlainWords();
    void readsJson_data();
    void readsJson();
    void refusesJson_data();
    void refusesJson();
    void refusesWhatIsNestedTooDeeply_data();
    void refusesWhatIsNestedTooDeeply();
    void longChainsAreNotDeep();
    void refusesADocumentThatIsNestedTooDeeply();
    void refusesAResultThatIsNestedTooDeeply();
    void endsWhatGrowsWithoutBound_data();
    void endsWhatGrowsWithoutBound();
    void canBeStopped();
    void copiesNoText();
    void theArenaIsUsedAgain();
    void indentsLikeTheCli();
};

namespace {

// The result as JSON in one line, or "KIND at COLUMN".
QString answered(const QString &text, const QByteArray &input, const Limits &limits = {})
{
    Arena arena;
    const Parsed value = parseJson({ input.constData(), size_t(input.size()) }, arena);
    if (!value)
        return u"bad input"_s;
    const auto expression = Expression::read(text);
    if (!expression)
        return plainText(expression.error());
    const auto result = expression->evaluate(*value, arena, limits);
    return result ? QString::fromUtf8(toJson(*result)) : plainText(result.error());
}

QString repeated(const QString &text, int times)
{
    return text.repeated(times);
}

} // namespace

void QueryTest::answers_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const QString &expression, const char *input,
                        const QString &answer) {
        QTest::newRow(name) << expression << QByteArray(input) << answer;
    };
    row("members keep their order", u"@"_s, "{\"zone\":1,\"name\":2,\"id\":3}",
        u"{\"zone\":1,\"name\":2,\"id\":3}"_s);
    row("keys too", u"keys(@)"_s, "{\"z\":1,\"a\":2}", u"[\"z\",\"a\"]"_s);
    row("a hash as it is written", u"{z: a, a: z}"_s, "{\"a\":1,\"z\":2}", u"{\"z\":1,\"a\":2}"_s);
    row("a name twice in a hash", u"{a: x, b: y, a: y}"_s, "{\"x\":1,\"y\":2}", u"{\"a\":2,\"b\":2}"_s);
    row("a name twice in the input", u"[a, length(@)]"_s, "{\"a\":1,\"b\":2,\"a\":3}", u"[3,2]"_s);
    row("merge keeps the first place", u"merge(a, b)"_s, "{\"a\":{\"x\":1,\"y\":2},\"b\":{\"z\":3,\"x\":4}}",
        u"{\"x\":4,\"y\":2,\"z\":3}"_s);

    row("64 bits", u"a"_s, "{\"a\":9223372036854775807}", u"9223372036854775807"_s);
    row("beyond 64 bits", u"a"_s, "{\"a\":123456789012345678901234567890}",
        u"123456789012345678901234567890"_s);
    row("beyond a double", u"a"_s, "{\"a\":1e400}", u"1e400"_s);
    row("as it was written", u"[]"_s, "[1.0, 1.10, 1E2, -0, -0.0]", u"[1.0,1.10,1E2,-0,-0.0]"_s);
    row("neighbours above 53 bits differ", u"a == b"_s, "{\"a\":9007199254740993,\"b\":9007199254740992}",
        u"false"_s);
    row("and compare", u"a > b"_s, "{\"a\":9007199254740993,\"b\":9007199254740992}", u"true"_s);
    row("an integer and a double", u"a > b"_s, "{\"a\":9007199254740993,\"b\":9007199254740992.0}",
        u"true"_s);
    row("long integers", u"[a > b, a == a, b < a, c < d, d < b]"_s,
        "{\"a\":20000000000000000000,\"b\":19999999999999999999,\"c\":-300000000000000000000,"
        "\"d\":-20000000000000000000}",
        u"[true,true,true,true,true]"_s);
    row("a long and a short integer", u"[a > `5`, `5` < a, b < `5`]"_s,
        "{\"a\":20000000000000000000,\"b\":-20000000000000000000}", u"[true,true,true]"_s);
    row("1 is 1.0", u"[a == b, c == d]"_s, "{\"a\":1,\"b\":1.0,\"c\":-0,\"d\":0}", u"[true,true]"_s);
    row("true is not 1", u"a == b"_s, "{\"a\":true,\"b\":1}", u"false"_s);
    row("a whole sum", u"sum(@)"_s, "[9007199254740993, 1]", u"9007199254740994"_s);
    row("a sum beyond 64 bits", u"sum(@)"_s, "[9223372036854775807, 1]", u"9.223372036854776e+18"_s);
    row("a sum of doubles", u"sum(@)"_s, "[1.5, 1.5]", u"3.0"_s);
    row("an average", u"avg(@)"_s, "[2, 4]", u"3.0"_s);
    row("a sum too large", u"sum(@)"_s, "[1e308, 1e308]", u"Column 1: the number is too large."_s);
    row("abs", u"[].abs(@)"_s, "[-9223372036854775808, -1.50, -20000000000000000000]",
        u"[9.223372036854776e+18,1.50,20000000000000000000]"_s);
    row("ceil and floor", u"[].[ceil(@), floor(@)]"_s, "[1.5, -1.5, 3, 1e30, 20000000000000000000]",
        u"[[2,1],[-1,-2],[3,3],[1e+30,1e+30],[20000000000000000000,20000000000000000000]]"_s);
    row("to_number reads what JSON is", u"[].to_number(@)"_s,
        "[\"12\", \"1.50\", \" 1\", \"0x1\", \"\", \"nan\", \"01\"]", u"[12,1.50]"_s);

    row("texts have an order", u"[?at > '2026-05'].n"_s,
        "[{\"n\":1,\"at\":\"2026-04-30\"},{\"n\":2,\"at\":\"2026-05-01\"}]", u"[2]"_s);
    row("a text and a number have none", u"a < b"_s, "{\"a\":\"1\",\"b\":2}", u"null"_s);
    row("a literal without quotes", u"[?s == `Pending`]"_s, "[{\"s\":\"Pending\"},{\"s\":\"x\"}]",
        u"[{\"s\":\"Pending\"}]"_s);
    row("a list ends a projection", u"a[*].[b, c][0]"_s, "{\"a\":[{\"b\":1,\"c\":2},{\"b\":3,\"c\":4}]}",
        u"[1,2]"_s);
    row("sorts by code points", u"sort(@)"_s, "[\"\xEF\xBF\xBD\", \"\xF0\x90\x80\x80\", \"z\"]",
        QString::fromUtf8("[\"z\",\"\xEF\xBF\xBD\",\"\xF0\x90\x80\x80\"]"));
    row("sorting is stable", u"sort_by(@, &a)[].b"_s,
        "[{\"a\":2,\"b\":1},{\"a\":1,\"b\":2},{\"a\":2.0,\"b\":3},{\"a\":1,\"b\":4}]", u"[2,4,1,3]"_s);
    row("the first of equals", u"[max_by(@, &a).b, min_by(@, &a).b]"_s,
        "[{\"a\":1,\"b\":1},{\"a\":1,\"b\":2}]", u"[1,1]"_s);
    row("contains in what is no text", u"contains('abc1', `1`)"_s, "{}", u"false"_s);
    row("objects are equal in any order", u"a == b"_s,
        "{\"a\":{\"x\":1,\"y\":[2]},\"b\":{\"y\":[2],\"x\":1}}", u"true"_s);
    row("reverse a text", u"reverse(@)"_s, "\"a\xC3\xA4\xE2\x9C\x93\xF0\x90\x80\x80z\"",
        QString::fromUtf8("\"z\xF0\x90\x80\x80\xE2\x9C\x93\xC3\xA4"
                          "a\""));
    row("a huge index", u"[[99999999999999999999], [-99999999999999999999]]"_s, "[1]", u"[null,null]"_s);
    row("a huge slice",
        u"[[-9223372036854775808:9223372036854775807:9223372036854775807], "
        "[::-9223372036854775808]]"_s,
        "[1,2]", u"[[1],[2]]"_s);
    row("blanks around", u" \t\na . b [ 0 ] "_s, "{\"a\":{\"b\":[7]}}", u"7"_s);
    row("escapes in a name", u"\"a\\u0062\\n\""_s, "{\"ab\\n\":1}", u"1"_s);
    row("a name beyond ASCII", u"\"\u00E4\""_s, "{\"\xC3\xA4\":1}", u"1"_s);
    row("to_string", u"to_string(@)"_s, "{\"b\":[1.0,\"\xC3\xA4\\n\\u0001\"],\"a\":null}",
        QString::fromUtf8("\"{\\\"b\\\":[1.0,\\\"\xC3\xA4\\\\n\\\\u0001\\\"],\\\"a\\\":null}\""));
    row("what people ask Azure",
        u"[?properties.privateLinkServiceConnectionState.status=='Pending']"
        ".{name: name, by: properties.privateEndpoint.id} | sort_by(@, &name)"_s,
        "[{\"name\":\"b\",\"properties\":{\"privateLinkServiceConnectionState\":{\"status\":\"Pending\"},"
        "\"privateEndpoint\":{\"id\":\"/x\"}}},{\"name\":\"a\",\"properties\":"
        "{\"privateLinkServiceConnectionState\":{\"status\":\"Pending\"}}}]",
        u"[{\"name\":\"a\",\"by\":null},{\"name\":\"b\",\"by\":\"/x\"}]"_s);
}

void QueryTest::answers()
{
    QFETCH(QString, expression);
    QFETCH(QByteArray, input);
    QTEST(answered(expression, input), "answer");
}

void QueryTest::saysWhere_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("length");
    QTest::addColumn<QList<int>>("wanted");
    const auto row = [](const QString &expression, FaultKind kind, int at, int length,
                        const QList<Wanted> &wanted = {}) {
        QList<int> numbers;
        for (const Wanted each : wanted)
            numbers.append(int(each));
        QTest::newRow(qPrintable(u'<' + expression + u'>'))
            << expression << int(kind) << at << length << numbers;
    };
    const auto syntax = FaultKind::Syntax;
    row({}, syntax, 0, 0, { Wanted::Expression });
    row(u"  "_s, syntax, 2, 0, { Wanted::Expression });
    row(u"a b"_s, syntax, 2, 1, { Wanted::Operator });
    row(u"a."_s, syntax, 2, 0, { Wanted::AfterDot });
    row(u"a..b"_s, syntax, 2, 1, { Wanted::AfterDot });
    row(u"a.'x'"_s, syntax, 2, 3, { Wanted::AfterDot });
    row(u"a["_s, syntax, 2, 0, { Wanted::IndexOrStar });
    row(u"a[b]"_s, syntax, 2, 1, { Wanted::IndexOrStar });
    row(u"a[0"_s, syntax, 3, 0, { Wanted::Colon, Wanted::CloseBracket });
    row(u"a[0:x]"_s, syntax, 4, 1, { Wanted::Number, Wanted::CloseBracket });
    row(u"a[*"_s, syntax, 3, 0, { Wanted::CloseBracket });
    row(u"a[?b"_s, syntax, 4, 0, { Wanted::Operator, Wanted::CloseBracket });
    row(u"a[?b =="_s, syntax, 7, 0, { Wanted::Expression });
    row(u"a[?b = c]"_s, syntax, 5, 1, { Wanted::Expression });
    row(u"{a"_s, syntax, 2, 0, { Wanted::Colon });
    row(u"{a: b,}"_s, syntax, 6, 1, { Wanted::Name });
    row(u"[a, b"_s, syntax, 5, 0, { Wanted::Operator, Wanted::Comma, Wanted::CloseBracket });
    row(u"(a"_s, syntax, 2, 0, { Wanted::Operator, Wanted::CloseParenthesis });
    row(u"length(a"_s, syntax, 8, 0, { Wanted::Operator, Wanted::Comma, Wanted::CloseParenthesis });
    row(u"a | 'b"_s, syntax, 4, 1, { Wanted::ClosingQuote });
    row(u"\"a\\x\""_s, syntax, 0, 5, { Wanted::JsonText });
    row(u"`[1,`"_s, syntax, 0, 5, { Wanted::JsonValue });
    row(u"``"_s, syntax, 0, 2, { Wanted::JsonValue });
    row(u"&a"_s, syntax, 0, 1, { Wanted::NoReference });
    row(u"a.-"_s, syntax, 2, 1, { Wanted::Number });
    row(u"\u00E4"_s, syntax, 0, 1, { Wanted::Expression });
    row(u"a || \U0001F600"_s, syntax, 5, 2, { Wanted::Expression });
    row(u"'\U0001F600' b"_s, syntax, 5, 1, { Wanted::Operator });
    row(u"a | nope(b)"_s, FaultKind::UnknownFunction, 4, 4);
    row(u"[?length(a, b)]"_s, FaultKind::Arity, 2, 6);
    row(u"a[0:1:0]"_s, FaultKind::ZeroStep, 6, 1);
    row(u"sort_by(a, b)"_s, FaultKind::Type, 11, 1);
    row(u"length(&a)"_s, FaultKind::Type, 7, 1);
}

void QueryTest::saysWhere()
{
    QFETCH(QString, expression);
    const auto read = Expression::read(expression);
    QVERIFY(!read);
    QTEST(int(read.error().kind), "kind");
    QTEST(int(read.error().at), "at");
    QTEST(int(read.error().length), "length");
    QList<int> wanted;
    for (const Wanted each : read.error().wanted)
        wanted.append(int(each));
    QTEST(wanted, "wanted");
}

void QueryTest::saysWhatIsWrongInPlainWords_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("words");
    const auto row = [](const QString &expression, const QString &words) {
        QTest::newRow(qPrintable(expression)) << expression << words;
    };
    row(u"a["_s, u"Column 3: a number, a colon or * is expected, but the expression ends."_s);
    row(u"a b"_s, u"Column 3: an operator is expected, not b."_s);
    row(u"[a"_s, u"Column 3: an operator, a comma or ] is expected, but the expression ends."_s);
    row(u"'a"_s, u"Column 1: the quote ' is not closed."_s);
    row(u"`[1`"_s, u"Column 1: `[1` is not JSON: a comma or the closing bracket is expected."_s);
    row(u"nope(a)"_s, u"Column 1: there is no function nope()."_s);
    row(u"join(a)"_s, u"Column 1: join() takes 2 arguments, not 1."_s);
    row(u"merge()"_s, u"Column 1: merge() takes at least 1 argument, not 0."_s);
    row(u"abs('x')"_s, u"Column 1: argument 1 of abs() must be number, not string."_s);
    row(u"a.length(@)"_s, u"Column 3: argument 1 of length() must be string, array or object, not number."_s);
    row(u"sort_by(l, &b)"_s, u"Column 1: argument 2 of sort_by() must be number or string, not null."_s);
    row(u"sort_by(l, b)"_s, u"Column 12: argument 2 of sort_by() must be expression (&...), not value."_s);
}

void QueryTest::saysWhatIsWrongInPlainWords()
{
    QFETCH(QString, expression);
    QTEST(answered(expression, "{\"a\":1,\"l\":[{}]}"), "words");
}

void QueryTest::readsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const QByteArray &json, const QByteArray &written) {
        QTest::newRow(json.constData()) << json << written;
    };
    row(" [ 1 , 2 ] ", "[1,2]");
    row("{ }", "{}");
    row("\"\"", "\"\"");
    row("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e4\"", "\"\\\"\\\\/\\b\\f\\n\\r\\tA\xC3\xA4\"");
    row("\"\\ud83d\\ude00\"", "\"\xF0\x9F\x98\x80\"");
    row("\"\\ud83d\"", "\"\xEF\xBF\xBD\"");
    row("\"\\ude00\\ud83d\"", "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
    row("\"\\ud83dx\"", "\"\xEF\xBF\xBDx\"");
    row("\"\\u0000\"", "\"\\u0000\"");
    row("\"\x7F\"", "\"\x7F\"");
    row("[-0,0.5,1e5,-1.5E-3]", "[-0,0.5,1e5,-1.5E-3]");
}

void QueryTest::readsJson()
{
    QFETCH(QByteArray, json);
    Arena arena;
    const Parsed value = parseJson({ json.constData(), size_t(json.size()) }, arena);
    QVERIFY(value);
    QTEST(toJson(*value), "written");
}

void QueryTest::refusesJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("at");
    const auto row = [](const QByteArray &json, JsonProblem problem, int at) {
        QTest::newRow(json.toPercentEncoding().constData()) << json << int(problem) << at;
    };
    row("", JsonProblem::ValueExpected, 0);
    row("[1,]", JsonProblem::ValueExpected, 3);
    row("[1 2]", JsonProblem::CommaOrEndExpected, 3);
    row("[1", JsonProblem::CommaOrEndExpected, 2);
    row("{1:2}", JsonProblem::NameExpected, 1);
    row("{\"a\" 2}", JsonProblem::ColonExpected, 5);
    row("{\"a\":2,}", JsonProblem::NameExpected, 7);
    row("1 2", JsonProblem::EndExpected, 2);
    row("01", JsonProblem::BadNumber, 0);
    row("-", JsonProblem::BadNumber, 0);
    row("1.", JsonProblem::BadNumber, 0);
    row("1e+", JsonProblem::BadNumber, 0);
    row(".5", JsonProblem::ValueExpected, 0);
    row("+1", JsonProblem::ValueExpected, 0);
    row("NaN", JsonProblem::ValueExpected, 0);
    row("nul", JsonProblem::ValueExpected, 0);
    row("\"a", JsonProblem::UnendedText, 0);
    row("\"\\", JsonProblem::BadEscape, 1);
    row("\"\\n", JsonProblem::UnendedText, 0);
    row("\"\\x\"", JsonProblem::BadEscape, 1);
    row("\"\\u12G4\"", JsonProblem::BadEscape, 1);
    row("\"\\u12", JsonProblem::BadEscape, 1);
    row("\"\n\"", JsonProblem::ControlCharacter, 1);
    row("\"\xC0\x80\"", JsonProblem::BadUtf8, 1);
    row("\"\xED\xA0\x80\"", JsonProblem::BadUtf8, 1);
    row("\"\xF5\x80\x80\x80\"", JsonProblem::BadUtf8, 1);
    row("\"\xE2\x9C\"", JsonProblem::BadUtf8, 1);
    row("\"\\n\x80\"", JsonProblem::BadUtf8, 3);
    row("\xEF\xBB\xBF[]", JsonProblem::ValueExpected, 0);
    row(QByteArray("[\0]", 3), JsonProblem::ValueExpected, 1);
}

void QueryTest::refusesJson()
{
    QFETCH(QByteArray, json);
    Arena arena;
    const Parsed value = parseJson({ json.constData(), size_t(json.size()) }, arena);
    QVERIFY(!value);
    QTEST(int(value.error().problem), "problem");
    QTEST(int(value.error().at), "at");
}

void QueryTest::refusesWhatIsNestedTooDeeply_data()
{
    QTest::addColumn<QString>("expression");
    const int times = 10000;
    QTest::newRow("parentheses") << repeated(u"("_s, times) + u'a' + repeated(u")"_s, times);
    QTest::newRow("only opened") << repeated(u"("_s, times);
    QTest::newRow("not") << repeated(u"!"_s, times) + u'a';
    QTest::newRow("lists") << repeated(u"["_s, times) + u'a' + repeated(u"]"_s, times);
    QTest::newRow("hashes") << repeated(u"{a:"_s, times) + u'a' + repeated(u"}"_s, times);
    QTest::newRow("calls") << repeated(u"abs("_s, times) + u'a' + repeated(u")"_s, times);
    QTest::newRow("references") << repeated(u"map(&"_s, times) + u'a';
    QTest::newRow("filters") << repeated(u"[?"_s, times) + u'a' + repeated(u"]"_s, times);
    QTest::newRow("projections") << u'a' + repeated(u"[*]"_s, times);
    QTest::newRow("values") << u'a' + repeated(u".*"_s, times);
    QTest::newRow("flat") << u'a' + repeated(u"[]"_s, times);
    QTest::newRow("slices") << u'a' + repeated(u"[:]"_s, times);
    QTest::newRow("comparisons") << u'a' + repeated(u"==a"_s, times);
    QTest::newRow("a literal") << u'`' + repeated(u"["_s, times) + repeated(u"]"_s, times) + u'`';
}

void QueryTest::refusesWhatIsNestedTooDeeply()
{
    QFETCH(QString, expression);
    const auto read = Expression::read(expression);
    QVERIFY(!read);
    QVERIFY(read.error().kind == FaultKind::TooDeep || read.error().json == JsonProblem::TooDeep);
}

void QueryTest::longChainsAreNotDeep()
{
    const int times = 10000;
    QCOMPARE(answered(u"a"_s + repeated(u".a"_s, times), "{\"a\":1}"), u"null"_s);
    QCOMPARE(answered(u"a"_s + repeated(u"||b"_s, times), "{\"b\":1}"), u"1"_s);
    QCOMPARE(answered(u"a"_s + repeated(u"&&a"_s, times), "{\"a\":1}"), u"1"_s);
    QCOMPARE(answered(u"@"_s + repeated(u"|@"_s, times), "5"), u"5"_s);
    QCOMPARE(answered(u"@"_s + repeated(u"[0]"_s, times), "[5]"), u"null"_s);
    QCOMPARE(answered(u"length([@"_s + repeated(u",@"_s, times) + u"])"_s, "5"), u"10001"_s);
}

void QueryTest::refusesADocumentThatIsNestedTooDeeply()
{
    Arena arena;
    const auto nested = [&arena](const char *open, const char *close, int times) {
        const QByteArray json = QByteArray(open).repeated(times) + '1' + QByteArray(close).repeated(times);
        return parseJson({ json.constData(), size_t(json.size()) }, arena);
    };
    QVERIFY(nested("[", "]", Value::MostDepth));
    QVERIFY(nested("{\"a\":", "}", Value::MostDepth));
    QCOMPARE(nested("[", "]", Value::MostDepth + 1).error().problem, JsonProblem::TooDeep);
    QCOMPARE(nested("[", "]", 100000).error().problem, JsonProblem::TooDeep);
    QCOMPARE(nested("{\"a\":", "}", 100000).error().at, size_t(Value::MostDepth) * 5);
}

void QueryTest::refusesAResultThatIsNestedTooDeeply()
{
    const QString deep = u"@"_s + repeated(u"|[@]"_s, 2000);
    QVERIFY(answered(deep, "1").contains("nested too deeply"_L1));
    const QString hash = u"@"_s + repeated(u"|{a:@}"_s, 2000);
    QVERIFY(answered(hash, "1").contains("nested too deeply"_L1));
    QVERIFY(answered(u"@"_s + repeated(u"|{a:@}|merge(@,@)"_s, 2000), "1").contains("nested too deeply"_L1));
    QVERIFY(answered(u"@"_s + repeated(u"|to_array(@)|[@]"_s, 2000), "1").contains("nested too deeply"_L1));
}

void QueryTest::endsWhatGrowsWithoutBound_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("flat") << u"[@]"_s + repeated(u"|[@,@][]"_s, 60);
    QTest::newRow("text of shared arrays") << u"@"_s + repeated(u"|[@,@]"_s, 60) + u"|to_string(@)"_s;
    QTest::newRow("comparing shared arrays") << u"@"_s + repeated(u"|[@,@]"_s, 60) + u"|[@,@]|[0]==[1]"_s;
    QTest::newRow("join") << u"'ab'"_s + repeated(u"|join(@,[@,@,@])"_s, 60);
    QTest::newRow("text of text") << u"'\"'"_s + repeated(u"|to_string([@])"_s, 60);
    QTest::newRow("map of map") << u"[@,@,@,@]|[@,@,@,@][]|[@,@,@,@][]|[@,@,@,@][]|[@,@,@,@][]"
                                   "|map(&[@],@)|[].[@,@]|[@,@,@,@,@,@][]|[@,@,@,@,@,@][]|[@,@,@,@,@,@][]"_s;
}

void QueryTest::endsWhatGrowsWithoutBound()
{
    QFETCH(QString, expression);
    Limits limits;
    limits.mostBytes = 1000000;
    limits.mostSteps = 1000000;
    const QString answer = answered(expression, "1", limits);
    QVERIFY2(answer.contains("too large"_L1), qPrintable(answer.left(100)));
}

void QueryTest::canBeStopped()
{
    const std::atomic_bool isStopped = true;
    Limits limits;
    limits.cancel = &isStopped;
    QVERIFY(answered(u"[@]"_s + repeated(u"|[@,@][]"_s, 20), "1", limits).endsWith("stopped."_L1));
}

void QueryTest::copiesNoText()
{
    const QByteArray json = "[{\"name\":\"pe-factory\"}]";
    Arena document;
    Arena results;
    const Parsed value = parseJson({ json.constData(), size_t(json.size()) }, document);
    QVERIFY(value);
    const auto expression = Expression::read(u"[].name | [0]"_s);
    QVERIFY(expression);
    const auto result = expression->evaluate(*value, results);
    QVERIFY(result);
    QVERIFY(result->text().data() == json.constData() + json.indexOf("pe-factory"));
    QVERIFY(results.used() <= 64); // two arrays of one element
}

void QueryTest::theArenaIsUsedAgain()
{
    const auto expression = Expression::read(u"{a: a, b: [a, a]}"_s);
    QVERIFY(expression);
    const QByteArray json = "{\"a\":1}";
    Arena arena;
    for (int row = 0; row < 1000; ++row) {
        arena.reset();
        const Parsed value = parseJson({ json.constData(), size_t(json.size()) }, arena);
        QVERIFY(value);
        const auto result = expression->evaluate(*value, arena);
        QVERIFY(result);
        QCOMPARE(toJson(*result), QByteArray("{\"a\":1,\"b\":[1,1]}"));
        QVERIFY(arena.used() < 512);
    }
}

void QueryTest::indentsLikeTheCli()
{
    Arena arena;
    const std::string_view json = "{\"b\":[1,{}],\"a\":[]}";
    QCOMPARE(
        toJson(*parseJson(json, arena), 2),
        QByteArray("{\n  \"b\": [\n    1,\n    {}\n  ],\n  \"a\": []\n}"));
}

QTEST_APPLESS_MAIN(QueryTest)
#include "querytest.moc"
