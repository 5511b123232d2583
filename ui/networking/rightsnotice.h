// What a person lacks for the decisions on connections, in the rights bar of their page: the one way in which
// an account's page and the inbox say so.
#pragma once

#include "src/review/connectionstate.h"

#include <QList>

namespace linkdesk {

class ResourceRights;
class RightsBar;

// `decisions`: those that the page offers. `accounts`: whose connections they would be taken on; of those
// whose rights are not known nothing is said. What may be missing is told only where nothing surely is.
void showDecisionRights(
    RightsBar *bar, const QList<Decision> &decisions, const QList<const ResourceRights *> &accounts);

} // namespace linkdesk
