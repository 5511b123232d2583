#include "src/plan/lookup.h"

#include <algorithm>

namespace linkdesk::rules {

namespace {

constexpr qsizetype Tail = 12; // about a name

// Whether `text` begins with `start`, which is no longer, its last characters compared first.
bool beginsWith(QStringView text, QStringView start)
{
    const QStringView head = text.first(start.size());
    const qsizetype tail = std::min(Tail, start.size());
    return head.last(tail).compare(start.last(tail), Qt::CaseInsensitive) == 0
        && head.compare(start, Qt::CaseInsensitive) == 0;
}

} // namespace

const VirtualNetwork *findNetwork(const Facts &facts, const ResourceId &id)
{
    if (id.isEmpty() || !facts.networks.isKnown())
        return nullptr;
    const auto &networks = facts.networks.value;
    const auto found = std::find_if(networks.cbegin(), networks.cend(), [&id](const VirtualNetwork &network) {
        return sameId(network.id, id);
    });
    return found == networks.cend() ? nullptr : &*found;
}

const Subnet *findSubnet(const VirtualNetwork *network, const ResourceId &id)
{
    if (!network || id.isEmpty())
        return nullptr;
    const auto found =
        std::find_if(network->subnets.cbegin(), network->subnets.cend(), [&id](const Subnet &subnet) {
            return sameId(subnet.id, id);
        });
    return found == network->subnets.cend() ? nullptr : &*found;
}

bool sameId(const ResourceId &a, const ResourceId &b)
{
    return a.text().size() == b.text().size() && beginsWith(a.text(), b.text());
}

bool lies(const ResourceId &child, const ResourceId &parent)
{
    const QString &below = child.text();
    const QString &above = parent.text();
    return !above.isEmpty() && below.size() > above.size() && below.at(above.size()) == u'/'
        && beginsWith(below, above);
}

const VirtualNetworkLink *findLink(const Facts &facts, const ResourceId &zone, const ResourceId &network)
{
    if (network.isEmpty() || !facts.links.isKnown())
        return nullptr;
    const auto links = facts.links.value.constFind(zone.key());
    if (links == facts.links.value.constEnd())
        return nullptr;
    const auto found =
        std::find_if(links->cbegin(), links->cend(), [&network](const VirtualNetworkLink &link) {
            return sameId(link.network, network);
        });
    return found == links->cend() ? nullptr : &*found;
}

const PrivateLinkResource *findLinkResource(const Facts &facts, const QString &groupId)
{
    if (!facts.linkResources.isKnown())
        return nullptr;
    const auto &offered = facts.linkResources.value;
    const auto found = std::find_if(offered.cbegin(), offered.cend(), [&](const PrivateLinkResource &one) {
        return sameText(one.groupId, groupId);
    });
    return found == offered.cend() ? nullptr : &*found;
}

bool isNewZone(const Draft::ZoneRow &row, const Facts &facts)
{
    if (!row.newZone || !facts.zones.isKnown())
        return row.newZone;
    const ResourceId id = row.id();
    return std::none_of(
        facts.zones.value.cbegin(), facts.zones.value.cend(),
        [&id](const PrivateDnsZone &zone) { return sameId(zone.id, id); });
}

bool makesZone(const Draft &draft, const Facts &facts)
{
    return draft.integrateDns
        && std::any_of(draft.zones.cbegin(), draft.zones.cend(), [&facts](const Draft::ZoneRow &row) {
               return isNewZone(row, facts);
           });
}

const PrivateEndpoint *findMadeBefore(const Draft &draft, const Facts &facts)
{
    if (draft.sent.isEmpty() || !facts.endpoints.isKnown())
        return nullptr;
    const auto &endpoints = facts.endpoints.value;
    const auto found =
        std::find_if(endpoints.cbegin(), endpoints.cend(), [&draft](const PrivateEndpoint &one) {
            return sameId(one.id, draft.sent);
        });
    const bool ours = found != endpoints.cend() && sameId(found->target, draft.target)
        && sameId(found->subnet, draft.subnet);
    return ours ? &*found : nullptr;
}

} // namespace linkdesk::rules
