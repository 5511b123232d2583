#include "ui/inspector/comparemodels.h"

#include "ui/common/icons.h"
#include "ui/inspector/comparetext.h"

namespace linkdesk {

namespace {

using inspect::ChangeKind;
using inspect::RowDifference;
using inspect::ValueChange;

// A cell holds one line; the whole is in the panes below.
constexpr qsizetype MostLetters = 300;

QIcon iconOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return icons::get(QStringLiteral("add"), theme::Tone::Success);
    case ChangeKind::Removed:
        return icons::get(QStringLiteral("delete"), theme::Tone::Error);
    case ChangeKind::Changed:
    case ChangeKind::Renamed:
        break;
    }
    return icons::get(QStringLiteral("edit"), theme::Tone::Info);
}

QString cell(const QByteArray &json)
{
    const QByteArray start = json.size() > 4 * MostLetters ? json.left(4 * MostLetters) : json;
    const QString text = oneLine(QString::fromUtf8(start));
    return text.size() > MostLetters ? text.left(MostLetters) + u'\u2026' : text;
}

} // namespace

void CompareRowsModel::show(const ComparedFilesPointer &files, bool showsIgnored)
{
    beginResetModel();
    m_files = files;
    m_showsIgnored = showsIgnored;
    m_shown.clear();
    if (files) {
        const std::vector<RowDifference> &all = files->comparison.differences;
        for (size_t at = 0; at < all.size(); ++at) {
            if (showsIgnored || all[at].counts() || all[at].isUnread)
                m_shown.append(int(at));
        }
    }
    endResetModel();
}

int CompareRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CompareRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompareRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RowDifference &difference = m_files->comparison.differences[size_t(m_shown.at(index.row()))];
    if (role == Qt::DisplayRole)
        return text(difference, index.column());
    if (role == Qt::DecorationRole && index.column() == Change)
        return iconOf(difference.kind);
    return {};
}

QString CompareRowsModel::text(const RowDifference &difference, int column) const
{
    const bool isAdded = difference.kind == ChangeKind::Added;
    const int place = isAdded ? difference.after : difference.before;
    const inspect::ComparedRow &row = (isAdded ? m_files->after : m_files->before).rows[size_t(place)];
    switch (column) {
    case Change:
        return difference.isUnread ? tr("Could not be read") : kindWord(difference.kind);
    case Name:
        return rowName(row, place);
    case Type:
        return oneLine(row.type);
    case Count:
        break;
    }
    int count = 0;
    for (const ValueChange &change : difference.changes)
        count += change.counts() || m_showsIgnored ? 1 : 0;
    return count > 0 ? QString::number(count) : QString();
}

QVariant CompareRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Change:
        return tr("Change");
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Count:
        return tr("Values");
    }
    return {};
}

void CompareChangesModel::show(const ComparedFilesPointer &files, int difference, bool showsIgnored)
{
    beginResetModel();
    m_files = files;
    m_difference = difference;
    m_shown.clear();
    if (files) {
        const std::vector<ValueChange> &all = files->comparison.differences[size_t(difference)].changes;
        for (size_t at = 0; at < all.size(); ++at) {
            if (showsIgnored || all[at].counts())
                m_shown.append(int(at));
        }
    }
    endResetModel();
}

const ValueChange &CompareChangesModel::change(int row) const
{
    return m_files->comparison.differences[size_t(m_difference)].changes[size_t(m_shown.at(row))];
}

int CompareChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CompareChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompareChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ValueChange &shown = change(index.row());
    if (role == Qt::DecorationRole && index.column() == Change)
        return iconOf(shown.kind);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Change:
        return kindWord(shown.kind);
    case Where:
        return oneLine(QString::fromUtf8(shown.pointer));
    case Before:
        return cell(shown.before);
    case After:
        return cell(shown.after);
    case Why:
        return ignoreText(shown.reason);
    }
    return {};
}

QVariant CompareChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Change:
        return tr("Change");
    case Where:
        return tr("Where");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Why:
        return tr("Does not count because");
    }
    return {};
}

} // namespace linkdesk
