// Two exports against each other: what is added, removed and changed, what does not count, and that the patch
// does what it says.
#include "src/inspect/compare.h"

#include "src/inspect/exportfile.h"
#include "src/inspect/jsonpatch.h"
#include "src/query/document.h"
#include "tests/unit/patchapplier.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace linkdesk;
using namespace linkdesk::inspect;

namespace {

using Files = std::vector<std::shared_ptr<const ExportFile>>;

std::shared_ptr<const ExportFile> opened(const QByteArray &json)
{
    return ExportFile::fromBytes(json, QStringLiteral("test")).value();
}

std::vector<ValueChange> changes(const QByteArray &before, const QByteArray &after)
{
    query::Arena arena;
    const auto left = query::parseJson({ before.constData(), size_t(before.size()) }, arena);
    const auto right = query::parseJson({ after.constData(), size_t(after.size()) }, arena);
    return changesBetween(left.value(), right.value());
}

QString kindText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return QStringLiteral("+");
    case ChangeKind::Removed:
        return QStringLiteral("-");
    case ChangeKind::Changed:
        return QStringLiteral("~");
    case ChangeKind::Renamed:
        return QStringLiteral(">");
    }
    return {};
}

// "~/a 1 2; (Stamp)~/etag ..." as one text, which QCOMPARE shows whole.
QString described(const std::vector<ValueChange> &changes)
{
    static const QStringList reasons{ QString(),
                                      QStringLiteral("(stamp)"),
                                      QStringLiteral("(state)"),
                                      QStringLiteral("(date)"),
                                      QStringLiteral("(order)"),
                                      QStringLiteral("(case)"),
                                      QStringLiteral("(region)"),
                                      QStringLiteral("(nothing)") };
    QStringList all;
    for (const ValueChange &change : changes) {
        QStringList parts{ reasons.at(int(change.reason)) + kindText(change.kind)
                           + QString::fromUtf8(change.pointer) };
        if (!change.before.isEmpty())
            parts << QString::fromUtf8(change.before);
        if (!change.after.isEmpty())
            parts << QString::fromUtf8(change.after);
        all << parts.join(u' ');
    }
    return all.join(QStringLiteral("; "));
}

Comparison compared(const QByteArray &before, const QByteArray &after)
{
    const auto left = opened(before);
    const auto right = opened(after);
    return compare(comparedSet(left), comparedSet(right));
}

QString countsText(const CompareCounts &counts)
{
    return QStringLiteral("+%1 -%2 ~%3 =%4 ?%5 (%6)")
        .arg(counts.added)
        .arg(counts.removed)
        .arg(counts.changed)
        .arg(counts.same)
        .arg(counts.unread)
        .arg(counts.ignoredChanges);
}

} // namespace

class CompareTest : public QObject {
    Q_OBJECT
private slots:
    void values_data();
    void values();
    void rows_data();
    void rows();
    void aBrokenRowIsNotTakenForADifference();
    void oneSetMayBeSeveralFiles();
    void thePatchIsWritten_data();
    void thePatchIsWritten();
    void thePatchDoesWhatItSays();
    void eachRuleSaysWhereItIsKnownFrom();
    void everyExportIsTheSameAsItself();
    void aHundredThousandTakeTheirTime();
    void itStopsWhenItIsToldTo();
};

void CompareTest::values_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *before, const char *after, const char *found) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(found);
    };
    row("the same", R"({"a":[1,{"b":null}],"c":"x"})", R"({"c":"x","a":[1,{"b":null}]})", "");
    row("a value", R"({"a":{"b/c~d":1}})", R"({"a":{"b/c~d":2}})", "~/a/b~1c~0d 1 2");
    row("a member", R"({"a":1,"b":2})", R"({"b":2,"c":3})", "-/a 1; +/c 3");
    row("a type", R"({"a":"1"})", R"({"a":1})", "~/a \"1\" 1");
    row("true is not 1", R"({"a":true})", R"({"a":1})", "~/a true 1");
    row("numbers by their value", R"({"a":1,"b":1.50})", R"({"a":1.0,"b":15e-1})", "");
    row("numbers to the last digit", R"({"a":18446744073709551616})", R"({"a":18446744073709551617})",
        "~/a 18446744073709551616 18446744073709551617");
    row("beyond what a double holds", R"({"a":9007199254740993})", R"({"a":9007199254740992})",
        "~/a 9007199254740993 9007199254740992");
    row("the root", "1", "\"x\"", "~ 1 \"x\"");

    row("what the service writes",
        R"({"etag":"a","properties":{"resourceGuid":"1","provisioningState":"Updating"}})",
        R"({"etag":"b","properties":{"resourceGuid":"2","provisioningState":"Succeeded"}})",
        "(stamp)~/etag \"a\" \"b\"; (stamp)~/properties/resourceGuid \"1\" \"2\"; "
        "(state)~/properties/provisioningState \"Updating\" \"Succeeded\"");
    row("only on one side", R"({"eTag":"a"})", R"({"systemData":{"createdBy":"x"}})",
        "(stamp)-/eTag \"a\"; (date)+/systemData {\"createdBy\":\"x\"}");
    row("a tag of such a name is the person's", R"({"tags":{"etag":"a","location":"West US"}})",
        R"({"tags":{"etag":"b","location":"westus"}})",
        "~/tags/etag \"a\" \"b\"; ~/tags/location \"West US\" \"westus\"");
    row("ids without case", R"({"subnet":{"id":"/subscriptions/A/resourceGroups/g"}})",
        R"({"subnet":{"id":"/SUBSCRIPTIONS/a/resourcegroups/G"}})",
        "(case)~/subnet/id \"/subscriptions/A/resourceGroups/g\" \"/SUBSCRIPTIONS/a/resourcegroups/G\"");
    row("types without case", R"({"type":"Microsoft.DeviceUpdate/accounts"})",
        R"({"type":"microsoft.deviceupdate/accounts"})",
        "(case)~/type \"Microsoft.DeviceUpdate/accounts\" \"microsoft.deviceupdate/accounts\"");
    row("a description with case", R"({"description":"Please"})", R"({"description":"please"})",
        "~/description \"Please\" \"please\"");
    row("a region", R"({"location":"West US 2"})", R"({"location":"westus2"})",
        "(region)~/location \"West US 2\" \"westus2\"");
    row("null is nothing", R"({"a":null})", R"({"b":null})", "(nothing)-/a null; (nothing)+/b null");
    row("null is not a value", R"({"a":null})", R"({"a":0})", "~/a null 0");
    row("names that are ids", R"({"userAssignedIdentities":{"/subscriptions/A/x":{"clientId":"1"}}})",
        R"({"userAssignedIdentities":{"/subscriptions/a/X":{"clientId":"2"}}})",
        "~/userAssignedIdentities/~1subscriptions~1A~1x/clientId \"1\" \"2\"; "
        "(case)>/userAssignedIdentities/~1subscriptions~1A~1x \"/subscriptions/A/x\" \"/subscriptions/a/X\"");

    row("an order that means nothing", R"({"addressPrefixes":["10.0.0.0/16","10.1.0.0/16"]})",
        R"({"addressPrefixes":["10.1.0.0/16","10.0.0.0/16"]})",
        "(order)~/addressPrefixes [\"10.0.0.0/16\",\"10.1.0.0/16\"] [\"10.1.0.0/16\",\"10.0.0.0/16\"]");
    row("one more of them", R"({"addressPrefixes":["b","c"]})", R"({"addressPrefixes":["a","b","c"]})",
        "+/addressPrefixes/0 \"a\"");
    row("one less, in another order", R"({"groupIds":["a","b","c"]})", R"({"groupIds":["c","a"]})",
        "-/groupIds/1 \"b\"; (order)~/groupIds [\"a\",\"b\",\"c\"] [\"c\",\"a\"]");
    row("by name", R"({"ipConfigurations":[{"name":"a","ip":1},{"name":"b","ip":2}]})",
        R"({"ipConfigurations":[{"name":"B","ip":3},{"name":"a","ip":1}]})",
        "(case)~/ipConfigurations/1/name \"b\" \"B\"; ~/ipConfigurations/1/ip 2 3; "
        "(order)~/ipConfigurations [{\"name\":\"a\",\"ip\":1},{\"name\":\"b\",\"ip\":2}] "
        "[{\"name\":\"B\",\"ip\":3},{\"name\":\"a\",\"ip\":1}]");
    row("by id rather than by name",
        R"({"subnets":[{"id":"/subscriptions/s/1","name":"x"},{"id":"/subscriptions/s/2","name":"y"}]})",
        R"({"subnets":[{"id":"/subscriptions/S/1","name":"y"},{"id":"/subscriptions/s/2","name":"x"}]})",
        "(case)~/subnets/0/id \"/subscriptions/s/1\" \"/subscriptions/S/1\"; ~/subnets/0/name \"x\" \"y\"; "
        "~/subnets/1/name \"y\" \"x\"");
    row("without any", R"({"connections":[{"a":1},{"a":2}]})", R"({"connections":[{"a":3},{"a":1}]})",
        "~/connections/1/a 2 3; (order)~/connections [{\"a\":1},{\"a\":2}] [{\"a\":3},{\"a\":1}]");
    row("the same number in it", R"({"zones":[1,2]})", R"({"zones":[1.0,2]})", "");
    row("an order that means something", R"({"dnsServers":["10.0.0.4","10.0.0.5"]})",
        R"({"dnsServers":["10.0.0.5","10.0.0.4"]})",
        "~/dnsServers/0 \"10.0.0.4\" \"10.0.0.5\"; ~/dnsServers/1 \"10.0.0.5\" \"10.0.0.4\"");
    row("one more in front", R"({"x":[{"a":1},{"a":2}]})", R"({"x":[{"a":0},{"a":1},{"a":2}]})",
        "+/x/0 {\"a\":0}");
    row("one less in the middle", R"({"x":[1,2,3]})", R"({"x":[1,3]})", "-/x/1 2");
    row("an unlike end", R"({"x":[1,2,9]})", R"({"x":[1,3,4,9]})", "~/x/1 2 3; +/x/2 4");
}

void CompareTest::values()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, found);
    QCOMPARE(described(changes(before, after)), found);
}

void CompareTest::rows_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("counts");
    const auto row = [](const char *name, const char *before, const char *after, const char *counts) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(counts);
    };
    row("by id, whatever the case and the order", R"([{"id":"/a/B","x":1},{"id":"/a/c","x":2}])",
        R"({"value":[{"id":"/A/C","x":2},{"id":"/A/b","x":1}]})", "+0 -0 ~0 =2 ?0 (2)");
    row("added, removed, changed", R"([{"id":"/1"},{"id":"/2","x":1},{"id":"/3"}])",
        R"([{"id":"/3"},{"id":"/2","x":2},{"id":"/4"},{"id":"/5"}])", "+2 -1 ~1 =1 ?0 (0)");
    row("only what does not count", R"([{"id":"/1","etag":"a"}])", R"([{"id":"/1","etag":"b"}])",
        "+0 -0 ~0 =1 ?0 (1)");
    row("by type and name", R"([{"type":"T","name":"a","x":1},{"type":"U","name":"a","x":2}])",
        R"([{"type":"u","name":"A","x":2},{"type":"t","name":"a","x":1}])", "+0 -0 ~0 =2 ?0 (3)");
    row("by place", R"([{"x":1},{"x":2},{"x":3}])", R"([{"x":1},{"x":5}])", "+0 -1 ~1 =1 ?0 (0)");
    row("twice the same id", R"([{"id":"/1","x":1},{"id":"/1","x":2}])",
        R"([{"id":"/1","x":1},{"id":"/1","x":2},{"id":"/1","x":3}])", "+1 -0 ~0 =2 ?0 (0)");
    row("an object and lines", R"({"id":"/1"})", "{\"id\":\"/1\"}\n{\"id\":\"/2\"}\n", "+1 -0 ~0 =1 ?0 (0)");
    row("empty lists", "[]", R"({"value":[]})", "+0 -0 ~0 =0 ?0 (0)");
}

void CompareTest::rows()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, counts);
    QCOMPARE(countsText(compared(before, after).counts), counts);
}

void CompareTest::aBrokenRowIsNotTakenForADifference()
{
    const QByteArray broken = R"([{"id":"/1","x":01},{"id":"/2"},{"id":"/3","x":tru}])";
    QCOMPARE(
        countsText(compared(broken, R"([{"id":"/1","x":1},{"id":"/2"}])").counts),
        QStringLiteral("+0 -0 ~0 =1 ?2 (0)"));
    QCOMPARE(countsText(compared(broken, broken).counts), QStringLiteral("+0 -0 ~0 =1 ?2 (0)"));
}

void CompareTest::oneSetMayBeSeveralFiles()
{
    const Files before{ opened(R"({"value":[{"id":"/1"}]})"), opened(R"({"id":"/2","x":1})") };
    const Files after{ opened(R"([{"id":"/2","x":2},{"id":"/1"}])") };
    const ComparedSet left = comparedSet(before);
    const ComparedSet right = comparedSet(after);
    const Comparison found = compare(left, right);
    QCOMPARE(countsText(found.counts), QStringLiteral("+0 -0 ~1 =1 ?0 (0)"));
    QCOMPARE(
        jsonPatch(found, left, right, PatchScope::Counting),
        QByteArray("[\n  {\"op\": \"replace\", \"path\": \"/1/x\", \"value\": 2}\n]\n"));
}

void CompareTest::thePatchIsWritten_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("patch");
    const auto row = [](const char *name, const char *before, const char *after, const char *patch) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(patch);
    };
    row("nothing", "[]", "[]", "[]\n");
    row("a list of ARM", R"({"value":[{"id":"/1"},{"id":"/2"},{"id":"/3"}],"count":3})",
        R"([{"id":"/2","a/b":1},{"id":"/4"}])",
        "[\n  {\"op\": \"add\", \"path\": \"/value/1/a~1b\", \"value\": 1},\n"
        "  {\"op\": \"remove\", \"path\": \"/value/2\"},\n  {\"op\": \"remove\", \"path\": \"/value/0\"},\n"
        "  {\"op\": \"add\", \"path\": \"/value/-\", \"value\": {\"id\":\"/4\"}}\n]\n");
    row("rows of Resource Graph", R"({"data":[{"id":"/1","x":1}]})", R"({"data":[{"id":"/1","x":"ü\n"}]})",
        "[\n  {\"op\": \"replace\", \"path\": \"/data/0/x\", \"value\": \"ü\\n\"}\n]\n");
    row("one object", R"({"id":"/1","x":1})", R"({"id":"/1"})",
        "[\n  {\"op\": \"remove\", \"path\": \"/x\"}\n]\n");
    row("another object", R"({"id":"/1"})", R"({"id":"/2"})",
        "[\n  {\"op\": \"replace\", \"path\": \"\", \"value\": {\"id\":\"/2\"}}\n]\n");
    row("one object and more", R"({"id":"/1"})", R"([{"id":"/1"},{"id":"/2"}])",
        "[\n  {\"op\": \"replace\", \"path\": \"\", \"value\": [{\"id\":\"/1\"},{\"id\":\"/2\"}]}\n]\n");
    row("what does not count is left alone", R"([{"id":"/1","etag":"a","x":1}])",
        R"([{"id":"/1","etag":"b","x":2}])",
        "[\n  {\"op\": \"replace\", \"path\": \"/0/x\", \"value\": 2}\n]\n");
}

void CompareTest::thePatchIsWritten()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, patch);
    const auto left = opened(before);
    const auto right = opened(after);
    const ComparedSet first = comparedSet(left);
    const ComparedSet second = comparedSet(right);
    QCOMPARE(jsonPatch(compare(first, second), first, second, PatchScope::Counting), patch);
}

namespace {

// Rows of names that the rules know and of others, few enough that they meet.
class RandomRows {
public:
    explicit RandomRows(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray rows()
    {
        QByteArrayList rows;
        const int count = below(5);
        for (int row = 0; row < count; ++row)
            rows << rowText();
        return '[' + rows.join(',') + ']';
    }

private:
    int below(int end) { return int(m_random.bounded(quint32(end))); }

    QByteArray rowText()
    {
        static const QByteArrayList ids{ R"("id":"/subscriptions/a",)", R"("id":"/Subscriptions/A",)",
                                         R"("id":"/subscriptions/b",)", R"("name":"n","type":"t",)", "" };
        const QByteArray text = '{' + ids.at(below(int(ids.size()))) + R"("properties":)" + value(4) + '}';
        return text;
    }

    QByteArray value(int depth)
    {
        switch (below(depth > 0 ? 8 : 5)) {
        case 0:
            return "null";
        case 1:
            return QByteArray::number(below(4)) + (below(2) == 0 ? ".0" : "");
        case 2:
            return below(2) == 0 ? "true" : "18446744073709551617";
        case 3:
        case 4:
            return text();
        case 5:
            return array(depth - 1);
        default:
            return object(depth - 1);
        }
    }

    QByteArray text()
    {
        static const QByteArrayList texts{
            R"("x")",       R"("X")",     R"("/subscriptions/q")", R"("/SUBSCRIPTIONS/Q")", R"("a~/b")",
            R"("West US")", R"("westus")"
        };
        return texts.at(below(int(texts.size())));
    }

    QByteArray array(int depth)
    {
        QByteArrayList elements;
        const int count = below(5);
        for (int each = 0; each < count; ++each)
            elements << value(depth);
        return '[' + elements.join(',') + ']';
    }

    QByteArray object(int depth)
    {
        static const QByteArrayList names{ "a",
                                           "b/c~",
                                           "name",
                                           "id",
                                           "etag",
                                           "location",
                                           "tags",
                                           "systemData",
                                           "subnets",
                                           "zones",
                                           "fqdn",
                                           "ipConfigurations",
                                           "groupIds",
                                           "",
                                           "dependsOn",
                                           "/subscriptions/k",
                                           "customDnsConfigs",
                                           "/SUBSCRIPTIONS/K" };
        QByteArrayList members;
        const int count = below(5);
        for (int each = 0; each < count; ++each)
            members << '"' + names.at(below(int(names.size()))) + "\":" + value(depth);
        return '{' + members.join(',') + '}';
    }

    QRandomGenerator m_random;
};

} // namespace

// For any two documents: carried out on the first, the whole patch gives the second's rows to the letter, and
// the patch of what counts gives rows that compare as the same.
void CompareTest::thePatchDoesWhatItSays()
{
    constexpr quint32 Runs = 4000;
    for (quint32 seed = 0; seed < Runs; ++seed) {
        RandomRows random(seed);
        const QByteArray before = random.rows();
        const QByteArray after = random.rows();
        const auto left = opened(before);
        const auto right = opened(after);
        const ComparedSet first = comparedSet(left);
        const ComparedSet second = comparedSet(right);
        const Comparison found = compare(first, second);
        const QByteArray whole = jsonPatch(found, first, second, PatchScope::Everything);
        const QByteArray patched = patchedJson(before, whole);
        const QByteArray about = QByteArray::number(seed) + ": " + before + " -> " + after + "\n" + whole;
        QVERIFY2(!patched.isEmpty(), about.constData());
        const Comparison exact = compared(patched, after);
        QVERIFY2(exact.counts.differences() == 0 && exact.counts.ignoredChanges == 0, about + patched);
        const QByteArray counting = jsonPatch(found, first, second, PatchScope::Counting);
        const QByteArray alike = patchedJson(before, counting);
        QVERIFY2(!alike.isEmpty(), counting.constData());
        QVERIFY2(compared(alike, after).counts.differences() == 0, about + counting + alike);
        QCOMPARE(found.counts.differences() == 0, counting == "[]\n");
    }
}

void CompareTest::eachRuleSaysWhereItIsKnownFrom()
{
    for (const FieldRule &rule : fieldRules()) {
        QVERIFY(!rule.source.empty() && rule.reason != IgnoreReason::None);
        QCOMPARE(fieldRuleOf(rule.member), &rule);
    }
    for (const ListRule &rule : listRules()) {
        QVERIFY(!rule.source.empty());
        QCOMPARE(listRuleOf(rule.member), &rule);
    }
}

void CompareTest::everyExportIsTheSameAsItself()
{
    const QDir folder(
        qEnvironmentVariable("LINKDESK_SHARED", QStringLiteral(LINKDESK_SOURCE_DIR "/../shared"))
        + QStringLiteral("/arm/exports/dev"));
    if (!folder.exists())
        QSKIP("The published exports are not beside this repository (LINKDESK_SHARED)");
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        const auto first = ExportFile::open(folder.filePath(name)).value();
        // Written anew it is other bytes of the same value.
        query::Arena arena;
        const auto value = query::parseJson(first->text(), arena).value();
        const auto second = opened(query::toJson(value, 3));
        const Comparison found = compare(comparedSet(first), comparedSet(second));
        QVERIFY2(found.differences.empty(), qPrintable(name));
        QCOMPARE(found.counts.same, first->rowCount());
    }
}

namespace {

QByteArray manyRows(int count, int step)
{
    QByteArray text = "[";
    for (int each = 0; each < count; ++each) {
        const int row = int(qint64(each) * step % count);
        text += each == 0 ? "" : ",";
        text += R"({"id":"/subscriptions/s/resourceGroups/g/providers/T/t/)" + QByteArray::number(row)
            + R"(","properties":{"x":)" + QByteArray::number(row % 100 == 0 ? step : 0) + "}}";
    }
    return text + ']';
}

qint64 compareTime(int count)
{
    const auto first = opened(manyRows(count, 1));
    const auto second = opened(manyRows(count, 7919)); // a prime: another order of the same rows
    QElapsedTimer timer;
    timer.start();
    const Comparison found = compare(comparedSet(first), comparedSet(second));
    const qint64 time = timer.nsecsElapsed();
    return found.counts.changed == count / 100 && found.counts.same == count - count / 100 ? time : -1;
}

} // namespace

// Ten times as many take about ten times as long; what is not linear takes a hundred.
void CompareTest::aHundredThousandTakeTheirTime()
{
    const qint64 few = std::min({ compareTime(10000), compareTime(10000), compareTime(10000) });
    const qint64 many = compareTime(100000);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < 40 * few, qPrintable(QStringLiteral("%1 ns, %2 ns").arg(few).arg(many)));
}

void CompareTest::itStopsWhenItIsToldTo()
{
    const auto file = opened(R"([{"id":"/1"}])");
    const auto other = opened(R"([{"id":"/2"}])");
    const std::atomic_bool isCancelled = true;
    const Comparison found = compare(comparedSet(file), comparedSet(other), &isCancelled);
    QVERIFY(found.isCancelled && found.differences.empty());
}

QTEST_GUILESS_MAIN(CompareTest)
#include "comparetest.moc"
