// What a create leaves in the profile when it has ended: its note in the journal closed, and its draft where
// it made no endpoint.
#pragma once

#include "src/base/error.h"
#include "src/base/resourceid.h"

namespace linkdesk {

class Session;
struct Draft;

namespace createend {
// The client closes the note of a write that it has followed to the end. A deployment that was followed by
// reading (after a restart, or after the answer was lost) is closed here. `outcome` as in the journal.
void closeNotes(Session *session, const ResourceId &deployment, const QString &outcome, const Error &error);
// What was filled in is not lost with a deployment that made nothing of it. A draft begun since then stays.
void keepDraft(Session *session, const Draft &draft);
} // namespace createend

} // namespace linkdesk
