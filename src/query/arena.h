// Memory that is given out in pieces and freed at once: what a parsed document or a query's result refers to.
// Not for several threads at a time.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace linkdesk::query {

class Arena {
public:
    Arena() = default;
    Arena(Arena &&) = default;
    Arena &operator=(Arena &&) = default;
    Q_DISABLE_COPY(Arena)
    ~Arena() = default;

    // Room for `count` objects that need no destructor; never null, not even for none.
    template <class T> T *allocate(size_t count)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        return static_cast<T *>(static_cast<void *>(bytes(std::max<size_t>(count * sizeof(T), 1))));
    }
    // A copy of the bytes that lives as long as the arena does.
    const char *keep(const char *text, size_t size)
    {
        char *kept = allocate<char>(size);
        std::copy_n(text, size, kept);
        return kept;
    }

    size_t used() const { return m_used; } // bytes given out since the last reset
    // Forgets everything that was given out and keeps one block for what comes: cheap between two rows.
    void reset()
    {
        if (m_blocks.size() > 1)
            m_blocks.erase(m_blocks.begin(), m_blocks.end() - 1);
        m_next = m_blocks.empty() ? nullptr : m_blocks.back().get();
        m_left = m_blocks.empty() ? 0 : m_lastSize;
        m_used = 0;
    }

private:
    static constexpr size_t FirstBlock = 4096;
    static constexpr size_t LargestBlock = size_t(1) << 20;

    std::byte *bytes(size_t wanted)
    {
        const size_t size = (wanted + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
        if (size > m_left) {
            m_lastSize = std::max(size, std::clamp(m_lastSize * 2, FirstBlock, LargestBlock));
            // Not zeroed: all of it is written before it is read.
            m_blocks.push_back(std::unique_ptr<std::byte[]>(new std::byte[m_lastSize]));
            m_next = m_blocks.back().get();
            m_left = m_lastSize;
        }
        std::byte *given = m_next;
        m_next += size;
        m_left -= size;
        m_used += size;
        return given;
    }

    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::byte *m_next = nullptr;
    size_t m_left = 0;
    size_t m_lastSize = 0;
    size_t m_used = 0;
};

} // namespace linkdesk::query
