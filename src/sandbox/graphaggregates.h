// The operator summarize of Resource Graph queries and its aggregates: count, countif, dcount, min, max, sum,
// avg, make_list, make_set, take_any.
#pragma once

#include "src/sandbox/graphexpression.h"

namespace linkdesk::sandbox {

struct GraphAggregate {
    QString name; // of the column that it makes: "count_", "sum_size", as Kusto names them
    QString function;
    std::vector<GraphExpression> arguments; // none for count()
};

struct GraphSummary {
    QList<GraphAggregate> aggregates;
    QStringList keyNames;
    QList<GraphExpression> keys; // in the order of the names
};

// "count()", "total = sum(x)". Throws GraphFault.
GraphAggregate parseGraphAggregate(GraphReader &reader, const QStringList &columns);
// One row for each value of the keys, in the order they are met; the keys' columns come first. Without keys:
// one row.
GraphTable summarized(const GraphTable &table, const GraphSummary &summary);

} // namespace linkdesk::sandbox
