// What will be made, in order, canonical. Review shows it, the writers print it, Create sends it: one source
// for all three.
#pragma once

#include "src/plan/draft.h"
#include "src/plan/facts.h"

#include <QByteArray>

namespace linkdesk {

struct PlannedResource {
    enum class Act { Create, Update };
    Act act = Act::Create;
    QString type;
    ResourceId id;
    QString note; // code for why it is there: "group", "subnet-policy", "security-group", "endpoint", "nic",
                  // "zone", "zone-link", "zone-group"
};

struct Plan {
    Draft draft; // trimmed and completed
    QString deploymentName; // Microsoft.PrivateEndpoint-<yyyyMMddHHmmss>
    bool atSubscription = false; // a new resource group: the deployment is made at subscription scope
    QString deploymentLocation; // of a deployment at subscription scope
    QString targetRegion, accountHostName;
    QList<PlannedResource> resources;
    QList<ResourceId> linksThere; // zone links that exist already and are not made again
    QJsonObject
        currentSubnet; // as ARM returned it, where its policy is changed: the template writes it back whole

    // The id of the deployment, for PUT and validate.
    ResourceId deploymentId() const;
    ResourceId endpointId() const;
    ResourceId groupId() const; // the endpoint's resource group
    ResourceId securityGroupId(const QString &name) const; // of one that is made
    ResourceId linkId(const Draft::ZoneRow &row) const; // the link from the zone to the network
    QString time() const; // of the deployment's name, for the names of its parts
    bool makes(const ResourceId &id) const; // creates or updates it
    // Of the tags typed, those for the endpoint and those for a new zone, in their order.
    QList<Draft::TagRow> endpointTags() const;
    QList<Draft::TagRow> zoneTags() const;
    // A zone, and so its link, outside of the endpoint's group.
    bool isElsewhere(const Draft::ZoneRow &row) const;
};

// `now` gives the deployment's name.
Plan makePlan(const Draft &draft, const Facts &facts, const QDateTime &now);

// The same resources, but the owner is asked (rules.md 6): after Azure refused to connect at once. A
// deployment of its own, never of the former one's name.
Plan asRequest(Plan plan, const QDateTime &now);

} // namespace linkdesk
