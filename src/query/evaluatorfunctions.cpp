#include "src/query/evaluator.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace linkdesk::query {

namespace {

constexpr size_t BytesAStep = 64; // looking through texts

// Characters, as people count code points.
size_t characters(std::string_view text)
{
    return size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool fitsInteger(double number)
{
    constexpr double Beyond = 9223372036854775808.0; // 2^63
    return number >= -Beyond && number < Beyond;
}

} // namespace

Value Evaluator::call(const Node &node, const Value &current)
{
    std::vector<Value> arguments;
    arguments.reserve(node.children.size());
    bool isFit = true;
    for (size_t at = 0; at < node.children.size(); ++at) {
        const Value argument = evaluate(node.children[at], current);
        if (hasFailed())
            return {};
        const unsigned takes = node.function->takesAt(at);
        if ((takes & Takes::Reference) == 0 && !isTaken(takes, argument)) {
            if (m_watch == nullptr)
                return typeFault(node, at, argument);
            isFit = false;
        }
        arguments.push_back(argument);
    }
    // An expression that is still being written.
    if (!isFit || int(arguments.size()) < node.function->least)
        return {};
    return callNamed(node, arguments);
}

Value Evaluator::typeFault(const Node &node, size_t argument, const Value &value)
{
    fail(FaultKind::Type, node);
    m_fault->name = QString::fromUtf8(node.function->name.data(), qsizetype(node.function->name.size()));
    m_fault->count = int(argument) + 1;
    m_fault->types = typeNames(node.function->takesAt(argument));
    const std::string_view found = typeName(value.type());
    m_fault->found = QString::fromUtf8(found.data(), qsizetype(found.size()));
    return {};
}

Value Evaluator::callNamed(const Node &node, std::span<const Value> arguments)
{
    const Value &first = arguments[0];
    switch (node.function->id) {
    case FunctionId::Abs:
        return absolute(node, first);
    case FunctionId::Avg:
        return first.elements().empty()
            ? Value()
            : number(node, sum(node, first.elements()).toDouble() / double(first.elements().size()));
    case FunctionId::Ceil:
        return rounded(node, first, [](double d) { return std::ceil(d); });
    case FunctionId::Contains:
        return contains(node, first, arguments[1]);
    case FunctionId::EndsWith:
        return Value::of(first.text().ends_with(arguments[1].text()));
    case FunctionId::Floor:
        return rounded(node, first, [](double d) { return std::floor(d); });
    case FunctionId::Join:
        return join(node, first.text(), arguments[1].elements());
    case FunctionId::Keys: {
        const size_t base = m_stack.size();
        for (const Member &member : first.members())
            m_stack.push_back(Value::of(member.name));
        return arrayFrom(node, base);
    }
    case FunctionId::Length:
        step(node, first.text().size() / BytesAStep);
        return Value::of(int64_t(
            first.isString() ? characters(first.text()) : first.elements().size() + first.members().size()));
    case FunctionId::Map:
        return map(node, arguments[1]);
    case FunctionId::Max:
        return extreme(first.elements(), true);
    case FunctionId::MaxBy:
        return extremeBy(node, first, true);
    case FunctionId::Merge:
        return merge(node, arguments);
    case FunctionId::Min:
        return extreme(first.elements(), false);
    case FunctionId::MinBy:
        return extremeBy(node, first, false);
    case FunctionId::NotNull: {
        const auto found = std::find_if(
            arguments.begin(), arguments.end(), [](const Value &argument) { return !argument.isNull(); });
        return found == arguments.end() ? Value() : *found;
    }
    case FunctionId::Reverse:
        return reversed(node, first);
    case FunctionId::Sort:
        return sort(node, first);
    case FunctionId::SortBy:
        return sortBy(node, first);
    case FunctionId::StartsWith:
        return Value::of(first.text().starts_with(arguments[1].text()));
    case FunctionId::Sum:
        return sum(node, first.elements());
    case FunctionId::ToArray: {
        if (first.isArray())
            return first;
        const size_t base = m_stack.size();
        m_stack.push_back(first);
        return arrayFrom(node, base);
    }
    case FunctionId::ToNumber:
        return asNumber(first);
    case FunctionId::ToString:
        return asText(node, first);
    case FunctionId::Type:
        return Value::of(typeName(first.type()));
    case FunctionId::Values: {
        const size_t base = m_stack.size();
        for (const Member &member : first.members())
            m_stack.push_back(member.value);
        return arrayFrom(node, base);
    }
    }
    return {};
}

Value Evaluator::number(const Node &node, double result)
{
    return std::isfinite(result) ? Value::of(result) : fail(FaultKind::NotFinite, node);
}

Value Evaluator::rounded(const Node &node, const Value &value, double (*round)(double))
{
    // A whole number is itself, however long it is.
    const std::string_view written = value.writtenNumber();
    if (value.isInteger() || (!written.empty() && written.find_first_of(".eE") == std::string_view::npos))
        return value;
    const double result = round(value.toDouble());
    return fitsInteger(result) ? Value::of(int64_t(result)) : number(node, result);
}

Value Evaluator::absolute(const Node &node, const Value &value)
{
    const std::string_view written = value.writtenNumber();
    if (!written.empty())
        return Value::numberText(written.substr(written.starts_with('-') ? 1 : 0));
    if (!value.isInteger())
        return Value::of(std::abs(value.toDouble()));
    if (value.integer() == std::numeric_limits<int64_t>::min())
        return number(node, -double(value.integer()));
    return Value::of(std::abs(value.integer()));
}

// Whole as long as all are whole and the sum is within 64 bits.
Value Evaluator::sum(const Node &node, std::span<const Value> numbers)
{
    int64_t whole = 0;
    size_t at = 0;
    while (at < numbers.size() && numbers[at].isInteger()
           && !__builtin_add_overflow(whole, numbers[at].integer(), &whole))
        ++at;
    if (at == numbers.size())
        return Value::of(whole);
    double total = 0;
    for (const Value &each : numbers)
        total += each.toDouble();
    return number(node, total);
}

Value Evaluator::keptText(const Node &node, std::string_view text)
{
    if (text.size() > Value::MostElements || m_arena.used() + text.size() > m_limits.mostBytes)
        return fail(FaultKind::TooLarge, node);
    if (!step(node, text.size() / BytesAStep))
        return {};
    return Value::of(std::string_view(m_arena.keep(text.data(), text.size()), text.size()));
}

Value Evaluator::join(const Node &node, std::string_view glue, std::span<const Value> texts)
{
    std::string joined;
    for (size_t at = 0; at < texts.size(); ++at) {
        if (at > 0)
            joined += glue;
        joined += texts[at].text();
        if (joined.size() > m_limits.mostBytes || !step(node))
            return fail(FaultKind::TooLarge, node);
    }
    return keptText(node, joined);
}

Value Evaluator::contains(const Node &node, const Value &whole, const Value &part)
{
    if (whole.isString()) {
        step(node, whole.text().size() / BytesAStep);
        return Value::of(part.isString() && whole.text().find(part.text()) != std::string_view::npos);
    }
    const auto elements = whole.elements();
    return Value::of(std::any_of(
        elements.begin(), elements.end(), [&](const Value &each) { return equal(node, each, part); }));
}

// Of several that are equal the first.
Value Evaluator::extreme(std::span<const Value> values, bool wantsGreatest)
{
    if (values.empty())
        return {};
    Value best = values.front();
    for (const Value &value : values.subspan(1)) {
        const int order = compareScalars(value, best);
        if (wantsGreatest ? order > 0 : order < 0)
            best = value;
    }
    return best;
}

// What the expression gives for each element; false where these are not all numbers or all texts.
bool Evaluator::keysOf(const Node &node, const Value &array, std::vector<Value> &keys)
{
    const Node &reference = node.children[1].kind == NodeKind::Reference ? node.children[1] : node;
    if (&reference == &node)
        return false; // the argument is still being written
    for (const Value &element : array.elements()) {
        const Value key = evaluate(reference.children[0], element);
        const bool isFit =
            keys.empty() ? key.isNumber() || key.isString() : key.type() == keys.front().type();
        if (hasFailed())
            return false;
        if (!isFit || (!key.isNumber() && !key.isString())) {
            if (m_watch == nullptr) {
                typeFault(node, 1, key);
                m_fault->types = keys.empty()
                    ? QStringList{ QStringLiteral("number"), QStringLiteral("string") }
                    : typeNames(keys.front().isString() ? Takes::String : Takes::Number);
                return false;
            }
            continue;
        }
        keys.push_back(key);
    }
    return m_watch == nullptr;
}

Value Evaluator::extremeBy(const Node &node, const Value &array, bool wantsGreatest)
{
    std::vector<Value> keys;
    if (!keysOf(node, array, keys))
        return m_watch != nullptr && !array.elements().empty() ? array.elements().front() : Value();
    if (keys.empty())
        return {};
    size_t best = 0;
    for (size_t at = 1; at < keys.size(); ++at) {
        const int order = compareScalars(keys[at], keys[best]);
        if (wantsGreatest ? order > 0 : order < 0)
            best = at;
    }
    return array.elements()[best];
}

Value Evaluator::sort(const Node &node, const Value &array)
{
    const size_t base = m_stack.size();
    const auto elements = array.elements();
    m_stack.insert(m_stack.end(), elements.begin(), elements.end());
    std::stable_sort(
        m_stack.begin() + std::ptrdiff_t(base), m_stack.end(),
        [](const Value &left, const Value &right) { return compareScalars(left, right) < 0; });
    return arrayFrom(node, base);
}

Value Evaluator::sortBy(const Node &node, const Value &array)
{
    std::vector<Value> keys;
    if (!keysOf(node, array, keys))
        return m_watch != nullptr ? array : Value();
    std::vector<size_t> order(keys.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&keys](size_t left, size_t right) {
        return compareScalars(keys[left], keys[right]) < 0;
    });
    const size_t base = m_stack.size();
    for (const size_t at : order)
        m_stack.push_back(array.elements()[at]);
    return arrayFrom(node, base);
}

Value Evaluator::map(const Node &node, const Value &array)
{
    if (node.children[0].kind != NodeKind::Reference)
        return {}; // still being written
    const size_t base = m_stack.size();
    for (const Value &element : array.elements()) {
        if (hasFailed())
            break;
        m_stack.push_back(evaluate(node.children[0].children[0], element));
    }
    return arrayFrom(node, base);
}

Value Evaluator::merge(const Node &node, std::span<const Value> objects)
{
    std::vector<Member> members;
    for (const Value &object : objects) {
        const auto more = object.members();
        members.insert(members.end(), more.begin(), more.end());
    }
    members.resize(mergeSameNames(members));
    if (!step(node, members.size()) || m_arena.used() + members.size() * sizeof(Member) > m_limits.mostBytes)
        return fail(FaultKind::TooLarge, node);
    auto *kept = m_arena.allocate<Member>(members.size());
    std::copy(members.begin(), members.end(), kept);
    return checkedDepth(node, Value::of(std::span<const Member>(kept, members.size())));
}

Value Evaluator::reversed(const Node &node, const Value &value)
{
    if (value.isArray()) {
        const size_t base = m_stack.size();
        const auto elements = value.elements();
        m_stack.insert(m_stack.end(), elements.rbegin(), elements.rend());
        return arrayFrom(node, base);
    }
    // By code points: the bytes of each stay in their order.
    std::string turned(value.text().rbegin(), value.text().rend());
    for (size_t at = 0; at < turned.size();) {
        size_t end = at;
        while (end + 1 < turned.size() && (turned[end] & 0xC0) == 0x80)
            ++end;
        std::reverse(turned.begin() + std::ptrdiff_t(at), turned.begin() + std::ptrdiff_t(end) + 1);
        at = end + 1;
    }
    return keptText(node, turned);
}

Value Evaluator::asText(const Node &node, const Value &value)
{
    if (value.isString())
        return value;
    QByteArray text;
    if (!appendJson(text, value, -1, std::min(m_limits.mostBytes, Value::MostElements)))
        return fail(FaultKind::TooLarge, node);
    return keptText(node, { text.constData(), size_t(text.size()) });
}

// A text is a number where JSON would say so.
Value Evaluator::asNumber(const Value &value)
{
    if (value.isNumber())
        return value;
    return isJsonNumber(value.text()) ? Value::numberText(value.text()) : Value();
}

} // namespace linkdesk::query
