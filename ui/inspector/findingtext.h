// The findings of exported files in words: for the window and for the command line.
#pragma once

#include "src/inspect/findings.h"

namespace linkdesk {

QString severityText(inspect::Severity severity); // "Error"
QString findingName(inspect::FindingCode code); // "Broken JSON": a few words
QString findingMeaning(const inspect::Finding &finding); // what is so, and why it matters
QString findingAdvice(inspect::FindingCode code); // what to do
QString findingSource(inspect::FindingCode code); // where the rule comes from; names of texts, no sentence

} // namespace linkdesk
