// What somebody pastes to say what an endpoint connects to: the resource ID of a Device Update account
// (rules.md R-N10) or the alias of a private link service (R-N9), as it comes out of a mail, a browser's
// address bar or a JSON view. Pure: cleans, takes apart, and says which part is wrong.
#pragma once

#include "src/base/resourceid.h"

namespace linkdesk {

struct TargetText {
    enum class Kind { Empty, Account, Alias, Wrong };
    Kind kind = Kind::Empty;
    ResourceId id; // of Account and Alias, cleaned
    // Of Wrong, as a code of FaultCode::TargetMalformed (fault.h), and what stands there.
    QString part, given;
    // What could be read, also of a wrong one.
    QString subscriptionId, resourceGroup, account;
    friend bool operator==(const TargetText &, const TargetText &) = default;
};

// Without blanks, quotes, a JSON member's name, a portal's or ARM's address around it, its escapes, its page
// and its slash at the end.
QString cleanedTarget(const QString &pasted);
TargetText readTarget(const QString &pasted);

bool isAlias(const ResourceId &target);
// What people call it: the account's name, the alias up to its first period.
QString targetName(const ResourceId &target);

} // namespace linkdesk
