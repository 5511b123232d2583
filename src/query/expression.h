// A query in JMESPath (jmespath.org/specification.html), the language of `az --query`: read once, then
// carried out on as many values as wanted. Where the specification leaves something open, or the Azure CLI
// goes beyond it, this does as the CLI: texts can be put in order by < and >, `text` without quotes is a
// text.
//
// Unknown functions, wrong numbers of arguments and a step of 0 are found while reading, so that a query over
// no rows tells them too. Everything is const and may be used by several threads at once.
#pragma once

#include "src/query/arena.h"
#include "src/query/fault.h"

#include <atomic>
#include <memory>

namespace linkdesk::query {

struct Program;

// What one evaluation may cost before it ends as TooLarge: a short query can make a huge result.
struct Limits {
    size_t mostBytes = size_t(1) << 30; // of the arena
    qint64 mostSteps = qint64(1) << 32; // elements looked at, compared or made
    const std::atomic_bool *cancel = nullptr; // looked at now and then; ends as Cancelled
};

class Expression {
public:
    static tl::expected<Expression, Fault> read(QStringView text);

    // The result refers to `input`'s memory, to `arena` and to this expression: it lives no longer than the
    // first of them that goes.
    tl::expected<Value, Fault> evaluate(const Value &input, Arena &arena, const Limits &limits = {}) const;

private:
    explicit Expression(std::shared_ptr<const Program> program)
        : m_program(std::move(program))
    {
    }

    std::shared_ptr<const Program> m_program;
};

} // namespace linkdesk::query
