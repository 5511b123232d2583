// Our own template on the contoso world, from the draft to an approved connection: what the plan says is
// there afterwards.
#include "src/plan/proposals.h"
#include "src/plan/writers.h"
#include "tests/sandbox/driver.h"
#include "tests/support/planfacts.h"

using namespace linkdesk;
using namespace Qt::StringLiterals;
using sandbox::Answer;
using sandbox::Driver;

namespace {

template <class T> QList<T> read(Driver &driver, const QString &path)
{
    QList<T> found;
    const QJsonArray list = driver.get(path).list();
    for (const QJsonValue one : list)
        found.append(T::fromJson(one.toObject()));
    return found;
}

// What the wizard would know of the contoso world.
Facts factsOf(Driver &driver, const QString &subscription = u"@prod"_s)
{
    Facts facts;
    const QString scope = u"/subscriptions/"_s + subscription;
    const QString network = scope + u"/providers/Microsoft.Network/"_s;
    planfacts::know(facts.account, DeviceUpdateAccount::fromJson(driver.get(u"@americas"_s).json.toObject()));
    planfacts::know(
        facts.linkResources, read<PrivateLinkResource>(driver, u"@americas/privateLinkResources"_s));
    planfacts::know(facts.groups, read<ResourceGroup>(driver, scope + u"/resourceGroups"_s));
    planfacts::know(facts.networks, read<VirtualNetwork>(driver, network + u"virtualNetworks"_s));
    planfacts::know(facts.endpoints, read<PrivateEndpoint>(driver, network + u"privateEndpoints"_s));
    planfacts::know(
        facts.securityGroups,
        read<ApplicationSecurityGroup>(driver, network + u"applicationSecurityGroups"_s));
    QList<PrivateDnsZone> zones;
    for (const QString &subscription : std::as_const(driver.subscriptions))
        zones += read<PrivateDnsZone>(
            driver, u"/subscriptions/%1/providers/Microsoft.Network/privateDnsZones"_s.arg(subscription));
    QHash<QString, QList<VirtualNetworkLink>> links;
    for (const PrivateDnsZone &zone : std::as_const(zones))
        links.insert(
            zone.id.key(), read<VirtualNetworkLink>(driver, zone.id.text() + u"/virtualNetworkLinks"_s));
    planfacts::know(facts.zones, zones);
    planfacts::know(facts.links, links);
    return facts;
}

Draft contosoDraft(const Facts &facts, QLatin1StringView network, QLatin1StringView subnet)
{
    Draft draft = draftForAccount(facts.account.value);
    for (const VirtualNetwork &one : facts.networks.value) {
        if (one.name == network) {
            draft.virtualNetwork = one.id;
            draft.region = one.location;
        }
    }
    draft.subscriptionId = draft.virtualNetwork.subscriptionId();
    draft.subnet = draft.virtualNetwork.child(u"subnets"_s, subnet);
    return complete(draft, facts);
}

// Whose zone is in another subscription and linked already.
Draft prodDraft(const Facts &facts)
{
    return contosoDraft(facts, "vnet-prod-westus2"_L1, "snet-privateendpoints"_L1);
}

// Validates, sends, waits; the error of whichever said no first.
QJsonObject deploy(Driver &driver, const Plan &plan)
{
    const QString path = plan.deploymentId().text();
    const QJsonObject body = QJsonDocument::fromJson(deploymentBody(plan)).object();
    const Answer valid = driver.send("POST", path + u"/validate"_s, body);
    if (valid.status != 200)
        return valid.json[u"error"].toObject();
    const Answer accepted = driver.put(path, body);
    if (accepted.status != 201)
        return accepted.json[u"error"].toObject();
    for (int second = 0; second < 900; second += 5) {
        driver.seconds(5);
        const QString state = driver.operation(accepted);
        if (state != "Accepted"_L1 && state != "Running"_L1)
            break;
    }
    return driver.get(path).json[u"properties"][u"error"].toObject();
}

QString stateOnAccount(Driver &driver, const QString &endpoint)
{
    const QJsonArray all = driver.get(u"@americas/privateEndpointConnections"_s).list();
    for (const QJsonValue one : all) {
        const QJsonValue properties = one[u"properties"];
        if (sameText(properties[u"privateEndpoint"][u"id"].toString(), endpoint))
            return properties[u"privateLinkServiceConnectionState"][u"status"].toString();
    }
    return u"none"_s;
}

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

Q_DECLARE_METATYPE(linkdesk::Draft)

class CreateByTemplateTest : public QObject {
    Q_OBJECT

private slots:
    void createsWhatThePlanSays_data();
    void createsWhatThePlanSays();
    void validateFindsWhatProvidersRefuse_data();
    void validateFindsWhatProvidersRefuse();
    void asksWhereTheAccountIsAnothers();
};

void CreateByTemplateTest::createsWhatThePlanSays_data()
{
    QTest::addColumn<Draft>("draft");
    Driver driver;
    const Facts facts = factsOf(driver), devFacts = factsOf(driver, u"@dev"_s);
    const Draft shortest = prodDraft(facts);
    QTest::newRow("shortest: existing zone, linked, in another subscription") << shortest;

    // A network that is linked to no such zone yet, in another subscription than the account.
    Draft draft = contosoDraft(devFacts, "vnet-dev-eastus2"_L1, "snet-default"_L1);
    draft.resourceGroup = u"rg-deviceupdate-dev"_s;
    draft.zones[0].newZone = true;
    draft.zones[0].subscriptionId = shortest.subscriptionId;
    draft.zones[0].resourceGroup = u"rg-network-prod"_s;
    QTest::newRow("new zone with link in another subscription") << draft;

    draft.newResourceGroup = true;
    draft.resourceGroup = u"rg-private-link"_s;
    draft.zones[0].subscriptionId = draft.subscriptionId;
    draft.zones[0].resourceGroup = draft.resourceGroup;
    draft.tags = { { u"env"_s, u"prod"_s, true, true }, { u"cost"_s, u"[1]"_s, true, false } };
    QTest::newRow("new group with everything in it") << draft;

    draft = shortest;
    draft.newResourceGroup = true;
    draft.resourceGroup = u"rg-private-link"_s;
    draft.staticAddress = true;
    draft.ipConfigurationName = u"ipconfig-1"_s;
    draft.privateIpAddress = u"10.10.1.77"_s;
    draft.networkPolicy = u"Enabled"_s;
    for (const ApplicationSecurityGroup &group : facts.securityGroups.value) {
        if (group.name == "asg-factory-floor"_L1)
            draft.securityGroups = { group.id };
    }
    QVERIFY(!draft.securityGroups.isEmpty());
    QTest::newRow("new group, static address, policy, security group, existing zone") << draft;

    draft = shortest;
    draft.integrateDns = false;
    draft.networkInterfaceName = u"nic-own"_s;
    QTest::newRow("no zone") << draft;
}

void CreateByTemplateTest::createsWhatThePlanSays()
{
    QFETCH(Draft, draft);
    Driver driver;
    const Plan plan = makePlan(draft, factsOf(driver, draft.subscriptionId), QDateTime::currentDateTimeUtc());
    const QJsonObject error = deploy(driver, plan);
    QVERIFY2(error.isEmpty(), qPrintable(text(error)));

    for (const PlannedResource &resource : plan.resources)
        QVERIFY2(
            resource.note == u"nic" || driver.get(resource.id.text()).status == 200,
            qPrintable(resource.id.text()));
    const QJsonValue endpoint = driver.get(plan.endpointId().text()).json;
    const QJsonValue properties = endpoint[u"properties"];
    QCOMPARE(properties[u"provisioningState"].toString(), u"Succeeded"_s);
    QCOMPARE(stateOnAccount(driver, plan.endpointId().text()), u"Approved"_s);
    QCOMPARE(
        properties[u"privateLinkServiceConnections"][0][u"properties"][u"privateLinkServiceConnectionState"]
                  [u"status"]
                      .toString(),
        u"Approved"_s);
    const QJsonValue nic = driver.get(properties[u"networkInterfaces"][0][u"id"].toString()).json;
    QCOMPARE(nic[u"name"].toString(), plan.draft.networkInterfaceName);
    const QString address =
        nic[u"properties"][u"ipConfigurations"][0][u"properties"][u"privateIPAddress"].toString();
    if (plan.draft.staticAddress)
        QCOMPARE(address, plan.draft.privateIpAddress);
    const bool inDev = plan.draft.virtualNetwork.name() == "vnet-dev-eastus2"_L1;
    QVERIFY2(address.startsWith(inDev ? u"10.31.0."_s : u"10.10.1."_s), qPrintable(address));
    if (!plan.draft.integrateDns) {
        QCOMPARE(properties[u"customDnsConfigs"][0][u"ipAddresses"][0].toString(), address);
    } else {
        const QJsonValue record =
            driver.get(plan.draft.zones.first().id().text() + u"/A/contoso-adu-americas"_s).json;
        const QJsonArray records = record[u"properties"][u"aRecords"].toArray();
        QVERIFY2(
            records.contains(QJsonObject{ { u"ipv4Address"_s, address } }),
            qPrintable(text(record.toObject())));
    }
    if (!plan.draft.networkPolicy.isEmpty())
        QCOMPARE(
            driver.get(plan.draft.subnet.text())
                .json[u"properties"][u"privateEndpointNetworkPolicies"]
                .toString(),
            plan.draft.networkPolicy);
    if (!plan.draft.tags.isEmpty())
        QCOMPARE(
            endpoint[u"tags"].toObject(), QJsonObject({ { u"env"_s, u"prod"_s }, { u"cost"_s, u"[1]"_s } }));
}

void CreateByTemplateTest::validateFindsWhatProvidersRefuse_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<QString>("person");
    Driver driver;
    const Draft shortest = prodDraft(factsOf(driver));
    Draft draft = shortest;
    draft.subnet = draft.virtualNetwork.child(u"subnets"_s, u"snet-apps"_s);
    QTest::newRow("delegated subnet") << draft << u"ada"_s;
    draft = shortest;
    draft.region = u"westeurope"_s;
    QTest::newRow("wrong region") << draft << u"ada"_s;
    draft = shortest;
    draft.staticAddress = true;
    draft.ipConfigurationName = u"ip"_s;
    draft.privateIpAddress = u"10.10.1.1"_s;
    QTest::newRow("reserved address") << draft << u"ada"_s;
    QTest::newRow("no right on the account") << shortest << u"nils"_s;
}

void CreateByTemplateTest::validateFindsWhatProvidersRefuse()
{
    QFETCH(Draft, draft);
    QFETCH(QString, person);
    Driver driver;
    const Facts facts = factsOf(driver);
    driver.token = "sandbox:" + person.toLatin1();
    const Plan plan = makePlan(draft, facts, QDateTime::currentDateTimeUtc());
    const QString path = plan.deploymentId().text();
    const QJsonObject body = QJsonDocument::fromJson(deploymentBody(plan)).object();
    const Answer said = driver.send("POST", path + u"/validate"_s, body);
    QCOMPARE(said.code(), u"InvalidTemplateDeployment"_s);
    const QJsonObject told = said.json[u"error"][u"details"][0].toObject();
    QVERIFY(!told["code"_L1].toString().isEmpty());
    QCOMPARE(driver.get(plan.endpointId().text()).status, 404);

    // Sent all the same, it fails with that error inside, and leaves no endpoint behind.
    const Answer accepted = driver.put(path, body);
    QCOMPARE(accepted.status, 201);
    driver.seconds(300);
    const QJsonObject error = driver.get(path).json[u"properties"][u"error"].toObject();
    QCOMPARE(error["code"_L1].toString(), u"DeploymentFailed"_s);
    QCOMPARE(error["details"_L1][0][u"code"], told["code"_L1]);
    QCOMPARE(driver.get(plan.endpointId().text()).status, 404);
}

void CreateByTemplateTest::asksWhereTheAccountIsAnothers()
{
    Driver driver;
    Draft draft = prodDraft(factsOf(driver));
    draft.manual = true;
    draft.requestMessage = u"Please let the west plant in"_s;
    const Plan plan = makePlan(draft, factsOf(driver), QDateTime::currentDateTimeUtc());
    const QJsonObject error = deploy(driver, plan);
    QVERIFY2(error.isEmpty(), qPrintable(text(error)));
    QCOMPARE(stateOnAccount(driver, plan.endpointId().text()), u"Pending"_s);
}

QTEST_GUILESS_MAIN(CreateByTemplateTest)
#include "createbytemplatetest.moc"
