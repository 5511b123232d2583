// From typed to judged and written: a full draft in a big subscription.
#include "src/plan/proposals.h"
#include "src/plan/rules.h"
#include "src/plan/writers.h"
#include "tests/bench/benches.h"
#include "tests/support/planfacts.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <functional>

namespace linkdesk::bench {

namespace {

using namespace Qt::StringLiterals;
using planfacts::know;

constexpr int Networks = 1000, Endpoints = 5000, Groups = 980, Zones = 500;
constexpr int Repeats = 20; // in one round, so that a clock tick does not matter

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

// Milliseconds of one run, least and median over the rounds.
Row measured(const QString &name, double limit, int rounds, const std::function<void()> &work)
{
    QList<double> times;
    for (int round = 0; round <= rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < Repeats; ++i)
            work();
        if (round > 0)
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6 / Repeats);
    }
    return { u"plan"_s, name, least(times), limit, median(times), limit, 1.0, u"ms"_s };
}

// A row counts only if what it measures is right.
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

} // namespace

Verdict plan(const Options &options)
{
    const Facts facts = bigFacts();
    const Draft draft = fullDraft(facts);
    const QString wrong = whatIsWrong(draft, facts);
    if (!wrong.isEmpty())
        return notMeasured(u"plan"_s, wrong);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qsizetype sink = 0; // so that nothing is optimised away
    const auto judgeAndWrite = [&] {
        sink += validate(draft, facts, true).size();
        sink += deploymentBody(makePlan(draft, facts, now)).size();
    };
    const auto keystroke = [&] {
        const Draft completed = complete(draft, facts);
        sink += validate(completed, facts, false).size();
    };
    const QList<Row> rows{
        measured(u"validation and template of a full draft"_s, 1.0, options.rounds, judgeAndWrite),
        measured(u"a keystroke: completion and validation"_s, 5.0, options.rounds, keystroke),
    };
    return sink > 0 ? print(rows) : Verdict::NotMeasured;
}

} // namespace linkdesk::bench
