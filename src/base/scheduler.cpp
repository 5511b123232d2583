#include "src/base/scheduler.h"

#include <QTimer>

namespace linkdesk {

SystemScheduler::SystemScheduler() = default;

qint64 SystemScheduler::elapsed() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QDateTime SystemScheduler::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemScheduler::after(Milliseconds delay, QObject *context, std::function<void()> act)
{
    QTimer::singleShot(delay, context, std::move(act));
}

} // namespace linkdesk
