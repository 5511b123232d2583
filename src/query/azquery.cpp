#include "src/query/azquery.h"

#include "src/plan/writers.h"

#include <algorithm>

namespace linkdesk::query {

namespace {

using namespace Qt::StringLiterals;

bool containsAny(const QString &text, QStringView characters)
{
    return std::any_of(text.cbegin(), text.cend(), [characters](QChar c) { return characters.contains(c); });
}

// Double quotes read better around the single quotes of a query, where the shell does nothing inside them.
QString forBash(const QString &text)
{
    if (text.contains(u'\'') && !containsAny(text, u"\"$`\\!"))
        return u'"' + text + u'"';
    return shellQuoted(text);
}

// For a program of Windows: a double quote behind a backslash, and the backslashes before it twice.
QString quotesEscaped(const QString &text)
{
    QString escaped;
    qsizetype backslashes = 0;
    for (const QChar c : text) {
        if (c == u'"')
            escaped += QString(backslashes + 1, u'\\');
        backslashes = c == u'\\' ? backslashes + 1 : 0;
        escaped += c;
    }
    return escaped;
}

// PowerShell takes single quotes literally. On Windows it then builds a line for cmd, and puts the argument
// in double quotes only where it has a blank: without these, cmd would take | and & for its own.
QString forPowerShell(QString text)
{
    if (containsAny(text, u"|&<>^()") && !text.contains(u' '))
        text += u' ';
    return u'\'' + quotesEscaped(text).replace(u'\'', "''"_L1) + u'\'';
}

QString forCmd(const QString &text)
{
    return u'"' + quotesEscaped(text) + u'"';
}

} // namespace

QString azQuery(const QString &expression, Shell shell)
{
    QString text = expression.trimmed();
    text.remove(QChar(0));
    // az would read a file of that name.
    if (text.startsWith(u'@'))
        text.prepend(u' ');
    if (shell == Shell::Cmd)
        text.replace(u'\n', u' ').remove(u'\r');
    const QString quoted = shell == Shell::Bash ? forBash(text)
        : shell == Shell::PowerShell            ? forPowerShell(text)
                                                : forCmd(text);
    return "--query "_L1 + quoted;
}

} // namespace linkdesk::query
