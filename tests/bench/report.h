// What a benchmark found: rows of ours against an anchor, printed as one table and then as one line of JSON a
// row.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace linkdesk::bench {

// In the order in which a worse one replaces a better one; also the exit code of the program.
enum class Verdict { Met = 0, Missed = 1, NotMeasured = 2 };

struct Row {
    QString bench, row;
    double ours = 0, anchor = 0; // least of the rounds, in `unit`
    double oursMedian = 0, anchorMedian = 0;
    double goal = 0; // most that ours may be of the anchor
    QString unit; // "ms", "MiB"
    double ratio() const { return anchor > 0 ? ours / anchor : 0; }
    bool met() const { return anchor > 0 && ratio() <= goal; }
};

double least(const QList<double> &values); // 0 for none
double median(QList<double> values);

// Load average, kernel, Qt and build: what the figures depend on.
QStringList surroundings();

// Prints and says what came out of it; NotMeasured without rows.
Verdict print(const QList<Row> &rows);
// Says why there is nothing to compare.
Verdict notMeasured(const QString &bench, const QString &why);

} // namespace linkdesk::bench
