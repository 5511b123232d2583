// What a file is as a whole.
#pragma once

#include "src/inspect/exportfile.h"

namespace linkdesk::inspect {

struct FileSummary {
    // The name of the kind that all rows are, "mixed" where they differ, "empty" where there are none.
    QString kind;
    // Rows with an id or a type, and policies; of a template those that it would make, nested ones among
    // them.
    int resources = 0;
};

// Reads the rows of which the kind says too little.
FileSummary summaryOf(const ExportFile &file);

// For scripts: "privateEndpoint"; "other" for what we know nothing of. Never changes.
QString kindName(ResourceKind kind);

} // namespace linkdesk::inspect
