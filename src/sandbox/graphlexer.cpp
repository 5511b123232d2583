#include "src/sandbox/graphlexer.h"

namespace linkdesk::sandbox {

namespace {

class Lexer {
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {
    }

    QList<GraphToken> read()
    {
        QList<GraphToken> tokens;
        while (skipSpace())
            tokens.append(next());
        tokens.append({ GraphToken::Kind::End, {}, m_text.size() });
        return tokens;
    }

private:
    bool skipSpace()
    {
        while (m_at < m_text.size()) {
            if (m_text.at(m_at).isSpace())
                ++m_at;
            else if (QStringView(m_text).mid(m_at).startsWith(u"//"))
                m_at = m_text.indexOf(u'\n', m_at) < 0 ? m_text.size() : m_text.indexOf(u'\n', m_at);
            else
                return true;
        }
        return false;
    }

    GraphToken next()
    {
        const QChar first = m_text.at(m_at);
        if (first == u'\'' || first == u'"' || (first == u'@' && isQuote(m_at + 1)))
            return text();
        if (first.isDigit())
            return taken(GraphToken::Kind::Number, numberEnd());
        if (isNameStart(first))
            return taken(GraphToken::Kind::Name, nameEnd());
        return sign();
    }

    bool isQuote(qsizetype at) const
    {
        return at < m_text.size() && (m_text.at(at) == u'\'' || m_text.at(at) == u'"');
    }
    static bool isNameStart(QChar c) { return c.isLetter() || c == u'_' || c == u'$'; }

    qsizetype numberEnd() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text.at(end).isDigit() || m_text.at(end) == u'.'))
            ++end;
        return end;
    }

    // "mv-expand" and "project-away" are one word each; "a-b" is not: only these two verbs carry a hyphen.
    qsizetype nameEnd() const
    {
        qsizetype end = m_at;
        while (end < m_text.size()
               && (m_text.at(end).isLetterOrNumber() || m_text.at(end) == u'_' || m_text.at(end) == u'$'))
            ++end;
        const QStringView word = QStringView(m_text).mid(m_at, end - m_at);
        const bool verb = word == u"mv" || word == u"project";
        if (!verb || end + 1 >= m_text.size() || m_text.at(end) != u'-' || !m_text.at(end + 1).isLetter())
            return end;
        ++end;
        while (end < m_text.size() && m_text.at(end).isLetter())
            ++end;
        return end;
    }

    GraphToken taken(GraphToken::Kind kind, qsizetype end)
    {
        GraphToken token{ kind, m_text.mid(m_at, end - m_at), m_at };
        m_at = end;
        // in~ and !in~ are operators of one word.
        if (kind == GraphToken::Kind::Name && token.text == u"in" && m_at < m_text.size()
            && m_text.at(m_at) == u'~') {
            token.text += u'~';
            ++m_at;
        }
        return token;
    }

    GraphToken text()
    {
        const qsizetype begin = m_at;
        const bool verbatim = m_text.at(m_at) == u'@';
        if (verbatim)
            ++m_at;
        const QChar quote = m_text.at(m_at++);
        QString value;
        for (; m_at < m_text.size() && m_text.at(m_at) != u'\n'; ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == quote && verbatim && isQuote(m_at + 1) && m_text.at(m_at + 1) == quote) {
                value += quote; // doubled inside @'...'
                ++m_at;
            } else if (c == quote) {
                ++m_at;
                return { GraphToken::Kind::Text, value, begin };
            } else if (c == u'\\' && !verbatim && m_at + 1 < m_text.size()) {
                value += escaped(m_text.at(++m_at));
            } else {
                value += c;
            }
        }
        throw GraphFault{ GraphFault::Code::ParserFailure, m_text.mid(begin, 40), begin, QString(quote) };
    }

    static QChar escaped(QChar c)
    {
        switch (c.unicode()) {
        case u'n':
            return u'\n';
        case u't':
            return u'\t';
        case u'r':
            return u'\r';
        default:
            return c; // \\ \' \"
        }
    }

    GraphToken sign()
    {
        static const QStringView signs[] = { u"==", u"=~", u"!=", u"!~", u"<=", u">=", u"<", u">", u"=",
                                             u"|",  u"(",  u")",  u"[",  u"]",  u"{",  u"}", u",", u".",
                                             u":",  u"!",  u"+",  u"-",  u"*",  u"/",  u"%" };
        for (const QStringView sign : signs) {
            if (QStringView(m_text).mid(m_at).startsWith(sign)) {
                m_at += sign.size();
                return { GraphToken::Kind::Sign, sign.toString(), m_at - sign.size() };
            }
        }
        throw GraphFault{ GraphFault::Code::ParserFailure, QString(m_text.at(m_at)), m_at, {} };
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<GraphToken> graphTokens(const QString &query)
{
    return Lexer(query).read();
}

} // namespace linkdesk::sandbox
