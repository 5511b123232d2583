#include "src/inspect/structure.h"

#include <algorithm>

namespace linkdesk::inspect {

Structure::Structure(std::string_view text, Watch watch)
    : m_text(text)
    , m_watch(std::move(watch))
{
    seek(0);
}

void Structure::seek(size_t at)
{
    m_state = {};
    m_filled = std::min(at, m_text.size());
    // Before the first block, so that advancing comes to it.
    m_blockAt = m_filled - BlockBytes;
    m_blocks.front() = {};
    m_now = m_blocks.data();
    m_end = m_now;
    m_left = 0;
    forgetSeen();
}

void Structure::forgetSeen()
{
    m_hasSeenMisplaced = m_now->misplaced != 0;
    m_hasSeenBeyondAscii = m_now->beyondAscii != 0;
}

bool Structure::fill()
{
    if (m_filled >= m_text.size() || m_wasStopped)
        return false;
    if (m_watch && !m_watch(m_filled)) {
        m_wasStopped = true;
        return false;
    }
    m_blocks.front() = *m_now;
    m_now = m_blocks.data();
    const size_t left = m_text.size() - m_filled;
    size_t count = std::min(left / BlockBytes, BlocksAtOnce);
    const char *from = m_text.data() + m_filled;
    std::array<char, BlockBytes> last;
    if (count == 0) {
        // What is behind the text is not ours to look at.
        last.fill(' ');
        std::copy_n(from, left, last.begin());
        from = last.data();
        count = 1;
    }
    readBlocks(from, count, m_state, &m_blocks[1]);
    m_end = &m_blocks[count];
    for (size_t i = count; i > 0; --i) {
        if (m_blocks[i].quotes != 0) {
            m_lastQuote = m_filled + (i - 1) * BlockBytes + 63 - size_t(__builtin_clzll(m_blocks[i].quotes));
            break;
        }
    }
    m_filled = std::min(m_filled + count * BlockBytes, m_text.size());
    return true;
}

} // namespace linkdesk::inspect
