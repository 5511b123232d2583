// CSV as a spreadsheet and RFC 4180 want it.
#include "src/base/csv.h"

#include <QTest>

using namespace linkdesk;

class CsvTest : public QObject {
    Q_OBJECT
private slots:
    void field_data();
    void field();
    void aTableHasALineForEachRow();
};

void CsvTest::field_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *name, const QString &text, const QString &written) {
        QTest::newRow(name) << text << written;
    };
    row("empty", {}, {});
    row("plain", QStringLiteral("pe-factory"), QStringLiteral("pe-factory"));
    row("comma", QStringLiteral("a,b"), QStringLiteral("\"a,b\""));
    row("quote", QStringLiteral("say \"yes\""), QStringLiteral("\"say \"\"yes\"\"\""));
    row("line feed", QStringLiteral("a\nb"), QStringLiteral("\"a\nb\""));
    row("equals", QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
    row("plus", QStringLiteral("+49"), QStringLiteral("'+49"));
    row("minus", QStringLiteral("-1"), QStringLiteral("'-1"));
    row("at", QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
    row("tab", QStringLiteral("\t=1"), QStringLiteral("'\t=1"));
    row("carriage return", QStringLiteral("\r=1"), QStringLiteral("\"'\r=1\""));
    row("formula with a comma", QStringLiteral("=HYPERLINK(\"x\",1)"),
        QStringLiteral("\"'=HYPERLINK(\"\"x\"\",1)\""));
    row("only the first counts", QStringLiteral("a=b"), QStringLiteral("a=b"));
    row("beyond ASCII", QStringLiteral("Gr\u00FC\u00DFe"), QStringLiteral("Gr\u00FC\u00DFe"));
}

void CsvTest::field()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(csv::field(text), written);
}

void CsvTest::aTableHasALineForEachRow()
{
    const QByteArray written = csv::table(
        { QStringLiteral("Name"), QStringLiteral("State") },
        { { QStringLiteral("a"), QStringLiteral("Pending") }, { QStringLiteral("=b") } });
    QCOMPARE(written, QByteArray("\xEF\xBB\xBFName,State\r\na,Pending\r\n'=b,\r\n"));
    QCOMPARE(csv::table({ QStringLiteral("Name") }, {}), QByteArray("\xEF\xBB\xBFName\r\n"));
}

QTEST_APPLESS_MAIN(CsvTest)
#include "csvtest.moc"
