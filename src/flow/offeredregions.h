// The regions of a subscription where private endpoints can be made, of what is known so far.
#pragma once

#include "src/plan/facts.h"

namespace linkdesk {

// Where the provider's list is not there, every region of the subscription is offered: ARM has the last word.
Fact<QList<Location>>
offeredRegions(const Fact<QList<Location>> &locations, const Fact<Provider> &networkProvider);

} // namespace linkdesk
