#include "src/review/rerequest.h"

#include "src/model/json.h"
#include "src/review/sentrequest.h"

#include <QJsonArray>

namespace linkdesk {

namespace {

// Of the read fields those that a PUT may carry (API.md 5); the rest is the service's.
QJsonObject picked(const QJsonObject &from, std::initializer_list<QLatin1StringView> names)
{
    QJsonObject to;
    for (const QLatin1StringView name : names) {
        const QJsonValue value = from.value(name);
        const bool empty = value.isNull() || value.isUndefined()
            || (value.isString() && value.toString().isEmpty())
            || (value.isArray() && value.toArray().isEmpty())
            || (value.isObject() && value.toObject().isEmpty());
        if (!empty)
            to.insert(name, value);
    }
    return to;
}

QJsonObject reference(const QJsonValue &to)
{
    return picked(to.toObject(), { QLatin1StringView("id") });
}

QJsonArray references(const QJsonArray &all)
{
    QJsonArray made;
    for (const QJsonValue one : all)
        made.append(reference(one));
    return made;
}

QJsonArray addresses(const QJsonArray &all)
{
    QJsonArray made;
    for (const QJsonValue one : all) {
        QJsonObject configuration = picked(one.toObject(), { QLatin1StringView("name") });
        configuration.insert(
            QLatin1StringView("properties"),
            picked(
                json::object(one.toObject(), u"properties"),
                { QLatin1StringView("groupId"), QLatin1StringView("memberName"),
                  QLatin1StringView("privateIPAddress") }));
        made.append(configuration);
    }
    return made;
}

QJsonArray connectionOf(const QJsonObject &properties)
{
    const QJsonArray manual = json::array(properties, u"manualPrivateLinkServiceConnections");
    const QJsonArray automatic = json::array(properties, u"privateLinkServiceConnections");
    const QJsonObject read = (manual.isEmpty() ? automatic : manual).first().toObject();
    QJsonObject made = picked(read, { QLatin1StringView("name") });
    made.insert(
        QLatin1StringView("properties"),
        picked(
            json::object(read, u"properties"),
            { QLatin1StringView("privateLinkServiceId"), QLatin1StringView("groupIds"),
              QLatin1StringView("requestMessage") }));
    return { made };
}

QJsonObject endpointBody(const QJsonObject &read)
{
    const QJsonObject properties = json::object(read, u"properties");
    QJsonObject made = picked(
        properties, { QLatin1StringView("customNetworkInterfaceName"), QLatin1StringView("ipVersionType") });
    made.insert(QLatin1StringView("subnet"), reference(properties.value(QLatin1StringView("subnet"))));
    made.insert(QLatin1StringView("manualPrivateLinkServiceConnections"), connectionOf(properties));
    made.insert(QLatin1StringView("privateLinkServiceConnections"), QJsonArray());
    if (const QJsonArray fixed = json::array(properties, u"ipConfigurations"); !fixed.isEmpty())
        made.insert(QLatin1StringView("ipConfigurations"), addresses(fixed));
    if (const QJsonArray groups = json::array(properties, u"applicationSecurityGroups"); !groups.isEmpty())
        made.insert(QLatin1StringView("applicationSecurityGroups"), references(groups));
    QJsonObject body = picked(
        read,
        { QLatin1StringView("location"), QLatin1StringView("tags"), QLatin1StringView("extendedLocation") });
    body.insert(QLatin1StringView("properties"), made);
    return body;
}

QJsonObject zoneGroupBody(const QJsonObject &read)
{
    QJsonArray configs;
    const QJsonArray all = json::array(read, u"properties.privateDnsZoneConfigs");
    for (const QJsonValue one : all) {
        QJsonObject config = picked(one.toObject(), { QLatin1StringView("name") });
        config.insert(
            QLatin1StringView("properties"),
            picked(json::object(one.toObject(), u"properties"), { QLatin1StringView("privateDnsZoneId") }));
        configs.append(config);
    }
    return { { QStringLiteral("properties"),
               QJsonObject{ { QStringLiteral("privateDnsZoneConfigs"), configs } } } };
}

} // namespace

Rerequest Rerequest::of(const PrivateEndpoint &endpoint, const QJsonArray &zoneGroups)
{
    Rerequest made;
    made.read = endpoint;
    made.endpoint = endpoint.id;
    made.target = endpoint.target;
    made.resourceGuid = endpoint.resourceGuid;
    made.body = endpointBody(endpoint.json);
    for (const QJsonValue group : zoneGroups)
        made.zoneGroups.append(
            { DnsZoneGroup::fromJson(group.toObject()).name, zoneGroupBody(group.toObject()) });
    return made;
}

QString Rerequest::message() const
{
    return PrivateEndpoint::fromJson(body).requestMessage;
}

void Rerequest::setMessage(const QString &message)
{
    QJsonObject properties = json::object(body, u"properties");
    QJsonObject connection =
        json::array(properties, u"manualPrivateLinkServiceConnections").first().toObject();
    QJsonObject inner = json::object(connection, u"properties");
    if (message.isEmpty())
        inner.remove(QLatin1StringView("requestMessage"));
    else
        inner.insert(QLatin1StringView("requestMessage"), message);
    connection.insert(QLatin1StringView("properties"), inner);
    properties.insert(QLatin1StringView("manualPrivateLinkServiceConnections"), QJsonArray{ connection });
    body.insert(QLatin1StringView("properties"), properties);
}

QStringList Rerequest::zones() const
{
    QStringList names;
    for (const ZoneGroup &group : zoneGroups) {
        const QList<DnsZoneGroup::Config> configs = DnsZoneGroup::fromJson(group.body).configs;
        for (const DnsZoneGroup::Config &config : configs)
            names.append(config.zone.name());
    }
    return names;
}

QJsonObject Rerequest::toJson() const
{
    QJsonArray groups;
    for (const ZoneGroup &group : zoneGroups)
        groups.append(
            QJsonObject{ { QStringLiteral("name"), group.name }, { QStringLiteral("body"), group.body } });
    return { { QStringLiteral("target"), target.text() },
             { QStringLiteral("resourceGuid"), resourceGuid },
             { QStringLiteral("body"), body },
             { QStringLiteral("zoneGroups"), groups } };
}

Rerequest Rerequest::fromJson(const ResourceId &endpoint, const QJsonObject &json)
{
    Rerequest made;
    made.endpoint = endpoint;
    made.target = ResourceId(json::text(json, u"target"));
    made.resourceGuid = json::text(json, u"resourceGuid");
    made.body = json::object(json, u"body");
    const QJsonArray groups = json::array(json, u"zoneGroups");
    for (const QJsonValue group : groups)
        made.zoneGroups.append(
            { json::text(group.toObject(), u"name"), json::object(group.toObject(), u"body") });
    return made;
}

bool Rerequest::isWhole() const
{
    const PrivateEndpoint wanted = PrivateEndpoint::fromJson(body);
    return !endpoint.isEmpty() && !wanted.location.isEmpty() && !wanted.subnet.isEmpty()
        && !wanted.target.isEmpty() && !wanted.connectionName.isEmpty();
}

bool mayRerequest(const PrivateEndpoint &endpoint)
{
    return nextStep(endpoint) == NextStep::AskAgain;
}

} // namespace linkdesk
