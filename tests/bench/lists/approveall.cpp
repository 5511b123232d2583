// Opens the inbox on an ARM, checks all its requests and approves them. Prints one line: requests, done,
// milliseconds from the confirmation to the last PUT's answer and to the end of the last operation, calls,
// answers with 429, CPU milliseconds, KiB that the private memory grew.
#include "tests/bench/lists/lists.h"

#include "src/flow/session.h"
#include "src/store/database.h"
#include "ui/center/pendingpage.h"
#include "ui/networking/decisiondesk.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <ctime>

namespace linkdesk::bench {

namespace {

constexpr int LookEveryMs = 20, ReadDeadlineMs = 120000, DecideDeadlineMs = 600000;

// True as soon as `is` is; false after the deadline.
bool waitFor(const std::function<bool()> &is, int deadlineMs)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start(LookEveryMs);
    while (!is()) {
        if (clock.elapsed() > deadlineMs)
            return false;
        loop.exec();
    }
    return true;
}

double cpuMs()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

qint64 privateKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("RssAnon:"))
            return line.simplified().split(' ').at(1).toLongLong();
    }
    return 0;
}

struct Traffic {
    QElapsedTimer clock;
    qint64 lastWriteMs = 0;
    int calls = 0, throttled = 0;
};

} // namespace

int approveAll(const QString &origin)
{
    // The journal is on a disk, as it is for everybody.
    const QTemporaryDir profile;
    const auto database = Database::open(profile.path());
    if (!database)
        return 2;
    SystemScheduler scheduler;
    Identity identity;
    identity.name = QStringLiteral("ada");
    identity.token = QStringLiteral("sandbox:ada");
    Session session(QUrl(origin), origin, identity, 1, database->get(), &scheduler);
    UiContext context;
    context.session = &session;
    PendingPage page(&context);
    page.resize(1024, 700);
    page.show();
    page.refresh();
    const QAbstractItemModel *model = page.findChild<QTableView *>()->model();
    const auto isRead = [&] { return model->rowCount() > 0 && page.findChildren<Job *>().isEmpty(); };
    if (!waitFor(isRead, ReadDeadlineMs))
        return 2;
    const int requests = model->rowCount();

    Traffic traffic;
    QObject::connect(
        session.arm(), &ArmClient::exchanged, &page, [&traffic](const QString &where, int status) {
            ++traffic.calls;
            traffic.throttled += status == 429 ? 1 : 0;
            if (where.startsWith(QLatin1String("PUT")))
                traffic.lastWriteMs = traffic.clock.elapsed();
        });
    bool ended = false;
    QObject::connect(page.findChild<DecisionDesk *>(), &DecisionDesk::finished, &page, [&] { ended = true; });
    page.findChild<QCheckBox *>(QStringLiteral("selectAllShown"))->click();
    page.findChild<QAbstractButton *>(QStringLiteral("approveConnections"))->click();
    const double cpu = cpuMs();
    const qint64 memory = privateKiB();
    traffic.clock.start();
    page.findChild<QAbstractButton *>(QStringLiteral("decisionConfirm"))->click();
    if (!waitFor([&] { return ended; }, DecideDeadlineMs))
        return 2;
    const qint64 all = traffic.clock.elapsed();
    const double spent = cpuMs() - cpu;
    int done = 0;
    const auto kept = session.history()->all(session.cloud());
    if (!kept)
        return 2;
    for (const ReviewEntry &entry : *kept)
        done += entry.outcome == QLatin1String("succeeded") ? 1 : 0;
    std::printf(
        "%d %d %lld %lld %d %d %.0f %lld\n", requests, done, static_cast<long long>(traffic.lastWriteMs),
        static_cast<long long>(all), traffic.calls, traffic.throttled, spent,
        static_cast<long long>(privateKiB() - memory));
    return 0;
}

} // namespace linkdesk::bench
