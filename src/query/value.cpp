#include "src/query/value.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace linkdesk::query {

namespace {

// Above this many members names are looked up in a table.
constexpr size_t FewMembers = 16;

// A deeper value is refused by whoever makes it; the depth itself must not overflow before that.
uint16_t deeper(int inner)
{
    return uint16_t(std::min(inner + 1, int(std::numeric_limits<uint16_t>::max())));
}

bool isWhole(std::string_view number)
{
    return number.find_first_of(".eE") == std::string_view::npos;
}

// Both whole, as JSON writes them: no leading zeros, so the longer one is the greater.
int compareWhole(std::string_view left, std::string_view right)
{
    const bool leftNegative = left.starts_with('-');
    if (leftNegative != right.starts_with('-'))
        return leftNegative ? -1 : 1;
    const int byLength = left.size() < right.size() ? -1 : left.size() > right.size() ? 1 : 0;
    const int byDigits = byLength != 0 ? byLength : left.compare(right);
    return leftNegative ? -byDigits : byDigits;
}

// Exact for every integer and every double.
int compareToReal(int64_t left, double right)
{
    if (std::isnan(right))
        return -1;
    constexpr double Beyond = 9223372036854775808.0; // 2^63
    if (right >= Beyond)
        return -1;
    if (right < -Beyond)
        return 1;
    const auto whole = int64_t(right);
    if (left != whole)
        return left < whole ? -1 : 1;
    const double rest = right - double(whole);
    return rest > 0 ? -1 : rest < 0 ? 1 : 0;
}

int compareReals(double left, double right)
{
    return left < right ? -1 : left > right ? 1 : 0;
}

} // namespace

Value Value::of(bool truth)
{
    Value value;
    value.m_kind = Kind::Bool;
    value.m_truth = truth;
    return value;
}

Value Value::of(int64_t number)
{
    Value value;
    value.m_kind = Kind::Integer;
    value.m_integer = number;
    return value;
}

Value Value::of(double number)
{
    Value value;
    value.m_kind = Kind::Real;
    value.m_real = number;
    return value;
}

Value Value::numberText(std::string_view text)
{
    Value value;
    int64_t number = 0;
    // "-0" is no integer: its sign would be lost.
    if (isWhole(text) && text != "-0") {
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec == std::errc() && read.ptr == text.data() + text.size())
            return of(number);
    }
    value.m_kind = Kind::NumberText;
    value.m_size = uint32_t(text.size());
    value.m_text = text.data();
    return value;
}

Value Value::of(std::string_view text)
{
    Value value;
    value.m_kind = Kind::String;
    value.m_size = uint32_t(text.size());
    value.m_text = text.data();
    return value;
}

Value Value::of(std::span<const Value> elements)
{
    Value value;
    value.m_kind = Kind::Array;
    value.m_size = uint32_t(elements.size());
    value.m_elements = elements.data();
    int inner = 0;
    for (const Value &element : elements)
        inner = std::max(inner, element.depth());
    value.m_depth = deeper(inner);
    return value;
}

Value Value::of(std::span<const Member> members)
{
    Value value;
    value.m_kind = Kind::Object;
    value.m_size = uint32_t(members.size());
    value.m_members = members.data();
    int inner = 0;
    for (const Member &member : members)
        inner = std::max(inner, member.value.depth());
    value.m_depth = deeper(inner);
    return value;
}

Type Value::type() const
{
    switch (m_kind) {
    case Kind::Null:
        return Type::Null;
    case Kind::Bool:
        return Type::Bool;
    case Kind::Integer:
    case Kind::Real:
    case Kind::NumberText:
        return Type::Number;
    case Kind::String:
        return Type::String;
    case Kind::Array:
        return Type::Array;
    case Kind::Object:
        return Type::Object;
    }
    return Type::Null;
}

bool Value::isTruthy() const
{
    switch (m_kind) {
    case Kind::Null:
        return false;
    case Kind::Bool:
        return m_truth;
    case Kind::Integer:
    case Kind::Real:
    case Kind::NumberText:
        return true;
    case Kind::String:
    case Kind::Array:
    case Kind::Object:
        return m_size > 0;
    }
    return false;
}

std::string_view Value::text() const
{
    return isString() ? std::string_view(m_text, m_size) : std::string_view();
}

std::span<const Value> Value::elements() const
{
    return isArray() ? std::span<const Value>(m_elements, m_size) : std::span<const Value>();
}

std::span<const Member> Value::members() const
{
    return isObject() ? std::span<const Member>(m_members, m_size) : std::span<const Member>();
}

Value Value::member(std::string_view name) const
{
    for (const Member &member : members()) {
        if (member.name == name)
            return member.value;
    }
    return {};
}

double Value::toDouble() const
{
    if (m_kind == Kind::Integer)
        return double(m_integer);
    if (m_kind == Kind::Real)
        return m_real;
    if (m_kind != Kind::NumberText)
        return 0;
    double number = 0;
    const auto read = std::from_chars(m_text, m_text + m_size, number);
    if (read.ec != std::errc::result_out_of_range)
        return number;
    // Out of range does not say on which side: too large is infinite, too small is 0.
    return QByteArray::fromRawData(m_text, qsizetype(m_size)).toDouble();
}

std::string_view Value::writtenNumber() const
{
    return m_kind == Kind::NumberText ? std::string_view(m_text, m_size) : std::string_view();
}

int compareNumbers(const Value &left, const Value &right)
{
    if (left.isInteger() && right.isInteger())
        return left.integer() < right.integer() ? -1 : left.integer() > right.integer() ? 1 : 0;
    const std::string_view leftText = left.writtenNumber();
    const std::string_view rightText = right.writtenNumber();
    const auto isLong = [](std::string_view text) { return !text.empty() && text != "-0" && isWhole(text); };
    if (isLong(leftText) && isLong(rightText))
        return compareWhole(leftText, rightText);
    // A whole number that is no integer has more than 64 bits: its sign decides.
    if (left.isInteger() && isLong(rightText))
        return rightText.starts_with('-') ? 1 : -1;
    if (isLong(leftText) && right.isInteger())
        return leftText.starts_with('-') ? -1 : 1;
    if (left.isInteger())
        return compareToReal(left.integer(), right.toDouble());
    if (right.isInteger())
        return -compareToReal(right.integer(), left.toDouble());
    return compareReals(left.toDouble(), right.toDouble());
}

size_t mergeSameNames(std::span<Member> members)
{
    size_t kept = 0;
    std::unordered_map<std::string_view, size_t> places;
    const bool isLarge = members.size() > FewMembers;
    if (isLarge)
        places.reserve(members.size());
    for (const Member &member : members) {
        size_t place = 0;
        if (isLarge) {
            place = places.try_emplace(member.name, kept).first->second;
        } else {
            const auto same = [&member](const Member &other) { return other.name == member.name; };
            place = size_t(
                std::find_if(members.begin(), members.begin() + std::ptrdiff_t(kept), same)
                - members.begin());
        }
        if (place == kept)
            members[kept++] = member;
        else
            members[place].value = member.value;
    }
    return kept;
}

std::string_view typeName(Type type)
{
    switch (type) {
    case Type::Null:
        return "null";
    case Type::Bool:
        return "boolean";
    case Type::Number:
        return "number";
    case Type::String:
        return "string";
    case Type::Array:
        return "array";
    case Type::Object:
        return "object";
    }
    return "null";
}

} // namespace linkdesk::query
