// The ARM template of a plan: what the portal deploys, with its parameter names (portal-wizard.md 7).
#include "src/model/apiversions.h"
#include "src/model/json.h"
#include "src/plan/targettext.h"
#include "src/plan/templateparts.h"
#include "src/plan/writers.h"

#include <QJsonArray>

namespace linkdesk {

namespace {

using namespace armtemplate;

// Tag values of a deployment end here; a longer id is left out of its tags.
constexpr int TagValueMost = 256;

struct Parameter {
    QString name, type;
    OrderedJson value;
    OrderedJson escaped; // as a default in a template, where texts may be expressions
};

Parameter text(const QString &name, const QString &value)
{
    return { name, QStringLiteral("string"), value, literal(value) };
}

Parameter list(const QString &name, const QJsonArray &value)
{
    return { name, QStringLiteral("array"), OrderedJson::of(value), OrderedJson::of(literal(value)) };
}

Parameter tags(const QString &name, const QList<Draft::TagRow> &rows)
{
    Parameter result{ name, QStringLiteral("object"), OrderedJson::object(), OrderedJson::object() };
    for (const Draft::TagRow &row : rows) {
        result.value.add(row.name, row.value);
        result.escaped.add(row.name, literal(row.value));
    }
    return result;
}

QJsonArray ipConfigurations(const Draft &draft)
{
    QJsonObject properties{ { QStringLiteral("privateIPAddress"), draft.privateIpAddress } };
    if (hasSubResources(draft.target))
        properties.insert(QStringLiteral("groupId"), draft.groupId);
    if (!draft.memberName.isEmpty())
        properties.insert(QStringLiteral("memberName"), draft.memberName);
    return { QJsonObject{ { QStringLiteral("name"), draft.ipConfigurationName },
                          { QStringLiteral("properties"), properties } } };
}

QJsonArray securityGroups(const Plan &plan)
{
    QJsonArray groups;
    for (const ResourceId &id : plan.draft.securityGroups)
        groups.append(QJsonObject{ { QStringLiteral("id"), id.text() } });
    for (const QString &name : plan.draft.newSecurityGroups)
        groups.append(QJsonObject{ { QStringLiteral("id"), plan.securityGroupId(name).text() } });
    return groups;
}

// What a subnet's answer holds beside what may be written.
QJsonValue writable(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray values = value.toArray();
        for (const QJsonValue entry : values)
            result.append(writable(entry));
        return result;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject members = value.toObject();
    for (auto it = members.constBegin(); it != members.constEnd(); ++it) {
        static const QStringList readOnly{ QStringLiteral("etag"),
                                           QStringLiteral("provisioningState"),
                                           QStringLiteral("ipConfigurations"),
                                           QStringLiteral("ipConfigurationProfiles"),
                                           QStringLiteral("privateEndpoints"),
                                           QStringLiteral("resourceNavigationLinks"),
                                           QStringLiteral("serviceAssociationLinks"),
                                           QStringLiteral("purpose") };
        if (!readOnly.contains(it.key(), Qt::CaseInsensitive))
            result.insert(it.key(), writable(it.value()));
    }
    return result;
}

class TemplateWriter {
public:
    explicit TemplateWriter(const Plan &plan)
        : m_plan(plan)
        , m_draft(plan.draft)
    {
        collectParameters();
    }

    OrderedJson parameterValues() const
    {
        OrderedJson values = OrderedJson::object();
        for (const Parameter &one : m_parameters)
            values.add(one.name, OrderedJson::object({ { QStringLiteral("value"), one.value } }));
        return values;
    }

    OrderedJson whole(bool withDefaults) const
    {
        const OrderedJson parameters = declarations(withDefaults);
        if (!m_plan.atSubscription)
            return document(Scope::Group, parameters, groupResources());
        return document(Scope::Subscription, parameters, subscriptionResources());
    }

private:
    void collectParameters()
    {
        if (m_plan.atSubscription)
            m_parameters.append(text(QStringLiteral("resourceGroupName"), m_draft.resourceGroup));
        m_parameters.append({
            text(QStringLiteral("location"), m_draft.region),
            text(QStringLiteral("privateEndpointName"), m_draft.name),
            text(QStringLiteral("privateLinkResource"), m_draft.target.text()),
            list(
                QStringLiteral("targetSubResource"),
                hasSubResources(m_draft.target) ? QJsonArray{ m_draft.groupId } : QJsonArray()),
            text(QStringLiteral("requestMessage"), m_draft.manual ? m_draft.requestMessage : QString()),
            text(QStringLiteral("subnet"), m_draft.subnet.text()),
            text(QStringLiteral("virtualNetworkId"), m_draft.virtualNetwork.text()),
            text(QStringLiteral("virtualNetworkResourceGroup"), m_draft.virtualNetwork.resourceGroup()),
            text(QStringLiteral("subnetDeploymentName"), named(QStringLiteral("UpdateSubnetDeployment"))),
            text(QStringLiteral("privateLinkServiceConnectionName"), m_draft.connectionName),
            text(QStringLiteral("customNetworkInterfaceName"), m_draft.networkInterfaceName),
        });
        if (m_draft.staticAddress)
            m_parameters.append(list(QStringLiteral("ipConfigurations"), ipConfigurations(m_draft)));
        if (const QJsonArray groups = securityGroups(m_plan); !groups.isEmpty())
            m_parameters.append(list(QStringLiteral("applicationSecurityGroups"), groups));
        if (!m_plan.endpointTags().isEmpty())
            m_parameters.append(tags(QStringLiteral("tags"), m_plan.endpointTags()));
        if (makesZone() && !m_plan.zoneTags().isEmpty())
            m_parameters.append(tags(QStringLiteral("privateDnsZoneTags"), m_plan.zoneTags()));
    }

    QString named(const QString &what) const { return what + u'-' + m_plan.time(); }

    bool makesZone() const
    {
        return std::any_of(m_draft.zones.cbegin(), m_draft.zones.cend(), [this](const Draft::ZoneRow &row) {
            return m_plan.makes(row.id());
        });
    }

    bool has(QStringView name) const
    {
        return std::any_of(m_parameters.cbegin(), m_parameters.cend(), [name](const Parameter &one) {
            return one.name == name;
        });
    }

    OrderedJson declarations(bool withDefaults) const
    {
        OrderedJson result = OrderedJson::object();
        for (const Parameter &one : m_parameters) {
            OrderedJson declaration = OrderedJson::object({ { QStringLiteral("type"), one.type } });
            if (withDefaults)
                declaration.add(QStringLiteral("defaultValue"), one.escaped);
            result.add(one.name, declaration);
        }
        return result;
    }

    // A new group, and inside of it a deployment with everything else and the same parameters.
    OrderedJson subscriptionResources() const
    {
        const QString type = QStringLiteral("Microsoft.Resources/resourceGroups");
        OrderedJson group = resource(type, parameter(QStringLiteral("resourceGroupName")));
        group.add(QStringLiteral("location"), parameter(QStringLiteral("location")));

        QList<Forwarded> all;
        for (const Parameter &one : m_parameters)
            all.append({ one.name, one.type });
        const QString made = QStringLiteral("[subscriptionResourceId(%1, parameters('resourceGroupName'))]");
        const OrderedJson inside = nested(
            named(QStringLiteral("PrivateEndpoint")),
            { QString(), parameter(QStringLiteral("resourceGroupName")) }, { made.arg(quoted(type)) }, all,
            groupResources());
        return OrderedJson::array({ group, inside });
    }

    OrderedJson groupResources() const
    {
        OrderedJson resources = OrderedJson::array();
        if (m_plan.makes(m_draft.subnet))
            resources.add(subnetDeployment());
        for (const QString &name : m_draft.newSecurityGroups)
            resources.add(securityGroup(name));
        resources.add(endpoint());
        QStringList zonesMade;
        int elsewhere = 0;
        for (const Draft::ZoneRow &row : m_draft.zones) {
            const QList<OrderedJson> parts = zoneParts(row);
            if (parts.isEmpty())
                continue;
            if (!m_plan.isElsewhere(row)) {
                for (const OrderedJson &part : parts)
                    resources.add(part);
                if (m_plan.makes(row.id()))
                    zonesMade.append(dependency(row.id()));
                continue;
            }
            const QString number = ++elsewhere > 1 ? QStringLiteral("-%1").arg(elsewhere) : QString();
            const QString name = named(QStringLiteral("PrivateDns")) + number;
            resources.add(nested(
                name, { row.subscriptionId, row.resourceGroup }, {}, zoneParameters(row),
                OrderedJson::array(parts)));
            zonesMade.append(dependency(ResourceId::resource(
                row.subscriptionId, row.resourceGroup, types::Deployment.toString(), name)));
        }
        if (!m_draft.zones.isEmpty())
            resources.add(zoneGroupDeployment(zonesMade));
        return resources;
    }

    // The whole subnet as it is, with one property changed: what a PUT leaves out, it removes.
    OrderedJson subnetDeployment() const
    {
        QJsonObject properties = writable(json::object(m_plan.currentSubnet, u"properties")).toObject();
        properties.insert(QStringLiteral("privateEndpointNetworkPolicies"), m_draft.networkPolicy);
        OrderedJson subnet = resource(
            types::Subnet.toString(), literal(m_draft.virtualNetwork.name() + u'/' + m_draft.subnet.name()));
        subnet.add(QStringLiteral("properties"), OrderedJson::of(literal(properties)));
        return nested(
            parameter(QStringLiteral("subnetDeploymentName")),
            { m_draft.subnet.subscriptionId(), parameter(QStringLiteral("virtualNetworkResourceGroup")) }, {},
            {}, OrderedJson::array({ subnet }));
    }

    OrderedJson securityGroup(const QString &name) const
    {
        OrderedJson group = resource(types::SecurityGroup.toString(), literal(name));
        group.add(QStringLiteral("location"), parameter(QStringLiteral("location")));
        return group.add(QStringLiteral("properties"), OrderedJson::object());
    }

    // What the endpoint refers to and what is changed or made with it.
    QStringList endpointNeeds() const
    {
        QStringList needs;
        if (m_plan.makes(m_draft.subnet))
            needs.append(
                QStringLiteral("[resourceId(%1, parameters('virtualNetworkResourceGroup'), %2, "
                               "parameters('subnetDeploymentName'))]")
                    .arg(quoted(m_draft.subnet.subscriptionId()), quoted(types::Deployment.toString())));
        for (const QString &name : m_draft.newSecurityGroups)
            needs.append(dependency(m_plan.securityGroupId(name)));
        return needs;
    }

    OrderedJson connections() const
    {
        OrderedJson properties = OrderedJson::object(
            { { QStringLiteral("privateLinkServiceId"), parameter(QStringLiteral("privateLinkResource")) },
              { QStringLiteral("groupIds"), parameter(QStringLiteral("targetSubResource")) } });
        if (m_draft.manual && !m_draft.requestMessage.isEmpty())
            properties.add(QStringLiteral("requestMessage"), parameter(QStringLiteral("requestMessage")));
        return OrderedJson::array({ OrderedJson::object(
            { { QStringLiteral("name"), parameter(QStringLiteral("privateLinkServiceConnectionName")) },
              { QStringLiteral("properties"), properties } }) });
    }

    OrderedJson endpoint() const
    {
        OrderedJson properties = OrderedJson::object(
            { { QStringLiteral("subnet"),
                OrderedJson::object({ { QStringLiteral("id"), parameter(QStringLiteral("subnet")) } }) },
              { QStringLiteral("customNetworkInterfaceName"),
                parameter(QStringLiteral("customNetworkInterfaceName")) },
              { m_draft.manual ? QStringLiteral("manualPrivateLinkServiceConnections")
                               : QStringLiteral("privateLinkServiceConnections"),
                connections() } });
        for (const QString &name :
             { QStringLiteral("ipConfigurations"), QStringLiteral("applicationSecurityGroups") }) {
            if (has(name))
                properties.add(name, parameter(name));
        }
        OrderedJson result =
            resource(types::PrivateEndpoint.toString(), parameter(QStringLiteral("privateEndpointName")));
        result.add(QStringLiteral("location"), parameter(QStringLiteral("location")));
        if (has(u"tags"))
            result.add(QStringLiteral("tags"), parameter(QStringLiteral("tags")));
        if (const QStringList needs = endpointNeeds(); !needs.isEmpty())
            result.add(QStringLiteral("dependsOn"), dependencies(needs));
        return result.add(QStringLiteral("properties"), properties);
    }

    // The zone, where it is new, and its link to the network, where there is none.
    QList<OrderedJson> zoneParts(const Draft::ZoneRow &row) const
    {
        QList<OrderedJson> parts;
        const QString global = QStringLiteral("global");
        const ResourceId zone = row.id();
        if (m_plan.makes(zone)) {
            OrderedJson part = resource(types::DnsZone.toString(), literal(row.zoneName));
            part.add(QStringLiteral("location"), global);
            if (has(u"privateDnsZoneTags"))
                part.add(QStringLiteral("tags"), parameter(QStringLiteral("privateDnsZoneTags")));
            part.add(QStringLiteral("properties"), OrderedJson::object());
            parts.append(part);
        }
        const ResourceId link = m_plan.linkId(row);
        if (!m_plan.makes(link))
            return parts;
        OrderedJson part = resource(types::ZoneLink.toString(), literal(row.zoneName + u'/' + link.name()));
        part.add(QStringLiteral("location"), global);
        if (!parts.isEmpty())
            part.add(QStringLiteral("dependsOn"), dependencies({ dependency(zone) }));
        part.add(
            QStringLiteral("properties"),
            OrderedJson::object(
                { { QStringLiteral("virtualNetwork"),
                    OrderedJson::object(
                        { { QStringLiteral("id"), parameter(QStringLiteral("virtualNetworkId")) } }) },
                  { QStringLiteral("registrationEnabled"), OrderedJson::of(false) } }));
        parts.append(part);
        return parts;
    }

    QList<Forwarded> zoneParameters(const Draft::ZoneRow &row) const
    {
        QList<Forwarded> used;
        if (m_plan.makes(m_plan.linkId(row)))
            used.append({ QStringLiteral("virtualNetworkId"), QStringLiteral("string") });
        if (m_plan.makes(row.id()) && has(u"privateDnsZoneTags"))
            used.append({ QStringLiteral("privateDnsZoneTags"), QStringLiteral("object") });
        return used;
    }

    OrderedJson zoneGroupDeployment(const QStringList &zonesMade) const
    {
        OrderedJson configs = OrderedJson::array();
        for (const Draft::ZoneRow &row : m_draft.zones)
            configs.add(OrderedJson::object(
                { { QStringLiteral("name"), literal(row.configurationName) },
                  { QStringLiteral("properties"),
                    OrderedJson::object({ { QStringLiteral("privateDnsZoneId"), row.id().text() } }) } }));
        OrderedJson group = resource(
            types::ZoneGroup.toString(),
            QStringLiteral("[concat(parameters('privateEndpointName'), '/default')]"));
        group.add(
            QStringLiteral("properties"),
            OrderedJson::object({ { QStringLiteral("privateDnsZoneConfigs"), configs } }));
        const QString endpointId = QStringLiteral("[resourceId(%1, parameters('privateEndpointName'))]")
                                       .arg(quoted(types::PrivateEndpoint.toString()));
        return nested(
            named(QStringLiteral("DnsZoneGroup")), {}, QStringList{ endpointId } + zonesMade,
            { { QStringLiteral("privateEndpointName"), QStringLiteral("string") } },
            OrderedJson::array({ group }));
    }

    const Plan &m_plan;
    const Draft &m_draft;
    QList<Parameter> m_parameters;
};

} // namespace

QByteArray armTemplate(const Plan &plan)
{
    return TemplateWriter(plan).whole(false).toText();
}

QByteArray armParameters(const Plan &plan)
{
    return TemplateWriter(plan).parameterValues().toText();
}

QByteArray armTemplateForAutomation(const Plan &plan)
{
    return TemplateWriter(plan).whole(true).toText();
}

QByteArray deploymentBody(const Plan &plan)
{
    const TemplateWriter writer(plan);
    OrderedJson body = OrderedJson::object();
    if (plan.atSubscription)
        body.add(QStringLiteral("location"), plan.deploymentLocation);
    OrderedJson marks = OrderedJson::object();
    if (plan.endpointId().text().size() <= TagValueMost)
        marks.add(QStringLiteral("primaryResourceId"), plan.endpointId().text());
    marks.add(QStringLiteral("marketplaceItemId"), QStringLiteral("Microsoft.PrivateEndpoint"));
    body.add(QStringLiteral("tags"), marks);
    body.add(
        QStringLiteral("properties"),
        OrderedJson::object({ { QStringLiteral("mode"), QStringLiteral("Incremental") },
                              { QStringLiteral("parameters"), writer.parameterValues() },
                              { QStringLiteral("template"), writer.whole(false) } }));
    return body.toText();
}

} // namespace linkdesk
