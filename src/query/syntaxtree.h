// A query as a tree. Internal to src/query.
#pragma once

#include "src/query/functiontable.h"
#include "src/query/lexer.h"

#include <optional>
#include <string>
#include <vector>

namespace linkdesk::query {

enum class NodeKind {
    Current, // @
    Literal,
    Field, // name
    Index, // number
    Slice, // from, to, step
    Sequence, // each child on what the one before gave: a.b[0] | c
    Projection, // the second child on every element of the first
    ValueProjection, // the same for the values of an object
    FilterProjection, // the same for the elements for which the third child holds
    Flatten, // of the child, by one level
    List, // [a, b]
    Hash, // {name: a, other: b}: `names` beside the children
    Or,
    And,
    Not,
    Compare, // `comparison`
    Call, // `function`
    Reference, // &a, only as an argument
    Hole, // stands where a completion is asked for
};

struct Node {
    NodeKind kind = NodeKind::Current;
    qsizetype at = 0; // in the expression
    qsizetype length = 0;
    std::vector<Node> children;
    int height = 1; // levels

    std::string name;
    std::vector<std::string> names;
    Value literal;
    std::optional<int64_t> from; // also the index
    std::optional<int64_t> to;
    std::optional<int64_t> step;
    TokenKind comparison = TokenKind::Equal;
    const Function *function = nullptr;
};

// Levels of a query: far more than a person writes, far less than the stack bears.
constexpr int MostLevels = 300;

tl::expected<Node, Fault> parsed(const std::vector<Token> &tokens, QStringView expression);

} // namespace linkdesk::query
