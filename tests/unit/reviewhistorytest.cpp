// The review history: kept words, closed once, never changed, never lost.
#include "src/store/reviewhistory.h"
#include "src/store/database.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace linkdesk;

namespace {

ReviewEntry entryFor(const QString &name)
{
    ReviewEntry entry;
    entry.cloud = QStringLiteral("sandbox");
    entry.identity = QStringLiteral("ada");
    entry.decision = QStringLiteral("approve");
    entry.connection = ResourceId(
        QStringLiteral("/subscriptions/S/resourceGroups/RG/providers/Microsoft.DeviceUpdate/"
                       "accounts/A/privateEndpointConnections/")
        + name);
    entry.endpoint = ResourceId(
        QStringLiteral("/subscriptions/T/resourceGroups/RG/providers/Microsoft.Network/"
                       "privateEndpoints/")
        + name);
    entry.statusBefore = QStringLiteral("Pending");
    entry.wordsBefore = QStringLiteral("Line 7, \"ring\" 2 \u00E4");
    entry.wordsSent = QStringLiteral("welcome");
    return entry;
}

ReviewOutcome refusal()
{
    return { QStringLiteral("failed"), QStringLiteral("corr"), QStringLiteral("Busy"),
             QStringLiteral("Too busy.") };
}

} // namespace

class ReviewHistoryTest : public QObject {
    Q_OBJECT
private slots:
    void keepsTheWordsAcrossStarts()
    {
        QTemporaryDir folder;
        {
            const auto database = Database::open(folder.path());
            ReviewHistory history(database->get());
            const auto number = history.begin(entryFor(QStringLiteral("c")));
            QVERIFY(number.has_value());
            QVERIFY(history.close(*number, refusal()).has_value());
        }
        const auto database = Database::open(folder.path());
        const auto all = ReviewHistory(database->get()).all(QStringLiteral("sandbox")).value();
        QCOMPARE(all.size(), 1);
        const ReviewEntry wanted = entryFor(QStringLiteral("c"));
        const ReviewEntry &found = all.constFirst();
        QCOMPARE(found.identity, wanted.identity);
        QCOMPARE(found.decision, wanted.decision);
        QCOMPARE(found.connection.text(), wanted.connection.text());
        QCOMPARE(found.endpoint.text(), wanted.endpoint.text());
        QCOMPARE(found.statusBefore, wanted.statusBefore);
        QCOMPARE(found.wordsBefore, wanted.wordsBefore);
        QCOMPARE(found.wordsSent, wanted.wordsSent);
        QVERIFY(found.decidedAt.isValid());
        QVERIFY(!found.isOpen());
        QCOMPARE(found.outcome, QStringLiteral("failed"));
        QCOMPARE(found.correlationId, QStringLiteral("corr"));
        QCOMPARE(found.errorCode, QStringLiteral("Busy"));
        QCOMPARE(found.errorMessage, QStringLiteral("Too busy."));
    }

    void newestFirstAndCloudsNeverMix()
    {
        const auto database = Database::open(QString());
        ReviewHistory history(database->get());
        for (const char *name : { "a", "b" })
            QVERIFY(history.begin(entryFor(QLatin1String(name))).has_value());
        ReviewEntry other = entryFor(QStringLiteral("c"));
        other.cloud = QStringLiteral("https://management.azure.com");
        QVERIFY(history.begin(other).has_value());
        const auto all = history.all(QStringLiteral("sandbox")).value();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].connection.name(), QStringLiteral("b"));
        QVERIFY(all[0].isOpen());
    }

    void anEntryIsClosedOnce()
    {
        const auto database = Database::open(QString());
        ReviewHistory history(database->get());
        const qint64 number = history.begin(entryFor(QStringLiteral("c"))).value();
        QVERIFY(history.close(number, refusal()).has_value());
        const auto again = history.close(number, { QStringLiteral("succeeded"), {}, {}, {} });
        QVERIFY(!again.has_value());
        QCOMPARE(again.error().failure, Failure::Storage);
        QCOMPARE(history.all(QStringLiteral("sandbox")).value()[0].outcome, QStringLiteral("failed"));
    }

    void whatAnEarlierStartLeftIsClosedByItsConnection()
    {
        const auto database = Database::open(QString());
        ReviewHistory history(database->get());
        const ReviewEntry entry = entryFor(QStringLiteral("C"));
        QVERIFY(history.begin(entry).has_value());
        QVERIFY(history.begin(entryFor(QStringLiteral("d"))).has_value());
        const ResourceId spelledOtherwise(entry.connection.text().toLower());
        QVERIFY(history.closeLeftOpen(entry.cloud, spelledOtherwise, QStringLiteral("reject"), refusal()));
        QVERIFY(history.all(entry.cloud).value()[1].isOpen());
        QVERIFY(history.closeLeftOpen(entry.cloud, spelledOtherwise, entry.decision, refusal()));
        QVERIFY(!history.all(entry.cloud).value()[1].isOpen());
        QVERIFY(history.all(entry.cloud).value()[0].isOpen());
    }

    void theDatabaseRefusesToForget()
    {
        const auto database = Database::open(QString());
        ReviewHistory history(database->get());
        const qint64 number = history.begin(entryFor(QStringLiteral("c"))).value();
        QSqlQuery query((*database)->connection());
        QVERIFY(!query.exec(QStringLiteral("DELETE FROM reviews")));
        QVERIFY(!query.exec(QStringLiteral("UPDATE reviews SET wordsBefore = 'nothing'")));
        QVERIFY(history.close(number, refusal()).has_value());
        QVERIFY(!query.exec(QStringLiteral("UPDATE reviews SET outcome = 'succeeded'")));
        const auto all = history.all(QStringLiteral("sandbox")).value();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].wordsBefore, entryFor({}).wordsBefore);
        QCOMPARE(all[0].outcome, QStringLiteral("failed"));
    }

    // A profile that knows no history yet.
    void anOlderProfileGetsAHistory()
    {
        QTemporaryDir folder;
        {
            const auto database = Database::open(folder.path());
            QSqlQuery query((*database)->connection());
            QVERIFY(query.exec(QStringLiteral("DROP TABLE reviews")));
            QVERIFY(query.exec(QStringLiteral("DROP TABLE accounts"))); // came later still
            QVERIFY(query.exec(QStringLiteral("PRAGMA user_version = 1")));
        }
        const auto database = Database::open(folder.path());
        QVERIFY(database.has_value());
        ReviewHistory history(database->get());
        QVERIFY(history.begin(entryFor(QStringLiteral("c"))).has_value());
    }
};

QTEST_GUILESS_MAIN(ReviewHistoryTest)
#include "reviewhistorytest.moc"
