// The benchmarks, one function each.
#pragma once

#include "tests/bench/report.h"

namespace linkdesk::bench {

struct Options {
    int rounds = 15; // measured ones; one more is thrown away
    QString program; // the linkdesk to start
    int sizeMB = 100; // of the file that is opened
};

Verdict plan(const Options &options);
Verdict start(const Options &options);
Verdict sandbox(const Options &options);
Verdict list(const Options &options);
Verdict table(const Options &options);
Verdict approve(const Options &options);
Verdict open(const Options &options);

// The anchor of `start`: an empty QMainWindow, shown until it is ended. Its exit code.
int emptyWindow(int argc, char **argv);

} // namespace linkdesk::bench
