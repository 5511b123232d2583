#include "src/model/shownrows.h"

namespace linkdesk {

void ShownRows::clear()
{
    m_index.clear();
    m_shown.clear();
}

void ShownRows::setOrder(int column, bool descending)
{
    m_sortColumn = column;
    m_descending = descending;
}

void ShownRows::setGroup(int column, const std::optional<QString> &group)
{
    m_groupColumn = column;
    m_group = column < 0 ? std::nullopt : group;
}

void ShownRows::arrange()
{
    m_shown = ofGroup(let(nullptr));
    if (m_sortColumn >= 0)
        m_shown = m_index.sorted(m_shown, m_sortColumn, m_descending);
}

QList<RowGroup> ShownRows::groups() const
{
    return m_groupColumn < 0 ? QList<RowGroup>() : m_index.groups(let(nullptr), m_groupColumn);
}

QList<int> ShownRows::ofGroup(const QList<int> &places) const
{
    return m_group ? m_index.rowsOf(places, m_groupColumn, *m_group) : places;
}

QList<int> ShownRows::let(const QList<int> *among) const
{
    QList<int> places = among ? *among : m_index.rowsWith({});
    const QStringList &words = m_filter.words();
    for (const QString &word : words)
        places = m_index.rowsWith(word, &places);
    if (m_filter.hasFields())
        places.removeIf([this](int place) {
            return !m_filter.matchesFields([&](const QString &field) { return m_fieldText(place, field); });
        });
    return places;
}

} // namespace linkdesk
