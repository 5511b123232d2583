// Templates as a whole: parameters, loops, conditions, order; and Microsoft's own templates for private
// endpoints.
#include "src/sandbox/template.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const char *text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s in %s", qPrintable(error.errorString()), text);
    return object;
}

TemplateScope scopeOf(const QJsonObject &source, const QJsonObject &given)
{
    TemplateScope scope;
    scope.subscriptionId = u"s"_s;
    scope.group = u"rg"_s;
    scope.variables = source["variables"_L1].toObject();
    scope.surroundings = [](const QString &) {
        return QJsonObject{ { u"id"_s, u"/subscriptions/s/resourceGroups/rg"_s },
                            { u"location"_s, u"westus2"_s },
                            { u"tenantId"_s, u"t"_s },
                            { u"subscriptionId"_s, u"s"_s },
                            { u"name"_s, u"rg"_s } };
    };
    scope.newGuid = [] { return u"11111111-1111-1111-1111-111111111111"_s; };
    scope.now = u"2026-11-24T14:00:00.0000000Z"_s;
    scope.parameters = parameterValues(source, given, scope);
    scope.newGuid = nullptr;
    scope.now.clear();
    return scope;
}

QList<TemplateResource> expanded(const QJsonObject &source, const QJsonObject &given = {})
{
    return expandResources(source, scopeOf(source, given), u"s"_s, u"rg"_s);
}

QString faultOf(const QJsonObject &source, const QJsonObject &given = {})
{
    try {
        (void)expanded(source, given);
        return {};
    } catch (const TemplateFault &fault) {
        return fault.message;
    }
}

QString lastName(const QString &id)
{
    return id.section(u'/', -1);
}

} // namespace

class TemplateTest : public QObject {
    Q_OBJECT

private slots:
    void fillsParameters();
    void refusesParameters_data();
    void refusesParameters();
    void expandsLoopsConditionsAndChildren();
    void findsOrder_data();
    void findsOrder();
    void refusesOrder();
    void placesResources();
    void makesBodies();
    void readsPublishedTemplates_data();
    void readsPublishedTemplates();
};

void TemplateTest::fillsParameters()
{
    const QJsonObject source =
        jsonOf(R"({"parameters": {"a": {"type": "string", "defaultValue": "[concat(parameters('b'), '-a')]"},
        "b": {"type": "String", "defaultValue": "[concat(parameters('c'), '-b')]"}, "c": {"type": "securestring"},
        "when": {"type": "string", "defaultValue": "[utcNow('yyyyMMdd')]"}}})");
    const QJsonObject values = scopeOf(source, jsonOf(R"({"C": {"value": "c"}})")).parameters;
    QCOMPARE(values["a"_L1].toString(), u"c-b-a"_s);
    QCOMPARE(values["when"_L1].toString(), u"20261124"_s);
    const QJsonObject shown = shownParameters(source, values);
    QCOMPARE(shown["a"_L1].toObject(), jsonOf(R"({"type": "String", "value": "c-b-a"})"));
    QCOMPARE(shown["c"_L1].toObject(), jsonOf(R"({"type": "SecureString"})"));
}

void TemplateTest::refusesParameters_data()
{
    QTest::addColumn<QByteArray>("definition");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << R"({"p": {"type": "string"}})"_ba
                             << "{}"_ba << u"The value for the template parameter 'p'"_s;
    QTest::newRow("unknown") << R"({"p": {"type": "string", "defaultValue": ""}})"_ba
                             << R"({"q": {"value": 1}})"_ba
                             << u"do not correspond to any parameters defined in the template: 'q'"_s;
    QTest::newRow("type") << R"({"p": {"type": "string"}})"_ba
                          << R"({"p": {"value": 1}})"_ba << u"Expected 'String'. Actual 'Integer'"_s;
    QTest::newRow("allowed") << R"({"p": {"type": "string", "allowedValues": ["a", "b"]}})"_ba
                             << R"({"p": {"value": "c"}})"_ba << u"not part of the allowed value(s): 'a,b'"_s;
    QTest::newRow("length") << R"({"p": {"type": "string", "minLength": 3}})"_ba
                            << R"({"p": {"value": "c"}})"_ba << u"greater than or equal to '3'"_s;
    QTest::newRow("value") << R"({"p": {"type": "int", "maxValue": 3}})"_ba
                           << R"({"p": {"value": 4}})"_ba << u"less than or equal to '3'"_s;
}

void TemplateTest::refusesParameters()
{
    QFETCH(QByteArray, definition);
    QFETCH(QByteArray, given);
    QFETCH(QString, message);
    const QString fault =
        faultOf({ { u"parameters"_s, jsonOf(definition.constData()) } }, jsonOf(given.constData()));
    QVERIFY2(
        fault.startsWith("Deployment template validation failed: '"_L1) && fault.contains(message),
        qPrintable(fault));
}

void TemplateTest::expandsLoopsConditionsAndChildren()
{
    const QList<TemplateResource> found = expanded(jsonOf(R"({"resources": [
        {"type": "A.B/c", "apiVersion": "1", "name": "[concat('n', copyIndex())]", "copy": {"name": "many", "count": 3, "mode": "Serial", "batchSize": 2}},
        {"type": "A.B/c", "apiVersion": "1", "name": "never", "condition": "[equals(1, 2)]"},
        {"type": "A.B/d", "apiVersion": "1", "name": "parent", "dependsOn": ["many", "never"], "resources": [
            {"type": "e", "apiVersion": "1", "name": "child", "dependsOn": ["parent"]}]}]})"));
    QStringList ids;
    for (const TemplateResource &resource : found)
        ids.append(resource.id.section(u"/providers/"_s, 1));
    QCOMPARE(
        ids,
        (QStringList{ u"A.B/c/n0"_s, u"A.B/c/n1"_s, u"A.B/c/n2"_s, u"A.B/d/parent"_s,
                      u"A.B/d/parent/e/child"_s }));
    QCOMPARE(found.at(1).dependsOn.size(), 0);
    QCOMPARE(found.at(2).dependsOn.size(), 2); // the second batch waits for the first
    QCOMPARE(found.at(3).dependsOn.size(), 3);
    QCOMPARE(found.at(4).dependsOn, QStringList{ found.at(3).id });
}

void TemplateTest::findsOrder_data()
{
    QTest::addColumn<QString>("dependsOn");
    QTest::newRow("name") << u"net"_s;
    QTest::newRow("id") << u"[resourceId('A.B/nets', 'net')]"_s;
    QTest::newRow("without case") << u"/subscriptions/S/resourcegroups/RG/providers/a.b/NETS/net"_s;
    QTest::newRow("type and name") << u"A.B/nets/net"_s;
}

void TemplateTest::findsOrder()
{
    QFETCH(QString, dependsOn);
    QJsonObject source = jsonOf(R"({"resources": [{"type": "A.B/ends", "apiVersion": "1", "name": "end"},
        {"type": "A.B/nets", "apiVersion": "1", "name": "net"},
        {"type": "A.B/ends", "apiVersion": "1", "name": "other", "properties": {"x": "[reference('A.B/nets/net').y]"}}]})");
    QJsonArray resources = source["resources"_L1].toArray();
    QJsonObject end = resources.first().toObject();
    end["dependsOn"_L1] = QJsonArray{ dependsOn };
    resources[0] = end;
    source["resources"_L1] = resources;
    const QList<TemplateResource> found = expanded(source);
    QCOMPARE(found.at(0).dependsOn, QStringList{ found.at(1).id });
    QCOMPARE(found.at(2).dependsOn, QStringList{ found.at(1).id }); // by reference() alone
}

void TemplateTest::refusesOrder()
{
    QVERIFY(
        faultOf(
            jsonOf(
                R"({"resources": [{"type": "A.B/c", "apiVersion": "1", "name": "x", "dependsOn": ["nobody"]}]})"))
            .contains("The resource 'nobody' is not defined in the template."_L1));
    QVERIFY(
        faultOf(
            jsonOf(R"({"resources": [{"type": "A.B/c", "apiVersion": "1", "name": "x", "dependsOn": ["y"]},
        {"type": "A.B/c", "apiVersion": "1", "name": "y", "dependsOn": ["x"]}]})"))
            .contains("Circular dependency detected"_L1));
    QVERIFY(
        faultOf(
            jsonOf(
                R"({"resources": [{"type": "A.B/c", "apiVersion": "1", "name": "x"}, {"type": "A.B/c", "apiVersion": "1", "name": "X"}]})"))
            .contains("defined multiple times"_L1));
    QVERIFY(faultOf(jsonOf(R"({"resources": [{"type": "A.B/c/d", "apiVersion": "1", "name": "x"}]})"))
                .contains("incorrect segment lengths"_L1));
    QVERIFY(
        faultOf(
            jsonOf(R"({"resources": [{"type": "A.B/c", "apiVersion": "1", "name": "[reference('x').y]"}]})"))
            .contains("'reference' is not expected at this location"_L1));
}

void TemplateTest::placesResources()
{
    const QJsonObject source = jsonOf(
        R"({"resources": [{"type": "Microsoft.Resources/resourceGroups", "apiVersion": "1", "name": "new"},
        {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "inner", "resourceGroup": "new", "dependsOn": ["new"]},
        {"type": "Microsoft.Resources/deployments", "apiVersion": "1", "name": "far", "subscriptionId": "s2", "resourceGroup": "dns"}]})");
    TemplateScope scope = scopeOf(source, {});
    scope.group.clear();
    const QList<TemplateResource> found = expandResources(source, scope, u"s"_s, {});
    QCOMPARE(found.at(0).id, u"/subscriptions/s/resourceGroups/new"_s);
    QCOMPARE(
        found.at(1).id,
        u"/subscriptions/s/resourceGroups/new/providers/Microsoft.Resources/deployments/inner"_s);
    QCOMPARE(found.at(1).dependsOn, QStringList{ found.at(0).id });
    QCOMPARE(
        found.at(2).id,
        u"/subscriptions/s2/resourceGroups/dns/providers/Microsoft.Resources/deployments/far"_s);
}

void TemplateTest::makesBodies()
{
    const QJsonObject source = jsonOf(
        R"({"variables": {"v": "x"}, "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "1",
        "name": "inner", "tags": {"[variables('v')]": "1"}, "properties": {"mode": "Incremental", "parameters": {"p": {"value": "[variables('v')]"}},
        "template": {"outputs": {"o": {"type": "string", "value": "[parameters('p')]"}}}}}]})");
    const TemplateScope scope = scopeOf(source, {});
    const QJsonObject body = bodyOf(expandResources(source, scope, u"s"_s, u"rg"_s).constFirst(), scope);
    QCOMPARE(
        body,
        jsonOf(
            R"({"tags": {"x": "1"}, "properties": {"mode": "Incremental", "parameters": {"p": {"value": "x"}},
        "template": {"outputs": {"o": {"type": "string", "value": "[parameters('p')]"}}}}})"));
}

void TemplateTest::readsPublishedTemplates_data()
{
    QTest::addColumn<QString>("file");
    const QString shared =
        qEnvironmentVariable("LINKDESK_SHARED", QStringLiteral(LINKDESK_SOURCE_DIR "/../shared"));
    const QDir folder(shared + u"/arm/exports/dev"_s);
    const QStringList names = folder.entryList({ u"template_*.json"_s }, QDir::Files);
    if (names.isEmpty())
        QTest::newRow("none") << QString();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TemplateTest::readsPublishedTemplates()
{
    QFETCH(QString, file);
    if (file.isEmpty())
        QSKIP("The published templates are not beside this repository (LINKDESK_SHARED)");
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const QJsonObject source = QJsonDocument::fromJson(opened.readAll()).object();
    QVERIFY(!source.isEmpty());
    QJsonObject given;
    const QJsonObject parameters = source["parameters"_L1].toObject();
    for (auto it = parameters.constBegin(); it != parameters.constEnd(); ++it) {
        const QString type = it.value()["type"_L1].toString().toLower();
        if (it.value().toObject().contains("defaultValue"_L1))
            continue;
        QJsonValue value = it.key() == "location"_L1 ? u"westus2"_s : u"some-value-1"_s;
        if (type == "secureobject"_L1 || type == "object"_L1)
            value = jsonOf(R"({"secrets": [{"secretName": "a", "secretValue": "b"}]})");
        else if (type == "array"_L1)
            value = QJsonArray();
        given.insert(it.key(), QJsonObject{ { u"value"_s, value } });
    }
    try {
        TemplateScope scope = scopeOf(source, given);
        const QList<TemplateResource> found = expandResources(source, scope, u"s"_s, u"rg"_s);
        QVERIFY(!found.isEmpty());
        scope.list = [](const QString &, const QString &, const QString &) {
            return QJsonObject{ { u"primarySharedKey"_s, u"k"_s } };
        };
        int referenced = 0;
        scope.reference = [&referenced](const QString &, const QString &, bool) -> QJsonValue {
            ++referenced;
            return jsonOf(
                R"({"customerId": "c", "identity": {"principalId": "p"}, "dnsSettings": {"fqdn": "f"}, "vaultUri": "v",
                "frontendIPConfigurations": [{"id": "f", "properties": {"subnet": {"id": "s"}}}], "primaryEndpoints": {"blob": "https://b"}, "serviceBusEndpoint": "s"})");
        };
        for (const TemplateResource &resource : found) {
            QVERIFY(!lastName(resource.id).isEmpty());
            const QByteArray body = QJsonDocument(bodyOf(resource, scope)).toJson();
            if (!resource.isDeployment())
                QVERIFY2(!body.contains("\"[") || body.contains("\"[["), body.constData());
        }
    } catch (const TemplateFault &fault) {
        QFAIL(qPrintable(fault.message));
    }
}

QTEST_APPLESS_MAIN(TemplateTest)
#include "templatetest.moc"
