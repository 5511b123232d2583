// A comparison as a JSON Patch (RFC 6902).
#pragma once

#include "src/inspect/compare.h"

namespace linkdesk::inspect {

enum class PatchScope {
    Counting, // what counts: carried out on the first set it gives one that compares as the same as the
              // second
    Everything, // also what does not count: it gives the second set's rows to the letter, in the first's
                // order
};

// The operations for the document of the first set: an array, or {"value": []}, {"data": []}, whose other
// members are left alone; of lines and of several files the array of their rows. A single object to which
// rows are to be added, or which is another one in the second set, is replaced whole. Rows that could not be
// read are left out. An operation a line.
QByteArray jsonPatch(
    const Comparison &comparison, const ComparedSet &before, const ComparedSet &after, PatchScope scope);

} // namespace linkdesk::inspect
