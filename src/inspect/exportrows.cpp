#include "src/inspect/exportrows.h"

#include <algorithm>
#include <array>

namespace linkdesk::inspect {

using query::JsonProblem;

namespace {

constexpr std::string_view Delimiters = " \t\r\n,:[]{}\"";

class Finder {
public:
    explicit Finder(std::string_view text)
        : m_text(text)
    {
    }

    ExportRows find()
    {
        skipBlanks();
        if (isAtEnd())
            return std::move(m_found);
        const size_t start = m_at;
        const bool isRead = readFirst();
        skipBlanks();
        if (!isRead || isAtEnd())
            return std::move(m_found);
        if (m_text[start] == '[') {
            fail(JsonProblem::EndExpected);
            return std::move(m_found);
        }
        readLines(start);
        return std::move(m_found);
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    char peek() const { return isAtEnd() ? '\0' : m_text[m_at]; }

    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            ++m_at;
    }

    bool fail(JsonProblem problem)
    {
        m_found.fault = faultAt(m_text, m_at, problem);
        return false;
    }

    bool readFirst()
    {
        if (peek() == '[') {
            m_found.shape = Shape::Array;
            return readElements(m_found.rows);
        }
        const size_t start = m_at;
        m_found.shape = Shape::OneValue;
        const bool isRead = peek() == '{' ? readObject() : skipValue();
        if (isRead && m_found.shape == Shape::OneValue)
            m_found.rows = { { start, m_at - start } };
        return isRead;
    }

    // From the first on each is a row, whatever was thought of it.
    void readLines(size_t start)
    {
        m_found.shape = Shape::Lines;
        m_found.rows.clear();
        m_at = start;
        while (!isAtEnd()) {
            const size_t at = m_at;
            if (!skipValue())
                return;
            m_found.rows.push_back({ at, m_at - at });
            skipBlanks();
        }
    }

    bool readElements(std::vector<RowPlace> &rows)
    {
        ++m_at;
        skipBlanks();
        bool isDone = peek() == ']';
        while (!isDone) {
            skipBlanks();
            const size_t at = m_at;
            if (!skipValue())
                return false;
            rows.push_back({ at, m_at - at });
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
        std::vector<RowPlace> listed;
        Shape cover = Shape::OneValue;
        bool isResource = false;
        const bool isRead = readMembers([&](std::string_view name) {
            isResource = isResource || isOfAResource(name);
            const bool isList = (name == "value" || name == "data") && peek() == '[';
            if (!isList || cover != Shape::OneValue)
                return skipValue();
            cover = name == "value" ? Shape::ValueList : Shape::DataList;
            return readElements(listed);
        });
        if (!isResource && cover != Shape::OneValue) {
            m_found.shape = cover;
            m_found.rows = std::move(listed);
        }
        return isRead;
    }

    static bool isOfAResource(std::string_view name)
    {
        constexpr std::array Names{ std::string_view("id"), std::string_view("type"),
                                    std::string_view("properties"), std::string_view("$schema") };
        return std::find(Names.begin(), Names.end(), name) != Names.end();
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
            const size_t start = m_at + 1;
            if (!skipText())
                return false;
            const std::string_view name = m_text.substr(start, m_at - 1 - start);
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

    // From quote to quote, which the library finds many bytes at a time; an odd number of backslashes before
    // one makes it a part of the text.
    bool skipText()
    {
        const size_t start = m_at + 1;
        size_t quote = m_text.find('"', start);
        while (quote != std::string_view::npos) {
            size_t plain = quote;
            while (plain > start && m_text[plain - 1] == '\\')
                --plain;
            if ((quote - plain) % 2 == 0) {
                m_at = quote + 1;
                return true;
            }
            quote = m_text.find('"', quote + 1);
        }
        return fail(JsonProblem::UnendedText);
    }

    bool skipValue()
    {
        const char c = peek();
        if (c == '"')
            return skipText();
        if (c == '{' || c == '[')
            return skipNested();
        const size_t end = std::min(m_text.find_first_of(Delimiters, m_at), m_text.size());
        if (end == m_at)
            return fail(JsonProblem::ValueExpected);
        m_at = end;
        return true;
    }

    // Without recursion, whatever the depth.
    bool skipNested()
    {
        m_open.clear();
        while (!isAtEnd()) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (!skipText())
                    return false;
                continue;
            }
            if (c == '{' || c == '[') {
                if (m_open.size() == query::Value::MostDepth)
                    return fail(JsonProblem::TooDeep);
                m_open.push_back(c);
            } else if (c == '}' || c == ']') {
                if (m_open.back() != (c == '}' ? '{' : '['))
                    return fail(JsonProblem::CommaOrEndExpected);
                m_open.pop_back();
                if (m_open.empty()) {
                    ++m_at;
                    return true;
                }
            }
            ++m_at;
        }
        return fail(JsonProblem::CommaOrEndExpected);
    }

    std::string_view m_text;
    size_t m_at = 0;
    std::vector<char> m_open;
    ExportRows m_found;
};

} // namespace

ExportRows rowsOf(std::string_view text)
{
    return Finder(text).find();
}

std::optional<ReadFault> faultInRow(std::string_view text, const RowPlace &row)
{
    query::Arena arena;
    const query::Parsed value = query::parseJson(text.substr(row.at, row.size), arena);
    if (value)
        return {};
    return faultAt(text, row.at + value.error().at, value.error().problem);
}

ReadFault faultAt(std::string_view text, size_t at, JsonProblem problem)
{
    const std::string_view before = text.substr(0, at);
    const size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    ReadFault fault{ problem, before.size(), 1, 1 };
    fault.line += size_t(std::count(before.begin(), before.end(), '\n'));
    fault.column += size_t(std::count_if(
        before.begin() + std::ptrdiff_t(lineStart), before.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    return fault;
}

} // namespace linkdesk::inspect
