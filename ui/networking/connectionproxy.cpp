#include "ui/networking/connectionproxy.h"

#include "src/base/resourceid.h"
#include "ui/networking/connectionmodel.h"

namespace linkdesk {

ConnectionProxy::ConnectionProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ConnectionModel::SortRole);
    setDynamicSortFilter(true);
}

void ConnectionProxy::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ConnectionProxy::setState(const QString &state)
{
    m_state = state;
    invalidateFilter();
}

bool ConnectionProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (!m_state.isEmpty() && !sameText(first.data(ConnectionModel::StateRole).toString(), m_state))
        return false;
    return m_text.isEmpty()
        || first.data(ConnectionModel::HaystackRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace linkdesk
