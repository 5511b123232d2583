// Exported files as text, as rows, as resources.
#include "src/inspect/exporttext.h"
#include "src/inspect/rowreader.h"
#include "tests/unit/packed.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTest>

using linkdesk::packed;
using namespace linkdesk::inspect;
using namespace Qt::StringLiterals;
using linkdesk::query::JsonProblem;

class ExportTest : public QObject {
    Q_OBJECT
private slots:
    void readsTheText_data();
    void readsTheText();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void findsRows_data();
    void findsRows();
    void saysWhereRowsEnd_data();
    void saysWhereRowsEnd();
    void saysWhatIsWrongInARow();
    void aDepthBombIsRefused();
    void readsARow_data();
    void readsARow();
    void brokenRowsAreMarked_data();
    void brokenRowsAreMarked();
    void knowsThePublishedExports_data();
    void knowsThePublishedExports();
    void survivesTheParsingSuite_data();
    void survivesTheParsingSuite();
};

namespace {

const QString German = u"[\"Gr\u00FC\u00DFe \U0001F600\"]"_s;

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, bool withMark)
{
    QStringEncoder encoder(
        encoding, withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

QByteArray bytesOf(std::string_view text)
{
    return { text.data(), qsizetype(text.size()) };
}

QString kindName(ResourceKind kind)
{
    static const QStringList Names{ u"other"_s,        u"account"_s, u"endpoint"_s,  u"connection"_s,
                                    u"linkResource"_s, u"network"_s, u"subnet"_s,    u"nic"_s,
                                    u"zone"_s,         u"link"_s,    u"zoneGroup"_s, u"deployment"_s,
                                    u"policy"_s,       u"template"_s };
    return Names.value(int(kind));
}

QString shapeName(Shape shape)
{
    static const QStringList Names{ u"nothing"_s, u"one"_s, u"array"_s, u"value"_s, u"data"_s, u"lines"_s };
    return Names.value(int(shape));
}

// "array: a|b"
QString described(const ExportRows &found, std::string_view text)
{
    QStringList rows;
    for (const RowPlace &row : found.rows)
        rows.append(QString::fromUtf8(bytesOf(text.substr(row.at, row.size))));
    return shapeName(found.shape) + ": "_L1 + rows.join(u'|');
}

QDir sharedFolder(const QString &name)
{
    const QString shared =
        qEnvironmentVariable("LINKDESK_SHARED", QStringLiteral(LINKDESK_SOURCE_DIR "/../shared"));
    return QDir(shared + name);
}

} // namespace

void ExportTest::readsTheText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isPacked");
    QTest::addColumn<bool>("isUtf16");
    const QByteArray utf8 = German.toUtf8();
    QTest::newRow("plain") << utf8 << false << false;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + utf8 << false << false;
    QTest::newRow("gzip") << packed(utf8) << true << false;
    QTest::newRow("two gzip") << packed(utf8.left(5)) + packed(utf8.mid(5)) << true << false;
    QTest::newRow("gzip and zeros") << packed(utf8) + QByteArray(512, '\0') << true << false;
    QTest::newRow("gzip of UTF-16") << packed(utf16(German, QStringConverter::Utf16LE, true)) << true << true;
    QTest::newRow("UTF-16 LE") << utf16(German, QStringConverter::Utf16LE, true) << false << true;
    QTest::newRow("UTF-16 BE") << utf16(German, QStringConverter::Utf16BE, true) << false << true;
    QTest::newRow("UTF-16 LE, no mark") << utf16(German, QStringConverter::Utf16LE, false) << false << true;
    QTest::newRow("UTF-16 BE, no mark") << utf16(German, QStringConverter::Utf16BE, false) << false << true;
}

void ExportTest::readsTheText()
{
    QFETCH(QByteArray, bytes);
    const auto read = ExportText::read(bytes);
    QVERIFY(read);
    QCOMPARE(bytesOf(read->text()), German.toUtf8());
    QTEST(read->wasPacked(), "isPacked");
    QTEST(read->wasUtf16(), "isUtf16");
}

void ExportTest::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("problem");
    const QByteArray good = packed(QByteArray(5000, 'x'));
    QByteArray damaged = good;
    damaged[good.size() - 6] = char(damaged.at(good.size() - 6) ^ 0x55);
    QTest::newRow("cut off") << good.left(good.size() - 9) << int(TextProblem::BadGzip);
    QTest::newRow("only begun") << good.left(2) << int(TextProblem::BadGzip);
    QTest::newRow("damaged") << damaged << int(TextProblem::BadGzip);
    QTest::newRow("unpacks to too much") << packed(QByteArray(20000, 'x')) << int(TextProblem::TooLarge);
    QTest::newRow("too much") << QByteArray(20000, 'x') << int(TextProblem::TooLarge);
    QTest::newRow("half a character") << QByteArray("\xFF\xFE[", 3) << int(TextProblem::HalfACharacter);
}

void ExportTest::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, bytes);
    const auto read = ExportText::read(bytes, 10000);
    QVERIFY(!read);
    QTEST(int(read.error()), "problem");
}

void ExportTest::findsRows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *text, const QString &found) {
        QTest::newRow(name) << QByteArray(text) << found;
    };
    row("empty", "", u"nothing: "_s);
    row("blanks", " \r\n\t", u"nothing: "_s);
    row("an array", " [ {\"a\":1} , {\"b\":[2]} ]\n", u"array: {\"a\":1}|{\"b\":[2]}"_s);
    row("an empty array", "[]", u"array: "_s);
    row("an array of all sorts", "[1,\"x]\",null,[2]]", u"array: 1|\"x]\"|null|[2]"_s);
    row("brackets in texts", "[{\"a\":\"}\\\"]\"},2]", u"array: {\"a\":\"}\\\"]\"}|2"_s);
    row("backslashes before a quote", "[\"a\\\\\",\"\\\\\\\"]\",3]", u"array: \"a\\\\\"|\"\\\\\\\"]\"|3"_s);
    row("an object", "{\"id\":1}", u"one: {\"id\":1}"_s);
    row("a text", "\"x\"", u"one: \"x\""_s);
    row("an answer of ARM", "{\"value\":[{\"id\":1},{\"id\":2}],\"nextLink\":\"x\"}",
        u"value: {\"id\":1}|{\"id\":2}"_s);
    row("an empty answer", "{\"value\":[]}", u"value: "_s);
    row("the next page first", "{\"nextLink\":null,\r\n\"value\":[1]}", u"value: 1"_s);
    row("Resource Graph", "{\"count\":1,\"data\":[{\"id\":1}],\"skip_token\":null,\"total_records\":1}",
        u"data: {\"id\":1}"_s);
    row("a resource with values", "{\"value\":[1],\"id\":\"x\"}", u"one: {\"value\":[1],\"id\":\"x\"}"_s);
    row("a value that is no list", "{\"value\":{}}", u"one: {\"value\":{}}"_s);
    row("NDJSON", "{\"a\":1}\r\n{\"b\":2}\n", u"lines: {\"a\":1}|{\"b\":2}"_s);
    row("no line breaks", "{\"a\":1}{\"b\":2}", u"lines: {\"a\":1}|{\"b\":2}"_s);
    row("pages behind each other", "{\"value\":[1]}\n{\"value\":[2]}",
        u"lines: {\"value\":[1]}|{\"value\":[2]}"_s);
    row("numbers in lines", "1\n2", u"lines: 1|2"_s);
}

void ExportTest::findsRows()
{
    QFETCH(QByteArray, text);
    const std::string_view all(text.constData(), size_t(text.size()));
    const ExportRows found = rowsOf(all);
    QVERIFY(!found.fault);
    QTEST(described(found, all), "found");
}

void ExportTest::saysWhereRowsEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const char *text, const QString &found, JsonProblem problem,
                        int line, int column) {
        QTest::newRow(name) << QByteArray(text) << found << int(problem) << line << column;
    };
    row("cut off in a row", "[{\"a\":1},\n{\"b\":", u"array: {\"a\":1}"_s, JsonProblem::CommaOrEndExpected, 2,
        6);
    row("cut off in a text", "[1,\n \"\xC3\xA4", u"array: 1"_s, JsonProblem::UnendedText, 2, 2);
    row("cut off between", "[1,2", u"array: 1|2"_s, JsonProblem::CommaOrEndExpected, 1, 5);
    row("cut off after a comma", "[1,", u"array: 1"_s, JsonProblem::ValueExpected, 1, 4);
    row("no comma", "[\"\xC3\xA4\" 2]", u"array: \"\u00E4\""_s, JsonProblem::CommaOrEndExpected, 1, 6);
    row("the wrong bracket", "[1,{\"a\":[2}]", u"array: 1"_s, JsonProblem::CommaOrEndExpected, 1, 11);
    row("more behind", "[1]\n[2]", u"array: 1"_s, JsonProblem::EndExpected, 2, 1);
    row("an answer cut off", "{\"value\":[{\"id\":1},{\"id", u"value: {\"id\":1}"_s, JsonProblem::UnendedText,
        1, 21);
    row("a broken line", "{\"a\":1}\n{\"b\"\n", u"lines: {\"a\":1}"_s, JsonProblem::CommaOrEndExpected, 3, 1);
    row("no name", "{1:2}", u"one: "_s, JsonProblem::NameExpected, 1, 2);
    row("no colon", "{\"a\" 2}", u"one: "_s, JsonProblem::ColonExpected, 1, 6);
    row("only a bracket", "]", u"one: "_s, JsonProblem::ValueExpected, 1, 1);
}

void ExportTest::saysWhereRowsEnd()
{
    QFETCH(QByteArray, text);
    const std::string_view all(text.constData(), size_t(text.size()));
    const ExportRows found = rowsOf(all);
    QTEST(described(found, all), "found");
    QVERIFY(found.fault);
    QTEST(int(found.fault->problem), "problem");
    QTEST(int(found.fault->line), "line");
    QTEST(int(found.fault->column), "column");
}

void ExportTest::saysWhatIsWrongInARow()
{
    const std::string_view text = "[{\"a\":1},\n {\"b\":tru}]";
    const ExportRows found = rowsOf(text);
    QCOMPARE(found.rows.size(), size_t(2));
    QVERIFY(!faultInRow(text, found.rows.at(0)));
    const auto fault = faultInRow(text, found.rows.at(1));
    QVERIFY(fault);
    QCOMPARE(fault->problem, JsonProblem::ValueExpected);
    QCOMPARE(fault->line, size_t(2));
    QCOMPARE(fault->column, size_t(7));
    QCOMPARE(fault->at, size_t(16));
}

void ExportTest::aDepthBombIsRefused()
{
    const QByteArray bomb = "[1," + QByteArray(1000000, '[');
    const ExportRows found = rowsOf({ bomb.constData(), size_t(bomb.size()) });
    QCOMPARE(found.rows.size(), size_t(1));
    QCOMPARE(found.fault->problem, JsonProblem::TooDeep);
}

void ExportTest::readsARow_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("summary");
    const auto row = [](const char *name, const QByteArray &text, const QString &summary) {
        QTest::newRow(name) << text << summary;
    };
    const QByteArray id =
        "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateEndpoints/pe";
    row("an endpoint",
        "{\"name\":\"pe\",\"id\":\"" + id
            + "\",\"type\":\"microsoft.network/privateendpoints\",\"location\":\"westus2\","
              "\"properties\":{\"subnet\":{\"id\":\"x\",\"type\":\"y\"},\"provisioningState\":\"Succeeded\"}"
              "}",
        u"endpoint pe microsoft.network/privateendpoints rg westus2 Succeeded"_s);
    row("only an id", "{\"id\":\"" + id + "\"}", u"endpoint pe Microsoft.Network/privateEndpoints rg  "_s);
    row("a connection",
        "{\"type\":\"Microsoft.Storage/storageAccounts/"
        "privateEndpointConnections\",\"name\":\"c\",\"properties\":"
        "{\"provisioningState\":\"Succeeded\",\"privateLinkServiceConnectionState\":{\"description\":\"d\","
        "\"status\":\"Pending\"}}}",
        u"connection c Microsoft.Storage/storageAccounts/privateEndpointConnections   Pending"_s);
    row("escaped slashes", "{\"type\":\"Microsoft.Network\\/privateDnsZones\",\"na\\u006de\":\"z\"}",
        u"zone z Microsoft.Network/privateDnsZones   "_s);
    row("Resource Graph's group", "{\"type\":\"x/y\",\"name\":\"n\",\"resourceGroup\":\"g\"}",
        u"other n x/y g  "_s);
    row("a template",
        "{\"$schema\":\"https://x/2019-08-01/subscriptionDeploymentTemplate.json#\",\"resources\":[]}",
        u"template     "_s);
    row("parameters", "{\"$schema\":\"https://x/2019-04-01/deploymentParameters.json#\"}", u"other     "_s);
    row("a policy", "{\"properties\":{\"policyRule\":{}},\"name\":\"p\"}", u"policy p    "_s);
    row("a deployment", "{\"type\":\"Microsoft.Resources/deployments\",\"name\":\"d\"}",
        u"deployment d Microsoft.Resources/deployments   "_s);
    row("no texts", "{\"name\":1,\"id\":null,\"type\":{\"a\":1},\"properties\":[2],\"location\":\"l\"}",
        u"other    l "_s);
    row("null properties", "{\"properties\":null,\"name\":\"n\"}", u"other n    "_s);
    row("no object", "[1]", u"other     "_s);
    row("a number", "12", u"other     "_s);
}

void ExportTest::readsARow()
{
    QFETCH(QByteArray, row);
    // In the middle of others, so that a reader that goes too far is seen.
    const auto text =
        ExportText::read("[{\"name\":\"before\"}," + row + ",{\"name\":\"behind\",\"location\":\"x\"}]");
    QVERIFY(text);
    const ExportRows found = rowsOf(text->text());
    QCOMPARE(found.rows.size(), size_t(3));
    RowReader reader;
    for (int times = 0; times < 2; ++times) {
        const RowSummary read = reader.read(text->text(), found.rows.at(1));
        QVERIFY(!read.isBroken);
        const QStringList fields{ kindName(read.kind), read.name,     read.type,
                                  read.resourceGroup,  read.location, read.state };
        QTEST(fields.join(u' '), "summary");
    }
}

void ExportTest::brokenRowsAreMarked_data()
{
    QTest::addColumn<QByteArray>("row");
    for (const char *row : { "{\"name\" \"x\"}", "{\"name\":\"\\x\"}", "{\"name\":\"a\"\"id\":\"b\"}",
                             "{\"name\":\"\xFF\"}", "{\"a\":1 2}" })
        QTest::newRow(QByteArray(row).toPercentEncoding().constData()) << QByteArray(row);
}

void ExportTest::brokenRowsAreMarked()
{
    QFETCH(QByteArray, row);
    const auto text = ExportText::read("[" + row + ",{\"name\":\"behind\"}]");
    QVERIFY(text);
    const ExportRows found = rowsOf(text->text());
    QCOMPARE(found.rows.size(), size_t(2));
    RowReader reader;
    QVERIFY(reader.read(text->text(), found.rows.at(0)).isBroken);
    QVERIFY(faultInRow(text->text(), found.rows.at(0)));
    QCOMPARE(reader.read(text->text(), found.rows.at(1)).name, u"behind"_s);
}

void ExportTest::knowsThePublishedExports_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("shown");
    const QDir folder = sharedFolder(u"/arm/exports/dev"_s);
    const QMap<QString, QString> table{
        { u"policy_DeviceUpdate_DeployPrivateEndpoint.json"_s, u"one: policy"_s },
        { u"policy_DeviceUpdate_DisablePublicNetworkAccess.json"_s, u"one: policy"_s },
        { u"policy_DeviceUpdate_PrivateLink.json"_s, u"one: policy"_s },
        { u"template_101-private-endpoint-sql.json"_s, u"one: template"_s },
        { u"template_101-private-endpoint-webapp.json"_s, u"one: template"_s },
        { u"template_101-privatelink-service.json"_s, u"one: template"_s },
        { u"template_201-eventhubs-private-endpoint.json"_s, u"one: template"_s },
        { u"template_201-key-vault-private-endpoint.json"_s, u"one: template"_s },
        { u"template_201-machine-learning-advanced.json"_s, u"one: template"_s },
        { u"view_dns_zone_group_list.json"_s, u"value: zoneGroup"_s },
        { u"view_du_account.json"_s, u"one: account"_s },
        { u"view_du_connections.json"_s, u"value: connection"_s },
        { u"view_du_private_endpoint_pending.json"_s, u"one: endpoint"_s },
        { u"view_du_private_link_resources.json"_s, u"value: linkResource"_s },
        { u"view_nic.json"_s, u"one: nic"_s },
        { u"view_private_dns_zones.json"_s, u"value: zone zone zone zone zone zone zone zone"_s },
        { u"view_private_endpoint_list.json"_s, u"value: "_s },
        { u"view_private_endpoint_list_2.json"_s, u"value: endpoint"_s },
        { u"view_private_endpoint_static_ip.json"_s, u"one: endpoint"_s },
        { u"view_subnet.json"_s, u"one: subnet"_s },
        { u"view_vnet.json"_s, u"one: network"_s },
        { u"view_vnet_links.json"_s, u"value: link link"_s },
        { u"view_vnet_list_china.json"_s, u"value: network"_s },
    };
    const QStringList names = folder.entryList({ u"*.json"_s }, QDir::Files);
    if (names.isEmpty())
        QTest::newRow("none") << QString() << QString();
    // A file that the table does not know fails, too.
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name) << table.value(name);
}

void ExportTest::knowsThePublishedExports()
{
    QFETCH(QString, file);
    if (file.isEmpty())
        QSKIP("The published exports are not beside this repository (LINKDESK_SHARED)");
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const auto text = ExportText::read(opened.readAll());
    QVERIFY(text);
    const ExportRows found = rowsOf(text->text());
    QVERIFY(!found.fault);
    RowReader reader;
    QStringList kinds;
    for (const RowPlace &row : found.rows) {
        const RowSummary summary = reader.read(text->text(), row);
        QVERIFY(!summary.isBroken);
        QVERIFY(!faultInRow(text->text(), row));
        kinds.append(kindName(summary.kind));
    }
    QTEST(shapeName(found.shape) + ": "_L1 + kinds.join(u' '), "shown");
}

void ExportTest::survivesTheParsingSuite_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder = sharedFolder(u"/suites/json-parsing"_s);
    const QStringList names = folder.entryList({ u"*.json"_s }, QDir::Files);
    if (names.isEmpty())
        QTest::newRow("none") << QString();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

// y_: read, n_: refused with a place, i_: either.
void ExportTest::survivesTheParsingSuite()
{
    QFETCH(QString, file);
    if (file.isEmpty())
        QSKIP("The parsing cases are not beside this repository (LINKDESK_SHARED)");
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const auto text = ExportText::read(opened.readAll());
    bool isRefused = !text;
    if (text) {
        const ExportRows found = rowsOf(text->text());
        // NDJSON and a file of nothing are no single JSON text, which is all that the suite knows.
        isRefused = found.fault || found.shape == Shape::Lines || found.shape == Shape::Nothing;
        RowReader reader;
        for (const RowPlace &row : found.rows) {
            (void)reader.read(text->text(), row);
            isRefused = isRefused || faultInRow(text->text(), row);
        }
    }
    const QString name = QFileInfo(file).fileName();
    if (!name.startsWith("i_"_L1))
        QCOMPARE(isRefused, name.startsWith("n_"_L1));
}

QTEST_APPLESS_MAIN(ExportTest)
#include "exporttest.moc"
