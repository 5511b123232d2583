// The rows of the files that are open, as resources. Read beside the window, piece by piece; filtered,
// grouped and sorted as the list of private endpoints (ShownRows). Rows come at the end while they are read,
// and take their places when all are there.
#pragma once

#include "src/base/beside.h"
#include "src/inspect/exportfile.h"
#include "src/model/shownrows.h"

#include <QAbstractTableModel>
#include <array>
#include <memory>
#include <vector>

namespace linkdesk {

struct ExportRow {
    int file = 0; // in files()
    int row = 0; // of the file
    friend bool operator==(const ExportRow &a, const ExportRow &b)
    {
        return a.file == b.file && a.row == b.row;
    }
};

class ExportRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Kind, // in words, of what we know
        State,
        Group,
        Location,
        Target,
        Address,
        Type,
        File,
        ColumnCount
    };
    struct Source {
        std::shared_ptr<const inspect::ExportFile> file;
        QString name; // as shown
    };
    // A row that cannot be read to its end.
    struct Broken {
        ExportRow row;
        inspect::ReadFault fault;
    };

    explicit ExportRowsModel(QObject *parent = nullptr);

    void setSources(const QList<Source> &sources); // resets, and begins to read
    const QList<Source> &sources() const { return m_sources; }
    bool isReading() const { return m_isReading; }
    int allCount() const { return int(m_rows.size()); } // read so far, without the filter
    const QList<Broken> &broken() const { return m_broken; } // the first one of each file

    void setFilter(const RowFilter &filter); // resets
    void sort(int column, Qt::SortOrder order) override; // resets
    void setGroup(int column, const std::optional<QString> &group); // resets
    int groupColumn() const { return m_shown.groupColumn(); }
    const std::optional<QString> &group() const { return m_shown.group(); }
    QList<RowGroup> groups() const { return m_shown.groups(); }

    ExportRow at(int row) const { return m_rows[size_t(m_shown.placeOf(row))]; }
    int rowOf(const ExportRow &row) const; // -1 where it is not shown
    QString text(int row, int column) const; // as the cell shows it
    bool hasText(int column) const { return m_hasText[size_t(column)]; } // in any row that was read
    static QString columnName(int column);
    static QString columnKey(int column); // never translated
    static int columnOf(const QString &key); // -1 where there is none
    static QStringList filterFields();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void grown(); // more rows, or the last of them

private:
    struct Piece {
        QList<QStringList> cells;
        std::optional<inspect::ReadFault> fault; // of `faultyRow`
        int faultyRow = 0;
    };
    static Piece readPiece(const Source &source, int from, bool looksForFault);
    void readNext();
    void take(const ExportRow &from, const Piece &piece);
    void finish();

    QList<Source> m_sources;
    std::vector<ExportRow> m_rows; // as they came
    ShownRows m_shown; // of m_rows
    QList<Broken> m_broken;
    std::array<bool, ColumnCount> m_hasText{};
    ExportRow m_next; // to be read
    int m_turn = 0; // of what is read
    bool m_isReading = false;
    Beside m_beside;
};

} // namespace linkdesk
