// The characters of JSON that give it its structure, found 64 at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

// The first place from `at` on that is no blank of JSON; the end of the text where there is none.
inline size_t afterBlanks(std::string_view text, size_t at)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
#if defined(__SSE2__)
    // Most often there is none, or one; else a line end and many.
    constexpr size_t AtOnce = 16;
    for (int i = 0; i < 2; ++i) {
        if (at >= text.size() || !isBlank(text[at]))
            return at;
        ++at;
    }
    while (at + AtOnce <= text.size()) {
        const auto *from = static_cast<const __m128i *>(static_cast<const void *>(text.data() + at));
        const __m128i bytes = _mm_loadu_si128(from);
        const auto equal = [&bytes](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
        const __m128i blanks =
            _mm_or_si128(_mm_or_si128(equal(' '), equal('\n')), _mm_or_si128(equal('\r'), equal('\t')));
        const unsigned others = ~unsigned(_mm_movemask_epi8(blanks)) & 0xFFFFU;
        if (others != 0)
            return at + size_t(__builtin_ctz(others));
        at += AtOnce;
    }
#endif
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

} // namespace linkdesk::inspect
