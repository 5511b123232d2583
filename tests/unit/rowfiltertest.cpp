// What is typed into a list's filter box, and which rows it lets through.
#include "src/model/rowfilter.h"

#include <QTest>
#include <algorithm>

using namespace linkdesk;

class RowFilterTest : public QObject {
    Q_OBJECT
private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("a word") << QStringLiteral("MAIN") << true;
        QTest::newRow("every word") << QStringLiteral("main west") << true;
        QTest::newRow("one word is not there") << QStringLiteral("main east") << false;
        QTest::newRow("a field") << QStringLiteral("state:pend") << true;
        QTest::newRow("another field's text") << QStringLiteral("state:westus2") << false;
        QTest::newRow("field and word") << QStringLiteral("state:pending main") << true;
        QTest::newRow("either of one field") << QStringLiteral("state:approved state:pending") << true;
        QTest::newRow("both fields") << QStringLiteral("state:pending region:eastus") << false;
        QTest::newRow("field still being typed") << QStringLiteral("state:") << true;
        QTest::newRow("unknown field is a word") << QStringLiteral("zone:pending") << false;
        QTest::newRow("quotes hold blanks") << QStringLiteral("region:\"west us\"") << false;
        QTest::newRow("quoted word") << QStringLiteral("\"pe-main x\"") << true;
        QTest::newRow("quote still open") << QStringLiteral("\"pe-main") << true;
        QTest::newRow("blanks") << QStringLiteral("   ") << true;
    }

    void matches()
    {
        QFETCH(QString, typed);
        const QStringList fields{ QStringLiteral("state"), QStringLiteral("region") };
        const RowFilter filter(typed, fields);
        const QString all = QStringLiteral("pe-main x westus2 pending");
        const QStringList &words = filter.words();
        bool found = std::all_of(
            words.cbegin(), words.cend(), [&all](const QString &word) { return all.contains(word); });
        found = found && filter.matchesFields([](const QString &field) {
            return field == QStringLiteral("state") ? QStringLiteral("pending") : QStringLiteral("westus2");
        });
        QTEST(found, "matches");
    }

    void isEmptyWhereItLetsAllThrough()
    {
        QVERIFY(RowFilter().isEmpty());
        QVERIFY(RowFilter(QStringLiteral(" state: "), { QStringLiteral("state") }).isEmpty());
        QVERIFY(!RowFilter(QStringLiteral("x"), {}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(RowFilterTest)
#include "rowfiltertest.moc"
