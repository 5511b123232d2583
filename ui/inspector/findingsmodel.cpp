#include "ui/inspector/findingsmodel.h"

#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"
#include "ui/inspector/findingtext.h"

#include <algorithm>

namespace linkdesk {

namespace {

QIcon iconOf(inspect::Severity severity)
{
    switch (severity) {
    case inspect::Severity::Error:
        return icons::get(QStringLiteral("error"), theme::Tone::Error);
    case inspect::Severity::Warning:
        return icons::get(QStringLiteral("warning"), theme::Tone::Warning);
    case inspect::Severity::Note:
        break;
    }
    return icons::get(QStringLiteral("info"), theme::Tone::Info);
}

} // namespace

void FindingsModel::setLines(const QList<Line> &lines)
{
    beginResetModel();
    m_lines = lines;
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) {
        return a.finding.severity > b.finding.severity;
    });
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == Qt::DecorationRole && index.column() == Severity)
        return iconOf(line.finding.severity);
    if (role == Qt::ToolTipRole)
        return plainToolTip(findingMeaning(line.finding));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Severity:
        return severityText(line.finding.severity);
    case What:
        return findingName(line.finding.code);
    case Where:
        return line.where;
    default:
        return line.file;
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Severity:
        return tr("Severity");
    case What:
        return tr("Finding");
    case Where:
        return tr("Where");
    case File:
        return tr("File");
    default:
        return {};
    }
}

} // namespace linkdesk
