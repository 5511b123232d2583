// The profile's one SQLite file, linkdesk.sqlite: opened or made, migrated forward by user_version, and
// refused unread when a newer Linkdesk wrote it. Knows no table's meaning.
#pragma once

#include "src/base/result.h"

#include <QSqlDatabase>
#include <memory>

namespace linkdesk {

class Database {
public:
    // `folder` is made where missing; an empty one keeps the database in memory (tests).
    static Result<std::unique_ptr<Database>> open(const QString &folder);
    ~Database();
    QSqlDatabase connection() const;

    // While it lives, a commit does not wait for the disk. It is there after the program's end, and after
    // that of the power once a later commit has waited.
    class Quick {
    public:
        explicit Quick(const Database *database);
        ~Quick();
        Q_DISABLE_COPY_MOVE(Quick)
    private:
        const Database *m_database;
    };

    static constexpr int Version = 4;

private:
    explicit Database(QString connectionName);
    Result<Done> migrate();
    QString m_connectionName;
};

} // namespace linkdesk
