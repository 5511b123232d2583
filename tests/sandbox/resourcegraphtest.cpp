// POST /providers/Microsoft.ResourceGraph/resources: scopes, pages, formats, rights, and the queries of the
// API reference.
#include "tests/sandbox/driver.h"

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

class ResourceGraphTest : public QObject {
    Q_OBJECT

    Driver driver;

    Answer ask(const QString &query, const QJsonObject &options = {}, const QStringList &subscriptions = {})
    {
        QJsonObject body{ { u"query"_s, query } };
        if (!options.isEmpty())
            body[u"options"_s] = options;
        if (!subscriptions.isEmpty())
            body[u"subscriptions"_s] = QJsonArray::fromStringList(subscriptions);
        return driver.send(
            "POST", u"/providers/Microsoft.ResourceGraph/resources?api-version="_s + version, body);
    }
    static QJsonArray data(const Answer &answer) { return answer.json[u"data"].toArray(); }
    QStringList names(const QString &query)
    {
        QStringList found;
        const QJsonArray rows = data(ask(query + u" | order by name asc | project name"_s));
        for (const QJsonValue row : rows)
            found.append(row[u"name"].toString());
        return found;
    }

    QString version = u"2022-10-01"_s;

    const QString endpoints =
        u"resources | where type =~ 'microsoft.network/privateendpoints'"
        " | mv-expand c = array_concat(properties.privateLinkServiceConnections, "
        "properties.manualPrivateLinkServiceConnections)"
        " | project id, name, subscriptionId, resourceGroup, location, subnetId = "
        "tostring(properties.subnet.id),"
        "   provisioningState = tostring(properties.provisioningState), targetId = "
        "tostring(c.properties.privateLinkServiceId),"
        "   groupIds = c.properties.groupIds, status = "
        "tostring(c.properties.privateLinkServiceConnectionState.status),"
        "   description = tostring(c.properties.privateLinkServiceConnectionState.description)"
        " | order by id asc"_s;
    const QString pending =
        u"resources | where isnotnull(properties.privateEndpointConnections)"
        " | mv-expand pec = properties.privateEndpointConnections"
        " | where tostring(pec.properties.privateLinkServiceConnectionState.status) =~ 'Pending'"
        " | project targetId = id, targetName = name, targetType = type, subscriptionId, resourceGroup, "
        "location,"
        "   connectionId = tostring(pec.id), connectionName = tostring(pec.name),"
        "   privateEndpointId = tostring(pec.properties.privateEndpoint.id),"
        "   description = tostring(pec.properties.privateLinkServiceConnectionState.description)"
        " | order by connectionId asc"_s;

private slots:
    void init()
    {
        driver.token = "any";
        version = u"2022-10-01"_s;
    }

    void listsEndpointsWithTheirConnections()
    {
        const Answer answer = ask(endpoints);
        QCOMPARE(answer.status, 200);
        const QJsonArray rows = data(answer);
        QCOMPARE(answer.json[u"count"].toInt(), rows.size());
        QCOMPARE(answer.json[u"totalRecords"].toInt(), rows.size());
        QCOMPARE(answer.json[u"resultTruncated"].toString(), u"false"_s);
        int listed = 0;
        for (const QString &subscription : driver.subscriptions)
            listed += driver
                          .get(u"/subscriptions/%1/providers/Microsoft.Network/privateEndpoints"_s.arg(
                              subscription))
                          .list()
                          .size();
        QVERIFY(listed > 10);
        QCOMPARE(rows.size(), listed);
        for (const QJsonValue row : rows) {
            QVERIFY(!row[u"targetId"].toString().isEmpty());
            QVERIFY(!row[u"status"].toString().isEmpty());
            QCOMPARE(row[u"groupIds"].toArray().size(), 1);
        }
    }

    void pendingAgreesWithTheAccounts()
    {
        QStringList expected;
        for (const QString &subscription : driver.subscriptions) {
            const QJsonArray accounts =
                driver.get(u"/subscriptions/%1/providers/Microsoft.DeviceUpdate/accounts"_s.arg(subscription))
                    .list();
            for (const QJsonValue account : accounts) {
                const QJsonArray connections =
                    driver.get(account[u"id"].toString() + u"/privateEndpointConnections"_s).list();
                for (const QJsonValue connection : connections) {
                    if (connection[u"properties"][u"privateLinkServiceConnectionState"][u"status"]
                        == u"Pending"_s)
                        expected.append(connection[u"id"].toString());
                }
            }
        }
        QStringList found;
        const QJsonArray rows = data(ask(pending));
        for (const QJsonValue row : rows)
            found.append(row[u"connectionId"].toString());
        expected.sort();
        found.sort();
        QVERIFY(expected.size() >= 4);
        QCOMPARE(found, expected);
    }

    void typesAndGroupsAreInLowerCase()
    {
        const QJsonArray rows = data(ask(
            u"resources | where type == 'microsoft.deviceupdate/accounts' | project id, resourceGroup, kind, managedBy, tenantId"_s));
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows.at(0)[u"resourceGroup"].toString(), rows.at(0)[u"resourceGroup"].toString().toLower());
        QVERIFY(rows.at(0)[u"id"].toString().contains(u"/Microsoft.DeviceUpdate/"));
        QCOMPARE(rows.at(0)[u"kind"].toString(u"missing"_s), QString());
        QVERIFY(!rows.at(0)[u"tenantId"].toString().isEmpty());
    }

    void childrenAreSeenInsideTheirParentsOnly()
    {
        QCOMPARE(
            data(
                ask(u"resources | where type has 'subnets' or type has 'privatednszonegroups' or type has 'deployments'"_s))
                .size(),
            0);
        QVERIFY(
            data(ask(u"resources | where type =~ 'microsoft.network/privatednszones/virtualnetworklinks'"_s))
                .size()
            > 2);
        const QJsonArray networks = data(ask(
            u"resources | where type =~ 'microsoft.network/virtualnetworks' | mv-expand s = properties.subnets | summarize n = count() by id"_s));
        QCOMPARE(networks.size(), 8);
    }

    void containersJoin()
    {
        const QJsonArray rows = data(ask(u"resources | where type =~ 'microsoft.deviceupdate/accounts' | "
                                         u"join kind=leftouter (resourcecontainers"
                                         " | where type =~ 'microsoft.resources/subscriptions' | project "
                                         "subscriptionId, subscriptionName = name) on subscriptionId"
                                         " | project name, subscriptionName | order by name asc"_s));
        QCOMPARE(rows.at(0)[u"subscriptionName"].toString(), u"Contoso Production"_s);
        QCOMPARE(rows.at(4)[u"subscriptionName"].toString(), u"Fabrikam Field Service"_s);
        QCOMPARE(
            data(
                ask(u"resourcecontainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups'"_s))
                .size(),
            6);
    }

    void pagesHoldEachRowOnce()
    {
        QStringList all, paged;
        const QJsonArray whole = data(ask(endpoints));
        for (const QJsonValue row : whole)
            all.append(row[u"id"].toString());
        QJsonObject options{ { u"$top"_s, 4 } };
        for (int page = 0; page < 20; ++page) {
            const Answer answer = ask(endpoints, options);
            QCOMPARE(answer.json[u"totalRecords"].toInt(), all.size());
            const QJsonArray rows = data(answer);
            QVERIFY(rows.size() <= 4);
            for (const QJsonValue row : rows)
                paged.append(row[u"id"].toString());
            const QString token = answer.json[u"$skipToken"].toString();
            if (token.isEmpty())
                break;
            options = { { u"$skipToken"_s, token } };
        }
        QCOMPARE(paged, all);
        QCOMPARE(
            data(ask(endpoints, { { u"$skip"_s, 1 }, { u"$top"_s, 1 } })).at(0)[u"id"].toString(), all.at(1));
    }

    void noTokenWhereRowsCannotBeToldApart()
    {
        const Answer limited = ask(endpoints + u" | take 6"_s, { { u"$top"_s, 4 } });
        QVERIFY(limited.json[u"$skipToken"].isUndefined());
        QCOMPARE(limited.json[u"resultTruncated"].toString(), u"true"_s);
        QVERIFY(ask(u"resources | project name"_s, { { u"$top"_s, 4 } }).json[u"$skipToken"].isUndefined());
    }

    void aTokenHoldsForItsQueryOnly()
    {
        const QString token = ask(endpoints, { { u"$top"_s, 4 } }).json[u"$skipToken"].toString();
        QVERIFY(!token.isEmpty());
        const Answer other = ask(u"resources | project id"_s, { { u"$skipToken"_s, token } });
        QCOMPARE(other.status, 400);
        QCOMPARE(ask(endpoints, { { u"$skipToken"_s, u"nonsense"_s } }).status, 400);
        QCOMPARE(ask(endpoints, { { u"$top"_s, 1001 } }).status, 400);
        QCOMPARE(ask(endpoints, { { u"$top"_s, 0 } }).status, 400);
    }

    void tables()
    {
        const Answer answer =
            ask(u"resources | summarize n = count(), any(properties) by type | order by type asc"_s,
                { { u"resultFormat"_s, u"table"_s } });
        const QJsonValue table = answer.json[u"data"];
        QCOMPARE(table[u"columns"][0][u"name"].toString(), u"type"_s);
        QCOMPARE(table[u"columns"][0][u"type"].toString(), u"string"_s);
        QCOMPARE(table[u"columns"][1][u"type"].toString(), u"integer"_s);
        QCOMPARE(table[u"columns"][2][u"type"].toString(), u"object"_s);
        QCOMPARE(table[u"rows"].toArray().size(), answer.json[u"count"].toInt());
        version = u"2019-04-01"_s; // answered tables by itself
        QVERIFY(ask(u"resources | take 1"_s).json[u"data"].isObject());
    }

    void eachPersonSeesTheirOwn()
    {
        QCOMPARE(names(u"resources | where type =~ 'microsoft.deviceupdate/accounts'"_s).size(), 5);
        driver.token = "sandbox:nils"; // may not read accounts
        QCOMPARE(names(u"resources | where type =~ 'microsoft.deviceupdate/accounts'"_s), QStringList());
        QVERIFY(names(u"resources | where type =~ 'microsoft.network/privateendpoints'"_s).size() > 3);
        driver.token = "sandbox:gus"; // a group of the production subscription
        const QStringList accounts = names(u"resources | where type =~ 'microsoft.deviceupdate/accounts'"_s);
        QVERIFY(accounts.contains(u"contoso-adu-americas"_s));
        QVERIFY(accounts.contains(u"fabrikam-adu"_s));
        QVERIFY(!accounts.contains(u"contoso-adu-dev"_s));
    }

    void scopesNarrow()
    {
        const QString query =
            u"resources | where type =~ 'microsoft.deviceupdate/accounts' | project subscriptionId"_s;
        const QJsonArray rows = data(ask(
            query, {}, { driver.subscriptions.at(0).toUpper(), u"00000000-0000-0000-0000-000000000000"_s }));
        QCOMPARE(rows.size(), 2);
        const Answer none = ask(query, {}, { u"00000000-0000-0000-0000-000000000000"_s });
        QCOMPARE(none.status, 400);
        QCOMPARE(
            none.json[u"error"][u"details"][0][u"code"].toString(), u"NoValidSubscriptionsInQueryRequest"_s);
        driver.token = "sandbox:gus";
        QCOMPARE(ask(query, {}, { driver.subscriptions.at(2) }).status, 400);
    }

    void whatChangedIsThereAtOnce()
    {
        const QString group =
            u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.Network/applicationSecurityGroups/asg-graph"_s;
        QCOMPARE(driver.put(group, object(R"({"location":"westus2"})")).status, 201);
        QCOMPARE(names(u"resources | where name == 'asg-graph'"_s), QStringList{ u"asg-graph"_s });
        driver.seconds(60);
        QCOMPARE(driver.remove(group).status, 202);
        driver.seconds(60);
        QCOMPARE(names(u"resources | where name == 'asg-graph'"_s), QStringList());
    }

    void faultsAreSaidInTheShapeOfTheService()
    {
        const Answer answer = ask(u"resources\n| parse id with * '/' x"_s);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"BadRequest"_s);
        QVERIFY(
            answer.message().startsWith(u"Please provide below info when asking for support: timestamp = "));
        const QJsonArray details = answer.json[u"error"][u"details"].toArray();
        QCOMPARE(details.at(0)[u"code"].toString(), u"InvalidQuery"_s);
        QCOMPARE(details.at(1)[u"code"].toString(), u"InvalidQueryLanguage"_s);
        QVERIFY(details.at(1)[u"message"].toString().contains(u"line 2, position 2"));
        QCOMPARE(ask(u" "_s).status, 400);
    }
};

QTEST_GUILESS_MAIN(ResourceGraphTest)
#include "resourcegraphtest.moc"
