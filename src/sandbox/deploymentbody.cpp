#include "src/sandbox/deploymentbody.h"

#include <QJsonDocument>

namespace linkdesk::sandbox {

namespace {

class Strictener {
public:
    explicit Strictener(const QByteArray &text)
        : m_text(text)
    {
    }

    QByteArray run()
    {
        while (m_at < m_text.size()) {
            const char next = m_text.at(m_at);
            if (next == '"')
                copyString();
            else if (isNext("//"))
                skipTo("\n", 0);
            else if (isNext("/*"))
                skipTo("*/", 2);
            else if (isLetter(next))
                copyWord();
            else
                copyMark(next);
        }
        return m_result;
    }

private:
    static bool isLetter(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    bool isNext(QByteArrayView mark) const { return QByteArrayView(m_text).sliced(m_at).startsWith(mark); }

    void skipTo(const char *end, qsizetype more)
    {
        const qsizetype found = m_text.indexOf(end, m_at + more);
        m_at = found < 0 ? m_text.size() : found + more;
    }

    void copyString()
    {
        m_result += m_text.at(m_at++);
        while (m_at < m_text.size()) {
            const char next = m_text.at(m_at++);
            if (next == '\n')
                m_result += "\\n";
            else if (next == '\r')
                m_result += "\\r";
            else if (next == '\t')
                m_result += "\\t";
            else
                m_result += next;
            if (next == '\\' && m_at < m_text.size())
                m_result += m_text.at(m_at++);
            else if (next == '"')
                return;
        }
    }

    // true, false and null stay; a word before a colon is a key without its quotes.
    void copyWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size()
               && (isLetter(m_text.at(m_at)) || (m_text.at(m_at) >= '0' && m_text.at(m_at) <= '9')))
            ++m_at;
        const QByteArray word = m_text.mid(start, m_at - start);
        qsizetype after = m_at;
        while (after < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(after)))
            ++after;
        const bool isKey = after < m_text.size() && m_text.at(after) == ':';
        m_result += isKey ? '"' + word + '"' : word;
    }

    void copyMark(char mark)
    {
        if (mark == '}' || mark == ']') { // a comma before it is too many
            qsizetype end = m_result.size();
            while (end > 0 && QByteArrayView(" \t\r\n").contains(m_result.at(end - 1)))
                --end;
            if (end > 0 && m_result.at(end - 1) == ',')
                m_result.truncate(end - 1);
        }
        m_result += mark;
        ++m_at;
    }

    const QByteArray &m_text;
    QByteArray m_result;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QJsonObject> readDeploymentBody(const QByteArray &text, QString *problem)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        document = QJsonDocument::fromJson(Strictener(text).run(), &error);
    if (error.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    *problem = error.error == QJsonParseError::NoError
        ? QStringLiteral("The request content is not a JSON object")
        : QStringLiteral("%1 at position %2").arg(error.errorString()).arg(error.offset);
    return std::nullopt;
}

} // namespace linkdesk::sandbox
