#include "src/sandbox/privateendpointaddresses.h"

#include "src/base/resourceid.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/networkwrites.h"
#include "src/sandbox/privateendpointview.h"
#include "src/sandbox/subnetaddresses.h"

namespace linkdesk::sandbox::privateendpoint {

using namespace Qt::StringLiterals;
using network::SubnetAddresses;
using network::UsedAddress;

namespace {

Response bad(const QString &code, const QString &message)
{
    return errors::refuse(400, code, message, {}, true);
}

// Subnets that belong to another service by their name (API.md 4.3). No code for them is on record.
bool isReserved(const QString &subnetName)
{
    static const QStringList names{ u"GatewaySubnet"_s, u"AzureFirewallSubnet"_s,
                                    u"AzureFirewallManagementSubnet"_s, u"AzureBastionSubnet"_s,
                                    u"RouteServerSubnet"_s };
    return names.contains(subnetName, Qt::CaseInsensitive);
}

std::optional<Response> wrongAddress(
    const Exchange &exchange, const SubnetAddresses &subnet, const QJsonValue &configuration, int index)
{
    const QString name = configuration["name"_L1].toString();
    const QString text = configuration["properties"_L1]["privateIPAddress"_L1].toString();
    if (name.isEmpty()) {
        return errors::invalidFormat(
            u"MissingJsonReferenceName"_s,
            u"Value for name is missing. Path properties.ipConfigurations[%1]."_s.arg(index));
    }
    const auto address = ipv4FromText(text);
    if (!address) {
        return bad(
            u"InvalidIPAddressFormat"_s,
            u"IP address %1 of IP configuration %2 is not a valid IPv4 address."_s.arg(text, name));
    }
    if (!subnet.contains(*address)) {
        return bad(
            u"PrivateIPAddressNotInSubnet"_s,
            u"Private static IP address %1 does not belong to the range of subnet prefix %2."_s.arg(
                text, subnet.prefixText()));
    }
    if (subnet.isReserved(*address)) {
        return bad(
            u"PrivateIPAddressInReservedRange"_s,
            u"Private static IP address %1 falls within reserved IP range of subnet prefix %2."_s.arg(
                text, subnet.prefixText()));
    }
    const UsedAddress *user = subnet.userOf(*address);
    if (user == nullptr || sameText(user->endpointId, exchange.id))
        return std::nullopt;
    return bad(
        u"PrivateIPAddressIsAllocated"_s,
        u"IP configuration %1/ipConfigurations/%2 is using the private IP address %3 which is already "
        u"allocated to "
        "resource %4."_s.arg(exchange.id, name, text, user->configurationId));
}

} // namespace

std::optional<Response> wrongMembers(const Exchange &exchange, const Wanted &wanted)
{
    const auto service = serviceOf(exchange.world, wanted.target);
    if (wanted.ipConfigurations.isEmpty() || !service)
        return std::nullopt;
    QStringList given;
    QStringList needed;
    for (const QJsonValue configuration : wanted.ipConfigurations) {
        const QJsonValue inner = configuration["properties"_L1];
        given.append(u"[GroupId: %1, MemberName: %2]"_s.arg(
            inner["groupId"_L1].toString(), inner["memberName"_L1].toString()));
    }
    for (const QString &member : service->members)
        needed.append(u"[GroupId: %1, MemberName: %2]"_s.arg(service->groupId, member));
    for (const QString &one : std::as_const(needed)) {
        if (!given.contains(one, Qt::CaseInsensitive)) {
            return bad(
                u"PrivateEndpointIpConfigurationMissingMemberNamesRequiredByFps"_s,
                u"Private Endpoint %1 ipConfiguration(s) %2 does not contain the required GroupId and "
                u"MemberName "
                "combinations %3."_s.arg(exchange.id, given.join(u", "_s), needed.join(u", "_s)));
        }
    }
    return std::nullopt;
}

std::optional<Response> wrongSubnet(const Exchange &exchange, const Wanted &wanted, bool isNew)
{
    const QJsonObject subnet = exchange.world.get(wanted.subnetId);
    if (isNew && !network::propertiesOf(subnet)["delegations"_L1].toArray().isEmpty()) {
        return bad(
            u"PrivateEndpointCreationNotAllowedAsSubnetIsDelegated"_s,
            u"Private endpoint %1 cannot be created in a subnet %2 since it is delegated."_s.arg(
                exchange.id, wanted.subnetId));
    }
    if (isNew && isReserved(subnet["name"_L1].toString())) {
        return bad(
            u"PrivateEndpointCannotBeCreatedInReservedSubnet"_s,
            u"Private endpoint %1 cannot be created in subnet %2."_s.arg(exchange.id, wanted.subnetId));
    }
    const SubnetAddresses addresses(exchange.world, subnet);
    QStringList seen;
    for (int i = 0; i < wanted.ipConfigurations.size(); ++i) {
        const QJsonValue configuration = wanted.ipConfigurations.at(i);
        if (auto wrong = wrongAddress(exchange, addresses, configuration, i))
            return wrong;
        const QString text = configuration["properties"_L1]["privateIPAddress"_L1].toString();
        if (seen.contains(text)) {
            return bad(
                u"PrivateIPAddressIsAllocated"_s,
                u"IP configuration %1/ipConfigurations/%2 is using the private IP address %3 which is "
                u"already "
                "allocated to resource %1."_s.arg(exchange.id, configuration["name"_L1].toString(), text));
        }
        seen.append(text);
    }
    if (isNew && wanted.ipConfigurations.isEmpty() && addresses.free(1).isEmpty()) {
        return bad(
            u"SubnetIsFull"_s,
            u"Subnet %1 with address prefix %2 does not have enough capacity for 1 IP addresses."_s.arg(
                subnet["name"_L1].toString(), addresses.prefixText()));
    }
    return std::nullopt;
}

} // namespace linkdesk::sandbox::privateendpoint
