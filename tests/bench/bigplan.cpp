#include "tests/bench/bigplan.h"

#include "src/plan/proposals.h"
#include "src/plan/rules.h"
#include "src/plan/writers.h"
#include "tests/support/planfacts.h"

#include <QJsonDocument>

namespace linkdesk::bench {

namespace {

using namespace Qt::StringLiterals;
using planfacts::know;

constexpr int Networks = 1000, Endpoints = 5000, Groups = 980, Zones = 500;
void addNetworks(Facts &facts)
{
    for (int i = 0; i < Networks; ++i) {
        const bool here = i % 4 == 0;
        facts.networks.value.append(planfacts::network(
            u"vnet-%1"_s.arg(i), here ? u"westus2"_s : u"northeurope"_s,
            { u"10.%1.%2.0/26"_s.arg(i / 250).arg(i % 250), u"10.%1.%2.64/26"_s.arg(i / 250).arg(i % 250),
              u"10.%1.%2.128/26"_s.arg(i / 250).arg(i % 250) }));
    }
}

void addEndpoints(Facts &facts, const ResourceId &network)
{
    for (int i = 0; i < Endpoints; ++i) {
        PrivateEndpoint endpoint = planfacts::endpoint(u"pe-contoso-ad%1"_s.arg(i));
        endpoint.target = planfacts::idOf(types::Account, u"account-%1"_s.arg(i));
        endpoint.subnet = network.child(u"subnets"_s, u"snet-%1"_s.arg(i % 3));
        endpoint.ipConfigurations = { { u"i"_s, u"g"_s, u"m"_s, u"10.9.0.%1"_s.arg(i % 250) } };
        facts.endpoints.value.append(endpoint);
    }
}

void addZones(Facts &facts)
{
    QHash<QString, QList<VirtualNetworkLink>> links;
    for (int i = 0; i < Zones; ++i) {
        PrivateDnsZone zone = planfacts::zone(u"rg-%1"_s.arg(i));
        if (i % 5 != 0) { // the others have other names
            zone.name = u"privatelink.service%1.net"_s.arg(i);
            zone.id = planfacts::idOf(types::DnsZone, zone.name);
        }
        facts.zones.value.append(zone);
        VirtualNetworkLink link;
        link.network = planfacts::idOf(types::VirtualNetwork, u"elsewhere-%1"_s.arg(i));
        links.insert(zone.id.key(), { link });
    }
    know(facts.links, links);
}

} // namespace

Facts bigFacts()
{
    Facts facts = planfacts::facts();
    addNetworks(facts);
    addEndpoints(facts, facts.networks.value.first().id);
    for (int i = 0; i < Groups; ++i) {
        const QString name = u"rg-%1"_s.arg(i);
        facts.groups.value.append(
            { ResourceId::group(planfacts::subscription, name), name, u"westus2"_s, {} });
    }
    know(facts.zoneGroups[planfacts::subscription], facts.groups.value);
    addZones(facts);
    return facts;
}

Draft fullDraft(const Facts &facts)
{
    Draft draft = draftForAccount(planfacts::account());
    draft.virtualNetwork = facts.networks.value.first().id;
    draft.subnet = facts.networks.value.first().subnets.first().id;
    draft = complete(draft, facts);
    draft.staticAddress = true;
    draft.ipConfigurationName = u"ip-1"_s;
    draft.privateIpAddress = u"10.0.1.9"_s;
    draft.networkPolicy = u"Enabled"_s;
    draft.manual = true;
    draft.requestMessage = u"Line 7, ring 2"_s;
    draft.securityGroups = { facts.securityGroups.value.first().id };
    for (int i = 0; i < 15; ++i)
        draft.tags.append({ u"tag%1"_s.arg(i), u"value %1"_s.arg(i), true, true });
    return draft;
}

QString whatIsWrong(const Draft &draft, const Facts &facts)
{
    if (hasErrors(validate(draft, facts, true)))
        return u"the full draft has faults"_s;
    Draft broken = draft;
    broken.name += u'.';
    if (validate(broken, facts, true).size() != validate(draft, facts, true).size() + 1)
        return u"one broken name is not one fault more"_s;
    const Plan plan = makePlan(draft, facts, QDateTime::currentDateTimeUtc());
    if (!QJsonDocument::fromJson(deploymentBody(plan)).isObject())
        return u"the template is not JSON"_s;
    return {};
}

} // namespace linkdesk::bench
