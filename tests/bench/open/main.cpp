// linkdesk-bench-open MODE FILE: opens the file in one way, in a process of its own so that its memory can be
// seen, and prints "milliseconds rows privateKiB more". MODE: read, ours, dom, qjson, first, cancel, gaps;
// cold and limited are ours with nothing of the file in memory, limited within the group of processes or the
// bytes of LINKDESK_BENCH_LIMIT.
#include "src/inspect/exportopening.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include <fcntl.h>
#include <simdjson.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace linkdesk::inspect;

namespace {

constexpr qint64 BlockBytes = qint64(1) << 20;

struct Figures {
    double milliseconds = 0;
    qint64 rows = -1;
    double more = 0;
};

double since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

qint64 privateKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QString text = QString::fromLatin1(status.readAll());
    return text.section(u"RssAnon:"_s, 1).simplified().section(u' ', 0, 0).toLongLong();
}

// The anchor: what it takes to have seen every byte.
Figures readOnly(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    QByteArray block(BlockBytes, Qt::Uninitialized);
    while (file.read(block.data(), block.size()) > 0) { }
    return { since(timer), 0 };
}

// The rows with their columns, and how many there are of each type and state.
Figures ours(const QString &path, std::shared_ptr<const ExportFile> &kept)
{
    QElapsedTimer timer;
    timer.start();
    const auto opened = ExportFile::open(path);
    if (!opened)
        return {};
    kept = *opened;
    const qsizetype counts = kept->typeCounts().size() + kept->stateCounts().size();
    return { since(timer), counts > 0 ? kept->rowCount() : -1 };
}

Figures dom(const QString &path, simdjson::dom::parser &parser)
{
    QElapsedTimer timer;
    timer.start();
    simdjson::dom::array rows;
    if (parser.load(path.toStdString()).get_array().get(rows) != simdjson::SUCCESS)
        return {};
    return { since(timer), qint64(rows.size()) };
}

Figures qjson(const QString &path, QJsonDocument &document)
{
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    document = QJsonDocument::fromJson(file.readAll());
    const qint64 rows = document.isArray() ? document.array().size() : -1;
    return { since(timer), rows };
}

// Until the first rows could be shown.
Figures first(const QString &path)
{
    QElapsedTimer timer;
    Figures figures;
    QEventLoop loop;
    ExportOpening opening;
    const auto take = [&](const std::shared_ptr<const ExportFile> &file) {
        if (figures.rows >= 0)
            return;
        // A screenful.
        for (int row = 0; row < std::min(file->rowCount(), 40); ++row)
            figures.more += double(file->summary(row).name.size());
        figures.milliseconds = since(timer);
        figures.rows = file->rowCount();
        loop.quit();
    };
    QObject::connect(&opening, &ExportOpening::rowsArrived, &loop, take);
    QObject::connect(&opening, &ExportOpening::opened, &loop, take);
    QObject::connect(&opening, &ExportOpening::failed, &loop, &QEventLoop::quit);
    timer.start();
    opening.start(path);
    loop.exec();
    return figures;
}

// From cancel to its end, in the middle of a file.
Figures cancel(const QString &path)
{
    QElapsedTimer timer;
    Figures figures;
    QEventLoop loop;
    ExportOpening opening;
    QObject::connect(&opening, &ExportOpening::rowsArrived, &loop, [&] {
        if (timer.isValid())
            return;
        timer.start();
        opening.cancel();
    });
    QObject::connect(&opening, &ExportOpening::opened, &loop, &QEventLoop::quit);
    QObject::connect(&opening, &ExportOpening::failed, &loop, [&] {
        figures = { since(timer), 0 };
        loop.quit();
    });
    opening.start(path);
    loop.exec();
    return figures;
}

// How long the event loop does not come round to a timer of 5 ms: the 99th percentile with nothing to do, and
// while files are opened.
Figures gaps(const QString &path)
{
    constexpr int EveryMs = 5, RestMs = 500, Openings = 10;
    std::vector<double> times;
    QElapsedTimer last;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        times.push_back(since(last));
        last.start();
    });
    const auto percentile = [&times] {
        std::sort(times.begin(), times.end());
        return times.empty() ? 0 : times[times.size() * 99 / 100];
    };
    QEventLoop loop;
    last.start();
    timer.start(EveryMs);
    QTimer::singleShot(RestMs, &loop, &QEventLoop::quit);
    loop.exec();
    Figures figures;
    figures.more = percentile();
    times.clear();
    last.start();
    for (int i = 0; i < Openings; ++i) {
        ExportOpening opening;
        QObject::connect(
            &opening, &ExportOpening::opened, &loop, [&](const std::shared_ptr<const ExportFile> &file) {
                figures.rows = file->rowCount();
                loop.quit();
            });
        QObject::connect(&opening, &ExportOpening::failed, &loop, &QEventLoop::quit);
        opening.start(path);
        loop.exec();
    }
    figures.milliseconds = percentile();
    return figures;
}

// What is in the page cache already would count for nobody's memory.
bool forgetPages(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && fdatasync(file.handle()) == 0
        && posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED) == 0;
}

// A number is bytes of private memory; a path a group of processes to join, by the file that lists them.
bool obeyLimit(const QString &limit)
{
    bool isNumber = false;
    const qulonglong bytes = limit.toULongLong(&isNumber);
    if (isNumber) {
        const rlimit most{ bytes, bytes };
        return bytes == 0 || setrlimit(RLIMIT_DATA, &most) == 0;
    }
    QFile processes(limit);
    const QByteArray self = QByteArray::number(qlonglong(getpid()));
    return processes.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && processes.write(self) > 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const QString &mode = arguments.at(1);
    const QString &path = arguments.at(2);
    // Kept to the end: their memory is what is asked for.
    std::shared_ptr<const ExportFile> file;
    simdjson::dom::parser parser;
    QJsonDocument document;
    Figures figures;
    if (mode == "read"_L1)
        figures = readOnly(path);
    else if (mode == "ours"_L1)
        figures = ours(path, file);
    else if (mode == "dom"_L1)
        figures = dom(path, parser);
    else if (mode == "qjson"_L1)
        figures = qjson(path, document);
    else if (mode == "first"_L1)
        figures = first(path);
    else if (mode == "cancel"_L1)
        figures = cancel(path);
    else if (mode == "gaps"_L1)
        figures = gaps(path);
    else if (mode == "cold"_L1 && forgetPages(path))
        figures = ours(path, file);
    else if (
        mode == "limited"_L1 && forgetPages(path) && obeyLimit(qEnvironmentVariable("LINKDESK_BENCH_LIMIT")))
        figures = ours(path, file);
    std::printf(
        "%.4f %lld %lld %.4f\n", figures.milliseconds, static_cast<long long>(figures.rows),
        static_cast<long long>(privateKiB()), figures.more);
    std::fflush(stdout);
    // Taking a document apart is not what is measured.
    std::_Exit(figures.rows < 0 ? 1 : 0);
}
