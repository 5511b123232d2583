#include "ui/center/historyproxy.h"

#include "ui/center/historymodel.h"

#include <algorithm>

namespace linkdesk {

HistoryProxy::HistoryProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(HistoryModel::SortRole);
}

void HistoryProxy::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void HistoryProxy::setState(const QString &state)
{
    m_state = state;
    invalidateFilter();
}

bool HistoryProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_state.isEmpty() && index.data(HistoryModel::StateRole).toString() != m_state)
        return false;
    const QString haystack = index.data(HistoryModel::HaystackRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(), [&haystack](const QString &word) {
        return haystack.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace linkdesk
