// Looks for news on an interval. What is read, and what news is, say those who derive from it. Off until it
// is given an interval. Reads only.
//
// The first look after it was turned on, or after another identity, only learns what there is. While somebody
// holds it (a decision waits or is being sent) it does not look; what fell due meanwhile is made up for when
// it is let go. After a failure the next look comes later, up to eight intervals.
#pragma once

#include "src/base/error.h"
#include "src/store/reviewhistory.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <memory>
#include <optional>

namespace linkdesk {

class Session;

class IntervalWatch : public QObject {
    Q_OBJECT
public:
    static constexpr int MostMinutes = 120;

    // The session outlives the watch.
    explicit IntervalWatch(Session *session, QObject *parent = nullptr);
    ~IntervalWatch() override;

    void setMinutes(int minutes); // between two looks, of real time; 0: off
    int minutes() const { return m_minutes; }
    bool isOn() const { return m_minutes > 0; }
    void restart(); // what is known is not so any more: the next look, at once, only learns
    void hold(QObject *who, bool on); // also let go when `who` is gone
    // What the last look failed with; empty: it did not, or there was none.
    const std::optional<Error> &failure() const { return m_failure; }
    const QDateTime &failedAt() const { return m_failedAt; } // UTC

signals:
    void failureChanged(); // a look failed, or one did not after one that had

protected:
    // Begins one look and gives what reads, which ends silently when it is deleted. Its end is told by
    // succeeded() or failed().
    virtual QObject *read() = 0;
    virtual void forget() = 0; // what is known
    void succeeded(); // after the news was found, before it is told
    void failed(const Error &error);
    Session *session() const { return m_session; }
    // What was decided in this program since the last look, and sent or perhaps sent: it is no news.
    QList<ReviewEntry> decidedHere() const;

private:
    void waitForNext();
    void look();

    Session *m_session;
    int m_minutes = 0;
    int m_failures = 0; // in a row
    bool m_due = false; // while it is held
    QSet<QObject *> m_holders;
    std::unique_ptr<QObject> m_wait; // gone: the wait has ended
    QPointer<QObject> m_reading;
    QDateTime m_knownAt; // invalid: nothing is known
    std::optional<Error> m_failure;
    QDateTime m_failedAt;
};

} // namespace linkdesk
