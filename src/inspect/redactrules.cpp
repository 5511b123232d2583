#include "src/inspect/redactrules.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace linkdesk::inspect {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView ServiceWords[] = {
    "type"_L1,
    "apiVersion"_L1,
    "api-version"_L1,
    "$schema"_L1,
    "contentVersion"_L1,
    "location"_L1,
    "locations"_L1,
    "provisioningState"_L1,
    "status"_L1,
    "state"_L1,
    "kind"_L1,
    "tier"_L1,
    "sku"_L1,
    "resourceType"_L1,
    "createdByType"_L1,
    "lastModifiedByType"_L1,
    "publicNetworkAccess"_L1,
    "actionsRequired"_L1,
    "roleType"_L1,
    "mode"_L1,
    "effect"_L1,
    "policyType"_L1,
    "virtualNetworkLinkState"_L1,
    "role"_L1,
    "resourceProviderNamespace"_L1,
};
constexpr QLatin1StringView ServiceNames[] = { "groupIds"_L1,
                                               "groupId"_L1,
                                               "requiredMembers"_L1,
                                               "memberName"_L1,
                                               "requiredZoneNames"_L1,
                                               "location"_L1,
                                               "privateLinkSubResourceNames"_L1 };
constexpr QLatin1StringView Persons[] = {
    "createdBy"_L1,     "lastModifiedBy"_L1,
    "updatedBy"_L1,     "userPrincipalName"_L1,
    "upn"_L1,           "mail"_L1,
    "email"_L1,         "emailAddress"_L1,
    "principalName"_L1, "signInName"_L1,
    "givenName"_L1,     "surname"_L1,
    "adminUsername"_L1, "administratorLogin"_L1,
    "userName"_L1,      "login"_L1,
    "requestedBy"_L1,   "approvedBy"_L1,
    "owner"_L1,         "contact"_L1,
    "assignedTo"_L1,    "modifiedBy"_L1,
    "unique_name"_L1,   "caller"_L1,
};
constexpr QLatin1StringView Hosts[] = { "fqdn"_L1,         "fqdns"_L1,
                                        "hostName"_L1,     "internalDomainNameSuffix"_L1,
                                        "internalFqdn"_L1, "dnsName"_L1,
                                        "host"_L1,         "domainNameLabel"_L1 };
// Such as end with "Name" and are none of a resource's.
constexpr QLatin1StringView OtherNames[] = {
    "displayName"_L1,   "typeName"_L1,           "skuName"_L1,    "serviceName"_L1, "memberName"_L1,
    "parameterName"_L1, "operationName"_L1,      "regionName"_L1, "tierName"_L1,    "policyName"_L1,
    "roleName"_L1,      "categoryName"_L1,       "fieldName"_L1,  "metricName"_L1,  "apiName"_L1,
    "eventName"_L1,     "roleDefinitionName"_L1,
};
constexpr QLatin1StringView SecretEnds[] = {
    "password"_L1,   "passwd"_L1,     "pwd"_L1,       "secret"_L1, "token"_L1,      "connectionString"_L1,
    "accountKey"_L1, "accessKey"_L1,  "sharedKey"_L1, "apiKey"_L1, "primaryKey"_L1, "secondaryKey"_L1,
    "privateKey"_L1, "passphrase"_L1, "masterKey"_L1, "sasUrl"_L1
};
constexpr QLatin1StringView PlainWords[] = {
    "default"_L1,    "subnet"_L1,     "vnet"_L1,      "network"_L1,     "endpoint"_L1,
    "account"_L1,    "current"_L1,    "group"_L1,     "name"_L1,        "value"_L1,
    "standard"_L1,   "basic"_L1,      "free"_L1,      "enabled"_L1,     "disabled"_L1,
    "global"_L1,     "approved"_L1,   "pending"_L1,   "rejected"_L1,    "succeeded"_L1,
    "failed"_L1,     "primary"_L1,    "failover"_L1,  "adu"_L1,         "deviceupdate"_L1,
    "blob"_L1,       "file"_L1,       "table"_L1,     "queue"_L1,       "vault"_L1,
    "web"_L1,        "none"_L1,       "microsoft"_L1, "azure"_L1,       "test"_L1,
    "true"_L1,       "false"_L1,      "null"_L1,      "user"_L1,        "application"_L1,
    "properties"_L1, "parameters"_L1, "variables"_L1, "resources"_L1,   "private"_L1,
    "public"_L1,     "www"_L1,        "api"_L1,       "privatelink"_L1, "zone"_L1,
    "link"_L1,       "nic"_L1,        "ipconfig"_L1,  "ipconfig1"_L1,   "ipconfiguration"_L1,
    "tags"_L1,
};
constexpr QLatin1StringView ServiceDomains[] = {
    ".azure.com"_L1,
    ".azure.net"_L1,
    ".windows.net"_L1,
    ".microsoft.com"_L1,
    ".azure.us"_L1,
    ".azure.cn"_L1,
    ".chinacloudapi.cn"_L1,
    ".usgovcloudapi.net"_L1,
    ".windowsazure.us"_L1,
    ".azurewebsites.net"_L1,
    ".azurecr.io"_L1,
    ".azconfig.io"_L1,
    ".azuredatabricks.net"_L1,
    ".azmk8s.io"_L1,
    ".azurestaticapps.net"_L1,
    ".azurehdinsight.net"_L1,
    ".azure-automation.net"_L1,
    ".azure-devices.net"_L1,
    ".azure-devices-provisioning.net"_L1,
    ".azurewebsites.us"_L1,
    ".chinacloudsites.cn"_L1,
    ".windows-int.net"_L1,
    ".signalr.net"_L1,
};
constexpr QLatin1StringView CommonGuids[] = {
    "00000000-0000-0000-0000-000000000000"_L1,
    "8e3af657-a8ff-443c-a75c-2fe8c4bcb635"_L1, // Owner
    "b24988ac-6180-42a0-ab88-20f7382dd24c"_L1, // Contributor
    "acdd72a7-3385-48ef-bd42-f606fba81ae7"_L1, // Reader
    "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"_L1, // User Access Administrator
    "f58310d9-a9f6-439a-9e8d-f62e7b41a168"_L1, // Role Based Access Control Administrator
    "4d97b98b-1d4f-4787-a291-c67834d212e7"_L1, // Network Contributor
    "b12aa53e-6015-4669-85d0-8515ebb3ae7f"_L1, // Private DNS Zone Contributor
    "befefa01-2a29-4197-83a8-272ff33ce314"_L1, // DNS Zone Contributor
    "02ca0879-e8e4-47a5-a61e-5c618b76e64a"_L1, // Device Update Administrator
    "e9dba6fb-3d52-4cf0-bce3-f06ce71b9e0f"_L1, // Device Update Reader
    "0378884a-3af5-44ab-8323-f5b22f9f3c98"_L1, // Device Update Content Administrator
    "d1ee9a80-8b14-47f0-bdc2-f4a351625a7b"_L1, // Device Update Content Reader
    "e4237640-0e3d-4a46-8fda-70bc94856432"_L1, // Device Update Deployments Administrator
    "49e2f5d2-7741-4835-8efa-19e1fe35e47f"_L1, // Device Update Deployments Reader
    "ba92f5b4-2d11-453d-a403-e96b0029c9fe"_L1, // Storage Blob Data Contributor
    "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"_L1, // Storage Blob Data Reader
    "4633458b-17de-408a-b874-0445c86b69e6"_L1, // Key Vault Secrets User
};

struct Word {
    QLatin1StringView typeEnd;
    QLatin1StringView word;
};
constexpr Word StandIns[] = {
    { "resourceGroups"_L1, "group"_L1 },
    { "virtualNetworks"_L1, "network"_L1 },
    { "subnets"_L1, "subnet"_L1 },
    { "privateEndpoints"_L1, "endpoint"_L1 },
    { "networkInterfaces"_L1, "nic"_L1 },
    { "virtualNetworkLinks"_L1, "link"_L1 },
    { "accounts"_L1, "account"_L1 },
    { "storageAccounts"_L1, "storage"_L1 },
    { "privateEndpointConnections"_L1, "connection"_L1 },
    { "privateLinkServiceConnections"_L1, "connection"_L1 },
    { "manualPrivateLinkServiceConnections"_L1, "connection"_L1 },
    { "deployments"_L1, "deployment"_L1 },
    { "privateDnsZoneGroups"_L1, "zonegroup"_L1 },
    { "privateDnsZones"_L1, "zone"_L1 },
    { "ipConfigurations"_L1, "ipconfiguration"_L1 },
};

bool isOneOf(std::span<const QLatin1StringView> names, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&name](QLatin1StringView each) {
        return name.compare(each, Qt::CaseInsensitive) == 0;
    });
}

bool endsWithOneOf(std::span<const QLatin1StringView> ends, const QString &text)
{
    return std::any_of(ends.begin(), ends.end(), [&text](QLatin1StringView each) {
        return text.endsWith(each, Qt::CaseInsensitive);
    });
}

} // namespace

bool isServiceWord(const QString &member)
{
    return isOneOf(ServiceWords, member) || isServiceName(member);
}

bool isServiceName(const QString &member)
{
    return isOneOf(ServiceNames, member);
}

bool isPerson(const QString &member)
{
    return isOneOf(Persons, member);
}

bool isHost(const QString &member)
{
    return isOneOf(Hosts, member);
}

bool isResourceName(const QString &member)
{
    return member.compare("resourceGroup"_L1, Qt::CaseInsensitive) == 0
        || (member.size() > 4 && member.endsWith("Name"_L1, Qt::CaseInsensitive)
            && !isOneOf(OtherNames, member) && !isPerson(member) && !isHost(member));
}

bool isSecretMember(const QString &member)
{
    return endsWithOneOf(SecretEnds, member);
}

bool isPlainWord(const QString &lowered)
{
    const bool hasLetter = std::any_of(lowered.begin(), lowered.end(), [](QChar c) { return c.isLetter(); });
    return lowered.size() < 2 || !hasLetter || isOneOf(PlainWords, lowered);
}

bool isServiceZone(const QString &lowered)
{
    return (lowered.startsWith("privatelink."_L1) || lowered.contains(".privatelink."_L1))
        && endsWithOneOf(ServiceDomains, lowered);
}

bool isCommonGuid(const QString &lowered)
{
    return isOneOf(CommonGuids, lowered);
}

QString standInWord(const QString &typeEnd)
{
    const auto *found = std::find_if(std::begin(StandIns), std::end(StandIns), [&typeEnd](const Word &each) {
        return typeEnd.compare(each.typeEnd, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(StandIns) ? u"name"_s : QString(found->word);
}

} // namespace linkdesk::inspect
