// A journal in memory that notes the order of what it is told, and refuses when told to.
#pragma once

#include "src/store/journal.h"

#include <QStringList>

namespace linkdesk {

class FakeJournal : public OperationJournal {
public:
    FakeJournal()
        : OperationJournal(nullptr)
    {
    }
    Result<qint64> begin(const JournalEntry &entry) override
    {
        if (refuses)
            return Error::of(Failure::Storage, QStringLiteral("disk full"));
        entries.append(entry);
        told.append(QStringLiteral("begin"));
        return qint64(entries.size());
    }
    Result<Done> noteOperation(qint64, const QUrl &url, const QString &) override
    {
        if (refusesMore)
            return Error::of(Failure::Storage, QStringLiteral("disk full"));
        told.append(QStringLiteral("operation ") + url.toString());
        return Done();
    }
    Result<Done> close(qint64, const QString &outcome, const QString &code, const QString &) override
    {
        if (refusesMore)
            return Error::of(Failure::Storage, QStringLiteral("disk full"));
        told.append((QStringLiteral("close ") + outcome + u' ' + code).trimmed());
        return Done();
    }

    bool refuses = false;
    bool refusesMore = false; // all but the beginning of a write
    QList<JournalEntry> entries;
    QStringList told;
};

} // namespace linkdesk
