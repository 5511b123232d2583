// Device Update accounts as rows: name, resource group, location, subscription, requests that wait. Known by
// resource id.
#pragma once

#include "src/flow/inventory.h"

#include <QAbstractTableModel>

namespace linkdesk {

class AccountsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Type, Group, Location, SubscriptionColumn, Pending, ColumnCount };
    enum Role { SortRole = Qt::UserRole, SubscriptionIdRole, HaystackRole };
    using QAbstractTableModel::QAbstractTableModel;

    // Keeps the rows' order; views keep the current row by its id (see AccountsPage).
    void setList(const AccountList &list);
    ResourceId idAt(int row) const;
    int rowOf(const ResourceId &id) const; // -1 where it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        DeviceUpdateAccount account;
        QString subscription, haystack;
        int pending = 0;
    };
    QVariant text(const Row &row, int column) const;
    QList<Row> m_rows;
};

} // namespace linkdesk
