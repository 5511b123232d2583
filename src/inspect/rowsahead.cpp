#include "src/inspect/rowsahead.h"

#include <system_error>

namespace linkdesk::inspect {

namespace {

constexpr size_t SureRows = 256; // behind each other: more than a list inside of a row has, most often
constexpr size_t MostTries = 10000;

} // namespace

RowsAhead::RowsAhead(std::string_view text, RowTable &into, Structure::Watch watch)
    : m_text(text)
    , m_into(into)
    , m_watch(std::move(watch))
{
}

void RowsAhead::start(size_t at)
{
    if (std::thread::hardware_concurrency() < 2)
        return;
    m_middle = at + (m_text.size() - at) / 2;
    try {
        m_thread = std::thread([this] { read(); });
    } catch (const std::system_error &) {
        // No thread to be had: then it takes as long as it takes.
        return;
    }
}

RowsAhead::~RowsAhead()
{
    m_isUnwanted = true;
    if (m_thread.joinable())
        m_thread.join();
}

void RowsAhead::read()
{
    size_t at = m_middle;
    for (size_t tries = 0; tries < MostTries; ++tries) {
        at = m_text.find("},", at);
        if (at == std::string_view::npos)
            return;
        at += 2;
        const size_t row = afterBlanks(m_text, at);
        if (row < m_text.size() && m_text[row] == '{' && readFrom(row))
            return;
    }
}

// False where it is no list of rows, as it seems.
bool RowsAhead::readFrom(size_t at)
{
    const size_t start = at;
    m_table.emplace(m_text);
    RowScanner scanner(m_text, [this, start](size_t done) {
        if (m_table->count() >= SureRows)
            m_done.store(done - start, std::memory_order_relaxed);
        return !m_isUnwanted.load(std::memory_order_relaxed) && (!m_watch || m_watch(done));
    });
    scanner.seek(at);
    ScannedRow row;
    m_end = start;
    while (m_table->count() < MostRows && scanner.read(at, row)) {
        m_table->add(row);
        m_end = scanner.end();
        if (m_table->count() == SureRows)
            m_start.store(start);
        const size_t behind = scanner.afterBlanks(m_end);
        if (scanner.charAt(behind) != ',')
            break;
        at = scanner.afterBlanks(behind + 1);
    }
    return m_table->count() >= SureRows || scanner.wasStopped();
}

bool RowsAhead::isRowAt(size_t at)
{
    return at == m_start.load(std::memory_order_relaxed);
}

RowsAhead::Taken RowsAhead::take()
{
    m_thread.join();
    m_start.store(std::string_view::npos);
    m_done.store(0);
    m_into.append(*m_table);
    return { m_end, m_table->count() };
}

} // namespace linkdesk::inspect
