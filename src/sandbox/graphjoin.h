// The operator join of Resource Graph queries, and the key by which rows are held against each other.
#pragma once

#include "src/sandbox/graphexpression.h"

#include <optional>

namespace linkdesk::sandbox {

enum class GraphJoin { Inner, InnerUnique, LeftOuter };

struct GraphJoinKey {
    qsizetype left = 0, right = 0; // columns
};

std::optional<GraphJoin> graphJoinOf(const QString &word); // nothing: a kind that is not served
// "id", "$left.a == $right.b", several behind commas. Throws GraphFault.
QList<GraphJoinKey>
parseGraphJoinKeys(GraphReader &reader, const QStringList &left, const QStringList &right);
// A right column whose name is taken gets a number behind it, as Kusto names them.
GraphTable
joined(GraphJoin kind, const GraphTable &left, const GraphTable &right, const QList<GraphJoinKey> &keys);

// Equal for rows whose values are the same, kind included.
QString graphKey(const GraphRow &values);

} // namespace linkdesk::sandbox
