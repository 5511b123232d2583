// What somebody pastes to say what an endpoint connects to: the resource ID of a Device Update account
// (rules.md R-N10) or of another resource, or the alias of a private link service (R-N9), as it comes out of
// a mail, a browser's address bar or a JSON view. Pure: cleans, takes apart, and says which part is wrong.
#pragma once

#include "src/base/resourceid.h"

namespace linkdesk {

struct TargetText {
    enum class Kind { Empty, Account, OtherResource, Alias, Wrong };
    Kind kind = Kind::Empty;
    ResourceId id; // of all but Empty and Wrong, cleaned
    // Of Wrong, as a code of FaultCode::TargetMalformed (fault.h), and what stands there.
    QString part, given;
    // What could be read, also of a wrong one.
    QString subscriptionId, resourceGroup, type, name;
    friend bool operator==(const TargetText &, const TargetText &) = default;
};

// Without blanks, quotes, a JSON member's name, a portal's or ARM's address around it, its escapes, its page
// and its slash at the end.
QString cleanedTarget(const QString &pasted);
TargetText readTarget(const QString &pasted);

// A resource that others connect to as a whole.
inline constexpr QStringView LinkServiceType = u"Microsoft.Network/privateLinkServices";

bool isAlias(const ResourceId &target);
// False for a private link service, by its alias or its ID: it is connected to as a whole, and which zone it
// needs nobody knows (portal-wizard.md 5).
bool hasSubResources(const ResourceId &target);
// What people call it: the resource's name, the alias up to its first period.
QString targetName(const ResourceId &target);

} // namespace linkdesk
