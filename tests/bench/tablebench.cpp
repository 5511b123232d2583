// 100,000 rows in the list of private endpoints: a key stroke in the filter and the sort of a column, to the
// painted table, beside QSortFilterProxyModel in the same process (linkdesk-bench-lists).
#include "tests/bench/benches.h"

#include <QCoreApplication>
#include <QProcess>

namespace linkdesk::bench {

using namespace Qt::StringLiterals;

Verdict table(const Options &options)
{
    constexpr int DeadlineMs = 600000;
    const QString bench = u"table"_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        QCoreApplication::applicationDirPath() + u"/linkdesk-bench-lists"_s,
        { bench, QString::number(qMax(2, options.rounds / 5)) });
    if (!process.waitForFinished(DeadlineMs) || process.exitCode() != 0)
        return notMeasured(bench, u"linkdesk-bench-lists did not end well"_s);
    QList<Row> rows;
    const auto lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) { // "goal ours anchor ours anchor name", least and median
        const auto words = line.split(' ');
        if (words.size() < 6)
            continue;
        rows.append({ bench, QString::fromUtf8(words.mid(5).join(' ')), words[1].toDouble(),
                      words[2].toDouble(), words[3].toDouble(), words[4].toDouble(), words[0].toDouble(),
                      u"ms"_s });
    }
    return rows.isEmpty() ? notMeasured(bench, u"nothing was printed"_s) : print(rows);
}

} // namespace linkdesk::bench
