#include "ui/networking/connectionproxy.h"

#include "ui/networking/connectionmodel.h"

#include <algorithm>
#include <numeric>

namespace linkdesk {

ConnectionProxy::ConnectionProxy(QObject *parent)
    : QAbstractProxyModel(parent)
{
}

void ConnectionProxy::setSourceModel(QAbstractItemModel *model)
{
    m_rows = qobject_cast<ConnectionModel *>(model);
    Q_ASSERT(m_rows);
    beginResetModel();
    QAbstractProxyModel::setSourceModel(model);
    connect(m_rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(m_rows, &QAbstractItemModel::modelReset, this, [this] {
        forget(0, -1);
        show(arranged());
        endResetModel();
    });
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &ConnectionProxy::onDataChanged);
    show(arranged());
    endResetModel();
}

void ConnectionProxy::setText(const QString &typed)
{
    if (typed == m_typed)
        return;
    m_typed = typed;
    m_filter = RowFilter(typed, m_rows->filterFields());
    rearrange();
}

void ConnectionProxy::setState(const QString &state)
{
    if (state == m_state)
        return;
    m_state = state;
    rearrange();
}

void ConnectionProxy::rearrange()
{
    const QList<int> rows = arranged();
    if (rows == m_shown)
        return;
    beginResetModel();
    show(rows);
    endResetModel();
}

void ConnectionProxy::sort(int column, Qt::SortOrder order)
{
    if (column != m_column)
        m_order.reset();
    m_column = column;
    m_descending = order == Qt::DescendingOrder;
    if (m_rows)
        reorder(arranged());
}

// Another order of the same rows keeps what is selected; other rows are a new list.
void ConnectionProxy::reorder(const QList<int> &rows)
{
    if (rows == m_shown)
        return;
    const auto isShown = [this](int row) { return m_places.at(row) >= 0; };
    if (rows.size() != m_shown.size() || !std::all_of(rows.cbegin(), rows.cend(), isShown)) {
        beginResetModel();
        show(rows);
        endResetModel();
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const QList<int> old = m_shown;
    show(rows);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(this->index(m_places.at(old.at(index.row())), index.column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void ConnectionProxy::show(const QList<int> &rows)
{
    m_shown = rows;
    m_places.fill(-1, m_rows->rowCount());
    for (qsizetype place = 0; place < rows.size(); ++place)
        m_places[rows.at(place)] = int(place);
    m_rows->setShown(rows);
}

QList<int> ConnectionProxy::arranged()
{
    fillIndexes();
    QList<int> rows(m_rows->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    keepOnly(rows);
    return m_column < 0 ? rows : m_order->sorted(rows, 0, m_descending);
}

void ConnectionProxy::keepOnly(QList<int> &rows)
{
    const QStringList &words = m_filter.words();
    for (const QString &word : words)
        rows = m_words->rowsWith(word, &rows);
    if (!m_state.isEmpty())
        rows.removeIf(
            [this](int row) { return !sameText(m_rows->connections().at(row).state.status, m_state); });
    if (m_filter.hasFields())
        rows.removeIf([this](int row) {
            const PrivateEndpointConnection &connection = m_rows->connections().at(row);
            return !m_filter.matchesFields(
                [&](const QString &field) { return m_rows->fieldText(connection, field).toLower(); });
        });
}

// What nobody looks in is not made.
void ConnectionProxy::fillIndexes()
{
    const int count = m_rows->rowCount();
    if (!m_words && !m_filter.words().isEmpty()) {
        m_words = std::make_unique<RowIndex>(1);
        for (int row = 0; row < count; ++row)
            m_words->append({ m_rows->haystack(m_rows->connections().at(row)) });
    }
    if (!m_order && m_column >= 0) {
        m_order = std::make_unique<RowIndex>(1);
        for (int row = 0; row < count; ++row)
            m_order->append({ sortText(row) });
    }
}

QString ConnectionProxy::sortText(int row) const
{
    return m_rows->sortText(m_rows->connections().at(row), m_column);
}

// The texts of these rows are others now; `last` before `first`: of all.
void ConnectionProxy::forget(int first, int last)
{
    constexpr int Few = 16;
    if (last < first || last - first >= Few) {
        m_words.reset();
        m_order.reset();
        return;
    }
    for (int row = first; row <= last; ++row) {
        if (m_words)
            m_words->replace(row, { m_rows->haystack(m_rows->connections().at(row)) });
        if (m_order)
            m_order->replace(row, { sortText(row) });
    }
}

void ConnectionProxy::onDataChanged(
    const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    const bool checksOnly = roles == QList<int>{ Qt::CheckStateRole };
    if (!checksOnly) {
        forget(first.row(), last.row());
        if (m_dynamic)
            reorder(arranged());
    }
    // One signal for all of them: the view repaints once.
    int from = int(m_shown.size()), to = -1;
    for (int row = first.row(); row <= last.row(); ++row) {
        const int place = m_places.at(row);
        if (place < 0)
            continue;
        from = qMin(from, place);
        to = qMax(to, place);
    }
    if (to >= 0)
        emit dataChanged(index(from, first.column()), index(to, last.column()), roles);
}

int ConnectionProxy::rowOf(const QString &id) const
{
    const int row = m_rows->rowOf(ResourceId(id));
    return row < 0 ? -1 : m_places.at(row);
}

int ConnectionProxy::checkedCount() const
{
    return int(std::count_if(
        m_shown.cbegin(), m_shown.cend(), [this](int row) { return m_rows->isRowChecked(row); }));
}

QList<ResourceId> ConnectionProxy::ids() const
{
    QList<ResourceId> ids;
    ids.reserve(m_shown.size());
    for (const int row : m_shown)
        ids.append(m_rows->connections().at(row).id);
    return ids;
}

QModelIndex ConnectionProxy::mapToSource(const QModelIndex &shown) const
{
    return shown.isValid() ? m_rows->index(m_shown.at(shown.row()), shown.column()) : QModelIndex();
}

QModelIndex ConnectionProxy::mapFromSource(const QModelIndex &source) const
{
    if (!source.isValid() || m_places.value(source.row(), -1) < 0)
        return {};
    return index(m_places.at(source.row()), source.column());
}

QModelIndex ConnectionProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ConnectionProxy::parent(const QModelIndex &) const
{
    return {};
}

int ConnectionProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ConnectionProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : m_rows->columnCount();
}

bool ConnectionProxy::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_shown.isEmpty();
}

QVariant ConnectionProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_rows ? m_rows->headerData(section, orientation, role) : QVariant();
}

} // namespace linkdesk
