// Which rows of a list are shown, and in which order: those that the filter and the group let through, sorted
// by a column. A row is known by its place in the order of adding. Pure.
#pragma once

#include "src/model/rowfilter.h"
#include "src/model/rowindex.h"

#include <functional>
#include <optional>

namespace linkdesk {

class ShownRows {
public:
    // The text of the row at a place for a field of the filter, in lower case.
    using FieldText = std::function<QString(int place, const QString &field)>;

    ShownRows(int columns, FieldText fieldText)
        : m_index(columns)
        , m_fieldText(std::move(fieldText))
    {
    }

    // Rows that are appended show with show() or arrange().
    void append(const QStringList &cells) { m_index.append(cells); } // one text a column
    void replace(int place, const QStringList &cells) { m_index.replace(place, cells); }
    void clear(); // rows; filter, order and group stay
    const QString &cell(int place, int column) const { return m_index.cell(place, column); }
    int allCount() const { return m_index.count(); }

    // Each takes effect with arrange().
    void setFilter(const RowFilter &filter) { m_filter = filter; }
    void setOrder(int column, bool descending);
    // Only the rows whose text in the column is that one, without case. A column below 0: no groups; no
    // group: all rows.
    void setGroup(int column, const std::optional<QString> &group);
    void arrange();

    int groupColumn() const { return m_groupColumn; }
    const std::optional<QString> &group() const { return m_group; }
    QList<RowGroup> groups() const; // of the rows that the filter lets through
    // Those of these places (ascending) that filter and group let through.
    QList<int> passing(const QList<int> &places) const { return ofGroup(let(&places)); }
    void show(const QList<int> &places) { m_shown += places; } // at the end, as they are

    int count() const { return int(m_shown.size()); }
    int placeOf(int row) const { return m_shown.at(row); }
    int rowOf(int place) const { return int(m_shown.indexOf(place)); } // -1 where it is not shown
    const QList<int> &places() const { return m_shown; } // in the order shown

private:
    QList<int> let(const QList<int> *among) const; // through the filter, of all where null
    QList<int> ofGroup(const QList<int> &places) const;

    RowIndex m_index;
    FieldText m_fieldText;
    RowFilter m_filter;
    int m_sortColumn = -1, m_groupColumn = -1;
    std::optional<QString> m_group;
    bool m_descending = false;
    QList<int> m_shown;
};

} // namespace linkdesk
