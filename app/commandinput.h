// What every headless command does alike: options, files, complaints.
#pragma once

#include "src/inspect/exporttext.h"

#include <QCommandLineParser>

#include <cstdio>

#include <tl/expected.hpp>

namespace linkdesk {

// The text of a file, or of standard input where the name is "-"; otherwise a sentence with the name in it.
tl::expected<inspect::ExportText, QString> readInput(const QString &name);

void print(FILE *stream, const QByteArray &utf8);
// Prints "linkdesk COMMAND: MESSAGE" and returns the exit code for it.
int refuse(FILE *err, const QString &command, const QString &message);
// The same where the command is used wrongly: says also where the help is.
int refuseUse(FILE *err, const QString &command, const QString &message);

// The parser's help as that of a command.
QByteArray helpOf(const QCommandLineParser &parser, const QString &command);

} // namespace linkdesk
