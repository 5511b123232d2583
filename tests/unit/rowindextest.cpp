// Searching and sorting many rows: the same as looking at each, only quicker.
#include "src/model/rowindex.h"

#include <QTest>
#include <algorithm>
#include <numeric>

using namespace linkdesk;

namespace {

// Qt compares the content of empty lists, too, which sanitizers mind.
QString text(const QList<int> &rows)
{
    QStringList texts;
    for (const int row : rows)
        texts.append(QString::number(row));
    return texts.join(u' ');
}

RowIndex small()
{
    RowIndex index(2);
    index.append({ QStringLiteral("pe-Beta"), QStringLiteral("Pending") });
    index.append({ QStringLiteral("pe-alpha"), QStringLiteral("approved") });
    index.append({ QStringLiteral("Straße"), QStringLiteral("Pending") });
    index.append({ QStringLiteral("pe-alpha"), QStringLiteral("Approved") });
    return index;
}

} // namespace

class RowIndexTest : public QObject {
    Q_OBJECT
private slots:
    void findsWithoutCase_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("one") << QStringLiteral("BETA") << QList<int>{ 0 };
        QTest::newRow("other column") << QStringLiteral("pend") << QList<int>{ 0, 2 };
        QTest::newRow("many") << QStringLiteral("pe-") << QList<int>{ 0, 1, 3 };
        QTest::newRow("folded") << QStringLiteral("STRAßE") << QList<int>{ 2 };
        QTest::newRow("none") << QStringLiteral("gamma") << QList<int>{};
        QTest::newRow("not across cells") << QStringLiteral("betapending") << QList<int>{};
        QTest::newRow("not across rows") << QStringLiteral("pending\npe-alpha") << QList<int>{};
        QTest::newRow("empty") << QString() << QList<int>{ 0, 1, 2, 3 };
    }
    void findsWithoutCase()
    {
        QFETCH(QString, word);
        QFETCH(QList<int>, rows);
        const RowIndex index = small();
        const QList<int> all{ 0, 1, 2, 3 };
        QCOMPARE(text(index.rowsWith(word)), text(rows));
        QCOMPARE(text(index.rowsWith(word, &all)), text(rows));
    }

    void looksOnlyAmong()
    {
        const QList<int> some{ 1, 2 };
        QCOMPARE(small().rowsWith(QStringLiteral("pe-"), &some), QList<int>{ 1 });
    }

    void sortsWithoutCaseAndKeepsTheOrderOfEquals()
    {
        const RowIndex index = small();
        const QList<int> all{ 0, 1, 2, 3 };
        QCOMPARE(index.sorted(all, 0, false), (QList<int>{ 1, 3, 0, 2 }));
        QCOMPARE(index.sorted(all, 0, true), (QList<int>{ 2, 0, 1, 3 }));
        QCOMPARE(index.sorted(all, 1, false), (QList<int>{ 1, 3, 0, 2 }));
        QCOMPARE(index.sorted({ 3, 0 }, 1, false), (QList<int>{ 3, 0 }));
        QVERIFY(index.sorted({}, 1, false).isEmpty());
        QCOMPARE(index.sorted(all, 7, false), all);
    }

    void followsAChangedRow()
    {
        RowIndex index = small();
        QCOMPARE(index.sorted({ 0, 1 }, 0, false), (QList<int>{ 1, 0 }));
        index.replace(0, { QStringLiteral("aaa"), QStringLiteral("Rejected") });
        QVERIFY(index.rowsWith(QStringLiteral("beta")).isEmpty());
        QCOMPARE(index.rowsWith(QStringLiteral("rejected")), QList<int>{ 0 });
        QCOMPARE(index.sorted({ 0, 1 }, 0, false), (QList<int>{ 0, 1 }));
        index.append({ QStringLiteral("AAb"), {} });
        QCOMPARE(index.sorted({ 0, 1, 4 }, 0, false), (QList<int>{ 0, 4, 1 }));
        index.clear();
        QCOMPARE(index.count(), 0);
        QCOMPARE(index.rowsWith(QStringLiteral("a")), QList<int>{});
    }

    // Beside the slow way, over rows as they come.
    void agreesWithTheSlowWay()
    {
        RowIndex index(1);
        QStringList texts;
        for (int i = 0; i < 2000; ++i) {
            texts.append(QStringLiteral("Row-%1-%2").arg(i * 7919 % 997).arg(i % 13));
            index.append({ texts.constLast() });
        }
        QList<int> all(texts.size()), expected;
        std::iota(all.begin(), all.end(), 0);
        for (const QString &word : { QStringLiteral("row"), QStringLiteral("-7"), QStringLiteral("99"),
                                     QStringLiteral("1-12"), QStringLiteral("zz") }) {
            expected.clear();
            for (int i = 0; i < texts.size(); ++i) {
                if (texts.at(i).contains(word, Qt::CaseInsensitive))
                    expected.append(i);
            }
            QCOMPARE(index.rowsWith(word), expected);
        }
        QList<int> slow = all;
        std::stable_sort(slow.begin(), slow.end(), [&texts](int a, int b) {
            return texts.at(a).toCaseFolded() < texts.at(b).toCaseFolded();
        });
        QCOMPARE(index.sorted(all, 0, false), slow);
    }

    void groupsWithoutCase()
    {
        RowIndex index(2);
        index.append({ QStringLiteral("a"), QStringLiteral("RG-1") });
        index.append({ QStringLiteral("b"), QStringLiteral("rg-2") });
        index.append({ QStringLiteral("c"), QStringLiteral("rg-1") });
        index.append({ QStringLiteral("d"), QString() });
        const auto text = [&index](const QList<int> &rows) {
            QStringList parts;
            const auto groups = index.groups(rows, 1);
            for (const RowGroup &group : groups)
                parts.append(group.text + u'=' + QString::number(group.count));
            return parts.join(u',');
        };
        QCOMPARE(text({ 0, 1, 2, 3 }), QStringLiteral("=1,RG-1=2,rg-2=1"));
        QCOMPARE(text({ 1 }), QStringLiteral("rg-2=1"));
        QCOMPARE(text({}), QString());
        QCOMPARE(index.rowsOf({ 0, 1, 2, 3 }, 1, QStringLiteral("rg-1")), (QList<int>{ 0, 2 }));
        QCOMPARE(index.rowsOf({ 1, 2, 3 }, 1, QString()), QList<int>{ 3 });
        QCOMPARE(index.rowsOf({ 0, 1 }, 1, QStringLiteral("rg-3")).size(), 0);
        index.replace(1, { QStringLiteral("b"), QStringLiteral("Rg-1") });
        QCOMPARE(text({ 0, 1, 2 }), QStringLiteral("RG-1=3"));
    }
};

QTEST_APPLESS_MAIN(RowIndexTest)
#include "rowindextest.moc"
