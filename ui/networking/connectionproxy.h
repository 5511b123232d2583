// Which connections are shown and in which order: words and typed fields without case, a state, raw values
// for sorting. The texts are kept in one piece (RowIndex), so that a key stroke over 100,000 rows stays below
// what a person notices. Tells the model which rows are hidden: what cannot be seen is not decided.
#pragma once

#include "src/base/resourceid.h"
#include "src/model/rowfilter.h"
#include "src/model/rowindex.h"

#include <QAbstractProxyModel>
#include <memory>

namespace linkdesk {

class ConnectionModel;

class ConnectionProxy : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit ConnectionProxy(QObject *parent = nullptr);
    // Off: a row whose texts change stays where it is, shown or not, until rearrange() or another filter or
    // order. On (as it begins): it moves at once.
    void setDynamic(bool on) { m_dynamic = on; }
    void setText(const QString &typed); // words, and fields that the model names (RowFilter)
    void setState(const QString &state); // empty: all
    void rearrange();
    int rowOf(const QString &id) const; // -1 where it is not shown
    int checkedCount() const; // of the rows shown
    QList<ResourceId> ids() const; // of the rows shown

    void setSourceModel(QAbstractItemModel *model) override; // a ConnectionModel
    QModelIndex mapToSource(const QModelIndex &shown) const override;
    QModelIndex mapFromSource(const QModelIndex &source) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void show(const QList<int> &rows);
    QList<int> arranged();
    void keepOnly(QList<int> &rows);
    void fillIndexes();
    QString sortText(int row) const;
    void onDataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void forget(int first, int last);
    void tell(int first, int last, const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    void reorder(const QList<int> &rows);

    ConnectionModel *m_rows = nullptr;
    bool m_dynamic = true;
    RowFilter m_filter;
    QString m_typed, m_state;
    int m_column = -1;
    bool m_descending = false;
    // Of all rows; none: to be filled when needed. The order is that of the one column sorted by.
    std::unique_ptr<RowIndex> m_words, m_order;
    QList<int> m_shown; // rows of the model
    QList<int> m_places; // of each row of the model, in m_shown; -1: hidden
};

} // namespace linkdesk
