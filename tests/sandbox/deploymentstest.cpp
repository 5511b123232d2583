// Deployments on the sandbox: what they make, in which order, what they say while they run, fail or are
// cancelled.
#include "tests/sandbox/driver.h"

#include <QTemporaryDir>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView inGroup(
    "/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.Resources/deployments/");
constexpr QLatin1StringView atSubscription("/subscriptions/@prod/providers/Microsoft.Resources/deployments/");

QJsonObject bodyOf(const QJsonArray &resources, const QJsonObject &outputs = {}, const QJsonObject &more = {})
{
    QJsonObject source{
        { u"$schema"_s,
          u"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"_s },
        { u"contentVersion"_s, u"1.0.0.0"_s },
        { u"resources"_s, resources },
        { u"outputs"_s, outputs }
    };
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        source.insert(it.key(), it.value());
    return { { u"location"_s, u"westus2"_s },
             { u"properties"_s, QJsonObject{ { u"mode"_s, u"Incremental"_s }, { u"template"_s, source } } } };
}

QJsonObject
account(const QString &name, const QStringList &dependsOn = {}, const QString &location = u"westus2"_s)
{
    return { { u"type"_s, u"Microsoft.DeviceUpdate/accounts"_s },
             { u"apiVersion"_s, u"2023-07-01"_s },
             { u"name"_s, name },
             { u"location"_s, location },
             { u"dependsOn"_s, QJsonArray::fromStringList(dependsOn) },
             { u"properties"_s, QJsonObject() } };
}

// A new group, and in it, by a deployment inside the deployment, an account whose name the outer one says.
QJsonObject groupAndAccount()
{
    QJsonObject inner = bodyOf(
        { account(u"[parameters('name')]"_s) },
        object(R"({"host": {"type": "string", "value": "[reference(parameters('name')).hostName]"}})"),
        object(R"({"parameters": {"name": {"type": "string"}}})"));
    QJsonObject properties = inner["properties"_L1].toObject();
    properties.insert(u"expressionEvaluationOptions"_s, object(R"({"scope": "inner"})"));
    properties.insert(
        u"parameters"_s, object(R"({"name": {"value": "[concat('adu-', uniqueString('x'))]"}})"));
    return bodyOf(
        { object(
              R"({"type": "Microsoft.Resources/resourceGroups", "apiVersion": "2024-03-01", "name": "rg-new",
                        "location": "westus2", "tags": {"a": "b"}})"),
          QJsonObject{
              { u"type"_s, u"Microsoft.Resources/deployments"_s },
              { u"apiVersion"_s, u"2024-03-01"_s },
              { u"name"_s, u"inner"_s },
              { u"resourceGroup"_s, u"rg-new"_s },
              { u"properties"_s, properties },
              { u"dependsOn"_s,
                QJsonArray{
                    u"[subscriptionResourceId('Microsoft.Resources/resourceGroups', 'rg-new')]"_s } } } },
        object(R"({"host": {"type": "string", "value": "[reference('inner').outputs.host.value]"}})"));
}

// Advances until the deployment is over; its state.
QString ended(Driver &driver, const QString &path)
{
    QString state;
    for (int second = 0; second < 600; second += 5) {
        state = driver.get(path).json[u"properties"][u"provisioningState"].toString();
        if (state != "Accepted"_L1 && state != "Running"_L1)
            break;
        driver.seconds(5);
    }
    return state;
}

QJsonObject innermost(QJsonObject error)
{
    while (!error.value("details"_L1).toArray().isEmpty())
        error = error.value("details"_L1).toArray().first().toObject();
    return error;
}

} // namespace

class DeploymentsTest : public QObject {
    Q_OBJECT

private slots:
    void makesGroupAndNestedAccount();
    void validatesWithoutTrace();
    void ordersAndRunsSideBySide();
    void failsAndLeavesDependants();
    void refusesTemplates_data();
    void refusesTemplates();
    void refusesWithoutRight();
    void takesLooseBodies();
    void cancels();
    void guardsWhatRuns();
    void goesOnAfterRestart();
    void evaluatesInTheParent();
    void listsAndDeletes();
};

void DeploymentsTest::makesGroupAndNestedAccount()
{
    Driver driver;
    const QString path = atSubscription + u"Microsoft.PrivateEndpoint-1"_s;
    const Answer accepted = driver.put(path, groupAndAccount());
    QCOMPARE(accepted.status, 201);
    QCOMPARE(accepted.json[u"properties"][u"provisioningState"].toString(), u"Accepted"_s);
    QVERIFY(accepted.header("Azure-AsyncOperation").contains(u"/operationStatuses/0858"_s));
    QVERIFY(accepted.header("Retry-After").isEmpty());
    driver.seconds(2);
    QCOMPARE(driver.operation(accepted), u"Running"_s);
    QCOMPARE(
        driver.get(accepted.header("Azure-AsyncOperation")).json.toObject().keys(),
        QStringList{ u"status"_s });

    QCOMPARE(ended(driver, path), u"Succeeded"_s);
    QCOMPARE(driver.operation(accepted), u"Succeeded"_s);
    const QJsonObject properties = driver.get(path).json[u"properties"].toObject();
    QVERIFY(properties["duration"_L1].toString().startsWith(u"PT"_s));
    QCOMPARE(properties["dependencies"_L1].toArray().size(), 1);
    QVERIFY(properties["outputs"_L1][u"host"][u"value"].toString().endsWith(u".api.adu.microsoft.com"_s));
    const QJsonArray made = properties["outputResources"_L1].toArray();
    QCOMPARE(made.size(), 2);
    QCOMPARE(
        driver.get(made.at(1)[u"id"].toString()).json[u"properties"][u"provisioningState"].toString(),
        u"Succeeded"_s);
    QCOMPARE(
        driver.get(u"/subscriptions/@prod/resourceGroups/rg-new"_s).json[u"tags"][u"a"].toString(), u"b"_s);

    const QJsonArray operations = driver.get(path + u"/operations"_s).list();
    QCOMPARE(operations.size(), 3); // the group, the deployment, the outputs
    // Neither the specification nor a recording knows it.
    QVERIFY(!operations.first()[u"properties"].toObject().contains(u"trackingId"));
    QCOMPARE(
        operations.first()[u"properties"][u"provisioningOperation"].toString(),
        u"EvaluateDeploymentOutput"_s);
    const QJsonArray inner =
        driver.get(u"/subscriptions/@prod/resourcegroups/rg-new/deployments/inner/operations"_s).list();
    QCOMPARE(inner.size(), 2);
    const QJsonValue one = inner.at(1)[u"properties"];
    QCOMPARE(one[u"provisioningState"].toString(), u"Succeeded"_s);
    QCOMPARE(one[u"targetResource"][u"resourceType"].toString(), u"Microsoft.DeviceUpdate/accounts"_s);
}

void DeploymentsTest::validatesWithoutTrace()
{
    Driver driver;
    const Answer valid = driver.send("POST", atSubscription + u"try/validate"_s, groupAndAccount());
    QCOMPARE(valid.status, 200);
    const QJsonObject properties = valid.json[u"properties"].toObject();
    QCOMPARE(properties["provisioningState"_L1].toString(), u"Succeeded"_s);
    QCOMPARE(properties["duration"_L1].toString(), u"PT0S"_s);
    QCOMPARE(properties["validatedResources"_L1].toArray().size(), 3);
    QCOMPARE(driver.get(u"/subscriptions/@prod/resourceGroups/rg-new"_s).status, 404);
    QCOMPARE(driver.get(atSubscription + u"try"_s).code(), u"DeploymentNotFound"_s);

    const Answer wrong = driver.send(
        "POST", inGroup + u"try/validate"_s, bodyOf({ account(u"new-account"_s, {}, u"nowhere"_s) }));
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.code(), u"InvalidTemplateDeployment"_s);
    QVERIFY(wrong.message().startsWith(
        u"The template deployment 'try' is not valid according to the validation procedure."_s));
    QVERIFY(!innermost(wrong.json[u"error"].toObject())["code"_L1].toString().isEmpty());
    QVERIFY(innermost(wrong.json[u"error"].toObject()) != wrong.json[u"error"].toObject());
}

void DeploymentsTest::ordersAndRunsSideBySide()
{
    Driver driver;
    const QString path = inGroup + u"order"_s;
    QCOMPARE(
        driver
            .put(
                path,
                bodyOf({ account(u"third"_s, { u"first"_s, u"second"_s }), account(u"first"_s),
                         account(u"second"_s) }))
            .status,
        201);
    driver.seconds(3);
    QCOMPARE(driver.get(path + u"/operations"_s).list().size(), 2); // the third has not begun
    QCOMPARE(ended(driver, path), u"Succeeded"_s);
    QCOMPARE(driver.get(path).json[u"properties"][u"outputResources"].toArray().size(), 3);
}

void DeploymentsTest::failsAndLeavesDependants()
{
    Driver driver;
    const QString path = inGroup + u"fails"_s;
    const Answer accepted = driver.put(
        path,
        bodyOf({ account(u"bad"_s, {}, u"nowhere"_s), account(u"after"_s, { u"bad"_s }),
                 account(u"beside"_s) }));
    QCOMPARE(accepted.status, 201);
    QCOMPARE(ended(driver, path), u"Failed"_s);
    const QJsonObject error = driver.get(path).json[u"properties"][u"error"].toObject();
    QCOMPARE(error["code"_L1].toString(), u"DeploymentFailed"_s);
    QCOMPARE(error["details"_L1].toArray().size(), 1);
    QCOMPARE(driver.get(accepted.header("Azure-AsyncOperation")).json[u"error"], QJsonValue(error));
    const QJsonArray operations = driver.get(path + u"/operations"_s).list();
    QCOMPARE(operations.size(), 2); // what depends on it never began
    for (const QJsonValue operation : operations) {
        const bool bad = operation[u"properties"][u"targetResource"][u"resourceName"].toString() == "bad"_L1;
        QCOMPARE(
            operation[u"properties"][u"provisioningState"].toString(), bad ? u"Failed"_s : u"Succeeded"_s);
        if (bad)
            QCOMPARE(operation[u"properties"][u"statusMessage"][u"error"], QJsonValue(innermost(error)));
    }
    QCOMPARE(
        driver
            .get(
                u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/accounts/after"_s)
            .status,
        404);
    QCOMPARE(
        driver
            .get(
                u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/accounts/beside"_s)
            .status,
        200);
}

void DeploymentsTest::refusesTemplates_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("no template") << object(R"({"properties": {"mode": "Incremental"}})")
                                 << u"InvalidRequestContent"_s << u"template"_s;
    QTest::newRow("no mode") << object(R"({"properties": {"template": {}}})") << u"InvalidRequestContent"_s
                             << u"mode"_s;
    QTest::newRow("no schema") << object(
        R"({"properties": {"mode": "Incremental", "template": {"resources": []}}})")
                               << u"InvalidTemplate"_s << u"'$schema' not found"_s;
    QTest::newRow("function") << bodyOf({ account(u"[nope()]"_s) }) << u"InvalidTemplate"_s
                              << u"The template function 'nope' is not valid."_s;
    QTest::newRow("dependsOn") << bodyOf({ account(u"a"_s, { u"b"_s }) }) << u"InvalidTemplate"_s
                               << u"The resource 'b' is not defined in the template."_s;
}

void DeploymentsTest::refusesTemplates()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    Driver driver;
    for (const Answer &answer :
         { driver.put(inGroup + u"x"_s, body), driver.send("POST", inGroup + u"x/validate"_s, body) }) {
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), code);
        QVERIFY2(answer.message().contains(message), qPrintable(answer.message()));
    }
    QCOMPARE(driver.get(inGroup + u"x"_s).status, 404);
}

void DeploymentsTest::refusesWithoutRight()
{
    Driver driver;
    driver.token = "sandbox:rita";
    const Answer reader = driver.put(inGroup + u"x"_s, bodyOf({ account(u"a"_s) }));
    QCOMPARE(reader.status, 403);
    QCOMPARE(reader.code(), u"AuthorizationFailed"_s);
    driver.token = "sandbox:nils"; // may deploy, may not write accounts
    const Answer network = driver.put(inGroup + u"x"_s, bodyOf({ account(u"a"_s) }));
    QCOMPARE(network.status, 403);
    QCOMPARE(network.code(), u"InvalidTemplateDeployment"_s);
    QVERIFY(network.message().contains(u"Microsoft.DeviceUpdate/accounts/write"_s));
}

void DeploymentsTest::takesLooseBodies()
{
    Driver driver;
    const QJsonValue loose =
        u"{\"properties\": {\"parameters\": {}, \"mode\": \"Incremental\", template:{ // of a person\n"
        "\"$schema\": \"https://x/deploymentTemplate.json#\", /* a\n b */ \"contentVersion\": \"1.0.0.0\","
        "\"resources\": [], \"outputs\": {\"o\": {\"type\": \"string\", \"value\": \"two\nlines // kept\",},}, }}}"_s;
    QCOMPARE(driver.send("POST", inGroup + u"loose/validate"_s, loose).status, 200);
    QCOMPARE(driver.send("PUT", inGroup + u"loose"_s, loose).status, 201);
    QCOMPARE(ended(driver, inGroup + u"loose"_s), u"Succeeded"_s);
    QCOMPARE(
        driver.get(inGroup + u"loose"_s).json[u"properties"][u"outputs"][u"o"][u"value"].toString(),
        u"two\nlines // kept"_s);
    const Answer broken = driver.send("PUT", inGroup + u"broken"_s, QJsonValue(u"{\"properties\": "_s));
    QCOMPARE(broken.status, 400);
    QCOMPARE(broken.code(), u"InvalidRequestContent"_s);
}

void DeploymentsTest::cancels()
{
    Driver driver;
    const QString path = inGroup + u"stop"_s;
    driver.put(path, bodyOf({ account(u"one"_s), account(u"two"_s, { u"one"_s }) }));
    driver.seconds(3);
    QCOMPARE(driver.send("POST", path + u"/cancel"_s).status, 204);
    QCOMPARE(ended(driver, path), u"Canceled"_s);
    QCOMPARE(driver.send("POST", path + u"/cancel"_s).status, 409);
    driver.seconds(300);
    QCOMPARE(
        driver
            .get(
                u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/accounts/two"_s)
            .status,
        404);
}

void DeploymentsTest::guardsWhatRuns()
{
    Driver driver;
    const QString path = inGroup + u"busy"_s;
    driver.put(path, bodyOf({ account(u"one"_s) }));
    QCOMPARE(driver.put(path, bodyOf({})).code(), u"DeploymentActive"_s);
    QCOMPARE(driver.remove(path).status, 409);
    QCOMPARE(ended(driver, path), u"Succeeded"_s);
    QCOMPARE(driver.put(path, bodyOf({})).status, 200); // the same name again
}

void DeploymentsTest::goesOnAfterRestart()
{
    QTemporaryDir folder;
    Options options;
    options.stateFile = folder.filePath(u"state.json"_s);
    const QString path = inGroup + u"kept"_s;
    {
        Driver driver(options);
        driver.put(path, bodyOf({ account(u"one"_s), account(u"two"_s, { u"one"_s }) }));
        driver.seconds(3);
        driver.get(path);
        QVERIFY(driver.sandbox->save());
    }
    Driver again(options);
    QVERIFY(again.get(path).json[u"properties"][u"provisioningState"].toString() != u"Succeeded"_s);
    QCOMPARE(ended(again, path), u"Succeeded"_s);
    QCOMPARE(again.get(path + u"/operations"_s).list().size(), 3);
}

// Without "inner", the expressions of a template inside are those of the deployment around it.
void DeploymentsTest::evaluatesInTheParent()
{
    Driver driver;
    QJsonObject nested = bodyOf(
        {},
        object(
            R"({"o": {"type": "string", "value": "[concat(variables('v'), '-', resourceGroup().name)]"}})"));
    nested.remove("location"_L1);
    const QJsonObject resource{ { u"type"_s, u"Microsoft.Resources/deployments"_s },
                                { u"apiVersion"_s, u"2024-03-01"_s },
                                { u"name"_s, u"nested"_s },
                                { u"resourceGroup"_s, u"rg-network-prod"_s },
                                { u"properties"_s, nested["properties"_L1] } };
    const QString path = inGroup + u"outer"_s;
    QCOMPARE(
        driver.put(path, bodyOf({ resource }, {}, object(R"({"variables": {"v": "outside"}})"))).status, 201);
    QCOMPARE(ended(driver, path), u"Succeeded"_s);
    const Answer inside = driver.get(
        u"/subscriptions/@prod/resourceGroups/rg-network-prod/providers/Microsoft.Resources/deployments/nested"_s);
    QCOMPARE(
        inside.json[u"properties"][u"outputs"][u"o"][u"value"].toString(), u"outside-rg-deviceupdate-prod"_s);
}

void DeploymentsTest::listsAndDeletes()
{
    Driver driver;
    driver.put(inGroup + u"a"_s, bodyOf({}));
    driver.put(inGroup + u"b"_s, bodyOf({ account(u"bad"_s, {}, u"nowhere"_s) }));
    QCOMPARE(ended(driver, inGroup + u"b"_s), u"Failed"_s);
    QString all = inGroup;
    all.chop(1);
    QCOMPARE(driver.get(all).list().size(), 2);
    const QJsonArray failed = driver.get(all + u"?$filter=provisioningState%20eq%20'Failed'"_s).list();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first()[u"name"].toString(), u"b"_s);
    QVERIFY(!failed.first().toObject().contains(u"$"_s));
    QCOMPARE(driver.send("HEAD", inGroup + u"a"_s).status, 204);
    QVERIFY(driver.send("POST", inGroup + u"a/exportTemplate"_s)
                .json[u"template"]
                .toObject()
                .contains(u"resources"_s));
    const Answer removed = driver.remove(inGroup + u"a"_s);
    QCOMPARE(removed.status, 202);
    QCOMPARE(driver.get(removed.header("Location")).status, 202);
    driver.seconds(10);
    QCOMPARE(driver.get(removed.header("Location")).status, 204);
    QCOMPARE(driver.send("HEAD", inGroup + u"a"_s).status, 404);
    QCOMPARE(driver.remove(inGroup + u"a"_s).status, 204);
}

QTEST_GUILESS_MAIN(DeploymentsTest)
#include "deploymentstest.moc"
