#include "src/flow/factsloader.h"

#include "src/base/ipv4.h"
#include "src/flow/factslot.h"
#include "src/flow/offeredregions.h"
#include "src/flow/reads.h"
#include "src/flow/zonefacts.h"
#include "src/plan/rights.h"
#include "src/plan/target.h"
#include "src/plan/targettext.h"

#include <algorithm>

namespace linkdesk {

namespace {

constexpr Milliseconds TypingPause{ 300 }; // what is typed is asked about once the person pauses

QString lower(const QString &text)
{
    return text.toLower();
}

} // namespace

class FactsLoader::Private {
public:
    using Links = QHash<QString, QList<VirtualNetworkLink>>;
    using Usages = QHash<QString, SubnetUsage>;

    Private(FactsLoader *loader, Session *session)
        : q(loader)
        , session(session)
        , told([this] { tell(); })
    {
    }

    void tell();
    void askAll();
    void askSubscription();
    void askNetwork();
    void askAccounts();
    void askTarget();
    void askTargetNow(const ResourceId &target);
    void forgetTarget();
    void askZones();
    void askLinks();
    void askZoneGroups();
    void askScopes();
    void askTargetProviders();
    void
    askProvider(FactSlot<Provider> &slot, Fact<Provider> &fact, const QString &id, const QString &nameSpace);
    void askAddress();
    void deriveRegions() { facts.regions = offeredRegions(locations, facts.networkProvider); }
    QList<ResourceId> wantedZones() const;
    bool isWantedZone(const QString &name) const;
    template <class Act> void everySlot(Act act);

    FactsLoader *q;
    Session *session;
    std::function<void()> told;
    Facts facts;
    Draft draft;
    bool following = false;
    bool telling = false;

    Fact<QList<Location>>
        locations; // of the subscription; facts.regions are those where endpoints can be made
    FactSlot<QList<Subscription>> subscriptions;
    FactSlot<QList<ResourceGroup>> groups;
    FactSlot<QList<Location>> locationsSlot;
    FactSlot<Provider> networkProvider, deviceUpdateProvider;
    FactSlot<QList<VirtualNetwork>> networks;
    FactSlot<QList<PrivateEndpoint>> endpoints;
    FactSlot<QList<ApplicationSecurityGroup>> securityGroups;
    FactSlot<Usages> usages;
    FactSlot<QList<Permission>> groupPermissions, accountPermissions;
    FactSlot<QList<DeviceUpdateAccount>> accounts;
    FactSlot<QList<EndpointType>> endpointTypes;
    FactSlot<QList<GenericResource>> targets;
    FactSlot<DeviceUpdateAccount> account;
    FactSlot<QList<PrivateLinkResource>> linkResources;
    FactSlot<QList<PrivateDnsZone>> zones;
    std::shared_ptr<QStringList> unreadZones; // filled by the reading of zones
    FactSlot<Links> links;
    FactSlots<QList<ResourceGroup>> zoneGroups; // by lower-case subscription id
    FactSlots<QList<Permission>> scopes; // by lower-case id
    FactSlot<Provider> targetNetworkProvider, targetDeviceUpdateProvider;
    FactSlot<AddressCheck> address;
    QString addressKey;
    quint64 addressTurn = 0; // the last pause begun; an earlier one that ends asks nothing
    QString targetKey;
    quint64 targetTurn = 0;
    bool targetPause = false; // it was typed a moment ago
};

// Everything that follows from a new fact (which zones are wanted, for one) is asked in the same turn.
void FactsLoader::Private::tell()
{
    if (telling)
        return;
    telling = true;
    QMetaObject::invokeMethod(
        q,
        [this] {
            askAll();
            deriveRegions();
            telling = false;
            emit q->changed();
        },
        Qt::QueuedConnection);
}

void FactsLoader::Private::askAll()
{
    if (!following)
        return;
    subscriptions.ask(
        QStringLiteral("all"), facts.subscriptions,
        [this](QObject *owner) { return reads::subscriptions(session, owner); }, told);
    askSubscription();
    askNetwork();
    askAccounts();
    askTarget();
    askTargetProviders();
    askZones();
    askLinks();
    askZoneGroups();
    askScopes();
    askAddress();
}

void FactsLoader::Private::askSubscription()
{
    const QString id = draft.subscriptionId;
    const QString key = lower(id);
    groups.ask(
        key, facts.groups, [this, id](QObject *owner) { return reads::groups(session, id, owner); }, told);
    locationsSlot.ask(
        key, locations, [this, id](QObject *owner) { return reads::locations(session, id, owner); }, told);
    askProvider(networkProvider, facts.networkProvider, id, QStringLiteral("Microsoft.Network"));
    askProvider(
        deviceUpdateProvider, facts.deviceUpdateProvider, id, QStringLiteral("Microsoft.DeviceUpdate"));
    networks.ask(
        key, facts.networks,
        [this, id](QObject *owner) {
            return reads::many<VirtualNetwork>(session, id, types::VirtualNetwork, owner);
        },
        told);
    endpoints.ask(
        key, facts.endpoints,
        [this, id](QObject *owner) {
            return reads::many<PrivateEndpoint>(session, id, types::PrivateEndpoint, owner);
        },
        told);
    securityGroups.ask(
        key, facts.securityGroups,
        [this, id](QObject *owner) {
            return reads::many<ApplicationSecurityGroup>(session, id, types::SecurityGroup, owner);
        },
        told);
    const ResourceId group = ownScope(draft);
    groupPermissions.ask(
        group.key(), facts.groupPermissions,
        [this, group](QObject *owner) { return reads::permissions(session, group, owner); }, told);
}

void FactsLoader::Private::askProvider(
    FactSlot<Provider> &slot, Fact<Provider> &fact, const QString &id, const QString &nameSpace)
{
    slot.ask(
        lower(id), fact,
        [this, id, nameSpace](QObject *owner) { return reads::provider(session, id, nameSpace, owner); },
        told);
}

// Of the target's subscription, where it is another than the draft's.
void FactsLoader::Private::askTargetProviders()
{
    const QString target = draft.target.isResource() ? draft.target.subscriptionId() : QString();
    const QString id = sameText(target, draft.subscriptionId) ? QString() : target;
    askProvider(targetNetworkProvider, facts.targetNetworkProvider, id, QStringLiteral("Microsoft.Network"));
    askProvider(
        targetDeviceUpdateProvider, facts.targetDeviceUpdateProvider, id,
        QStringLiteral("Microsoft.DeviceUpdate"));
}

void FactsLoader::Private::askScopes()
{
    facts.scopePermissions.clear();
    const QList<ResourceId> wanted = otherScopes(draft, facts);
    for (const ResourceId &scope : wanted)
        scopes.ask(
            scope.key(), facts.scopePermissions,
            [this, scope](QObject *owner) { return reads::permissions(session, scope, owner); }, told);
}

void FactsLoader::Private::askNetwork()
{
    const ResourceId network = draft.virtualNetwork;
    usages.ask(
        network.key(), facts.usages,
        [this, network](QObject *owner) { return reads::usages(session, network, owner); }, told);
}

void FactsLoader::Private::askAccounts()
{
    const bool chooses = draft.asksTarget && !draft.byResourceId;
    const bool other = isOtherService(draft);
    const QString id = chooses && !other ? draft.targetSubscriptionId : QString();
    accounts.ask(
        lower(id), facts.accounts,
        [this, id](QObject *owner) {
            return reads::many<DeviceUpdateAccount>(session, id, types::Account, owner);
        },
        told);
    const QString region = chooses || other ? draft.region : QString();
    const QString here = draft.subscriptionId;
    endpointTypes.ask(
        region.isEmpty() || here.isEmpty() ? QString() : lower(here + u' ' + region), facts.endpointTypes,
        [this, here, region](QObject *owner) { return reads::endpointTypes(session, here, region, owner); },
        told);
    const QString type = otherType(draft);
    const QString list = chooses ? draft.targetSubscriptionId : draft.target.subscriptionId();
    const QString there = other ? list : QString();
    targets.ask(
        there.isEmpty() ? QString() : lower(there + u' ' + type), facts.targets,
        [this, there, type](QObject *owner) { return reads::resourcesOfType(session, there, type, owner); },
        told);
}

// While an id is typed, each letter more makes another resource of it.
void FactsLoader::Private::askTarget()
{
    const bool readable =
        draft.target.isResource() && (draft.target.isOfType(types::Account) || isOtherService(draft));
    const ResourceId target = readable ? draft.target : ResourceId();
    const bool another = target.key() != targetKey;
    if (another) {
        targetKey = target.key();
        ++targetTurn;
        targetPause = draft.byResourceId && readable;
    }
    if (another && target.isEmpty())
        forgetTarget();
    if (!targetPause) {
        askTargetNow(target);
        return;
    }
    if (!another)
        return;
    forgetTarget(); // the answers about the former one are not wanted any more
    if (target.isOfType(types::Account))
        facts.account.state = Fact<DeviceUpdateAccount>::State::Loading;
    if (hasSubResources(target))
        facts.linkResources.state = Fact<QList<PrivateLinkResource>>::State::Loading;
    facts.accountPermissions.state = Fact<QList<Permission>>::State::Loading;
    session->scheduler()->after(TypingPause, q, [this, turn = targetTurn, target] {
        if (turn != targetTurn)
            return;
        targetPause = false;
        askTargetNow(target);
    });
}

// Also where a pause made them Loading and nothing was asked yet.
void FactsLoader::Private::forgetTarget()
{
    askTargetNow({});
    facts.account = {};
    facts.linkResources = {};
    facts.accountPermissions = {};
}

void FactsLoader::Private::askTargetNow(const ResourceId &target)
{
    account.ask( // of another service nothing but what it offers is looked at
        target.isOfType(types::Account) ? target.key() : QString(), facts.account,
        [this, target](QObject *owner) { return reads::one<DeviceUpdateAccount>(session, target, owner); },
        told);
    linkResources.ask(
        hasSubResources(target) ? target.key() : QString(), facts.linkResources,
        [this, target](QObject *owner) { return reads::linkResources(session, target, owner); }, told);
    accountPermissions.ask(
        target.key(), facts.accountPermissions,
        [this, target](QObject *owner) { return reads::permissions(session, target, owner); }, told);
}

void FactsLoader::Private::askZones()
{
    QStringList ids;
    for (const Subscription &subscription : std::as_const(facts.subscriptions.value)) {
        if (subscription.isEnabled())
            ids.append(subscription.subscriptionId);
    }
    if (facts.subscriptions.isFailed()) { // better than none: those that the draft speaks of
        for (const QString &id : { draft.subscriptionId, draft.target.subscriptionId() }) {
            if (!id.isEmpty() && !ids.contains(id, Qt::CaseInsensitive))
                ids.append(id);
        }
    }
    const bool ready = facts.subscriptions.isKnown() || facts.subscriptions.isFailed();
    zones.ask(
        ready ? QStringLiteral("of ") + lower(ids.join(u' ')) : QString(), facts.zones,
        [this, ids](QObject *owner) {
            unreadZones = std::make_shared<QStringList>();
            return zonefacts::zones(session, ids, unreadZones, owner);
        },
        told);
    facts.unreadZones = unreadZones ? *unreadZones : QStringList();
}

bool FactsLoader::Private::isWantedZone(const QString &name) const
{
    const auto named = [&name](const QString &other) { return sameText(other, name); };
    const auto &resources = facts.linkResources.value;
    const bool required =
        std::any_of(resources.cbegin(), resources.cend(), [&named](const PrivateLinkResource &resource) {
            return std::any_of(resource.requiredZoneNames.cbegin(), resource.requiredZoneNames.cend(), named);
        });
    return required
        || std::any_of(draft.zones.cbegin(), draft.zones.cend(), [&named](const Draft::ZoneRow &row) {
               return named(row.zoneName);
           });
}

QList<ResourceId> FactsLoader::Private::wantedZones() const
{
    QList<ResourceId> wanted;
    for (const PrivateDnsZone &zone : facts.zones.value) {
        if (isWantedZone(zone.name))
            wanted.append(zone.id);
    }
    return wanted;
}

void FactsLoader::Private::askLinks()
{
    const QList<ResourceId> wanted = wantedZones();
    QString key;
    if (facts.zones.isKnown() && !facts.linkResources.isLoading()) {
        key = QStringLiteral("zones"); // also where none is wanted: known to be none
        for (const ResourceId &zone : wanted)
            key += u' ' + zone.key();
    }
    links.ask(
        key, facts.links, [this, wanted](QObject *owner) { return zonefacts::links(session, wanted, owner); },
        told);
}

void FactsLoader::Private::askZoneGroups()
{
    for (const Draft::ZoneRow &row : std::as_const(draft.zones)) {
        const QString key = lower(row.subscriptionId);
        if (key.isEmpty())
            continue;
        if (key == lower(draft.subscriptionId)) { // already asked for Basics
            facts.zoneGroups.insert(key, facts.groups);
            continue;
        }
        zoneGroups.ask(
            key, facts.zoneGroups,
            [this, id = row.subscriptionId](QObject *owner) { return reads::groups(session, id, owner); },
            told);
    }
}

void FactsLoader::Private::askAddress()
{
    const QString text = draft.privateIpAddress.trimmed();
    const bool wanted =
        draft.staticAddress && !draft.virtualNetwork.isEmpty() && ipv4FromText(text).has_value();
    const QString key = wanted ? draft.virtualNetwork.key() + u' ' + text : QString();
    if (key == addressKey)
        return;
    addressKey = key;
    const quint64 turn = ++addressTurn;
    facts.checkedAddress = wanted ? text : QString();
    facts.checkedNetwork = wanted ? draft.virtualNetwork : ResourceId();
    address.ask({}, facts.address, {}, told); // the answer about the former address is not wanted any more
    facts.address = {};
    if (!wanted)
        return;
    facts.address.state = Fact<AddressCheck>::State::Loading;
    session->scheduler()->after(TypingPause, q, [this, turn, key] {
        if (turn != addressTurn)
            return;
        address.ask(
            key, facts.address,
            [this, network = facts.checkedNetwork, ip = facts.checkedAddress](QObject *owner) {
                return reads::addressCheck(session, network, ip, owner);
            },
            told);
    });
}

template <class Act> void FactsLoader::Private::everySlot(Act act)
{
    act(subscriptions, facts.subscriptions);
    act(groups, facts.groups);
    act(locationsSlot, locations);
    act(networkProvider, facts.networkProvider);
    act(deviceUpdateProvider, facts.deviceUpdateProvider);
    act(networks, facts.networks);
    act(endpoints, facts.endpoints);
    act(securityGroups, facts.securityGroups);
    act(usages, facts.usages);
    act(groupPermissions, facts.groupPermissions);
    act(accountPermissions, facts.accountPermissions);
    act(accounts, facts.accounts);
    act(endpointTypes, facts.endpointTypes);
    act(targets, facts.targets);
    act(account, facts.account);
    act(linkResources, facts.linkResources);
    act(zones, facts.zones);
    act(links, facts.links);
    act(address, facts.address);
    act(targetNetworkProvider, facts.targetNetworkProvider);
    act(targetDeviceUpdateProvider, facts.targetDeviceUpdateProvider);
    zoneGroups.every(act);
    scopes.every(act);
}

FactsLoader::FactsLoader(Session *session, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, session))
{
    connect(session, &Session::identityChanged, this, &FactsLoader::reload);
}

FactsLoader::~FactsLoader() = default;

const Facts &FactsLoader::facts() const
{
    return d->facts;
}

void FactsLoader::follow(const Draft &draft)
{
    d->draft = draft;
    d->following = true;
    d->askAll();
    if (d->telling) // a fact changed, maybe one of those that they follow from
        d->deriveRegions();
}

void FactsLoader::reload()
{
    if (!d->following)
        return;
    d->everySlot([](auto &slot, const auto &) { slot.forget(); });
    d->addressKey.clear();
    d->askAll();
    d->deriveRegions();
}

void FactsLoader::readRegistrations()
{
    if (!d->following)
        return;
    for (FactSlot<Provider> *slot : { &d->networkProvider, &d->deviceUpdateProvider,
                                      &d->targetNetworkProvider, &d->targetDeviceUpdateProvider })
        slot->forget();
    d->askAll();
    d->deriveRegions();
}

void FactsLoader::retry()
{
    if (!d->following)
        return;
    d->everySlot([](auto &slot, const auto &fact) {
        if (fact.isFailed())
            slot.forget();
    });
    if (d->facts.address.isFailed())
        d->addressKey.clear();
    d->askAll();
    d->deriveRegions();
}

bool FactsLoader::isLoading() const
{
    bool loading = false;
    d->everySlot([&loading](const auto &, const auto &fact) { loading = loading || fact.isLoading(); });
    return loading;
}

} // namespace linkdesk
