// Carries a tree out on a value. Internal to src/query.
#pragma once

#include "src/query/expression.h"
#include "src/query/syntaxtree.h"

namespace linkdesk::query {

struct Program {
    Arena literals;
    Node tree;
};

// What a completion learns on the way.
class HoleWatch {
public:
    virtual ~HoleWatch() = default;
    virtual void reached(const Value &current) = 0; // the hole is to be carried out on this value
    virtual void compared(const Value &other) = 0; // the hole is compared with this value
};

class Evaluator {
public:
    Evaluator(Arena &arena, const Limits &limits)
        : m_arena(arena)
        , m_limits(limits)
    {
    }

    // With a watch every branch is gone into and every filter lets all pass, so that the hole is reached; the
    // result then means nothing.
    void watch(HoleWatch *watch) { m_watch = watch; }
    tl::expected<Value, Fault> run(const Node &tree, const Value &input);

private:
    // After a fault every function returns null, as soon as it can.
    bool hasFailed() const { return m_fault.has_value(); }
    Value fail(FaultKind kind, const Node &node);
    // Counts the work; false: stop.
    bool step(const Node &node, size_t count = 1);

    Value evaluate(const Node &node, const Value &current);
    Value sequence(const Node &node, const Value &current);
    Value slice(const Node &node, const Value &current);
    Value projection(const Node &node, const Value &current);
    void project(const Node &node, const Value &element);
    Value flatten(const Node &node, const Value &current);
    Value list(const Node &node, const Value &current);
    Value hash(const Node &node, const Value &current);
    Value either(const Node &node, const Value &current);
    Value both(const Node &node, const Value &current);
    Value compare(const Node &node, const Value &current);
    bool equal(const Node &node, const Value &left, const Value &right);

    // evaluatorfunctions.cpp
    Value call(const Node &node, const Value &current);
    Value callNamed(const Node &node, std::span<const Value> arguments);
    Value typeFault(const Node &node, size_t argument, const Value &value);
    Value number(const Node &node, double result);
    Value rounded(const Node &node, const Value &value, double (*round)(double));
    Value absolute(const Node &node, const Value &value);
    Value sum(const Node &node, std::span<const Value> numbers);
    Value join(const Node &node, std::string_view glue, std::span<const Value> texts);
    Value contains(const Node &node, const Value &whole, const Value &part);
    Value extreme(std::span<const Value> values, bool wantsGreatest);
    Value extremeBy(const Node &node, const Value &array, bool wantsGreatest);
    Value sort(const Node &node, const Value &array);
    Value sortBy(const Node &node, const Value &array);
    bool keysOf(const Node &node, const Value &array, std::vector<Value> &keys);
    Value map(const Node &node, const Value &array);
    Value merge(const Node &node, std::span<const Value> objects);
    Value reversed(const Node &node, const Value &value);
    Value asText(const Node &node, const Value &value);
    Value asNumber(const Value &value);
    Value keptText(const Node &node, std::string_view text);

    // What was put on the stack since `base`, as an array; takes it off.
    Value arrayFrom(const Node &node, size_t base);
    Value checkedDepth(const Node &node, const Value &value);

    Arena &m_arena;
    const Limits &m_limits;
    HoleWatch *m_watch = nullptr;
    std::optional<Fault> m_fault;
    qint64 m_steps = 0;
    std::vector<Value> m_stack; // elements of the arrays that are being made
};

// The order of numbers by size and of texts by code points; both of the same type.
int compareScalars(const Value &left, const Value &right);

} // namespace linkdesk::query
