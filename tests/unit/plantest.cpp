// From draft to plan to ARM template: what is planned is what the template holds.
#include "src/plan/plan.h"
#include "src/plan/writers.h"
#include "tests/unit/ruletest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace linkdesk;
using namespace Qt::StringLiterals;
using planfacts::know;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(14, 5, 9), Qt::UTC);

QStringList notes(const Plan &plan)
{
    QStringList found;
    for (const PlannedResource &resource : plan.resources)
        found.append(resource.note + u' ' + resource.id.name());
    return found;
}

QJsonObject json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("not JSON: %s", qPrintable(error.errorString()));
    return document.object();
}

QJsonArray resources(const QJsonObject &document)
{
    return document.value(u"resources").toArray();
}

QJsonObject inside(const QJsonObject &deployment)
{
    return deployment.value(u"properties").toObject().value(u"template").toObject();
}

QJsonObject find(const QJsonObject &document, QStringView type, const QString &nameStart = {})
{
    const QJsonArray all = resources(document);
    for (const QJsonValue value : all) {
        const QJsonObject one = value.toObject();
        if (one.value(u"type").toString() == type && one.value(u"name").toString().startsWith(nameStart))
            return one;
    }
    return {};
}

// Every [parameters('x')] of a template and of what lies in it, template by template.
void checkParameters(const QJsonObject &document)
{
    static const QRegularExpression use(u"parameters\\('([^']+)'\\)"_s);
    const QJsonObject declared = document.value(u"parameters").toObject();
    QSet<QString> used;
    const QJsonArray all = resources(document);
    for (const QJsonValue value : all) {
        QJsonObject one = value.toObject();
        if (one.value(u"type").toString() == types::Deployment) {
            QJsonObject properties = one.value(u"properties").toObject();
            const QJsonObject nested = properties.take(u"template").toObject();
            QCOMPARE(
                properties.value(u"expressionEvaluationOptions").toObject().value(u"scope").toString(),
                u"inner"_s);
            QCOMPARE(
                properties.value(u"parameters").toObject().keys(),
                nested.value(u"parameters").toObject().keys());
            one.insert(u"properties", properties);
            checkParameters(nested);
        }
        const QString text = QString::fromUtf8(QJsonDocument(one).toJson());
        auto matches = use.globalMatch(text);
        while (matches.hasNext())
            used.insert(matches.next().captured(1));
    }
    for (const QString &name : std::as_const(used))
        QVERIFY2(declared.contains(name), qPrintable(name));
}

// A draft that uses every field.
Draft fullDraft(const Facts &facts)
{
    Draft draft = ruletest::goodDraft();
    draft.newResourceGroup = true;
    draft.resourceGroup = u"rg-new"_s;
    draft.manual = true;
    draft.requestMessage = u"Line 7, please"_s;
    draft.networkPolicy = u"NetworkSecurityGroupEnabled"_s;
    draft.staticAddress = true;
    draft.ipConfigurationName = u"ip-1"_s;
    draft.privateIpAddress = u"10.0.1.9"_s;
    draft.securityGroups = { facts.securityGroups.value.first().id };
    draft.zones[0].subscriptionId = planfacts::otherSubscription;
    draft.zones[0].resourceGroup = u"rg-dns"_s;
    draft.tags = { { u"env"_s, u"[prod]"_s, true, true }, { u"cost"_s, u"7"_s, true, false }, {} };
    return draft;
}

} // namespace

class PlanTest : public QObject {
    Q_OBJECT
private slots:
    void newSecurityGroupsAreMadeBeforeTheEndpoint()
    {
        const Facts facts = planfacts::facts();
        Draft draft = ruletest::goodDraft();
        draft.newSecurityGroups = { u" asg-new "_s };
        const Plan plan = makePlan(draft, facts, now);
        QCOMPARE(plan.draft.sent, plan.endpointId());
        QVERIFY(notes(plan).contains(u"security-group asg-new"_s));
        const QJsonObject document = json(armTemplate(plan));
        const QJsonObject group = find(document, types::SecurityGroup);
        QCOMPARE(group.value(u"name").toString(), u"asg-new"_s);
        QCOMPARE(group.value(u"location").toString(), u"[parameters('location')]"_s);
        const QJsonArray needs = find(document, types::PrivateEndpoint).value(u"dependsOn").toArray();
        QCOMPARE(needs.size(), 1);
        QVERIFY(needs[0].toString().contains(u"asg-new"));
        QVERIFY(armParameters(plan).contains("/applicationSecurityGroups/asg-new"));
        const QString command = createCommand(plan);
        QVERIFY(command.indexOf(u"az network asg create"_s) >= 0);
        QVERIFY(
            command.indexOf(u"az network asg create"_s)
            < command.indexOf(u"az network private-endpoint create"_s));
        checkParameters(document);
    }

    void shortestPlan()
    {
        const Plan plan = makePlan(ruletest::goodDraft(), planfacts::facts(), now);
        QCOMPARE(plan.deploymentName, u"Microsoft.PrivateEndpoint-20261124140509"_s);
        QCOMPARE(
            plan.deploymentId().text(),
            u"/subscriptions/%1/resourceGroups/rg-plant/providers/Microsoft.Resources/deployments/%2"_s.arg(
                planfacts::subscription, plan.deploymentName));
        QVERIFY(!plan.atSubscription);
        QCOMPARE(plan.targetRegion, u"westus2"_s);
        QCOMPARE(plan.accountHostName, u"contoso-adu.api.adu.microsoft.com"_s);
        const QString link = plan.linkId(plan.draft.zones.first()).name();
        QVERIFY(link.startsWith(u"vnet-plant-"));
        QCOMPARE(
            notes(plan),
            (QStringList{ u"endpoint pe-contoso-adu"_s, u"nic pe-contoso-adu-nic"_s,
                          u"zone "_s + planfacts::zoneName, u"zone-link "_s + link,
                          u"zone-group default"_s }));
    }

    void planTakesTheTimeInUtc()
    {
        const QDateTime berlin = now.toOffsetFromUtc(3600);
        QCOMPARE(makePlan(ruletest::goodDraft(), Facts(), berlin).time(), u"20261124140509"_s);
    }

    void whatIsThereIsNotMadeAgain()
    {
        Facts facts = planfacts::facts();
        const PrivateDnsZone zone = planfacts::zone(planfacts::group);
        know(facts.zones, { zone });
        VirtualNetworkLink link;
        link.id = zone.id.child(u"virtualNetworkLinks"_s, u"old"_s);
        link.network = facts.networks.value.first().id;
        know(facts.links, { { zone.id.key(), { link } } });
        Draft draft = ruletest::goodDraft();
        draft.networkPolicy = u"disabled"_s; // as it is
        const Plan plan = makePlan(draft, facts, now);
        QCOMPARE(
            notes(plan),
            (QStringList{ u"endpoint pe-contoso-adu"_s, u"nic pe-contoso-adu-nic"_s,
                          u"zone-group default"_s }));
        QCOMPARE(plan.linksThere, QList<ResourceId>{ link.id });
        QVERIFY(plan.currentSubnet.isEmpty());
    }

    void textsAreTrimmedAndCompleted()
    {
        Draft draft = ruletest::goodDraft();
        draft.name = u"  pe-x "_s;
        draft.networkInterfaceName.clear();
        draft.connectionName.clear();
        draft.memberName.clear();
        draft.integrateDns = false;
        draft.tags = { {}, { QString(), u"v"_s, true, true }, { u" a "_s, u" b "_s, true, true } };
        const Plan plan = makePlan(draft, Facts(), now);
        QCOMPARE(plan.draft.name, u"pe-x"_s);
        QCOMPARE(plan.draft.networkInterfaceName, u"pe-x-nic"_s);
        QCOMPARE(plan.draft.connectionName, u"pe-x"_s);
        QCOMPARE(plan.draft.memberName, u"adu"_s);
        QVERIFY(plan.draft.zones.isEmpty());
        QCOMPARE(plan.endpointTags().size(), 1);
        QCOMPARE(plan.endpointTags().constFirst().name, u"a"_s);
        QCOMPARE(plan.endpointTags().constFirst().value, u" b "_s);
    }

    void shortestTemplate()
    {
        const Plan plan = makePlan(ruletest::goodDraft(), planfacts::facts(), now);
        const QJsonObject document = json(armTemplate(plan));
        checkParameters(document);
        QVERIFY(document.value(u"$schema").toString().endsWith(u"/2019-04-01/deploymentTemplate.json#"));
        QCOMPARE(resources(document).size(), 4); // endpoint, zone, link, zone group

        const QJsonObject endpoint = find(document, types::PrivateEndpoint);
        QCOMPARE(endpoint.value(u"apiVersion").toString(), api::Network.toString());
        const QJsonObject properties = endpoint.value(u"properties").toObject();
        QCOMPARE(
            properties.keys(),
            (QStringList{ u"customNetworkInterfaceName"_s, u"privateLinkServiceConnections"_s,
                          u"subnet"_s }));
        QVERIFY(!endpoint.contains(u"dependsOn"));

        const QJsonObject zone = find(document, types::DnsZone);
        QCOMPARE(zone.value(u"location").toString(), u"global"_s);
        QCOMPARE(zone.value(u"apiVersion").toString(), api::PrivateDns.toString());
        const QJsonObject link = find(document, types::ZoneLink, planfacts::zoneName + u'/');
        QCOMPARE(link.value(u"properties").toObject().value(u"registrationEnabled"), QJsonValue(false));
        const QString zoneId =
            u"[resourceId('%1', 'rg-plant', 'Microsoft.Network/privateDnsZones', '%2')]"_s.arg(
                planfacts::subscription, planfacts::zoneName);
        QCOMPARE(link.value(u"dependsOn").toArray(), QJsonArray{ zoneId });

        const QJsonObject group = find(document, types::Deployment, u"DnsZoneGroup-20261124140509"_s);
        QVERIFY(!group.contains(u"resourceGroup"));
        QCOMPARE(
            group.value(u"dependsOn").toArray(),
            (QJsonArray{
                u"[resourceId('Microsoft.Network/privateEndpoints', parameters('privateEndpointName'))]"_s,
                zoneId }));
        const QJsonObject zoneGroup = find(inside(group), types::ZoneGroup);
        QCOMPARE(
            zoneGroup.value(u"name").toString(),
            u"[concat(parameters('privateEndpointName'), '/default')]"_s);
        const QJsonObject config = zoneGroup.value(u"properties")
                                       .toObject()
                                       .value(u"privateDnsZoneConfigs")
                                       .toArray()
                                       .first()
                                       .toObject();
        QCOMPARE(config.value(u"name").toString(), u"privatelink-api-adu-microsoft-com"_s);
        QCOMPARE(
            config.value(u"properties").toObject().value(u"privateDnsZoneId").toString(),
            plan.draft.zones.first().id().text());
    }

    void portalsParameters()
    {
        const Plan plan = makePlan(ruletest::goodDraft(), planfacts::facts(), now);
        const QJsonObject parameters = json(armParameters(plan));
        const auto value = [&parameters](QStringView name) {
            return parameters.value(name).toObject().value(u"value");
        };
        QCOMPARE(value(u"location").toString(), u"westus2"_s);
        QCOMPARE(value(u"privateEndpointName").toString(), u"pe-contoso-adu"_s);
        QCOMPARE(value(u"privateLinkResource").toString(), planfacts::accountId().text());
        QCOMPARE(value(u"targetSubResource").toArray(), QJsonArray{ u"DeviceUpdate"_s });
        QCOMPARE(value(u"requestMessage").toString(), QString());
        QCOMPARE(value(u"subnet").toString(), plan.draft.subnet.text());
        QCOMPARE(value(u"virtualNetworkId").toString(), plan.draft.virtualNetwork.text());
        QCOMPARE(value(u"virtualNetworkResourceGroup").toString(), planfacts::group);
        QCOMPARE(value(u"subnetDeploymentName").toString(), u"UpdateSubnetDeployment-20261124140509"_s);
        QCOMPARE(value(u"customNetworkInterfaceName").toString(), u"pe-contoso-adu-nic"_s);
        QCOMPARE(parameters.keys(), json(armTemplate(plan)).value(u"parameters").toObject().keys());
        // In the order of the portal's file, not of the alphabet.
        const QByteArray text = armParameters(plan);
        QVERIFY(text.indexOf("\"location\"") < text.indexOf("\"privateEndpointName\""));
        QVERIFY(text.indexOf("\"subnetDeploymentName\"") < text.indexOf("\"customNetworkInterfaceName\""));
    }

    void fullTemplate()
    {
        Facts facts = planfacts::facts();
        facts.networks.value.first().subnets.first().json =
            json(R"({"id": "/x", "etag": "W/1", "name": "snet-1", "properties": {
            "addressPrefix": "10.0.1.0/28", "provisioningState": "Succeeded", "ipConfigurations": [{"id": "/y"}],
            "privateEndpoints": [{"id": "/p"}], "privateEndpointNetworkPolicies": "Disabled",
            "networkSecurityGroup": {"id": "/nsg"}, "routeTable": {"id": "/rt"}, "purpose": "PrivateEndpoints",
            "serviceEndpoints": [{"service": "Microsoft.Storage", "locations": ["[odd]"], "provisioningState": "Succeeded"}]}})");
        const Plan plan = makePlan(fullDraft(facts), facts, now);
        QVERIFY(plan.atSubscription);
        QCOMPARE(
            plan.deploymentId().text(),
            u"/subscriptions/%1/providers/Microsoft.Resources/deployments/%2"_s.arg(
                planfacts::subscription, plan.deploymentName));
        QCOMPARE(notes(plan).constFirst(), u"group rg-new"_s);
        QCOMPARE(notes(plan).at(1), u"subnet-policy snet-1"_s);

        const QJsonObject document = json(armTemplate(plan));
        checkParameters(document);
        QVERIFY(document.value(u"$schema")
                    .toString()
                    .endsWith(u"/2018-05-01/subscriptionDeploymentTemplate.json#"));
        QCOMPARE(resources(document).size(), 2);
        const QJsonObject group = find(document, u"Microsoft.Resources/resourceGroups");
        QCOMPARE(group.value(u"location").toString(), u"[parameters('location')]"_s);
        const QJsonObject main = find(document, types::Deployment, u"PrivateEndpoint-20261124140509"_s);
        QCOMPARE(main.value(u"resourceGroup").toString(), u"[parameters('resourceGroupName')]"_s);
        QCOMPARE(
            main.value(u"dependsOn").toArray(),
            QJsonArray{
                u"[subscriptionResourceId('Microsoft.Resources/resourceGroups', parameters('resourceGroupName'))]"_s });

        const QJsonObject body = inside(main);
        QCOMPARE(resources(body).size(), 4); // subnet, endpoint, zone elsewhere, zone group
        checkSubnet(body);
        const QJsonObject endpoint = find(body, types::PrivateEndpoint);
        QCOMPARE(endpoint.value(u"tags").toString(), u"[parameters('tags')]"_s);
        QCOMPARE(endpoint.value(u"dependsOn").toArray().size(), 1);
        const QJsonObject properties = endpoint.value(u"properties").toObject();
        QVERIFY(properties.contains(u"manualPrivateLinkServiceConnections"));
        QVERIFY(!properties.contains(u"privateLinkServiceConnections"));
        QCOMPARE(properties.value(u"ipConfigurations").toString(), u"[parameters('ipConfigurations')]"_s);

        const QJsonObject elsewhere = find(body, types::Deployment, u"PrivateDns-"_s);
        QCOMPARE(elsewhere.value(u"subscriptionId").toString(), planfacts::otherSubscription);
        QCOMPARE(elsewhere.value(u"resourceGroup").toString(), u"rg-dns"_s);
        QCOMPARE(resources(inside(elsewhere)).size(), 2);
        const QJsonObject zoneGroup = find(body, types::Deployment, u"DnsZoneGroup-"_s);
        QCOMPARE(
            zoneGroup.value(u"dependsOn").toArray().at(1).toString(),
            u"[resourceId('%1', 'rg-dns', 'Microsoft.Resources/deployments', 'PrivateDns-20261124140509')]"_s
                .arg(planfacts::otherSubscription));
    }

    void checkSubnet(const QJsonObject &body)
    {
        const QJsonObject update = find(body, types::Deployment, u"[parameters('subnetDeploymentName')]"_s);
        QCOMPARE(update.value(u"resourceGroup").toString(), u"[parameters('virtualNetworkResourceGroup')]"_s);
        const QJsonObject subnet = find(inside(update), types::Subnet);
        QCOMPARE(subnet.value(u"name").toString(), u"vnet-plant/snet-1"_s);
        const QJsonObject properties = subnet.value(u"properties").toObject();
        QCOMPARE(
            properties.keys(),
            (QStringList{ u"addressPrefix"_s, u"networkSecurityGroup"_s, u"privateEndpointNetworkPolicies"_s,
                          u"routeTable"_s, u"serviceEndpoints"_s }));
        QCOMPARE(
            properties.value(u"privateEndpointNetworkPolicies").toString(), u"NetworkSecurityGroupEnabled"_s);
        const QJsonObject service = properties.value(u"serviceEndpoints").toArray().first().toObject();
        QVERIFY(!service.contains(u"provisioningState"));
        QCOMPARE(service.value(u"locations").toArray().first().toString(), u"[[odd]"_s); // no expression
    }

    void tagsGoWhereTheyBelong()
    {
        const Facts facts = planfacts::facts();
        const Plan plan = makePlan(fullDraft(facts), facts, now);
        const QJsonObject parameters = json(armParameters(plan));
        const auto tags = [&parameters](QStringView name) {
            return parameters.value(name).toObject().value(u"value").toObject();
        };
        QCOMPARE(tags(u"tags"), (QJsonObject{ { u"env"_s, u"[prod]"_s }, { u"cost"_s, u"7"_s } }));
        QCOMPARE(tags(u"privateDnsZoneTags"), (QJsonObject{ { u"env"_s, u"[prod]"_s } }));
        // As a default inside of a template "[prod]" would be an expression.
        const QJsonObject declared = json(armTemplateForAutomation(plan)).value(u"parameters").toObject();
        const QJsonObject defaults = declared.value(u"tags").toObject().value(u"defaultValue").toObject();
        QCOMPARE(defaults.value(u"env").toString(), u"[[prod]"_s);
        QVERIFY(!json(armTemplate(plan))
                     .value(u"parameters")
                     .toObject()
                     .value(u"tags")
                     .toObject()
                     .contains(u"defaultValue"));
        for (auto it = declared.begin(); it != declared.end(); ++it)
            QVERIFY2(it.value().toObject().contains(u"defaultValue"), qPrintable(it.key()));
    }

    void bodyHoldsTheSameTemplate()
    {
        const Facts facts = planfacts::facts();
        for (const Draft &draft : { ruletest::goodDraft(), fullDraft(facts) }) {
            const Plan plan = makePlan(draft, facts, now);
            const QJsonObject body = json(deploymentBody(plan));
            const QJsonObject properties = body.value(u"properties").toObject();
            QCOMPARE(properties.value(u"template").toObject(), json(armTemplate(plan)));
            QCOMPARE(properties.value(u"parameters").toObject(), json(armParameters(plan)));
            QCOMPARE(properties.value(u"mode").toString(), u"Incremental"_s);
            QCOMPARE(body.value(u"location").toString(), plan.atSubscription ? u"westus2"_s : QString());
            QCOMPARE(
                body.value(u"tags").toObject().value(u"primaryResourceId").toString(),
                plan.endpointId().text());
        }
    }

    void everyPlannedResourceIsInTheTemplate()
    {
        const Facts facts = planfacts::facts();
        const Plan plan = makePlan(fullDraft(facts), facts, now);
        const QString text = QString::fromUtf8(armTemplate(plan));
        for (const PlannedResource &resource : plan.resources) {
            if (resource.note != u"nic") // made by the endpoint
                QVERIFY2(text.contains(u"\"type\": \"%1\""_s.arg(resource.type)), qPrintable(resource.note));
        }
    }

    void hostileTextsStayJson()
    {
        Draft draft = ruletest::goodDraft();
        const QString hostile = u"a\"b\\c\n\t\u0001ü😀'$(x)[y]"_s;
        draft.manual = true;
        draft.requestMessage = hostile;
        draft.tags = { { hostile, hostile, true, true } };
        const Plan plan = makePlan(draft, planfacts::facts(), now);
        const QJsonObject parameters = json(armParameters(plan));
        QCOMPARE(parameters.value(u"requestMessage").toObject().value(u"value").toString(), hostile);
        QCOMPARE(
            parameters.value(u"tags").toObject().value(u"value").toObject().value(hostile).toString(),
            hostile);
        checkParameters(json(armTemplate(plan)));
    }

    void linkNamesFitAndDiffer()
    {
        Plan plan = makePlan(ruletest::goodDraft(), planfacts::facts(), now);
        const QString first = plan.linkId(plan.draft.zones.first()).name();
        plan.draft.virtualNetwork = ResourceId(plan.draft.virtualNetwork.text().toUpper());
        QCOMPARE(plan.linkId(plan.draft.zones.first()).name().toLower(), first); // the same network
        plan.draft.virtualNetwork = planfacts::idOf(types::VirtualNetwork, QString(80, u'v'));
        QCOMPARE(plan.linkId(plan.draft.zones.first()).name().size(), 80);
    }
};

QTEST_APPLESS_MAIN(PlanTest)
#include "plantest.moc"
