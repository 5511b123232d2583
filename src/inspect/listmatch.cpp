#include "src/inspect/listmatch.h"

#include "src/query/document.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace linkdesk::inspect {

namespace {

using query::Value;
using Keys = std::vector<std::string>;

std::string lowered(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).toLower().toStdString();
}

// What equal numbers have in common, however they are written.
std::string numberText(const Value &number)
{
    constexpr double MostExact = 9007199254740992.0; // 2^53
    const double size = number.toDouble();
    if (!number.isInteger() && std::abs(size) < MostExact && std::trunc(size) == size)
        return std::to_string(int64_t(size));
    return query::toJson(number).toStdString();
}

// The value itself as a key: the first letter keeps 1 and "1" apart.
std::string wholeKey(const Value &value)
{
    if (value.isString() && isArmId(value.text()))
        return 's' + lowered(value.text());
    if (value.isString())
        return 's' + std::string(value.text());
    if (value.isNumber())
        return 'n' + numberText(value);
    return 'j' + query::toJson(value).toStdString();
}

// Nothing where an element lacks the member, or two have the same.
std::optional<Keys> memberKeys(std::span<const Value> elements, std::string_view member)
{
    Keys keys;
    std::unordered_set<std::string> seen;
    keys.reserve(elements.size());
    for (const Value &element : elements) {
        const Value key = element.member(member);
        if (!key.isString() || key.text().empty())
            return {};
        keys.push_back(lowered(key.text()));
        if (!seen.insert(keys.back()).second)
            return {};
    }
    return keys;
}

Keys wholeKeys(std::span<const Value> elements)
{
    Keys keys;
    keys.reserve(elements.size());
    for (const Value &element : elements)
        keys.push_back(wholeKey(element));
    return keys;
}

// The partner of each key of `before`, or after.size().
std::vector<size_t> partners(const Keys &before, const Keys &after)
{
    struct Queue {
        std::vector<size_t> places;
        size_t next = 0;
    };
    std::unordered_map<std::string_view, Queue> queues;
    for (size_t other = 0; other < after.size(); ++other)
        queues[after[other]].places.push_back(other);
    std::vector<size_t> found(before.size(), after.size());
    for (size_t at = 0; at < before.size(); ++at) {
        const auto queue = queues.find(before[at]);
        if (queue != queues.end() && queue->second.next < queue->second.places.size())
            found[at] = queue->second.places[queue->second.next++];
    }
    return found;
}

bool isNested(const Value &value)
{
    return value.isObject() || value.isArray();
}

// What has no partner by its whole value is taken to be the next that has none: one object that was changed.
void pairTheRest(std::vector<size_t> &found, std::span<const Value> before, std::span<const Value> after)
{
    std::vector<bool> isTaken(after.size(), false);
    for (const size_t other : found) {
        if (other < after.size())
            isTaken[other] = true;
    }
    size_t next = 0;
    for (size_t at = 0; at < before.size(); ++at) {
        if (found[at] < after.size() || !isNested(before[at]))
            continue;
        while (next < after.size() && (isTaken[next] || !isNested(after[next])))
            ++next;
        if (next == after.size())
            return;
        found[at] = next++;
    }
}

std::vector<size_t> matched(std::span<const Value> before, std::span<const Value> after, const ListRule &rule)
{
    for (const std::string_view member : rule.keys) {
        if (member.empty())
            continue;
        const std::optional<Keys> left = memberKeys(before, member);
        const std::optional<Keys> right = left ? memberKeys(after, member) : std::nullopt;
        if (right)
            return partners(*left, *right);
    }
    std::vector<size_t> found = partners(wholeKeys(before), wholeKeys(after));
    pairTheRest(found, before, after);
    return found;
}

} // namespace

ListMatch::ListMatch(std::span<const Value> before, std::span<const Value> after, const ListRule &rule)
{
    const std::vector<size_t> found = matched(before, after, rule);
    std::vector<bool> isTaken(after.size(), false);
    size_t least = 0;
    for (size_t at = 0; at < before.size(); ++at) {
        const size_t other = found[at];
        if (other >= after.size()) {
            m_removed.push_back(at);
            continue;
        }
        m_keepsOrder = m_keepsOrder && other >= least;
        least = other;
        isTaken[other] = true;
        m_pairs.emplace_back(at, other);
    }
    for (size_t other = 0; other < after.size(); ++other) {
        if (!isTaken[other])
            m_added.push_back(other);
    }
}

} // namespace linkdesk::inspect
