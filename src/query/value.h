// A JSON value as the query language sees it: 16 bytes that refer to memory of others (the text of a file, an
// Arena), so that a query over many rows copies no document. Members keep the order of the input.
//
// Numbers: an integer of 64 bits is kept as such and is exact; any other number that was read keeps its text,
// is written as it was read, and is taken as the nearest double only where a query counts with it. What a
// query computes is an integer as long as it stays whole and within 64 bits, else a double.
// Texts are UTF-8; a lone surrogate that was escaped in the input became U+FFFD.
#pragma once

#include <QString>

#include <cstdint>
#include <span>
#include <string_view>

namespace linkdesk::query {

enum class Type : uint8_t { Null, Bool, Number, String, Array, Object };

struct Member;
class Arena;

class Value {
public:
    static constexpr size_t MostElements = 0xffffffffU; // and bytes of a text
    static constexpr int MostDepth = 1000; // arrays and objects inside each other; a query may add some

    Value() = default; // null
    static Value of(bool truth);
    static Value of(int64_t number);
    static Value of(double number); // finite
    // The text of a number as JSON writes it, and of a string in UTF-8: both must outlive the value.
    static Value numberText(std::string_view text);
    static Value of(std::string_view text);
    // The elements and members, whose names are told apart already, must outlive the value.
    static Value of(std::span<const Value> elements);
    static Value of(std::span<const Member> members);

    Type type() const;
    bool isNull() const { return m_kind == Kind::Null; }
    bool isTrue() const { return m_kind == Kind::Bool && m_truth; }
    bool isNumber() const { return type() == Type::Number; }
    bool isString() const { return m_kind == Kind::String; }
    bool isArray() const { return m_kind == Kind::Array; }
    bool isObject() const { return m_kind == Kind::Object; }
    // As JMESPath has it: null, false, and an empty text, array or object are not; every number is.
    bool isTruthy() const;

    std::string_view text() const; // of a string, else empty
    QString toQString() const { return QString::fromUtf8(text().data(), qsizetype(text().size())); }
    std::span<const Value> elements() const; // of an array, else none
    std::span<const Member> members() const; // of an object, else none
    Value member(std::string_view name) const; // null where there is none
    int depth() const { return m_depth; } // 0 for a scalar, 1 for an array of scalars

    // Numbers. `integer` is only for what isInteger.
    bool isInteger() const { return m_kind == Kind::Integer; }
    int64_t integer() const { return m_integer; }
    double toDouble() const; // 0 where it is no number; may be infinite for a text such as 1e999
    std::string_view writtenNumber() const; // the text it was read as, empty for others

private:
    enum class Kind : uint8_t { Null, Bool, Integer, Real, NumberText, String, Array, Object };

    Kind m_kind = Kind::Null;
    uint16_t m_depth = 0;
    uint32_t m_size = 0;
    union {
        bool m_truth;
        int64_t m_integer = 0;
        double m_real;
        const char *m_text;
        const Value *m_elements;
        const Member *m_members;
    };
};

struct Member {
    std::string_view name;
    Value value;
};

static_assert(sizeof(Value) == 16);

// Less than, equal or greater than zero. Whole numbers of any length are compared exactly.
int compareNumbers(const Value &left, const Value &right);
// What the last of two members of one name says, at the place of the first, as the Azure CLI reads it.
// Returns how many are left.
size_t mergeSameNames(std::span<Member> members);

// "null", "boolean", "number", "string", "array", "object"
std::string_view typeName(Type type);

} // namespace linkdesk::query
