// The commands that need no window, no display and no network: `linkdesk query ...` and the like, for
// scripts.
#pragma once

#include <QStringList>

#include <cstdio>
#include <optional>

namespace linkdesk {

// What a command ends with.
enum HeadlessEnd {
    HeadlessClean = 0,
    HeadlessFound = 1, // findings or differences
    HeadlessUnread = 2, // a file that could not be read, an expression or option that is wrong
};

// `arguments` with the program's name first. Nothing where the first of them is no command: a file of that
// name is opened as ./query. Otherwise the exit code; what was asked for is on `out` as UTF-8, and `err` has
// something exactly where the code is HeadlessUnread.
// Makes a QCoreApplication for the time where there is none; never a QGuiApplication.
std::optional<int> runHeadless(const QStringList &arguments, FILE *out, FILE *err);

} // namespace linkdesk
