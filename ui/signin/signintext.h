// Puts the refusal of a sign-in into plain sentences: what it means, and the way out. Where the reason is not
// known the service's own words are shown, as plain text; errors that are no refusal are put as
// ui/common/errortext puts them.
#pragma once

#include "src/auth/refusalreason.h"

#include <QString>

namespace linkdesk {

QString signInSentence(RefusalReason reason); // one sentence: what it means; empty of Unknown
QString signInWayOut(RefusalReason reason); // what to do about it; empty of Unknown
QString signInSentence(const Error &error);
QString signInWayOut(const Error &error); // may be empty
QString signInText(const Error &error); // both, then the code that support asks for

} // namespace linkdesk
