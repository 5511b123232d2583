// What a refused person lacks, out of ARM's words: the action, the scope and the smallest built-in role that
// has it. API.md 1.5 has the two sentences that ARM says it in; the roles are those of rules.md 6.
#pragma once

#include "src/base/error.h"

#include <optional>

namespace linkdesk {

struct MissingRight {
    QString action; // "Microsoft.DeviceUpdate/accounts/privateEndpointConnections/write"
    QString scope; // the id that it is missing on
    QString role; // name of a built-in role; empty: none is known

    bool operator==(const MissingRight &other) const = default;
};

// What somebody lacks who may not do `action` on `scope`.
MissingRight neededRight(const QString &action, const QString &scope);

// Nothing: it was refused for something else, or in other words.
std::optional<MissingRight> missingRight(const Error &error);

} // namespace linkdesk
