#include "src/base/ipv4.h"
#include "src/inspect/findingrules.h"
#include "src/inspect/resourcefindings.h"
#include "src/model/apiversions.h"
#include "src/review/connectionstate.h"
#include "src/review/health.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

FindingCode codeOf(HealthKind kind)
{
    switch (kind) {
    case HealthKind::Disconnected:
        return FindingCode::Disconnected;
    case HealthKind::Rejected:
        return FindingCode::Rejected;
    case HealthKind::TargetGone:
        return FindingCode::AccountGone;
    case HealthKind::NoZoneGroup:
        return FindingCode::NoZoneGroup;
    case HealthKind::ConnectionWithoutEndpoint:
        return FindingCode::ConnectionWithoutEndpoint;
    case HealthKind::InterfaceLostTags:
        return FindingCode::InterfaceLostTags;
    }
    return FindingCode::Disconnected;
}

bool isOfAService(const ResourceId &target)
{
    return !target.isOfType(types::PrivateEndpoint)
        && !target.type().endsWith("/privateEndpointConnections"_L1, Qt::CaseInsensitive);
}

// What is known of the networks in the files.
class Networks {
public:
    explicit Networks(const ResourceFacts &facts)
    {
        for (const Placed<VirtualNetwork> &network : facts.networks) {
            m_regions.insert(network.value.id.key(), network.value.location);
            for (const Subnet &subnet : network.value.subnets)
                m_prefixes.insert(subnet.id.key(), subnet.prefixes);
        }
        for (const Placed<Subnet> &subnet : facts.subnets)
            m_prefixes.insert(subnet.value.id.key(), subnet.value.prefixes);
    }

    QString regionOf(const ResourceId &subnet) const { return m_regions.value(subnet.parent().key()); }
    QStringList prefixesOf(const ResourceId &subnet) const { return m_prefixes.value(subnet.key()); }

private:
    QHash<QString, QString> m_regions;
    QHash<QString, QStringList> m_prefixes;
};

class EndpointJudge {
public:
    explicit EndpointJudge(const ResourceFacts &facts)
        : m_networks(facts)
    {
    }

    void judge(const Placed<PrivateEndpoint> &endpoint)
    {
        const PrivateEndpoint &value = endpoint.value;
        if (!isOfAService(value.target))
            add(endpoint, FindingCode::TargetIsNoService, {}, { value.target.text() });
        const QString region = m_networks.regionOf(value.subnet);
        if (!region.isEmpty() && !value.location.isEmpty() && !sameRegion(region, value.location))
            add(endpoint, FindingCode::OtherRegion, u"/location"_s, { value.location, region });
        for (qsizetype at = 0; at < value.ipConfigurations.size(); ++at)
            judgeAddress(endpoint, at);
    }

    QList<Finding> findings;

private:
    void add(const Origin &origin, FindingCode code, const QString &pointer, const QStringList &arguments)
    {
        findings.append(findingOf(code, origin.file, origin.row, origin.pointer + pointer, arguments));
    }

    void judgeAddress(const Placed<PrivateEndpoint> &endpoint, qsizetype at)
    {
        const PrivateEndpoint::IpConfig &config = endpoint.value.ipConfigurations.at(at);
        const QString pointer = u"/properties/ipConfigurations/%1/properties"_s.arg(at);
        // A private link service of one's own has no members.
        const bool hasMembers = !endpoint.value.target.isEmpty()
            && !endpoint.value.target.isOfType(u"Microsoft.Network/privateLinkServices");
        if (hasMembers && config.memberName.isEmpty() && !config.privateIpAddress.isEmpty())
            add(endpoint, FindingCode::NoMemberName, pointer, { config.name });
        const auto address = ipv4FromText(config.privateIpAddress);
        if (!address)
            return;
        const QStringList written = m_networks.prefixesOf(endpoint.value.subnet);
        std::vector<Ipv4Prefix> prefixes;
        for (const QString &each : written) {
            if (const auto prefix = Ipv4Prefix::parse(each))
                prefixes.push_back(*prefix);
        }
        if (prefixes.empty())
            return;
        const auto home =
            std::find_if(prefixes.begin(), prefixes.end(), [&address](const Ipv4Prefix &prefix) {
                return prefix.contains(*address);
            });
        const QStringList arguments{ config.privateIpAddress, written.join(u", "_s) };
        if (home == prefixes.end())
            add(endpoint, FindingCode::StaticOutside, pointer + u"/privateIPAddress"_s, arguments);
        else if (home->isReserved(*address))
            add(endpoint, FindingCode::StaticReserved, pointer + u"/privateIPAddress"_s, arguments);
    }

    Networks m_networks;
};

bool isApproved(const ConnectionState &state)
{
    return connectionStatus(state.status) == ConnectionStatus::Approved;
}

// What the files say together of one account's connections.
struct Approvals {
    bool isWhole = false; // all of them are known
    QSet<QString> approved; // ids, so that one that is in two places counts once
};

Approvals approvalsOf(const PlacedAccount &account, const QHash<QString, Approvals> &listed)
{
    Approvals all = listed.value(account.value.id.key());
    all.isWhole = all.isWhole || account.hasConnections;
    for (const PrivateEndpointConnection &connection : account.value.connections) {
        if (isApproved(connection.state))
            all.approved.insert(connection.id.key());
    }
    return all;
}

} // namespace

QList<Finding> healthFindings(const ResourceFacts &facts)
{
    // No subscription is known whole: a file does not prove that.
    HealthFacts health;
    for (const Placed<NetworkInterface> &interface : facts.interfaces)
        health.interfaceTags.insert(interface.value.id.key(), interface.value.tags);
    QSet<QString> withGroup;
    for (const Placed<DnsZoneGroup> &group : facts.groups)
        withGroup.insert(group.value.id.parent().key());
    QList<Finding> findings;
    for (const Placed<PrivateEndpoint> &endpoint : facts.endpoints) {
        health.endpoints = { endpoint.value };
        const QList<HealthFinding> judged = healthOf(health);
        for (const HealthFinding &each : judged) {
            const bool isContradicted =
                each.kind == HealthKind::NoZoneGroup && withGroup.contains(each.resource.key());
            if (!isContradicted)
                findings.append(findingOf(
                    codeOf(each.kind), endpoint.file, endpoint.row, endpoint.pointer,
                    { each.other.name(), each.names.join(u", "_s) }));
        }
    }
    return findings;
}

QList<Finding> endpointFindings(const ResourceFacts &facts)
{
    EndpointJudge judge(facts);
    for (const Placed<PrivateEndpoint> &endpoint : facts.endpoints)
        judge.judge(endpoint);
    return judge.findings;
}

QList<Finding> accessFindings(const ResourceFacts &facts)
{
    QHash<QString, Approvals> listed;
    for (const PlacedConnection &connection : facts.connections) {
        Approvals &ofAccount = listed[connection.value.id.parent().key()];
        ofAccount.isWhole = ofAccount.isWhole || connection.isOfAList;
        if (isApproved(connection.value.state))
            ofAccount.approved.insert(connection.value.id.key());
    }
    QList<Finding> findings;
    for (const PlacedAccount &account : facts.accounts) {
        const Approvals all = approvalsOf(account, listed);
        const bool hasApproved = !all.approved.isEmpty();
        const bool isOpen = account.value.isPublic();
        if (!account.hasAccess || (!hasApproved && !all.isWhole) || (hasApproved && !isOpen))
            continue;
        const FindingCode code = hasApproved ? FindingCode::AlsoPublic
            : isOpen                         ? FindingCode::OnlyPublic
                                             : FindingCode::LockedOut;
        findings.append(findingOf(
            code, account.file, account.row, account.pointer + u"/properties/publicNetworkAccess"_s,
            { QString::number(all.approved.size()) }));
    }
    return findings;
}

} // namespace linkdesk::inspect
