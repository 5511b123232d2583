#include "src/query/evaluator.h"

namespace linkdesk::query {

namespace {

// How often the cancel flag is looked at.
constexpr qint64 StepsBetweenLooks = 4096;
// Levels that a result may have: what was read, and as many again from the query.
constexpr int MostResultDepth = Value::MostDepth + MostLevels;

bool areOrdered(const Value &left, const Value &right)
{
    return (left.isNumber() && right.isNumber()) || (left.isString() && right.isString());
}

bool holds(TokenKind comparison, int order)
{
    switch (comparison) {
    case TokenKind::Less:
        return order < 0;
    case TokenKind::LessOrEqual:
        return order <= 0;
    case TokenKind::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

// Both ends of a slice as Python and the specification have them: inside the array, or one before it.
int64_t sliceEnd(std::optional<int64_t> end, int64_t size, bool isBackward, bool isStart)
{
    if (!end)
        return isStart == isBackward ? (isBackward ? size - 1 : size) : (isBackward ? -1 : 0);
    const int64_t least = isBackward ? -1 : 0;
    const int64_t most = isBackward ? size - 1 : size;
    if (*end < 0)
        return *end < -size ? least : *end + size;
    return std::min(*end, most);
}

} // namespace

int compareScalars(const Value &left, const Value &right)
{
    // UTF-8 sorts by bytes as it does by code points.
    return left.isString() ? left.text().compare(right.text()) : compareNumbers(left, right);
}

tl::expected<Value, Fault> Evaluator::run(const Node &tree, const Value &input)
{
    const Value result = evaluate(tree, input);
    if (m_fault)
        return tl::unexpected(*m_fault);
    return result;
}

Value Evaluator::fail(FaultKind kind, const Node &node)
{
    if (!m_fault) {
        Fault fault;
        fault.kind = kind;
        fault.at = node.at;
        fault.length = node.length;
        m_fault = fault;
    }
    return {};
}

bool Evaluator::step(const Node &node, size_t count)
{
    const qint64 before = m_steps;
    m_steps += qint64(count);
    if (m_steps > m_limits.mostSteps || m_arena.used() > m_limits.mostBytes)
        fail(FaultKind::TooLarge, node);
    const bool isTimeToLook = before / StepsBetweenLooks != m_steps / StepsBetweenLooks;
    if (isTimeToLook && m_limits.cancel != nullptr && m_limits.cancel->load(std::memory_order_relaxed))
        fail(FaultKind::Cancelled, node);
    return !hasFailed();
}

Value Evaluator::evaluate(const Node &node, const Value &current)
{
    if (!step(node))
        return {};
    switch (node.kind) {
    case NodeKind::Current:
        return current;
    case NodeKind::Literal:
        return node.literal;
    case NodeKind::Field:
        return current.member(node.name);
    case NodeKind::Index: {
        const auto elements = current.elements();
        const int64_t size = int64_t(elements.size());
        const int64_t at = *node.from < 0 ? *node.from + size : *node.from;
        return at >= 0 && at < size ? elements[size_t(at)] : Value();
    }
    case NodeKind::Slice:
        return slice(node, current);
    case NodeKind::Sequence:
        return sequence(node, current);
    case NodeKind::Projection:
    case NodeKind::ValueProjection:
    case NodeKind::FilterProjection:
        return projection(node, current);
    case NodeKind::Flatten:
        return flatten(node, current);
    case NodeKind::List:
        return list(node, current);
    case NodeKind::Hash:
        return hash(node, current);
    case NodeKind::Or:
        return either(node, current);
    case NodeKind::And:
        return both(node, current);
    case NodeKind::Not:
        return Value::of(!evaluate(node.children[0], current).isTruthy());
    case NodeKind::Compare:
        return compare(node, current);
    case NodeKind::Call:
        return call(node, current);
    case NodeKind::Reference:
        return {}; // carried out by the function that takes it
    case NodeKind::Hole:
        if (m_watch != nullptr)
            m_watch->reached(current);
        return {};
    }
    return {};
}

Value Evaluator::sequence(const Node &node, const Value &current)
{
    Value value = current;
    for (const Node &child : node.children) {
        value = evaluate(child, value);
        if (hasFailed())
            return {};
    }
    return value;
}

Value Evaluator::slice(const Node &node, const Value &current)
{
    if (!current.isArray())
        return {};
    const auto elements = current.elements();
    const auto size = int64_t(elements.size());
    const int64_t step = node.step.value_or(1);
    const bool isBackward = step < 0;
    const int64_t from = sliceEnd(node.from, size, isBackward, true);
    const int64_t to = sliceEnd(node.to, size, isBackward, false);
    const size_t base = m_stack.size();
    // The distance is compared, not the place: adding a huge step could overflow.
    for (int64_t at = from; isBackward ? at > to : at < to;) {
        m_stack.push_back(elements[size_t(at)]);
        if (isBackward ? to - at >= step : to - at <= step)
            break;
        at += step;
    }
    return arrayFrom(node, base);
}

Value Evaluator::projection(const Node &node, const Value &current)
{
    const Value whole = evaluate(node.children[0], current);
    const size_t base = m_stack.size();
    if (node.kind == NodeKind::ValueProjection) {
        if (!whole.isObject())
            return {};
        for (const Member &member : whole.members())
            project(node, member.value);
    } else {
        if (!whole.isArray())
            return {};
        for (const Value &element : whole.elements())
            project(node, element);
    }
    return arrayFrom(node, base);
}

void Evaluator::project(const Node &node, const Value &element)
{
    if (hasFailed())
        return;
    if (node.kind == NodeKind::FilterProjection) {
        const bool isLetThrough = evaluate(node.children[2], element).isTruthy();
        if (!isLetThrough && m_watch == nullptr)
            return;
    }
    const Value result = evaluate(node.children[1], element);
    if (!result.isNull())
        m_stack.push_back(result);
}

Value Evaluator::flatten(const Node &node, const Value &current)
{
    const Value whole = evaluate(node.children[0], current);
    if (!whole.isArray())
        return {};
    const size_t base = m_stack.size();
    for (const Value &element : whole.elements()) {
        if (!element.isArray()) {
            m_stack.push_back(element);
            continue;
        }
        const auto inner = element.elements();
        if (!step(node, inner.size()))
            break;
        m_stack.insert(m_stack.end(), inner.begin(), inner.end());
        // The stack is not in the arena yet; it must not outgrow it either.
        if ((m_stack.size() - base) * sizeof(Value) > m_limits.mostBytes) {
            fail(FaultKind::TooLarge, node);
            break;
        }
    }
    return arrayFrom(node, base);
}

Value Evaluator::list(const Node &node, const Value &current)
{
    if (current.isNull() && m_watch == nullptr)
        return {};
    const size_t base = m_stack.size();
    for (const Node &child : node.children)
        m_stack.push_back(evaluate(child, current));
    return arrayFrom(node, base);
}

Value Evaluator::hash(const Node &node, const Value &current)
{
    if (current.isNull() && m_watch == nullptr)
        return {};
    const size_t count = node.children.size();
    if (!step(node, count))
        return {};
    auto *members = m_arena.allocate<Member>(count);
    for (size_t at = 0; at < count; ++at)
        new (members + at) Member{ node.names[at], evaluate(node.children[at], current) };
    const std::span<Member> made(members, count);
    return checkedDepth(node, Value::of(std::span<const Member>(made.first(mergeSameNames(made)))));
}

Value Evaluator::either(const Node &node, const Value &current)
{
    Value value;
    for (const Node &child : node.children) {
        value = evaluate(child, current);
        if (hasFailed() || (value.isTruthy() && m_watch == nullptr))
            return value;
    }
    return value;
}

Value Evaluator::both(const Node &node, const Value &current)
{
    Value value;
    for (const Node &child : node.children) {
        value = evaluate(child, current);
        if (hasFailed() || (!value.isTruthy() && m_watch == nullptr))
            return value;
    }
    return value;
}

Value Evaluator::compare(const Node &node, const Value &current)
{
    const Value left = evaluate(node.children[0], current);
    const Value right = evaluate(node.children[1], current);
    if (m_watch != nullptr && node.children[1].kind == NodeKind::Hole)
        m_watch->compared(left);
    if (hasFailed())
        return {};
    if (node.comparison == TokenKind::Equal)
        return Value::of(equal(node, left, right));
    if (node.comparison == TokenKind::NotEqual)
        return Value::of(!equal(node, left, right));
    if (!areOrdered(left, right))
        return {};
    return Value::of(holds(node.comparison, compareScalars(left, right)));
}

// Members are compared by name, in whatever order they stand.
bool Evaluator::equal(const Node &node, const Value &left, const Value &right)
{
    if (left.type() != right.type() || !step(node))
        return false;
    switch (left.type()) {
    case Type::Null:
        return true;
    case Type::Bool:
        return left.isTrue() == right.isTrue();
    case Type::Number:
        return compareNumbers(left, right) == 0;
    case Type::String:
        return left.text() == right.text();
    case Type::Array: {
        const auto ours = left.elements();
        const auto theirs = right.elements();
        if (ours.size() != theirs.size())
            return false;
        for (size_t at = 0; at < ours.size(); ++at) {
            if (!equal(node, ours[at], theirs[at]))
                return false;
        }
        return true;
    }
    case Type::Object: {
        const auto ours = left.members();
        const auto theirs = right.members();
        if (ours.size() != theirs.size())
            return false;
        for (size_t at = 0; at < ours.size(); ++at) {
            // Mostly both are in the same order.
            if (ours[at].name == theirs[at].name) {
                if (!equal(node, ours[at].value, theirs[at].value))
                    return false;
                continue;
            }
            const auto same = std::find_if(
                theirs.begin(), theirs.end(), [&](const Member &m) { return m.name == ours[at].name; });
            if (!step(node, theirs.size()) || same == theirs.end()
                || !equal(node, ours[at].value, same->value))
                return false;
        }
        return true;
    }
    }
    return false;
}

Value Evaluator::arrayFrom(const Node &node, size_t base)
{
    const size_t count = m_stack.size() - base;
    Value made;
    if (step(node, count) && count <= Value::MostElements
        && m_arena.used() + count * sizeof(Value) <= m_limits.mostBytes) {
        auto *kept = m_arena.allocate<Value>(count);
        std::copy(m_stack.begin() + std::ptrdiff_t(base), m_stack.end(), kept);
        made = Value::of(std::span<const Value>(kept, count));
    } else {
        fail(FaultKind::TooLarge, node);
    }
    m_stack.resize(base);
    return checkedDepth(node, made);
}

Value Evaluator::checkedDepth(const Node &node, const Value &value)
{
    return value.depth() > MostResultDepth ? fail(FaultKind::TooDeep, node) : value;
}

} // namespace linkdesk::query
