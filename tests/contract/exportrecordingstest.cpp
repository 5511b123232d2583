// Every body that Azure sent opens as an export: the same rows as Qt's parser finds, each read the same.
#include "src/inspect/exporttext.h"
#include "src/inspect/rowreader.h"
#include "tests/support/recordings.h"

#include <QJsonArray>
#include <QTest>

using namespace linkdesk;
using namespace linkdesk::inspect;
using namespace Qt::StringLiterals;

class ExportRecordingsTest : public QObject {
    Q_OBJECT
private slots:
    void opensEveryBody_data();
    void opensEveryBody();
};

namespace {

// What Qt makes of it: the rows of a list, else the one that it is.
QList<QJsonObject> rowsByQt(const QJsonObject &body)
{
    const bool isList = body.value("value"_L1).isArray() && !body.contains("id"_L1)
        && !body.contains("type"_L1) && !body.contains("properties"_L1);
    if (!isList)
        return { body };
    QList<QJsonObject> rows;
    const QJsonArray listed = body.value("value"_L1).toArray();
    for (const QJsonValue each : listed)
        rows.append(each.toObject());
    return rows;
}

void compareRow(const RowSummary &read, const QJsonObject &row)
{
    QVERIFY(!read.isBroken);
    QCOMPARE(read.id, row.value("id"_L1).toString());
    if (row.value("name"_L1).isString())
        QCOMPARE(read.name, row.value("name"_L1).toString());
    QCOMPARE(read.location, row.value("location"_L1).toString());
    if (row.value("type"_L1).isString()) {
        QCOMPARE(read.type, row.value("type"_L1).toString());
        QCOMPARE(read.kind, kindOfType(read.type));
    }
}

} // namespace

void ExportRecordingsTest::opensEveryBody_data()
{
    QTest::addColumn<QString>("file");
    const QStringList names = recordings::files();
    if (names.isEmpty())
        QTest::newRow("none") << QString();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void ExportRecordingsTest::opensEveryBody()
{
    QFETCH(QString, file);
    if (file.isEmpty())
        QSKIP("The recordings are not here: set LINKDESK_SHARED to the shared folder.");
    RowReader reader;
    const auto interactions = recordings::load(file);
    for (const auto &interaction : interactions) {
        const QJsonObject body = interaction.json();
        if (body.isEmpty())
            continue;
        const auto text = ExportText::read(interaction.responseBody);
        QVERIFY(text);
        const ExportRows found = rowsOf(text->text());
        QVERIFY(!found.fault);
        const QList<QJsonObject> wanted = rowsByQt(body);
        QCOMPARE(qsizetype(found.rows.size()), wanted.size());
        for (qsizetype at = 0; at < wanted.size(); ++at) {
            const RowPlace &place = found.rows.at(size_t(at));
            QVERIFY(!faultInRow(text->text(), place));
            compareRow(reader.read(text->text(), place), wanted.at(at));
        }
    }
}

QTEST_APPLESS_MAIN(ExportRecordingsTest)
#include "exportrecordingstest.moc"
