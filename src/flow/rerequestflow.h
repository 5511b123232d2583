// Delete and re-request in one step: reads a rejected or disconnected private endpoint again, notes all its
// settings in the journal, deletes it, waits until Azure gives the name free (rules.md 9.4: about 20
// minutes), makes it again as a manual request and gives it its DNS zone groups back. Until the last of it is
// done the note stays open (its `what` is the flow's own, ResumeFlow leaves it alone), so that neither a
// crash nor a refusal loses a setting: takeUp() goes on where it ended.
#pragma once

#include "src/review/rerequest.h"
#include "src/store/journal.h"

#include "src/base/call.h"

#include <QObject>

namespace linkdesk {

class Session;

class RerequestFlow : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,
        Looking,
        Deleting,
        WaitingForName, // until nextTryAt()
        Creating,
        ZoneGroups,
        Done, // asked again
        NothingDone, // the endpoint is as it was: error() or reason() says why
        Kept, // deleted and not wholly made again; the settings are in the journal
        Unknown, // the answers are lost, and it cannot be read: the settings are in the journal
    };
    enum class Reason { None, NotRejected, TargetGone, InMotion, MadeByOthers, TooLong, Stopped };

    explicit RerequestFlow(Session *session, QObject *parent = nullptr);
    ~RerequestFlow() override;

    // What would go and come again; nothing is changed.
    static Call<Rerequest> *look(Session *session, const ResourceId &endpoint, QObject *owner);
    // Open notes of this flow, oldest first.
    static QList<JournalEntry> kept(Session *session);
    // The settings of such a note are not wanted any more. Failure::Storage where it cannot be closed.
    static Result<Done> discard(Session *session, qint64 number);
    static bool isNote(const JournalEntry &entry);

    void start(const ResourceId &endpoint, const QString &message); // only from Idle
    void takeUp(const JournalEntry &note); // only from Idle
    // Before the deletion nothing is done, after it the settings are kept; what is on its way is followed.
    void stop();

    State state() const;
    bool isFinished() const; // Done, NothingDone, Kept, Unknown
    Reason reason() const;
    const Error &error() const; // meaningful where reason() is None
    const Rerequest &request() const;
    QDateTime nextTryAt() const;

signals:
    void changed();
    void finished(); // once, after the last changed()

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace linkdesk
