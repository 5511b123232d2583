// What a person lacks for a decision on the connections of an account, told before the click (rules.md 6).
#pragma once

#include "src/base/resourceid.h"
#include "src/model/resources.h"
#include "src/review/connectionstate.h"
#include "src/review/missingright.h"

#include <QList>

namespace linkdesk {

struct DecisionRights {
    QList<MissingRight> missing; // Azure refuses the decision without them
    // Azure may want them, too: Microsoft's texts name this action, but no list of the service's actions has
    // it, so that no role can be made with it and only a wildcard holds it. The answer to the decision tells.
    QList<MissingRight> possible;
};

// `permissions`: what the person may do on `account`.
DecisionRights
decisionRights(Decision decision, const ResourceId &account, const QList<Permission> &permissions);

} // namespace linkdesk
