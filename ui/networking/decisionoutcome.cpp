#include "ui/networking/decisionoutcome.h"

#include "ui/common/messagebar.h"
#include "ui/networking/movetext.h"

#include <QCoreApplication>
#include <algorithm>

namespace linkdesk {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DecisionOutcome)
};

constexpr qsizetype MostLines = 5;

bool hasError(const DecisionRow &row)
{
    return row.state == DecisionRow::State::Failed || row.state == DecisionRow::State::Unknown;
}

// A line for each row but `except`, as far as there is something to say of it.
QStringList linesOf(const QList<DecisionRow> &rows, const DecisionRow *except)
{
    QStringList lines;
    qsizetype more = 0;
    for (const DecisionRow &row : rows) {
        const QString why = decisionTrouble(row);
        if (&row == except || why.isEmpty())
            continue;
        if (lines.size() < MostLines)
            lines.append(Words::tr("%1: %2").arg(row.connection.name(), why));
        else
            ++more;
    }
    if (more > 0)
        lines.append(Words::tr("%n more: see their connection state", nullptr, int(more)));
    return lines;
}

} // namespace

DecisionOutcome outcomeOf(const QList<DecisionRow> &rows)
{
    DecisionOutcome outcome;
    for (const DecisionRow &row : rows) {
        if (row.state != DecisionRow::State::Done && row.state != DecisionRow::State::AlreadyThere) {
            outcome.notDone.append(row);
            outcome.unknown += row.state == DecisionRow::State::Unknown ? 1 : 0;
            outcome.unsent += row.state == DecisionRow::State::Stopped ? 1 : 0;
            continue;
        }
        ++outcome.done;
        outcome.ended.append(row.connection);
    }
    return outcome;
}

void showOutcome(MessageBar *bar, const DecisionOutcome &outcome, bool isNetworkGone)
{
    const int left = int(outcome.notDone.size());
    if (left == 0) {
        bar->showText(MessageBar::Kind::Success, Words::tr("%n connection(s) done", nullptr, outcome.done));
        return;
    }
    const auto failed = std::find_if(outcome.notDone.cbegin(), outcome.notDone.cend(), hasError);
    if (failed == outcome.notDone.cend()) {
        QStringList text{ Words::tr("%1 done, %n not sent", nullptr, left).arg(outcome.done) };
        text += linesOf(outcome.notDone, nullptr);
        bar->showText(MessageBar::Kind::Warning, text.join(u'\n'));
        return;
    }
    // The bar itself words the first error, with its details one click away.
    QStringList title{ Words::tr("%1 done, %n not", nullptr, left).arg(outcome.done) };
    if (isNetworkGone)
        title = { Words::tr("The network is gone: %1 done, %2 not known, %3 not sent. Nothing more is tried.")
                      .arg(outcome.done)
                      .arg(outcome.unknown)
                      .arg(outcome.unsent) };
    title += linesOf(outcome.notDone, &*failed);
    title += Words::tr("%1:").arg(failed->connection.name());
    bar->showError(title.join(u'\n'), failed->error);
}

} // namespace linkdesk
