// Microsoft.DeviceUpdate as recorded: du_private_endpoint_2022-08, 2023-10 and du_powershell_account_patch.
#include "driver.h"

#include <QRegularExpression>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString connection = u"@americas/privateEndpointConnections/pe-factory-seattle"_s;

QString provisioning(const Answer &answer)
{
    return answer.json[u"properties"][u"provisioningState"].toString();
}
QString state(const Answer &answer)
{
    return answer.json[u"properties"][u"privateLinkServiceConnectionState"][u"status"].toString();
}

QJsonObject decision(const QString &status, const QString &description = {})
{
    return { { u"properties"_s,
               QJsonObject{
                   { u"privateLinkServiceConnectionState"_s,
                     QJsonObject{ { u"status"_s, status }, { u"description"_s, description } } } } } };
}

} // namespace

class DeviceUpdateTest : public QObject {
    Q_OBJECT
private slots:
    void approving();
    void rejectingAfterApproving();
    void decidingWithTheWholeBody();
    void removing();
    void refusals();
    void theAccountShowsTheSame();
    void linkResources();
    void creatingAnAccount();
    void accountRefusals_data();
    void accountRefusals();
    void puttingAnAccount();
    void patchingAnAccount();
    void deletingAnAccount();
    void nameCheck();
};

void DeviceUpdateTest::approving()
{
    Driver driver;
    QCOMPARE(state(driver.get(connection)), u"Pending"_s);
    const Answer accepted = driver.put(connection, decision(u"approved"_s, u"Welcome"_s));
    QCOMPARE(accepted.status, 201);
    QCOMPARE(provisioning(accepted), u"Accepted"_s);
    QCOMPARE(state(accepted), u"Approved"_s);
    QCOMPARE(accepted.header("x-ms-async-operation-timeout"), u"PT1H"_s);
    QVERIFY(accepted.header("Retry-After").isEmpty());
    QVERIFY(accepted.header("Location").isEmpty());
    static const QRegularExpression etag(u"^\"[0-9a-f]{8}-0000-0800-0000-[0-9a-f]{8}0000\"$"_s);
    QVERIFY2(etag.match(accepted.header("ETag")).hasMatch(), qUtf8Printable(accepted.header("ETag")));
    const QString url = accepted.header("Azure-AsyncOperation");
    static const QRegularExpression form(
        u"^http://127\\.0\\.0\\.1:8080/providers/Microsoft\\.DeviceUpdate/locations/WESTUS2/operationStatuses/[0-9a-f-]{36}\\*[0-9A-F]{64}\\?api-version=2024-03-01&t=\\d{18}&c=[\\w-]+&s=[\\w-]+&h=[\\w-]+$"_s);
    QVERIFY2(form.match(url).hasMatch(), qUtf8Printable(url));
    QVERIFY(url.size() > 2800 && url.size() < 3300);

    const Answer running = driver.get(url);
    QCOMPARE(running.status, 200);
    QCOMPARE(running.json[u"status"].toString(), u"Accepted"_s);
    QVERIFY(running.json[u"name"].toString().contains(u'*'));
    QVERIFY(!running.json.toObject().contains(u"endTime"));
    driver.seconds(3);
    QCOMPARE(provisioning(driver.get(connection)), u"Updating"_s);
    QCOMPARE(driver.operation(accepted), u"Updating"_s);
    driver.seconds(31);
    QCOMPARE(provisioning(driver.get(connection)), u"Succeeded"_s);
    const Answer ended = driver.get(url);
    QCOMPARE(ended.json[u"status"].toString(), u"Succeeded"_s);
    QVERIFY(ended.json[u"properties"].isNull());
    QVERIFY(!ended.json[u"endTime"].toString().isEmpty());
    // Found by its path alone, with any api-version.
    QCOMPARE(
        driver.get(url.left(url.indexOf(u'?')) + u"?api-version=2031-01-01"_s).json[u"status"].toString(),
        u"Succeeded"_s);
}

void DeviceUpdateTest::rejectingAfterApproving()
{
    Driver driver;
    QVERIFY(driver.put(connection, decision(u"Approved"_s)).status == 201);
    const Answer rejected = driver.put(connection, decision(u"Rejected"_s, u"No"_s));
    QCOMPARE(rejected.status, 201);
    QCOMPARE(state(rejected), u"Rejected"_s);
    driver.seconds(6);
    QCOMPARE(provisioning(driver.get(connection)), u"Succeeded"_s);
    driver.seconds(60); // the approval that was overtaken changes nothing any more
    QCOMPARE(state(driver.get(connection)), u"Rejected"_s);
}

void DeviceUpdateTest::decidingWithTheWholeBody()
{
    Driver driver;
    const QJsonObject before = driver.get(connection).json.toObject();
    QJsonObject sent = before;
    QJsonObject properties = sent[u"properties"].toObject();
    properties[u"privateLinkServiceConnectionState"_s] =
        QJsonObject{ { u"status"_s, u"Approved"_s }, { u"description"_s, QJsonValue::Null } };
    properties[u"groupIds"_s] = QJsonArray{ u"other"_s };
    sent[u"properties"_s] = properties;
    sent[u"name"_s] = u"other"_s;
    const Answer accepted = driver.put(connection, sent);
    QCOMPARE(accepted.json[u"name"].toString(), u"pe-factory-seattle"_s);
    QCOMPARE(accepted.json[u"properties"][u"groupIds"].toArray(), QJsonArray{ u"DeviceUpdate"_s });
    QCOMPARE(accepted.json[u"id"].toString(), before[u"id"].toString());
    QVERIFY(before[u"id"].toString().contains(
        u"/providers/microsoft.deviceupdate/accounts/contoso-adu-americas/privateendpointconnections/"));
    QCOMPARE(before[u"type"].toString(), u"microsoft.deviceupdate/accounts/privateendpointconnections"_s);
    QVERIFY(
        !before[u"properties"][u"privateLinkServiceConnectionState"].toObject().contains(u"actionsRequired"));
    QVERIFY(!accepted.json.toObject().contains(u"$"));
}

void DeviceUpdateTest::removing()
{
    Driver driver;
    const Answer accepted = driver.remove(connection);
    QCOMPARE(accepted.status, 202);
    QCOMPARE(accepted.body, "null"_ba);
    QCOMPARE(accepted.header("Content-Type"), u"application/json; charset=utf-8"_s);
    QCOMPARE(accepted.header("Location"), accepted.header("Azure-AsyncOperation"));
    QCOMPARE(provisioning(driver.get(connection)), u"Deleting"_s);
    driver.seconds(20);
    QCOMPARE(driver.operation(accepted), u"Succeeded"_s);
    const Answer gone = driver.get(connection);
    QCOMPARE(gone.status, 404);
    QCOMPARE(
        gone.message(),
        u"The resource 'Microsoft.DeviceUpdate/accounts/contoso-adu-americas/privateEndpointConnections/pe-factory-seattle' could not be found."_s);
    QCOMPARE(driver.remove(connection).status, 204);
    const QString endpoint =
        u"/subscriptions/@prod/resourceGroups/rg-network-prod/providers/Microsoft.Network/privateEndpoints/pe-factory-seattle"_s;
    const QJsonValue own =
        driver.get(endpoint).json[u"properties"][u"manualPrivateLinkServiceConnections"][0];
    QCOMPARE(
        own[u"properties"][u"privateLinkServiceConnectionState"][u"status"].toString(), u"Disconnected"_s);
}

void DeviceUpdateTest::refusals()
{
    Driver driver;
    QCOMPARE(driver.put(u"@americas/privateEndpointConnections/none"_s, decision(u"Approved"_s)).status, 404);
    const Answer odd = driver.put(connection, decision(u"Perhaps"_s));
    QCOMPARE(odd.status, 400);
    QCOMPARE(odd.code(), u"HttpRequestPayloadAPISpecValidationFailed"_s);
    driver.token = "sandbox:rita";
    QCOMPARE(driver.get(connection).status, 200);
    const Answer reader = driver.put(connection, decision(u"Approved"_s));
    QCOMPARE(reader.status, 403);
    QVERIFY(reader.message().contains(u"'Microsoft.DeviceUpdate/accounts/privateEndpointConnections/write'"));
}

void DeviceUpdateTest::theAccountShowsTheSame()
{
    Driver driver;
    QVERIFY(driver.put(connection, decision(u"Approved"_s, u"Hello"_s)).status == 201);
    const QJsonArray listed = driver.get(u"@americas/privateEndpointConnections"_s).list();
    QCOMPARE(driver.get(u"@americas"_s).json[u"properties"][u"privateEndpointConnections"].toArray(), listed);
    QMap<QString, int> states;
    for (const QJsonValue &one : listed)
        ++states[one[u"properties"][u"privateLinkServiceConnectionState"][u"status"].toString()];
    QCOMPARE(states, (QMap<QString, int>{ { u"Approved"_s, 3 }, { u"Pending"_s, 2 }, { u"Rejected"_s, 1 } }));
}

void DeviceUpdateTest::linkResources()
{
    Driver driver;
    const QJsonArray listed = driver.get(u"@americas/privateLinkResources"_s).list();
    QCOMPARE(listed.size(), 1);
    QVERIFY(
        listed.at(0)[u"id"].toString().endsWith(u"/resourceGroups/rg-deviceupdate-prod/accounts/"
                                                u"contoso-adu-americas/privateLinkResources/DeviceUpdate"));
    QCOMPARE(
        driver.get(u"@americas/privateLinkResources/deviceupdate"_s)
            .json[u"properties"][u"requiredZoneNames"][0]
            .toString(),
        u"privatelink.api.adu.microsoft.com"_s);
    QCOMPARE(driver.get(u"@americas/privateLinkResources/adu"_s).status, 404);
    QVERIFY(driver.get(u"@americas/instances"_s).list().size() == 2);
}

void DeviceUpdateTest::creatingAnAccount()
{
    Driver driver;
    const QString path =
        u"/subscriptions/@dev/resourceGroups/rg-deviceupdate-dev/providers/Microsoft.DeviceUpdate/accounts/new-adu"_s;
    const Answer accepted = driver.put(
        path,
        object(R"({"location": "West US 2", "tags": {"a": "1"}, "identity": {"type": "SystemAssigned"}})"));
    QCOMPARE(accepted.status, 201);
    QCOMPARE(provisioning(accepted), u"Accepted"_s);
    QCOMPARE(accepted.json[u"type"].toString(), u"microsoft.deviceupdate/accounts"_s);
    QVERIFY(!accepted.json[u"properties"].toObject().contains(u"hostName"));
    QVERIFY(!accepted.json[u"properties"].toObject().contains(u"privateEndpointConnections"));
    QCOMPARE(accepted.json[u"identity"][u"principalId"].toString().size(), 36);
    QCOMPARE(driver.put(path, object(R"({"location": "westus2"})")).code(), u"AnotherOperationInProgress"_s);
    driver.seconds(80);
    QCOMPARE(driver.operation(accepted), u"Succeeded"_s);
    const Answer made = driver.get(path);
    QCOMPARE(made.json[u"properties"][u"hostName"].toString(), u"new-adu.api.adu.microsoft.com"_s);
    QCOMPARE(made.json[u"properties"][u"locations"].toArray().size(), 2);
    QVERIFY(!made.header("ETag").isEmpty());
}

void DeviceUpdateTest::accountRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("region") << u"new-adu"_s << object(R"({"location": "norwayeast"})") << 400
                            << u"LocationNotAvailableForResourceType"_s;
    QTest::newRow("no region") << u"new-adu"_s << object(R"({"properties": {}})") << 400
                               << u"LocationRequired"_s;
    QTest::newRow("name") << u"new--adu"_s << object(R"({"location": "westus2"})") << 400
                          << u"HttpRequestPayloadAPISpecValidationFailed"_s;
    QTest::newRow("taken elsewhere") << u"Contoso-ADU-americas"_s << object(R"({"location": "westus2"})")
                                     << 409 << u"NameNotAvailable"_s;
    QTest::newRow("value")
        << u"new-adu"_s
        << object(R"({"location": "westus2", "properties": {"publicNetworkAccess": "Maybe"}})") << 400
        << u"HttpRequestPayloadAPISpecValidationFailed"_s;
    QTest::newRow("moved") << u"contoso-adu-dev"_s << object(R"({"location": "westus2"})") << 409
                           << u"InvalidResourceLocation"_s;
}

void DeviceUpdateTest::accountRefusals()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    Driver driver;
    const Answer answer = driver.put(
        u"/subscriptions/@dev/resourceGroups/rg-deviceupdate-dev/providers/Microsoft.DeviceUpdate/accounts/"_s
            + name,
        body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
}

void DeviceUpdateTest::puttingAnAccount()
{
    Driver driver;
    QJsonObject account = driver.get(u"@americas"_s).json.toObject();
    QJsonObject properties = account[u"properties"].toObject();
    properties[u"publicNetworkAccess"_s] = u"Disabled"_s;
    properties.remove(u"privateEndpointConnections");
    account[u"properties"_s] = properties;
    account.remove(u"tags");
    const Answer accepted = driver.put(u"@americas"_s, account);
    QCOMPARE(accepted.status, 201);
    driver.seconds(15);
    const QJsonObject after = driver.get(u"@americas"_s).json.toObject();
    QCOMPARE(after[u"properties"][u"publicNetworkAccess"].toString(), u"Disabled"_s);
    QVERIFY(!after.contains(u"tags")); // a careless PUT drops what it does not send
    QVERIFY(after.contains(u"identity"));
    QCOMPARE(after[u"properties"][u"privateEndpointConnections"].toArray().size(), 6);
}

void DeviceUpdateTest::patchingAnAccount()
{
    Driver driver;
    const Answer accepted = driver.send(
        "PATCH", u"@americas"_s,
        object(R"({"tags": {"abc": "123"}, "properties": {"publicNetworkAccess": "Disabled"}})"));
    QCOMPARE(accepted.status, 201);
    QCOMPARE(accepted.header("x-ms-async-operation-timeout"), u"PT15M"_s);
    driver.seconds(3);
    QCOMPARE(driver.operation(accepted), u"Succeeded"_s);
    const Answer after = driver.get(u"@americas"_s);
    QCOMPARE(after.json[u"tags"].toObject(), object(R"({"abc": "123"})"));
    QCOMPARE(after.json[u"properties"][u"publicNetworkAccess"].toString(), u"Enabled"_s);
}

void DeviceUpdateTest::deletingAnAccount()
{
    Driver driver;
    const Answer accepted = driver.remove(u"@americas"_s);
    QCOMPARE(accepted.status, 202);
    QCOMPARE(provisioning(driver.get(u"@americas"_s)), u"Deleting"_s);
    driver.seconds(35);
    QCOMPARE(driver.operation(accepted), u"Succeeded"_s);
    QCOMPARE(driver.get(u"@americas"_s).code(), u"ResourceNotFound"_s);
    QCOMPARE(driver.get(connection).status, 404);
    QCOMPARE(driver.remove(u"@americas"_s).status, 204);
}

void DeviceUpdateTest::nameCheck()
{
    Driver driver;
    const QString path = u"/subscriptions/@prod/providers/Microsoft.DeviceUpdate/checknameavailability"_s;
    const auto check = [&](const char *body) {
        return driver.send("POST", path, object(body)).json.toObject();
    };
    QCOMPARE(
        check(R"({"name": "quite-new", "type": "Microsoft.DeviceUpdate/accounts"})"),
        object(R"({"nameAvailable": true})"));
    QCOMPARE(check(R"({"name": "FABRIKAM-adu"})")[u"reason"].toString(), u"AlreadyExists"_s);
    QCOMPARE(check(R"({"name": "-"})")[u"reason"].toString(), u"Invalid"_s);
}

QTEST_GUILESS_MAIN(DeviceUpdateTest)
#include "deviceupdatetest.moc"
