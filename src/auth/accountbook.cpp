#include "src/auth/accountbook.h"

#include "src/auth/secretstore.h"
#include "src/store/database.h"
#include "src/store/sqltext.h"

namespace linkdesk {

namespace {

const QString store = QStringLiteral("accounts");
const QString columns = QStringLiteral(
    "id, cloud, tenant, tenantName, objectId, userName, displayName, way, clientId, certificate, "
    "mayBeInKeychain, lastUsed");

AccountEntry entryFrom(const QSqlQuery &query)
{
    AccountEntry entry;
    Account &account = entry.account;
    int column = 0;
    for (QString *text :
         { &account.id, &account.cloud, &account.tenant, &account.tenantName, &account.objectId,
           &account.userName, &account.displayName, &account.way, &account.clientId, &account.certificate })
        *text = query.value(column++).toString();
    entry.mayBeInKeychain = query.value(column++).toBool();
    entry.lastUsed = sqltext::timeOf(query.value(column));
    return entry;
}

Result<Done> run(QSqlQuery &query)
{
    if (!query.exec())
        return sqltext::failed(query, store);
    return Done{};
}

} // namespace

AccountBook::AccountBook(Database *database)
    : m_database(database)
{
}

Result<Done> AccountBook::put(const AccountEntry &entry)
{
    const Account &account = entry.account;
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO accounts (%1) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                      .arg(columns));
    for (const QString *text :
         { &account.id, &account.cloud, &account.tenant, &account.tenantName, &account.objectId,
           &account.userName, &account.displayName, &account.way, &account.clientId, &account.certificate })
        query.addBindValue(sqltext::notNull(*text));
    query.addBindValue(entry.mayBeInKeychain ? 1 : 0);
    query.addBindValue(sqltext::stamp(entry.lastUsed));
    return run(query);
}

Result<Done> AccountBook::noteUse(const QString &id, const QDateTime &when)
{
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral("UPDATE accounts SET lastUsed = ? WHERE id = ?"));
    query.addBindValue(sqltext::stamp(when));
    query.addBindValue(id);
    return run(query);
}

Result<Done> AccountBook::noteKeychain(const QString &id, bool mayBeInKeychain)
{
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral("UPDATE accounts SET mayBeInKeychain = ? WHERE id = ?"));
    query.addBindValue(mayBeInKeychain ? 1 : 0);
    query.addBindValue(id);
    return run(query);
}

Result<QList<AccountEntry>> AccountBook::all() const
{
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral("SELECT %1 FROM accounts ORDER BY lastUsed DESC, id").arg(columns));
    if (!query.exec())
        return sqltext::failed(query, store);
    QList<AccountEntry> entries;
    while (query.next())
        entries.append(entryFrom(query));
    return entries;
}

Result<std::optional<AccountEntry>> AccountBook::find(const QString &id) const
{
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral("SELECT %1 FROM accounts WHERE id = ?").arg(columns));
    query.addBindValue(sqltext::notNull(id));
    if (!query.exec())
        return sqltext::failed(query, store);
    return query.next() ? std::optional(entryFrom(query)) : std::nullopt;
}

Result<std::optional<AccountEntry>> AccountBook::entryOf(const Account &account) const
{
    const Result<QList<AccountEntry>> entries = all();
    if (!entries)
        return entries.error();
    for (const AccountEntry &entry : *entries) {
        if (entry.account.isSameAs(account))
            return std::optional(entry);
    }
    return std::optional<AccountEntry>();
}

Result<bool> AccountBook::remove(const QString &id)
{
    QSqlQuery query(m_database->connection());
    query.prepare(QStringLiteral("DELETE FROM accounts WHERE id = ?"));
    query.addBindValue(sqltext::notNull(id));
    if (!query.exec())
        return sqltext::failed(query, store);
    const bool wasThere = query.numRowsAffected() > 0;
    const Result<std::optional<AccountEntry>> left = find(id);
    if (!left)
        return left.error();
    if (left->has_value())
        return Error::of(Failure::Storage, store + QStringLiteral(": the row is still there"));
    return wasThere;
}

Call<SignedOut> *signOut(AccountBook *book, SecretStore *store, const QString &id, QObject *parent)
{
    const Result<std::optional<AccountEntry>> entry = book->find(id);
    if (!entry)
        return settledCall<SignedOut>(entry.error(), parent);
    auto *call = new Call<SignedOut>(parent);
    const auto removeRow = [call, book, id](bool hadEntry) {
        const Result<bool> row = book->remove(id);
        if (row)
            call->settle(SignedOut{ hadEntry, *row });
        else
            call->settle(row.error());
    };
    // Not touched where nothing was ever written: it may be locked, or not be there at all.
    if (!entry->has_value() || !(*entry)->mayBeInKeychain) {
        removeRow(false);
        return call;
    }
    store->remove(SecretStore::accountKey(id), call)
        ->then(call, [call, removeRow](const Result<Done> &removed) {
            if (call->isSettled())
                return;
            if (removed)
                removeRow(true);
            else
                call->settle(removed.error());
        });
    return call;
}

} // namespace linkdesk
