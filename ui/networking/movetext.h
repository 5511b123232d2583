// What a move of the connection state machine means, in words (rules.md section 5).
#pragma once

#include "src/review/connectionstate.h"

#include <QString>

namespace linkdesk {

// Why a decision may not be taken, or what it brings with it; empty where there is nothing to say.
QString moveReasonText(MoveReason reason);
// What the decision means for everybody, said before it is confirmed.
QString decisionConsequence(Decision decision, int count);
// "Approve", "Reject", "Remove" with their counts, as on buttons: "Approve 3".
QString decisionVerb(Decision decision, int count);

} // namespace linkdesk
