#include "src/query/document.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace linkdesk::query {

namespace {

void appendText(QByteArray &out, std::string_view text)
{
    constexpr std::string_view Meant = "\"\\\b\f\n\r\t";
    constexpr std::string_view Written = "\"\\bfnrt";
    constexpr std::string_view Digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const size_t place = Meant.find(c);
        if (place != std::string_view::npos) {
            out += '\\';
            out += Written[place];
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += c < 0x10 ? '0' : '1';
            out += Digits[static_cast<unsigned char>(c) & 0xF];
        } else {
            out += c;
        }
    }
    out += '"';
}

// The shortest text that reads as the same double, always with a point or an exponent, so that it stays one.
void appendReal(QByteArray &out, double number)
{
    constexpr double LeastPlain = 1e-4;
    constexpr double MostPlain = 1e16;
    const double size = std::abs(number);
    const bool isPlain = size == 0 || (size >= LeastPlain && size < MostPlain);
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), number,
        isPlain ? std::chars_format::fixed : std::chars_format::scientific);
    const QByteArray text(buffer.data(), end.ptr - buffer.data());
    out += text;
    if (isPlain && !text.contains('.'))
        out += ".0";
}

void appendNumber(QByteArray &out, const Value &number)
{
    const std::string_view written = number.writtenNumber();
    if (!written.empty())
        out.append(written.data(), qsizetype(written.size()));
    else if (number.isInteger())
        out += QByteArray::number(qlonglong(number.integer()));
    else
        appendReal(out, number.toDouble());
}

class Writer {
public:
    Writer(QByteArray &out, int indent, size_t mostBytes)
        : m_out(out)
        , m_indent(indent)
        , m_mostBytes(mostBytes)
    {
    }

    bool write(const Value &value, int depth)
    {
        switch (value.type()) {
        case Type::Null:
            m_out += "null";
            break;
        case Type::Bool:
            m_out += value.isTrue() ? "true" : "false";
            break;
        case Type::Number:
            appendNumber(m_out, value);
            break;
        case Type::String:
            appendText(m_out, value.text());
            break;
        case Type::Array:
            return writeArray(value.elements(), depth);
        case Type::Object:
            return writeObject(value.members(), depth);
        }
        return fits();
    }

private:
    bool fits() const { return size_t(m_out.size()) <= m_mostBytes; }

    void startLine(int depth)
    {
        if (m_indent < 0)
            return;
        m_out += '\n';
        m_out.append(qsizetype(m_indent) * depth, ' ');
    }

    bool writeArray(std::span<const Value> elements, int depth)
    {
        m_out += '[';
        for (size_t at = 0; at < elements.size(); ++at) {
            if (at > 0)
                m_out += ',';
            startLine(depth + 1);
            if (!write(elements[at], depth + 1))
                return false;
        }
        if (!elements.empty())
            startLine(depth);
        m_out += ']';
        return fits();
    }

    bool writeObject(std::span<const Member> members, int depth)
    {
        m_out += '{';
        for (size_t at = 0; at < members.size(); ++at) {
            if (at > 0)
                m_out += ',';
            startLine(depth + 1);
            appendText(m_out, members[at].name);
            m_out += m_indent < 0 ? ":" : ": ";
            if (!write(members[at].value, depth + 1))
                return false;
        }
        if (!members.empty())
            startLine(depth);
        m_out += '}';
        return fits();
    }

    QByteArray &m_out;
    int m_indent;
    size_t m_mostBytes;
};

} // namespace

bool appendJson(QByteArray &out, const Value &value, int indent, size_t mostBytes)
{
    return Writer(out, indent, mostBytes).write(value, 0);
}

QByteArray toJson(const Value &value, int indent)
{
    QByteArray out;
    appendJson(out, value, indent, std::numeric_limits<size_t>::max());
    return out;
}

} // namespace linkdesk::query
