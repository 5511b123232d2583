#include "src/plan/plan.h"

#include "src/model/apiversions.h"
#include "src/plan/findings.h"
#include "src/plan/proposals.h"
#include "src/plan/ruledata.h"
#include "src/plan/target.h"
#include "src/plan/targettext.h"

#include <QCryptographicHash>
#include <algorithm>

namespace linkdesk {

namespace {

constexpr QLatin1String NamePrefix("Microsoft.PrivateEndpoint-");
constexpr int NameMost = 80;

QString deploymentNameAt(const QDateTime &now)
{
    return NamePrefix + now.toUTC().toString(QStringLiteral("yyyyMMddHHmmss"));
}

Draft settled(const Draft &typed)
{
    Draft draft = typed.trimmed();
    const RuleData &data = RuleData::get();
    const bool whole = !hasSubResources(draft.target); // has neither
    if (whole)
        draft.groupId.clear();
    else if (draft.groupId.isEmpty() && !isOtherService(draft))
        draft.groupId = data.groupId;
    if (draft.memberName.isEmpty() && !whole && !isOtherService(draft))
        draft.memberName = data.member;
    if (draft.networkInterfaceName.isEmpty())
        draft.networkInterfaceName = networkInterfaceNameFor(draft.name);
    if (draft.connectionName.isEmpty())
        draft.connectionName = connectionNameFor(draft.name);
    if (!draft.integrateDns)
        draft.zones.clear();
    draft.tags.removeIf([](const Draft::TagRow &row) { return row.name.isEmpty(); });
    return draft;
}

class Planner {
public:
    Planner(Plan &plan, const Facts &facts)
        : m_plan(plan)
        , m_facts(facts)
        , m_draft(plan.draft)
    {
    }

    void run()
    {
        if (m_draft.newResourceGroup)
            add(u"group", QStringLiteral("Microsoft.Resources/resourceGroups"), m_plan.groupId());
        addSubnet();
        for (const QString &name : m_draft.newSecurityGroups)
            add(u"security-group", types::SecurityGroup.toString(), m_plan.securityGroupId(name));
        add(u"endpoint", types::PrivateEndpoint.toString(), m_plan.endpointId());
        add(u"nic", types::NetworkInterface.toString(),
            ResourceId::resource(
                m_draft.subscriptionId, m_draft.resourceGroup, types::NetworkInterface.toString(),
                m_draft.networkInterfaceName));
        for (const Draft::ZoneRow &row : m_draft.zones)
            addZone(row);
        if (!m_draft.zones.isEmpty())
            add(u"zone-group", types::ZoneGroup.toString(),
                m_plan.endpointId().child(QStringLiteral("privateDnsZoneGroups"), QStringLiteral("default")));
    }

private:
    void
    add(QStringView note, const QString &type, const ResourceId &id,
        PlannedResource::Act act = PlannedResource::Act::Create)
    {
        m_plan.resources.append({ act, type, id, note.toString() });
    }

    // Only what is known can be written back whole; else the subnet is left alone.
    void addSubnet()
    {
        const Subnet *subnet =
            rules::findSubnet(rules::findNetwork(m_facts, m_draft.virtualNetwork), m_draft.subnet);
        if (m_draft.networkPolicy.isEmpty() || !subnet
            || sameText(subnet->privateEndpointNetworkPolicies, m_draft.networkPolicy))
            return;
        m_plan.currentSubnet = subnet->json;
        add(u"subnet-policy", types::Subnet.toString(), subnet->id, PlannedResource::Act::Update);
    }

    void addZone(const Draft::ZoneRow &row)
    {
        const ResourceId zone = row.id();
        if (rules::isNewZone(row, m_facts))
            add(u"zone", types::DnsZone.toString(), zone);
        if (const VirtualNetworkLink *link = rules::findLink(m_facts, zone, m_draft.virtualNetwork))
            m_plan.linksThere.append(link->id);
        else
            add(u"zone-link", types::ZoneLink.toString(), m_plan.linkId(row));
    }

    Plan &m_plan;
    const Facts &m_facts;
    const Draft &m_draft;
};

template <class Keep> QList<Draft::TagRow> tagsWhere(const QList<Draft::TagRow> &rows, Keep keep)
{
    QList<Draft::TagRow> found;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(found), keep);
    return found;
}

} // namespace

ResourceId Plan::groupId() const
{
    return ResourceId::group(draft.subscriptionId, draft.resourceGroup);
}

ResourceId Plan::deploymentId() const
{
    const ResourceId scope = atSubscription ? ResourceId::subscription(draft.subscriptionId) : groupId();
    return scope.child(QStringLiteral("providers/") + types::Deployment.toString(), deploymentName);
}

ResourceId Plan::endpointId() const
{
    return ResourceId::resource(
        draft.subscriptionId, draft.resourceGroup, types::PrivateEndpoint.toString(), draft.name);
}

ResourceId Plan::securityGroupId(const QString &name) const
{
    return ResourceId::resource(
        draft.subscriptionId, draft.resourceGroup, types::SecurityGroup.toString(), name);
}

// One name for one network, whatever else is linked to the zone: its name and a few digits of its id.
ResourceId Plan::linkId(const Draft::ZoneRow &row) const
{
    const QByteArray hash =
        QCryptographicHash::hash(draft.virtualNetwork.key().toUtf8(), QCryptographicHash::Sha1);
    const QString digits = u'-' + QString::fromLatin1(hash.toHex().left(6));
    const QString network = draft.virtualNetwork.name().left(NameMost - static_cast<int>(digits.size()));
    return row.id().child(QStringLiteral("virtualNetworkLinks"), network + digits);
}

QString Plan::time() const
{
    return deploymentName.mid(NamePrefix.size());
}

bool Plan::makes(const ResourceId &id) const
{
    return std::any_of(resources.cbegin(), resources.cend(), [&id](const PlannedResource &resource) {
        return resource.id == id;
    });
}

QList<Draft::TagRow> Plan::endpointTags() const
{
    return tagsWhere(draft.tags, [](const Draft::TagRow &row) { return row.onEndpoint; });
}

QList<Draft::TagRow> Plan::zoneTags() const
{
    return tagsWhere(draft.tags, [](const Draft::TagRow &row) { return row.onZone; });
}

bool Plan::isElsewhere(const Draft::ZoneRow &row) const
{
    return !sameText(row.subscriptionId, draft.subscriptionId)
        || !sameText(row.resourceGroup, draft.resourceGroup);
}

Plan asRequest(Plan plan, const QDateTime &now)
{
    plan.draft.manual = plan.draft.manualChosen = true;
    const QString before = plan.deploymentName;
    plan.deploymentName = deploymentNameAt(now);
    if (plan.deploymentName == before) // within one second
        plan.deploymentName = deploymentNameAt(now.addSecs(1));
    return plan;
}

Plan makePlan(const Draft &draft, const Facts &facts, const QDateTime &now)
{
    Plan plan;
    plan.draft = settled(draft);
    plan.deploymentName = deploymentNameAt(now);
    plan.atSubscription = plan.draft.newResourceGroup;
    if (plan.atSubscription)
        plan.deploymentLocation = plan.draft.region;
    plan.draft.sent = plan.endpointId();
    plan.targetRegion = facts.account.value.location;
    plan.accountHostName = facts.account.value.hostName;
    Planner(plan, facts).run();
    return plan;
}

} // namespace linkdesk
