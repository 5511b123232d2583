// What came of decisions, in the message bar of their page: how many are done, and of each other one why not.
#pragma once

#include "src/flow/decideflow.h"

namespace linkdesk {

class MessageBar;

struct DecisionOutcome {
    int done = 0;
    QList<DecisionRow> notDone; // in their order
    QList<ResourceId> ended; // done, or as wished already
    int unknown = 0, unsent = 0; // of notDone
};

DecisionOutcome outcomeOf(const QList<DecisionRow> &rows);
void showOutcome(MessageBar *bar, const DecisionOutcome &outcome, bool isNetworkGone);

} // namespace linkdesk
