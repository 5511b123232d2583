// Two sets of resources against each other: what was added, removed and changed. Whole files, several files
// as one set, or resources that were just read: whatever has their JSON.
//
// Which row of the second set a row of the first is: the one of the same id, compared without case. Rows
// without an id are matched by type and name, those without a name by their place among such rows. Of several
// rows of one id (or type and name) the first is matched with the first, the second with the second, and so
// on. The order of the rows means nothing.
#pragma once

#include "src/inspect/comparevalues.h"
#include "src/inspect/exportrows.h"

#include <QString>

#include <atomic>
#include <memory>

namespace linkdesk::inspect {

class ExportFile;

struct ComparedRow {
    std::string_view text; // JSON; of others, who keep it
    QString id;
    QString type;
    QString name;
};

struct ComparedSet {
    std::vector<ComparedRow> rows;
    // How the rows stand in their document, for a JSON Patch. Rows of several files are taken as one array.
    Shape shape = Shape::Array;
};

ComparedSet
comparedSet(const std::vector<std::shared_ptr<const ExportFile>> &files); // which are kept elsewhere
ComparedSet comparedSet(const std::shared_ptr<const ExportFile> &file);

struct RowDifference {
    ChangeKind kind = ChangeKind::Changed; // never Renamed
    int before = -1; // row of the first set; -1 where it was added
    int after = -1; // row of the second set; -1 where it was removed
    std::vector<ValueChange> changes; // of a changed one; some may not count
    bool isUnread = false; // one of the two is no JSON: it may be the same or not

    bool counts() const;
};

struct CompareCounts {
    int added = 0;
    int removed = 0;
    int changed = 0;
    int same = 0; // among them those that differ only in what does not count
    int unread = 0; // not among the others
    int ignoredChanges = 0; // single values that differ and do not count

    int differences() const { return added + removed + changed; }
    friend bool operator==(const CompareCounts &, const CompareCounts &) = default;
};

struct Comparison {
    // Changed and removed ones in the first set's order, then the added ones in the second's. Also those in
    // which nothing counts.
    std::vector<RowDifference> differences;
    CompareCounts counts;
    bool isCancelled = false; // what is here is a part
};

// In time linear in the size of both sets. `cancelled` is looked at between rows.
Comparison
compare(const ComparedSet &before, const ComparedSet &after, const std::atomic_bool *cancelled = nullptr);

} // namespace linkdesk::inspect
