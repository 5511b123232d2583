#include "ui/shell/accountsmodel.h"

#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"

#include <algorithm>

namespace linkdesk {

void AccountsModel::setList(const AccountList &list)
{
    beginResetModel();
    m_rows.clear();
    for (const DeviceUpdateAccount &account : list.accounts) {
        Row row;
        row.account = account;
        row.subscription = account.id.subscriptionId();
        for (const Subscription &subscription : list.subscriptions) {
            if (sameText(subscription.subscriptionId, account.id.subscriptionId()))
                row.subscription = subscription.displayName;
        }
        row.pending = static_cast<int>(std::count_if(
            account.connections.cbegin(), account.connections.cend(),
            [](const PrivateEndpointConnection &connection) {
                return sameText(connection.state.status, u"Pending");
            }));
        row.haystack =
            QStringList{ account.name, account.id.resourceGroup(), account.location, row.subscription }
                .join(u'\n')
                .toLower();
        m_rows.append(row);
    }
    endResetModel();
}

ResourceId AccountsModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).account.id : ResourceId();
}

int AccountsModel::rowOf(const ResourceId &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).account.id == id)
            return row;
    }
    return -1;
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AccountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountsModel::text(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.account.name;
    case Type:
        return tr("Device Update account");
    case Group:
        return row.account.id.resourceGroup();
    case Location:
        return row.account.location;
    case SubscriptionColumn:
        return row.subscription;
    case Pending:
        return row.pending;
    default:
        return {};
    }
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Pending)
            return row.pending == 0 ? tr("None") : tr("%1 pending").arg(row.pending);
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Name ? QVariant(plainToolTip(row.account.id.text())) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Pending ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(icons::get("account")) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Pending && row.pending > 0)
            return theme::colors().warning;
        return index.column() == Name ? QVariant(theme::colors().link) : QVariant();
    case SortRole:
        return text(row, index.column());
    case SubscriptionIdRole:
        return row.account.id.subscriptionId();
    case HaystackRole:
        return row.haystack;
    default:
        return {};
    }
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Pending ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Group:
        return tr("Resource group");
    case Location:
        return tr("Location");
    case SubscriptionColumn:
        return tr("Subscription");
    case Pending:
        return tr("Requests");
    default:
        return {};
    }
}

} // namespace linkdesk
