// Whether a text is, or holds, something that opens doors. Pure; looks at one value at a time.
#pragma once

#include "src/inspect/findings.h"

namespace linkdesk::inspect {

// `name`: of the member that holds the value, empty in an array. Expressions of templates
// ("[listKeys(...)]"), placeholders and what was taken out already ("***") are none.
std::optional<SecretKind> secretIn(std::string_view name, std::string_view value);

} // namespace linkdesk::inspect
