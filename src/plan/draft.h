// What the person typed and chose on the wizard's pages, and nothing else. A plain value: saved as it is,
// restored as it is.
#pragma once

#include "src/base/resourceid.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace linkdesk {

struct Draft {
    // Basics
    QString subscriptionId;
    QString resourceGroup;
    bool newResourceGroup = false; // the group is made by this create (its region is the endpoint's)
    QString name;
    bool nameEdited = false; // once edited it is no longer replaced by the next free proposal
    QString networkInterfaceName;
    bool networkInterfaceNameEdited = false; // once edited it no longer follows the name
    QString connectionName;
    bool connectionNameEdited = false;
    QString region; // short code, "westus2"

    // Resource
    // The Device Update account, an alias (targettext.h), or a resource of another type that was chosen.
    ResourceId target;
    // Begun without an account: the person says what to connect to, by choosing it in a subscription, or by
    // its resource ID or alias. `target` follows from these (target.h).
    bool asksTarget = false;
    bool byResourceId = false;
    QString targetSubscriptionId; // where resources are offered
    QString targetType; // of those resources; empty: Device Update accounts
    QString targetText; // as typed or pasted
    QString groupId; // target sub-resource, "DeviceUpdate"
    bool manual = false; // ask the owner instead of connecting at once
    bool manualChosen = false; // by the person: it no longer follows from the rights (approval.h)
    QString requestMessage;

    // Virtual Network
    ResourceId virtualNetwork;
    ResourceId subnet;
    QString networkPolicy; // what the subnet's policy is to become; empty: left as it is
    bool staticAddress = false;
    QString ipConfigurationName;
    QString privateIpAddress;
    QString memberName; // "adu"; filled from the account, never asked
    QList<ResourceId> securityGroups;
    QStringList newSecurityGroups; // names; made in the endpoint's group and region, and joined

    // DNS
    bool integrateDns = true;
    struct ZoneRow {
        QString zoneName; // "privatelink.api.adu.microsoft.com"
        QString configurationName; // "privatelink-api-adu-microsoft-com"
        QString subscriptionId, resourceGroup; // where the zone is or will be
        bool newZone = true;
        // What was proposed here (proposals.h); a row that differs from it is the person's own and is left
        // alone.
        QString proposal;
        ResourceId id() const;
        friend bool operator==(const ZoneRow &, const ZoneRow &) = default;
    };
    QList<ZoneRow> zones;

    // Tags
    struct TagRow {
        QString name, value;
        bool onEndpoint = true, onZone = true; // the Resource column: which of the resources get it
        friend bool operator==(const TagRow &, const TagRow &) = default;
    };
    QList<TagRow> tags;

    // The endpoint that a create of this draft was to make, where one was sent and failed: what of it is
    // there already is no stranger's, and is completed by the next one (rules.h).
    ResourceId sent;

    // The account whose wizard it belongs to and under which it is kept; empty: begun without one.
    ResourceId home() const { return asksTarget ? ResourceId() : target; }

    // Without the blanks around what was typed; tag values are kept as they are.
    Draft trimmed() const;

    QJsonObject toJson() const;
    static Draft fromJson(const QJsonObject &json);
    friend bool operator==(const Draft &, const Draft &) = default;
};

} // namespace linkdesk
