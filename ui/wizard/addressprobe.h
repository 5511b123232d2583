// The first free address of a subnet. ARM names free addresses only when it is asked about one, so an empty
// field, or one with no address of the subnet, asks about the first that Azure leaves to us.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"

namespace linkdesk {

// The draft to read facts for: the one given, with an address to ask about where none of the subnet is typed.
Draft withProbe(Draft draft, const Facts &facts);
// Empty where ARM was not asked or named none.
QString firstFreeAddress(const Subnet &subnet, const Facts &facts);

} // namespace linkdesk
