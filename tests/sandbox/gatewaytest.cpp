// What ARM does in front of every provider: tokens, rights, versions, paths, bodies, headers, paging, groups.
#include "driver.h"

#include <QRegularExpression>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

class GatewayTest : public QObject {
    Q_OBJECT
private slots:
    void tokens_data();
    void tokens();
    void ownTokenRules();
    void refusals_data();
    void refusals();
    void bodyMustBeJson();
    void headersOfEveryAnswer();
    void headAnswersWithoutBody();
    void pathsWithoutCase();
    void subscriptionsOfAPerson_data();
    void subscriptionsOfAPerson();
    void listsAndTheirPages();
    void resourcesAreFiltered_data();
    void resourcesAreFiltered();
    void registrationMoves();
    void groupsLive();
    void groupDeletionTakesItsContent();
    void permissionsAreTheRoles();
    void metadataNeedsNoToken();
};

void GatewayTest::tokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("any is the owner") << "whatever"_ba << 200;
    QTest::newRow("a person") << "sandbox:rita"_ba << 200;
    QTest::newRow("a person in another case") << "sandbox:RITA"_ba << 200;
    QTest::newRow("nobody") << "sandbox:nobody"_ba << 401;
    QTest::newRow("none") << ""_ba << 401;
}

void GatewayTest::tokens()
{
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    Driver driver;
    driver.token = token;
    const Answer answer = driver.get(u"/subscriptions"_s);
    QCOMPARE(answer.status, status);
    if (status == 401) {
        QCOMPARE(answer.code(), u"InvalidAuthenticationToken"_s);
        QVERIFY(answer.header("WWW-Authenticate")
                    .startsWith(u"Bearer authorization_uri=\"http://127.0.0.1:8080/"));
    }
}

void GatewayTest::ownTokenRules()
{
    Options options;
    options.token = u"secret"_s;
    Driver driver(options);
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 401);
    driver.token = "secret";
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
    driver.token = "sandbox:ada";
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
}

void GatewayTest::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("no version") << "GET"_ba << u"/subscriptions"_s << 400 << u"MissingApiVersionParameter"_s;
    QTest::newRow("odd version") << "GET"_ba << u"/subscriptions?api-version=latest"_s << 400
                                 << u"InvalidApiVersionParameter"_s;
    QTest::newRow("a version nobody knows")
        << "GET"_ba << u"/subscriptions?api-version=2031-01-01-preview"_s << 200 << QString();
    QTest::newRow("subscription")
        << "GET"_ba
        << u"/subscriptions/11111111-1111-4111-a111-111111111111/resourcegroups?api-version=2024-07-01"_s
        << 404 << u"SubscriptionNotFound"_s;
    QTest::newRow("group") << "GET"_ba
                           << u"/subscriptions/@prod/resourcegroups/rg-none?api-version=2024-07-01"_s << 404
                           << u"ResourceGroupNotFound"_s;
    QTest::newRow("group above")
        << "GET"_ba
        << u"/subscriptions/@prod/resourcegroups/rg-none/providers/Microsoft.DeviceUpdate/accounts?api-version=2024-07-01"_s
        << 404 << u"ResourceGroupNotFound"_s;
    QTest::newRow("account")
        << "GET"_ba
        << u"/subscriptions/@prod/resourcegroups/rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/accounts/none?api-version=2024-07-01"_s
        << 404 << u"ResourceNotFound"_s;
    QTest::newRow("namespace")
        << "GET"_ba << u"/subscriptions/@prod/providers/Microsoft.Nothing/things?api-version=2024-07-01"_s
        << 404 << u"InvalidResourceNamespace"_s;
    QTest::newRow("type")
        << "GET"_ba
        << u"/subscriptions/@prod/providers/Microsoft.DeviceUpdate/things?api-version=2024-07-01"_s << 404
        << u"InvalidResourceType"_s;
    QTest::newRow("method") << "POST"_ba << u"@americas?api-version=2024-07-01"_s << 405
                            << u"MethodNotAllowed"_s;
    QTest::newRow("nothing at all") << "GET"_ba << u"/favicon.ico?api-version=2024-07-01"_s << 404
                                    << u"NotFound"_s;
}

void GatewayTest::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QString, code);
    Driver driver;
    driver.addVersion = false;
    const Answer answer = driver.send(method, path);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QVERIFY(status == 200 || !answer.message().isEmpty());
}

void GatewayTest::bodyMustBeJson()
{
    Driver driver;
    const QString path = u"/subscriptions/@prod/resourcegroups/rg-new"_s;
    QCOMPARE(driver.send("PUT", path, u"{location: westus2"_s).code(), u"InvalidRequestContent"_s);
    QCOMPARE(driver.send("PUT", path).code(), u"InvalidRequestContent"_s);
    QCOMPARE(driver.get(u"/subscriptions"_s).status, 200);
}

void GatewayTest::headersOfEveryAnswer()
{
    Driver driver;
    const Headers asked{ { "x-ms-client-request-id", "11111111-2222-4333-a444-555555555555" },
                         { "x-ms-return-client-request-id", "true" },
                         { "x-ms-correlation-request-id", "99999999-2222-4333-a444-555555555555" } };
    const Answer answer = driver.send("GET", u"/subscriptions"_s, QJsonValue::Undefined, asked);
    QCOMPARE(answer.header("x-ms-client-request-id"), u"11111111-2222-4333-a444-555555555555"_s);
    QCOMPARE(answer.header("x-ms-correlation-request-id"), u"99999999-2222-4333-a444-555555555555"_s);
    QCOMPARE(answer.header("Content-Type"), u"application/json; charset=utf-8"_s);
    QCOMPARE(answer.header("x-ms-request-id").size(), 36);
    const Answer plain = driver.get(u"/nothing"_s);
    QCOMPARE(plain.header("x-ms-request-id").size(), 36);
    QVERIFY(plain.header("x-ms-client-request-id").isEmpty());
    QVERIFY(plain.header("x-ms-request-id") != answer.header("x-ms-request-id"));
}

void GatewayTest::headAnswersWithoutBody()
{
    Driver driver;
    const Answer there = driver.send("HEAD", u"@americas"_s);
    QCOMPARE(there.status, 200);
    QVERIFY(there.body.isEmpty());
    QCOMPARE(driver.send("HEAD", u"/subscriptions/@prod/resourcegroups/RG-network-prod"_s).status, 204);
    QCOMPARE(driver.send("HEAD", u"/subscriptions/@prod/resourcegroups/rg-none"_s).status, 404);
}

void GatewayTest::pathsWithoutCase()
{
    Driver driver;
    const Answer answer = driver.get(
        u"/SUBSCRIPTIONS/@prod/RESOURCEGROUPS/RG-deviceupdate-PROD/providers/MICROSOFT.deviceupdate/Accounts/CONTOSO-adu-americas/"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json[u"name"].toString(), u"contoso-adu-americas"_s);
    QVERIFY(answer.json[u"id"].toString().contains(u"/resourceGroups/rg-deviceupdate-prod/providers/"
                                                   u"Microsoft.DeviceUpdate/accounts/contoso-adu-americas"));
}

void GatewayTest::subscriptionsOfAPerson_data()
{
    QTest::addColumn<QByteArray>("person");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("accountsOfProduction"); // HTTP status
    QTest::newRow("owner") << "sandbox:ada"_ba
                           << QStringList{ u"Contoso Production"_s, u"Contoso Connectivity"_s,
                                           u"Contoso Development"_s, u"Fabrikam Field Service"_s }
                           << 200;
    QTest::newRow("network admin") << "sandbox:nils"_ba
                                   << QStringList{ u"Contoso Production"_s, u"Contoso Connectivity"_s }
                                   << 403;
    QTest::newRow("reader") << "sandbox:rita"_ba
                            << QStringList{ u"Contoso Production"_s, u"Contoso Connectivity"_s,
                                            u"Contoso Development"_s }
                            << 200;
    QTest::newRow("guest") << "sandbox:gus"_ba
                           << QStringList{ u"Contoso Production"_s, u"Fabrikam Field Service"_s } << 403;
}

void GatewayTest::subscriptionsOfAPerson()
{
    QFETCH(QByteArray, person);
    QFETCH(QStringList, names);
    QFETCH(int, accountsOfProduction);
    Driver driver;
    driver.token = person;
    QStringList seen;
    const QJsonArray all = driver.get(u"/subscriptions"_s).list();
    for (const QJsonValue &one : all)
        seen.append(one[u"displayName"].toString());
    QCOMPARE(seen, names);
    const Answer answer = driver.get(u"/subscriptions/@prod/providers/Microsoft.DeviceUpdate/accounts"_s);
    QCOMPARE(answer.status, accountsOfProduction);
    if (accountsOfProduction == 403) {
        static const QRegularExpression wording(
            u"^The client '[^']+' with object id '[0-9a-f-]{36}' does not have authorization to perform action 'Microsoft.DeviceUpdate/accounts/read' over scope '/subscriptions/[0-9a-f-]{36}' or the scope is invalid. If access was recently granted, please refresh your credentials.$"_s);
        QCOMPARE(answer.code(), u"AuthorizationFailed"_s);
        QVERIFY2(wording.match(answer.message()).hasMatch(), qUtf8Printable(answer.message()));
    }
}

void GatewayTest::listsAndTheirPages()
{
    Driver driver;
    const qsizetype all = driver.get(u"/subscriptions/@prod/resources"_s).list().size();
    QVERIFY(all > 10);
    qsizetype seen = 0;
    int pages = 0;
    for (QString next = u"/subscriptions/@prod/resources?$top=4"_s; !next.isEmpty(); ++pages) {
        const Answer page = driver.get(next);
        QCOMPARE(page.status, 200);
        QVERIFY(page.list().size() <= 4);
        seen += page.list().size();
        next = page.json[u"nextLink"].toString();
        QVERIFY(next.isEmpty() || next.startsWith(u"http://127.0.0.1:8080/subscriptions/"));
    }
    QCOMPARE(seen, all);
    QCOMPARE(pages, int((all + 3) / 4));
}

void GatewayTest::resourcesAreFiltered_data()
{
    QTest::addColumn<QByteArray>("person");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("type") << "sandbox:ada"_ba << u"resourceType eq 'microsoft.deviceupdate/Accounts'"_s
                          << QStringList{ u"contoso-adu-americas"_s, u"contoso-adu-europe"_s };
    QTest::newRow("type and group")
        << "sandbox:ada"_ba
        << u"resourceGroup eq 'rg-network-prod' and resourceType eq 'Microsoft.Network/virtualNetworks'"_s
        << QStringList{ u"vnet-build-westeurope"_s, u"vnet-prod-westeurope"_s, u"vnet-prod-westus2"_s };
    QTest::newRow("plus signs") << "sandbox:ada"_ba << u"name+eq+'contoso-adu-europe'"_s
                                << QStringList{ u"contoso-adu-europe"_s };
    QTest::newRow("not readable") << "sandbox:nils"_ba
                                  << u"resourceType eq 'Microsoft.DeviceUpdate/accounts'"_s << QStringList();
}

void GatewayTest::resourcesAreFiltered()
{
    QFETCH(QByteArray, person);
    QFETCH(QString, filter);
    QFETCH(QStringList, names);
    Driver driver;
    driver.token = person;
    QStringList seen;
    const QJsonArray all = driver.get(u"/subscriptions/@prod/resources?$filter="_s + filter).list();
    for (const QJsonValue &one : all) {
        seen.append(one[u"name"].toString());
        QVERIFY(!one.toObject().contains(u"properties"));
    }
    seen.sort();
    QCOMPARE(seen, names);
}

void GatewayTest::registrationMoves()
{
    Driver driver;
    const QString provider = u"/subscriptions/@hub/providers/Microsoft.DeviceUpdate"_s;
    QCOMPARE(driver.get(provider).json[u"registrationState"].toString(), u"NotRegistered"_s);
    QCOMPARE(
        driver
            .put(
                u"/subscriptions/@hub/resourceGroups/rg-dns/providers/Microsoft.DeviceUpdate/accounts/hub-adu"_s,
                object(R"({"location": "westus2"})"))
            .code(),
        u"MissingSubscriptionRegistration"_s);
    QCOMPARE(
        driver.send("POST", provider + u"/register"_s).json[u"registrationState"].toString(),
        u"Registering"_s);
    driver.seconds(31);
    QCOMPARE(driver.get(provider).json[u"registrationState"].toString(), u"Registered"_s);
    driver.token = "sandbox:rita";
    QCOMPARE(driver.send("POST", provider + u"/unregister"_s).status, 403);
}

void GatewayTest::groupsLive()
{
    Driver driver;
    const QString group = u"/subscriptions/@prod/resourcegroups/rg-new"_s;
    QCOMPARE(driver.put(group, object(R"({"tags": {}})")).code(), u"LocationRequired"_s);
    QCOMPARE(
        driver.put(group, object(R"({"location": "atlantis"})")).code(),
        u"LocationNotAvailableForResourceGroup"_s);
    QCOMPARE(
        driver.put(u"/subscriptions/@prod/resourcegroups/rg."_s, object(R"({"location": "westus2"})")).code(),
        u"InvalidResourceGroup"_s);
    const Answer made = driver.put(group, object(R"({"location": "West US 2", "tags": {"a": "1"}})"));
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json[u"location"].toString(), u"westus2"_s);
    QVERIFY(made.json[u"id"].toString().contains(u"/resourceGroups/rg-new"));
    QCOMPARE(driver.put(group, object(R"({"location": "westus2"})")).status, 200);
    QCOMPARE(
        driver.put(group, object(R"({"location": "eastus"})")).code(), u"InvalidResourceGroupLocation"_s);
}

void GatewayTest::groupDeletionTakesItsContent()
{
    Driver driver;
    const QString group = u"/subscriptions/@dev/resourcegroups/rg-deviceupdate-dev"_s;
    const Answer accepted = driver.remove(group);
    QCOMPARE(accepted.status, 202);
    QCOMPARE(accepted.header("Retry-After"), u"15"_s);
    QVERIFY(accepted.header("Azure-AsyncOperation").isEmpty());
    const QString location = accepted.header("Location");
    QCOMPARE(driver.get(location).status, 202);
    QCOMPARE(driver.get(group).json[u"properties"][u"provisioningState"].toString(), u"Deleting"_s);
    driver.seconds(60);
    QCOMPARE(driver.get(location).status, 200);
    QCOMPARE(driver.get(group).code(), u"ResourceGroupNotFound"_s);
    // The request that one of its endpoints had made in another group is gone from the account there.
    QCOMPARE(driver.get(u"@americas/privateEndpointConnections/pe-test-rig"_s).status, 404);
    QCOMPARE(driver.get(u"@americas/privateEndpointConnections/pe-factory-seattle"_s).status, 200);
}

void GatewayTest::permissionsAreTheRoles()
{
    Driver driver;
    driver.token = "sandbox:gus";
    const QString asked = u"/providers/Microsoft.Authorization/permissions"_s;
    const Answer account = driver.get(u"@americas"_s + asked);
    QCOMPARE(account.list().size(), 1);
    QCOMPARE(account.list().at(0)[u"actions"].toArray().at(0).toString(), u"*/read"_s);
    QCOMPARE(driver.get(u"/subscriptions/@prod/resourcegroups/rg-network-prod"_s + asked).list().size(), 0);
    QCOMPARE(driver.get(u"@americas-none"_s + asked).status, 404);
}

void GatewayTest::metadataNeedsNoToken()
{
    Driver driver;
    driver.token.clear();
    driver.addVersion = false;
    const Answer old = driver.get(u"/metadata/endpoints?api-version=2015-01-01"_s);
    QCOMPARE(old.json[u"authentication"][u"audiences"][0].toString(), u"http://127.0.0.1:8080/"_s);
    QCOMPARE(old.json[u"authentication"][u"loginEndpoint"].toString(), u"http://127.0.0.1:8080/adfs"_s);
    const Answer clouds = driver.get(u"/metadata/endpoints?api-version=2022-09-01"_s);
    const QJsonValue signIn = clouds.json[0][u"authentication"];
    QCOMPARE(signIn[u"loginEndpoint"].toString(), u"http://127.0.0.1:8080"_s);
    QCOMPARE(signIn[u"tenant"].toString(), u"common"_s);
}

QTEST_GUILESS_MAIN(GatewayTest)
#include "gatewaytest.moc"
