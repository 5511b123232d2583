#include "ui/center/deletiondesk.h"

#include "src/review/connectionstate.h"
#include "ui/common/errortext.h"
#include "ui/common/messagebar.h"
#include "ui/common/placeline.h"
#include "ui/networking/impacttext.h"

#include <algorithm>

namespace linkdesk {

namespace {

bool carriesTraffic(const DryRun &run)
{
    return run.verdict == DryRun::Verdict::Delete
        && connectionStatus(run.state) == ConnectionStatus::Approved;
}

bool isDeleted(const CleanUpRow &row)
{
    return row.state == CleanUpRow::State::Done || row.state == CleanUpRow::State::Gone;
}

CleanUpRow leftAlone(const DryRun &run)
{
    switch (run.verdict) {
    case DryRun::Verdict::Gone:
        return { run.endpoint, CleanUpRow::State::Gone, {} };
    case DryRun::Verdict::Spared:
        return { run.endpoint, CleanUpRow::State::Spared, {} };
    default:
        return { run.endpoint, CleanUpRow::State::Failed, run.error };
    }
}

} // namespace

DeletionDesk::DeletionDesk(UiContext *context, MessageBar *message, Approved approved, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_message(message)
    , m_approved(approved)
    , m_page(page)
{
}

// The dry run: what would go is read before anybody is asked.
void DeletionDesk::ask(const QList<ResourceId> &endpoints)
{
    if (endpoints.isEmpty() || isBusy())
        return;
    auto *call = dryRun(m_context->session, endpoints, m_approved, this);
    m_looking = call;
    m_message->showText(MessageBar::Kind::Info, tr("Finding out what goes with them..."));
    m_message->addButton(tr("&Cancel"), [this] {
        if (m_looking)
            m_looking->cancel();
    });
    emit changed();
    call->then(this, [this](const Result<QList<DryRun>> &runs) {
        m_looking = nullptr;
        m_message->clear();
        emit changed();
        if (runs) // else cancelled by the person
            take(*runs);
    });
}

void DeletionDesk::take(const QList<DryRun> &runs)
{
    QList<ResourceId> wanted;
    QSet<ResourceId> evenApproved;
    QStringList others;
    for (const DryRun &run : runs) {
        if (run.verdict == DryRun::Verdict::Delete) {
            wanted.append(run.endpoint);
            if (carriesTraffic(run) && m_approved == Approved::Included)
                evenApproved.insert(run.endpoint);
        } else {
            others += lines(run);
            emit outcome(leftAlone(run));
        }
    }
    if (wanted.isEmpty()) {
        m_message->showText(
            MessageBar::Kind::Warning, tr("Nothing is deleted. %1").arg(others.join(QStringLiteral("; "))));
        return;
    }
    m_context->dialogs->ask(m_page, question(runs), [this, wanted, evenApproved](bool yes) {
        if (yes)
            remove(wanted, evenApproved);
    });
}

QStringList DeletionDesk::lines(const DryRun &run) const
{
    const QString name = run.endpoint.name();
    switch (run.verdict) {
    case DryRun::Verdict::Gone:
        return { tr("%1: is gone already").arg(name) };
    case DryRun::Verdict::Spared:
        return { tr("%1: is left alone, it is Approved now").arg(name) };
    case DryRun::Verdict::Unread:
        return { tr("%1: is left alone, it could not be read: %2").arg(name, errorText(run.error)) };
    case DryRun::Verdict::Delete:
        break;
    }
    if (!run.consequences)
        return { tr("%1: what goes with it could not be read").arg(name) };
    QStringList lines;
    const QStringList with = run.consequences->interfaces + run.consequences->records;
    lines.append(with.isEmpty() ? name : tr("%1, with %2").arg(name, with.join(QStringLiteral(", "))));
    if (carriesTraffic(run) && m_approved == Approved::Included)
        lines.append(tr("%1 is Approved: what uses it is cut off").arg(name));
    lines += impactLines(*run.consequences, name);
    for (const QString &sharing : run.consequences->sharingEndpoints)
        lines.append(
            tr("%1 shares a DNS record with %2: its name resolution breaks, too").arg(sharing, name));
    if (!run.consequences->unread.isEmpty())
        lines.append(tr("%1: there may be more, %2 could not be read")
                         .arg(name, run.consequences->unread.join(QStringLiteral(", "))));
    return lines;
}

Dialogs::Question DeletionDesk::question(const QList<DryRun> &runs) const
{
    QStringList all;
    int wanted = 0, approved = 0;
    for (const DryRun &run : runs) {
        all += lines(run);
        wanted += run.verdict == DryRun::Verdict::Delete ? 1 : 0;
        approved += carriesTraffic(run) ? 1 : 0;
    }
    Dialogs::Question question;
    question.title = tr("Delete %n private endpoint(s)", nullptr, wanted);
    question.text =
        tr("They are deleted for good, each after it was read again: one that is Approved by then is "
           "left alone. Their names cannot be used again for about 20 minutes.");
    if (approved > 0 && m_approved == Approved::Included)
        question.text = tr("%n of them are Approved: what uses them is cut off.", nullptr, approved) + u' '
            + tr("They are deleted for good, each after it was read again: one that has become Approved by "
                 "then is left alone. Their names cannot be used again for about 20 minutes.");
    if (const QString place = placeLine(m_context->session); !place.isEmpty())
        question.text.prepend(place + u' ');
    question.details = all.join(u'\n');
    question.accept = tr("&Delete");
    question.reject = tr("&Go back");
    question.dangerous = true;
    return question;
}

void DeletionDesk::remove(const QList<ResourceId> &endpoints, const QSet<ResourceId> &evenApproved)
{
    if (isBusy())
        return;
    m_flow = new CleanUpFlow(m_context->session, this);
    connect(m_flow, &CleanUpFlow::rowChanged, this, &DeletionDesk::onRow);
    connect(m_flow, &CleanUpFlow::finished, this, [this, evenApproved] { onFinished(evenApproved); });
    m_flow->start(endpoints, evenApproved);
    m_message->showText(
        MessageBar::Kind::Info, tr("Deleting %n private endpoint(s)...", nullptr, int(endpoints.size())));
    m_message->addButton(tr("S&top"), [this] {
        if (m_flow)
            m_flow->stop();
    });
    emit begun();
    emit changed();
}

void DeletionDesk::onRow(int row)
{
    const CleanUpRow one = m_flow->rows().at(row);
    emit outcome(one);
    if (isDeleted(one))
        m_context->navigator->forget(one.endpoint);
}

void DeletionDesk::onFinished(const QSet<ResourceId> &evenApproved)
{
    int done = 0;
    QList<ResourceId> failed;
    QList<MessageBar::Problem> problems;
    const QList<CleanUpRow> rows = m_flow->rows();
    for (const CleanUpRow &row : rows) {
        done += isDeleted(row) ? 1 : 0;
        if (row.state == CleanUpRow::State::Failed || row.state == CleanUpRow::State::Unknown) {
            failed.append(row.endpoint);
            problems.append({ row.endpoint.name(), row.error });
        }
    }
    m_flow->deleteLater();
    m_flow = nullptr;
    if (problems.isEmpty()) {
        m_message->showText(MessageBar::Kind::Success, tr("%n private endpoint(s) deleted.", nullptr, done));
    } else { // what was confirmed for it still holds
        m_message->showProblems(
            tr("%n private endpoint(s) could not be deleted", nullptr, int(problems.size())), problems);
        m_message->addButton(
            tr("&Retry failed only"), [this, failed, evenApproved] { remove(failed, evenApproved); });
    }
    emit changed();
}

QString cleanUpText(const CleanUpRow &row)
{
    switch (row.state) {
    case CleanUpRow::State::Waiting:
        return {};
    case CleanUpRow::State::Looking:
        return DeletionDesk::tr("Reading it again");
    case CleanUpRow::State::Deleting:
        return DeletionDesk::tr("Deleting");
    case CleanUpRow::State::Done:
        return DeletionDesk::tr("Deleted");
    case CleanUpRow::State::Gone:
        return DeletionDesk::tr("Was gone already");
    case CleanUpRow::State::Spared:
        return DeletionDesk::tr("Left alone: it is Approved now");
    case CleanUpRow::State::Failed:
        return DeletionDesk::tr("Not deleted: %1").arg(errorText(row.error));
    case CleanUpRow::State::Unknown:
        return DeletionDesk::tr("Not known whether it was deleted");
    case CleanUpRow::State::Stopped:
        return DeletionDesk::tr("Stopped before it was sent");
    }
    return {};
}

} // namespace linkdesk
