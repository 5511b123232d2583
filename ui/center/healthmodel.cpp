#include "ui/center/healthmodel.h"

#include "ui/center/healthtext.h"
#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"

namespace linkdesk {

void HealthModel::setReport(const HealthReport &report)
{
    beginResetModel();
    m_findings = report.findings;
    m_outcomes.clear();
    for (const Subscription &subscription : report.subscriptions)
        m_subscriptions.insert(subscription.subscriptionId.toLower(), subscription.displayName);
    QSet<ResourceId> still;
    for (const HealthFinding &finding : std::as_const(m_findings)) {
        if (finding.mayCleanUp() && m_checked.contains(finding.resource))
            still.insert(finding.resource);
    }
    m_checked = still;
    endResetModel();
    emit checksChanged();
}

QList<ResourceId> HealthModel::checked() const
{
    QList<ResourceId> ids;
    for (const HealthFinding &finding : m_findings) { // in the order of the rows
        if (m_checked.contains(finding.resource) && !ids.contains(finding.resource))
            ids.append(finding.resource);
    }
    return ids;
}

void HealthModel::setOutcome(const ResourceId &endpoint, const QString &text, bool ended)
{
    m_outcomes.insert(endpoint, text);
    if (ended)
        m_checked.remove(endpoint);
    for (int row = 0; row < m_findings.size(); ++row) {
        if (at(row).resource == endpoint)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    emit checksChanged();
}

QString HealthModel::text(int row, int column) const
{
    const HealthFinding &finding = at(row);
    switch (column) {
    case Finding:
        return healthName(finding.kind);
    case Resource:
        return finding.resource.name();
    case Concerns:
        return finding.other.name();
    case SubscriptionColumn: {
        const QString id = finding.resource.subscriptionId();
        const QString name = m_subscriptions.value(id.toLower());
        return name.isEmpty() ? id : name;
    }
    case Outcome:
        return m_outcomes.value(finding.resource);
    default:
        return {};
    }
}

int HealthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int HealthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HealthFinding &finding = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Resource)
            return plainToolTip(finding.resource.text());
        if (index.column() == Concerns)
            return plainToolTip(finding.other.text());
        return plainToolTip(text(index.row(), index.column()));
    case Qt::CheckStateRole:
        if (index.column() != Finding || !finding.mayCleanUp())
            return {};
        return m_checked.contains(finding.resource) ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole:
        if (index.column() != Finding)
            return {};
        return finding.mayCleanUp() ? icons::get(QStringLiteral("warning"), theme::Tone::Warning)
                                    : icons::get(QStringLiteral("info"), theme::Tone::Info);
    default:
        return {};
    }
}

bool HealthModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !at(index.row()).mayCleanUp())
        return false;
    if (value.toInt() == Qt::Checked)
        m_checked.insert(at(index.row()).resource);
    else
        m_checked.remove(at(index.row()).resource);
    emit dataChanged(index, index, { Qt::CheckStateRole });
    emit checksChanged();
    return true;
}

Qt::ItemFlags HealthModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Finding && at(index.row()).mayCleanUp())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString HealthModel::columnName(int column)
{
    switch (column) {
    case Finding:
        return tr("Finding");
    case Resource:
        return tr("Resource");
    case Concerns:
        return tr("Concerns");
    case SubscriptionColumn:
        return tr("Subscription");
    case Outcome:
        return tr("Clean-up");
    default:
        return {};
    }
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool name = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return name ? QVariant(columnName(section)) : QVariant();
}

} // namespace linkdesk
