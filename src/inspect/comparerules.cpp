#include "src/inspect/comparerules.h"

#include <algorithm>

namespace linkdesk::inspect {

namespace {

constexpr std::string_view Network =
    "Network resource provider, recorded answers and published specification";
constexpr std::string_view Zones = "Private DNS resource provider, recorded answers";
constexpr std::string_view Common = "ARM common types (systemData) and the resource list's $expand";
constexpr std::string_view Deployments = "Deployments API: read-only members of its answer";
constexpr std::string_view Policies = "Policy API: metadata that the service adds to what is assigned";
constexpr std::string_view Updates = "Device Update resource provider, recorded answers";
constexpr std::string_view Templates =
    "ARM template reference: what is deployed first follows from dependsOn";

constexpr FieldRule Fields[] = {
    { "etag", IgnoreReason::Stamp, Network }, // changes with each write; children repeat their parent's
    { "resourceGuid", IgnoreReason::Stamp, Network }, // another one where it was made anew
    { "internalId", IgnoreReason::Stamp, Zones },
    { "correlationId", IgnoreReason::Stamp, Deployments },
    { "templateHash", IgnoreReason::Stamp, Deployments },
    { "provisioningState", IgnoreReason::State, Network },
    { "systemData", IgnoreReason::Date, Common },
    { "createdTime", IgnoreReason::Date, Common },
    { "changedTime", IgnoreReason::Date, Common },
    { "createdAt", IgnoreReason::Date, Common },
    { "lastModifiedAt", IgnoreReason::Date, Common },
    { "creationTime", IgnoreReason::Date, Common },
    { "lastModifiedTime", IgnoreReason::Date, Common },
    { "timestamp", IgnoreReason::Date, Deployments },
    { "duration", IgnoreReason::Date, Deployments },
    { "createdOn", IgnoreReason::Date, Policies },
    { "updatedOn", IgnoreReason::Date, Policies },
    { "createdBy", IgnoreReason::Date, Policies },
    { "updatedBy", IgnoreReason::Date, Policies },
};

constexpr ListRule Lists[] = {
    { "addressPrefixes", {}, Network },
    { "subnets", { "id", "name" }, Network },
    { "ipConfigurations", { "id", "name" }, Network },
    { "privateLinkServiceConnections", { "id", "name" }, Network },
    { "manualPrivateLinkServiceConnections", { "id", "name" }, Network },
    { "privateEndpointConnections", { "id", "name" }, Network },
    { "connections", { "id", "name" }, Network },
    { "privateEndpoints", { "id", "name" }, Network },
    { "networkInterfaces", { "id", "name" }, Network },
    { "applicationSecurityGroups", { "id", "name" }, Network },
    { "virtualNetworkPeerings", { "id", "name" }, Network },
    { "serviceEndpoints", { "service" }, Network },
    { "delegations", { "id", "name" }, Network },
    { "securityRules", { "id", "name" }, Network },
    { "routes", { "id", "name" }, Network },
    { "customDnsConfigs", { "fqdn" }, Network },
    { "ipAddresses", {}, Network },
    { "fqdns", {}, Network },
    { "groupIds", {}, Network },
    { "requiredMembers", {}, Network },
    { "requiredZoneNames", {}, Network },
    { "appliedDnsServers", {}, Network }, // of dnsServers itself the order does mean something
    { "privateDnsZoneConfigs", { "id", "name" }, Network },
    { "recordSets", { "id", "recordSetName" }, Network },
    { "zones", {}, Network },
    { "aRecords", { "ipv4Address" }, Zones },
    { "aaaaRecords", { "ipv6Address" }, Zones },
    { "locations", { "name" }, Updates },
    { "iotHubs", { "resourceId" }, Updates },
    { "dependsOn", {}, Templates },
    { "resources", { "id", "name" }, Templates },
    { "outputResources", { "id" }, Deployments },
    { "validatedResources", { "id" }, Deployments },
    { "dependencies", { "id" }, Deployments },
};

constexpr std::string_view WithoutCase[] = { "id",
                                             "name",
                                             "type",
                                             "resourceType",
                                             "location",
                                             "status",
                                             "state",
                                             "kind",
                                             "resourceGroup",
                                             "publicNetworkAccess",
                                             "virtualNetworkLinkState",
                                             "fqdn",
                                             "hostName" };

constexpr std::string_view Regions[] = { "location", "region", "regions", "locations" };

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && sameName(text.substr(0, start.size()), start);
}

bool isOneOf(std::span<const std::string_view> names, std::string_view name)
{
    return std::any_of(
        names.begin(), names.end(), [name](std::string_view each) { return sameName(each, name); });
}

} // namespace

std::span<const FieldRule> fieldRules()
{
    return Fields;
}

std::span<const ListRule> listRules()
{
    return Lists;
}

const FieldRule *fieldRuleOf(std::string_view member)
{
    const auto found = std::find_if(std::begin(Fields), std::end(Fields), [member](const FieldRule &rule) {
        return sameName(rule.member, member);
    });
    return found == std::end(Fields) ? nullptr : found;
}

const ListRule *listRuleOf(std::string_view member)
{
    const auto found = std::find_if(std::begin(Lists), std::end(Lists), [member](const ListRule &rule) {
        return sameName(rule.member, member);
    });
    return found == std::end(Lists) ? nullptr : found;
}

bool isWithoutCase(std::string_view member)
{
    return isOneOf(WithoutCase, member);
}

bool isRegion(std::string_view member)
{
    return isOneOf(Regions, member);
}

bool isArmId(std::string_view text)
{
    return startsWith(text, "/subscriptions/") || startsWith(text, "/providers/");
}

bool isGuid(std::string_view text)
{
    constexpr size_t Length = 36;
    if (text.size() != Length)
        return false;
    for (size_t at = 0; at < Length; ++at) {
        const char c = lowered(text[at]);
        const bool isHyphen = at == 8 || at == 13 || at == 18 || at == 23;
        if (isHyphen ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
    }
    return true;
}

bool sameName(std::string_view left, std::string_view right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
        return lowered(a) == lowered(b);
    });
}

} // namespace linkdesk::inspect
