// 64,000 private endpoints over 64 pages at 50 ms a page: from the page's refresh to its last row, in turns
// with curl getting the same pages over one connection; and how long the window does not answer meanwhile.
#include "tests/bench/benches.h"
#include "tests/bench/server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace linkdesk::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int Endpoints = 64000, PageSize = 1000, LatencyMs = 50, DeadlineMs = 180000;

// The lists are what curl can get, too; Resource Graph is asked first and says no.
const QByteArray NoResourceGraph =
    "[{\"method\":\"POST\",\"pathRegex\":\"ResourceGraph\",\"status\":403,\"code\":\"Forbidden\"}]";
const QString Subscription = u"af60cc05-557a-477c-a89a-13154667eccc"_s; // of the world

// Milliseconds; 0 where a page was not given.
double curl(const QString &origin)
{
    QByteArray config = "silent\nfail\nheader = \"Authorization: Bearer sandbox:ada\"\n";
    for (int from = 0; from < Endpoints; from += PageSize) {
        QString url = origin + u"/subscriptions/"_s + Subscription
            + u"/providers/Microsoft.Network/privateEndpoints?api-version=2024-03-01"_s;
        if (from > 0)
            url += u"&%24skiptoken="_s + QString::number(from);
        config += "url = \"" + url.toUtf8() + "\"\noutput = /dev/null\n";
    }
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.start(u"curl"_s, { u"-K"_s, u"-"_s });
    process.write(config);
    process.closeWriteChannel();
    const bool good = process.waitForFinished(DeadlineMs) && process.exitCode() == 0;
    return good ? double(clock.nsecsElapsed()) / 1e6 : 0;
}

struct Reading {
    double milliseconds = 0, restGap = 0, gap = 0;
    int rows = 0;
};

Reading linkdesk(const QString &origin)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u"/linkdesk-bench-lists"_s, { u"read"_s, origin });
    Reading reading;
    if (!process.waitForFinished(DeadlineMs) || process.exitCode() != 0)
        return reading;
    // "milliseconds rows rest99 restMost gap99 gapMost"
    const auto words = process.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 6)
        return reading;
    return { words[0].toDouble(), words[2].toDouble(), words[4].toDouble(), words[1].toInt() };
}

} // namespace

Verdict list(const Options &options)
{
    const QString bench = u"list"_s;
    const QString program = QCoreApplication::applicationDirPath() + u"/linkdesk-sandbox"_s;
    if (!QFileInfo(program).isExecutable())
        return notMeasured(bench, u"linkdesk-sandbox is not built"_s);
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        return notMeasured(bench, u"there is no curl here"_s);
    QTemporaryFile faults;
    if (!faults.open() || faults.write(NoResourceGraph) < 0 || !faults.flush())
        return notMeasured(bench, faults.errorString());
    Server sandbox;
    const QStringList arguments{ u"--world"_s,   u"large:%1"_s.arg(Endpoints),
                                 u"--latency"_s, QString::number(LatencyMs),
                                 u"--faults"_s,  faults.fileName(),
                                 u"--port"_s,    u"0"_s };
    if (!sandbox.start(program, arguments))
        return notMeasured(bench, u"linkdesk-sandbox did not start"_s);
    const QString origin = u"http://127.0.0.1:%1"_s.arg(sandbox.port());
    QList<double> ours, theirs, gaps, restGaps;
    for (int round = 0; round <= qMax(2, options.rounds / 5); ++round) {
        const double anchor = curl(origin);
        const Reading mine = linkdesk(origin);
        if (anchor <= 0 || mine.rows != Endpoints)
            return notMeasured(bench, u"%1 of %2 rows came"_s.arg(mine.rows).arg(Endpoints));
        if (round == 0)
            continue;
        theirs.append(anchor);
        ours.append(mine.milliseconds);
        gaps.append(mine.gap);
        restGaps.append(mine.restGap);
    }
    return print({ { bench, u"64,000 endpoints, 64 pages at 50 ms"_s, least(ours), least(theirs),
                     median(ours), median(theirs), 1.05, u"ms"_s },
                   { bench, u"window gap while reading, 99 %"_s, least(gaps), least(restGaps), median(gaps),
                     median(restGaps), 2.0, u"ms"_s } });
}

} // namespace linkdesk::bench
