// From typed to judged and written: a full draft in a big subscription.
#include "src/plan/proposals.h"
#include "src/plan/rules.h"
#include "src/plan/writers.h"
#include "tests/bench/benches.h"
#include "tests/bench/bigplan.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <functional>

namespace linkdesk::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int Repeats = 20; // in one round, so that a clock tick does not matter

// Milliseconds of one run, least and median over the rounds.
Row measured(const QString &name, double limit, int rounds, const std::function<void()> &work)
{
    QList<double> times;
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < Repeats; ++i)
            work();
        if (round > 0)
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6 / Repeats);
    }
    return { u"plan"_s, name, least(times), limit, median(times), limit, 1.0, u"ms"_s };
}

// Measured by a program of its own: this one must not load what linkdesk loads (startbench.cpp).
QList<Row> keystrokesOnForms(int rounds)
{
    constexpr int DeadlineMs = 120000;
    QProcess forms;
    forms.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    forms.start(
        QCoreApplication::applicationDirPath() + u"/linkdesk-bench-forms"_s, { QString::number(rounds) });
    QList<Row> rows;
    if (!forms.waitForFinished(DeadlineMs) || forms.exitCode() != 0)
        return rows;
    const auto lines = forms.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) { // "least median name"
        const auto words = line.split(' ');
        if (words.size() < 3)
            continue;
        constexpr double Limit = 5.0;
        rows.append({ u"plan"_s, QString::fromUtf8(words.mid(2).join(' ')), words[0].toDouble(), Limit,
                      words[1].toDouble(), Limit, 1.0, u"ms"_s });
    }
    return rows;
}

} // namespace

Verdict plan(const Options &options)
{
    const Facts facts = bigFacts();
    const Draft draft = fullDraft(facts);
    const QString wrong = whatIsWrong(draft, facts);
    if (!wrong.isEmpty())
        return notMeasured(u"plan"_s, wrong);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qsizetype sink = 0; // so that nothing is optimised away
    const auto judgeAndWrite = [&] {
        sink += validate(draft, facts, true).size();
        sink += deploymentBody(makePlan(draft, facts, now)).size();
    };
    const auto keystroke = [&] {
        const Draft completed = complete(draft, facts);
        sink += validate(completed, facts, false).size();
    };
    QList<Row> rows{
        measured(u"validation and template of a full draft"_s, 1.0, options.rounds, judgeAndWrite),
        measured(u"a keystroke: completion and validation"_s, 5.0, options.rounds, keystroke),
    };
    const QList<Row> typed = keystrokesOnForms(options.rounds);
    if (typed.isEmpty())
        return notMeasured(u"plan"_s, u"linkdesk-bench-forms gave no figures"_s);
    rows += typed;
    return sink > 0 ? print(rows) : Verdict::NotMeasured;
}

} // namespace linkdesk::bench
