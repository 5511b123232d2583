#include "ui/center/historymodel.h"

#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/relativetime.h"

namespace linkdesk {

void HistoryModel::setEntries(const QList<ReviewEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::state(const ReviewEntry &entry)
{
    if (entry.isOpen() || entry.outcome == QLatin1String("unknown"))
        return QStringLiteral("open");
    return entry.outcome == QLatin1String("succeeded") ? entry.decision : QStringLiteral("failed");
}

QString HistoryModel::decisionText(const ReviewEntry &entry)
{
    if (entry.decision == QLatin1String("approve"))
        return tr("Approve");
    return entry.decision == QLatin1String("reject") ? tr("Reject") : tr("Remove");
}

QString HistoryModel::outcomeText(const ReviewEntry &entry)
{
    if (entry.isOpen())
        return tr("Not known yet");
    if (entry.outcome == QLatin1String("unknown"))
        return tr("Not known");
    if (entry.outcome == QLatin1String("succeeded"))
        return tr("Done");
    const QString why = entry.errorCode.isEmpty() ? entry.errorMessage : entry.errorCode;
    return why.isEmpty() ? tr("Failed") : tr("Failed: %1").arg(why);
}

QString HistoryModel::text(const ReviewEntry &entry, int column) const
{
    switch (column) {
    case When:
        return relativeTime(entry.decidedAt, QDateTime::currentDateTimeUtc());
    case Who:
        return entry.identity;
    case DecisionColumn:
        return decisionText(entry);
    case Connection:
        return entry.connection.name();
    case Account:
        return entry.connection.parent().name();
    case WordsBefore:
        return entry.wordsBefore.simplified();
    case WordsSent:
        return entry.wordsSent.simplified();
    case Outcome:
        return outcomeText(entry);
    default:
        return entry.correlationId;
    }
}

QString HistoryModel::toolTip(const ReviewEntry &entry, int column) const
{
    switch (column) {
    case When:
        return exactTime(entry.decidedAt);
    case Connection:
        return entry.connection.text() + u'\n' + entry.endpoint.text();
    case Account:
        return entry.connection.parent().text();
    case WordsBefore:
        return entry.wordsBefore;
    case WordsSent:
        return entry.wordsSent;
    case Outcome:
        return outcomeText(entry) + u'\n' + entry.errorMessage;
    default:
        return text(entry, column);
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReviewEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(entry, index.column()));
    case Qt::DecorationRole:
        if (index.column() != Outcome)
            return {};
        if (state(entry) == QLatin1String("open"))
            return icons::get(QStringLiteral("help"), theme::Tone::Warning);
        return state(entry) == QLatin1String("failed")
            ? icons::get(QStringLiteral("error"), theme::Tone::Error)
            : icons::get(QStringLiteral("success"), theme::Tone::Success);
    case SortRole:
        return index.column() == When ? QVariant(entry.number)
                                      : QVariant(text(entry, index.column()).toLower());
    case HaystackRole: {
        QStringList all{ entry.connection.text(), entry.endpoint.text(), entry.errorMessage };
        for (int column = Who; column < ColumnCount; ++column)
            all.append(text(entry, column));
        return all.join(u'\n');
    }
    case StateRole:
        return state(entry);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Decided by");
    case DecisionColumn:
        return tr("Decision");
    case Connection:
        return tr("Connection name");
    case Account:
        return tr("Account");
    case WordsBefore:
        return tr("Requester's words");
    case WordsSent:
        return tr("Description sent");
    case Outcome:
        return tr("Outcome");
    default:
        return tr("Correlation ID");
    }
}

} // namespace linkdesk
