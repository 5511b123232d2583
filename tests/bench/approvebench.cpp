// A thousand approvals in the inbox at 50 ms a call, against what six connections can do at best; with ARM's
// limits, against what its bucket lets through; with faults, against a run without. What arrives is counted
// at the sandbox.
#include "tests/bench/benches.h"
#include "tests/bench/server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

namespace linkdesk::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int Approvals = 1000, LatencyMs = 50, Connections = 6, DeadlineMs = 900000;
constexpr double OperationMs = 33000; // how long the sandbox takes for an approval, as recorded
constexpr double BucketSize = 200, BucketPerSecond = 10; // of writes
constexpr int AzCalls = 10;

const QByteArray Faults = "[{\"status\":429,\"retryAfter\":1,\"probability\":0.1,\"seed\":1},"
                          "{\"status\":503,\"probability\":0.05,\"seed\":2},"
                          "{\"kind\":\"applied-no-answer\",\"probability\":0.01,\"seed\":3}]";

struct Run {
    int requests = 0, done = 0, calls = 0, throttled = 0;
    double lastPutMs = 0, allMs = 0, cpuMs = 0, grewKiB = 0;
    QString wrong; // why it does not count
};

// What arrived: every repeat of a decision is the same, and none comes after its end was read.
QString judge(const QString &trafficFile, int *puts)
{
    QFile file(trafficFile);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    QHash<QString, QString> bodies;
    QHash<QString, bool> readAsWanted;
    while (!file.atEnd()) {
        const QJsonObject exchange = QJsonDocument::fromJson(file.readLine()).object();
        const QString path = exchange["url"_L1].toString().section(u'?', 0, 0).toLower();
        if (!path.contains("/privateendpointconnections"_L1))
            continue;
        if (exchange["method"_L1] == "PUT"_L1) {
            ++*puts;
            const QString body = QString::fromUtf8(
                QJsonDocument(exchange["requestBody"_L1].toObject()).toJson(QJsonDocument::Compact));
            if (bodies.value(path, body) != body)
                return u"another decision was sent for %1"_s.arg(path);
            if (readAsWanted.value(path))
                return u"a decision was sent after its end was read: %1"_s.arg(path);
            bodies.insert(path, body);
            continue;
        }
        const QJsonObject answer = exchange["responseBody"_L1].toObject();
        QJsonArray rows = answer["value"_L1].toArray();
        if (rows.isEmpty())
            rows.append(answer);
        for (const QJsonValue row : std::as_const(rows)) {
            const QString state =
                row["properties"_L1]["privateLinkServiceConnectionState"_L1]["status"_L1].toString();
            if (state == "Approved"_L1)
                readAsWanted.insert(row["id"_L1].toString().toLower(), true);
        }
    }
    return bodies.size() == Approvals ? QString() : u"%1 decisions arrived"_s.arg(bodies.size());
}

Run approve(const QStringList &more)
{
    Run run;
    const QTemporaryDir folder;
    const QString traffic = folder.filePath(u"traffic.jsonl"_s);
    Server sandbox;
    const QStringList arguments = QStringList{ u"--world"_s,   u"large:%1"_s.arg(Approvals * 5),
                                               u"--latency"_s, QString::number(LatencyMs),
                                               u"--traffic"_s, traffic }
        + more;
    if (!sandbox.start(QCoreApplication::applicationDirPath() + u"/linkdesk-sandbox"_s, arguments)) {
        run.wrong = u"linkdesk-sandbox did not start"_s;
        return run;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        QCoreApplication::applicationDirPath() + u"/linkdesk-bench-lists"_s,
        { u"approve"_s, u"http://127.0.0.1:%1"_s.arg(sandbox.port()) });
    if (!process.waitForFinished(DeadlineMs) || process.exitCode() != 0) {
        run.wrong = u"it did not come to its end"_s;
        return run;
    }
    const auto words = process.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 8) {
        run.wrong = u"it said nothing"_s;
        return run;
    }
    run.requests = words[0].toInt();
    run.done = words[1].toInt();
    run.lastPutMs = words[2].toDouble();
    run.allMs = words[3].toDouble();
    run.calls = words[4].toInt();
    run.throttled = words[5].toInt();
    run.cpuMs = words[6].toDouble();
    run.grewKiB = words[7].toDouble();
    int puts = 0;
    run.wrong = judge(traffic, &puts);
    if (run.wrong.isEmpty() && (run.requests != Approvals || run.done != Approvals))
        run.wrong = u"%1 of %2 done"_s.arg(run.done).arg(run.requests);
    std::printf(
        "    %d calls, %d of them PUT, %d answers with 429; %.2f ms CPU and %.0f KiB an approval\n",
        run.calls, puts, run.throttled, run.cpuMs / Approvals, run.grewKiB / Approvals);
    std::fflush(stdout);
    return run;
}

// Milliseconds of one PUT by az, a process each as in a script; 0 where there is none.
double azPut()
{
    const QString az = QStandardPaths::findExecutable(u"az"_s);
    if (az.isEmpty())
        return 0;
    Server sandbox;
    if (!sandbox.start(
            QCoreApplication::applicationDirPath() + u"/linkdesk-sandbox"_s,
            { u"--world"_s, u"large:5000"_s, u"--latency"_s, QString::number(LatencyMs) }))
        return 0;
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AZURE_CONFIG_DIR"_s, home.path());
    environment.insert(u"AZURE_CORE_COLLECT_TELEMETRY"_s, u"0"_s);
    QElapsedTimer clock;
    for (int i = 0; i <= AzCalls; ++i) {
        if (i == 1)
            clock.start(); // the first one makes its folders
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(
            az,
            { u"rest"_s, u"--method"_s, u"put"_s, u"--skip-authorization-header"_s, u"--headers"_s,
              u"Authorization=Bearer sandbox:ada"_s, u"--url"_s,
              u"http://127.0.0.1:%1/subscriptions/af60cc05-557a-477c-a89a-13154667eccc/resourceGroups/rg-large/providers/Microsoft.DeviceUpdate/accounts/large-adu-001/privateEndpointConnections/pe-large-000001?api-version=2023-07-01"_s
                  .arg(sandbox.port()),
              u"--body"_s,
              uR"({"properties":{"privateLinkServiceConnectionState":{"status":"Approved","description":"yes"}}})"_s });
        if (!process.waitForFinished(DeadlineMs) || process.exitCode() != 0) {
            std::fputs(process.readAllStandardError().constData(), stderr);
            return 0;
        }
    }
    return double(clock.elapsed()) / AzCalls;
}

Row row(const QString &name, const QList<double> &ours, double anchor, double goal)
{
    return { u"approve"_s, name, least(ours), anchor, median(ours), anchor, goal, u"ms"_s };
}

} // namespace

Verdict approve(const Options &options)
{
    const QString bench = u"approve"_s;
    if (!QFileInfo(QCoreApplication::applicationDirPath() + u"/linkdesk-sandbox"_s).isExecutable())
        return notMeasured(bench, u"linkdesk-sandbox is not built"_s);
    const QTemporaryDir folder;
    QFile faults(folder.filePath(u"faults.json"_s));
    if (!faults.open(QIODevice::WriteOnly) || faults.write(Faults) < 0)
        return notMeasured(bench, faults.errorString());
    faults.close();

    QList<double> puts, all, throttled, faulty;
    double calls429 = 0;
    for (int round = 0; round < qMax(1, options.rounds / 5); ++round) {
        const Run plain = approve(QStringList());
        const Run limited = approve({ u"--throttle"_s });
        const Run broken = approve({ u"--faults"_s, faults.fileName() });
        for (const Run *run : { &plain, &limited, &broken }) {
            if (!run->wrong.isEmpty())
                return notMeasured(bench, run->wrong);
        }
        puts.append(plain.lastPutMs);
        all.append(plain.allMs);
        throttled.append(limited.lastPutMs);
        faulty.append(broken.lastPutMs);
        calls429 = qMax(calls429, double(limited.throttled) / limited.calls);
    }
    const double floor = double(Approvals) * LatencyMs / Connections;
    const double bucket = (Approvals - BucketSize) / BucketPerSecond * 1000;
    QList<Row> rows{
        row(u"1,000 until the last PUT is answered, floor of 6 connections"_s, puts, floor, 1.05),
        row(u"... and until every operation of 33 s has ended"_s, all, floor + OperationMs, 1.05),
        row(u"... with ARM's limits, floor of its bucket"_s, throttled, bucket, 1.05),
        row(u"... with 10 % 429, 5 % 503, 1 % dropped, a run without"_s, faulty, least(puts), 1.25),
        { bench, u"answers with 429 where there are limits, calls"_s, calls429, 1, calls429, 1, 0.01, u""_s }
    };
    if (const double one = azPut(); one > 0)
        rows.append(
            row(u"... against az rest in a loop (10 of them, scaled)"_s, puts, one * Approvals, 1.0 / 14));
    else
        std::puts("    az is not here: not compared with");
    return print(rows);
}

} // namespace linkdesk::bench
