// The review history as rows: when, who, what, of which connection, the words before and the words sent, what
// came of it. Newest first. Nothing in it can be edited.
#pragma once

#include "src/store/reviewhistory.h"

#include <QAbstractTableModel>

namespace linkdesk {

class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        When,
        Who,
        DecisionColumn,
        Connection,
        Account,
        WordsBefore,
        WordsSent,
        Outcome,
        Correlation,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole,
        HaystackRole,
        StateRole, // "approve", "reject", "remove" of what is done; "failed", "open" of what is not
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<ReviewEntry> &entries);
    const ReviewEntry &entry(int row) const { return m_entries.at(row); }
    static QString decisionText(const ReviewEntry &entry);
    static QString outcomeText(const ReviewEntry &entry);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString state(const ReviewEntry &entry);
    QString text(const ReviewEntry &entry, int column) const;
    QString toolTip(const ReviewEntry &entry, int column) const;

    QList<ReviewEntry> m_entries;
};

} // namespace linkdesk
