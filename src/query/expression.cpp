#include "src/query/expression.h"

#include "src/query/evaluator.h"

namespace linkdesk::query {

tl::expected<Expression, Fault> Expression::read(QStringView text)
{
    auto program = std::make_shared<Program>();
    const tl::expected<std::vector<Token>, Fault> tokens = tokenized(text, program->literals);
    if (!tokens)
        return tl::unexpected(tokens.error());
    tl::expected<Node, Fault> tree = parsed(*tokens, text);
    if (!tree)
        return tl::unexpected(tree.error());
    program->tree = std::move(*tree);
    return Expression(std::move(program));
}

tl::expected<Value, Fault> Expression::evaluate(const Value &input, Arena &arena, const Limits &limits) const
{
    return Evaluator(arena, limits).run(m_program->tree, input);
}

} // namespace linkdesk::query
