// A comparison as a text to keep or to send: for a terminal, as Markdown, as a page. Everything that came
// from a file is plain text in each of them.
#pragma once

#include "src/inspect/compare.h"

#include <QString>

namespace linkdesk {

struct CompareReport {
    const inspect::Comparison &comparison;
    const inspect::ComparedSet &before;
    const inspect::ComparedSet &after;
    QString beforeName; // of a file, or what else it is
    QString afterName;
    bool showsIgnored = false; // also what does not count, each with why
};

QString plainReport(const CompareReport &report);
// CommonMark; values are code.
QString markdownReport(const CompareReport &report);
// One page that needs nothing beside itself: no script, no address, light and dark as the reader has it.
QString htmlReport(const CompareReport &report);

} // namespace linkdesk
