// What is not in order among private endpoints and connections, judged from what was read; what could not be
// read is not judged. Pure. Rules: rules.md 5 (states), 8 (R-D9b), 9.7, 9.8 and 10, user-pain.md A, D4.
#pragma once

#include "src/model/resources.h"

#include <QHash>
#include <QSet>

namespace linkdesk {

enum class HealthKind {
    Disconnected, // the account's row is gone: the endpoint reaches nothing, and is still paid for
    Rejected, // can never be approved any more
    TargetGone, // reads Approved, but the account is not there
    NoZoneGroup, // Approved, and Azure writes its DNS records nowhere
    ConnectionWithoutEndpoint, // the account's row names an endpoint that is not there
    InterfaceLostTags, // tags of the endpoint that its network interface lacks
};

struct HealthFinding {
    HealthKind kind = HealthKind::Disconnected;
    ResourceId resource; // the endpoint; of ConnectionWithoutEndpoint the connection
    ResourceId
        other; // the account; of ConnectionWithoutEndpoint the endpoint, of InterfaceLostTags the interface
    QStringList names; // of NoZoneGroup the FQDNs, of InterfaceLostTags the tags
    // Nothing is lost when the endpoint is deleted: it carries no traffic.
    bool mayCleanUp() const;
};

struct HealthFacts {
    QList<PrivateEndpoint> endpoints;
    QList<DeviceUpdateAccount> accounts;
    QHash<QString, Tags> interfaceTags; // by ResourceId::key() of each that was read
    // Subscriptions, by lower-case id, of which all endpoints and all accounts are known.
    QSet<QString> endpointsKnown, accountsKnown;
};

// In the order of the kinds, then as the facts come.
QList<HealthFinding> healthOf(const HealthFacts &facts);

} // namespace linkdesk
