#include "src/model/rowindex.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace linkdesk {

namespace {

const char *find(const char *from, const char *end, const QByteArray &word)
{
    return static_cast<const char *>(
        ::memmem(from, size_t(end - from), word.constData(), size_t(word.size())));
}

} // namespace

QByteArray RowIndex::folded(const QStringList &cells) const
{
    QString text;
    for (const QString &cell : cells)
        (text += cell) += u'\r';
    text.replace(u'\n', u' ');
    return text.toCaseFolded().toUtf8() + '\n';
}

int RowIndex::numberOf(Column &column, const QString &text)
{
    const auto known = column.known.constFind(text);
    if (known != column.known.constEnd())
        return *known;
    column.ranks.clear();
    const int number = int(column.known.size());
    column.known.insert(text, number);
    column.texts.push_back(text);
    return number;
}

void RowIndex::append(const QStringList &cells)
{
    m_cells.resize(size_t(m_columns));
    const QByteArray text = folded(cells);
    m_starts.push_back(m_text.size());
    m_sizes.push_back(text.size());
    m_text += text;
    for (int column = 0; column < m_columns; ++column) {
        Column &own = m_cells[size_t(column)];
        own.numbers.push_back(numberOf(own, cells.value(column)));
    }
}

// The old text stays where it was, and is never looked at again: rows change seldom.
void RowIndex::replace(int row, const QStringList &cells)
{
    const QByteArray text = folded(cells);
    std::memset(m_text.data() + m_starts[size_t(row)], 0, size_t(m_sizes[size_t(row)]));
    m_starts[size_t(row)] = m_text.size();
    m_sizes[size_t(row)] = text.size();
    m_text += text;
    for (int column = 0; column < m_columns; ++column) {
        Column &own = m_cells[size_t(column)];
        own.numbers[size_t(row)] = numberOf(own, cells.value(column));
    }
}

void RowIndex::clear()
{
    *this = RowIndex(m_columns);
}

const QString &RowIndex::cell(int row, int column) const
{
    const Column &own = m_cells[size_t(column)];
    return own.texts[size_t(own.numbers[size_t(row)])];
}

QByteArrayView RowIndex::textOf(int row) const
{
    return QByteArrayView(m_text).sliced(m_starts[size_t(row)], m_sizes[size_t(row)]);
}

QList<int> RowIndex::rowsWith(const QString &word, const QList<int> *among) const
{
    const QByteArray wanted = word.toCaseFolded().toUtf8();
    QList<int> rows;
    const auto look = [&](int row) {
        const QByteArrayView text = textOf(row);
        if (find(text.data(), text.data() + text.size(), wanted))
            rows.append(row);
    };
    if (among) {
        for (const int row : *among)
            look(row);
        return rows;
    }
    rows.reserve(count());
    for (int row = 0; row < count(); ++row)
        look(row);
    return rows;
}

const std::vector<int> &RowIndex::Column::ranked() const
{
    if (!ranks.empty() || known.isEmpty())
        return ranks;
    std::vector<std::pair<QString, int>> texts;
    texts.reserve(size_t(known.size()));
    for (auto text = known.cbegin(); text != known.cend(); ++text)
        texts.emplace_back(text.key().toCaseFolded(), *text);
    std::sort(texts.begin(), texts.end());
    ranks.resize(texts.size());
    int rank = -1;
    for (size_t i = 0; i < texts.size(); ++i) {
        if (i == 0 || texts[i].first != texts[i - 1].first)
            ++rank;
        ranks[size_t(texts[i].second)] = rank;
    }
    return ranks;
}

// A counting sort: the ranks are small numbers.
QList<int> RowIndex::sorted(const QList<int> &rows, int column, bool descending) const
{
    if (rows.isEmpty() || column < 0 || column >= m_columns)
        return rows;
    const Column &own = m_cells[size_t(column)];
    const std::vector<int> &ranks = own.ranked();
    const int most = int(own.known.size());
    const auto rankOf = [&](int row) {
        const int rank = ranks[size_t(own.numbers[size_t(row)])];
        return size_t(descending ? most - 1 - rank : rank);
    };
    std::vector<int> places(size_t(most) + 1, 0);
    for (const int row : rows)
        ++places[rankOf(row) + 1];
    std::partial_sum(places.begin(), places.end(), places.begin());
    QList<int> result(rows.size());
    for (const int row : rows)
        result[places[rankOf(row)]++] = row;
    return result;
}

QList<RowGroup> RowIndex::groups(const QList<int> &rows, int column) const
{
    if (rows.isEmpty() || column < 0 || column >= m_columns)
        return {};
    const Column &own = m_cells[size_t(column)];
    const std::vector<int> &ranks = own.ranked();
    std::vector<RowGroup> all(size_t(own.known.size()));
    for (const int row : rows)
        ++all[size_t(ranks[size_t(own.numbers[size_t(row)])])].count;
    // Of texts that differ in case only, the same one at every call.
    for (auto text = own.known.cbegin(); text != own.known.cend(); ++text) {
        RowGroup &group = all[size_t(ranks[size_t(*text)])];
        if (group.text.isEmpty() || text.key() < group.text)
            group.text = text.key();
    }
    QList<RowGroup> result;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(result), [](const RowGroup &group) {
        return group.count > 0;
    });
    return result;
}

QList<int> RowIndex::rowsOf(const QList<int> &rows, int column, const QString &text) const
{
    if (rows.isEmpty() || column < 0 || column >= m_columns)
        return {};
    const Column &own = m_cells[size_t(column)];
    const QString folded = text.toCaseFolded();
    std::vector<char> wanted(size_t(own.known.size()), 0);
    for (auto known = own.known.cbegin(); known != own.known.cend(); ++known)
        wanted[size_t(*known)] = known.key().toCaseFolded() == folded ? 1 : 0;
    QList<int> result;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(result), [&](int row) {
        return wanted[size_t(own.numbers[size_t(row)])] != 0;
    });
    return result;
}

} // namespace linkdesk
