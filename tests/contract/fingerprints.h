// Everything that the model took from a body, as one line of text, by type: so that two bodies can be
// compared by what we understand of them.
#pragma once

#include "src/model/apiversions.h"
#include "src/model/resources.h"

#include <QJsonArray>
#include <functional>

namespace linkdesk::fingerprint {

using Fingerprint = std::function<QString(const QJsonObject &)>;

inline QString line(const QStringList &parts)
{
    return parts.join(u'|');
}

inline QString ofTags(const QMap<QString, QString> &tags)
{
    QStringList values;
    for (const QString &value : tags)
        values << value;
    return values.join(u',');
}

inline QString idTexts(const QList<ResourceId> &ids)
{
    QStringList texts;
    for (const ResourceId &id : ids)
        texts.append(id.text());
    return texts.join(u',');
}

inline QString ofState(const ConnectionState &state)
{
    return line({ state.status, state.description, state.actionsRequired });
}

inline QString ofConnection(const QJsonObject &json)
{
    const auto value = PrivateEndpointConnection::fromJson(json);
    return line({ value.id.text(), value.name, value.privateEndpoint.text(), ofState(value.state),
                  value.groupIds.join(u','), value.provisioningState,
                  value.createdAt.toString(Qt::ISODateWithMs) });
}

inline QString ofAccount(const QJsonObject &json)
{
    const auto value = DeviceUpdateAccount::fromJson(json);
    QStringList parts{ value.id.text(),         value.name,         value.location,
                       value.hostName,          value.sku,          value.publicNetworkAccess,
                       value.provisioningState, value.identityType, QString::number(value.connections.size()),
                       ofTags(value.tags) };
    for (const auto &place : value.locations)
        parts << place.name << place.role;
    return line(parts);
}

inline QString ofEndpoint(const QJsonObject &json)
{
    const auto value = PrivateEndpoint::fromJson(json);
    QStringList parts{ value.id.text(),
                       value.name,
                       value.location,
                       value.provisioningState,
                       value.resourceGuid,
                       value.customNetworkInterfaceName,
                       value.subnet.text(),
                       idTexts(value.networkInterfaces),
                       idTexts(value.applicationSecurityGroups),
                       value.connectionName,
                       value.requestMessage,
                       value.target.text(),
                       value.groupIds.join(u','),
                       ofState(value.state) };
    parts << (value.manual ? QStringLiteral("manual") : QStringLiteral("automatic"));
    for (const auto &config : value.customDnsConfigs)
        parts << config.fqdn << config.addresses.join(u',');
    for (const auto &config : value.ipConfigurations)
        parts << config.name << config.groupId << config.memberName << config.privateIpAddress;
    return line(parts);
}

inline QString ofInterface(const QJsonObject &json)
{
    const auto value = NetworkInterface::fromJson(json);
    QStringList parts{ value.id.text(), value.name };
    for (const auto &address : value.addresses)
        parts << address.privateIpAddress << address.allocationMethod << address.groupId << address.memberName
              << address.fqdns.join(u',');
    return line(parts);
}

inline QString ofSubnet(const QJsonObject &json)
{
    const auto value = Subnet::fromJson(json);
    return line({ value.id.text(), value.name, value.provisioningState, value.prefixes.join(u','),
                  value.delegations.join(u','), value.privateEndpointNetworkPolicies,
                  QString::number(value.usedAddresses) });
}

inline QString ofNetwork(const QJsonObject &json)
{
    const auto value = VirtualNetwork::fromJson(json);
    QStringList parts{ value.id.text(), value.name, value.location, value.provisioningState,
                       value.prefixes.join(u',') };
    for (const auto &subnet : value.subnets)
        parts << subnet.id.text() << subnet.prefixes.join(u',');
    return line(parts);
}

inline QString ofZone(const QJsonObject &json)
{
    const auto value = PrivateDnsZone::fromJson(json);
    return line({ value.id.text(), value.name, value.provisioningState });
}

inline QString ofLink(const QJsonObject &json)
{
    const auto value = VirtualNetworkLink::fromJson(json);
    return line(
        { value.id.text(), value.name, value.provisioningState, value.linkState, value.network.text() });
}

inline QString ofZoneGroup(const QJsonObject &json)
{
    const auto value = DnsZoneGroup::fromJson(json);
    QStringList parts{ value.id.text(), value.name, value.provisioningState };
    for (const auto &config : value.configs) {
        parts << config.name << config.zone.text();
        for (const auto &record : config.records)
            parts << record.fqdn << record.recordSetName << record.recordType << record.addresses.join(u',');
    }
    return line(parts);
}

inline QString ofSecurityGroup(const QJsonObject &json)
{
    const auto value = ApplicationSecurityGroup::fromJson(json);
    return line({ value.id.text(), value.name, value.location });
}

inline QString ofDeployment(const QJsonObject &json)
{
    const auto value = Deployment::fromJson(json);
    return line({ value.id.text(), value.name, value.provisioningState, value.correlationId,
                  value.timestamp.toString(Qt::ISODateWithMs) });
}

inline QString ofLinkResource(const QJsonObject &json)
{
    const auto value = PrivateLinkResource::fromJson(json);
    return line(
        { value.name, value.groupId, value.requiredMembers.join(u','), value.requiredZoneNames.join(u',') });
}

inline QString ofGroup(const QJsonObject &json)
{
    const auto value = ResourceGroup::fromJson(json);
    return line({ value.id.text(), value.name, value.location, ofTags(value.tags) });
}

inline QString ofProvider(const QJsonObject &json)
{
    const auto value = Provider::fromJson(json);
    QStringList parts{ value.nameSpace, value.registrationState };
    for (const auto &type : value.types)
        parts << type.resourceType << type.locations.join(u',') << type.apiVersions.join(u',');
    return line(parts);
}

inline QString ofAddressCheck(const QJsonObject &json)
{
    const auto value = AddressCheck::fromJson(json);
    return line({ QString::number(value.available), QString::number(value.platformReserved),
                  value.alternatives.join(u',') });
}

// Names of ours for what has no type in its id.
inline const QString LinkResource = QStringLiteral("a private link resource");
inline const QString Group = QStringLiteral("a resource group");
inline const QString ProviderOf = QStringLiteral("a provider");
inline const QString Check = QStringLiteral("an address check");

inline QHash<QString, Fingerprint> fingerprints()
{
    QHash<QString, Fingerprint> all;
    const auto add = [&all](QStringView type, Fingerprint fingerprint) {
        all.insert(type.toString().toLower(), std::move(fingerprint));
    };
    add(types::Account, ofAccount);
    add(types::AccountConnection, ofConnection);
    add(types::PrivateEndpoint, ofEndpoint);
    add(types::ZoneGroup, ofZoneGroup);
    add(types::NetworkInterface, ofInterface);
    add(types::VirtualNetwork, ofNetwork);
    add(types::Subnet, ofSubnet);
    add(types::SecurityGroup, ofSecurityGroup);
    add(types::DnsZone, ofZone);
    add(types::ZoneLink, ofLink);
    add(types::Deployment, ofDeployment);
    all.insert(LinkResource, ofLinkResource);
    all.insert(Group, ofGroup);
    all.insert(ProviderOf, ofProvider);
    all.insert(Check, ofAddressCheck);
    return all;
}

// Of a whole resource: an object with an id of a type and with properties; else by its members.
inline QString kindOf(const QJsonObject &object)
{
    const ResourceId id(object.value(QLatin1String("id")).toString());
    const QString type = id.type().toLower();
    if (object.value(QLatin1String("properties")).isObject()) {
        if (type.endsWith(QLatin1String("/privatelinkresources")))
            return LinkResource;
        const QString written = object.value(QLatin1String("type")).toString();
        return sameText(written, u"Microsoft.Resources/resourceGroups") ? Group : type;
    }
    if (object.value(QLatin1String("resourceTypes")).isArray() && object.contains(QLatin1String("namespace")))
        return ProviderOf;
    return object.value(QLatin1String("available")).isBool() ? Check : QString();
}

} // namespace linkdesk::fingerprint
