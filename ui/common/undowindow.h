// The moments between confirming and sending, in which what was confirmed can still be taken back. Whoever
// has something in that state says so here; whoever ends the program asks here. Nothing that is still waiting
// when the window closes is ever sent.
#pragma once

#include <QHash>
#include <QObject>

namespace linkdesk {

class UndoWindow : public QObject {
    Q_OBJECT
public:
    static constexpr int DefaultSeconds = 5;
    static constexpr int MostSeconds = 30;

    using QObject::QObject;
    int seconds() const { return m_seconds; } // of whatever is confirmed from now on; 0: sent at once
    void setSeconds(int seconds) { m_seconds = qBound(0, seconds, MostSeconds); }

    // `who` has so many decisions that are not sent yet; 0, or its end: none more.
    void setWaiting(QObject *who, int count);
    int waiting() const; // of all
    void takeBackAll(); // afterwards nothing waits

signals:
    void takeBackWanted(); // whoever has something waiting takes it back now

private:
    int m_seconds = DefaultSeconds;
    QHash<QObject *, int> m_waiting;
};

} // namespace linkdesk
