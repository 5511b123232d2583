// Looks for new requests on an interval, over all accounts of the identity, and says what has changed since
// the last look: new requests, and decisions of somebody else. Off until it is given an interval. Reads only.
//
// The first look after it was turned on, or after another identity, only learns what there is. While somebody
// holds it (a decision waits or is being sent) it does not look; what fell due meanwhile is made up for when
// it is let go. After a failure the next look comes later, up to eight intervals.
#pragma once

#include "src/flow/inventory.h"
#include "src/review/changes.h"

#include <QPointer>
#include <QSet>
#include <memory>
#include <optional>

namespace linkdesk {

class Session;

class RequestWatch : public QObject {
    Q_OBJECT
public:
    static constexpr int MostMinutes = 120;

    // The session outlives the watch.
    explicit RequestWatch(Session *session, QObject *parent = nullptr);
    ~RequestWatch() override;

    void setMinutes(int minutes); // between two looks, of real time; 0: off
    int minutes() const { return m_minutes; }
    bool isOn() const { return m_minutes > 0; }
    void restart(); // what is known is not so any more: the next look, at once, only learns
    void hold(QObject *who, bool on); // also let go when `who` is gone
    // What the last look failed with; empty: it did not, or there was none.
    const std::optional<Error> &failure() const { return m_failure; }
    const QDateTime &failedAt() const { return m_failedAt; } // UTC

signals:
    // Not emitted where nothing has changed. `list` is what was read.
    void found(const linkdesk::RequestChanges &changes, const linkdesk::PendingList &list);
    void failureChanged(); // a look failed, or one did not after one that had

private:
    void waitForNext();
    void look();
    void take(const Result<PendingList> &list);
    void fail(const Error &error);
    QSet<QString> decidedHere() const;

    Session *m_session;
    int m_minutes = 0;
    int m_failures = 0; // in a row
    bool m_due = false; // while it is held
    QSet<QObject *> m_holders;
    std::unique_ptr<QObject> m_wait; // gone: the wait has ended
    QPointer<Job> m_reading;
    std::optional<RequestSnapshot> m_known;
    QDateTime m_knownAt;
    std::optional<Error> m_failure;
    QDateTime m_failedAt;
};

// What changes are found from.
RequestSnapshot snapshotOf(const PendingList &list);

} // namespace linkdesk
