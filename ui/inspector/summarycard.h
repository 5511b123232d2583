// What we know of a resource in an exported file, as label and value: the fields that matter of its kind.
#pragma once

#include "src/inspect/rowreader.h"
#include "src/query/value.h"

namespace linkdesk {

class PropertyList;

// Fills an empty list. Fields that the resource does not have are left out.
void fillSummary(PropertyList *list, const inspect::RowSummary &summary, const query::Value &resource);

} // namespace linkdesk
