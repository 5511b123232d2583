// The texts of many rows in one piece, made to be searched and sorted at every key stroke: 100,000 rows in a
// few milliseconds. A row is known by its place in the order of adding. Pure.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <vector>

namespace linkdesk {

struct RowGroup {
    QString text; // of the column
    int count = 0; // of rows
    friend bool operator==(const RowGroup &a, const RowGroup &b)
    {
        return a.text == b.text && a.count == b.count;
    }
};

class RowIndex {
public:
    explicit RowIndex(int columns)
        : m_columns(columns)
    {
    }

    int count() const { return int(m_starts.size()); }
    void append(const QStringList &cells); // one text a column
    void replace(int row, const QStringList &cells);
    void clear();
    const QString &cell(int row, int column) const; // as it was added

    // The rows whose cells have this word somewhere, without case, ascending. `among` (ascending): only these
    // are looked at; null: all.
    QList<int> rowsWith(const QString &word, const QList<int> *among = nullptr) const;
    // `rows` in the order of a column's texts, without case; equal ones keep their order. Descending turns
    // the order of the texts, not that of equal ones.
    QList<int> sorted(const QList<int> &rows, int column, bool descending) const;
    // The texts of a column among `rows`, each once without case, in their order, with how many rows have it.
    QList<RowGroup> groups(const QList<int> &rows, int column) const;
    // Those of `rows` whose text in this column is that one, without case.
    QList<int> rowsOf(const QList<int> &rows, int column, const QString &text) const;

private:
    struct Column {
        QHash<QString, int> known; // text -> its number
        std::vector<QString> texts; // by their numbers
        std::vector<int> numbers; // of each row
        mutable std::vector<int> ranks; // of each number; empty: not known yet
        const std::vector<int> &ranked() const;
    };
    QByteArrayView textOf(int row) const;
    QByteArray folded(const QStringList &cells) const;
    static int numberOf(Column &column, const QString &text);

    int m_columns;
    QByteArray m_text; // rows end with '\n', cells with '\r'
    std::vector<qsizetype> m_starts, m_sizes;
    std::vector<Column> m_cells;
};

} // namespace linkdesk
