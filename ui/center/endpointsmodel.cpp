#include "ui/center/endpointsmodel.h"

#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"

#include <algorithm>

namespace linkdesk {

namespace {

QString stateOf(const PrivateEndpoint &endpoint)
{
    return endpoint.state.status;
}

// "network/subnet", as the portal shows it.
QString subnetText(const ResourceId &subnet)
{
    return subnet.isEmpty() ? QString() : subnet.parentName() + u'/' + subnet.name();
}

QString cell(const PrivateEndpoint &endpoint, int column, const QString &subscription)
{
    switch (column) {
    case EndpointsModel::Name:
        return endpoint.name;
    case EndpointsModel::State:
        return stateOf(endpoint);
    case EndpointsModel::Target:
        return endpoint.target.name();
    case EndpointsModel::SubResource:
        return endpoint.groupIds.join(QStringLiteral(", "));
    case EndpointsModel::Subnet:
        return subnetText(endpoint.subnet);
    case EndpointsModel::Group:
        return endpoint.id.resourceGroup();
    case EndpointsModel::Location:
        return endpoint.location;
    case EndpointsModel::SubscriptionColumn:
        return subscription;
    case EndpointsModel::Provisioning:
        return endpoint.provisioningState;
    default:
        return {};
    }
}

} // namespace

void EndpointsModel::setSubscriptions(const QList<Subscription> &subscriptions)
{
    for (const Subscription &subscription : subscriptions)
        m_subscriptions.insert(subscription.subscriptionId.toLower(), subscription.displayName);
}

QString EndpointsModel::subscriptionName(const QString &id) const
{
    const QString name = m_subscriptions.value(id.toLower());
    return name.isEmpty() ? id : name;
}

// Made when a filter first asks for it: while rows come by the thousand, nobody does.
const QString &EndpointsModel::words(int row) const
{
    const Row &one = m_rows.at(row);
    if (one.words.isNull()) {
        QStringList texts;
        for (int column = 0; column < ColumnCount; ++column)
            texts.append(text(row, column));
        one.words = texts.join(u'\n').toLower();
    }
    return one.words;
}

void EndpointsModel::beginReading()
{
    m_seen.clear();
}

void EndpointsModel::add(const QList<PrivateEndpoint> &endpoints)
{
    QList<const PrivateEndpoint *> fresh;
    for (const PrivateEndpoint &endpoint : endpoints) {
        const QString key = endpoint.id.key();
        m_seen.insert(key);
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd()) {
            m_places.insert(key, int(m_rows.size() + fresh.size()));
            fresh.append(&endpoint);
        } else if (m_rows.at(*known).endpoint.json != endpoint.json) {
            m_rows[*known] = { endpoint, {} };
            emit dataChanged(index(*known, 0), index(*known, ColumnCount - 1));
        }
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    for (const PrivateEndpoint *endpoint : std::as_const(fresh))
        m_rows.append({ *endpoint, {} });
    endInsertRows();
}

void EndpointsModel::endReading(const QStringList &unread)
{
    const auto stays = [&](const Row &row) {
        return m_seen.contains(row.endpoint.id.key())
            || unread.contains(row.endpoint.id.subscriptionId(), Qt::CaseInsensitive);
    };
    if (std::all_of(m_rows.cbegin(), m_rows.cend(), stays))
        return;
    beginResetModel();
    m_rows.removeIf([&](const Row &row) { return !stays(row); });
    m_places.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        m_places.insert(m_rows.at(row).endpoint.id.key(), row);
    endResetModel();
}

int EndpointsModel::rowOf(const ResourceId &id) const
{
    return m_places.value(id.key(), -1);
}

QString EndpointsModel::text(int row, int column) const
{
    const PrivateEndpoint &endpoint = at(row);
    return cell(endpoint, column, subscriptionName(endpoint.id.subscriptionId()));
}

QStringList EndpointsModel::filterFields()
{
    return { QStringLiteral("state"), QStringLiteral("sub"), QStringLiteral("region"),
             QStringLiteral("target"), QStringLiteral("group") };
}

bool EndpointsModel::matches(int row, const RowFilter &filter) const
{
    if (filter.isEmpty())
        return true;
    return filter.matches([this, row](const QString &field) {
        const PrivateEndpoint &endpoint = at(row);
        if (field.isEmpty())
            return words(row);
        if (field == QLatin1String("state"))
            return stateOf(endpoint).toLower();
        if (field == QLatin1String("region"))
            return endpoint.location.toLower();
        if (field == QLatin1String("target"))
            return endpoint.target.text().toLower();
        if (field == QLatin1String("group"))
            return endpoint.id.resourceGroup().toLower();
        const QString id = endpoint.id.subscriptionId();
        return (id + u'\n' + subscriptionName(id)).toLower();
    });
}

int EndpointsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EndpointsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EndpointsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PrivateEndpoint &endpoint = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return plainToolTip(endpoint.id.text());
        if (index.column() == Target)
            return plainToolTip(endpoint.target.text());
        return index.column() == State ? QVariant(plainToolTip(endpoint.state.description)) : QVariant();
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(icons::forState(endpoint.state.status)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Name ? QVariant(theme::colors().link) : QVariant();
    default:
        return {};
    }
}

QString EndpointsModel::columnName(int column)
{
    switch (column) {
    case Name:
        return tr("Name");
    case State:
        return tr("Connection state");
    case Target:
        return tr("Resource");
    case SubResource:
        return tr("Target sub-resource");
    case Subnet:
        return tr("Subnet");
    case Group:
        return tr("Resource group");
    case Location:
        return tr("Location");
    case SubscriptionColumn:
        return tr("Subscription");
    case Provisioning:
        return tr("Provisioning state");
    default:
        return {};
    }
}

QVariant EndpointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    return role == Qt::DisplayRole ? QVariant(columnName(section)) : QVariant();
}

} // namespace linkdesk
