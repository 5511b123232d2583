// Opens the list of private endpoints on an ARM and reads it once. Prints one line: milliseconds to the last
// row, rows, and the 99th percentile and the largest of the gaps of a 5 ms timer in the window, first at rest
// and then while the list is read.
#include "tests/bench/lists/lists.h"

#include "src/flow/endpointscan.h"
#include "src/flow/session.h"
#include "src/store/database.h"
#include "ui/center/endpointsmodel.h"
#include "ui/center/endpointspage.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <cstdio>

namespace linkdesk::bench {

namespace {

constexpr int TickMs = 5, RestMs = 2000, DeadlineMs = 120000;

// How long the window did not answer, as a timer in it sees it.
class Gaps {
public:
    Gaps()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_gaps.append(double(m_clock.nsecsElapsed()) / 1e6);
            m_clock.start();
        });
        m_clock.start();
        m_timer.start(TickMs);
    }
    void print()
    {
        m_timer.stop();
        std::sort(m_gaps.begin(), m_gaps.end());
        const double most = m_gaps.isEmpty() ? 0 : m_gaps.constLast();
        const double percentile = m_gaps.isEmpty() ? 0 : m_gaps.at(m_gaps.size() * 99 / 100);
        std::printf(" %.3f %.3f", percentile, most);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<double> m_gaps;
};

} // namespace

int readList(const QString &origin)
{
    const auto database = Database::open({});
    if (!database)
        return 2;
    SystemScheduler scheduler;
    Identity identity;
    identity.token = QStringLiteral("sandbox:ada");
    Session session(QUrl(origin), origin, identity, 1, database->get(), &scheduler);
    UiContext context;
    context.session = &session;
    EndpointsPage page(&context);
    page.resize(1024, 700);
    page.show();

    QEventLoop loop;
    Gaps atRest;
    QTimer::singleShot(RestMs, &loop, &QEventLoop::quit);
    loop.exec();

    QElapsedTimer clock;
    clock.start();
    Gaps reading;
    page.refresh();
    QObject::connect(page.findChild<EndpointScan *>(), &EndpointScan::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(DeadlineMs, &loop, &QEventLoop::quit);
    loop.exec();
    std::printf(
        "%.1f %d", double(clock.nsecsElapsed()) / 1e6, page.findChild<EndpointsModel *>()->allCount());
    atRest.print();
    reading.print();
    std::printf("\n");
    return 0;
}

} // namespace linkdesk::bench
