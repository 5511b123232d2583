// What is wrong of known resources, and among them. Internal to src/inspect.
#pragma once

#include "src/inspect/findings.h"
#include "src/inspect/resourcefacts.h"

namespace linkdesk::inspect {

QList<Finding> healthFindings(const ResourceFacts &facts); // those of the live side
QList<Finding> endpointFindings(const ResourceFacts &facts); // target, region, addresses
QList<Finding> zoneFindings(const ResourceFacts &facts); // names, shared records
QList<Finding> accessFindings(const ResourceFacts &facts); // public access

} // namespace linkdesk::inspect
