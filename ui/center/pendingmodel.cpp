#include "ui/center/pendingmodel.h"

#include "src/review/connectionstate.h"
#include "ui/common/relativetime.h"

#include <algorithm>

namespace linkdesk {

int PendingModel::setList(const PendingList &list)
{
    QList<PrivateEndpointConnection> connections;
    m_requests.clear();
    m_suggestions.clear();
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
    m_suggestions.clear();
    changed();
}

void PendingModel::setRules(const QList<SuggestionRule> &rules)
{
    m_suggestions.clear();
    m_suggester = Suggester(rules);
    changed();
}

SuggestionSubject PendingModel::subject(const PrivateEndpointConnection &connection) const
{
    const ResourceId endpoint = request(connection.id).privateEndpoint;
    return { endpoint.subscriptionId(), message(connection.id), { connection.name, endpoint.name() } };
}

const SuggestionRule *PendingModel::suggestion(const ResourceId &connection) const
{
    const PrivateEndpointConnection *row = m_suggester.isEmpty() ? nullptr : find(connection);
    if (!row || connectionStatus(row->state.status) != ConnectionStatus::Pending)
        return nullptr;
    const QString key = connection.key();
    const auto known = m_suggestions.constFind(key);
    if (known != m_suggestions.constEnd())
        return *known;
    return *m_suggestions.insert(key, m_suggester.of(subject(*row)));
}

int PendingModel::matching(const SuggestionRule &rule) const
{
    const Suggester alone({ rule });
    const auto &all = connections();
    return int(std::count_if(all.cbegin(), all.cend(), [&](const PrivateEndpointConnection &connection) {
        return connectionStatus(connection.state.status) == ConnectionStatus::Pending
            && alone.of(subject(connection));
    }));
}

QString PendingModel::suggestionText(const PrivateEndpointConnection &connection) const
{
    const SuggestionRule *rule = suggestion(connection.id);
    if (!rule)
        return {};
    return rule->decision == Decision::Approve ? tr("Approve (%1)", "suggested by the rule").arg(rule->name)
                                               : tr("Reject (%1)", "suggested by the rule").arg(rule->name);
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
    case Suggested:
        return suggestionText(connection);
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

// Asked for every row at the first key stroke: one look for what was asked, not one for each cell.
QString PendingModel::haystack(const PrivateEndpointConnection &connection) const
{
    const auto asked = m_requests.constFind(connection.id.key());
    if (asked == m_requests.constEnd())
        return connection.name;
    const auto endpoint = m_endpoints.constFind(asked->privateEndpoint.key());
    const bool read = endpoint != m_endpoints.constEnd();
    const QStringList targets = asked->groupIds.isEmpty() && read ? endpoint->groupIds : asked->groupIds;
    const QString words = requesterWords(*asked, read ? endpoint->requestMessage : QString());
    return QStringList{ connection.name,
                        asked->privateEndpoint.name(),
                        whoAsksIn(*asked),
                        connection.id.parent().name(),
                        targets.join(QStringLiteral(", ")),
                        words.isEmpty() ? tr("No message") : words,
                        suggestionText(connection) }
        .join(u'\n');
}

QStringList PendingModel::filterFields() const
{
    return { QStringLiteral("account"),  QStringLiteral("sub"),     QStringLiteral("group"),
             QStringLiteral("name"),     QStringLiteral("message"), QStringLiteral("region"),
             QStringLiteral("suggested") };
}

QString PendingModel::fieldText(const PrivateEndpointConnection &connection, const QString &field) const
{
    const ResourceId &id = connection.id;
    if (field == QLatin1String("account"))
        return id.parent().name();
    if (field == QLatin1String("message"))
        return message(id);
    if (field == QLatin1String("suggested"))
        return suggestionText(connection);
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
    case Suggested:
        return tr("Suggested");
    case Since:
        return tr("Since");
    default:
        return tr("Connection state");
    }
}

} // namespace linkdesk
