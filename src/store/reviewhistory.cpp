#include "src/store/reviewhistory.h"

#include "src/store/database.h"
#include "src/store/sqltext.h"

namespace linkdesk {

using sqltext::notNull;
using sqltext::stamp;
using sqltext::timeOf;

namespace {

Error failed(const QSqlQuery &query)
{
    return sqltext::failed(query, QStringLiteral("history"));
}

ReviewEntry entryOf(const QSqlQuery &query)
{
    ReviewEntry entry;
    entry.number = query.value(0).toLongLong();
    entry.cloud = query.value(1).toString();
    entry.identity = query.value(2).toString();
    entry.decision = query.value(3).toString();
    entry.connection = ResourceId(query.value(4).toString());
    entry.endpoint = ResourceId(query.value(5).toString());
    entry.statusBefore = query.value(6).toString();
    entry.wordsBefore = query.value(7).toString();
    entry.wordsSent = query.value(8).toString();
    entry.decidedAt = timeOf(query.value(9));
    entry.endedAt = timeOf(query.value(10));
    entry.outcome = query.value(11).toString();
    entry.correlationId = query.value(12).toString();
    entry.errorCode = query.value(13).toString();
    entry.errorMessage = query.value(14).toString();
    return entry;
}

void bindOutcome(QSqlQuery &query, const ReviewOutcome &outcome)
{
    query.addBindValue(stamp());
    query.addBindValue(notNull(outcome.outcome));
    query.addBindValue(notNull(outcome.correlationId));
    query.addBindValue(notNull(outcome.errorCode));
    query.addBindValue(notNull(outcome.errorMessage));
}

QString closing()
{
    return QStringLiteral("UPDATE reviews SET endedAt = ?, outcome = ?, correlationId = ?, errorCode = ?, "
                          "errorMessage = ? WHERE endedAt IS NULL AND ");
}

} // namespace

ReviewHistory::ReviewHistory(Database *database)
    : m_database(database)
{
}

Result<qint64> ReviewHistory::begin(const ReviewEntry &entry)
{
    const auto numbers = begin(QList<ReviewEntry>{ entry });
    if (!numbers)
        return numbers.error();
    return numbers->constFirst();
}

Result<QList<qint64>> ReviewHistory::begin(const QList<ReviewEntry> &entries)
{
    QSqlDatabase db = m_database->connection();
    QSqlQuery query(db);
    if (!db.transaction())
        return Error::of(Failure::Storage, QStringLiteral("history: ") + db.lastError().text());
    query.prepare(QStringLiteral(
        "INSERT INTO reviews (cloud, identity, decision, connection, endpoint, statusBefore, wordsBefore, "
        "wordsSent, decidedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    QList<qint64> numbers;
    for (const ReviewEntry &entry : entries) {
        for (const QString &text :
             { entry.cloud, entry.identity, entry.decision, entry.connection.text(), entry.endpoint.text(),
               entry.statusBefore, entry.wordsBefore, entry.wordsSent, stamp(entry.decidedAt) })
            query.addBindValue(notNull(text));
        if (!query.exec()) {
            const Error error = failed(query);
            db.rollback();
            return error;
        }
        numbers.append(query.lastInsertId().toLongLong());
    }
    if (!db.commit()) {
        const Error error = Error::of(Failure::Storage, QStringLiteral("history: ") + db.lastError().text());
        db.rollback();
        return error;
    }
    return numbers;
}

Result<Done> ReviewHistory::close(qint64 number, const ReviewOutcome &outcome)
{
    const Database::Quick quick(m_database);
    QSqlQuery query(m_database->connection());
    query.prepare(closing() + QStringLiteral("number = ?"));
    bindOutcome(query, outcome);
    query.addBindValue(number);
    if (!query.exec())
        return failed(query);
    // A change that met no entry is a fault of ours worth hearing of.
    if (query.numRowsAffected() != 1)
        return Error::of(Failure::Storage, QStringLiteral("history: no open entry %1").arg(number));
    return Done{};
}

Result<Done> ReviewHistory::closeLeftOpen(
    const QString &cloud, const ResourceId &connection, const QString &decision, const ReviewOutcome &outcome)
{
    QSqlQuery query(m_database->connection());
    query.prepare(closing() + QStringLiteral("cloud = ? AND connection = ? COLLATE NOCASE AND decision = ?"));
    bindOutcome(query, outcome);
    query.addBindValue(cloud);
    query.addBindValue(connection.text());
    query.addBindValue(decision);
    if (!query.exec())
        return failed(query);
    return Done{};
}

Result<QList<ReviewEntry>> ReviewHistory::all(const QString &cloud) const
{
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral(
        "SELECT number, cloud, identity, decision, connection, endpoint, statusBefore, wordsBefore, "
        "wordsSent, decidedAt, endedAt, outcome, correlationId, errorCode, errorMessage FROM reviews "
        "WHERE cloud = ? ORDER BY number DESC"));
    query.addBindValue(cloud);
    if (!query.exec())
        return failed(query);
    QList<ReviewEntry> entries;
    while (query.next())
        entries.append(entryOf(query));
    return entries;
}

} // namespace linkdesk
