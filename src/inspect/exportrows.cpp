#include "src/inspect/exportrows.h"

#include "src/inspect/rowfinder.h"

#include <algorithm>

namespace linkdesk::inspect {

using query::JsonProblem;

namespace {

class Places : public RowSink {
public:
    void begin(Shape) override { rows.clear(); }
    void add(const ScannedRow &row) override { rows.push_back(row.place); }

    std::vector<RowPlace> rows;
};

} // namespace

ExportRows rowsOf(std::string_view text)
{
    Places places;
    const FoundRows found = findRows(text, places);
    return { found.shape, std::move(places.rows), found.fault };
}

std::optional<ReadFault> faultInRow(std::string_view text, const RowPlace &row)
{
    query::Arena arena;
    const query::Parsed value = query::parseJson(text.substr(row.at, row.size), arena);
    if (value)
        return {};
    return faultAt(text, row.at + value.error().at, value.error().problem);
}

ReadFault faultAt(std::string_view text, size_t at, JsonProblem problem)
{
    const std::string_view before = text.substr(0, at);
    const size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    ReadFault fault{ problem, before.size(), 1, 1 };
    fault.line += size_t(std::count(before.begin(), before.end(), '\n'));
    fault.column += size_t(std::count_if(
        before.begin() + std::ptrdiff_t(lineStart), before.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    return fault;
}

} // namespace linkdesk::inspect
