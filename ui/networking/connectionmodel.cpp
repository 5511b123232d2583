#include "ui/networking/connectionmodel.h"

#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/theme.h"
#include "ui/networking/movetext.h"
#include "ui/networking/whoasks.h"

#include <algorithm>

namespace linkdesk {

ConnectionModel::ConnectionModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int ConnectionModel::setConnections(const QList<PrivateEndpointConnection> &connections)
{
    beginResetModel();
    m_connections = connections;
    const auto before = m_checked.size();
    QSet<QString> still;
    m_places.clear();
    m_rowChecked.assign(size_t(connections.size()), false);
    m_rowShown.assign(size_t(connections.size()), true);
    for (int row = 0; row < connections.size(); ++row) {
        const QString key = connections.at(row).id.key();
        m_places.insert(key, row);
        if (!m_checked.contains(key))
            continue;
        still.insert(key);
        m_rowChecked[size_t(row)] = true;
    }
    m_checked = still;
    endResetModel();
    emit checksChanged();
    return int(before - m_checked.size());
}

int ConnectionModel::rowOf(const ResourceId &id) const
{
    return m_places.value(id.key(), -1);
}

const PrivateEndpointConnection *ConnectionModel::find(const ResourceId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_connections.at(row);
}

void ConnectionModel::setSubscriptions(const QList<Subscription> &subscriptions)
{
    m_subscriptions = subscriptionsById(subscriptions);
    m_tenantsKnown = true;
    changed();
}

QString ConnectionModel::whoAsksIn(const PrivateEndpointConnection &connection) const
{
    return whoAsksText(requesterOf(connection, m_subscriptions), m_tenantsKnown);
}

QString ConnectionModel::tenantIn(const PrivateEndpointConnection &connection) const
{
    return m_tenantsKnown ? requesterTenantText(requesterOf(connection, m_subscriptions)) : QString();
}

int ConnectionModel::pendingCount() const
{
    return int(std::count_if(
        m_connections.begin(), m_connections.end(), [](const PrivateEndpointConnection &connection) {
            return connectionStatus(connection.state.status) == ConnectionStatus::Pending;
        }));
}

QList<PrivateEndpointConnection> ConnectionModel::checked() const
{
    QList<PrivateEndpointConnection> chosen;
    for (int row = 0; row < m_connections.size(); ++row) {
        if (m_rowChecked[size_t(row)] && m_rowShown[size_t(row)])
            chosen.append(m_connections.at(row));
    }
    return chosen;
}

int ConnectionModel::hiddenChecks() const
{
    int hidden = 0;
    for (size_t row = 0; row < m_rowChecked.size(); ++row)
        hidden += m_rowChecked[row] && !m_rowShown[row] ? 1 : 0;
    return hidden;
}

void ConnectionModel::setChecked(const QList<ResourceId> &ids, bool on)
{
    int first = int(m_connections.size()), last = -1;
    for (const ResourceId &id : ids) {
        const QString key = id.key();
        const int row = m_places.value(key, -1);
        if (row < 0)
            continue;
        if (on)
            m_checked.insert(key);
        else
            m_checked.remove(key);
        m_rowChecked[size_t(row)] = on;
        first = qMin(first, row);
        last = qMax(last, row);
    }
    if (last >= 0)
        emit dataChanged(index(first, Name), index(last, Name), { Qt::CheckStateRole });
    emit checksChanged();
}

void ConnectionModel::setShown(const QList<int> &rows)
{
    const int before = hiddenChecks();
    m_rowShown.assign(size_t(m_connections.size()), false);
    for (const int row : rows)
        m_rowShown[size_t(row)] = true;
    if (hiddenChecks() != before)
        emit checksChanged();
}

void ConnectionModel::setDecision(const DecisionRow &row, Decision decision)
{
    m_decisions.insert(row.connection.key(), { row, decision });
    const int at = rowOf(row.connection);
    if (at < 0)
        return;
    const bool answered = !row.latest.id.isEmpty();
    if (answered)
        m_connections[at] = row.latest;
    emit dataChanged(index(at, 0), index(at, columnCount() - 1));
}

void ConnectionModel::clearDecisions()
{
    m_decisions.clear();
    changed();
}

void ConnectionModel::changed()
{
    if (!m_connections.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_connections.size()) - 1, columnCount() - 1));
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_connections.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConnectionModel::stateText(const PrivateEndpointConnection &connection) const
{
    QString status = connection.state.status;
    const auto told = m_decisions.constFind(connection.id.key());
    if (told == m_decisions.constEnd())
        return isFinal(connection.provisioningState) ? status : tr("%1, updating").arg(status);
    switch (told->row.state) {
    case DecisionRow::State::Waiting:
        return tr("%1, waiting its turn").arg(status);
    case DecisionRow::State::Sending:
        return tr("%1, sending").arg(status);
    case DecisionRow::State::Finishing:
        if (told->decision == Decision::Remove)
            return tr("Removing");
        return told->decision == Decision::Approve ? tr("Approved, finishing") : tr("Rejected, finishing");
    case DecisionRow::State::Done:
        return told->decision == Decision::Remove ? tr("Removed") : status;
    case DecisionRow::State::AlreadyThere:
        return tr("%1 already").arg(status);
    case DecisionRow::State::Refused:
        return tr("%1, not changed").arg(status);
    case DecisionRow::State::Failed:
        return tr("%1, failed").arg(status);
    case DecisionRow::State::Unknown:
        return tr("%1, outcome unknown").arg(status);
    case DecisionRow::State::Stopped:
        return tr("%1, not sent").arg(status);
    }
    return status;
}

QString ConnectionModel::toolTip(const PrivateEndpointConnection &connection, int column) const
{
    if (column == linkColumn() && !linkTarget(connection).isEmpty())
        return QStringList{ linkTarget(connection).text(), whoIsBehind(connection, column) }
            .join(u'\n')
            .trimmed();
    if (column == RequestedBy)
        return QStringList{ whoAsksIn(connection), tenantIn(connection) }.join(u'\n').trimmed();
    const QString shown = text(connection, column);
    const QString why = column == stateColumn() ? trouble(connection) : QString();
    return why.isEmpty() ? shown : shown + u'\n' + why;
}

// Who asks has no column of its own where the window is narrow.
QString ConnectionModel::whoIsBehind(const PrivateEndpointConnection &connection, int column) const
{
    return column == Endpoint && linkColumn() == Endpoint ? whoAsksIn(connection) : QString();
}

QString ConnectionModel::trouble(const PrivateEndpointConnection &connection) const
{
    const auto told = m_decisions.constFind(connection.id.key());
    return told == m_decisions.constEnd() ? QString() : decisionTrouble(told->row);
}

QString ConnectionModel::haystack(const PrivateEndpointConnection &connection) const
{
    return QStringList{ connection.name, connection.privateEndpoint.name(), connection.state.description }
        .join(u'\n');
}

QStringList ConnectionModel::filterFields() const
{
    return { QStringLiteral("name"), QStringLiteral("endpoint"), QStringLiteral("sub"),
             QStringLiteral("group"), QStringLiteral("message") };
}

QString ConnectionModel::fieldText(const PrivateEndpointConnection &connection, const QString &field) const
{
    const Requester requester = requesterOf(connection, m_subscriptions);
    if (field == QLatin1String("sub"))
        return requester.subscriptionId + u'\n' + requester.subscriptionName;
    if (field == QLatin1String("group"))
        return requester.resourceGroup;
    if (field == QLatin1String("endpoint"))
        return connection.privateEndpoint.name();
    return field == QLatin1String("message") ? connection.state.description : connection.name;
}

ResourceId ConnectionModel::linkTarget(const PrivateEndpointConnection &connection) const
{
    return connection.privateEndpoint;
}

QString ConnectionModel::text(const PrivateEndpointConnection &connection, int column) const
{
    switch (column) {
    case Name:
        return connection.name;
    case State:
        return stateText(connection);
    case Endpoint:
        return connection.privateEndpoint.name();
    case RequestedBy:
        return whoAsksIn(connection);
    default:
        return connection.state.description;
    }
}

QString ConnectionModel::sortText(const PrivateEndpointConnection &connection, int column) const
{
    if (column != stateColumn())
        return text(connection, column).toLower();
    // What waits for somebody comes first.
    const QString name = connection.name.toLower();
    switch (connectionStatus(connection.state.status)) {
    case ConnectionStatus::Pending:
        return QString(u'0' + name);
    case ConnectionStatus::Approved:
        return QString(u'1' + name);
    case ConnectionStatus::Rejected:
        return QString(u'2' + name);
    case ConnectionStatus::Disconnected:
        return QString(u'3' + name);
    case ConnectionStatus::Other:
        break;
    }
    return QString(u'4' + name);
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PrivateEndpointConnection &connection = m_connections.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(connection, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(connection, index.column()));
    case Qt::AccessibleDescriptionRole: // for who cannot hover
        return index.column() == stateColumn() ? trouble(connection)
                                               : whoIsBehind(connection, index.column());
    case Qt::ForegroundRole:
        return index.column() == linkColumn() && !linkTarget(connection).isEmpty()
            ? QVariant(theme::colors().link)
            : QVariant();
    case Qt::DecorationRole:
        return index.column() == stateColumn() ? QVariant(icons::forState(connection.state.status))
                                               : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(isRowChecked(index.row()) ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case IdRole:
        return connection.id.text();
    case StateRole:
        return connection.state.status;
    case LinkRole:
        return linkTarget(connection).text();
    default:
        return {};
    }
}

bool ConnectionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name)
        return false;
    setChecked({ m_connections.at(index.row()).id }, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ConnectionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Connection name");
    case State:
        return tr("Connection state");
    case Endpoint:
        return tr("Private endpoint");
    case RequestedBy:
        return tr("Who asks");
    default:
        return tr("Description");
    }
}

} // namespace linkdesk
