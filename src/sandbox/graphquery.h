// Runs a query of Azure Resource Graph: a table and operators behind "|". Served: where, project,
// project-away, extend, mv-expand, join (inner, innerunique, leftouter), summarize, order/sort by, top,
// take/limit, distinct, count. What is not served is refused, never half done.
// https://learn.microsoft.com/azure/governance/resource-graph/concepts/query-language
#pragma once

#include "src/sandbox/graphexpression.h"

#include <optional>

namespace linkdesk::sandbox {

struct GraphResult {
    GraphTable table;
    bool limited = false; // take, limit or top: the service gives no token for further pages
};

// The table of this lower-case name ("resources"); nothing where there is none.
using GraphTables = std::function<std::optional<GraphTable>(const QString &name)>;

// Throws GraphFault.
GraphResult runGraphQuery(const QString &query, const GraphTables &tables);

} // namespace linkdesk::sandbox
