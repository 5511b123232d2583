// Goes through the brackets and quotes of a JSON text, from the first to the last, without looking at what is
// between them. Needs the same memory for every text.
#pragma once

#include "src/inspect/textblocks.h"

#include <array>
#include <functional>
#include <string_view>

namespace linkdesk::inspect {

class Structure {
public:
    static constexpr size_t None = std::string_view::npos;
    // Called every few KiB with the bytes that are read; false: stop here.
    using Watch = std::function<bool(size_t at)>;

    explicit Structure(std::string_view text, Watch watch = {});

    // Begins anew at a place outside of texts.
    void seek(size_t at);
    // What is before `at` is not given out; `at` is outside of texts.
    void dropBefore(size_t at)
    {
        while (at >= m_blockAt + BlockBytes) {
            if (!advance())
                return;
        }
        if (at > m_blockAt)
            m_left &= ~uint64_t(0) << (at - m_blockAt);
    }

    // The place of the next bracket or quote, None at the end. Behind one that begins a text comes the one
    // that ends it.
    size_t next()
    {
        while (m_left == 0) {
            if (!advance())
                return None;
        }
        const int at = __builtin_ctzll(m_left);
        m_left &= m_left - 1;
        return m_blockAt + size_t(at);
    }
    // Passes over the texts before it.
    size_t nextBracket()
    {
        uint64_t brackets = m_left & m_now->brackets;
        while (brackets == 0) {
            if (!advance())
                return None;
            brackets = m_now->brackets;
        }
        const int at = __builtin_ctzll(brackets);
        m_left &= ~uint64_t(1) << at;
        return m_blockAt + size_t(at);
    }

    bool wasStopped() const { return m_wasStopped; }
    // At the end: whether the last text has none, and where it begins.
    bool endsInText() const { return m_state.isInText; }
    size_t lastQuote() const { return m_lastQuote; }

    // Of the blocks since the last call of forgetSeen, and the one before it.
    bool hasSeenMisplaced() const { return m_hasSeenMisplaced; }
    bool hasSeenBeyondAscii() const { return m_hasSeenBeyondAscii; }
    void forgetSeen();
    // Of a piece that has been read.
    bool hasBackslash(size_t from, size_t end) const
    {
        if (from >= m_blockAt && end - m_blockAt < BlockBytes) {
            const uint64_t before = (uint64_t(1) << (end - m_blockAt)) - 1;
            return ((m_now->backslashes & before) >> (from - m_blockAt)) != 0;
        }
        return m_text.substr(from, end - from).find('\\') != std::string_view::npos;
    }

private:
    static constexpr size_t BlocksAtOnce = 64;

    bool advance()
    {
        if (m_now == m_end && !fill())
            return false;
        ++m_now;
        m_blockAt += BlockBytes;
        take();
        return true;
    }
    bool fill();
    void take()
    {
        m_left = m_now->quotes | m_now->brackets;
        m_hasSeenMisplaced = m_hasSeenMisplaced || m_now->misplaced != 0;
        m_hasSeenBeyondAscii = m_hasSeenBeyondAscii || m_now->beyondAscii != 0;
    }

    std::string_view m_text;
    Watch m_watch;
    // The first is the last of the blocks before, so that `now` always is one that has been read.
    std::array<TextBlock, BlocksAtOnce + 1> m_blocks;
    const TextBlock *m_now = nullptr;
    const TextBlock *m_end = nullptr; // the last one that is filled
    uint64_t m_left = 0; // quotes and brackets of `now` that are not given out yet
    size_t m_blockAt = 0; // of `now`
    size_t m_filled = 0; // bytes that are in blocks
    size_t m_lastQuote = 0;
    BlockState m_state;
    bool m_wasStopped = false;
    bool m_hasSeenMisplaced = false;
    bool m_hasSeenBeyondAscii = false;
};

} // namespace linkdesk::inspect
