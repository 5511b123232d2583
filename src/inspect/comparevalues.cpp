#include "src/inspect/comparevalues.h"

#include "src/base/resourceid.h"
#include "src/inspect/listmatch.h"
#include "src/query/document.h"

#include <algorithm>
#include <unordered_map>

namespace linkdesk::inspect {

namespace {

using query::Member;
using query::Type;
using query::Value;

std::string loweredText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).toLower().toStdString();
}

// The members of an object by name, as fast in an object of ten as in one of ten thousand.
class MemberTable {
public:
    explicit MemberTable(std::span<const Member> members)
        : m_members(members)
    {
        if (members.size() <= Few)
            return;
        for (size_t at = 0; at < members.size(); ++at)
            m_places.emplace(members[at].name, at);
    }

    // members.size() where there is none.
    size_t find(std::string_view name) const
    {
        if (m_members.size() <= Few) {
            const auto found = std::find_if(m_members.begin(), m_members.end(), [name](const Member &member) {
                return member.name == name;
            });
            return size_t(found - m_members.begin());
        }
        const auto found = m_places.find(name);
        return found == m_places.end() ? m_members.size() : found->second;
    }

private:
    static constexpr size_t Few = 16;

    std::span<const Member> m_members;
    std::unordered_map<std::string_view, size_t> m_places;
};

constexpr size_t Missing = size_t(-1);

// Which member of the second object each of the first is.
class MemberMatch {
public:
    MemberMatch(std::span<const Member> before, std::span<const Member> after)
        : m_partner(before.size(), Missing)
        , m_isTaken(after.size(), false)
    {
        const MemberTable table(after);
        for (size_t at = 0; at < before.size(); ++at)
            take(at, table.find(before[at].name));
        matchIds(before, after);
    }

    size_t partner(size_t at) const { return m_partner[at]; }
    bool isTaken(size_t at) const { return m_isTaken[at]; }

private:
    void take(size_t at, size_t other)
    {
        if (other >= m_isTaken.size() || m_isTaken[other])
            return;
        m_partner[at] = other;
        m_isTaken[other] = true;
    }

    // Where names are ids (userAssignedIdentities) they are compared without case.
    void matchIds(std::span<const Member> before, std::span<const Member> after)
    {
        std::unordered_map<std::string, size_t> ids;
        for (size_t other = 0; other < after.size(); ++other) {
            if (!m_isTaken[other] && isArmId(after[other].name))
                ids.emplace(loweredText(after[other].name), other);
        }
        for (size_t at = 0; at < before.size() && !ids.empty(); ++at) {
            if (m_partner[at] != Missing || !isArmId(before[at].name))
                continue;
            const auto found = ids.find(loweredText(before[at].name));
            if (found != ids.end())
                take(at, found->second);
        }
    }

    std::vector<size_t> m_partner;
    std::vector<bool> m_isTaken;
};

// Why two texts that differ are the same to Azure.
IgnoreReason reasonOf(std::string_view before, std::string_view after, std::string_view member)
{
    const QString left = QString::fromUtf8(before.data(), qsizetype(before.size()));
    const QString right = QString::fromUtf8(after.data(), qsizetype(after.size()));
    const bool areIds = (isArmId(before) && isArmId(after)) || (isGuid(before) && isGuid(after));
    if ((areIds || isWithoutCase(member)) && sameText(left, right))
        return IgnoreReason::Case;
    if (isRegion(member) && sameRegion(left, right))
        return IgnoreReason::Region;
    return IgnoreReason::None;
}

class Comparer {
public:
    std::vector<ValueChange> run(const Value &before, const Value &after)
    {
        compare(before, after, {});
        return std::move(m_changes);
    }

private:
    // Adds a step to both pointers while it lives.
    class Step {
    public:
        Step(Comparer &comparer, const QByteArray &before, const QByteArray &after)
            : m_comparer(comparer)
            , m_before(comparer.m_before.size())
            , m_after(comparer.m_after.size())
        {
            comparer.m_before += before;
            comparer.m_after += after;
        }
        ~Step()
        {
            m_comparer.m_before.truncate(m_before);
            m_comparer.m_after.truncate(m_after);
        }
        Q_DISABLE_COPY_MOVE(Step)

    private:
        Comparer &m_comparer;
        qsizetype m_before;
        qsizetype m_after;
    };

    // Whether two values say the same, what does not count left aside. Writes nothing down.
    bool areSame(const Value &before, const Value &after, std::string_view member)
    {
        const bool wasProbing = std::exchange(m_isProbing, true);
        const bool didDiffer = std::exchange(m_differs, false);
        compare(before, after, member);
        const bool differs = m_differs;
        m_isProbing = wasProbing;
        m_differs = didDiffer;
        return !differs;
    }

    bool isDone() const { return m_isProbing && m_differs; }

    // `before` and `after` are null where there is nothing.
    void
    note(ChangeKind kind, IgnoreReason reason, const Value *before, const Value *after, QByteArray patchPath)
    {
        if (m_isProbing) {
            m_differs = m_differs || reason == IgnoreReason::None;
            return;
        }
        m_changes.push_back({ kind, reason, kind == ChangeKind::Added ? m_after : m_before,
                              std::move(patchPath), before == nullptr ? QByteArray() : query::toJson(*before),
                              after == nullptr ? QByteArray() : query::toJson(*after) });
    }

    void noteChanged(IgnoreReason reason, const Value &before, const Value &after)
    {
        note(ChangeKind::Changed, reason, &before, &after, m_before);
    }

    // `member`: whose value it is, for the rules; of an element the list's.
    void compare(const Value &before, const Value &after, std::string_view member)
    {
        if (isDone())
            return;
        if (before.type() != after.type()) {
            noteChanged(IgnoreReason::None, before, after);
            return;
        }
        switch (before.type()) {
        case Type::Null:
            return;
        case Type::Bool:
            if (before.isTrue() != after.isTrue())
                noteChanged(IgnoreReason::None, before, after);
            return;
        case Type::Number:
            if (query::compareNumbers(before, after) != 0)
                noteChanged(IgnoreReason::None, before, after);
            return;
        case Type::String:
            if (before.text() != after.text())
                noteChanged(
                    m_isOwn ? IgnoreReason::None : reasonOf(before.text(), after.text(), member), before,
                    after);
            return;
        case Type::Array:
            compareArrays(before, after, member);
            return;
        case Type::Object:
            compareObjects(before.members(), after.members());
            return;
        }
    }

    void compareObjects(std::span<const Member> before, std::span<const Member> after)
    {
        const MemberMatch match(before, after);
        for (size_t at = 0; at < before.size() && !isDone(); ++at) {
            const size_t other = match.partner(at);
            if (other != Missing)
                compareMembers(before[at], after[other]);
            else
                noteMember(ChangeKind::Removed, before[at]);
        }
        for (size_t other = 0; other < after.size() && !isDone(); ++other) {
            if (!match.isTaken(other))
                noteMember(ChangeKind::Added, after[other]);
        }
    }

    void noteMember(ChangeKind kind, const Member &member)
    {
        const QByteArray name = pointerStep(member.name);
        const Step step(*this, name, name);
        const bool isAdded = kind == ChangeKind::Added;
        note(
            kind, memberReason(member), isAdded ? nullptr : &member.value, isAdded ? &member.value : nullptr,
            m_before);
    }

    IgnoreReason memberReason(const Member &member) const
    {
        if (m_isOwn)
            return IgnoreReason::None;
        if (const FieldRule *rule = fieldRuleOf(member.name))
            return rule->reason;
        return member.value.isNull() ? IgnoreReason::Nothing : IgnoreReason::None;
    }

    void compareMembers(const Member &before, const Member &after)
    {
        {
            const Step step(*this, pointerStep(before.name), pointerStep(after.name));
            const FieldRule *rule = m_isOwn ? nullptr : fieldRuleOf(before.name);
            const bool wasOwn = std::exchange(m_isOwn, m_isOwn || sameName(before.name, "tags"));
            if (rule != nullptr) {
                // Shown as one change, however much of it differs.
                if (!m_isProbing && !isExactly(before.value, after.value))
                    noteChanged(rule->reason, before.value, after.value);
            } else {
                compare(before.value, after.value, before.name);
            }
            m_isOwn = wasOwn;
        }
        if (before.name != after.name)
            noteRename(before.name, after.name);
    }

    void noteRename(std::string_view before, std::string_view after)
    {
        const QByteArray step = pointerStep(before);
        const Step into(*this, step, pointerStep(after));
        const Value left = Value::of(before);
        const Value right = Value::of(after);
        note(ChangeKind::Renamed, IgnoreReason::Case, &left, &right, m_before);
    }

    // Whatever the rules say.
    static bool isExactly(const Value &before, const Value &after)
    {
        return changesBetween(before, after).empty();
    }

    void compareArrays(const Value &before, const Value &after, std::string_view member)
    {
        const ListRule *rule = m_isOwn ? nullptr : listRuleOf(member);
        if (rule != nullptr)
            compareUnordered(before, after, *rule);
        else
            compareOrdered(before.elements(), after.elements(), member);
    }

    void comparePair(
        std::span<const Value> before, size_t at, std::span<const Value> after, size_t other,
        std::string_view member)
    {
        const Step step(*this, indexStep(at), indexStep(other));
        compare(before[at], after[other], member);
    }

    // Equal ones at both ends are left out of it, so that one more in front does not change all behind it.
    void compareOrdered(std::span<const Value> before, std::span<const Value> after, std::string_view member)
    {
        if (m_isProbing && before.size() != after.size()) {
            m_differs = true;
            return;
        }
        const size_t shorter = std::min(before.size(), after.size());
        size_t end = 0;
        if (before.size() != after.size()) {
            size_t start = 0;
            while (start < shorter && areSame(before[start], after[start], member))
                ++start;
            while (end < shorter - start
                   && areSame(before[before.size() - 1 - end], after[after.size() - 1 - end], member))
                ++end;
        }
        const size_t pairs = shorter - end;
        for (size_t at = 0; at < pairs && !isDone(); ++at)
            comparePair(before, at, after, at, member);
        for (size_t at = end; at > 0 && !isDone(); --at)
            comparePair(before, before.size() - at, after, after.size() - at, member);
        for (size_t at = before.size() - end; at > pairs; --at)
            noteElement(ChangeKind::Removed, before, at - 1, indexStep(at - 1));
        for (size_t at = pairs; at < after.size() - end; ++at)
            noteElement(ChangeKind::Added, after, at, indexStep(at));
    }

    void compareUnordered(const Value &before, const Value &after, const ListRule &rule)
    {
        const ListMatch match(before.elements(), after.elements(), rule);
        for (const auto &[at, other] : match.pairs()) {
            if (isDone())
                return;
            comparePair(before.elements(), at, after.elements(), other, rule.member);
        }
        const std::vector<size_t> &removed = match.removed();
        for (auto at = removed.rbegin(); at != removed.rend(); ++at)
            noteElement(ChangeKind::Removed, before.elements(), *at, indexStep(*at));
        for (const size_t other : match.added())
            noteElement(
                ChangeKind::Added, after.elements(), other,
                match.keepsOrder() ? indexStep(other) : QByteArrayLiteral("/-"));
        if (!match.keepsOrder())
            noteChanged(IgnoreReason::Order, before, after);
    }

    void noteElement(ChangeKind kind, std::span<const Value> elements, size_t at, const QByteArray &patchStep)
    {
        const QByteArray patchPath = m_before + patchStep;
        const Step step(*this, indexStep(at), indexStep(at));
        const bool isAdded = kind == ChangeKind::Added;
        note(
            kind, IgnoreReason::None, isAdded ? nullptr : &elements[at], isAdded ? &elements[at] : nullptr,
            patchPath);
    }

    static QByteArray indexStep(size_t at) { return '/' + QByteArray::number(qulonglong(at)); }

    std::vector<ValueChange> m_changes;
    QByteArray m_before;
    QByteArray m_after;
    bool m_isOwn = false; // below "tags"
    bool m_isProbing = false;
    bool m_differs = false;
};

} // namespace

std::vector<ValueChange> changesBetween(const Value &before, const Value &after)
{
    return Comparer().run(before, after);
}

QByteArray pointerStep(std::string_view name)
{
    QByteArray step = "/";
    for (const char c : name) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

} // namespace linkdesk::inspect
