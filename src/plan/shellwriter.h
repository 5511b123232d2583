// One Azure CLI command, option by option, for bash. Internal to src/plan.
#pragma once

#include <QString>
#include <QStringList>

namespace linkdesk {

class ShellCommand {
public:
    explicit ShellCommand(const QString &command); // "az network private-endpoint create"

    // Nothing is added for an empty value. A value that begins with a hyphen is joined to its option by "=",
    // else az takes it for an option.
    ShellCommand &option(const QString &name, const QString &value);
    // A text that a person wrote: az would read a leading "@" as the name of a file, so a blank goes before
    // it.
    ShellCommand &freeText(const QString &name, const QString &value);
    ShellCommand &values(const QString &name, const QStringList &values); // one option, several words

    QString oneLine() const;
    QString manyLines() const; // an option a line

private:
    QString m_command;
    QStringList m_options;
};

} // namespace linkdesk
