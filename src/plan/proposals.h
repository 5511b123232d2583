// What the wizard fills in by itself, pure. Nothing the person typed or chose is ever overwritten.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"
#include "src/plan/fault.h"

namespace linkdesk {

// A fresh draft for an account: its subscription, group and region, target and name filled (shortest way).
Draft draftForAccount(const DeviceUpdateAccount &account);

// "pe-ACCOUNT", the first of pe-ACCOUNT, pe-ACCOUNT-2, ... that no endpoint of the group has; cut to the name
// rule.
QString proposeName(const QString &accountName, const QString &resourceGroup, const Facts &facts);
// Whether that was proposed for the account: with no number, or with any.
bool isProposedName(const QString &name, const QString &accountName);
QString networkInterfaceNameFor(const QString &endpointName); // name + "-nic", cut to 80
QString connectionNameFor(const QString &endpointName);
QString ipConfigurationNameFor(const QString &endpointName); // name + "-ipconfig", cut to 80
QString configurationNameFor(const QString &zoneName); // dots to hyphens

// Whether a private endpoint can be put there, and if not why.
struct Usability {
    bool usable = true;
    FaultCode reason = FaultCode::Missing;
    QStringList args;
};
Usability usability(const Subnet &subnet, const Facts &facts);
Usability usability(const VirtualNetwork &network, const Facts &facts); // usable: has a usable subnet
QList<VirtualNetwork> networksInRegion(const Facts &facts, const QString &region);
QStringList
otherRegionsWithNetworks(const Facts &facts, const QString &region); // regions with a usable subnet
int freeAddresses(const Subnet &subnet, const Facts &facts); // -1: unknown

// Fills what follows from facts that became known: name, network and subnet where exactly one is usable,
// member name, zone rows from requiredZoneNames (the zone linked to the network, else an existing one, else a
// new one). A name is replaced by the next free proposal only while `nameEdited` is false, a zone row only
// while it is as proposed. Returns the draft unchanged where nothing follows.
Draft complete(Draft draft, const Facts &facts);

// After a change of subscription or region: clears what depended on it, and says what was cleared.
struct Cleared {
    Draft draft;
    QList<Field> cleared;
};
Cleared withSubscription(const Draft &draft, const QString &subscriptionId);
Cleared withRegion(const Draft &draft, const QString &region);

} // namespace linkdesk
