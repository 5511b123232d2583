// Our own template, read by an engine that reads templates as Azure does: it makes what the plan says, in
// that order.
#include "src/plan/proposals.h"
#include "src/plan/writers.h"
#include "src/sandbox/template.h"
#include "tests/support/planfacts.h"

#include <QJsonDocument>
#include <QtTest>

using namespace linkdesk;
using namespace Qt::StringLiterals;

namespace {

// Deploys a template on paper: every resource of it and of the deployments in it, parents' dependencies
// checked.
class PaperDeployment {
public:
    void
    run(const QJsonObject &source, const QJsonObject &given, const QString &subscriptionId,
        const QString &group)
    {
        sandbox::TemplateScope scope;
        scope.subscriptionId = subscriptionId;
        scope.group = group;
        scope.parameters = sandbox::parameterValues(source, given, scope);
        const auto resources = sandbox::expandResources(source, scope, subscriptionId, group);
        for (const sandbox::TemplateResource &resource : resources) {
            const QJsonObject body = sandbox::bodyOf(resource, scope);
            for (const QString &id : resource.dependsOn)
                order.append(lastPart(resource.id) + u" after "_s + lastPart(id));
            if (!resource.isDeployment()) {
                bodies.insert(ResourceId(resource.id).key(), body);
                continue;
            }
            const QJsonObject properties = body["properties"_L1].toObject();
            run(properties["template"_L1].toObject(), properties["parameters"_L1].toObject(),
                resource.subscriptionId, resource.group);
        }
    }

    QHash<QString, QJsonObject> bodies; // by lower-case id
    QStringList order;

private:
    static QString lastPart(const QString &id) { return id.section(u'/', -1); }
};

PaperDeployment deployed(const Plan &plan)
{
    const QJsonObject body = QJsonDocument::fromJson(deploymentBody(plan)).object();
    const QJsonObject properties = body["properties"_L1].toObject();
    PaperDeployment deployment;
    deployment.run(
        properties["template"_L1].toObject(), properties["parameters"_L1].toObject(),
        plan.draft.subscriptionId, plan.atSubscription ? QString() : plan.draft.resourceGroup);
    return deployment;
}

Draft goodDraft()
{
    return complete(draftForAccount(planfacts::account()), planfacts::facts());
}

} // namespace

Q_DECLARE_METATYPE(linkdesk::Draft)

class OurTemplateTest : public QObject {
    Q_OBJECT
private slots:
    void makesWhatThePlanSays_data()
    {
        QTest::addColumn<Draft>("draft");
        Draft draft = goodDraft();
        QTest::newRow("shortest") << draft;
        draft.zones[0].resourceGroup = u"rg-dns"_s;
        QTest::newRow("zone in another group") << draft;
        draft.zones[0].subscriptionId = planfacts::otherSubscription;
        QTest::newRow("zone in another subscription") << draft;
        draft.zones.append(
            { u"second.zone"_s, u"second-zone"_s, planfacts::subscription, u"rg-dns"_s, true, {} });
        draft.tags = { { u"env"_s, u"[parameters('x')]"_s, true, true } };
        draft.networkPolicy = u"Enabled"_s;
        draft.manual = true;
        draft.requestMessage = u"[x]"_s;
        draft.staticAddress = true;
        draft.ipConfigurationName = u"ip-1"_s;
        draft.privateIpAddress = u"10.0.1.9"_s;
        QTest::newRow("everything") << draft;
        draft.newResourceGroup = true;
        draft.resourceGroup = u"rg (new)"_s;
        QTest::newRow("everything in a new group") << draft;
        draft.integrateDns = false;
        QTest::newRow("no zone") << draft;
    }
    void makesWhatThePlanSays()
    {
        QFETCH(Draft, draft);
        const Plan plan = makePlan(draft, planfacts::facts(), QDateTime::currentDateTimeUtc());
        const PaperDeployment deployment = deployed(plan);
        QStringList expected;
        for (const PlannedResource &resource : plan.resources) {
            if (resource.note != u"nic") // made by the endpoint
                expected.append(resource.id.key());
        }
        QStringList found = deployment.bodies.keys();
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);

        const QJsonObject endpoint = deployment.bodies.value(plan.endpointId().key());
        const QJsonObject properties = endpoint["properties"_L1].toObject();
        QCOMPARE(properties["subnet"_L1].toObject()["id"_L1].toString(), plan.draft.subnet.text());
        QCOMPARE(endpoint["location"_L1].toString(), u"westus2"_s);
        const QString list =
            plan.draft.manual ? u"manualPrivateLinkServiceConnections"_s : u"privateLinkServiceConnections"_s;
        const QJsonObject connection = properties[list].toArray().first().toObject();
        QCOMPARE(
            connection["properties"_L1].toObject()["privateLinkServiceId"_L1].toString(),
            planfacts::accountId().text());
        QCOMPARE(
            connection["properties"_L1].toObject()["requestMessage"_L1].toString(),
            plan.draft.requestMessage);
    }

    void valuesThatLookLikeExpressionsArriveAsTyped()
    {
        Draft draft = goodDraft();
        draft.newResourceGroup = true;
        draft.resourceGroup = u"rg-new"_s;
        draft.zones[0].resourceGroup = u"rg-dns"_s;
        draft.tags = { { u"env"_s, u"[parameters('x')]"_s, true, true }, { u"a"_s, u"[["_s, true, true } };
        const Plan plan = makePlan(draft, planfacts::facts(), QDateTime::currentDateTimeUtc());
        const QJsonObject tags{ { u"env"_s, u"[parameters('x')]"_s }, { u"a"_s, u"[["_s } };
        const PaperDeployment deployment = deployed(plan);
        QCOMPARE(deployment.bodies.value(plan.endpointId().key())["tags"_L1].toObject(), tags);
        QCOMPARE(deployment.bodies.value(plan.draft.zones.first().id().key())["tags"_L1].toObject(), tags);

        // The saved template needs no parameters and makes the same.
        const QJsonObject saved = QJsonDocument::fromJson(armTemplateForAutomation(plan)).object();
        PaperDeployment again;
        again.run(saved, {}, plan.draft.subscriptionId, QString());
        QCOMPARE(again.bodies, deployment.bodies);
    }

    void waitsForWhatItNeeds()
    {
        Draft draft = goodDraft();
        draft.networkPolicy = u"Enabled"_s;
        const Plan plan = makePlan(draft, planfacts::facts(), QDateTime::currentDateTimeUtc());
        const QStringList order = deployed(plan).order;
        const QString link = plan.linkId(plan.draft.zones.first()).name();
        const QString zoneGroup = u"DnsZoneGroup-"_s + plan.time();
        QVERIFY(order.contains(u"pe-contoso-adu after UpdateSubnetDeployment-"_s + plan.time()));
        QVERIFY(order.contains(link + u" after "_s + planfacts::zoneName));
        QVERIFY(order.contains(zoneGroup + u" after pe-contoso-adu"_s));
        QVERIFY(order.contains(zoneGroup + u" after "_s + planfacts::zoneName));
        QCOMPARE(order.size(), 4);
    }
};

QTEST_APPLESS_MAIN(OurTemplateTest)
#include "ourtemplatetest.moc"
