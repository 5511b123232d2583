// The functions of JMESPath: what they are called and what they take. Internal to src/query.
#pragma once

#include "src/query/value.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace linkdesk::query {

enum class FunctionId : uint8_t {
    Abs,
    Avg,
    Ceil,
    Contains,
    EndsWith,
    Floor,
    Join,
    Keys,
    Length,
    Map,
    Max,
    MaxBy,
    Merge,
    Min,
    MinBy,
    NotNull,
    Reverse,
    Sort,
    SortBy,
    StartsWith,
    Sum,
    ToArray,
    ToNumber,
    ToString,
    Type,
    Values,
};

// What an argument may be: bits.
namespace Takes {
constexpr unsigned Number = 1;
constexpr unsigned String = 2;
constexpr unsigned Array = 4;
constexpr unsigned Object = 8;
constexpr unsigned Numbers = 16; // an array of them
constexpr unsigned Strings = 32;
constexpr unsigned Any = 64;
constexpr unsigned Reference = 128; // &expression
} // namespace Takes

struct Function {
    std::string_view name;
    FunctionId id = FunctionId::Abs;
    const char *signature = nullptr; // "sort_by(array, &expression)": for people
    std::array<unsigned, 2> takes{}; // the first and second argument; the last is for all that follow
    int least = 1;
    int most = 1; // -1: any number

    unsigned takesAt(size_t argument) const { return takes[std::min(argument, size_t(1))]; }
};

std::span<const Function> allFunctions(); // by name
const Function *functionNamed(std::string_view name); // null: there is none

bool isTaken(unsigned takes, const Value &value);
QStringList typeNames(unsigned takes); // "number", "array of strings", "expression"

} // namespace linkdesk::query
