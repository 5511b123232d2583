#include "src/inspect/compare.h"

#include "src/inspect/exportfile.h"
#include "src/query/document.h"

#include <algorithm>
#include <unordered_map>

namespace linkdesk::inspect {

namespace {

constexpr int NoRow = -1;

// Rows of one key, in their order, each given out once.
class Partners {
public:
    explicit Partners(const std::vector<ComparedRow> &rows)
        : m_next(rows.size(), NoRow)
    {
        m_first.reserve(rows.size());
        // From the back, so that the first row of a key is the first in its chain.
        for (int row = int(rows.size()) - 1; row >= 0; --row) {
            const auto [found, isNew] = m_first.try_emplace(keyOf(rows[size_t(row)]), row);
            if (isNew)
                continue;
            m_next[size_t(row)] = found->second;
            found->second = row;
        }
    }

    // NoRow where none is left.
    int take(const ComparedRow &row)
    {
        const auto found = m_first.find(keyOf(row));
        if (found == m_first.end())
            return NoRow;
        const int taken = found->second;
        if (taken != NoRow)
            found->second = m_next[size_t(taken)];
        return taken;
    }

private:
    static std::string keyOf(const ComparedRow &row)
    {
        if (!row.id.isEmpty())
            return row.id.toLower().toStdString();
        if (row.name.isEmpty())
            return {};
        return (row.type + u'\n' + row.name).toLower().toStdString();
    }

    std::unordered_map<std::string, int> m_first;
    std::vector<int> m_next;
};

class SetComparer {
public:
    SetComparer(const ComparedSet &before, const ComparedSet &after)
        : m_before(before.rows)
        , m_after(after.rows)
        , m_isMatched(after.rows.size(), false)
    {
    }

    Comparison run(const std::atomic_bool *cancelled)
    {
        Partners partners(m_after);
        for (size_t row = 0; row < m_before.size() && !isCancelled(cancelled); ++row)
            compareRow(int(row), partners.take(m_before[row]));
        for (size_t row = 0; row < m_after.size() && !isCancelled(cancelled); ++row) {
            if (!m_isMatched[row])
                noteAlone(ChangeKind::Added, NoRow, int(row), m_after[row]);
        }
        return std::move(m_result);
    }

private:
    bool isCancelled(const std::atomic_bool *cancelled)
    {
        m_result.isCancelled = m_result.isCancelled || (cancelled != nullptr && *cancelled);
        return m_result.isCancelled;
    }

    void compareRow(int before, int after)
    {
        if (after == NoRow) {
            noteAlone(ChangeKind::Removed, before, NoRow, m_before[size_t(before)]);
            return;
        }
        m_isMatched[size_t(after)] = true;
        m_arena.reset();
        const query::Parsed left = query::parseJson(m_before[size_t(before)].text, m_arena);
        // The same to the byte is the most frequent case by far.
        const bool isCopy = m_before[size_t(before)].text == m_after[size_t(after)].text;
        const query::Parsed right = isCopy ? left : query::parseJson(m_after[size_t(after)].text, m_arena);
        if (!left || !right)
            noteUnread({ ChangeKind::Changed, before, after, {}, true });
        else if (isCopy)
            ++m_result.counts.same;
        else
            notePair({ ChangeKind::Changed, before, after, changesBetween(*left, *right), false });
    }

    void notePair(RowDifference difference)
    {
        CompareCounts &counts = m_result.counts;
        const auto &changes = difference.changes;
        counts.ignoredChanges += int(std::count_if(
            changes.begin(), changes.end(), [](const ValueChange &change) { return !change.counts(); }));
        ++(difference.counts() ? counts.changed : counts.same);
        if (!changes.empty())
            m_result.differences.push_back(std::move(difference));
    }

    void noteUnread(RowDifference difference)
    {
        ++m_result.counts.unread;
        m_result.differences.push_back(std::move(difference));
    }

    void noteAlone(ChangeKind kind, int before, int after, const ComparedRow &row)
    {
        m_arena.reset();
        if (!query::parseJson(row.text, m_arena)) {
            noteUnread({ kind, before, after, {}, true });
            return;
        }
        CompareCounts &counts = m_result.counts;
        ++(kind == ChangeKind::Added ? counts.added : counts.removed);
        m_result.differences.push_back({ kind, before, after, {}, false });
    }

    const std::vector<ComparedRow> &m_before;
    const std::vector<ComparedRow> &m_after;
    std::vector<bool> m_isMatched;
    query::Arena m_arena;
    Comparison m_result;
};

} // namespace

ComparedSet comparedSet(const std::vector<std::shared_ptr<const ExportFile>> &files)
{
    ComparedSet set;
    set.shape = files.size() == 1 ? files.front()->shape() : Shape::Lines;
    for (const std::shared_ptr<const ExportFile> &file : files) {
        for (int row = 0; row < file->rowCount(); ++row) {
            RowSummary summary = file->summary(row);
            set.rows.push_back({ file->rowText(row), std::move(summary.id), std::move(summary.type),
                                 std::move(summary.name) });
        }
    }
    return set;
}

ComparedSet comparedSet(const std::shared_ptr<const ExportFile> &file)
{
    return comparedSet(std::vector{ file });
}

bool RowDifference::counts() const
{
    return kind != ChangeKind::Changed
        || std::any_of(
               changes.begin(), changes.end(), [](const ValueChange &change) { return change.counts(); });
}

Comparison compare(const ComparedSet &before, const ComparedSet &after, const std::atomic_bool *cancelled)
{
    return SetComparer(before, after).run(cancelled);
}

} // namespace linkdesk::inspect
