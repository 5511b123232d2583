#include "src/store/database.h"

#include <QAtomicInt>
#include <QDeadlineTimer>
#include <QDir>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QThread>

namespace linkdesk {

namespace {

Error storageError(const QString &what, const QSqlError &error)
{
    return Error::of(Failure::Storage, what + QStringLiteral(": ") + error.text());
}

Result<Done> run(QSqlQuery &query, const QString &statement)
{
    if (!query.exec(statement))
        return storageError(statement.section(u'(', 0, 0).trimmed(), query.lastError());
    return Done{};
}

// What was decided, and the words that a decision overwrote. An entry is evidence: the database itself
// refuses to change what was noted, or to lose it.
QStringList reviewHistory()
{
    return {
        QStringLiteral(
            "CREATE TABLE reviews ("
            "number INTEGER PRIMARY KEY AUTOINCREMENT, cloud TEXT NOT NULL, identity TEXT NOT NULL, "
            "decision TEXT NOT NULL, connection TEXT NOT NULL, endpoint TEXT NOT NULL, "
            "statusBefore TEXT NOT NULL, wordsBefore TEXT NOT NULL, wordsSent TEXT NOT NULL, "
            "decidedAt TEXT NOT NULL, endedAt TEXT, outcome TEXT NOT NULL DEFAULT '', "
            "correlationId TEXT NOT NULL DEFAULT '', errorCode TEXT NOT NULL DEFAULT '', "
            "errorMessage TEXT NOT NULL DEFAULT '')"),
        QStringLiteral("CREATE INDEX reviewsOfCloud ON reviews (cloud, number)"),
        QStringLiteral("CREATE TRIGGER reviewsStay BEFORE DELETE ON reviews "
                       "BEGIN SELECT RAISE(ABORT, 'the history is kept'); END"),
        QStringLiteral(
            "CREATE TRIGGER reviewsCloseOnce BEFORE UPDATE ON reviews WHEN OLD.endedAt IS NOT NULL "
            "OR NEW.number <> OLD.number OR NEW.cloud <> OLD.cloud OR NEW.identity <> OLD.identity "
            "OR NEW.decision <> OLD.decision OR NEW.connection <> OLD.connection "
            "OR NEW.endpoint <> OLD.endpoint OR NEW.statusBefore <> OLD.statusBefore "
            "OR NEW.wordsBefore <> OLD.wordsBefore OR NEW.wordsSent <> OLD.wordsSent "
            "OR NEW.decidedAt <> OLD.decidedAt "
            "BEGIN SELECT RAISE(ABORT, 'the history is kept'); END"),
    };
}

// Who has signed in; what opens an account lies in the keychain.
QStringList accounts()
{
    return {
        QStringLiteral("CREATE TABLE accounts (id TEXT NOT NULL PRIMARY KEY, cloud TEXT NOT NULL, "
                       "tenant TEXT NOT NULL, tenantName TEXT NOT NULL, objectId TEXT NOT NULL, "
                       "userName TEXT NOT NULL, displayName TEXT NOT NULL, way TEXT NOT NULL, "
                       "clientId TEXT NOT NULL, mayBeInKeychain INTEGER NOT NULL, lastUsed TEXT NOT NULL)"),
    };
}

// The file that a service principal signs with.
QStringList certificates()
{
    return { QStringLiteral("ALTER TABLE accounts ADD COLUMN certificate TEXT NOT NULL DEFAULT ''") };
}

// What each version adds to the one before it. Never edit an entry that was released: add one.
QList<QStringList> migrations()
{
    return {
        { QStringLiteral(
              "CREATE TABLE journal ("
              "number INTEGER PRIMARY KEY AUTOINCREMENT, cloud TEXT NOT NULL, identity TEXT NOT NULL, "
              "what TEXT NOT NULL, method TEXT NOT NULL, resource TEXT NOT NULL, apiVersion TEXT NOT NULL, "
              "clientRequestId TEXT NOT NULL, operationUrl TEXT NOT NULL DEFAULT '', "
              "correlationId TEXT NOT NULL DEFAULT '', startedAt TEXT NOT NULL, endedAt TEXT, "
              "outcome TEXT NOT NULL DEFAULT '', errorCode TEXT NOT NULL DEFAULT '', "
              "errorMessage TEXT NOT NULL DEFAULT '', details TEXT NOT NULL DEFAULT '{}')"),
          QStringLiteral("CREATE INDEX journalOpen ON journal (cloud, endedAt)"),
          QStringLiteral(
              "CREATE TABLE drafts (cloud TEXT NOT NULL, account TEXT NOT NULL, draft TEXT NOT NULL, "
              "savedAt TEXT NOT NULL, PRIMARY KEY (cloud, account))") },
        reviewHistory(),
        accounts(),
        certificates(),
    };
}

Result<int> versionOf(QSqlQuery &query)
{
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return storageError(QStringLiteral("not a Linkdesk database"), query.lastError());
    const int version = query.value(0).toInt();
    query.finish();
    return version;
}

// Inside a transaction that nobody else can be in: whoever was faster has done it by now.
Result<Done> migrateForward(QSqlQuery &query)
{
    const Result<int> found = versionOf(query);
    if (!found)
        return found.error();
    const QList<QStringList> steps = migrations();
    for (int version = *found; version < Database::Version; ++version) {
        QStringList statements = steps[version];
        statements << QStringLiteral("PRAGMA user_version = %1").arg(version + 1);
        for (const QString &statement : std::as_const(statements)) {
            if (auto done = run(query, statement); !done)
                return done;
        }
    }
    return run(query, QStringLiteral("COMMIT"));
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &folder)
{
    static QAtomicInt counter;
    const QString connectionName = QStringLiteral("linkdesk-%1").arg(counter.fetchAndAddRelaxed(1));
    std::unique_ptr<Database> database(new Database(connectionName));
    QString file = QStringLiteral(":memory:");
    if (!folder.isEmpty()) {
        if (!QDir().mkpath(folder))
            return Error::of(Failure::Storage, Detail::ProfileFolder, { folder });
        file = QDir(folder).filePath(QStringLiteral("linkdesk.sqlite"));
    }
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
    connection.setDatabaseName(file);
    if (!connection.open())
        return storageError(file, connection.lastError());
    if (const Result<Done> ready = database->migrate(); !ready) {
        Error error = ready.error();
        if (error.detail == Detail::None)
            error.message = file + QStringLiteral(": ") + error.message;
        return error;
    }
    return database;
}

Database::Database(QString connectionName)
    : m_connectionName(std::move(connectionName))
{
}

Database::~Database()
{
    if (!QSqlDatabase::contains(m_connectionName))
        return;
    connection().close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Database::Quick::Quick(const Database *database)
    : m_database(database)
{
    QSqlQuery(m_database->connection()).exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
}

Database::Quick::~Quick()
{
    QSqlQuery(m_database->connection()).exec(QStringLiteral("PRAGMA synchronous = FULL"));
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

Result<Done> Database::migrate()
{
    QSqlDatabase db = connection();
    QSqlQuery query(db);
    // While it is opened there is no window to hold up.
    if (auto waits = run(query, QStringLiteral("PRAGMA busy_timeout = 3000")); !waits)
        return waits;
    const Result<int> version = versionOf(query);
    if (!version)
        return version.error();
    const int found = *version;
    if (found > Version) {
        return Error::of(
            Failure::Storage, Detail::ProfileNewer,
            { db.databaseName(), QString::number(found), QString::number(Version) });
    }
    // After the version check: switching to WAL writes into the file.
    // The switch does not wait by itself for who else is opening the file.
    Result<Done> wal = run(query, QStringLiteral("PRAGMA journal_mode = WAL"));
    for (const QDeadlineTimer patience(3000); !wal && !patience.hasExpired();) {
        QThread::msleep(5);
        wal = run(query, QStringLiteral("PRAGMA journal_mode = WAL"));
    }
    if (!wal)
        return wal;
    query.finish();
    if (auto sync = run(query, QStringLiteral("PRAGMA synchronous = FULL")); !sync)
        return sync;
    if (found < Version) {
        if (auto begun = run(query, QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return begun;
        if (auto done = migrateForward(query); !done) {
            query.exec(QStringLiteral("ROLLBACK"));
            return done;
        }
    }
    // From now on the profile is ours alone; whoever looks into the file all the same holds up the window no
    // longer than this.
    return run(query, QStringLiteral("PRAGMA busy_timeout = 50"));
}

} // namespace linkdesk
