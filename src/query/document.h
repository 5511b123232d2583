// JSON text read whole into a Value: for the literals of a query, for a row of a file, for a clipboard.
#pragma once

#include "src/query/arena.h"
#include "src/query/value.h"

#include <tl/expected.hpp>

namespace linkdesk::query {

enum class JsonProblem {
    ValueExpected,
    NameExpected, // of a member, in quotes
    ColonExpected,
    CommaOrEndExpected, // "," or the bracket that closes
    EndExpected, // something follows the value
    BadNumber,
    BadEscape, // after a backslash
    ControlCharacter, // inside a text
    UnendedText, // the closing quote is missing
    BadUtf8,
    TooDeep, // more than Value::MostDepth levels
    TooLong, // 4 GiB and more
};

struct JsonFault {
    JsonProblem problem = JsonProblem::ValueExpected;
    size_t at = 0; // bytes before the fault
};

using Parsed = tl::expected<Value, JsonFault>;

// RFC 8259, UTF-8, without a byte order mark. Of two members of one name the last counts, at the place of the
// first. Texts and numbers without escapes are not copied: `json` and `arena` must outlive the value.
Parsed parseJson(std::string_view json, Arena &arena);

// Whether the bytes are a number as JSON writes it.
bool isJsonNumber(std::string_view text);

// The same as it is written in a file. indent: spaces a level, -1 for one line without blanks.
QByteArray toJson(const Value &value, int indent = -1);
// Appends the same; false, with `out` unfinished, as soon as `out` would be longer than `mostBytes`. A value
// may hold one array many times: its text can be far longer than its memory.
bool appendJson(QByteArray &out, const Value &value, int indent, size_t mostBytes);

} // namespace linkdesk::query
