#include "src/inspect/textblocks.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace linkdesk::inspect {

namespace {

TextBlock readPlainly(const char *bytes, BlockState &state)
{
    TextBlock block;
    for (size_t i = 0; i < BlockBytes; ++i) {
        const char c = bytes[i];
        const auto byte = static_cast<unsigned char>(c);
        const uint64_t bit = uint64_t(1) << i;
        block.backslashes |= c == '\\' ? bit : 0;
        block.beyondAscii |= byte >= 0x80 ? bit : 0;
        if (!state.isInText) {
            block.brackets |= c == '{' || c == '}' || c == '[' || c == ']' ? bit : 0;
            block.quotes |= c == '"' ? bit : 0;
            block.misplaced |= c == '\\' ? bit : 0;
            state.isInText = c == '"';
            continue;
        }
        block.misplaced |= byte < 0x20 ? bit : 0;
        const bool isEnd = c == '"' && !state.isEscaped;
        block.quotes |= isEnd ? bit : 0;
        state.isInText = !isEnd;
        state.isEscaped = c == '\\' && !state.isEscaped;
    }
    return block;
}

#if defined(__x86_64__)
#define LINKDESK_AVX2 __attribute__((target("avx2,pclmul,bmi,bmi2")))

struct Lanes {
    __m256i low, high;
};

LINKDESK_AVX2 inline uint64_t bitsOf(__m256i low, __m256i high)
{
    return uint64_t(uint32_t(_mm256_movemask_epi8(low)))
        | uint64_t(uint32_t(_mm256_movemask_epi8(high))) << 32;
}

LINKDESK_AVX2 inline uint64_t equalTo(const Lanes &lanes, char c)
{
    const __m256i wanted = _mm256_set1_epi8(c);
    return bitsOf(_mm256_cmpeq_epi8(lanes.low, wanted), _mm256_cmpeq_epi8(lanes.high, wanted));
}

LINKDESK_AVX2 inline uint64_t atMost(const Lanes &lanes, char most)
{
    const __m256i limit = _mm256_set1_epi8(most);
    return bitsOf(
        _mm256_cmpeq_epi8(_mm256_max_epu8(lanes.low, limit), limit),
        _mm256_cmpeq_epi8(_mm256_max_epu8(lanes.high, limit), limit));
}

// The bytes that a backslash takes the meaning from, were all of the block inside texts.
inline uint64_t escapedBy(uint64_t backslashes, bool &isEscaped)
{
    uint64_t escaped = isEscaped ? 1 : 0;
    uint64_t left = backslashes & ~escaped;
    isEscaped = false;
    while (left != 0) {
        const int at = __builtin_ctzll(left);
        isEscaped = at == int(BlockBytes) - 1;
        escaped |= isEscaped ? 0 : uint64_t(2) << at;
        left &= ~(uint64_t(3) << at);
    }
    return escaped;
}

LINKDESK_AVX2 TextBlock readQuickly(const char *bytes, BlockState &state)
{
    const auto *lanesAt = static_cast<const __m256i *>(static_cast<const void *>(bytes));
    const Lanes lanes{ _mm256_loadu_si256(lanesAt), _mm256_loadu_si256(lanesAt + 1) };
    const BlockState before = state;
    TextBlock block;
    block.backslashes = equalTo(lanes, '\\');
    block.quotes = equalTo(lanes, '"');
    if (block.backslashes != 0 || state.isEscaped)
        block.quotes &= ~escapedBy(block.backslashes, state.isEscaped);
    // Every bit becomes the parity of the quotes up to it: set from a quote on to before the next.
    const __m128i parity = _mm_clmulepi64_si128(
        _mm_set_epi64x(0, static_cast<long long>(block.quotes)), _mm_set1_epi8(char(0xFF)), 0);
    const uint64_t inText = uint64_t(_mm_cvtsi128_si64(parity)) ^ (before.isInText ? ~uint64_t(0) : 0);
    state.isInText = (inText >> (BlockBytes - 1)) != 0;
    // A backslash outside of texts is a fault of the file, and must not hide the quote behind it.
    if ((block.backslashes & ~inText) != 0) {
        state = before;
        return readPlainly(bytes, state);
    }
    // 0x20 tells [ from {, and ] from }.
    const __m256i fold = _mm256_set1_epi8(0x20);
    const Lanes folded{ _mm256_or_si256(lanes.low, fold), _mm256_or_si256(lanes.high, fold) };
    block.brackets = (equalTo(folded, '{') | equalTo(folded, '}')) & ~inText;
    block.misplaced = atMost(lanes, 0x1F) & inText;
    block.beyondAscii = bitsOf(lanes.low, lanes.high);
    return block;
}

LINKDESK_AVX2 void readAllQuickly(const char *bytes, size_t count, BlockState &state, TextBlock *blocks)
{
    for (size_t i = 0; i < count; ++i)
        blocks[i] = readQuickly(bytes + i * BlockBytes, state);
}

using Read = void (*)(const char *, size_t, BlockState &, TextBlock *);

Read bestOfThisProcessor()
{
    __builtin_cpu_init();
    const bool isQuick = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul")
        && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
    return isQuick ? readAllQuickly : readBlocksPlainly;
}
#endif

} // namespace

void readBlocksPlainly(const char *bytes, size_t count, BlockState &state, TextBlock *blocks)
{
    for (size_t i = 0; i < count; ++i)
        blocks[i] = readPlainly(bytes + i * BlockBytes, state);
}

void readBlocks(const char *bytes, size_t count, BlockState &state, TextBlock *blocks)
{
#if defined(__x86_64__)
    static const Read best = bestOfThisProcessor();
    best(bytes, count, state, blocks);
#else
    readBlocksPlainly(bytes, count, state, blocks);
#endif
}

} // namespace linkdesk::inspect
