// The Virtual Network page: the network and its region, the subnet, the address, application security groups.
#include "src/base/ipv4.h"
#include "src/plan/findings.h"
#include "src/plan/proposals.h"
#include "src/plan/ruledata.h"

#include <algorithm>

namespace linkdesk::rules {

namespace {

constexpr Page Here = Page::VirtualNetwork;

QString joined(const QStringList &texts)
{
    return texts.join(QStringLiteral(", "));
}

// R-R12: a resource in motion makes ARM answer "try again", which the client does; one that failed needs a
// hand.
void judgeState(Findings &findings, Field field, FaultCode code, const QString &state)
{
    if (state.isEmpty() || sameText(state, u"Succeeded"))
        return;
    if (sameText(state, u"Updating") || sameText(state, u"Creating"))
        findings.warning(Here, field, code, { state });
    else
        findings.error(Here, field, code, { state });
}

void judgeNoNetwork(Findings &findings)
{
    const QString &region = findings.draft.region;
    const bool known = findings.facts.networks.isKnown() && !region.isEmpty();
    if (known && networksInRegion(findings.facts, region).isEmpty())
        findings.error(
            Here, Field::VirtualNetwork, FaultCode::NoNetworkInRegion,
            { region, joined(otherRegionsWithNetworks(findings.facts, region)) });
    else
        findings.present(Here, Field::VirtualNetwork, false);
}

void judgeChosenNetwork(Findings &findings)
{
    const Draft &draft = findings.draft;
    // R-R1: the network is in the endpoint's subscription and region.
    const bool foreign = !draft.subscriptionId.isEmpty()
        && !sameText(draft.virtualNetwork.subscriptionId(), draft.subscriptionId);
    const bool gone = findings.facts.networks.isKnown() && !findings.network;
    if (foreign || gone) {
        findings.error(
            Here, Field::VirtualNetwork, FaultCode::NetworkNotFound, { draft.virtualNetwork.name() });
        return;
    }
    if (!findings.network)
        return;
    if (!draft.region.isEmpty() && !sameRegion(findings.network->location, draft.region))
        findings.error(
            Here, Field::VirtualNetwork, FaultCode::NetworkElsewhere, { findings.network->location });
    judgeState(
        findings, Field::VirtualNetwork, FaultCode::NetworkNotReady, findings.network->provisioningState);
}

void judgeVirtualNetwork(Findings &findings)
{
    if (findings.draft.virtualNetwork.isEmpty())
        judgeNoNetwork(findings);
    else
        judgeChosenNetwork(findings);
}

void judgeSubnetRights(Findings &findings, const QString &what)
{
    findings.permission(Here, Field::Subnet, what, findings.draft.subnet);
}

void judgeSubnet(Findings &findings)
{
    const Draft &draft = findings.draft;
    if (!findings.present(Here, Field::Subnet, !draft.subnet.isEmpty()))
        return;
    const bool elsewhere = !draft.virtualNetwork.isEmpty() && !lies(draft.subnet, draft.virtualNetwork);
    if (elsewhere || (findings.network && !findings.subnet)) {
        findings.error(Here, Field::Subnet, FaultCode::SubnetNotFound, { draft.subnet.name() });
        return;
    }
    judgeSubnetRights(findings, QStringLiteral("join"));
    if (!findings.subnet)
        return;
    const Usability found = usability(*findings.subnet, findings.facts);
    const bool hasOwn = findMadeBefore(draft, findings.facts); // its address is taken already
    if (!found.usable && !(hasOwn && found.reason == FaultCode::SubnetFull))
        findings.error(Here, Field::Subnet, found.reason, found.args);
    else
        judgeState(findings, Field::Subnet, FaultCode::SubnetNotReady, findings.subnet->provisioningState);
}

void judgePolicy(Findings &findings)
{
    const QString &wanted = findings.draft.networkPolicy;
    if (wanted.isEmpty() || !findings.subnet
        || sameText(wanted, findings.subnet->privateEndpointNetworkPolicies))
        return;
    findings.warning(
        Here, Field::NetworkPolicy, FaultCode::PolicyAffectsAll, { findings.subnet->name, wanted });
    judgeSubnetRights(findings, QStringLiteral("policy"));
}

class AddressJudge {
public:
    explicit AddressJudge(Findings &findings)
        : m_findings(findings)
    {
        if (!findings.subnet)
            return;
        for (const QString &text : findings.subnet->prefixes) {
            if (const auto prefix = Ipv4Prefix::parse(text))
                m_prefixes.append(*prefix);
        }
        m_prefixText = joined(findings.subnet->prefixes);
    }

    void judge(const QString &text)
    {
        const auto address = ipv4FromText(text);
        if (!address) {
            add(FaultCode::NotAnAddress);
            return;
        }
        if (!m_prefixes.isEmpty()) {
            const auto home =
                std::find_if(m_prefixes.cbegin(), m_prefixes.cend(), [&](const Ipv4Prefix &prefix) {
                    return prefix.contains(*address);
                });
            if (home == m_prefixes.cend()) {
                add(FaultCode::AddressOutside);
                return;
            }
            if (home->isReserved(*address)) {
                add(FaultCode::AddressReserved);
                return;
            }
        }
        judgeTaken(text);
    }

private:
    void add(FaultCode code)
    {
        m_findings.error(Here, Field::PrivateIpAddress, code, { m_prefixText, firstFree() });
    }

    bool isChecked(const QString &text) const
    {
        return m_findings.facts.checkedAddress == text
            && m_findings.facts.checkedNetwork == m_findings.draft.virtualNetwork;
    }

    void judgeTaken(const QString &text)
    {
        const PrivateEndpoint *own = findMadeBefore(m_findings.draft, m_findings.facts);
        if (own && holds(*own, text))
            return;
        if (isHeldByEndpoint(text)) {
            add(FaultCode::AddressTaken);
            return;
        }
        const Fact<AddressCheck> &check = m_findings.facts.address;
        if (!isChecked(text))
            return;
        if (check.isFailed())
            m_findings.warning(Here, Field::PrivateIpAddress, FaultCode::AddressNotChecked, { text });
        else if (check.isKnown() && !check.value.available)
            add(check.value.platformReserved ? FaultCode::AddressReserved : FaultCode::AddressTaken);
    }

    bool isHeldByEndpoint(const QString &text) const
    {
        const auto &endpoints = m_findings.facts.endpoints.value;
        const ResourceId &network = m_findings.draft.virtualNetwork;
        return std::any_of(endpoints.cbegin(), endpoints.cend(), [&](const PrivateEndpoint &endpoint) {
            return holds(endpoint, text) && lies(endpoint.subnet, network);
        });
    }

    static bool holds(const PrivateEndpoint &endpoint, const QString &text)
    {
        return std::any_of(
            endpoint.ipConfigurations.cbegin(), endpoint.ipConfigurations.cend(),
            [&text](const auto &config) { return config.privateIpAddress == text; });
    }

    bool isOurs(const QString &text) const
    {
        const auto address = ipv4FromText(text);
        return address && std::any_of(m_prefixes.cbegin(), m_prefixes.cend(), [&](const Ipv4Prefix &prefix) {
                   return prefix.contains(*address) && !prefix.isReserved(*address);
               });
    }

    // Of what ARM said about this network; else the first of a subnet that nobody uses; else not known.
    QString firstFree() const
    {
        const Facts &facts = m_findings.facts;
        if (facts.address.isKnown() && facts.checkedNetwork == m_findings.draft.virtualNetwork) {
            const bool another = facts.checkedAddress != m_findings.draft.privateIpAddress;
            if (another && facts.address.value.available && isOurs(facts.checkedAddress))
                return facts
                    .checkedAddress; // asked about in the place of one that cannot be (addressprobe.h)
            const auto &offered = facts.address.value.alternatives;
            const auto found = std::find_if(
                offered.cbegin(), offered.cend(), [this](const QString &text) { return isOurs(text); });
            if (found != offered.cend())
                return *found;
        }
        if (m_prefixes.isEmpty() || m_prefixes.first().usable() == 0)
            return {};
        qint64 usable = 0;
        for (const Ipv4Prefix &prefix : m_prefixes)
            usable += prefix.usable();
        return freeAddresses(*m_findings.subnet, facts) == usable ? ipv4Text(m_prefixes.first().firstUsable())
                                                                  : QString();
    }

    Findings &m_findings;
    QList<Ipv4Prefix> m_prefixes;
    QString m_prefixText;
};

void judgeAddress(Findings &findings)
{
    const Draft &draft = findings.draft;
    if (!draft.staticAddress)
        return;
    findings.name(Here, Field::IpConfigurationName, draft.ipConfigurationName);
    if (findings.present(Here, Field::PrivateIpAddress, !draft.privateIpAddress.isEmpty()))
        AddressJudge(findings).judge(draft.privateIpAddress);
}

// A new one of a name that the group has would change the one that is there.
void judgeNewSecurityGroups(Findings &findings)
{
    const Draft &draft = findings.draft;
    const auto &known = findings.facts.securityGroups.value;
    for (const QString &name : draft.newSecurityGroups) {
        if (!findings.name(Here, Field::SecurityGroups, name) || draft.newResourceGroup)
            continue;
        const bool there =
            std::any_of(known.cbegin(), known.cend(), [&](const ApplicationSecurityGroup &one) {
                return sameText(one.name, name) && sameText(one.id.resourceGroup(), draft.resourceGroup);
            });
        // After a create that failed half-way it is the one that was asked for.
        if (there && draft.sent.isEmpty())
            findings.error(Here, Field::SecurityGroups, FaultCode::SecurityGroupExists, { name });
    }
}

void judgeSecurityGroups(Findings &findings)
{
    const Draft &draft = findings.draft;
    if (!findings.facts.securityGroups.isKnown() || draft.region.isEmpty())
        return;
    const auto &known = findings.facts.securityGroups.value;
    for (const ResourceId &id : draft.securityGroups) {
        const auto found =
            std::find_if(known.cbegin(), known.cend(), [&id](const ApplicationSecurityGroup &one) {
                return sameId(one.id, id);
            });
        if (found == known.cend())
            findings.error(Here, Field::SecurityGroups, FaultCode::SecurityGroupNotFound, { id.name() });
        else if (!sameRegion(found->location, draft.region))
            findings.error(
                Here, Field::SecurityGroups, FaultCode::SecurityGroupElsewhere,
                { found->name, found->location });
    }
}

} // namespace

void judgeNetwork(Findings &findings)
{
    judgeVirtualNetwork(findings);
    judgeSubnet(findings);
    judgePolicy(findings);
    judgeAddress(findings);
    judgeSecurityGroups(findings);
    judgeNewSecurityGroups(findings);
}

} // namespace linkdesk::rules
