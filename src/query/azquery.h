// A query as the option of an Azure CLI command.
#pragma once

#include <QString>

namespace linkdesk::query {

enum class Shell {
    Bash, // also zsh, and every other POSIX shell
    PowerShell, // Windows, where az is a batch file, and elsewhere
    Cmd,
};

// --query "[].name", quoted so that az gets the expression as it is. Line breaks become blanks where they
// mean nothing; one inside a text is lost to cmd, which knows none.
//
// What no quoting can carry: %NAME% in cmd where such a variable is set; a double quote in PowerShell is
// written as Windows wants it, where az is a batch file (elsewhere it would need PowerShell 7.3 and none).
QString azQuery(const QString &expression, Shell shell);

} // namespace linkdesk::query
