// The profile's database: made, migrated, refused when newer; the journal's notes and the kept drafts.
#include "src/store/database.h"
#include "src/store/draftstore.h"
#include "src/store/journal.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>
#include <latch>
#include <vector>

using namespace linkdesk;

namespace {

JournalEntry entryFor(const QString &name)
{
    JournalEntry entry;
    entry.cloud = QStringLiteral("sandbox");
    entry.identity = QStringLiteral("admin");
    entry.what = QStringLiteral("approve");
    entry.method = "PUT";
    entry.resource =
        ResourceId(QStringLiteral("/subscriptions/s/resourceGroups/rg/providers/Microsoft.X/y/") + name);
    entry.apiVersion = QStringLiteral("2023-07-01");
    entry.clientRequestId = QStringLiteral("3f5bc7e2");
    entry.details = { { QStringLiteral("status"), QStringLiteral("Approved") } };
    return entry;
}

void setVersion(const QString &folder, int version)
{
    auto database = Database::open(folder);
    QVERIFY(database.has_value());
    QSqlQuery query((*database)->connection());
    QVERIFY(query.exec(QStringLiteral("PRAGMA user_version = %1").arg(version)));
}

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT
private slots:
    void keepsEntriesAcrossStarts()
    {
        QTemporaryDir folder;
        qint64 number = 0;
        {
            const auto database = Database::open(folder.path());
            QVERIFY(database.has_value());
            OperationJournal journal(database->get());
            const auto begun = journal.begin(entryFor(QStringLiteral("a")));
            QVERIFY(begun.has_value());
            number = *begun;
            const QByteArray url =
                "http://127.0.0.1:80/op/1*AB?api-version=1&t=%2B%2F&c=" + QByteArray(3000, 'x');
            QVERIFY(
                journal.noteOperation(number, QUrl::fromEncoded(url), QStringLiteral("corr")).has_value());
        }
        const auto database = Database::open(folder.path());
        QVERIFY(database.has_value());
        const OperationJournal journal(database->get());
        const auto open = journal.open(QStringLiteral("sandbox"));
        QVERIFY(open.has_value());
        QCOMPARE(open->size(), 1);
        const JournalEntry &entry = open->constFirst();
        QCOMPARE(entry.number, number);
        QVERIFY(entry.isOpen());
        QCOMPARE(entry.what, QStringLiteral("approve"));
        QCOMPARE(entry.method, QByteArray("PUT"));
        QCOMPARE(entry.identity, QStringLiteral("admin"));
        QCOMPARE(entry.resource.name(), QStringLiteral("a"));
        QCOMPARE(entry.correlationId, QStringLiteral("corr"));
        QCOMPARE(entry.details.value(QLatin1String("status")).toString(), QStringLiteral("Approved"));
        QCOMPARE(
            entry.operationUrl.toEncoded().left(53),
            QByteArray("http://127.0.0.1:80/op/1*AB?api-version=1&t=%2B%2F&c="));
        QVERIFY(entry.startedAt.isValid());
    }

    void closedEntriesAreHistory()
    {
        const auto database = Database::open(QString());
        OperationJournal journal(database->get());
        const qint64 first = journal.begin(entryFor(QStringLiteral("a"))).value();
        const qint64 second = journal.begin(entryFor(QStringLiteral("b"))).value();
        QVERIFY(journal.close(
            first, QStringLiteral("failed"), QStringLiteral("Conflict"), QStringLiteral("busy")));
        const auto open = journal.open(QStringLiteral("sandbox")).value();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0].number, second);
        const auto recent = journal.recent(QStringLiteral("sandbox"), 10).value();
        QCOMPARE(recent.size(), 2);
        QCOMPARE(recent[0].number, second);
        QCOMPARE(recent[1].outcome, QStringLiteral("failed"));
        QCOMPARE(recent[1].errorCode, QStringLiteral("Conflict"));
        QVERIFY(!recent[1].isOpen());
        QCOMPARE(journal.recent(QStringLiteral("sandbox"), 1).value().size(), 1);
    }

    void anEntryIsClosedOnce()
    {
        const auto database = Database::open(QString());
        OperationJournal journal(database->get());
        const qint64 number = journal.begin(entryFor(QStringLiteral("a"))).value();
        QVERIFY(journal.close(number, QStringLiteral("succeeded"), {}, {}).has_value());
        const auto again = journal.close(number, QStringLiteral("failed"), {}, {});
        QVERIFY(!again.has_value());
        QCOMPARE(again.error().failure, Failure::Storage);
        QCOMPARE(
            journal.recent(QStringLiteral("sandbox"), 1).value()[0].outcome, QStringLiteral("succeeded"));
    }

    void cloudsNeverMix()
    {
        const auto database = Database::open(QString());
        OperationJournal journal(database->get());
        JournalEntry other = entryFor(QStringLiteral("a"));
        other.cloud = QStringLiteral("https://management.azure.com");
        QVERIFY(journal.begin(other).has_value());
        QVERIFY(journal.open(QStringLiteral("sandbox")).value().isEmpty());
        QCOMPARE(journal.open(other.cloud).value().size(), 1);
    }

    void aNewerFileIsLeftAsItIs()
    {
        QTemporaryDir folder;
        setVersion(folder.path(), Database::Version + 1);
        const QString file = QDir(folder.path()).filePath(QStringLiteral("linkdesk.sqlite"));
        const QByteArray before = contentOf(file);
        QVERIFY(!before.isEmpty());
        const auto refused = Database::open(folder.path());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().failure, Failure::Storage);
        QCOMPARE(refused.error().detail, Detail::ProfileNewer);
        QCOMPARE(
            refused.error().arguments,
            (QStringList{ file, QString::number(Database::Version + 1),
                          QString::number(Database::Version) }));
        QCOMPARE(contentOf(file), before);
    }

    void somethingElseIsRefused()
    {
        QTemporaryDir folder;
        QFile file(QDir(folder.path()).filePath(QStringLiteral("linkdesk.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'n'));
        file.close();
        const auto refused = Database::open(folder.path());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().failure, Failure::Storage);
    }

    void aFileInPlaceOfTheFolderIsToldClearly()
    {
        QTemporaryDir folder;
        QFile file(QDir(folder.path()).filePath(QStringLiteral("profile")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto refused = Database::open(file.fileName());
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().detail, Detail::ProfileFolder);
        QCOMPARE(refused.error().arguments, QStringList{ file.fileName() });
    }

    // Whoever comes second finds the work done, not in its way.
    void manyMayOpenANewProfileAtOnce()
    {
        for (int round = 0; round < 10; ++round) {
            QTemporaryDir folder;
            std::atomic<int> opened = 0;
            std::latch together(8);
            std::vector<std::unique_ptr<QThread>> threads;
            for (int i = 0; i < 8; ++i) {
                threads.emplace_back(QThread::create([&] {
                    together.arrive_and_wait();
                    const auto database = Database::open(folder.path());
                    opened += database.has_value();
                    if (!database)
                        qWarning("%s", qPrintable(database.error().message));
                }));
                threads.back()->start();
            }
            for (const auto &thread : threads)
                thread->wait();
            QCOMPARE(int(opened), 8);
        }
    }

    // Another program holds the file: told, and soon.
    void aLockedFileIsTold()
    {
        QTemporaryDir folder;
        const auto database = Database::open(folder.path());
        OperationJournal journal(database->get());
        const qint64 number = journal.begin(entryFor(QStringLiteral("a"))).value();
        const auto other = Database::open(folder.path());
        QSqlQuery lock((*other)->connection());
        QVERIFY(lock.exec(QStringLiteral("BEGIN IMMEDIATE")));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(journal.begin(entryFor(QStringLiteral("b"))).error().failure, Failure::Storage);
        QCOMPARE(journal.noteOperation(number, QUrl(), {}).error().failure, Failure::Storage);
        QCOMPARE(journal.close(number, QStringLiteral("failed"), {}, {}).error().failure, Failure::Storage);
        QVERIFY(clock.elapsed() < 2000);
        QVERIFY(lock.exec(QStringLiteral("ROLLBACK")));
        QCOMPARE(journal.open(QStringLiteral("sandbox")).value().size(), 1);
    }

    void aFullDiskIsTold()
    {
        QTemporaryDir folder;
        const auto database = Database::open(folder.path());
        QSqlQuery query((*database)->connection());
        QVERIFY(query.exec(QStringLiteral("PRAGMA page_count")) && query.next());
        const QString pages = query.value(0).toString();
        query.finish();
        QVERIFY(query.exec(QStringLiteral("PRAGMA max_page_count = ") + pages));
        query.finish();
        OperationJournal journal(database->get());
        JournalEntry entry = entryFor(QStringLiteral("a"));
        entry.details = { { QStringLiteral("long"), QString(100'000, u'x') } };
        const auto refused = journal.begin(entry);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().failure, Failure::Storage);
        QVERIFY(refused.error().message.contains(QLatin1String("full")));
    }

    void writesAheadAndAtomically()
    {
        QTemporaryDir folder;
        const auto database = Database::open(folder.path() + QLatin1String("/deep/profile"));
        QVERIFY(database.has_value());
        QSqlQuery query((*database)->connection());
        QVERIFY(query.exec(QStringLiteral("PRAGMA journal_mode")) && query.next());
        QCOMPARE(query.value(0).toString(), QStringLiteral("wal"));
        QVERIFY(query.exec(QStringLiteral("PRAGMA user_version")) && query.next());
        QCOMPARE(query.value(0).toInt(), Database::Version);
    }

    void draftsAreKeptPerCloudAndAccount()
    {
        const auto database = Database::open(QString());
        DraftStore drafts(database->get());
        const ResourceId account(
            QStringLiteral("/subscriptions/S/resourceGroups/RG/providers/Microsoft.DeviceUpdate/accounts/A"));
        const ResourceId spelledOtherwise(account.text().toLower());
        Draft draft;
        draft.name = QStringLiteral("pe-ä'1");
        draft.target = account;
        draft.tags.append({ QStringLiteral("owner"), QStringLiteral("me"), true, false });
        QVERIFY(drafts.save(QStringLiteral("sandbox"), account, draft).has_value());
        QVERIFY(!drafts.load(QStringLiteral("other"), account));
        const auto loaded = drafts.load(QStringLiteral("sandbox"), spelledOtherwise);
        QVERIFY(loaded.has_value());
        QVERIFY(*loaded == draft);
        draft.name = QStringLiteral("pe-2");
        QVERIFY(drafts.save(QStringLiteral("sandbox"), spelledOtherwise, draft).has_value());
        QCOMPARE(drafts.load(QStringLiteral("sandbox"), account)->name, QStringLiteral("pe-2"));
        QVERIFY(drafts.discard(QStringLiteral("sandbox"), account).has_value());
        QVERIFY(!drafts.load(QStringLiteral("sandbox"), account));
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "storetest.moc"
