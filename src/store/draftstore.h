// The draft that the person left, one per cloud and account: kept until it is created or discarded.
#pragma once

#include "src/base/result.h"
#include "src/plan/draft.h"

#include <optional>

namespace linkdesk {

class Database;

class DraftStore {
public:
    explicit DraftStore(Database *database);
    Result<Done> save(const QString &cloud, const ResourceId &account, const Draft &draft);
    std::optional<Draft> load(const QString &cloud, const ResourceId &account) const;
    Result<Done> discard(const QString &cloud, const ResourceId &account);

private:
    Database *m_database;
};

} // namespace linkdesk
