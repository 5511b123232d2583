// The characters of JSON that give it its structure, found 64 at a time.
#pragma once

#include <cstddef>
#include <cstdint>

namespace linkdesk::inspect {

constexpr size_t BlockBytes = 64;

// One bit a byte, the lowest for the first.
struct TextBlock {
    uint64_t quotes = 0; // that begin or end a text
    uint64_t brackets = 0; // of any kind, outside of texts
    uint64_t backslashes = 0; // wherever
    uint64_t misplaced = 0; // control characters inside texts, backslashes outside
    uint64_t beyondAscii = 0; // wherever
    bool operator==(const TextBlock &) const = default;
};

// What a block leaves to the next.
struct BlockState {
    bool isInText = false;
    bool isEscaped = false; // the first byte of the next, by a backslash in a text
    bool operator==(const BlockState &) const = default;
};

// Reads count * BlockBytes bytes. Outside of texts a backslash means nothing.
void readBlocks(const char *bytes, size_t count, BlockState &state, TextBlock *blocks);
// The same, byte by byte: for processors that know no better, and to prove the other by.
void readBlocksPlainly(const char *bytes, size_t count, BlockState &state, TextBlock *blocks);

} // namespace linkdesk::inspect
