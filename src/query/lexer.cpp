#include "src/query/lexer.h"

#include <charconv>
#include <limits>

namespace linkdesk::query {

namespace {

using namespace Qt::StringLiterals;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool startsName(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

class Lexer {
public:
    Lexer(QStringView expression, Arena &arena)
        : m_expression(expression)
        , m_arena(arena)
    {
    }

    tl::expected<std::vector<Token>, Fault> read()
    {
        while (true) {
            while (m_at < m_expression.size() && isBlank(m_expression[m_at]))
                ++m_at;
            m_start = m_at;
            if (m_at == m_expression.size())
                break;
            if (!readToken())
                return tl::unexpected(m_fault);
        }
        add(TokenKind::End);
        return std::move(m_tokens);
    }

private:
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_expression.size() ? m_expression[m_at + ahead] : QChar();
    }

    Token &add(TokenKind kind)
    {
        m_tokens.push_back({ kind, m_start, m_at - m_start, {}, {}, 0 });
        return m_tokens.back();
    }

    bool fail(qsizetype at, qsizetype length, Wanted wanted)
    {
        m_fault.at = at;
        m_fault.length = length;
        m_fault.wanted = { wanted };
        m_fault.found = m_expression.mid(at, length).toString();
        return false;
    }

    bool readToken()
    {
        const QChar c = peek();
        if (startsName(c))
            return readName();
        if (isDigit(c) || c == u'-')
            return readNumber();
        switch (c.unicode()) {
        case u'"':
            return readQuotedName();
        case u'\'':
            return readRawText();
        case u'`':
            return readLiteral();
        default:
            return readSign();
        }
    }

    bool readName()
    {
        while (startsName(peek()) || isDigit(peek()))
            ++m_at;
        add(TokenKind::Name).text = m_expression.mid(m_start, m_at - m_start).toUtf8().toStdString();
        return true;
    }

    bool readNumber()
    {
        ++m_at;
        while (isDigit(peek()))
            ++m_at;
        const QByteArray digits = m_expression.mid(m_start, m_at - m_start).toLatin1();
        if (digits == "-")
            return fail(m_start, 1, Wanted::Number);
        int64_t number = 0;
        const auto read = std::from_chars(digits.constData(), digits.constData() + digits.size(), number);
        // No array is that long: the greatest index finds nothing, as the real one would.
        if (read.ec == std::errc::result_out_of_range)
            number = digits.startsWith('-') ? std::numeric_limits<int64_t>::min()
                                            : std::numeric_limits<int64_t>::max();
        add(TokenKind::Number).number = number;
        return true;
    }

    // Behind the closing quote, with what is between the two; false where there is none.
    bool passQuoted(QChar quote, QStringView &inner)
    {
        for (++m_at; m_at < m_expression.size(); ++m_at) {
            if (peek() == quote) {
                inner = m_expression.mid(m_start + 1, m_at - m_start - 1);
                ++m_at;
                return true;
            }
            if (peek() == u'\\')
                ++m_at;
        }
        m_at = m_expression.size();
        return fail(m_start, 1, Wanted::ClosingQuote);
    }

    bool readQuotedName()
    {
        QStringView inner;
        if (!passQuoted(u'"', inner))
            return false;
        Arena scratch;
        const QByteArray json = m_expression.mid(m_start, m_at - m_start).toUtf8();
        const Parsed name = parseJson({ json.constData(), size_t(json.size()) }, scratch);
        if (!name) {
            m_fault.json = name.error().problem;
            return fail(m_start, m_at - m_start, Wanted::JsonText);
        }
        add(TokenKind::QuotedName).text = std::string(name->text());
        return true;
    }

    bool readRawText()
    {
        QStringView inner;
        if (!passQuoted(u'\'', inner))
            return false;
        QString text = inner.toString();
        text.replace("\\'"_L1, "'"_L1);
        const QByteArray utf8 = text.toUtf8();
        const auto size = size_t(utf8.size());
        add(TokenKind::RawText).literal =
            Value::of(std::string_view(m_arena.keep(utf8.constData(), size), size));
        return true;
    }

    bool readLiteral()
    {
        QStringView inner;
        if (!passQuoted(u'`', inner))
            return false;
        QString text = inner.toString();
        text.replace("\\`"_L1, "`"_L1);
        const QByteArray json = text.toUtf8();
        Parsed value = parseKept(json);
        if (!value) {
            const JsonProblem problem = value.error().problem;
            value = parseOldText(json, value);
            if (!value) {
                m_fault.json = problem;
                return fail(m_start, m_at - m_start, Wanted::JsonValue);
            }
        }
        add(TokenKind::Literal).literal = *value;
        return true;
    }

    Parsed parseKept(const QByteArray &json)
    {
        const auto size = size_t(json.size());
        return parseJson({ m_arena.keep(json.constData(), size), size }, m_arena);
    }

    // `text` without double quotes: the specification gave that up, the Azure CLI reads it as a text, and
    // people have it in their scripts.
    Parsed parseOldText(const QByteArray &json, const Parsed &refused)
    {
        qsizetype blanks = 0;
        while (blanks < json.size() && json.at(blanks) == ' ')
            ++blanks;
        const QByteArray text = json.mid(blanks);
        if (text.isEmpty() || text.contains('"') || text.startsWith('[') || text.startsWith('{'))
            return refused;
        return parseKept('"' + text + '"');
    }

    bool readSign()
    {
        struct Sign {
            QLatin1StringView text;
            TokenKind kind;
        };
        // Two characters before one.
        static constexpr Sign Signs[] = {
            { "[?"_L1, TokenKind::Filter },
            { "[]"_L1, TokenKind::Flatten },
            { "||"_L1, TokenKind::Or },
            { "&&"_L1, TokenKind::And },
            { "=="_L1, TokenKind::Equal },
            { "!="_L1, TokenKind::NotEqual },
            { "<="_L1, TokenKind::LessOrEqual },
            { ">="_L1, TokenKind::GreaterOrEqual },
            { "<"_L1, TokenKind::Less },
            { ">"_L1, TokenKind::Greater },
            { "|"_L1, TokenKind::Pipe },
            { "&"_L1, TokenKind::Reference },
            { "!"_L1, TokenKind::Not },
            { "."_L1, TokenKind::Dot },
            { "*"_L1, TokenKind::Star },
            { ","_L1, TokenKind::Comma },
            { ":"_L1, TokenKind::Colon },
            { "@"_L1, TokenKind::At },
            { "["_L1, TokenKind::OpenBracket },
            { "]"_L1, TokenKind::CloseBracket },
            { "{"_L1, TokenKind::OpenBrace },
            { "}"_L1, TokenKind::CloseBrace },
            { "("_L1, TokenKind::OpenParenthesis },
            { ")"_L1, TokenKind::CloseParenthesis },
        };
        const QStringView rest = m_expression.mid(m_at);
        for (const Sign &sign : Signs) {
            if (rest.startsWith(sign.text)) {
                m_at += sign.text.size();
                add(sign.kind);
                return true;
            }
        }
        const bool isPair = peek().isHighSurrogate() && peek(1).isLowSurrogate();
        return fail(m_at, isPair ? 2 : 1, Wanted::Expression);
    }

    QStringView m_expression;
    Arena &m_arena;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    std::vector<Token> m_tokens;
    Fault m_fault;
};

} // namespace

tl::expected<std::vector<Token>, Fault> tokenized(QStringView expression, Arena &arena)
{
    return Lexer(expression, arena).read();
}

} // namespace linkdesk::query
