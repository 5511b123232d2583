#include "src/review/health.h"

#include "src/model/apiversions.h"
#include "src/review/connectionstate.h"

#include <algorithm>

namespace linkdesk {

namespace {

QString subscriptionKey(const ResourceId &id)
{
    return id.subscriptionId().toLower();
}

QStringList namesOf(const PrivateEndpoint &endpoint)
{
    QStringList names;
    for (const PrivateEndpoint::DnsConfig &config : endpoint.customDnsConfigs) {
        if (!config.fqdn.isEmpty())
            names.append(config.fqdn);
    }
    return names;
}

// Names of tags are compared without case, values with it.
QStringList lackingTags(const Tags &wanted, const Tags &there)
{
    QStringList lacking;
    for (auto tag = wanted.cbegin(); tag != wanted.cend(); ++tag) {
        const bool has = std::any_of(
            there.keyValueBegin(), there.keyValueEnd(), [&tag](const std::pair<QString, QString> &own) {
                return sameText(own.first, tag.key()) && own.second == tag.value();
            });
        if (!has)
            lacking.append(tag.key());
    }
    return lacking;
}

class Judge {
public:
    explicit Judge(const HealthFacts &its)
        : facts(its)
    {
        for (const DeviceUpdateAccount &account : its.accounts)
            accounts.insert(account.id.key());
        for (const PrivateEndpoint &endpoint : its.endpoints)
            endpoints.insert(endpoint.id.key());
    }

    void judge(const PrivateEndpoint &endpoint)
    {
        const ConnectionStatus status = connectionStatus(endpoint.state.status);
        if (status == ConnectionStatus::Disconnected)
            add(HealthKind::Disconnected, endpoint.id, endpoint.target);
        if (status == ConnectionStatus::Rejected)
            add(HealthKind::Rejected, endpoint.id, endpoint.target);
        if (status == ConnectionStatus::Approved)
            judgeApproved(endpoint);
        for (const ResourceId &interface : endpoint.networkInterfaces) {
            const auto tags = facts.interfaceTags.constFind(interface.key());
            if (tags == facts.interfaceTags.cend())
                continue;
            const QStringList lacking = lackingTags(endpoint.tags, *tags);
            if (!lacking.isEmpty())
                add(HealthKind::InterfaceLostTags, endpoint.id, interface, lacking);
        }
    }

    void judge(const DeviceUpdateAccount &account)
    {
        for (const PrivateEndpointConnection &connection : account.connections) {
            const ResourceId &endpoint = connection.privateEndpoint;
            const bool known = facts.endpointsKnown.contains(subscriptionKey(endpoint));
            if (known && !endpoint.isEmpty() && !endpoints.contains(endpoint.key()))
                add(HealthKind::ConnectionWithoutEndpoint, connection.id, endpoint);
        }
    }

    QList<HealthFinding> findings;

private:
    void judgeApproved(const PrivateEndpoint &endpoint)
    {
        const bool toAccount = endpoint.target.isOfType(types::Account);
        const bool known = facts.accountsKnown.contains(subscriptionKey(endpoint.target));
        if (toAccount && known && !accounts.contains(endpoint.target.key())) {
            add(HealthKind::TargetGone, endpoint.id, endpoint.target);
            return;
        }
        // The service names records to write by hand only where no zone group writes them (rules.md 10).
        if (const QStringList names = namesOf(endpoint); toAccount && !names.isEmpty())
            add(HealthKind::NoZoneGroup, endpoint.id, endpoint.target, names);
    }

    void
    add(HealthKind kind, const ResourceId &resource, const ResourceId &other, const QStringList &names = {})
    {
        findings.append({ kind, resource, other, names });
    }

    const HealthFacts &facts;
    QSet<QString> accounts, endpoints;
};

} // namespace

bool HealthFinding::mayCleanUp() const
{
    return kind == HealthKind::Disconnected || kind == HealthKind::Rejected || kind == HealthKind::TargetGone;
}

QList<HealthFinding> healthOf(const HealthFacts &facts)
{
    Judge judge(facts);
    for (const PrivateEndpoint &endpoint : facts.endpoints)
        judge.judge(endpoint);
    for (const DeviceUpdateAccount &account : facts.accounts)
        judge.judge(account);
    std::stable_sort(
        judge.findings.begin(), judge.findings.end(),
        [](const HealthFinding &a, const HealthFinding &b) { return a.kind < b.kind; });
    return judge.findings;
}

} // namespace linkdesk
