// Finding in what is known of Azure what a draft refers to. Fast also in a big subscription.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"

namespace linkdesk::rules {

// Ids of one subscription begin alike for a hundred characters and differ at the end: in long lists the end
// is looked at first.
bool sameId(const ResourceId &a, const ResourceId &b);
bool lies(const ResourceId &child, const ResourceId &parent); // an id below another
// The next four: nullptr where it is not known or not there.
const VirtualNetwork *findNetwork(const Facts &facts, const ResourceId &id);
const Subnet *findSubnet(const VirtualNetwork *network, const ResourceId &id);
// The link of a zone to a network.
const VirtualNetworkLink *findLink(const Facts &facts, const ResourceId &zone, const ResourceId &network);
// The link resource that the draft's group answers to.
const PrivateLinkResource *findLinkResource(const Facts &facts, const QString &groupId);
// Zones are made, or are there, depending on the row and on what is known.
bool isNewZone(const Draft::ZoneRow &row, const Facts &facts);
// One of the draft's zones is made, and takes tags.
bool makesZone(const Draft &draft, const Facts &facts);
// The endpoint that an earlier create of this draft made before it failed: of the id that was sent, to the
// same target, in the same subnet. nullptr where there is none.
const PrivateEndpoint *findMadeBefore(const Draft &draft, const Facts &facts);

} // namespace linkdesk::rules
