// Where a person needs rights for a draft, and what is known of them there (rules.md 6).
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"

namespace linkdesk {

// The scope whose rights hold for the draft's own group: the group, or the subscription while the group is
// yet to be made. Empty while neither is chosen.
ResourceId ownScope(const Draft &draft);
// What the draft touches outside its own group: the subnet, the network that a zone is linked to, a zone or
// the group that it will be in. Each once.
QList<ResourceId> otherScopes(const Draft &draft, const Facts &facts);
// What is known of the rights on `resource`, which is there or will be; NotAsked where nothing is.
Fact<QList<Permission>> rightsOn(const Draft &draft, const Facts &facts, const ResourceId &resource);

} // namespace linkdesk
