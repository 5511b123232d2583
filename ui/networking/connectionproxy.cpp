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
    if (m_text.isEmpty())
        return true;
    for (const int column :
         { ConnectionModel::Name, ConnectionModel::Endpoint, ConnectionModel::Description }) {
        if (first.siblingAtColumn(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace linkdesk
