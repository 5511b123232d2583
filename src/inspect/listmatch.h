// Which elements of two lists belong together where the order means nothing. In time linear in their number.
#pragma once

#include "src/inspect/comparerules.h"
#include "src/query/value.h"

#include <utility>
#include <vector>

namespace linkdesk::inspect {

class ListMatch {
public:
    ListMatch(
        std::span<const query::Value> before, std::span<const query::Value> after, const ListRule &rule);

    const std::vector<std::pair<size_t, size_t>> &pairs() const { return m_pairs; } // by the first's order
    const std::vector<size_t> &removed() const { return m_removed; } // ascending
    const std::vector<size_t> &added() const { return m_added; } // ascending
    bool keepsOrder() const { return m_keepsOrder; } // those that belong together stand in one order

private:
    std::vector<std::pair<size_t, size_t>> m_pairs;
    std::vector<size_t> m_removed;
    std::vector<size_t> m_added;
    bool m_keepsOrder = true;
};

} // namespace linkdesk::inspect
