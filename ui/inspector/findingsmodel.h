// Findings in exported files as rows: how bad, what, where. The worst come first.
#pragma once

#include "src/inspect/findings.h"

#include <QAbstractTableModel>

namespace linkdesk {

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Severity, What, Where, File, ColumnCount };
    struct Line {
        inspect::Finding finding;
        QString where; // the resource's name; empty: the file as a whole
        QString file;
        QString pointer; // inside the row
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setLines(const QList<Line> &lines); // resets
    const Line &at(int row) const { return m_lines.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Line> m_lines;
};

} // namespace linkdesk
