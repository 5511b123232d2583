// Runs another program without a shell and gives what it wrote: from the root folder, so that nothing of the
// folder one happens to be in is loaded; with nothing to read; in a process group of its own, so that what it
// has started ends with it. Cancelling or destroying the call, the deadline, and an output over the cap end
// it: asked first, killed two seconds later.
//
// Errors: Deadline; TooLarge; NotSent (it could not be started); ConnectionLost (it was ended by somebody).
#pragma once

#include "src/base/call.h"
#include "src/base/scheduler.h"

#include <QProcessEnvironment>

namespace linkdesk {

struct ProgramStart {
    QString program; // absolute
    QStringList arguments;
    QProcessEnvironment environment;
    Milliseconds patience = Milliseconds(60 * 1000);
    qint64 mostBytes = 1024 * 1024; // of each of the two outputs
};

struct ProgramEnd {
    int exitCode = 0;
    QByteArray output, problems;
};

// `scheduler` outlives the call.
Call<ProgramEnd> *runProgram(const ProgramStart &start, Scheduler *scheduler, QObject *parent);

// The first file of that name in the folders of `path` (as PATH has it) that can be started. Folders without
// an absolute path, among them the one that the program runs in, and folders that anybody may write into are
// passed over. Empty: none.
QString programInPath(const QString &name, const QString &path);

} // namespace linkdesk
