#include "ui/wizard/addressprobe.h"

#include "src/base/ipv4.h"
#include "src/plan/lookup.h"

namespace linkdesk {

namespace {

bool isIn(const Subnet &subnet, const QString &address)
{
    const auto number = ipv4FromText(address);
    for (const QString &text : subnet.prefixes) {
        const auto prefix = Ipv4Prefix::parse(text);
        if (number && prefix && prefix->contains(*number))
            return true;
    }
    return false;
}

QString firstUsable(const Subnet &subnet)
{
    for (const QString &text : subnet.prefixes) {
        const auto prefix = Ipv4Prefix::parse(text);
        if (prefix && prefix->usable() > 0)
            return ipv4Text(prefix->firstUsable());
    }
    return {};
}

} // namespace

Draft withProbe(Draft draft, const Facts &facts)
{
    if (!draft.staticAddress)
        return draft;
    const Subnet *subnet = rules::findSubnet(rules::findNetwork(facts, draft.virtualNetwork), draft.subnet);
    if (subnet && !isIn(*subnet, draft.privateIpAddress.trimmed()))
        draft.privateIpAddress = firstUsable(*subnet);
    return draft;
}

QString firstFreeAddress(const Subnet &subnet, const Facts &facts)
{
    if (!facts.address.isKnown() || facts.checkedNetwork != subnet.id.parent())
        return {};
    if (facts.address.value.available && facts.checkedAddress == firstUsable(subnet))
        return facts.checkedAddress;
    for (const QString &address : facts.address.value.alternatives) {
        if (isIn(subnet, address))
            return address;
    }
    return {};
}

} // namespace linkdesk
