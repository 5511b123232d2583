// From words to scalar expressions (graphexpression.h).
#include "src/sandbox/graphexpression.h"
#include "src/sandbox/graphfunctions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace linkdesk::sandbox {

namespace {

using Kind = GraphExpression::Kind;

// A hostile query must not exhaust the stack.
constexpr int MostDepth = 100, MostLinks = 1000;

bool isComparison(const QString &word)
{
    static const QStringList words{ QStringLiteral("has"),        QStringLiteral("has_cs"),
                                    QStringLiteral("contains"),   QStringLiteral("contains_cs"),
                                    QStringLiteral("startswith"), QStringLiteral("endswith"),
                                    QStringLiteral("in"),         QStringLiteral("in~"),
                                    QStringLiteral("has_any") };
    return words.contains(word);
}

class Parser {
public:
    explicit Parser(GraphReader &reader)
        : m_reader(reader)
    {
    }

    GraphExpression disjunction()
    {
        const Depth depth(this);
        GraphExpression left = conjunction();
        while (m_reader.isName(u"or"))
            left = binary(std::move(left), [this] { return conjunction(); });
        return left;
    }

private:
    class Depth {
    public:
        explicit Depth(Parser *parser)
            : m_parser(parser)
        {
            if (++m_parser->m_depth > MostDepth)
                m_parser->m_reader.fail();
        }
        ~Depth() { --m_parser->m_depth; }
        Q_DISABLE_COPY_MOVE(Depth)

    private:
        Parser *m_parser;
    };

    GraphExpression binary(GraphExpression left, const std::function<GraphExpression()> &right)
    {
        const GraphToken sign = m_reader.take();
        GraphExpression made{ Kind::Operator, {}, sign.text, sign.position, {} };
        made.parts.push_back(std::move(left));
        made.parts.push_back(right());
        countLink(); // a long chain nests to the left
        return made;
    }

    void countLink()
    {
        if (++m_links > MostLinks)
            m_reader.fail();
    }

    GraphExpression conjunction()
    {
        GraphExpression left = comparison();
        while (m_reader.isName(u"and"))
            left = binary(std::move(left), [this] { return comparison(); });
        return left;
    }

    GraphExpression comparison()
    {
        GraphExpression left = sum();
        static const QStringView signs[] = { u"==", u"=~", u"!=", u"!~", u"<=", u">=", u"<", u">" };
        for (const QStringView sign : signs) {
            if (m_reader.isSign(sign))
                return binary(std::move(left), [this] { return sum(); });
        }
        const bool negated = m_reader.isSign(u"!");
        const GraphToken &word = m_reader.peek(negated ? 1 : 0);
        if (word.kind != GraphToken::Kind::Name || !isComparison(word.text)) {
            if (negated)
                m_reader.fail();
            return left;
        }
        if (negated)
            m_reader.take();
        GraphExpression made = worded(std::move(left));
        if (!negated)
            return made;
        GraphExpression inverse{ Kind::Operator, {}, QStringLiteral("not"), made.position, {} };
        inverse.parts.push_back(std::move(made));
        return inverse;
    }

    // has, contains, in (...), ...
    GraphExpression worded(GraphExpression left)
    {
        const GraphToken word = m_reader.take();
        GraphExpression made{ Kind::Operator, {}, word.text, word.position, {} };
        made.parts.push_back(std::move(left));
        const bool list = word.text == u"in" || word.text == u"in~" || word.text == u"has_any";
        if (!list) {
            made.parts.push_back(sum());
            return made;
        }
        m_reader.expectSign(u"(");
        addArguments(made);
        return made;
    }

    // Up to and with the closing bracket.
    void addArguments(GraphExpression &made)
    {
        if (m_reader.takeSign(u")"))
            return;
        do
            made.parts.push_back(disjunction());
        while (m_reader.takeSign(u","));
        m_reader.expectSign(u")");
    }

    GraphExpression sum()
    {
        GraphExpression left = product();
        while (m_reader.isSign(u"+") || m_reader.isSign(u"-"))
            left = binary(std::move(left), [this] { return product(); });
        return left;
    }

    GraphExpression product()
    {
        GraphExpression left = postfix();
        while (m_reader.isSign(u"*") || m_reader.isSign(u"/") || m_reader.isSign(u"%"))
            left = binary(std::move(left), [this] { return postfix(); });
        return left;
    }

    GraphExpression postfix()
    {
        GraphExpression left = primary();
        for (;;) {
            const qsizetype position = m_reader.peek().position;
            if (m_reader.takeSign(u".")) {
                GraphExpression member{ Kind::Member, {}, m_reader.expectName(), position, {} };
                member.parts.push_back(std::move(left));
                left = std::move(member);
            } else if (m_reader.takeSign(u"[")) {
                GraphExpression index{ Kind::Index, {}, {}, position, {} };
                index.parts.push_back(std::move(left));
                index.parts.push_back(disjunction());
                m_reader.expectSign(u"]");
                left = std::move(index);
            } else {
                return left;
            }
            countLink();
        }
    }

    GraphExpression literal(const QJsonValue &value)
    {
        const GraphToken token = m_reader.take();
        return { Kind::Literal, value, {}, token.position, {} };
    }

    GraphExpression number(bool negative)
    {
        bool good = false;
        const QString &text = m_reader.peek().text;
        const double value = text.toDouble(&good);
        if (!good)
            m_reader.fail();
        return literal(negative ? -value : value);
    }

    GraphExpression primary()
    {
        const GraphToken &token = m_reader.peek();
        if (token.kind == GraphToken::Kind::Text)
            return literal(token.text);
        if (token.kind == GraphToken::Kind::Number)
            return number(false);
        if (m_reader.isSign(u"-") && m_reader.peek(1).kind == GraphToken::Kind::Number) {
            m_reader.take();
            return number(true);
        }
        if (m_reader.takeSign(u"(")) {
            GraphExpression inside = disjunction();
            m_reader.expectSign(u")");
            return inside;
        }
        if (m_reader.isSign(u"[")) // ['odd name']
            return quotedColumn();
        if (token.kind != GraphToken::Kind::Name)
            m_reader.fail();
        return named();
    }

    GraphExpression quotedColumn()
    {
        const qsizetype position = m_reader.take().position;
        if (m_reader.peek().kind != GraphToken::Kind::Text)
            m_reader.fail();
        const QString name = m_reader.take().text;
        m_reader.expectSign(u"]");
        return { Kind::Column, {}, name, position, {} };
    }

    GraphExpression named()
    {
        if (m_reader.isName(u"true") || m_reader.isName(u"false"))
            return literal(m_reader.peek().text == u"true");
        const GraphToken word = m_reader.take();
        if (!m_reader.isSign(u"("))
            return { Kind::Column, {}, word.text, word.position, {} };
        if (word.text == u"dynamic")
            return dynamic(word);
        m_reader.take();
        GraphExpression call{ Kind::Call, {}, word.text, word.position, {} };
        if (word.text == u"not")
            call.kind = Kind::Operator;
        addArguments(call);
        if (!graphFunctionTakes(word.text, qsizetype(call.parts.size())))
            m_reader.refuse(word);
        return call;
    }

    // dynamic(null), dynamic([...]), dynamic({...}): JSON written into the query.
    GraphExpression dynamic(const GraphToken &word)
    {
        m_reader.expectSign(u"(");
        QString json;
        int depth = 0;
        while (depth > 0 || !m_reader.isSign(u")")) {
            const GraphToken token = m_reader.take();
            if (token.kind == GraphToken::Kind::End)
                m_reader.fail(QStringLiteral(")"));
            const bool opens = token.text == u"[" || token.text == u"{" || token.text == u"(";
            const bool closes = token.text == u"]" || token.text == u"}" || token.text == u")";
            if (token.kind == GraphToken::Kind::Sign)
                depth += int(opens) - int(closes);
            const QByteArray quoted = QJsonDocument(QJsonArray{ token.text }).toJson(QJsonDocument::Compact);
            json += token.kind == GraphToken::Kind::Text ? QString::fromUtf8(quoted.mid(1, quoted.size() - 2))
                                                         : token.text;
        }
        m_reader.take();
        const QJsonDocument parsed = QJsonDocument::fromJson('[' + json.toUtf8() + ']');
        if (!parsed.isArray() || parsed.array().size() != 1)
            throw GraphFault{ GraphFault::Code::ParserFailure, word.text, word.position, {} };
        return { Kind::Literal, parsed.array().at(0), {}, word.position, {} };
    }

    GraphReader &m_reader;
    int m_depth = 0;
    int m_links = 0;
};

} // namespace

const GraphToken &GraphReader::peek(qsizetype ahead) const
{
    return m_tokens.at(qMin(m_at + ahead, m_tokens.size() - 1));
}

GraphToken GraphReader::take()
{
    GraphToken token = peek();
    m_at = qMin(m_at + 1, m_tokens.size() - 1);
    return token;
}

bool GraphReader::isSign(QStringView sign, qsizetype ahead) const
{
    return peek(ahead).kind == GraphToken::Kind::Sign && peek(ahead).text == sign;
}

bool GraphReader::isName(QStringView name, qsizetype ahead) const
{
    return peek(ahead).kind == GraphToken::Kind::Name && peek(ahead).text == name;
}

bool GraphReader::takeSign(QStringView sign)
{
    if (!isSign(sign))
        return false;
    take();
    return true;
}

bool GraphReader::takeName(QStringView name)
{
    if (!isName(name))
        return false;
    take();
    return true;
}

void GraphReader::expectSign(QStringView sign)
{
    if (!takeSign(sign))
        fail(sign.toString());
}

QString GraphReader::expectName()
{
    if (peek().kind != GraphToken::Kind::Name)
        fail();
    return take().text;
}

void GraphReader::fail(const QString &expected) const
{
    throw GraphFault{ GraphFault::Code::ParserFailure, peek().text, peek().position, expected };
}

void GraphReader::refuse(const GraphToken &token) const
{
    throw GraphFault{ GraphFault::Code::InvalidQueryLanguage, token.text, token.position, {} };
}

GraphExpression parseGraphExpression(GraphReader &reader)
{
    return Parser(reader).disjunction();
}

} // namespace linkdesk::sandbox
