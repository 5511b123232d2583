#include "src/query/document.h"

#include <QChar>

#include <vector>

namespace linkdesk::query {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The end of the number that begins at `at`, or `at` where there is none.
size_t numberEnd(std::string_view text, size_t at)
{
    const auto peek = [&text](size_t place) { return place < text.size() ? text[place] : '\0'; };
    const auto digits = [&peek](size_t place) {
        while (isDigit(peek(place)))
            ++place;
        return place;
    };
    size_t end = at;
    if (peek(end) == '-')
        ++end;
    if (!isDigit(peek(end)))
        return at;
    end = peek(end) == '0' ? end + 1 : digits(end);
    if (peek(end) == '.') {
        if (!isDigit(peek(end + 1)))
            return at;
        end = digits(end + 1);
    }
    if (peek(end) == 'e' || peek(end) == 'E') {
        ++end;
        if (peek(end) == '+' || peek(end) == '-')
            ++end;
        if (!isDigit(peek(end)))
            return at;
        end = digits(end);
    }
    return end;
}

// The length of the sequence that begins at `at`, 0 where it is none (RFC 3629: no surrogates, no long
// forms).
size_t utf8Length(std::string_view text, size_t at)
{
    const auto byte = [&text](size_t place) -> unsigned {
        return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
    };
    const auto follows = [&byte](size_t place, unsigned least = 0x80, unsigned most = 0xBF) {
        return byte(place) >= least && byte(place) <= most;
    };
    const unsigned first = byte(at);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned least = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned most = first == 0xED ? 0x9F : 0xBF;
        return follows(at + 1, least, most) && follows(at + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned least = first == 0xF0 ? 0x90 : 0x80;
        const unsigned most = first == 0xF4 ? 0x8F : 0xBF;
        return follows(at + 1, least, most) && follows(at + 2) && follows(at + 3) ? 4 : 0;
    }
    return 0;
}

void appendUtf8(std::vector<char> &out, char32_t c)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

class Reader {
public:
    Reader(std::string_view json, Arena &arena)
        : m_json(json)
        , m_arena(arena)
    {
    }

    Parsed read()
    {
        if (m_json.size() > Value::MostElements)
            return fault(JsonProblem::TooLong, 0);
        const Parsed value = readValue(0);
        if (!value)
            return value;
        skipBlanks();
        return m_at == m_json.size() ? value : fault(JsonProblem::EndExpected, m_at);
    }

private:
    using Text = tl::expected<std::string_view, JsonFault>;

    static tl::unexpected<JsonFault> fault(JsonProblem problem, size_t at)
    {
        return tl::unexpected(JsonFault{ problem, at });
    }

    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            ++m_at;
    }

    bool take(char wanted)
    {
        if (peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    Parsed readValue(int depth)
    {
        skipBlanks();
        switch (peek()) {
        case '{':
            return readObject(depth);
        case '[':
            return readArray(depth);
        case '"':
            return readText().map([](std::string_view text) { return Value::of(text); });
        case 't':
            return readWord("true", Value::of(true));
        case 'f':
            return readWord("false", Value::of(false));
        case 'n':
            return readWord("null", {});
        default:
            return readNumber();
        }
    }

    Parsed readWord(std::string_view word, Value value)
    {
        if (!m_json.substr(m_at).starts_with(word))
            return fault(JsonProblem::ValueExpected, m_at);
        m_at += word.size();
        return value;
    }

    Parsed readNumber()
    {
        const size_t start = m_at;
        const size_t end = numberEnd(m_json, start);
        if (end == start)
            return fault(
                peek() == '-' || isDigit(peek()) ? JsonProblem::BadNumber : JsonProblem::ValueExpected,
                start);
        // "01" and "1a": what follows a number is no part of a word.
        if (end < m_json.size() && (isDigit(m_json[end]) || m_json[end] == '.'))
            return fault(JsonProblem::BadNumber, start);
        m_at = end;
        return Value::numberText(m_json.substr(start, end - start));
    }

    Parsed readArray(int depth)
    {
        if (depth >= Value::MostDepth)
            return fault(JsonProblem::TooDeep, m_at);
        ++m_at;
        const size_t base = m_values.size();
        skipBlanks();
        bool isDone = take(']');
        while (!isDone) {
            const Parsed element = readValue(depth + 1);
            if (!element)
                return element;
            m_values.push_back(*element);
            skipBlanks();
            isDone = take(']');
            if (!isDone && !take(','))
                return fault(JsonProblem::CommaOrEndExpected, m_at);
        }
        const size_t count = m_values.size() - base;
        auto *kept = m_arena.allocate<Value>(count);
        std::copy_n(m_values.begin() + std::ptrdiff_t(base), count, kept);
        m_values.resize(base);
        return Value::of(std::span<const Value>(kept, count));
    }

    Parsed readObject(int depth)
    {
        if (depth >= Value::MostDepth)
            return fault(JsonProblem::TooDeep, m_at);
        ++m_at;
        const size_t base = m_members.size();
        skipBlanks();
        bool isDone = take('}');
        while (!isDone) {
            skipBlanks();
            if (peek() != '"')
                return fault(JsonProblem::NameExpected, m_at);
            const Text name = readText();
            if (!name)
                return tl::unexpected(name.error());
            skipBlanks();
            if (!take(':'))
                return fault(JsonProblem::ColonExpected, m_at);
            const Parsed value = readValue(depth + 1);
            if (!value)
                return value;
            m_members.push_back({ *name, *value });
            skipBlanks();
            isDone = take('}');
            if (!isDone && !take(','))
                return fault(JsonProblem::CommaOrEndExpected, m_at);
        }
        const size_t count = mergeSameNames(std::span(m_members).subspan(base));
        auto *kept = m_arena.allocate<Member>(count);
        std::copy_n(m_members.begin() + std::ptrdiff_t(base), count, kept);
        m_members.resize(base);
        return Value::of(std::span<const Member>(kept, count));
    }

    // At the opening quote.
    Text readText()
    {
        const size_t start = ++m_at;
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"') {
                ++m_at;
                return m_json.substr(start, m_at - 1 - start);
            }
            if (c == '\\')
                return readEscapedText(start);
            const Text refused = passCharacter(start);
            if (!refused)
                return refused;
        }
        return fault(JsonProblem::UnendedText, start - 1);
    }

    // One character that is no quote and no backslash. The result only says whether it may be there.
    Text passCharacter(size_t start)
    {
        const auto c = static_cast<unsigned char>(m_json[m_at]);
        if (c < 0x20)
            return fault(JsonProblem::ControlCharacter, m_at);
        const size_t length = utf8Length(m_json, m_at);
        if (length == 0)
            return fault(JsonProblem::BadUtf8, m_at);
        m_at += length;
        return m_json.substr(start, 0);
    }

    Text readEscapedText(size_t start)
    {
        m_text.assign(m_json.begin() + std::ptrdiff_t(start), m_json.begin() + std::ptrdiff_t(m_at));
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"') {
                ++m_at;
                return std::string_view(m_arena.keep(m_text.data(), m_text.size()), m_text.size());
            }
            if (c == '\\') {
                const size_t at = m_at;
                if (!readEscape())
                    return fault(JsonProblem::BadEscape, at);
                continue;
            }
            const size_t from = m_at;
            const Text refused = passCharacter(start);
            if (!refused)
                return refused;
            m_text.insert(
                m_text.end(), m_json.begin() + std::ptrdiff_t(from), m_json.begin() + std::ptrdiff_t(m_at));
        }
        return fault(JsonProblem::UnendedText, start - 1);
    }

    bool readEscape()
    {
        ++m_at;
        constexpr std::string_view Written = "\"\\/bfnrt";
        constexpr std::string_view Meant = "\"\\/\b\f\n\r\t";
        const char c = peek();
        const size_t place = Written.find(c);
        if (c != '\0' && place != std::string_view::npos) {
            m_text.push_back(Meant[place]);
            ++m_at;
            return true;
        }
        char32_t first = 0;
        if (c != 'u' || !readHex(m_at + 1, first))
            return false;
        m_at += 5;
        char32_t second = 0;
        const bool isPair = QChar::isHighSurrogate(first) && m_json.substr(m_at).starts_with("\\u")
            && readHex(m_at + 2, second) && QChar::isLowSurrogate(second);
        if (isPair) {
            m_at += 6;
            first = QChar::surrogateToUcs4(char16_t(first), char16_t(second));
        }
        appendUtf8(m_text, QChar::isSurrogate(first) ? char32_t(QChar::ReplacementCharacter) : first);
        return true;
    }

    bool readHex(size_t at, char32_t &code) const
    {
        if (at + 4 > m_json.size())
            return false;
        code = 0;
        for (const char c : m_json.substr(at, 4)) {
            const char lower = char(c | 0x20);
            if (!isDigit(c) && !(lower >= 'a' && lower <= 'f'))
                return false;
            code = code * 16 + char32_t(isDigit(c) ? c - '0' : lower - 'a' + 10);
        }
        return true;
    }

    std::string_view m_json;
    Arena &m_arena;
    size_t m_at = 0;
    // What the open arrays and objects hold so far, the innermost last.
    std::vector<Value> m_values;
    std::vector<Member> m_members;
    std::vector<char> m_text;
};

} // namespace

Parsed parseJson(std::string_view json, Arena &arena)
{
    return Reader(json, arena).read();
}

bool isJsonNumber(std::string_view text)
{
    return !text.empty() && numberEnd(text, 0) == text.size();
}

} // namespace linkdesk::query
