#include "ui/networking/connectiontable.h"

#include "ui/common/listlook.h"
#include "ui/common/theme.h"
#include "ui/networking/connectionmodel.h"
#include "ui/networking/connectionproxy.h"

#include <QHeaderView>
#include <QShortcut>
#include <algorithm>

namespace linkdesk {

ConnectionTable::ConnectionTable(ConnectionModel *model, ConnectionProxy *proxy, QWidget *parent)
    : QTableView(parent)
    , m_rows(model)
    , m_shown(proxy)
{
    setObjectName(QStringLiteral("connections"));
    setAccessibleName(tr("Private endpoint connections"));
    setModel(proxy);
    setSortingEnabled(true);
    sortByColumn(model->stateColumn(), Qt::AscendingOrder);
    setListLook(this);
    setWidths({ 34, 26, 30 });
    connect(this, &QTableView::activated, this, &ConnectionTable::openLink);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_rows->linkColumn())
            openLink(index);
    });
    connect(proxy, &QAbstractItemModel::modelAboutToBeReset, this, &ConnectionTable::remember);
    connect(proxy, &QAbstractItemModel::modelReset, this, &ConnectionTable::restore);
    addKey(Qt::Key_A, [this] { emit decisionWanted(Decision::Approve); });
    addKey(Qt::Key_R, [this] { emit decisionWanted(Decision::Reject); });
    addKey(Qt::Key_Space, [this] { toggleChosen(); });
}

void ConnectionTable::setWidths(const QList<int> &characters, int stretched)
{
    QHeaderView *header = horizontalHeader();
    for (qsizetype column = 0; column < characters.size(); ++column)
        header->resizeSection(int(column), theme::textWidth(this, characters.at(column)));
    header->setStretchLastSection(stretched < 0);
    if (stretched >= 0)
        header->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

// Letters act only while the table has the focus.
void ConnectionTable::addKey(int key, std::function<void()> act)
{
    auto *shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, [act = std::move(act)] { act(); });
}

void ConnectionTable::toggleChosen()
{
    QModelIndexList chosen = selectionModel()->selectedRows();
    // Coming here by Tab makes a row the current one and selects nothing.
    if (chosen.isEmpty() && currentIndex().isValid())
        chosen.append(currentIndex());
    QList<ResourceId> ids;
    for (const QModelIndex &index : std::as_const(chosen))
        ids.append(ResourceId(index.data(ConnectionModel::IdRole).toString()));
    if (ids.isEmpty())
        return;
    const bool all =
        std::all_of(ids.cbegin(), ids.cend(), [this](const ResourceId &id) { return m_rows->isChecked(id); });
    m_rows->setChecked(ids, !all);
}

void ConnectionTable::openLink(const QModelIndex &index)
{
    const ResourceId target(index.data(ConnectionModel::LinkRole).toString());
    if (!target.isEmpty())
        emit linkWanted(target);
}

void ConnectionTable::remember()
{
    m_current = currentIndex().data(ConnectionModel::IdRole).toString();
    m_currentRow = currentIndex().row();
    m_currentColumn = qMax(0, currentIndex().column());
    m_selected.clear();
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        m_selected.append(row.data(ConnectionModel::IdRole).toString());
}

void ConnectionTable::restore()
{
    QItemSelection selection;
    for (const QString &id : std::as_const(m_selected)) {
        const int row = m_shown->rowOf(id);
        if (row >= 0)
            selection.select(model()->index(row, 0), model()->index(row, model()->columnCount() - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::Select);
    if (model()->rowCount() == 0)
        return;
    // What came into a table that had the focus already: as if one had come to it now.
    if (m_currentRow < 0 && hasFocus())
        m_currentRow = m_currentColumn = 0;
    if (m_currentRow < 0)
        return;
    // Where the current row is gone, the one that took its place is the current one.
    const int row = m_shown->rowOf(m_current);
    const int at = row >= 0 ? row : qMin(m_currentRow, model()->rowCount() - 1);
    selectionModel()->setCurrentIndex(model()->index(at, m_currentColumn), QItemSelectionModel::NoUpdate);
}

} // namespace linkdesk
