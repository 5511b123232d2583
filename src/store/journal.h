// Every write is noted here before its first byte is sent and closed when its outcome is known; what is open
// at the next start is resumed and told. One table of the profile's linkdesk.sqlite.
#pragma once

#include "src/base/resourceid.h"
#include "src/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QUrl>

namespace linkdesk {

class Database;

struct JournalEntry {
    qint64 number = 0; // primary key, given by begin()
    bool mayLag = false; // of begin(): need not be on the disk before it returns; not kept
    QString cloud; // Session::cloud(): histories never mix
    QString identity; // who
    QString what; // "create", "approve", "reject", "remove", "public-access", "delete", "zone", ...: the act
                  // of the person
    QByteArray method;
    ResourceId resource; // where
    QString apiVersion;
    QString clientRequestId;
    QUrl operationUrl; // empty until ARM named one
    QString correlationId;
    QDateTime startedAt, endedAt; // endedAt invalid: still open
    QString outcome; // "succeeded", "failed", "unknown", "cancelled"; empty while open
    QString errorCode, errorMessage;
    QJsonObject details; // what the act needs to be shown again (of create: the draft's JSON)
    bool isOpen() const { return !endedAt.isValid(); }
};

class OperationJournal {
public:
    explicit OperationJournal(Database *database); // the database outlives the journal
    virtual ~OperationJournal() = default;
    // What the client calls is virtual, so that a test can hand it a journal that refuses.
    // Notes the write; gives its number. A write that cannot be noted must not be sent.
    virtual Result<qint64> begin(const JournalEntry &entry);
    virtual Result<Done> noteOperation(qint64 number, const QUrl &operationUrl, const QString &correlationId);
    virtual Result<Done>
    close(qint64 number, const QString &outcome, const QString &errorCode, const QString &errorMessage);
    Result<QList<JournalEntry>> open(const QString &cloud) const; // oldest first
    Result<QList<JournalEntry>> recent(const QString &cloud, int most) const; // newest first

private:
    Database *m_database;
};

} // namespace linkdesk
