#include "src/plan/shellwriter.h"

#include "src/plan/writers.h"

#include <algorithm>

namespace linkdesk {

namespace {

bool isPlain(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9')
        || QStringView(u"_-./:=,+%").contains(c);
}

} // namespace

QString shellQuoted(const QString &text)
{
    if (!text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isPlain))
        return text;
    QString quoted = text;
    quoted.remove(QChar(0)); // no shell can carry it
    return u'\'' + quoted.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

ShellCommand::ShellCommand(const QString &command)
    : m_command(command)
{
}

ShellCommand &ShellCommand::option(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        m_options.append(name + (value.startsWith(u'-') ? u'=' : u' ') + shellQuoted(value));
    return *this;
}

ShellCommand &ShellCommand::freeText(const QString &name, const QString &value)
{
    return option(name, value.startsWith(u'@') ? u' ' + value : value);
}

ShellCommand &ShellCommand::values(const QString &name, const QStringList &values)
{
    QStringList words{ name };
    for (const QString &value : values)
        words.append(shellQuoted(value));
    if (!values.isEmpty())
        m_options.append(words.join(u' '));
    return *this;
}

QString ShellCommand::oneLine() const
{
    return (QStringList{ m_command } + m_options).join(u' ');
}

QString ShellCommand::manyLines() const
{
    return (QStringList{ m_command } + m_options).join(QStringLiteral(" \\\n    "));
}

} // namespace linkdesk
