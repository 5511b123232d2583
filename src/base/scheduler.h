// Time as the cloud layer sees it, so that an hour of polling takes a millisecond in a test.
#pragma once

#include <QDateTime>
#include <QObject>
#include <chrono>
#include <functional>

namespace linkdesk {

using Milliseconds = std::chrono::milliseconds;

class Scheduler {
public:
    virtual ~Scheduler() = default;
    // Monotonic, milliseconds since an arbitrary start.
    virtual qint64 elapsed() const = 0;
    virtual QDateTime utcNow() const = 0;
    // Runs `act` once after `delay` (0 or more) from the event loop, unless `context` is gone by then.
    virtual void after(Milliseconds delay, QObject *context, std::function<void()> act) = 0;
};

// The real one.
class SystemScheduler : public Scheduler {
public:
    SystemScheduler();
    qint64 elapsed() const override;
    QDateTime utcNow() const override;
    void after(Milliseconds delay, QObject *context, std::function<void()> act) override;
};

} // namespace linkdesk
