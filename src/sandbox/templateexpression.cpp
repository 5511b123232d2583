#include "src/sandbox/templateexpression.h"

namespace linkdesk::sandbox {

namespace {

class Parser {
public:
    explicit Parser(const QString &whole)
        : m_whole(whole)
        , m_text(QStringView(m_whole).mid(1, m_whole.size() - 2))
    {
    }

    Expression parse()
    {
        Expression expression = chain(0);
        skipSpaces();
        if (m_at < m_text.size())
            fail(QStringLiteral("expected token 'EndOfData' and actual '%1'").arg(tokenName()));
        return expression;
    }

private:
    // Azure's own parser has a limit, too; without one a hostile template would exhaust the stack: by
    // brackets in brackets while it is parsed, by links (".a.a.a") while the tree is walked.
    static constexpr int mostDepth = 200;

    [[noreturn]] void fail(const QString &why) const
    {
        throw TemplateFault{
            QStringLiteral("Unable to parse language expression '%1': %2.").arg(m_text.toString(), why)
        };
    }
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }
    bool take(QChar wanted)
    {
        skipSpaces();
        if (m_at >= m_text.size() || m_text.at(m_at) != wanted)
            return false;
        ++m_at;
        return true;
    }
    void expect(QChar wanted, QLatin1StringView name)
    {
        if (!take(wanted))
            fail(QStringLiteral("expected token '%1' and actual '%2'").arg(name, tokenName()));
    }
    QString tokenName()
    {
        skipSpaces();
        if (m_at >= m_text.size())
            return QStringLiteral("EndOfData");
        const QChar next = m_text.at(m_at);
        static const QHash<QChar, QString> names{ { u'(', QStringLiteral("LeftParenthesis") },
                                                  { u')', QStringLiteral("RightParenthesis") },
                                                  { u'[', QStringLiteral("LeftSquareBracket") },
                                                  { u']', QStringLiteral("RightSquareBracket") },
                                                  { u',', QStringLiteral("Comma") },
                                                  { u'.', QStringLiteral("Dot") },
                                                  { u'\'', QStringLiteral("StringLiteral") } };
        if (next.isDigit() || next == u'-')
            return QStringLiteral("Integer");
        return names.value(next, QStringLiteral("Identifier"));
    }

    Expression chain(int depth)
    {
        if (depth > mostDepth)
            failForDepth();
        Expression expression = primary(depth);
        while (true) {
            if (take(u'.'))
                expression = member(std::move(expression));
            else if (take(u'['))
                expression = index(std::move(expression), depth);
            else
                return expression;
        }
    }
    [[noreturn]] void failForDepth() const { fail(QStringLiteral("the expression is nested too deeply")); }
    void add(Expression &whole, Expression part) const
    {
        whole.height = qMax(whole.height, part.height + 1);
        if (whole.height > mostDepth)
            failForDepth();
        whole.parts.push_back(std::move(part));
    }
    Expression over(Expression::Kind kind, Expression object) const
    {
        Expression expression;
        expression.kind = kind;
        add(expression, std::move(object));
        return expression;
    }
    Expression member(Expression object)
    {
        Expression expression = over(Expression::Kind::Member, std::move(object));
        expression.text = identifier();
        return expression;
    }
    Expression index(Expression object, int depth)
    {
        Expression expression = over(Expression::Kind::Index, std::move(object));
        add(expression, chain(depth + 1));
        expect(u']', QLatin1StringView("RightSquareBracket"));
        return expression;
    }

    Expression primary(int depth)
    {
        skipSpaces();
        if (m_at >= m_text.size())
            fail(QStringLiteral("expected token 'Identifier' and actual 'EndOfData'"));
        const QChar first = m_text.at(m_at);
        if (first == u'\'')
            return text();
        if (first.isDigit() || first == u'-' || first == u'+')
            return integer();
        return call(depth);
    }
    Expression text()
    {
        ++m_at;
        Expression expression;
        while (m_at < m_text.size()) {
            const QChar next = m_text.at(m_at++);
            if (next != u'\'') {
                expression.text += next;
            } else if (m_at < m_text.size() && m_text.at(m_at) == u'\'') {
                expression.text += next; // '' stands for one quote
                ++m_at;
            } else {
                return expression;
            }
        }
        fail(QStringLiteral("the string literal has no end"));
    }
    Expression integer()
    {
        const qsizetype start = m_at++;
        while (m_at < m_text.size() && m_text.at(m_at).isDigit())
            ++m_at;
        bool good = false;
        Expression expression;
        expression.kind = Expression::Kind::Integer;
        expression.number = m_text.mid(start, m_at - start).toLongLong(&good);
        if (!good)
            fail(QStringLiteral("'%1' is not an integer").arg(m_text.mid(start, m_at - start)));
        return expression;
    }
    QString identifier()
    {
        skipSpaces();
        const qsizetype start = m_at;
        while (m_at < m_text.size()
               && (m_text.at(m_at).isLetterOrNumber() || m_text.at(m_at) == u'_' || m_text.at(m_at) == u'$'))
            ++m_at;
        if (m_at == start)
            fail(QStringLiteral("expected token 'Identifier' and actual '%1'").arg(tokenName()));
        return m_text.mid(start, m_at - start).toString();
    }
    Expression call(int depth)
    {
        Expression expression;
        expression.kind = Expression::Kind::Call;
        expression.text = identifier();
        if (take(u'.')) // a function of the template's own: namespace.name
            expression.text += u'.' + identifier();
        expect(u'(', QLatin1StringView("LeftParenthesis"));
        if (take(u')'))
            return expression;
        do
            add(expression, chain(depth + 1));
        while (take(u','));
        expect(u')', QLatin1StringView("RightParenthesis"));
        return expression;
    }

    QString m_whole;
    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

bool isExpression(QStringView text)
{
    return text.startsWith(u'[') && text.endsWith(u']') && !text.startsWith(u"[[");
}

QString unescaped(const QString &text)
{
    return text.startsWith(u"[[") && text.endsWith(u']') ? text.mid(1) : text;
}

Expression parseExpression(const QString &text)
{
    return Parser(text).parse();
}

} // namespace linkdesk::sandbox
