#include "src/inspect/rowscanner.h"

#include <algorithm>

namespace linkdesk::inspect {

using query::JsonProblem;

namespace {

constexpr std::array<bool, 256> delimiters()
{
    std::array<bool, 256> is{};
    for (const char c : { ' ', '\t', '\r', '\n', ',', ':', '[', ']', '{', '}', '"' })
        is[static_cast<unsigned char>(c)] = true;
    return is;
}

size_t scalarEnd(std::string_view text, size_t at)
{
    static constexpr std::array<bool, 256> Delimiters = delimiters();
    while (at < text.size() && !Delimiters[static_cast<unsigned char>(text[at])])
        ++at;
    return at;
}

bool isPlain(std::string_view text)
{
    unsigned odd = 0;
    for (const char c : text)
        odd |= unsigned(static_cast<unsigned char>(c) >= 0x80) | unsigned(c == '\\');
    return odd == 0;
}

// A number or a word, or what simdjson may take for one.
bool isLikeAScalar(std::string_view text)
{
    constexpr std::string_view First = "-0123456789tfn";
    const auto isUsual = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
            || c == '+' || c == '.';
    };
    return !text.empty() && First.find(text.front()) != std::string_view::npos
        && std::all_of(text.begin(), text.end(), isUsual);
}

// Where the text of the member goes; null where it is of no interest.
std::string_view *wantedText(std::string_view name, ScannedRow &row)
{
    switch (name.size()) {
    case 2:
        return name == "id" ? &row.id : nullptr;
    case 4:
        if (name == "name")
            return &row.name;
        return name == "type" ? &row.type : nullptr;
    case 7:
        return name == "$schema" ? &row.schema : nullptr;
    case 8:
        return name == "location" ? &row.location : nullptr;
    case 13:
        return name == "resourceGroup" ? &row.resourceGroup : nullptr;
    default:
        return nullptr;
    }
}

} // namespace

RowScanner::RowScanner(std::string_view text, Structure::Watch watch)
    : m_text(text)
    , m_structure(text, std::move(watch))
{
    m_open.front() = '\0';
}

void RowScanner::seek(size_t at)
{
    m_structure.seek(at);
}

bool RowScanner::fail(JsonProblem problem, size_t at)
{
    m_fault = { problem, at };
    return false;
}

bool RowScanner::failAtEnd()
{
    if (m_structure.endsInText())
        return fail(JsonProblem::UnendedText, m_structure.lastQuote());
    return fail(JsonProblem::CommaOrEndExpected, m_text.size());
}

inline bool RowScanner::open(size_t at)
{
    m_structure.next();
    if (m_depth == query::Value::MostDepth)
        return fail(JsonProblem::TooDeep, at);
    m_open[size_t(++m_depth)] = m_text[at];
    m_end = at + 1;
    return true;
}

bool RowScanner::read(size_t at, ScannedRow &row)
{
    row = {};
    row.place.at = at;
    const char c = charAt(at);
    if (c == '{' || c == '[' || c == '"') {
        std::string_view text;
        m_structure.dropBefore(at);
        m_structure.forgetSeen();
        if (!(c == '"' ? readText(at, text) : readNested(at, row)))
            return false;
        row.isOdd = row.isOdd || m_structure.hasSeenMisplaced();
        row.hasBeyondAscii = m_structure.hasSeenBeyondAscii();
    } else {
        m_end = scalarEnd(m_text, at);
        if (m_end == at)
            return fail(JsonProblem::ValueExpected, at);
        row.hasBeyondAscii = !isPlain(m_text.substr(at, m_end - at));
    }
    row.place.size = m_end - at;
    return true;
}

bool RowScanner::readNested(size_t at, ScannedRow &row)
{
    m_depth = 0;
    row.isObject = m_text[at] == '{';
    if (!open(at))
        return false;
    return row.isObject ? readMembers(Level::Row, row) : closeTo(0);
}

// In ASCII a bracket that closes is two behind the one that opens, and only it has the bit 4.
bool RowScanner::closeTo(int depth)
{
    // No branch but at the ends: which brackets open and which close is as good as random.
    int now = m_depth;
    while (true) {
        const size_t at = m_structure.nextBracket();
        if (at == Structure::None)
            return failAtEnd();
        const char c = m_text[at];
        const int isEnd = (c & 4) >> 2;
        const bool isWrong = isEnd != 0 && m_open[size_t(now)] + 2 != c;
        m_open[size_t(now) + 1] = c;
        now += 1 - 2 * isEnd;
        if (isWrong)
            return fail(JsonProblem::CommaOrEndExpected, at);
        if (now > query::Value::MostDepth)
            return fail(JsonProblem::TooDeep, at);
        if (now == depth) {
            m_depth = depth;
            m_end = at + 1;
            return true;
        }
    }
}

// Behind the bracket that opens. What is no member is passed over to the bracket that closes.
bool RowScanner::readMembers(Level level, ScannedRow &row)
{
    const int outside = m_depth - 1;
    size_t at = afterBlanks(m_end);
    bool isWrong = false;
    bool isFirst = true;
    while (!isWrong) {
        const char c = charAt(at);
        if (c == '}' && isFirst)
            return closeTo(outside);
        isWrong = c != '"';
        if (!isWrong && !readMember(level, row, isWrong))
            return false;
        if (isWrong)
            break;
        at = afterBlanks(m_end);
        if (charAt(at) == '}')
            return closeTo(outside);
        isWrong = charAt(at) != ',';
        at = afterBlanks(at + 1);
        isFirst = false;
    }
    row.isOdd = true;
    return closeTo(outside);
}

inline bool RowScanner::readMember(Level level, ScannedRow &row, bool &isWrong)
{
    const size_t at = m_structure.next() + 1;
    const size_t close = m_structure.next();
    if (close == Structure::None)
        return failAtEnd();
    const std::string_view name = m_text.substr(at, close - at);
    row.isOdd = row.isOdd || m_structure.hasBackslash(at, close);
    const size_t colon = afterBlanks(close + 1);
    isWrong = charAt(colon) != ':';
    return isWrong || readMemberValue(level, name, afterBlanks(colon + 1), row, isWrong);
}

bool RowScanner::readMemberValue(
    Level level, std::string_view name, size_t at, ScannedRow &row, bool &isWrong)
{
    const char c = charAt(at);
    if (level == Level::Properties && name == "policyRule")
        row.hasRule = true;
    if (c == '"') {
        std::string_view text;
        if (!readText(at, text))
            return false;
        std::string_view *wanted = nullptr;
        if (level == Level::Row)
            wanted = wantedText(name, row);
        else if (level == Level::Properties)
            wanted = name == "provisioningState" ? &row.provisioningState : nullptr;
        else
            wanted = name == "status" ? &row.status : nullptr;
        if (wanted) {
            *wanted = text;
            row.isOdd = row.isOdd || !isPlain(text);
        }
        return true;
    }
    if (c == '{' || c == '[') {
        if (!open(at))
            return false;
        if (c == '{' && level == Level::Row && name == "properties")
            return readMembers(Level::Properties, row);
        if (c == '{' && level == Level::Properties && name == "privateLinkServiceConnectionState")
            return readMembers(Level::ConnectionState, row);
        return closeTo(m_depth - 1);
    }
    m_end = scalarEnd(m_text, at);
    isWrong = m_end == at;
    row.isOdd = row.isOdd || !isLikeAScalar(m_text.substr(at, m_end - at));
    return true;
}

} // namespace linkdesk::inspect
