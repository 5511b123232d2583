#include "ui/center/sentmodel.h"

#include "src/review/connectionstate.h"
#include "src/review/sentrequest.h"
#include "ui/center/senttext.h"
#include "ui/common/icons.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/relativetime.h"

#include <QFont>

namespace linkdesk {

namespace {

constexpr int MostUrgent = 10; // above all of the below

// What asks for something to be done comes first.
int urgency(const PrivateEndpoint &endpoint)
{
    switch (connectionStatus(endpoint.state.status)) {
    case ConnectionStatus::Rejected:
        return 0;
    case ConnectionStatus::Disconnected:
        return 1;
    case ConnectionStatus::Pending:
        return 2;
    case ConnectionStatus::Approved:
        return 3;
    case ConnectionStatus::Other:
        break;
    }
    return 4;
}

} // namespace

void SentModel::beginReading()
{
    m_seen.clear();
}

void SentModel::add(const QList<PrivateEndpoint> &endpoints)
{
    QList<PrivateEndpoint> fresh;
    for (const PrivateEndpoint &endpoint : endpoints) {
        if (!endpoint.manual)
            continue;
        const QString key = endpoint.id.key();
        m_seen.insert(key);
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd()) {
            fresh.append(endpoint);
        } else if (m_rows.at(*known).json != endpoint.json) {
            m_rows[*known] = endpoint;
            emit dataChanged(index(*known, 0), index(*known, ColumnCount - 1));
        }
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows += fresh;
    place();
    endInsertRows();
}

void SentModel::endReading(const QStringList &unread)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const ResourceId &id = m_rows.at(row).id;
        if (!m_seen.contains(id.key()) && !unread.contains(id.subscriptionId(), Qt::CaseInsensitive))
            remove(ResourceId(id));
    }
}

void SentModel::setNews(const QSet<QString> &keys)
{
    m_news = keys;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

// What waits again has no answer any more.
bool SentModel::isNews(int row) const
{
    const PrivateEndpoint &endpoint = m_rows.at(row);
    return m_news.contains(endpoint.id.key()) && nextStep(endpoint) != NextStep::Wait;
}

void SentModel::remove(const ResourceId &endpoint)
{
    const int row = rowOf(endpoint);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    place();
    endRemoveRows();
}

void SentModel::place()
{
    m_places.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        m_places.insert(m_rows.at(row).id.key(), row);
}

void SentModel::setSince(const QHash<QString, QDateTime> &times)
{
    m_since = times;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Since), index(rowCount() - 1, Since));
}

int SentModel::rowOf(const ResourceId &id) const
{
    return m_places.value(id.key(), -1);
}

PrivateEndpoint SentModel::endpoint(const ResourceId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? PrivateEndpoint() : m_rows.at(row);
}

QDateTime SentModel::since(const ResourceId &id) const
{
    return m_since.value(id.key());
}

QString SentModel::text(int row, int column) const
{
    const PrivateEndpoint &endpoint = m_rows.at(row);
    switch (column) {
    case Name:
        return endpoint.name;
    case Target:
        return endpoint.target.name();
    case State:
        return endpoint.state.status;
    case Since:
        return relativeTime(since(endpoint.id), QDateTime::currentDateTimeUtc());
    case Message:
        return endpoint.requestMessage.simplified();
    case Answer:
        return reviewerAnswer(endpoint).simplified();
    case Next:
        return nextStepName(endpoint);
    default:
        return {};
    }
}

QString SentModel::toolTip(int row, int column) const
{
    const PrivateEndpoint &endpoint = m_rows.at(row);
    switch (column) {
    case Name:
        return endpoint.id.text();
    case Target:
        return endpoint.target.text();
    case State:
        return isNews(row) ? tr("Answered since you were last here") : endpoint.state.status;
    case Since:
        return exactTime(since(endpoint.id));
    case Next:
        return nextStepText(endpoint);
    default:
        return text(row, column);
    }
}

QVariant SentModel::sortValue(int row, int column) const
{
    const PrivateEndpoint &endpoint = m_rows.at(row);
    if (column == State || column == Next)
        return urgency(endpoint) - (isNews(row) ? MostUrgent : 0);
    if (column != Since)
        return text(row, column);
    // Who waits longest comes first; of what has no date nothing is known.
    const QDateTime time = since(endpoint.id);
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QStringLiteral("~");
}

int SentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row(), column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == State && isNews(row) ? tr("%1 (new)", "state").arg(text(row, column))
                                              : text(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, column));
    case SortRole:
        return sortValue(row, column);
    default:
        return look(row, column, role);
    }
}

QVariant SentModel::look(int row, int column, int role) const
{
    if (role == Qt::DecorationRole && column == State)
        return icons::forState(m_rows.at(row).state.status);
    if (role == Qt::ForegroundRole && column == Name)
        return theme::colors().link;
    if (role != Qt::FontRole || !isNews(row))
        return {};
    QFont bold;
    bold.setBold(true);
    return bold;
}

QString SentModel::columnName(int column)
{
    switch (column) {
    case Name:
        return tr("Private endpoint");
    case Target:
        return tr("Resource");
    case State:
        return tr("Connection state");
    case Since:
        return tr("Asked");
    case Message:
        return tr("Request message");
    case Answer:
        return tr("Answer");
    case Next:
        return tr("What to do next");
    default:
        return {};
    }
}

QVariant SentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool name = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return name ? QVariant(columnName(section)) : QVariant();
}

} // namespace linkdesk
