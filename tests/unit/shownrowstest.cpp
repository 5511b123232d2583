// Filter, group and order of a list together.
#include "src/model/shownrows.h"

#include <QtTest>

using namespace linkdesk;

class ShownRowsTest : public QObject {
    Q_OBJECT
private slots:
    void filtersGroupsAndSorts()
    {
        const QList<QStringList> cells{ { QStringLiteral("b"), QStringLiteral("Pending") },
                                        { QStringLiteral("c"), QStringLiteral("Approved") },
                                        { QStringLiteral("a"), QStringLiteral("pending") },
                                        { QStringLiteral("bb"), QStringLiteral("Pending") } };
        ShownRows rows(
            2, [&cells](int place, const QString &) { return cells.value(place).value(1).toLower(); });
        for (const QStringList &row : cells)
            rows.append(row);
        QCOMPARE(rows.count(), 0); // nothing shows by itself
        rows.setOrder(0, false);
        rows.arrange();
        QCOMPARE(rows.places(), (QList<int>{ 2, 0, 3, 1 }));
        rows.setGroup(1, QStringLiteral("Pending"));
        rows.arrange();
        QCOMPARE(rows.places(), (QList<int>{ 2, 0, 3 }));
        QCOMPARE(rows.groups().size(), 2);
        rows.setFilter(RowFilter(QStringLiteral("b state:pend"), { QStringLiteral("state") }));
        rows.arrange();
        QCOMPARE(rows.places(), (QList<int>{ 0, 3 }));
        QCOMPARE(rows.rowOf(3), 1);
        QCOMPARE(rows.rowOf(2), -1);
        rows.append({ QStringLiteral("bbb"), QStringLiteral("Rejected") });
        QVERIFY(rows.passing({ 4 }).isEmpty());
        rows.setGroup(-1, QStringLiteral("Pending"));
        QVERIFY(!rows.group());
        rows.clear();
        rows.arrange();
        QCOMPARE(rows.count(), 0);
    }
};

QTEST_APPLESS_MAIN(ShownRowsTest)
#include "shownrowstest.moc"
