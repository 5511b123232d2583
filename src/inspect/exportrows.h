// Where the rows of an export are in its text. Found without reading what is in them: brackets and texts are
// told apart, nothing more, so that a broken row does not hide those behind it.
#pragma once

#include "src/query/document.h"

#include <optional>
#include <string_view>
#include <vector>

namespace linkdesk::inspect {

enum class Shape {
    Nothing, // only blanks
    OneValue, // an object, or anything else that is no list
    Array, // [...]
    ValueList, // {"value": [...]}, as ARM answers
    DataList, // {"data": [...]}, as Resource Graph answers
    Lines, // several values behind each other: NDJSON
};

struct RowPlace {
    size_t at = 0; // bytes before it
    size_t size = 0;
};

struct ReadFault {
    query::JsonProblem problem = query::JsonProblem::ValueExpected;
    size_t at = 0; // bytes before it
    size_t line = 1;
    size_t column = 1; // in characters
};

struct ExportRows {
    Shape shape = Shape::Nothing;
    std::vector<RowPlace> rows;
    std::optional<ReadFault> fault; // in the way of further rows; those before it are there
};

// An object is a list where it has an array "value" or "data" and nothing that a resource has ("id", "type",
// "properties", "$schema").
ExportRows rowsOf(std::string_view text);

// What is wrong inside a row, with its place in the whole text; reads all of it.
std::optional<ReadFault> faultInRow(std::string_view text, const RowPlace &row);
ReadFault faultAt(std::string_view text, size_t at, query::JsonProblem problem);

} // namespace linkdesk::inspect
