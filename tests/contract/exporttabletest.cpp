// What each published export and each recorded body shows when it is opened: its kind, how many resources,
// and which findings. The table in tests/fixtures/exporttable.txt says what that should be; a finding in it
// is true of what was recorded.
#include "src/inspect/filesummary.h"
#include "src/inspect/findings.h"
#include "tests/support/recordings.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

using namespace linkdesk;
using namespace linkdesk::inspect;
using namespace Qt::StringLiterals;

class ExportTableTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void showsThePublishedExports_data();
    void showsThePublishedExports();
    void showsTheRecordedBodies_data();
    void showsTheRecordedBodies();
    void theTableIsWhole();
    void showsOtherShapes_data();
    void showsOtherShapes();

private:
    void addRows(const QStringList &names);

    QMap<QString, QString> m_table;
    QString m_exports;
};

namespace {

// "account 1, other 3" and the rules of the findings behind them.
struct Shown {
    QMap<QString, int> kinds; // bodies
    QMap<QString, int> resources;
    QMap<QString, int> rules;

    void add(const std::shared_ptr<const ExportFile> &file)
    {
        const FileSummary summary = summaryOf(*file);
        ++kinds[summary.kind];
        resources[summary.kind] += summary.resources;
        const QList<Finding> findings = findingsOf({ file });
        for (const Finding &finding : findings)
            ++rules[finding.rule];
    }

    QString text() const
    {
        QStringList parts;
        for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
            parts.append(u"%1 %2/%3"_s.arg(kind.key()).arg(*kind).arg(resources.value(kind.key())));
        for (auto rule = rules.cbegin(); rule != rules.cend(); ++rule)
            parts.append(u"! %1 %2"_s.arg(rule.key()).arg(*rule));
        return parts.join(u", "_s);
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void ExportTableTest::initTestCase()
{
    const QStringList lines =
        QString::fromUtf8(contentOf(QStringLiteral(LINKDESK_SOURCE_DIR "/tests/fixtures/exporttable.txt")))
            .split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(u'#'))
            m_table.insert(line.section(u':', 0, 0), line.section(u':', 1).trimmed());
    }
    QVERIFY(!m_table.isEmpty());
    if (!recordings::sharedFolder().isEmpty())
        m_exports = recordings::sharedFolder() + u"/arm/exports/dev/"_s;
}

void ExportTableTest::addRows(const QStringList &names)
{
    QTest::addColumn<QString>("name");
    if (names.isEmpty())
        QTest::newRow("none") << QString();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void ExportTableTest::showsThePublishedExports_data()
{
    addRows(m_exports.isEmpty() ? QStringList() : QDir(m_exports).entryList(QDir::Files, QDir::Name));
}

void ExportTableTest::showsThePublishedExports()
{
    QFETCH(QString, name);
    if (name.isEmpty())
        QSKIP("The exports are not here: set LINKDESK_SHARED to the shared folder.");
    const auto file = ExportFile::open(m_exports + name);
    QVERIFY(file);
    Shown shown;
    shown.add(*file);
    QCOMPARE(shown.text(), m_table.value(name));
}

void ExportTableTest::showsTheRecordedBodies_data()
{
    addRows(recordings::files());
}

void ExportTableTest::showsTheRecordedBodies()
{
    QFETCH(QString, name);
    if (name.isEmpty())
        QSKIP("The recordings are not here: set LINKDESK_SHARED to the shared folder.");
    Shown shown;
    const auto interactions = recordings::load(name);
    for (const auto &interaction : interactions) {
        if (interaction.json().isEmpty())
            continue;
        const auto file = ExportFile::fromBytes(interaction.responseBody, name);
        QVERIFY(file);
        shown.add(*file);
    }
    QCOMPARE(shown.text(), m_table.value(name));
}

void ExportTableTest::theTableIsWhole()
{
    if (m_exports.isEmpty())
        QSKIP("The exports are not here: set LINKDESK_SHARED to the shared folder.");
    QStringList names = recordings::files() + QDir(m_exports).entryList(QDir::Files);
    names.sort();
    const QStringList listed = m_table.keys();
    QCOMPARE(listed.join(u'\n'), names.join(u'\n'));
}

void ExportTableTest::showsOtherShapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    const QByteArray row =
        R"({"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateEndpoints/e",)"
        R"("name":"e","type":"microsoft.network/privateendpoints","resourceGroup":"g","tags":null})"_ba;
    QTest::newRow("nothing in a list") << R"({"value":[]})"_ba << u"empty 1/0"_s;
    QTest::newRow("no lines") << "[]"_ba << u"empty 1/0"_s;
    QTest::newRow("graph rows") << R"({"totalRecords":1,"count":1,"data":[)"_ba + row
            + R"(],"facets":[],"resultTruncated":"false"})"_ba
                                << u"privateEndpoint 1/1"_s;
    QTest::newRow("az graph query") << R"({"count":2,"data":[)"_ba + row + ',' + row
            + R"(],"skip_token":null,"total_records":2})"_ba
                                    << u"privateEndpoint 1/2"_s;
    QTest::newRow("list with more to come")
        << R"({"value":[)"_ba + row + R"(],"nextLink":"https://management.azure.com/x?$skiptoken=a"})"_ba
        << u"privateEndpoint 1/1"_s;
    QTest::newRow("different ones") << '[' + row + R"(,{"type":"Microsoft.Network/virtualNetworks"}])"_ba
                                    << u"mixed 1/2"_s;
    QTest::newRow("lines") << row + '\n' + row << u"privateEndpoint 1/2"_s;
    const QByteArray schema =
        R"("$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#")"_ba;
    QTest::newRow("nested template") << '{' + schema
            + R"(,"resources":[{"type":"a/b","resources":[{"type":"c"}]},{"type":"Microsoft.Resources/deployments",)"_ba
            + R"("properties":{"template":{"resources":[{"type":"a/b"},{"type":"microsoft.resources/deployments",)"_ba
            + R"("properties":{"template":{"resources":[{"type":"d/e"}]}}}]}}}]})"_ba
                                     << u"template 1/6"_s;
    QTest::newRow("symbolic names") << '{' + schema
            + R"(,"resources":{"one":{"type":"a/b"},"two":{"type":"a/b"}}})"_ba
                                    << u"template 1/2"_s;
    QTest::newRow("template without resources") << '{' + schema + '}' << u"template 1/0"_s;
    QTest::newRow("neither") << R"({"a":1})"_ba << u"other 1/0"_s;
    QTest::newRow("a number") << "1"_ba << u"other 1/0"_s;
}

void ExportTableTest::showsOtherShapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    const auto file = ExportFile::fromBytes(text, {});
    QVERIFY(file);
    Shown found;
    found.add(*file);
    QCOMPARE(found.text(), shown);
}

QTEST_APPLESS_MAIN(ExportTableTest)
#include "exporttabletest.moc"
