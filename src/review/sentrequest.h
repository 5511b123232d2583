// A request to connect as the person who sent it sees it: what the private endpoint itself reports, and what
// there is to do next. Pure. Rules: rules.md 3 (the message) and 5 (states).
#pragma once

#include "src/model/resources.h"

namespace linkdesk {

enum class NextStep {
    Wait, // Pending: the owner has not decided; a reminder helps
    CheckNames, // Approved: the name has to lead to the private address
    AskAgain, // Rejected for good, or Disconnected: only a new endpoint can be approved
    None, // a state that is not known
};

NextStep nextStep(const PrivateEndpoint &endpoint);
// What the reviewer wrote: the connection's description, where it is neither a text of the service nor the
// request message itself, which a service may keep there while the request is Pending.
QString reviewerAnswer(const PrivateEndpoint &endpoint);
// When the endpoint was made, where the answer says it; invalid where it does not.
QDateTime createdAt(const PrivateEndpoint &endpoint);

} // namespace linkdesk
