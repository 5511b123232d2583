#include "src/inspect/rowfinder.h"

#include <algorithm>

namespace linkdesk::inspect {

using query::JsonProblem;

namespace {

bool isOfAResource(std::string_view name)
{
    constexpr std::array Names{ std::string_view("id"), std::string_view("type"),
                                std::string_view("properties"), std::string_view("$schema") };
    return std::find(Names.begin(), Names.end(), name) != Names.end();
}

class Finder {
public:
    Finder(std::string_view text, RowSink &sink, Structure::Watch watch, AheadOfRows *ahead)
        : m_text(text)
        , m_scanner(text, std::move(watch))
        , m_sink(sink)
        , m_ahead(ahead)
    {
    }

    FoundRows find()
    {
        skipBlanks();
        if (!isAtEnd())
            readAll();
        m_found.wasStopped = m_scanner.wasStopped();
        return m_found;
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    char peek() const { return m_scanner.charAt(m_at); }
    void skipBlanks() { m_at = m_scanner.afterBlanks(m_at); }

    bool fail(JsonProblem problem)
    {
        // Finding the line takes its time, which nobody waits for any more.
        if (!m_scanner.wasStopped())
            m_found.fault = faultAt(m_text, m_at, problem);
        return false;
    }

    void begin(Shape shape)
    {
        m_found.shape = shape;
        m_count = 0;
        m_sink.begin(shape);
    }

    void readAll()
    {
        const size_t start = m_at;
        const bool isArray = peek() == '[';
        if (!readFirst())
            return;
        skipBlanks();
        if (isAtEnd())
            return;
        if (isArray)
            fail(JsonProblem::EndExpected);
        else
            readLines(start);
    }

    bool readFirst()
    {
        if (peek() == '[') {
            begin(Shape::Array);
            return readElements(true);
        }
        const size_t start = m_at;
        begin(Shape::OneValue);
        if (!(peek() == '{' ? readObject() : skipValue()))
            return false;
        // Now that it is known to be the row, what does it say?
        const size_t end = m_at;
        if (m_found.shape != Shape::OneValue || m_scanner.afterBlanks(end) < m_text.size())
            return true;
        m_scanner.seek(start);
        return addValue(start, true);
    }

    // From the first on each is a row, whatever was thought of it.
    void readLines(size_t start)
    {
        begin(Shape::Lines);
        m_scanner.seek(start);
        m_at = start;
        while (!isAtEnd() && addValue(m_at, true))
            skipBlanks();
    }

    bool readElements(bool areRows)
    {
        ++m_at;
        skipBlanks();
        bool isDone = peek() == ']';
        while (!isDone) {
            skipBlanks();
            if (areRows && m_ahead && m_ahead->isRowAt(m_at))
                takeAhead();
            else if (!addValue(m_at, areRows))
                return false;
            skipBlanks();
            isDone = peek() == ']';
            if (!isDone && peek() != ',')
                return fail(JsonProblem::CommaOrEndExpected);
            if (!isDone)
                ++m_at;
        }
        ++m_at;
        return true;
    }

    // Is it one resource, or a list in a cover?
    bool readObject()
    {
        bool isResource = false;
        bool hasList = false;
        const bool isRead = readMembers([&](std::string_view name) {
            isResource = isResource || isOfAResource(name);
            const bool isCover = (name == "value" || name == "data") && peek() == '[';
            if (!isCover || hasList)
                return skipValue();
            hasList = true;
            if (isResource)
                return readElements(false);
            begin(name == "value" ? Shape::ValueList : Shape::DataList);
            return readElements(true);
        });
        if (isResource && m_found.shape != Shape::OneValue)
            begin(Shape::OneValue);
        return isRead;
    }

    template <class ReadValue> bool readMembers(ReadValue readValue)
    {
        ++m_at;
        skipBlanks();
        bool isDone = peek() == '}';
        while (!isDone) {
            skipBlanks();
            if (peek() != '"')
                return fail(JsonProblem::NameExpected);
            std::string_view name;
            if (!passed(m_scanner.readText(m_at, name)))
                return false;
            skipBlanks();
            if (peek() != ':')
                return fail(JsonProblem::ColonExpected);
            ++m_at;
            skipBlanks();
            if (!readValue(name))
                return false;
            skipBlanks();
            isDone = peek() == '}';
            if (!isDone && peek() != ',')
                return fail(JsonProblem::CommaOrEndExpected);
            if (!isDone)
                ++m_at;
        }
        ++m_at;
        return true;
    }

    void takeAhead()
    {
        const AheadOfRows::Taken taken = m_ahead->take();
        m_at = taken.end;
        m_count += taken.count;
        m_scanner.seek(m_at);
    }

    bool skipValue() { return addValue(m_at, false); }

    bool addValue(size_t at, bool isRow)
    {
        ScannedRow row;
        if (!passed(m_scanner.read(at, row)))
            return false;
        if (!isRow)
            return true;
        if (m_count >= MostRows) {
            m_at = at;
            return fail(JsonProblem::TooLong);
        }
        ++m_count;
        m_sink.add(row);
        return true;
    }

    bool passed(bool isRead)
    {
        m_at = isRead ? m_scanner.end() : m_scanner.fault().at;
        return isRead || fail(m_scanner.fault().problem);
    }

    std::string_view m_text;
    RowScanner m_scanner;
    RowSink &m_sink;
    AheadOfRows *m_ahead;
    size_t m_at = 0;
    size_t m_count = 0;
    FoundRows m_found;
};

} // namespace

FoundRows findRows(std::string_view text, RowSink &sink, Structure::Watch watch, AheadOfRows *ahead)
{
    return Finder(text, sink, std::move(watch), ahead).find();
}

} // namespace linkdesk::inspect
