// What linkdesk is asked on its command line, checked: a wrong value names its option and what was expected.
#pragma once

#include "src/base/result.h"
#include "src/base/secret.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace linkdesk {

struct StartOptions {
    QUrl arm; // empty: the embedded sandbox
    QString token; // for `arm`
    Secret given; // from the environment, never from the command line; empty: none
    QString world = QStringLiteral("contoso"); // of the embedded sandbox: a built-in name or a file
    std::optional<double> speed; // 0.1 to 1000; else as kept in the profile, 1 on another ARM
    bool sandbox = false; // whatever the program worked on last
    QString identity; // empty: as kept in the profile, else the world's first person
    QString profile; // a folder
    QStringList files; // to be opened; "-" is standard input. Nothing is contacted then.
    QString helpText; // non-empty: print it and end
    bool versionWanted = false;

    // The sandbox was asked for, itself or something of it.
    bool isSandboxWanted() const
    {
        return sandbox || !identity.isEmpty() || world != QLatin1String(DefaultWorld);
    }
    static constexpr const char *DefaultWorld = "contoso";
    static constexpr const char *GivenVariable = "LINKDESK_TOKEN"; // where `given` comes from
};

// `arguments` with the program's name first. Errors are Failure::NotSent with the sentence in `message`.
Result<StartOptions> parseCommandLine(const QStringList &arguments);

} // namespace linkdesk
