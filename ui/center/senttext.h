// What a sent request means to who sent it, in words, and the text that reminds its reviewer.
#pragma once

#include "src/model/resources.h"

namespace linkdesk {

QString nextStepName(const PrivateEndpoint &endpoint); // a few words for a cell
QString nextStepText(const PrivateEndpoint &endpoint); // why, and what to do
// Plain text to be sent by mail or chat: what the reviewer needs to find the request and to decide.
QString reminderText(const PrivateEndpoint &endpoint, const QDateTime &since);

} // namespace linkdesk
