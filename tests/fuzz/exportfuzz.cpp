// Any bytes as an exported file. Nothing may crash or run without end; rows lie behind each other inside the
// text, and a fault has a place in it.
#include "src/inspect/exporttext.h"
#include "src/inspect/rowreader.h"

#include <cstdint>
#include <cstdlib>

using namespace linkdesk::inspect;

namespace {

constexpr qsizetype MostBytes = qsizetype(1) << 20;

void check(bool holds)
{
    if (!holds)
        std::abort();
}

void checkFault(const std::optional<ReadFault> &fault, std::string_view text)
{
    if (!fault)
        return;
    check(fault->at <= text.size());
    check(fault->line >= 1 && fault->column >= 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = ExportText::read(bytes, MostBytes);
    if (!read)
        return 0;
    const std::string_view text = read->text();
    const ExportRows found = rowsOf(text);
    checkFault(found.fault, text);
    RowReader reader;
    size_t end = 0;
    for (const RowPlace &row : found.rows) {
        check(row.at >= end && row.size > 0 && row.at + row.size <= text.size());
        end = row.at + row.size;
        const RowSummary summary = reader.read(text, row);
        const std::optional<ReadFault> fault = faultInRow(text, row);
        checkFault(fault, text);
        // What simdjson refuses is refused by us, too, with a place.
        check(!summary.isBroken || fault);
    }
    return 0;
}
