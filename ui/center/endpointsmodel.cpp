#include "ui/center/endpointsmodel.h"

#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"

#include <algorithm>
#include <iterator>

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

QString cell(const PrivateEndpoint &endpoint, int column, const QString &subscription, const QString &outcome)
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
    case EndpointsModel::Outcome:
        return outcome;
    default:
        return {};
    }
}

} // namespace

EndpointsModel::EndpointsModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_shown(
          ColumnCount, [this](int place, const QString &field) { return fieldText(m_rows.at(place), field); })
{
}

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

QStringList EndpointsModel::cells(const PrivateEndpoint &endpoint) const
{
    const QString subscription = subscriptionName(endpoint.id.subscriptionId());
    const QString outcome = m_outcomes.isEmpty() ? QString() : m_outcomes.value(endpoint.id.key());
    QStringList texts;
    texts.reserve(ColumnCount);
    for (int column = 0; column < ColumnCount; ++column)
        texts.append(cell(endpoint, column, subscription, outcome));
    return texts;
}

void EndpointsModel::beginReading()
{
    m_seen.clear();
    const QStringList had = m_outcomes.keys();
    m_outcomes.clear();
    for (const QString &key : had) {
        const int place = m_places.value(key);
        m_shown.replace(place, cells(m_rows.at(place)));
        showChanged(place);
    }
}

void EndpointsModel::showChanged(int place)
{
    if (const int row = m_shown.rowOf(place); row >= 0)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void EndpointsModel::add(const QList<PrivateEndpoint> &endpoints)
{
    QList<int> fresh, changed;
    for (const PrivateEndpoint &endpoint : endpoints) {
        const QString key = endpoint.id.key();
        m_seen.insert(key);
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd()) {
            const int place = int(m_rows.size());
            m_places.insert(key, place);
            m_rows.append(endpoint);
            m_checks.push_back(0);
            m_shown.append(cells(endpoint));
            fresh.append(place);
        } else if (m_rows.at(*known).json != endpoint.json) {
            m_rows[*known] = endpoint;
            m_shown.replace(*known, cells(endpoint));
            changed.append(*known);
        }
    }
    for (const int place : std::as_const(changed))
        showChanged(place);
    fresh = m_shown.passing(fresh);
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, m_shown.count(), m_shown.count() + int(fresh.size()) - 1);
    m_shown.show(fresh);
    endInsertRows();
}

void EndpointsModel::endReading(const QStringList &unread)
{
    beginResetModel();
    dropGone(unread);
    m_shown.arrange();
    endResetModel();
}

void EndpointsModel::dropGone(const QStringList &unread)
{
    QList<PrivateEndpoint> kept;
    std::vector<char> checks;
    for (int place = 0; place < m_rows.size(); ++place) {
        const PrivateEndpoint &endpoint = m_rows.at(place);
        if (!m_seen.contains(endpoint.id.key())
            && !unread.contains(endpoint.id.subscriptionId(), Qt::CaseInsensitive))
            continue;
        kept.append(endpoint);
        checks.push_back(m_checks[size_t(place)]);
    }
    if (kept.size() == m_rows.size())
        return;
    m_rows = kept;
    m_checks = checks;
    rebuild();
}

void EndpointsModel::rebuild()
{
    m_places.clear();
    m_shown.clear();
    for (int place = 0; place < m_rows.size(); ++place) {
        m_places.insert(m_rows.at(place).id.key(), place);
        m_shown.append(cells(m_rows.at(place)));
    }
}

void EndpointsModel::setFilter(const RowFilter &filter)
{
    beginResetModel();
    m_shown.setFilter(filter);
    m_shown.arrange();
    endResetModel();
}

void EndpointsModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_shown.setOrder(column, order == Qt::DescendingOrder);
    m_shown.arrange();
    endResetModel();
}

void EndpointsModel::setGroup(int column, const std::optional<QString> &group)
{
    beginResetModel();
    m_shown.setGroup(column, group);
    m_shown.arrange();
    endResetModel();
}

int EndpointsModel::rowOf(const ResourceId &id) const
{
    const auto place = m_places.constFind(id.key());
    return place == m_places.constEnd() ? -1 : m_shown.rowOf(*place);
}

QString EndpointsModel::text(int row, int column) const
{
    const PrivateEndpoint &endpoint = at(row);
    return cell(
        endpoint, column, subscriptionName(endpoint.id.subscriptionId()),
        m_outcomes.value(endpoint.id.key()));
}

QList<PrivateEndpoint> EndpointsModel::chosen() const
{
    QList<PrivateEndpoint> endpoints;
    for (const int place : m_shown.places()) {
        if (m_checks[size_t(place)])
            endpoints.append(m_rows.at(place));
    }
    return endpoints;
}

int EndpointsModel::chosenCount() const
{
    return int(std::count_if(m_shown.places().cbegin(), m_shown.places().cend(), [this](int place) {
        return m_checks[size_t(place)] != 0;
    }));
}

void EndpointsModel::setChecked(const QList<int> &rows, bool checked)
{
    if (rows.isEmpty())
        return;
    for (const int row : rows)
        m_checks[size_t(m_shown.placeOf(row))] = checked ? 1 : 0;
    const auto [first, last] = std::minmax_element(rows.cbegin(), rows.cend());
    emit dataChanged(index(*first, Name), index(*last, Name), { Qt::CheckStateRole });
    emit checksChanged();
}

void EndpointsModel::setOutcome(const ResourceId &id, const QString &text, bool ended)
{
    const auto place = m_places.constFind(id.key());
    if (place == m_places.constEnd())
        return;
    m_outcomes.insert(id.key(), text);
    if (ended)
        m_checks[size_t(*place)] = 0;
    m_shown.replace(*place, cells(m_rows.at(*place)));
    showChanged(*place);
    emit checksChanged();
}

bool EndpointsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Name)
        return false;
    setChecked({ index.row() }, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags EndpointsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QStringList EndpointsModel::filterFields()
{
    return { QStringLiteral("state"), QStringLiteral("sub"), QStringLiteral("region"),
             QStringLiteral("target"), QStringLiteral("group") };
}

QString EndpointsModel::fieldText(const PrivateEndpoint &endpoint, const QString &field) const
{
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
}

int EndpointsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown.count();
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
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return plainToolTip(endpoint.id.text());
        if (index.column() == Target)
            return plainToolTip(endpoint.target.text());
        if (index.column() == Outcome)
            return plainToolTip(text(index.row(), Outcome));
        return index.column() == State ? QVariant(plainToolTip(endpoint.state.description)) : QVariant();
    case Qt::CheckStateRole:
        if (index.column() != Name)
            return {};
        return m_checks[size_t(m_shown.placeOf(index.row()))] ? Qt::Checked : Qt::Unchecked;
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
    case Outcome:
        return tr("Deletion");
    default:
        return {};
    }
}

QString EndpointsModel::columnKey(int column)
{
    static const char *const keys[] = { "name",  "state",  "target",       "subresource",  "subnet",
                                        "group", "region", "subscription", "provisioning", "deletion" };
    static_assert(std::size(keys) == ColumnCount);
    return column >= 0 && column < ColumnCount ? QString::fromLatin1(keys[column]) : QString();
}

int EndpointsModel::columnOf(const QString &key)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (columnKey(column) == key)
            return column;
    }
    return -1;
}

QStringList EndpointsModel::columnsHiddenAtFirst()
{
    return { columnKey(SubResource), columnKey(Provisioning), columnKey(Outcome) };
}

QVariant EndpointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool name = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return name ? QVariant(columnName(section)) : QVariant();
}

} // namespace linkdesk
