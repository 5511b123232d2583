// What ARM returns, as plain values. Each fromJson() takes any object and never fails: what is missing stays
// empty. Enumerations of the service are kept as text (they are open; API.md 0) and compared without case.
#pragma once

#include "src/base/resourceid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

namespace linkdesk {

using Tags = QMap<QString, QString>;

struct Tenant {
    QString tenantId, displayName, defaultDomain;
    static Tenant fromJson(const QJsonObject &json);
};

struct Subscription {
    QString subscriptionId, displayName, tenantId, state;
    static Subscription fromJson(const QJsonObject &json);
    bool isEnabled() const; // Enabled or no state given
    QString shownName() const; // its display name, else its id
};

struct Location {
    QString name, displayName; // "westus2", "West US 2"
    static Location fromJson(const QJsonObject &json);
};

struct ResourceGroup {
    ResourceId id;
    QString name, location;
    Tags tags;
    static ResourceGroup fromJson(const QJsonObject &json);
};

// A resource provider as one subscription sees it.
struct Provider {
    QString nameSpace, registrationState;
    struct Type {
        QString resourceType; // "privateEndpoints"
        QStringList locations; // display names
        QStringList apiVersions;
    };
    QList<Type> types;
    static Provider fromJson(const QJsonObject &json);
    bool isRegistered() const;
    const Type *type(QStringView resourceType) const; // nullptr where not listed
};

// One entry of .../providers/Microsoft.Authorization/permissions.
struct Permission {
    QStringList actions, notActions;
    static Permission fromJson(const QJsonObject &json);
};
// Allowed when one entry has an action pattern that matches and no notAction of the same entry does (API.md
// 2).
bool isAllowed(const QList<Permission> &permissions, QStringView action);

// The state of a connection, on the account or on the endpoint. Which is not the provisioning state.
struct ConnectionState {
    QString status, description, actionsRequired;
    static ConnectionState fromJson(const QJsonObject &json);
};

// A connection as the account lists it.
struct PrivateEndpointConnection {
    ResourceId id;
    QString name;
    ResourceId privateEndpoint;
    ConnectionState state;
    QStringList groupIds;
    QString provisioningState;
    QDateTime createdAt; // systemData.createdAt, invalid where missing
    QJsonObject json; // as ARM returned it
    static PrivateEndpointConnection fromJson(const QJsonObject &json);
};

struct DeviceUpdateAccount {
    ResourceId id;
    QString name, location, hostName, sku, publicNetworkAccess, provisioningState;
    Tags tags;
    struct Place {
        QString name, role; // role: Primary or Failover
    };
    QList<Place> locations;
    QString identityType;
    QDateTime createdAt;
    QList<PrivateEndpointConnection>
        connections; // as embedded; entries may be all null on the wire, those are left out
    QJsonObject json;
    static DeviceUpdateAccount fromJson(const QJsonObject &json);
    bool isPublic() const; // publicNetworkAccess is not "Disabled" (Enabled is the service's default)
};

struct PrivateLinkResource {
    QString name, groupId;
    QStringList requiredMembers, requiredZoneNames;
    static PrivateLinkResource fromJson(const QJsonObject &json);
};

// A type of resource that private endpoints can be made to in a region (API.md 4).
struct EndpointType {
    QString resourceType, displayName; // "Microsoft.DeviceUpdate/accounts"
    static EndpointType fromJson(const QJsonObject &json);
};

// A resource of any type, as the generic lists show it.
struct GenericResource {
    ResourceId id;
    QString name, type, location;
    static GenericResource fromJson(const QJsonObject &json);
};

struct PrivateEndpoint {
    ResourceId id;
    QString name, location, provisioningState, resourceGuid, customNetworkInterfaceName;
    Tags tags;
    ResourceId subnet;
    QList<ResourceId> networkInterfaces;
    QList<ResourceId> applicationSecurityGroups;
    // The one connection of the endpoint, from whichever of the two lists holds it.
    bool manual = false;
    QString connectionName, requestMessage;
    ResourceId target;
    QStringList groupIds;
    ConnectionState state;
    struct DnsConfig {
        QString fqdn;
        QStringList addresses;
    };
    QList<DnsConfig> customDnsConfigs; // empty where a zone group exists: not an error (rules.md 10)
    struct IpConfig {
        QString name, groupId, memberName, privateIpAddress;
    };
    QList<IpConfig> ipConfigurations;
    QJsonObject json;
    static PrivateEndpoint fromJson(const QJsonObject &json);
};

struct NetworkInterface {
    ResourceId id;
    QString name;
    Tags tags;
    struct Address {
        QString privateIpAddress, allocationMethod, groupId, memberName;
        QStringList fqdns;
    };
    QList<Address> addresses;
    static NetworkInterface fromJson(const QJsonObject &json);
};

struct Subnet {
    ResourceId id;
    QString name, provisioningState;
    QStringList prefixes;
    QStringList delegations; // service names, "Microsoft.Web/serverFarms"
    QString
        privateEndpointNetworkPolicies; // Disabled, Enabled, NetworkSecurityGroupEnabled, RouteTableEnabled
    int usedAddresses = 0; // IP configurations and private endpoints' addresses known from the answer
    QJsonObject json;
    static Subnet fromJson(const QJsonObject &json);
};

struct VirtualNetwork {
    ResourceId id;
    QString name, location, provisioningState;
    QStringList prefixes;
    QList<Subnet> subnets;
    static VirtualNetwork fromJson(const QJsonObject &json);
};

// virtualNetworks/{v}/usages: one row per subnet.
struct SubnetUsage {
    ResourceId subnet;
    int used = 0, limit = 0;
    static SubnetUsage fromJson(const QJsonObject &json);
};

struct AddressCheck {
    bool available = false, platformReserved = false;
    QStringList alternatives;
    static AddressCheck fromJson(const QJsonObject &json);
};

struct ApplicationSecurityGroup {
    ResourceId id;
    QString name, location;
    static ApplicationSecurityGroup fromJson(const QJsonObject &json);
};

struct PrivateDnsZone {
    ResourceId id;
    QString name, provisioningState;
    static PrivateDnsZone fromJson(const QJsonObject &json);
};

struct VirtualNetworkLink {
    ResourceId id;
    QString name, provisioningState, linkState;
    ResourceId network;
    static VirtualNetworkLink fromJson(const QJsonObject &json);
};

struct DnsZoneGroup {
    ResourceId id;
    QString name, provisioningState;
    struct Record {
        QString fqdn, recordSetName, recordType;
        QStringList addresses;
    };
    struct Config {
        QString name;
        ResourceId zone;
        QList<Record> records;
    };
    QList<Config> configs;
    static DnsZoneGroup fromJson(const QJsonObject &json);
};

struct Deployment {
    ResourceId id;
    QString name, provisioningState, correlationId;
    QDateTime timestamp;
    QJsonObject error; // properties.error, empty where there is none
    QJsonObject json;
    static Deployment fromJson(const QJsonObject &json);
};

struct DeploymentOperation {
    QString operationId, provisioningState, provisioningOperation;
    ResourceId target; // empty for the operation that evaluates the outputs
    QString targetType, targetName, statusCode;
    QDateTime timestamp;
    QString duration; // ISO 8601
    QJsonObject error; // statusMessage.error
    static DeploymentOperation fromJson(const QJsonObject &json);
};

} // namespace linkdesk
