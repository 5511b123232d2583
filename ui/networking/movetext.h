// What a move of the connection state machine means, in words (rules.md section 5).
#pragma once

#include "src/flow/decideflow.h"

#include <QString>

namespace linkdesk {

// Why a decision may not be taken, or what it brings with it; empty where there is nothing to say.
QString moveReasonText(MoveReason reason);
// Of a decision that takes away the last way in (locksOut()): on the page of the one account, or for several
// by their names.
QString lockOutText();
QString lockOutText(const QStringList &accounts);
// What the decision means for everybody, said before it is confirmed.
QString decisionConsequence(Decision decision, int count);
// "Approve", "Reject", "Remove" with their counts: "Approve 3". As a command of the page and as the button
// that confirms it; both can be seen at once and have letters of their own.
QString decisionCommand(Decision decision, int count);
QString decisionConfirm(Decision decision, int count);
// Why a row was not changed, or may not have been: empty of one that was, or that still runs.
QString decisionTrouble(const DecisionRow &row);

} // namespace linkdesk
