// What a comparison found, as two tables: the resources that differ, and what differs in one of them. With or
// without what does not count.
#pragma once

#include "src/inspect/compare.h"
#include "src/inspect/exportfile.h"

#include <QAbstractTableModel>

namespace linkdesk {

// Two files and what differs between them; never changes.
struct ComparedFiles {
    std::shared_ptr<const inspect::ExportFile> first, second;
    QString firstName, secondName;
    inspect::ComparedSet before, after; // of the two
    inspect::Comparison comparison;
};
using ComparedFilesPointer = std::shared_ptr<const ComparedFiles>;

class CompareRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Change, Name, Type, Count, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const ComparedFilesPointer &files, bool showsIgnored); // no files: empty
    int difference(int row) const { return m_shown.at(row); } // in comparison.differences

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const inspect::RowDifference &difference, int column) const;

    ComparedFilesPointer m_files;
    bool m_showsIgnored = false;
    QList<int> m_shown;
};

class CompareChangesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Change, Where, Before, After, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const ComparedFilesPointer &files, int difference, bool showsIgnored);
    const inspect::ValueChange &change(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ComparedFilesPointer m_files;
    int m_difference = 0;
    QList<int> m_shown;
};

} // namespace linkdesk
