// A draft that was begun without an account: what it connects to, and what follows from another target. Pure.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"
#include "src/plan/fault.h"

namespace linkdesk {

// A fresh one: nothing is chosen yet.
Draft draftWithoutAccount();

// What is chosen or typed, or will be chosen, is a resource of another type than Device Update's: what is
// known of accounts says nothing about it.
bool isOtherService(const Draft &draft);
// Its type; empty for accounts, aliases and where nothing is typed yet.
QString otherType(const Draft &draft);

// Where the sub-resource is said: other services name theirs in ways of their own, so it is chosen among what
// the target offers, and typed only where that could not be read.
Field groupIdField(const Draft &draft, const Facts &facts);

// The types that can be chosen in a directory: Device Update accounts first, also where the list of Azure has
// not come, then those of Azure by name.
QStringList targetTypes(const Facts &facts);

// After a change of what says the target (method, subscription, type, resource, sub-resource or typed text;
// draft.h): the target that follows, and nothing left that belonged to the former one. What the person typed
// otherwise stays. `before` is the draft as it was. Returns a draft that does not ask for its target
// unchanged.
Draft withTarget(Draft edited, const Draft &before);

} // namespace linkdesk
