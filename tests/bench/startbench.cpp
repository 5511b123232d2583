// From exec to the first paint, in turns with an empty window of this same program; private memory once both
// are at rest.
#include "tests/bench/benches.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <ctime>
#include <optional>

namespace linkdesk::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int StartDeadlineMs = 20000, RestMs = 500, EndDeadlineMs = 10000;

qint64 monotonicNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

struct Start {
    double paintedMs = 0, idleMs = 0, privateMiB = 0;
};

// "painted N" and "idle N" as ui/common/startstamp.h writes them; 0 where not yet there.
qint64 stampOf(const QString &path, const QByteArray &what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(what + ' '))
            return line.mid(what.size() + 1).toLongLong();
    }
    return 0;
}

double privateMiB(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

class Starter {
public:
    Starter(const QString &program, const QStringList &arguments, const QString &folder)
        : m_program(program)
        , m_arguments(arguments)
        , m_folder(folder)
        , m_stamp(folder + u"/stamp"_s)
    {
    }

    std::optional<Start> once() const
    {
        QFile::remove(m_stamp);
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const qint64 begun = monotonicNanoseconds();
        process.start(m_program, m_arguments);
        if (!process.waitForStarted())
            return std::nullopt;
        const bool ready = waitForIdle(process);
        Start found;
        if (ready) {
            QThread::msleep(RestMs);
            found.paintedMs = static_cast<double>(stampOf(m_stamp, "painted") - begun) / 1e6;
            found.idleMs = static_cast<double>(stampOf(m_stamp, "idle") - begun) / 1e6;
            found.privateMiB = privateMiB(process.processId());
        }
        process.terminate();
        if (!process.waitForFinished(EndDeadlineMs))
            process.kill();
        process.waitForFinished();
        return ready ? std::optional(found) : std::nullopt;
    }

private:
    QProcessEnvironment environment() const
    {
        QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
        result.insert(u"LINKDESK_STAMP"_s, m_stamp);
        result.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        result.insert(u"XDG_RUNTIME_DIR"_s, m_folder); // of our own, 0700
        return result;
    }

    bool waitForIdle(const QProcess &process) const
    {
        QDeadlineTimer deadline(StartDeadlineMs);
        while (!deadline.hasExpired() && process.state() == QProcess::Running) {
            if (stampOf(m_stamp, "idle") > 0)
                return true;
            QThread::msleep(5); // the stamp has its own time: how often we look does not matter
        }
        return false;
    }

    QString m_program;
    QStringList m_arguments;
    QString m_folder;
    QString m_stamp;
};

QList<double> of(const QList<Start> &starts, double Start::*member)
{
    QList<double> values;
    for (const Start &start : starts)
        values.append(start.*member);
    return values;
}

Row row(
    const QString &name, const QString &unit, double goal, const QList<Start> &ours,
    const QList<Start> &anchor, double Start::*member)
{
    const QList<double> mine = of(ours, member), theirs = of(anchor, member);
    return { u"start"_s, name, least(mine), least(theirs), median(mine), median(theirs), goal, unit };
}

} // namespace

Verdict start(const Options &options)
{
    const QString bench = u"start"_s;
    if (!QFileInfo(options.program).isExecutable())
        return notMeasured(
            bench, u"%1 is not there; build it, or name it with --linkdesk"_s.arg(options.program));
    const QTemporaryDir folder;
    if (!folder.isValid())
        return notMeasured(bench, folder.errorString());
    const Starter linkdesk(options.program, { u"--profile"_s, folder.filePath(u"profile"_s) }, folder.path());
    const Starter empty(QCoreApplication::applicationFilePath(), { u"--empty-window"_s }, folder.path());
    QList<Start> ours, anchor;
    for (int round = 0; round <= options.rounds; ++round) {
        const auto theirs = empty.once();
        if (!theirs)
            return notMeasured(bench, u"the empty window was not painted"_s);
        const auto mine = linkdesk.once();
        if (!mine)
            return notMeasured(bench, u"linkdesk was not painted within %1 s"_s.arg(StartDeadlineMs / 1000));
        if (round == 0)
            continue; // warms the page cache and makes the profile
        anchor.append(*theirs);
        ours.append(*mine);
    }
    return print(
        { row(u"process start to first paint"_s, u"ms"_s, 2.5, ours, anchor, &Start::paintedMs),
          row(u"process start to idle"_s, u"ms"_s, 3.5, ours, anchor, &Start::idleMs),
          row(u"private memory at rest (RssAnon)"_s, u"MiB"_s, 3.0, ours, anchor, &Start::privateMiB) });
}

} // namespace linkdesk::bench
