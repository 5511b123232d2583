// What was decided about private endpoint connections, and the words that a decision overwrote: the service
// keeps one description only, so the requester's message would be gone. An entry is written before its
// decision is sent and closed once when its outcome is known. Nothing else can be changed and nothing can be
// deleted; the database itself refuses it. One table of the profile's linkdesk.sqlite.
#pragma once

#include "src/base/resourceid.h"
#include "src/base/result.h"

#include <QDateTime>
#include <QList>

namespace linkdesk {

class Database;

struct ReviewEntry {
    qint64 number = 0; // primary key, given by begin()
    QString cloud; // Session::cloud(): histories never mix
    QString identity; // who decided
    QString decision; // "approve", "reject", "remove": as in the journal
    ResourceId connection, endpoint;
    QString statusBefore; // "Pending"
    QString wordsBefore; // the description before: the requester's words
    QString wordsSent; // empty of a removal
    QDateTime decidedAt, endedAt; // endedAt invalid: still open
    QString outcome; // "succeeded", "failed", "unknown", "cancelled"; empty while open
    QString correlationId;
    QString errorCode, errorMessage; // what the service said against it
    bool isOpen() const { return !endedAt.isValid(); }
};

// How an entry ends.
struct ReviewOutcome {
    QString outcome, correlationId, errorCode, errorMessage;
};

class ReviewHistory {
public:
    explicit ReviewHistory(Database *database); // the database outlives the history

    // Notes what is about to be sent; gives its number. What cannot be noted must not be sent.
    Result<qint64> begin(const ReviewEntry &entry);
    // All or none, on the disk when it returns; their numbers in the same order.
    Result<QList<qint64>> begin(const QList<ReviewEntry> &entries);
    // Fails with Failure::Storage where the entry is closed already.
    Result<Done> close(qint64 number, const ReviewOutcome &outcome);
    // Closes what an earlier start left open: the entries of this connection and decision.
    Result<Done> closeLeftOpen(
        const QString &cloud, const ResourceId &connection, const QString &decision,
        const ReviewOutcome &outcome);
    Result<QList<ReviewEntry>> all(const QString &cloud) const; // newest first

private:
    Database *m_database;
};

} // namespace linkdesk
