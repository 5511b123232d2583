// Puts an Error into plain sentences for a person: what happened, by ARM's innermost code where there is one,
// what was and was not done, and how to mend it where we know. Texts from Azure go in as they came and are
// plain text.
#pragma once

#include "src/base/error.h"

#include <QString>

namespace linkdesk {

// The person may not approve connections on the target: asking its owner instead helps (rules.md 6). Other
// rights that are missing on a linked scope have the same code.
bool isApprovalRefused(const Error &error);

QString errorSentence(const Error &error); // one sentence: what happened
QString errorOutcome(const Error &error); // one sentence: what was and was not done
QString errorAdvice(const Error &error); // what to do; empty where we know nothing better than trying again
// Sentence, outcome and advice, then code and correlation ID: all that a message bar shows.
QString errorText(const Error &error);
// Lines "Code: ...", "Correlation ID: ...", "Request: ...", for Copy.
QString errorDetails(const Error &error);
QString errorRaw(const Error &error); // the body as it came

} // namespace linkdesk
