#include "tests/bench/report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <algorithm>
#include <cstdio>

namespace linkdesk::bench {

namespace {

using namespace Qt::StringLiterals;

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

QString figure(double value, const QString &unit)
{
    return u"%1 %2"_s.arg(value, 0, 'f', 3).arg(unit);
}

QJsonObject toJson(const Row &row)
{
    return { { u"bench"_s, row.bench },
             { u"row"_s, row.row },
             { u"ours"_s, row.ours },
             { u"anchor"_s, row.anchor },
             { u"ratio"_s, row.ratio() },
             { u"goal"_s, row.goal },
             { u"met"_s, row.met() },
             { u"unit"_s, row.unit },
             { u"oursMedian"_s, row.oursMedian },
             { u"anchorMedian"_s, row.anchorMedian } };
}

} // namespace

double least(const QList<double> &values)
{
    return values.isEmpty() ? 0 : *std::min_element(values.cbegin(), values.cend());
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

QStringList surroundings()
{
    QFile load(u"/proc/loadavg"_s);
    const QString average = load.open(QIODevice::ReadOnly)
        ? QString::fromLatin1(load.readAll()).section(u' ', 0, 2)
        : u"unknown"_s;
    return { u"load average %1; page cache warm (one round thrown away)"_s.arg(average),
             u"%1 %2, Qt %3, linkdesk %4 (%5)"_s.arg(
                 QSysInfo::kernelType(), QSysInfo::kernelVersion(), QLatin1String(qVersion()),
                 QLatin1String(LINKDESK_VERSION),
#ifdef NDEBUG
                 u"release"_s
#else
                 u"debug build: figures do not count"_s
#endif
                 ) };
}

Verdict print(const QList<Row> &rows)
{
    if (rows.isEmpty())
        return Verdict::NotMeasured;
    for (const QString &line : surroundings())
        say(line);
    say(u"%1 %2 %3 %4 %5 %6"_s.arg(u"row"_s, -44)
            .arg(u"ours (median)"_s, 24)
            .arg(u"anchor (median)"_s, 24)
            .arg(u"ratio"_s, 7)
            .arg(u"goal"_s, 7)
            .arg(u""_s));
    for (const Row &row : rows)
        say(u"%1 %2 %3 %4 %5 %6"_s.arg(row.row, -44)
                .arg(u"%1 (%2)"_s.arg(figure(row.ours, row.unit)).arg(row.oursMedian, 0, 'f', 3), 24)
                .arg(u"%1 (%2)"_s.arg(figure(row.anchor, row.unit)).arg(row.anchorMedian, 0, 'f', 3), 24)
                .arg(row.ratio(), 7, 'f', 2)
                .arg(row.goal, 7, 'f', 2)
                .arg(row.met() ? u"met"_s : u"MISSED"_s));
    for (const Row &row : rows)
        say(QString::fromUtf8(QJsonDocument(toJson(row)).toJson(QJsonDocument::Compact)));
    const bool allMet = std::all_of(rows.cbegin(), rows.cend(), [](const Row &row) { return row.met(); });
    return allMet ? Verdict::Met : Verdict::Missed;
}

Verdict notMeasured(const QString &bench, const QString &why)
{
    say(u"%1: not measured: %2"_s.arg(bench, why));
    return Verdict::NotMeasured;
}

} // namespace linkdesk::bench
