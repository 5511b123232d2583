// What-if: how changes are told, and what deployments at groups and subscriptions would do, before they do
// it.
#include "src/sandbox/whatif.h"
#include "tests/sandbox/driver.h"

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString group = u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod"_s;

QJsonObject
bodyWith(const QJsonArray &resources, const QString &mode = u"Incremental"_s, const QString &format = {})
{
    QJsonObject properties{
        { u"mode"_s, mode },
        { u"template"_s,
          QJsonObject{
              { u"$schema"_s,
                u"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"_s },
              { u"contentVersion"_s, u"1.0.0.0"_s },
              { u"resources"_s, resources } } }
    };
    if (!format.isEmpty())
        properties[u"whatIfSettings"_s] = QJsonObject{ { u"resultFormat"_s, format } };
    return { { u"properties"_s, properties } };
}

QJsonObject securityGroup(const QString &name, const QJsonObject &tags)
{
    return { { u"type"_s, u"Microsoft.Network/applicationSecurityGroups"_s },
             { u"apiVersion"_s, u"2024-03-01"_s },
             { u"name"_s, name },
             { u"location"_s, u"westus2"_s },
             { u"tags"_s, tags } };
}

} // namespace

class WhatIfTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Driver> driver;

    // Follows the Location to the result.
    QJsonObject result(const QString &scope, const QJsonObject &body)
    {
        const Answer accepted =
            driver->send("POST", scope + u"/providers/Microsoft.Resources/deployments/d1/whatIf"_s, body);
        if (accepted.status != 202)
            return { { u"refused"_s, accepted.status }, { u"error"_s, accepted.json[u"error"] } };
        const QString location = accepted.header("Location");
        if (driver->get(location).status != 202)
            return { { u"refused"_s, u"over at once"_s } };
        driver->seconds(20);
        return driver->get(location).json.toObject();
    }
    // "Create asg-new;Modify asg-old", by name.
    static QString told(const QJsonObject &result, bool withIgnored = false)
    {
        QStringList all;
        const QJsonArray changes = result[u"properties"][u"changes"].toArray();
        for (const QJsonValue change : changes) {
            const QString kind = change[u"changeType"].toString();
            if (withIgnored || kind != u"Ignore")
                all.append(kind + u' ' + change[u"resourceId"].toString().section(u'/', -1));
        }
        all.sort();
        return all.join(u';');
    }

private slots:
    void init() { driver = std::make_unique<Driver>(); }

    void deltas_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("nothing") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1})") << QByteArray("[]");
        QTest::newRow("created") << QByteArray(R"({"tags":{}})") << QByteArray(R"({"tags":{"env":"x"}})")
                                 << QByteArray(
                                        R"([{"after":"x","path":"tags.env","propertyChangeType":"Create"}])");
        QTest::newRow("deleted")
            << QByteArray(R"({"tags":{"env":"x"}})") << QByteArray(R"({"tags":{}})")
            << QByteArray(R"([{"before":"x","path":"tags.env","propertyChangeType":"Delete"}])");
        QTest::newRow("modified")
            << QByteArray(R"({"p":{"q":1}})") << QByteArray(R"({"p":{"q":"1"}})")
            << QByteArray(R"([{"after":"1","before":1,"path":"p.q","propertyChangeType":"Modify"}])");
        QTest::newRow("array")
            << QByteArray(R"({"p":[1,{"n":"a"}]})") << QByteArray(R"({"p":[1,{"n":"b"},3]})")
            << QByteArray(
                   R"([{"children":[{"children":[{"after":"b","before":"a","path":"n","propertyChangeType":"Modify"}],"path":"1","propertyChangeType":"Modify"},{"after":3,"path":"2","propertyChangeType":"Create"}],"path":"p","propertyChangeType":"Array"}])");
        QTest::newRow("null is a value")
            << QByteArray(R"({"p":null})") << QByteArray(R"({})")
            << QByteArray(R"([{"before":null,"path":"p","propertyChangeType":"Delete"}])");
    }

    void deltas()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, expected);
        QCOMPARE(
            QJsonDocument(whatif::delta(object(before), object(after))).toJson(QJsonDocument::Compact),
            expected);
    }

    void whatTheServiceWritesIsNoChange()
    {
        QCOMPARE(
            whatif::written(object(
                R"({"etag":"x","properties":{"provisioningState":"Succeeded","a":[{"etag":"y","b":1}]}})")),
            object(R"({"properties":{"a":[{"b":1}]}})"));
    }

    void tellsCreateModifyAndNoChange()
    {
        driver->put(
            group + u"/providers/Microsoft.Network/applicationSecurityGroups/asg-same"_s,
            object(R"({"location":"westus2","tags":{"a":"1"}})"));
        driver->put(
            group + u"/providers/Microsoft.Network/applicationSecurityGroups/asg-old"_s,
            object(R"({"location":"westus2","tags":{"a":"1"}})"));
        driver->seconds(60);
        const QJsonObject before =
            driver->get(group + u"/providers/Microsoft.Network/applicationSecurityGroups/asg-old"_s)
                .json.toObject();
        const QJsonObject found = result(
            group,
            bodyWith({ securityGroup(u"asg-new"_s, {}), securityGroup(u"asg-same"_s, { { u"a"_s, u"1"_s } }),
                       securityGroup(u"asg-old"_s, { { u"a"_s, u"2"_s } }) }));
        QCOMPARE(found[u"status"].toString(), u"Succeeded"_s);
        QCOMPARE(told(found), u"Create asg-new;Modify asg-old;NoChange asg-same"_s);
        const QJsonArray changes = found[u"properties"][u"changes"].toArray();
        for (const QJsonValue change : changes) {
            const QString kind = change[u"changeType"].toString();
            QCOMPARE(change.toObject().contains(u"before"_s), kind != u"Create");
            QCOMPARE(change.toObject().contains(u"after"_s), kind != u"Ignore");
            QCOMPARE(change.toObject().contains(u"delta"_s), kind == u"Modify");
            if (kind == u"Modify")
                QCOMPARE(
                    QJsonDocument(change[u"delta"].toArray()).toJson(QJsonDocument::Compact),
                    QByteArray(
                        R"([{"after":"2","before":"1","path":"tags.a","propertyChangeType":"Modify"}])"));
            if (kind != u"Ignore")
                QCOMPARE(change[u"after"][u"apiVersion"].toString(), u"2024-03-01"_s);
        }
        // Nothing of it is done.
        QCOMPARE(
            driver->get(group + u"/providers/Microsoft.Network/applicationSecurityGroups/asg-new"_s).status,
            404);
        QCOMPARE(driver->get(before[u"id"].toString()).json.toObject(), before);
        QCOMPARE(driver->get(group + u"/providers/Microsoft.Resources/deployments/d1"_s).status, 404);
    }

    void restOfTheGroupIsIgnoredOrGoes()
    {
        const QJsonArray resources{ securityGroup(u"asg-new"_s, {}) };
        const QString ignored = told(result(group, bodyWith(resources)), true);
        QVERIFY2(ignored.contains(u"Ignore contoso-adu-americas"), qPrintable(ignored));
        QVERIFY(!ignored.contains(u"Delete"));
        const QString complete = told(result(group, bodyWith(resources, u"Complete"_s)), true);
        QVERIFY2(complete.contains(u"Delete contoso-adu-americas"), qPrintable(complete));
        QVERIFY(!complete.contains(u"Ignore"));
    }

    // What the what-if of complete mode foretells is what such a deployment does: the rest of the group goes,
    // whatever holds on to what.
    void completeModeDoesWhatItForetells()
    {
        const QString network = u"/subscriptions/@dev/resourceGroups/rg-deviceupdate-dev"_s;
        QVERIFY(driver->get(network + u"/providers/Microsoft.Network/privateEndpoints"_s).list().size() > 1);
        const QJsonObject body = bodyWith({ securityGroup(u"asg-last"_s, {}) }, u"Complete"_s);
        const QJsonObject foretold = result(network, body);
        const qsizetype going = told(foretold, true).count(u"Delete ");
        QVERIFY2(going > 3, QJsonDocument(foretold).toJson().left(3000));
        const QString path = network + u"/providers/Microsoft.Resources/deployments/d2"_s;
        QCOMPARE(driver->put(path, body).status, 201);
        driver->seconds(1200);
        QCOMPARE(driver->get(path).json[u"properties"][u"provisioningState"].toString(), u"Succeeded"_s);
        const QJsonArray left = driver->get(network + u"/resources"_s).list();
        QStringList names;
        for (const QJsonValue one : left)
            names.append(one[u"name"].toString());
        QCOMPARE(names, QStringList{ u"asg-last"_s });
        int deletions = 0;
        const QJsonArray operations = driver->get(path + u"/operations"_s).list();
        for (const QJsonValue one : operations)
            deletions += one[u"properties"][u"provisioningOperation"] == u"Delete"_s ? 1 : 0;
        QVERIFY(deletions > 3);
    }

    void idsOnlyWhereAskedFor()
    {
        const QJsonObject found = result(
            group, bodyWith({ securityGroup(u"asg-new"_s, {}) }, u"Incremental"_s, u"ResourceIdOnly"_s));
        const QJsonArray changes = found[u"properties"][u"changes"].toArray();
        QVERIFY(changes.size() > 1);
        for (const QJsonValue change : changes)
            QCOMPARE(change.toObject().keys(), (QStringList{ u"changeType"_s, u"resourceId"_s }));
    }

    void refusalsAreTheResult()
    {
        QJsonObject wrong = securityGroup(u"asg-new"_s, {});
        wrong[u"location"_s] = u"nowhere"_s;
        const QJsonObject found = result(group, bodyWith({ wrong }));
        QCOMPARE(found[u"status"].toString(), u"Failed"_s);
        QCOMPARE(found[u"error"][u"code"].toString(), u"InvalidTemplateDeployment"_s);
        const QJsonObject broken = result(
            group,
            object(R"({"properties":{"mode":"Incremental","template":{"resources":[{"type":"x"}]}}})"));
        QCOMPARE(broken[u"refused"].toInt(), 400);
        driver->token = "sandbox:rita";
        QCOMPARE(result(group, bodyWith({ securityGroup(u"asg-new"_s, {}) }))[u"refused"].toInt(), 403);
    }

    void subscriptionsTellWhatNestedDeploymentsWouldDo()
    {
        const QJsonObject inner = bodyWith({ securityGroup(u"asg-nested"_s, {}) })[u"properties"].toObject();
        const QJsonArray resources{ QJsonObject{ { u"type"_s, u"Microsoft.Resources/resourceGroups"_s },
                                                 { u"apiVersion"_s, u"2024-07-01"_s },
                                                 { u"name"_s, u"rg-what-if"_s },
                                                 { u"location"_s, u"westus2"_s } },
                                    QJsonObject{ { u"type"_s, u"Microsoft.Resources/deployments"_s },
                                                 { u"apiVersion"_s, u"2024-07-01"_s },
                                                 { u"name"_s, u"inner"_s },
                                                 { u"resourceGroup"_s, u"rg-what-if"_s },
                                                 { u"dependsOn"_s, QJsonArray{ u"rg-what-if"_s } },
                                                 { u"properties"_s, inner } } };
        QJsonObject body = bodyWith(resources);
        body[u"location"_s] = u"westus2"_s;
        const QJsonObject found = result(u"/subscriptions/@prod"_s, body);
        QCOMPARE(told(found, true), u"Create asg-nested;Create rg-what-if"_s);
        QCOMPARE(driver->get(u"/subscriptions/@prod/resourceGroups/rg-what-if"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(WhatIfTest)
#include "whatiftest.moc"
