// The review history as files, for who has to show it to others. The names of the columns are English in
// every language: programs read them, too. Pure.
#pragma once

#include "src/store/reviewhistory.h"

namespace linkdesk {

QByteArray historyAsCsv(const QList<ReviewEntry> &entries); // safe to open with a spreadsheet: src/base/csv.h
QByteArray historyAsJson(const QList<ReviewEntry> &entries); // an array of objects, indented

} // namespace linkdesk
