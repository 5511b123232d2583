// An invented export of any size, opened by us in turns with read(), simdjson's DOM, QJsonDocument and jq,
// each in a process of its own.
#include "tests/bench/benches.h"
#include "tests/bench/memorylimit.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

namespace linkdesk::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int DeadlineMs = 600000;
constexpr qint64 LimitBytes = qint64(256) << 20;
constexpr int LargeMB = 1000; // from there on the goals are those of 1 GB
constexpr double FrameMs = 1000.0 / 60;

struct Sample {
    double milliseconds = 0;
    qint64 rows = -1;
    double privateMiB = 0;
    double more = 0;
};

struct Series {
    QList<double> times, memory;
    qint64 rows = -1;

    void add(const Sample &sample)
    {
        times.append(sample.milliseconds);
        memory.append(sample.privateMiB);
        rows = sample.rows;
    }
};

Sample opened(const QString &mode, const QString &path, const MemoryLimit *limit = nullptr)
{
    QStringList command{ QCoreApplication::applicationDirPath() + u"/linkdesk-bench-open"_s, mode, path };
    QProcess process;
    if (limit) {
        command = limit->prefix() + command;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LINKDESK_BENCH_LIMIT"_s, limit->forProcess());
        process.setProcessEnvironment(environment);
    }
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString program = command.takeFirst();
    process.start(program, command);
    if (!process.waitForFinished(DeadlineMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return {};
    const auto words = process.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 4)
        return {};
    return { words[0].toDouble(), words[1].toLongLong(), words[2].toDouble() / 1024, words[3].toDouble() };
}

Sample jq(const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.start(u"jq"_s, { u"length"_s, path });
    if (!process.waitForFinished(DeadlineMs) || process.exitCode() != 0)
        return {};
    const double milliseconds = double(clock.nsecsElapsed()) / 1e6;
    return { milliseconds, process.readAllStandardOutput().trimmed().toLongLong() };
}

// What went wrong; nothing where the file is there.
QString generate(const QString &path, const QStringList &size)
{
    const QString shared =
        qEnvironmentVariable("LINKDESK_SHARED", QStringLiteral(LINKDESK_SOURCE_DIR "/../shared"));
    const QString generator = shared + u"/perf/gen_export.py"_s;
    if (!QFileInfo::exists(generator))
        return generator + u" is not there"_s;
    QProcess process;
    process.start(u"python3"_s, QStringList{ generator, u"--out"_s, path } + size);
    const bool isMade = process.waitForFinished(DeadlineMs) && process.exitCode() == 0;
    return isMade ? QString() : QString::fromLocal8Bit(process.readAllStandardError());
}

Row against(
    const QString &name, const QList<double> &ours, const QList<double> &anchor, double goal,
    const QString &unit = u"ms"_s)
{
    return { u"open"_s, name, least(ours), least(anchor), median(ours), median(anchor), goal, unit };
}

class Bench {
public:
    Bench(const QString &large, const QString &small, int sizeMB)
        : m_large(large)
        , m_small(small)
        , m_isLarge(sizeMB >= LargeMB)
        , m_size(u"%1 MB"_s.arg(sizeMB))
        , m_hasJq(!QStandardPaths::findExecutable(u"jq"_s).isEmpty())
    {
    }

    Verdict measure(int rounds)
    {
        for (int round = 0; round <= rounds; ++round)
            measureOnce(round, rounds);
        const bool isRight = m_ours.rows > 0 && m_ours.rows == m_dom.rows
            && (!m_hasJq || m_ours.rows == m_jq.rows) && m_qjson.rows >= 0;
        if (!isRight)
            return notMeasured(
                u"open"_s,
                u"rows: ours %1, simdjson %2, QJsonDocument %3, jq %4"_s.arg(m_ours.rows)
                    .arg(m_dom.rows)
                    .arg(m_qjson.rows)
                    .arg(m_jq.rows));
        QList<Row> rows = compared();
        const MemoryLimit limit(LimitBytes);
        rows.append(limited(limit));
        const Verdict verdict = print(rows);
        std::fputs(qPrintable(u"open: the limit was a %1\n"_s.arg(limit.kind())), stdout);
        if (!m_hasJq)
            return notMeasured(u"open"_s, u"there is no jq here; the rest was"_s);
        return verdict;
    }

private:
    // The first is thrown away; the slow ones are not run as often.
    void measureOnce(int round, int rounds)
    {
        const bool isKept = round > 0;
        const Sample read = opened(u"read"_s, m_large);
        const Sample ours = opened(u"ours"_s, m_large);
        const Sample first = opened(u"first"_s, m_large);
        const Sample smallFirst = opened(u"first"_s, m_small);
        const Sample cancelled = opened(u"cancel"_s, m_large);
        if (isKept) {
            m_read.add(read);
            m_ours.add(ours);
            m_first.add(first);
            m_smallFirst.add(smallFirst);
            m_cancelled.add(cancelled);
        }
        const int slowRounds = m_isLarge ? 2 : std::max(2, rounds / 3);
        if (!isKept || round > slowRounds)
            return;
        m_dom.add(opened(u"dom"_s, m_large));
        m_qjson.add(opened(u"qjson"_s, m_large));
        if (m_hasJq)
            m_jq.add(jq(m_large));
        const Sample gaps = opened(u"gaps"_s, m_large);
        m_gaps.append(gaps.milliseconds);
        m_restGaps.append(gaps.more);
    }

    QList<Row> compared() const
    {
        const double fileMiB = double(QFileInfo(m_large).size()) / double(1 << 20);
        const QList<double> file{ fileMiB };
        QList<Row> rows{
            against(
                u"%1: rows, columns, counts; to read()"_s.arg(m_size), m_ours.times, m_read.times,
                m_isLarge ? 5 : 4),
            against(u"the same, to simdjson's DOM"_s, m_ours.times, m_dom.times, 1),
            against(u"the same, to QJsonDocument"_s, m_ours.times, m_qjson.times, 1),
            against(u"private memory, to the file"_s, m_ours.memory, file, m_isLarge ? 0.04 : 0.05, u"MiB"_s),
            against(u"private memory, to simdjson's DOM"_s, m_ours.memory, m_dom.memory, 1, u"MiB"_s),
            against(u"private memory, to QJsonDocument"_s, m_ours.memory, m_qjson.memory, 1, u"MiB"_s),
            against(u"first screenful, to that of 2 KB"_s, m_first.times, m_smallFirst.times, 2),
            against(u"event loop gap while opening, 99 %"_s, m_gaps, m_restGaps, 2),
            against(u"cancelled, to a frame"_s, m_cancelled.times, { FrameMs }, 1),
        };
        if (m_hasJq)
            rows.insert(1, against(u"the same, to jq length"_s, m_ours.times, m_jq.times, 1.0 / 30));
        return rows;
    }

    Row limited(const MemoryLimit &limit) const
    {
        Series free, within;
        for (int round = 0; round < 3; ++round) {
            free.add(opened(u"cold"_s, m_large));
            within.add(opened(u"limited"_s, m_large, &limit));
        }
        // 0 misses no goal, so what did not open must not be 0.
        if (within.rows != m_ours.rows)
            within.times = { double(DeadlineMs) };
        return against(u"within 256 MiB, from the disk; to without"_s, within.times, free.times, 2);
    }

    QString m_large, m_small;
    bool m_isLarge;
    QString m_size;
    bool m_hasJq;
    Series m_read, m_ours, m_dom, m_qjson, m_jq, m_first, m_smallFirst, m_cancelled;
    QList<double> m_gaps, m_restGaps;
};

} // namespace

Verdict open(const Options &options)
{
    const QTemporaryDir folder;
    const QString large = folder.filePath(u"large.json"_s);
    const QString small = folder.filePath(u"small.json"_s);
    QString wrong = folder.isValid() ? QString() : folder.errorString();
    if (wrong.isEmpty())
        wrong = generate(small, { u"--rows"_s, u"1"_s });
    if (wrong.isEmpty())
        wrong = generate(large, { u"--mb"_s, QString::number(options.sizeMB) });
    if (!wrong.isEmpty())
        return notMeasured(u"open"_s, wrong);
    return Bench(large, small, options.sizeMB).measure(options.rounds);
}

} // namespace linkdesk::bench
