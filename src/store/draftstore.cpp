#include "src/store/draftstore.h"

#include "src/store/database.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace linkdesk {

namespace {

Result<Done> run(QSqlQuery &query)
{
    if (!query.exec())
        return Error::of(Failure::Storage, QStringLiteral("drafts: ") + query.lastError().text());
    return Done{};
}

// The draft that was begun without an account stands under an empty text, which is not the database's NULL.
QString keyOf(const ResourceId &account)
{
    return account.isEmpty() ? QStringLiteral("") : account.key();
}

} // namespace

DraftStore::DraftStore(Database *database)
    : m_database(database)
{
}

Result<Done> DraftStore::save(const QString &cloud, const ResourceId &account, const Draft &draft)
{
    QSqlQuery query(m_database->connection());
    query.prepare(
        QStringLiteral("INSERT OR REPLACE INTO drafts (cloud, account, draft, savedAt) VALUES (?, ?, ?, ?)"));
    query.addBindValue(cloud);
    query.addBindValue(keyOf(account));
    query.addBindValue(QString::fromUtf8(QJsonDocument(draft.toJson()).toJson(QJsonDocument::Compact)));
    query.addBindValue(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    return run(query);
}

std::optional<Draft> DraftStore::load(const QString &cloud, const ResourceId &account) const
{
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral("SELECT draft FROM drafts WHERE cloud = ? AND account = ?"));
    query.addBindValue(cloud);
    query.addBindValue(keyOf(account));
    if (!query.exec() || !query.next())
        return std::nullopt;
    const QJsonDocument json = QJsonDocument::fromJson(query.value(0).toString().toUtf8());
    if (!json.isObject())
        return std::nullopt;
    return Draft::fromJson(json.object());
}

Result<Done> DraftStore::discard(const QString &cloud, const ResourceId &account)
{
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral("DELETE FROM drafts WHERE cloud = ? AND account = ?"));
    query.addBindValue(cloud);
    query.addBindValue(keyOf(account));
    return run(query);
}

} // namespace linkdesk
