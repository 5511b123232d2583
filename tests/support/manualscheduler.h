// Time that only passes when a test says so; or, when automatic, jumps to the next waiting act as soon as the
// event loop has nothing else to do. So an hour of polling takes a millisecond, and every wait can be
// counted.
#pragma once

#include "src/base/scheduler.h"

#include <QList>
#include <QPointer>
#include <QTimer>

namespace linkdesk {

class ManualScheduler : public QObject, public Scheduler {
    Q_OBJECT
public:
    explicit ManualScheduler(bool automatic = true);

    qint64 elapsed() const override { return m_now; }
    QDateTime utcNow() const override;
    void after(Milliseconds delay, QObject *context, std::function<void()> act) override;

    void advance(Milliseconds by); // runs what falls due meanwhile, in order
    QList<qint64> waits() const { return m_waits; } // milliseconds of every wait asked for
    int pending() const;

private:
    struct Act {
        qint64 at;
        QPointer<QObject> context;
        std::function<void()> run;
    };
    void runNext();

    qint64 m_now = 0;
    QList<Act> m_acts; // in order of time
    QList<qint64> m_waits;
    QTimer m_idle;
};

} // namespace linkdesk
