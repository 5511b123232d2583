// What makes opening quick, proved by what is slow and simple: blocks by single bytes, rows by brackets
// counted one by one, what rows are by simdjson.
#include "src/inspect/mappedfile.h"
#include "src/inspect/rowsahead.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace linkdesk::inspect;
using namespace Qt::StringLiterals;

class ExportEngineTest : public QObject {
    Q_OBJECT
private slots:
    void blocksAreReadAlike_data();
    void blocksAreReadAlike();
    void structureIsGivenInOrder();
    void rowsAreWhereTheyWereWritten_data();
    void rowsAreWhereTheyWereWritten();
    void rowsAreWhatTheReaderSays_data();
    void rowsAreWhatTheReaderSays();
    void randomRowsAreWhatTheReaderSays();
    void manyDifferentTextsAreKeptApart();
    void recordsDoNotChangeWhileRowsAreAdded();
    void rowsReadAheadAreTheSame_data();
    void rowsReadAheadAreTheSame();
    void stopsWhereItIsTold();
    void tooDeepIsAFaultAtItsPlace();
    void aFileThatShrinksReadsAsZeros();
    void manyFilesAreMappedAtOnce();
    void whatIsReleasedComesAgain();
};

namespace {

using Pieces = std::vector<std::string>;

// Never the same numbers in two places, always the same in two runs.
class Dice {
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }
    std::string text(const Pieces &pieces, int most)
    {
        std::string made;
        for (int left = m_random.bounded(most); left > 0; --left)
            made += pieces[size_t(m_random.bounded(int(pieces.size())))];
        return made;
    }
    int upTo(int most) { return m_random.bounded(most); }
    std::string value(int depth)
    {
        if (depth == 0 || upTo(3) == 0)
            return upTo(3) == 0 ? "-12.5e3" : quoted();
        const bool isObject = upTo(2) == 0;
        std::string made = isObject ? "{" : "[";
        for (int left = upTo(5); left > 0; --left)
            made += (isObject ? quoted() + ":" : std::string()) + value(depth - 1) + (left > 1 ? ", " : "");
        return made + (isObject ? "}" : "]");
    }
    std::string quoted()
    {
        return '"' + text({ "{", "}", "[", "]", ",", "\\\"", "\\\\", "a", "bbbbbbbbbbbbbbbbbbbbbbbb" }, 12)
            + '"';
    }

private:
    QRandomGenerator m_random;
};

const Pieces Marks{ "{",           "}",      "[",    "]",        "\"",      "\\",   "\\\"", "\\\\",
                    ",",           "\n",     "\x01", "\xC3\xA4", "a",       "1",    " ",    ":",
                    "aaaaaaaaaaa", "\\\\\\", "\"",   "\t\"x",    "\\u0022", "}}]]", "\x7F" };

const Pieces Members{
    "{",
    "}",
    ",",
    ",",
    ",",
    ":",
    "\n  ",
    "1",
    "null",
    "[",
    "]",
    "[{\"id\":\"no\"}]",
    "\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v\"",
    "\"id\":\"/a/RESOURCEGROUPS//h/\"",
    "\"id\":\"\"",
    "\"id\":7",
    "\"id\":x",
    "\"id\":8\x01l\x0C",
    "\x0C",
    "\x1A",
    "\"a\":{\\\"]}\"}",
    "\\\"",
    "\"properties\":\xC3\xA4",
    "\"name\":\"n\"",
    "\"name\":\"n\\u00e4\"",
    "\"name\":\"\xC3\xA4\"",
    "\"n\\u0061me\":\"hidden\"",
    "\"type\":\"Microsoft.Network/privateEndpoints\"",
    "\"type\":\"x/privateEndpointConnections\"",
    "\"location\":\"west\"",
    "\"resourceGroup\":\"r\"",
    "\"$schema\":\"https://x/deploymentTemplate.json#\"",
    "\"properties\":{\"provisioningState\":\"Failed\"}",
    "\"properties\":{",
    "\"policyRule\":1",
    "\"provisioningState\":\"Updating\"",
    "\"privateLinkServiceConnectionState\":{\"status\":\"Pending\",\"description\":\"\\\"\"}",
    "\"privateLinkServiceConnectionState\":{",
    "\"status\":\"Approved\"",
    "\"tags\":{\"a\":[{}]}",
    "\"bad\x02\":1",
    "\"tab\":\"\t\"",
    "\"cut\":\"\xC3\""
};

std::string shown(const RowSummary &row)
{
    const QStringList fields{ row.id,
                              row.name,
                              row.type,
                              row.resourceGroup,
                              row.location,
                              row.state,
                              row.isBroken ? u"broken"_s : u"whole"_s };
    return std::to_string(int(row.kind)) + ' ' + fields.join(u'|').toStdString();
}

// Nothing where every row of the text is what RowReader says it is.
std::string difference(std::string_view text)
{
    RowTable table(text);
    findRows(text, table);
    const RowRecords records = table.records();
    RowReader reader;
    for (size_t row = 0; row < records.count; ++row) {
        const RowSummary ours = records.summary(row, text);
        const RowSummary theirs = reader.read(text, records.place(row));
        // Of a row with bytes that are no UTF-8 the reader says nothing at all.
        if (ours.isBroken && theirs.isBroken && theirs.type.isEmpty())
            continue;
        if (shown(ours) != shown(theirs))
            return std::string(text) + ": " + shown(ours) + " instead of " + shown(theirs);
    }
    return {};
}

QDir sharedFolder(const QString &name)
{
    const QString shared =
        qEnvironmentVariable("LINKDESK_SHARED", QStringLiteral(LINKDESK_SOURCE_DIR "/../shared"));
    return QDir(shared + name);
}

std::unique_ptr<MappedFile> mapped(QFile &file)
{
    return MappedFile::map(file.handle(), size_t(file.size()));
}

} // namespace

void ExportEngineTest::blocksAreReadAlike_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void ExportEngineTest::blocksAreReadAlike()
{
    QFETCH(int, seed);
    Dice dice{ quint32(seed) };
    for (int i = 0; i < 500; ++i) {
        std::string text = dice.text(Marks, 400);
        text.resize((text.size() / BlockBytes + 1) * BlockBytes, ' ');
        const size_t count = text.size() / BlockBytes;
        BlockState quick{ dice.upTo(2) == 1, false };
        quick.isEscaped = quick.isInText && dice.upTo(2) == 1;
        BlockState slow = quick;
        std::vector<TextBlock> quickBlocks(count);
        std::vector<TextBlock> slowBlocks(count);
        readBlocks(text.data(), count, quick, quickBlocks.data());
        readBlocksPlainly(text.data(), count, slow, slowBlocks.data());
        QVERIFY2(quickBlocks == slowBlocks && quick == slow, text.c_str());
    }
}

void ExportEngineTest::structureIsGivenInOrder()
{
    const std::string text = "{\"a\\\"[\":[1,\"" + std::string(10000, 'x') + "\"]}";
    Structure structure(text);
    std::vector<size_t> places;
    for (size_t at = structure.next(); at != Structure::None; at = structure.next())
        places.push_back(at);
    const std::vector<size_t> wanted{ 0, 1, 6, 8, 11, 10012, 10013, 10014 };
    QVERIFY(places == wanted);
    structure.seek(0);
    structure.dropBefore(8);
    QCOMPARE(structure.next(), size_t(8));
    QCOMPARE(structure.nextBracket(), size_t(10013));
    structure.seek(11);
    QCOMPARE(structure.next(), size_t(11));
    QVERIFY(!structure.hasBackslash(11, 60));
    structure.seek(0);
    structure.next();
    QVERIFY(structure.hasBackslash(1, 6));
    QVERIFY(structure.hasBackslash(1, 100));
}

void ExportEngineTest::rowsAreWhereTheyWereWritten_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("between");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("array") << Shape::Array << QByteArray("[") << QByteArray(",") << QByteArray("]");
    QTest::newRow("value") << Shape::ValueList << QByteArray("{\"nextLink\":null,\"value\":[")
                           << QByteArray(",") << QByteArray("],\"count\":{\"a\":[]}}");
    QTest::newRow("data") << Shape::DataList << QByteArray("{\"data\":[") << QByteArray(",")
                          << QByteArray("]}");
    QTest::newRow("lines") << Shape::Lines << QByteArray() << QByteArray("\n") << QByteArray("\r\n");
}

void ExportEngineTest::rowsAreWhereTheyWereWritten()
{
    QFETCH(Shape, shape);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, between);
    QFETCH(QByteArray, after);
    Dice dice{ 11 };
    for (int i = 0; i < 300; ++i) {
        std::string text = before.toStdString();
        std::vector<RowPlace> places;
        for (int left = 2 + dice.upTo(40); left > 0; --left) {
            text += dice.text({ " ", "\n", "\r\n", "\t", "          " }, 20);
            // An array at the start would be the list itself.
            const std::string row = places.empty() ? "{\"first\":[]}" : dice.value(5);
            places.push_back({ text.size(), row.size() });
            text += row + dice.text({ " ", "\n" }, 4) + (left > 1 ? between.toStdString() : std::string());
        }
        text += after.toStdString();
        const ExportRows found = rowsOf(text);
        QCOMPARE(found.shape, shape);
        QVERIFY2(!found.fault, text.c_str());
        const bool isSame = std::equal(
            found.rows.begin(), found.rows.end(), places.begin(), places.end(),
            [](const RowPlace &a, const RowPlace &b) { return a.at == b.at && a.size == b.size; });
        QVERIFY2(isSame, text.c_str());
    }
}

void ExportEngineTest::rowsAreWhatTheReaderSays_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder :
         { u"/arm/exports/dev"_s, u"/arm/recordings/dev"_s, u"/suites/json-parsing"_s }) {
        const QFileInfoList files = sharedFolder(folder).entryInfoList(QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo &file : files)
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    }
}

void ExportEngineTest::rowsAreWhatTheReaderSays()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string text = file.readAll().toStdString();
    QCOMPARE(QByteArray::fromStdString(difference(text)), QByteArray());
    // Each member's value by itself, too: recordings have the answers inside.
    QCOMPARE(QByteArray::fromStdString(difference("[" + text + "," + text + "]")), QByteArray());
}

void ExportEngineTest::randomRowsAreWhatTheReaderSays()
{
    Dice dice{ 7 };
    for (int i = 0; i < 60000; ++i) {
        const std::string inside = dice.text(Members, 16);
        const std::string text = dice.upTo(2) == 0 ? "[{" + inside + "}]" : "[{" + inside;
        const std::string wrong = difference(text);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
}

void ExportEngineTest::manyDifferentTextsAreKeptApart()
{
    constexpr int Rows = 70000; // more than there are numbers
    std::string text;
    for (int row = 0; row < Rows; ++row)
        text += "{\"type\":\"a/t" + std::to_string(row) + "\",\"location\":\"l" + std::to_string(row % 5)
            + "\"}\n";
    RowTable table(text);
    findRows(text, table);
    const RowRecords records = table.records();
    QCOMPARE(records.count, size_t(Rows));
    for (const int row : { 0, 5, 65533, 65534, 65535, 65536, Rows - 1 }) {
        const RowSummary summary = records.summary(size_t(row), text);
        QCOMPARE(summary.type, u"a/t%1"_s.arg(row));
        QCOMPARE(summary.location, u"l%1"_s.arg(row % 5));
    }
}

void ExportEngineTest::recordsDoNotChangeWhileRowsAreAdded()
{
    const std::string text = "{\"name\":\"one\",\"type\":\"x/y\"}{\"name\":\"two\",\"type\":\"x/z\"}";
    class Collector : public RowSink {
    public:
        void begin(Shape) override { rows.clear(); }
        void add(const ScannedRow &row) override { rows.push_back(row); }
        std::vector<ScannedRow> rows;
    };
    Collector found;
    findRows(text, found);
    QCOMPARE(found.rows.size(), size_t(2));
    RowTable table(text);
    table.begin(Shape::Lines);
    table.add(found.rows[0]);
    const RowRecords early = table.records();
    for (int i = 0; i < 5000; ++i)
        table.add(found.rows[1]);
    QCOMPARE(early.count, size_t(1));
    QCOMPARE(early.summary(0, text).name, u"one"_s);
    QCOMPARE(early.types.size(), 2);
    table.begin(Shape::OneValue);
    table.add(found.rows[1]);
    QCOMPARE(early.summary(0, text).name, u"one"_s);
    QCOMPARE(early.shape, Shape::Lines);
    QCOMPARE(table.records().count, size_t(1));
    QCOMPARE(table.records().summary(0, text).name, u"two"_s);
}

void ExportEngineTest::rowsReadAheadAreTheSame_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("row"); // %1: its number
    QTest::addColumn<QByteArray>("after");
    const QByteArray plain = R"({"name":"n%1","type":"a/t%1","id":"/x/resourceGroups/g%1/y"})";
    const QByteArray nested = R"({"location":"l%1","p":[{"a":1},{"b":2},{"c":3}]})";
    // What looks like the beginning of a row is inside of a text, or of a row.
    const QByteArray text = R"({"name":"},{\"name\":\"x\"},{","location":"l%1"})";
    QByteArray longList = R"({"name":"n%1","p":[{"a":1})";
    for (int i = 0; i < 5000; ++i)
        longList += R"(,{"a":1})";
    longList += "]}";
    QTest::newRow("array") << QByteArray("[") << plain << QByteArray("]");
    QTest::newRow("value") << QByteArray("{\"value\":[") << plain << QByteArray("],\"nextLink\":1}");
    QTest::newRow("a resource after all") << QByteArray("{\"value\":[") << plain << QByteArray("],\"id\":1}");
    QTest::newRow("nested") << QByteArray("[") << nested << QByteArray("]");
    QTest::newRow("texts") << QByteArray("[") << text << QByteArray("]");
    QTest::newRow("long lists inside") << QByteArray("[") << longList << QByteArray("]");
    QTest::newRow("cut") << QByteArray("[") << plain << QByteArray(",{\"name\":\"x");
    QTest::newRow("wrong at the end") << QByteArray("[") << plain << QByteArray(",]");
    QTest::newRow("wrong inside") << QByteArray("[") << plain << QByteArray("}{");
    QTest::newRow("one row") << QByteArray("{\"tags\":[") << plain << QByteArray("]}");
}

void ExportEngineTest::rowsReadAheadAreTheSame()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, after);
    std::string text = before.toStdString();
    const int rows = row.size() > 1000 ? 20 : 3000;
    for (int i = 0; i < rows; ++i)
        text += (i > 0 ? ",\n" : "") + QByteArray(row).replace("%1", QByteArray::number(i)).toStdString();
    text += after.toStdString();
    RowTable alone(text);
    const FoundRows wanted = findRows(text, alone);
    RowTable table(text);
    FoundRows found;
    {
        RowsAhead ahead(text, table, {});
        ahead.start(0);
        // Else the first half may be read before the second is begun.
        if (std::thread::hardware_concurrency() > 1)
            QTRY_VERIFY(ahead.bytesDone() > 0);
        found = findRows(text, table, {}, &ahead);
    }
    QCOMPARE(found.shape, wanted.shape);
    QCOMPARE(found.fault.has_value(), wanted.fault.has_value());
    if (found.fault)
        QCOMPARE(found.fault->at, wanted.fault->at);
    const RowRecords ours = table.records();
    const RowRecords theirs = alone.records();
    QCOMPARE(ours.count, theirs.count);
    for (size_t i = 0; i < ours.count; ++i) {
        QCOMPARE(ours.place(i).at, theirs.place(i).at);
        QCOMPARE(ours.place(i).size, theirs.place(i).size);
        QCOMPARE(shown(ours.summary(i, text)), shown(theirs.summary(i, text)));
    }
}

void ExportEngineTest::stopsWhereItIsTold()
{
    const std::string text =
        "[" + std::string(1000000, ' ') + "{\"a\":\"" + std::string(1000000, 'x') + "\"}]";
    RowTable table(text);
    size_t seen = 0;
    const FoundRows found = findRows(text, table, [&seen](size_t at) {
        seen = at;
        return at < 1500000;
    });
    QVERIFY(found.wasStopped);
    QVERIFY(!found.fault);
    QVERIFY(seen >= 1500000 && seen < 1510000);
}

void ExportEngineTest::tooDeepIsAFaultAtItsPlace()
{
    for (const char *opening : { "[", "{\"a\":", "{\"properties\":" }) {
        std::string text = "[1,";
        for (int i = 0; i < 100000; ++i)
            text += opening;
        const ExportRows found = rowsOf(text);
        QCOMPARE(found.rows.size(), size_t(1));
        QVERIFY(found.fault);
        QCOMPARE(found.fault->problem, linkdesk::query::JsonProblem::TooDeep);
        QCOMPARE(found.fault->at, 3 + std::string_view(opening).size() * 1000);
    }
}

void ExportEngineTest::aFileThatShrinksReadsAsZeros()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(file.write(QByteArray(100000, 'x')) == 100000 && file.flush());
    const auto bytes = mapped(file);
    QVERIFY(bytes);
    QVERIFY(!bytes->isTorn());
    QCOMPARE(bytes->bytes().back(), 'x');
    QVERIFY(file.resize(5000));
    QCOMPARE(bytes->bytes()[4999], 'x');
    QVERIFY(!bytes->isTorn());
    QCOMPARE(bytes->bytes().back(), '\0');
    QVERIFY(bytes->isTorn());
    QCOMPARE(bytes->bytes()[50000], '\0');
    QCOMPARE(bytes->bytes()[0], 'x');
}

void ExportEngineTest::manyFilesAreMappedAtOnce()
{
    const QTemporaryDir folder;
    std::vector<std::unique_ptr<QFile>> files;
    std::vector<std::unique_ptr<MappedFile>> all;
    for (int i = 0; i < 20; ++i) {
        files.push_back(std::make_unique<QFile>(folder.filePath(QString::number(i))));
        QVERIFY(files.back()->open(QIODevice::ReadWrite));
        QVERIFY(files.back()->write(QByteArray(20000, char('a' + i))) == 20000 && files.back()->flush());
        all.push_back(mapped(*files.back()));
    }
    all.erase(all.begin() + 5, all.begin() + 10);
    QVERIFY(files[3]->resize(0));
    QCOMPARE(all[3]->bytes().front(), '\0');
    for (size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i]->isTorn(), i == 3);
    QCOMPARE(all[5]->bytes().front(), char('a' + 10));
    // A place in the list is used again, and knows nothing of the file before.
    all[3].reset();
    all[3] = mapped(*files[4]);
    QVERIFY(!all[3]->isTorn());
    QCOMPARE(all[3]->bytes().front(), 'e');
}

void ExportEngineTest::whatIsReleasedComesAgain()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(file.write(QByteArray(100000, 'x')) == 100000 && file.flush());
    const auto bytes = mapped(file);
    QVERIFY(bytes);
    bytes->release(0, 100000);
    bytes->release(5, 6);
    QCOMPARE(std::count(bytes->bytes().begin(), bytes->bytes().end(), 'x'), 100000);
}

QTEST_GUILESS_MAIN(ExportEngineTest)
#include "exportenginetest.moc"
