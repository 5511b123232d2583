// What a decision on a connection sends to ARM, and what is made of the answer.
#pragma once

#include "src/arm/armclient.h"
#include "src/model/resources.h"
#include "src/review/connectionstate.h"
#include "src/store/reviewhistory.h"

namespace linkdesk {

// `connection` as it was read right before; `typed`: the words of the person (descriptionToSend).
ArmRequest
decisionRequest(Decision decision, const PrivateEndpointConnection &connection, const QString &typed);

// Whether `seen`, read after the write was taken, is at rest in the state that the write asked for. Never for
// a removal: what is gone cannot be seen.
bool isAsDecided(
    const PrivateEndpointConnection &seen, Decision decision, const PrivateEndpointConnection &before,
    const QString &typed);

// `correlation`: of the write that was taken; empty: as the result has it.
ReviewOutcome outcomeOf(const Result<ArmReply> &result, const QString &correlation);

} // namespace linkdesk
