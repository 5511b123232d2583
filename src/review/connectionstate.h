// The state machine of a private endpoint connection, as the account's owner may move it (rules.md section
// 5), pure.
#pragma once

#include "src/model/resources.h"

namespace linkdesk {

enum class ConnectionStatus { Pending, Approved, Rejected, Disconnected, Other };
ConnectionStatus connectionStatus(const QString &status); // without case; anything new is Other

enum class Decision { Approve, Reject, Remove };

enum class MoveVerdict {
    Allowed,
    AllowedWithWarning, // rejecting what is Approved: traffic stops
    AlreadyThere, // counts as done, nothing is sent
    Refused,
};

enum class MoveReason {
    None,
    RejectedIsFinal, // a rejected connection cannot be approved; remove it and ask again
    InMotion, // provisioning state is not final: another change is running
    NothingThere, // Disconnected: the account has no such row any more
    TrafficStops, // of AllowedWithWarning
    UnknownState,
    NoPermission,
};

struct Move {
    MoveVerdict verdict = MoveVerdict::Allowed;
    MoveReason reason = MoveReason::None;
    bool maySend() const
    {
        return verdict == MoveVerdict::Allowed || verdict == MoveVerdict::AllowedWithWarning;
    }
};

Move move(const PrivateEndpointConnection &connection, Decision decision);
// The same for a person who may not do it (see decisionAction()): what could be sent is refused.
Move move(const PrivateEndpointConnection &connection, Decision decision, bool permitted);
// "approve", "reject", "remove": the decision in journal and history.
QString decisionName(Decision decision);
// The action on the account that a decision needs (rules.md section 6).
QStringView decisionAction(Decision decision);
bool isFinal(const QString &provisioningState); // Succeeded, Failed, Canceled, or none given (API.md 1.4)

// Texts the service writes where the requester gave none: "Awaiting approval", "Please approve my
// connection", empty.
bool isStockDescription(const QString &description);

// What the requester said: the private endpoint's own request message where it could be read and says
// something (rules.md 3), else the connection's description; empty where both are stock texts.
QString requesterWords(const PrivateEndpointConnection &connection, const QString &endpointMessage);

// The description that a decision sends: what was typed, or the one that was there where nothing was typed.
QString descriptionToSend(const QString &typed, const QString &present);

} // namespace linkdesk
