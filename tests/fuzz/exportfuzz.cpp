// Any bytes as an exported file. Nothing may crash or run without end; rows lie behind each other inside the
// text, and a fault has a place in it. What opening takes along is what simdjson says, and blocks read
// quickly are what they are byte by byte.
#include "src/inspect/exporttext.h"
#include "src/inspect/rowtable.h"

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

void checkBlocks(std::string_view text)
{
    const size_t count = text.size() / BlockBytes;
    std::vector<TextBlock> quick(count);
    std::vector<TextBlock> plain(count);
    BlockState quickState;
    BlockState plainState;
    readBlocks(text.data(), count, quickState, quick.data());
    readBlocksPlainly(text.data(), count, plainState, plain.data());
    check(quick == plain && quickState == plainState);
}

// Of a row with bytes that are no UTF-8 the reader says nothing at all.
void checkSame(const RowSummary &ours, const RowSummary &theirs)
{
    check(ours.isBroken == theirs.isBroken);
    if (ours.isBroken && theirs.type.isEmpty())
        return;
    check(ours.kind == theirs.kind && ours.id == theirs.id && ours.name == theirs.name);
    check(ours.type == theirs.type && ours.resourceGroup == theirs.resourceGroup);
    check(ours.location == theirs.location && ours.state == theirs.state);
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
    checkBlocks(text);
    RowTable table(text);
    findRows(text, table);
    const RowRecords records = table.records();
    check(records.count == found.rows.size());
    RowReader reader;
    size_t end = 0;
    for (size_t i = 0; i < found.rows.size(); ++i) {
        const RowPlace &row = found.rows[i];
        check(row.at >= end && row.size > 0 && row.at + row.size <= text.size());
        end = row.at + row.size;
        const RowSummary summary = reader.read(text, row);
        checkSame(records.summary(i, text), summary);
        const std::optional<ReadFault> fault = faultInRow(text, row);
        checkFault(fault, text);
        // What simdjson refuses is refused by us, too, with a place.
        check(!summary.isBroken || fault);
    }
    return 0;
}
