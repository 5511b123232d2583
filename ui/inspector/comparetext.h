// The words for what a comparison found. Knows no widget: the window and the command line say the same.
#pragma once

#include "src/inspect/compare.h"

#include <QString>

namespace linkdesk {

QString kindWord(inspect::ChangeKind kind); // "Added"
QString ignoreText(inspect::IgnoreReason reason); // why it does not count; empty where it does
QString countsText(const inspect::CompareCounts &counts); // "1 added, 0 removed, 2 changed, 5 the same"
QString ignoredText(int count); // how many are not shown; empty for none
QString unreadRowsText(int count); // empty for none

// What a row is called: its name, else its place, counted from 1.
QString rowName(const inspect::ComparedRow &row, int place);
// In one line, with nothing that a terminal or a page would obey: control characters and marks that turn the
// direction of the text become U+FFFD.
QString oneLine(const QString &text);

} // namespace linkdesk
