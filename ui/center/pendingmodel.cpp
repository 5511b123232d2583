#include "ui/center/pendingmodel.h"

#include "src/review/connectionstate.h"
#include "ui/common/relativetime.h"

#include <algorithm>

namespace linkdesk {

int PendingModel::setList(const PendingList &list)
{
    QList<PrivateEndpointConnection> connections;
    m_requests.clear();
    for (const PendingConnection &pending : list.pending) {
        m_requests.insert(pending.connection.id.key(), pending.connection);
        connections.append(pending.connection);
    }
    // Whoever waits longest is asked about first.
    std::stable_sort(
        connections.begin(), connections.end(),
        [](const PrivateEndpointConnection &a, const PrivateEndpointConnection &b) {
            return a.createdAt.isValid() && (!b.createdAt.isValid() || a.createdAt < b.createdAt);
        });
    setSubscriptions(list.subscriptions);
    clearDecisions();
    return setConnections(connections);
}

void PendingModel::add(const PendingList &list)
{
    QList<PrivateEndpointConnection> all = connections();
    for (const PendingConnection &pending : list.pending) {
        if (m_requests.contains(pending.connection.id.key()))
            continue;
        m_requests.insert(pending.connection.id.key(), pending.connection);
        all.append(pending.connection);
    }
    setConnections(all);
}

void PendingModel::setEndpoints(const QHash<QString, PrivateEndpoint> &endpoints)
{
    m_endpoints = endpoints;
    changed();
}

PrivateEndpointConnection PendingModel::request(const ResourceId &connection) const
{
    return m_requests.value(connection.key());
}

PrivateEndpoint PendingModel::endpoint(const ResourceId &connection) const
{
    return m_endpoints.value(request(connection).privateEndpoint.key());
}

QString PendingModel::whoAsks(const ResourceId &connection) const
{
    return whoAsksIn(request(connection));
}

QString PendingModel::tenant(const ResourceId &connection) const
{
    return tenantIn(request(connection));
}

QString PendingModel::message(const ResourceId &connection) const
{
    return requesterWords(request(connection), endpoint(connection).requestMessage);
}

QString PendingModel::target(const ResourceId &connection) const
{
    const QStringList ids = request(connection).groupIds;
    return (ids.isEmpty() ? endpoint(connection).groupIds : ids).join(QStringLiteral(", "));
}

int PendingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RequestColumnCount;
}

QString PendingModel::text(const PrivateEndpointConnection &connection, int column) const
{
    const ResourceId &id = connection.id;
    switch (column) {
    case WhoAsks:
        return whoAsks(id);
    case Account:
        return id.parent().name();
    case Target:
        return target(id);
    case Message: {
        const QString words = message(id).simplified();
        return words.isEmpty() ? tr("No message") : words;
    }
    case Since: {
        const QDateTime since = request(id).createdAt;
        return since.isValid() ? relativeTime(since, QDateTime::currentDateTimeUtc()) : tr("Not known");
    }
    default:
        return stateText(connection);
    }
}

QString PendingModel::toolTip(const PrivateEndpointConnection &connection, int column) const
{
    switch (column) {
    case WhoAsks:
        return QStringList{ request(connection.id).privateEndpoint.text(), tenant(connection.id) }
            .join(u'\n')
            .trimmed();
    case Message:
        return message(connection.id);
    case Since:
        return exactTime(request(connection.id).createdAt);
    default:
        return ConnectionModel::toolTip(connection, column);
    }
}

QString PendingModel::sortText(const PrivateEndpointConnection &connection, int column) const
{
    if (column != Since)
        return ConnectionModel::sortText(connection, column);
    // Whoever waits longest comes first; of what has no date nothing is known.
    const QDateTime since = request(connection.id).createdAt;
    return since.isValid() ? since.toUTC().toString(Qt::ISODateWithMs) : QStringLiteral("~");
}

QString PendingModel::haystack(const PrivateEndpointConnection &connection) const
{
    QStringList words{ connection.name, request(connection.id).privateEndpoint.name() };
    for (const int column : { WhoAsks, Account, Target, Message })
        words.append(text(connection, column));
    return words.join(u'\n');
}

QStringList PendingModel::filterFields() const
{
    return { QStringLiteral("account"), QStringLiteral("sub"),     QStringLiteral("group"),
             QStringLiteral("name"),    QStringLiteral("message"), QStringLiteral("region") };
}

QString PendingModel::fieldText(const PrivateEndpointConnection &connection, const QString &field) const
{
    const ResourceId &id = connection.id;
    if (field == QLatin1String("account"))
        return id.parent().name();
    if (field == QLatin1String("message"))
        return message(id);
    if (field == QLatin1String("region"))
        return endpoint(id).location;
    if (field == QLatin1String("name"))
        return connection.name + u'\n' + request(id).privateEndpoint.name();
    return ConnectionModel::fieldText(request(id), field);
}

ResourceId PendingModel::linkTarget(const PrivateEndpointConnection &connection) const
{
    return connection.id.parent();
}

QVariant PendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhoAsks:
        return tr("Who asks");
    case Account:
        return tr("Account");
    case Target:
        return tr("Target sub-resource");
    case Message:
        return tr("Request message");
    case Since:
        return tr("Since");
    default:
        return tr("Connection state");
    }
}

} // namespace linkdesk
