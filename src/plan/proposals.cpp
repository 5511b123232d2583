#include "src/plan/proposals.h"

#include "src/base/ipv4.h"
#include "src/plan/findings.h"
#include "src/plan/ruledata.h"

#include <QSet>
#include <algorithm>

namespace linkdesk {

namespace {

constexpr int NameMost = 80;

// Cut to the name rule: no longer than `most`, ending as a name may.
QString cut(QString name, int most)
{
    name.truncate(most);
    while (!name.isEmpty() && !name.back().isLetterOrNumber())
        name.chop(1);
    return name;
}

QString numbered(const QString &base, int number)
{
    const int most = RuleData::get().resourceName.advisedMost;
    if (number < 2)
        return cut(base, most);
    const QString suffix = QStringLiteral("-%1").arg(number);
    return cut(base, most - static_cast<int>(suffix.size())) + suffix;
}

// The addresses that the prefixes hold for use; -1 where none of them is understood.
qint64 capacity(const Subnet &subnet)
{
    qint64 total = -1;
    for (const QString &text : subnet.prefixes) {
        if (const auto prefix = Ipv4Prefix::parse(text))
            total = std::max<qint64>(total, 0) + prefix->usable();
    }
    return total;
}

struct Addresses {
    qint64 used = 0, limit = -1; // limit -1: not known
};

Addresses addressesOf(const Subnet &subnet, const Facts &facts)
{
    if (facts.usages.isKnown()) {
        const auto usage = facts.usages.value.constFind(subnet.id.key());
        if (usage != facts.usages.value.constEnd() && usage->limit > 0)
            return { usage->used, usage->limit };
    }
    return { subnet.usedAddresses, capacity(subnet) };
}

bool isMending(const QString &state)
{
    return state.isEmpty() || sameText(state, u"Succeeded") || sameText(state, u"Updating")
        || sameText(state, u"Creating");
}

} // namespace

QString networkInterfaceNameFor(const QString &endpointName)
{
    const QString suffix = QStringLiteral("-nic");
    return endpointName.isEmpty() ? QString()
                                  : cut(endpointName, NameMost - static_cast<int>(suffix.size())) + suffix;
}

QString connectionNameFor(const QString &endpointName)
{
    return endpointName.left(NameMost);
}

QString ipConfigurationNameFor(const QString &endpointName)
{
    const QString suffix = QStringLiteral("ipconfig");
    return endpointName.isEmpty()
        ? suffix
        : cut(endpointName, NameMost - static_cast<int>(suffix.size()) - 1) + u'-' + suffix;
}

QString configurationNameFor(const QString &zoneName)
{
    QString name = zoneName;
    return cut(name.replace(u'.', u'-'), NameMost);
}

QString proposeName(const QString &accountName, const QString &resourceGroup, const Facts &facts)
{
    const QString base = QStringLiteral("pe-") + accountName;
    QSet<QString> taken;
    if (facts.endpoints.isKnown()) {
        const QString start = cut(base, RuleData::get().resourceName.advisedMost - 8);
        for (const PrivateEndpoint &endpoint : facts.endpoints.value) {
            if (endpoint.name.startsWith(start, Qt::CaseInsensitive)
                && sameText(endpoint.id.resourceGroup(), resourceGroup))
                taken.insert(endpoint.name.toLower());
        }
    }
    int number = 1;
    while (taken.contains(numbered(base, number).toLower()))
        ++number;
    return numbered(base, number);
}

bool isProposedName(const QString &name, const QString &accountName)
{
    const QString base = QStringLiteral("pe-") + accountName;
    const int number = QStringView(name).mid(name.lastIndexOf(u'-') + 1).toInt();
    return sameText(name, numbered(base, 1)) || (number > 1 && sameText(name, numbered(base, number)));
}

Draft draftForAccount(const DeviceUpdateAccount &account)
{
    Draft draft;
    draft.subscriptionId = account.id.subscriptionId();
    draft.resourceGroup = account.id.resourceGroup();
    draft.region = regionKey(account.location);
    draft.target = account.id;
    draft.groupId = RuleData::get().groupId;
    draft.name = proposeName(account.name, draft.resourceGroup, Facts());
    draft.networkInterfaceName = networkInterfaceNameFor(draft.name);
    draft.connectionName = connectionNameFor(draft.name);
    return draft;
}

int freeAddresses(const Subnet &subnet, const Facts &facts)
{
    const Addresses addresses = addressesOf(subnet, facts);
    if (addresses.limit < 0)
        return -1;
    return static_cast<int>(std::clamp<qint64>(addresses.limit - addresses.used, 0, INT_MAX));
}

Usability usability(const Subnet &subnet, const Facts &facts)
{
    if (RuleData::get().reservedSubnets.contains(subnet.name, Qt::CaseInsensitive))
        return { false, FaultCode::SubnetReserved, { subnet.name } };
    if (!subnet.delegations.isEmpty())
        return { false, FaultCode::SubnetDelegated, { subnet.name, subnet.delegations.first() } };
    if (!isMending(subnet.provisioningState))
        return { false, FaultCode::SubnetNotReady, { subnet.provisioningState } };
    const Addresses addresses = addressesOf(subnet, facts);
    if (addresses.limit >= 0 && addresses.used >= addresses.limit)
        return { false,
                 FaultCode::SubnetFull,
                 { QString::number(addresses.used), QString::number(addresses.limit) } };
    return {};
}

Usability usability(const VirtualNetwork &network, const Facts &facts)
{
    if (!isMending(network.provisioningState))
        return { false, FaultCode::NetworkNotReady, { network.provisioningState } };
    Usability first{ false, FaultCode::SubnetNotFound, {} };
    for (const Subnet &subnet : network.subnets) {
        Usability found = usability(subnet, facts);
        if (found.usable)
            return found;
        if (first.reason == FaultCode::SubnetNotFound)
            first = found;
    }
    return first;
}

QList<VirtualNetwork> networksInRegion(const Facts &facts, const QString &region)
{
    QList<VirtualNetwork> found;
    if (facts.networks.isKnown())
        std::copy_if(
            facts.networks.value.cbegin(), facts.networks.value.cend(), std::back_inserter(found),
            [&region](const VirtualNetwork &network) { return sameRegion(network.location, region); });
    return found;
}

QStringList otherRegionsWithNetworks(const Facts &facts, const QString &region)
{
    QSet<QString> seen{ regionKey(region) };
    QStringList found;
    if (!facts.networks.isKnown())
        return found;
    for (const VirtualNetwork &network : facts.networks.value) {
        const QString key = regionKey(network.location);
        if (key.isEmpty() || seen.contains(key) || !usability(network, facts).usable)
            continue;
        seen.insert(key);
        found.append(key);
    }
    found.sort();
    return found;
}

Cleared withSubscription(const Draft &draft, const QString &subscriptionId)
{
    if (sameText(draft.subscriptionId, subscriptionId))
        return { draft, {} };
    Cleared result = withRegion(draft, QString());
    result.draft.region = draft.region; // regions are everywhere the same
    result.draft.subscriptionId = subscriptionId;
    if (!draft.newResourceGroup && !draft.resourceGroup.isEmpty()) {
        result.draft.resourceGroup.clear();
        result.cleared.prepend(Field::ResourceGroup);
    }
    return result;
}

Cleared withRegion(const Draft &draft, const QString &region)
{
    if (!region.isEmpty() && sameRegion(draft.region, region))
        return { draft, {} };
    Cleared result{ draft, {} };
    Draft &changed = result.draft;
    changed.region = region;
    const auto clear = [&result](auto &member, Field field) {
        if (member.isEmpty())
            return;
        member = std::decay_t<decltype(member)>();
        result.cleared.append(field);
    };
    clear(changed.virtualNetwork, Field::VirtualNetwork);
    clear(changed.subnet, Field::Subnet);
    clear(changed.networkPolicy, Field::NetworkPolicy);
    clear(changed.privateIpAddress, Field::PrivateIpAddress);
    clear(changed.securityGroups, Field::SecurityGroups); // new ones are made in whichever region
    return result;
}

} // namespace linkdesk
