#include "src/store/journal.h"

#include "src/store/database.h"
#include "src/store/sqltext.h"

#include <QJsonDocument>
#include <memory>

namespace linkdesk {

using sqltext::notNull;
using sqltext::stamp;
using sqltext::timeOf;

namespace {

Error failed(const QSqlQuery &query)
{
    return sqltext::failed(query, QStringLiteral("journal"));
}

JournalEntry entryOf(const QSqlQuery &query)
{
    JournalEntry entry;
    entry.number = query.value(0).toLongLong();
    entry.cloud = query.value(1).toString();
    entry.identity = query.value(2).toString();
    entry.what = query.value(3).toString();
    entry.method = query.value(4).toString().toLatin1();
    entry.resource = ResourceId(query.value(5).toString());
    entry.apiVersion = query.value(6).toString();
    entry.clientRequestId = query.value(7).toString();
    entry.operationUrl = QUrl::fromEncoded(query.value(8).toString().toLatin1(), QUrl::TolerantMode);
    entry.correlationId = query.value(9).toString();
    entry.startedAt = timeOf(query.value(10));
    entry.endedAt = timeOf(query.value(11));
    entry.outcome = query.value(12).toString();
    entry.errorCode = query.value(13).toString();
    entry.errorMessage = query.value(14).toString();
    entry.details = QJsonDocument::fromJson(query.value(15).toString().toUtf8()).object();
    return entry;
}

QString columns()
{
    return QStringLiteral(
        "SELECT number, cloud, identity, what, method, resource, apiVersion, clientRequestId, operationUrl, "
        "correlationId, startedAt, endedAt, outcome, errorCode, errorMessage, details FROM journal ");
}

Result<QList<JournalEntry>> entriesOf(QSqlQuery &query)
{
    if (!query.exec())
        return failed(query);
    QList<JournalEntry> entries;
    while (query.next())
        entries.append(entryOf(query));
    return entries;
}

// A change that met no entry is a fault of ours worth hearing of.
Result<Done> changedOne(QSqlQuery &query, qint64 number)
{
    if (!query.exec())
        return failed(query);
    if (query.numRowsAffected() != 1)
        return Error::of(Failure::Storage, QStringLiteral("journal: no open entry %1").arg(number));
    return Done{};
}

} // namespace

OperationJournal::OperationJournal(Database *database)
    : m_database(database)
{
}

Result<qint64> OperationJournal::begin(const JournalEntry &entry)
{
    const auto quick = entry.mayLag ? std::make_unique<Database::Quick>(m_database) : nullptr;
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral(
        "INSERT INTO journal (cloud, identity, what, method, resource, apiVersion, clientRequestId, "
        "operationUrl, correlationId, startedAt, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    query.addBindValue(notNull(entry.cloud));
    query.addBindValue(notNull(entry.identity));
    query.addBindValue(notNull(entry.what));
    query.addBindValue(notNull(QString::fromLatin1(entry.method)));
    query.addBindValue(notNull(entry.resource.text()));
    query.addBindValue(notNull(entry.apiVersion));
    query.addBindValue(notNull(entry.clientRequestId));
    query.addBindValue(notNull(QString::fromLatin1(entry.operationUrl.toEncoded())));
    query.addBindValue(notNull(entry.correlationId));
    query.addBindValue(stamp(entry.startedAt));
    query.addBindValue(QString::fromUtf8(QJsonDocument(entry.details).toJson(QJsonDocument::Compact)));
    if (!query.exec())
        return failed(query);
    return query.lastInsertId().toLongLong();
}

Result<Done>
OperationJournal::noteOperation(qint64 number, const QUrl &operationUrl, const QString &correlationId)
{
    const Database::Quick quick(m_database); // lost, the resource is asked instead
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral(
        "UPDATE journal SET operationUrl = ?, correlationId = ? WHERE number = ? AND endedAt IS NULL"));
    query.addBindValue(notNull(QString::fromLatin1(operationUrl.toEncoded())));
    query.addBindValue(notNull(correlationId));
    query.addBindValue(number);
    return changedOne(query, number);
}

Result<Done> OperationJournal::close(
    qint64 number, const QString &outcome, const QString &errorCode, const QString &errorMessage)
{
    const Database::Quick quick(m_database); // lost, the next start looks once more
    QSqlQuery query(m_database->connection());
    query.prepare(
        QStringLiteral("UPDATE journal SET endedAt = ?, outcome = ?, errorCode = ?, errorMessage = ? "
                       "WHERE number = ? AND endedAt IS NULL"));
    query.addBindValue(stamp());
    query.addBindValue(notNull(outcome));
    query.addBindValue(notNull(errorCode));
    query.addBindValue(notNull(errorMessage));
    query.addBindValue(number);
    return changedOne(query, number);
}

Result<QList<JournalEntry>> OperationJournal::open(const QString &cloud) const
{
    QSqlQuery query(m_database->connection());
    query.prepare(columns() + QStringLiteral("WHERE cloud = ? AND endedAt IS NULL ORDER BY number"));
    query.addBindValue(cloud);
    return entriesOf(query);
}

Result<QList<JournalEntry>> OperationJournal::recent(const QString &cloud, int most) const
{
    QSqlQuery query(m_database->connection());
    query.prepare(columns() + QStringLiteral("WHERE cloud = ? ORDER BY number DESC LIMIT ?"));
    query.addBindValue(cloud);
    query.addBindValue(most);
    return entriesOf(query);
}

} // namespace linkdesk
