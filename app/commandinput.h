// What every headless command does alike: options, files, complaints.
#pragma once

#include "src/inspect/exportfile.h"

#include <QCommandLineParser>

#include <cstdio>

#include <tl/expected.hpp>

namespace linkdesk {

// A file, or standard input where the name is "-"; otherwise a sentence with the name in it.
tl::expected<std::shared_ptr<const inspect::ExportFile>, QString> openInput(const QString &name);

// "FILE, line 3, column 7: a comma or the closing bracket is expected."
QString faultSentence(const inspect::ExportFile &file, const inspect::ReadFault &fault);

// The text without what would steer a terminal: files come from strangers.
QString harmless(QString text);

void print(FILE *stream, const QByteArray &utf8);
// Prints "linkdesk COMMAND: MESSAGE" and returns the exit code for it.
int refuse(FILE *err, const QString &command, const QString &message);
// The same where the command is used wrongly: says also where the help is.
int refuseUse(FILE *err, const QString &command, const QString &message);

// The parser's help as that of a command.
QByteArray helpOf(const QCommandLineParser &parser, const QString &command);

} // namespace linkdesk
