// The rows of the second half of a long list, read in a thread of their own while the first half is read.
// Where a row begins in the middle of a text is a guess; who reads the first half knows whether it was right.
#pragma once

#include "src/inspect/rowtable.h"

#include <atomic>
#include <optional>
#include <thread>

namespace linkdesk::inspect {

class RowsAhead : public AheadOfRows {
public:
    // `into` takes the rows once their place is reached, in the thread that asks for them; `watch` is called
    // in the thread of its own.
    RowsAhead(std::string_view text, RowTable &into, Structure::Watch watch);
    ~RowsAhead() override; // stops it
    Q_DISABLE_COPY_MOVE(RowsAhead)

    // Once: in the middle of what is left behind `at`. Not where this machine has but one processor.
    void start(size_t at);

    bool isRowAt(size_t at) override;
    Taken take() override;
    // Of what nobody has taken yet.
    size_t bytesDone() const { return m_done.load(std::memory_order_relaxed); }

private:
    void read();
    bool readFrom(size_t at);

    std::string_view m_text;
    RowTable &m_into;
    Structure::Watch m_watch;
    std::atomic_bool m_isUnwanted = false;
    std::atomic<size_t> m_start = std::string_view::npos; // of the first row of those that may be it
    std::atomic<size_t> m_done = 0;
    std::optional<RowTable> m_table;
    size_t m_middle = 0;
    size_t m_end = 0; // behind the last row
    std::thread m_thread;
};

} // namespace linkdesk::inspect
