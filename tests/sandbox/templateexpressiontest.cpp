// The language of ARM templates: every function with its edges, and Azure's wording where something is wrong.
#include "src/sandbox/templatefunctions.h"

#include <QJsonDocument>
#include <QTest>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

TemplateScope sampleScope()
{
    TemplateScope scope;
    scope.subscriptionId = u"sub-1"_s;
    scope.group = u"rg"_s;
    scope.parameters = { { u"name"_s, u"pe-1"_s },
                         { u"zones"_s, QJsonArray{ u"a"_s, u"b"_s } },
                         { u"tags"_s, QJsonObject{ { u"Env"_s, u"prod"_s } } },
                         { u"on"_s, true },
                         { u"count"_s, 3 } };
    scope.variables = {
        { u"full"_s, u"[concat(parameters('name'), '-nic')]"_s },
        { u"deep"_s, u"[toUpper(variables('full'))]"_s },
        { u"round"_s, u"[variables('about')]"_s },
        { u"about"_s, u"[variables('round')]"_s },
        { u"copy"_s,
          QJsonArray{ QJsonObject{
              { u"name"_s, u"letters"_s },
              { u"count"_s, u"[length(parameters('zones'))]"_s },
              { u"input"_s,
                u"[format('{0}{1}', parameters('zones')[copyIndex('letters')], copyIndex('letters', 1))]"_s } } } }
    };
    scope.copy = { { QString(), 4 }, { u"loop"_s, 4 } };
    scope.surroundings = [](const QString &name) -> QJsonValue {
        if (name == "resourcegroup"_L1)
            return QJsonObject{ { u"location"_s, u"westus2"_s } };
        return QJsonValue(QJsonValue::Undefined);
    };
    scope.reference = [](const QString &id, const QString &, bool full) -> QJsonValue {
        return QJsonObject{ { u"of"_s, id }, { u"full"_s, full } };
    };
    scope.functions = QJsonDocument::fromJson(R"([{"namespace": "my", "members": {"greet": {
        "parameters": [{"name": "who", "type": "string"}], "output": {"type": "string", "value": "[concat('hello ', parameters('who'))]"}}}}])")
                          .array();
    return scope;
}

QJsonValue jsonOf(const char *text)
{
    return QJsonDocument::fromJson('[' + QByteArray(text) + ']').array().at(0);
}

} // namespace

class TemplateExpressionTest : public QObject {
    Q_OBJECT

private slots:
    void evaluates_data();
    void evaluates();
    void refuses_data();
    void refuses();
    void survivesRubbish();
    void functionsCallNoFunctions();
    void evaluatesAVariableOnce();
    void boundsWhatVariablesBecome();
    void makesStableNames();
    void copiesProperties();
    void findsReferences();
    void keepsAcrossJson();
};

void TemplateExpressionTest::evaluates_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QJsonValue>("expected");
    const auto row = [](const char *expression, const char *expected) {
        QTest::newRow(expression) << QString::fromLatin1(expression) << jsonOf(expected);
    };
    row("plain text", "\"plain text\"");
    row("[[not an expression]", "\"[not an expression]\"");
    row("[open", "\"[open\"");
    row("['it''s']", "\"it's\"");
    row("[-5]", "-5");
    row("[ concat( 'a' , 'b' ) ]", "\"ab\"");
    row("[concat('a', 1, true())]", "\"a1True\"");
    row("[concat(createArray(1), createArray('b'))]", "[1, \"b\"]");
    row("[parameters('NAME')]", "\"pe-1\"");
    row("[variables('deep')]", "\"PE-1-NIC\"");
    row("[variables('letters')]", "[\"a1\", \"b2\"]");
    row("[parameters('tags').env]", "\"prod\"");
    row("[parameters('tags')['Env']]", "\"prod\"");
    row("[parameters('zones')[sub(length(parameters('zones')), 1)]]", "\"b\"");
    row("[resourceGroup().location]", "\"westus2\"");
    row("[if(parameters('on'), 'yes', parameters('missing'))]", "\"yes\"");
    row("[resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 's')]",
        "\"/subscriptions/sub-1/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s\"");
    row("[resourceId('other', 'Microsoft.Network/privateDnsZones', 'z')]",
        "\"/subscriptions/sub-1/resourceGroups/other/providers/Microsoft.Network/privateDnsZones/z\"");
    row("[resourceId('sub-2', 'other', 'Microsoft.Network/privateDnsZones', 'z')]",
        "\"/subscriptions/sub-2/resourceGroups/other/providers/Microsoft.Network/privateDnsZones/z\"");
    row("[subscriptionResourceId('Microsoft.Resources/resourceGroups', 'g')]",
        "\"/subscriptions/sub-1/resourceGroups/g\"");
    row("[subscriptionResourceId('sub-9', 'Microsoft.Authorization/roleDefinitions', 'x')]",
        "\"/subscriptions/sub-9/providers/Microsoft.Authorization/roleDefinitions/x\"");
    row("[extensionResourceId('/subscriptions/s', 'Microsoft.Authorization/locks', 'l')]",
        "\"/subscriptions/s/providers/Microsoft.Authorization/locks/l\"");
    row("[format('{0}-{1:D3} {{x}} {2}', 'a', 7, true())]", "\"a-007 {x} True\"");
    row("[format('{0:X4}|{0:x}|{1:D2}', 255, -7)]", "\"00FF|ff|-07\"");
    row("[toLower('AbC')]", "\"abc\"");
    row("[replace('a.b.c', '.', '-')]", "\"a-b-c\"");
    row("[split('a,b;c', createArray(',', ';'))]", "[\"a\", \"b\", \"c\"]");
    row("[substring('abcdef', 2, 3)]", "\"cde\"");
    row("[padLeft(7, 3, '0')]", "\"007\"");
    row("[trim('  x ')]", "\"x\"");
    row("[first('abc')]", "\"a\"");
    row("[last(createArray(1, 2))]", "2");
    row("[length('abc')]", "3");
    row("[join(createArray('a', 2), '+')]", "\"a+2\"");
    row("[contains('abc', 'b')]", "true");
    row("[contains(parameters('tags'), 'ENV')]", "true");
    row("[contains(createArray('a'), 'A')]", "false");
    row("[empty('')]", "true");
    row("[empty(json('null'))]", "true");
    row("[indexOf('abcabc', 'C')]", "2");
    row("[lastIndexOf('abcabc', 'C')]", "5");
    row("[startsWith('Abc', 'a')]", "true");
    row("[endsWith('abc', 'C')]", "true");
    row("[base64('abc')]", "\"YWJj\"");
    row("[base64ToString('YWJj')]", "\"abc\"");
    row("[string(createObject('a', 1))]", "\"{\\\"a\\\":1}\"");
    row("[int('42')]", "42");
    row("[bool('TRUE')]", "true");
    row("[json('{\"a\": [1]}').a[0]]", "1");
    row("[equals('a', 'A')]", "false");
    row("[not(equals(1, 1))]", "false");
    row("[and(true(), false())]", "false");
    row("[or(true(), false())]", "true");
    row("[less(1, 2)]", "true");
    row("[lessOrEquals(2, 2)]", "true");
    row("[greater('b', 'a')]", "true");
    row("[greaterOrEquals(1, 2)]", "false");
    row("[coalesce(null(), json('null'), 'x')]", "\"x\"");
    row("[union(createArray(1, 2), createArray(2, 3))]", "[1, 2, 3]");
    row("[union(createObject('a', createObject('b', 1)), createObject('a', createObject('c', 2)))]",
        "{\"a\": {\"b\": 1, \"c\": 2}}");
    row("[intersection(createArray(1, 2), createArray(2, 3))]", "[2]");
    row("[array('x')]", "[\"x\"]");
    row("[range(5, 2)]", "[5, 6]");
    row("[take('abc', 2)]", "\"ab\"");
    row("[skip(createArray(1, 2, 3), 2)]", "[3]");
    row("[add(1, 2)]", "3");
    row("[sub(1, 2)]", "-1");
    row("[mul(3, 2)]", "6");
    row("[div(7, 2)]", "3");
    row("[mod(7, 3)]", "1");
    row("[min(createArray(3, 1, 2))]", "1");
    row("[max(3, 9, 2)]", "9");
    row("[copyIndex()]", "4");
    row("[copyIndex(1)]", "5");
    row("[copyIndex('loop', 10)]", "14");
    row("[my.greet('you')]", "\"hello you\"");
    row("[reference('x', '2024-01-01', 'Full').full]", "true");
    row("[environment().suffixes.storage]", "\"core.windows.net\"");
    row("[tryGet(parameters('tags'), 'none', 'deeper')]", "null");
    row("[items(parameters('tags'))[0].key]", "\"Env\"");
}

void TemplateExpressionTest::evaluates()
{
    QFETCH(QString, expression);
    QFETCH(QJsonValue, expected);
    try {
        QCOMPARE(sampleScope().evaluate(QJsonValue(expression)), expected);
    } catch (const TemplateFault &fault) {
        QFAIL(qPrintable(fault.message));
    }
}

void TemplateExpressionTest::refuses_data()
{
    QTest::addColumn<QString>("message");
    const auto row = [](const char *expression, const char *message) {
        QTest::newRow(expression) << QString::fromLatin1(message);
    };
    row("[frobnicate('x')]",
        "The template function 'frobnicate' is not valid. Please see https://aka.ms/arm-functions for usage "
        "details.");
    row("[my.unknown()]",
        "The template function 'my.unknown' is not valid. Please see https://aka.ms/arm-functions for usage "
        "details.");
    row("[parameters('nope')]",
        "The template parameter 'nope' is not found. Please see https://aka.ms/arm-syntax-parameters for "
        "usage details.");
    row("[variables('nope')]",
        "The template variable 'nope' is not found. Please see https://aka.ms/arm-syntax-variables for usage "
        "details.");
    row("[parameters('tags').nope]",
        "The language expression property 'nope' doesn't exist, available properties are 'Env'.");
    row("[parameters('zones')[7]]", "The language expression property array index '7' is out of bounds.");
    row("[toLower()]",
        "Unable to evaluate template language function 'toLower': function requires 1 argument(s) while 0 "
        "were provided. Please see "
        "https://aka.ms/arm-functions#tolower for usage details.");
    row("[concat('a']", "Unable to parse language expression 'concat('a'");
    row("[concat]",
        "Unable to parse language expression 'concat': expected token 'LeftParenthesis' and actual "
        "'EndOfData'.");
    row("[subscription().id]", "The template function 'subscription' is not expected at this location.");
    row("[newGuid()]", "The template function 'newGuid' is not expected at this location.");
    row("[copyIndex('other')]", "The template function 'copyIndex' is not expected at this location.");
    row("[variables('round')]", "circular dependency detected");
    row("[substring('abc', 2, 5)]",
        "the index and length parameters must refer to a location within the string");
    row("[div(1, 0)]", "attempted to divide by zero");
    row("[add(9223372036854775807, 1)]", "too large or too small");
    row("[resourceId('Microsoft.Network/virtualNetworks', 'a', 'b', 'c')]",
        "requires '1' resource name argument(s)");
    row("[if('x', 1, 2)]", "expected to be 'Boolean'");
}

void TemplateExpressionTest::refuses()
{
    QFETCH(QString, message);
    const QString expression = QString::fromLatin1(QTest::currentDataTag());
    try {
        const QJsonValue result = sampleScope().evaluate(QJsonValue(expression));
        QFAIL(qPrintable(u"no fault, but %1"_s.arg(asText(result))));
    } catch (const TemplateFault &fault) {
        QVERIFY2(fault.message.contains(message), qPrintable(fault.message));
        QCOMPARE(fault.code, u"InvalidTemplate"_s);
    }
}

void TemplateExpressionTest::survivesRubbish()
{
    const QStringList rubbish{ u"[]"_s,
                               u"[ ]"_s,
                               u"[(]"_s,
                               u"[a.]"_s,
                               u"[a(]"_s,
                               u"['x]"_s,
                               u"[a()b()]"_s,
                               u"[1.2]"_s,
                               u"[99999999999999999999]"_s,
                               u"["_s + u"not("_s.repeated(5000) + u"]"_s,
                               u"[deployment()"_s + u".a"_s.repeated(200'000) + u"]"_s,
                               u"[deployment()"_s + u"[0]"_s.repeated(200'000) + u"]"_s,
                               u"[a()[]"_s,
                               u"[a()[1]"_s,
                               u"[,]"_s };
    for (const QString &text : rubbish)
        QVERIFY_THROWS_EXCEPTION(TemplateFault, (void)sampleScope().evaluate(QJsonValue(text)));
}

// ARM knows no function inside of a function: one that calls itself would never end.
void TemplateExpressionTest::functionsCallNoFunctions()
{
    TemplateScope scope = sampleScope();
    scope.functions =
        jsonOf(
            R"([{"namespace": "n", "members": {"f": {"output": {"type": "string", "value": "[n.f()]"}}}}])")
            .toArray();
    QVERIFY_THROWS_EXCEPTION(TemplateFault, (void)scope.evaluate(u"[n.f()]"_s));
}

void TemplateExpressionTest::evaluatesAVariableOnce()
{
    TemplateScope scope = sampleScope();
    scope.variables = { { u"v0"_s, u"a"_s } };
    for (int i = 1; i < 100; ++i) {
        scope.variables.insert(
            u"v%1"_s.arg(i), u"[take(concat(variables('v%1'), variables('v%1')), 3)]"_s.arg(i - 1));
    }
    QCOMPARE(scope.evaluate(u"[variables('v99')]"_s), QJsonValue(u"aaa"_s));
    QJsonArray loops;
    for (int i = 1; i < 60; ++i) {
        loops.append(QJsonObject{
            { u"name"_s, u"w%1"_s.arg(i) },
            { u"count"_s, 1 },
            { u"input"_s,
              u"[first(concat(variables('w%1'), variables('w%2')))]"_s.arg(i - 1).arg(qMax(0, i - 2)) } });
    }
    scope.variables = { { u"w0"_s, QJsonArray{ u"b"_s } }, { u"copy"_s, loops } };
    QCOMPARE(scope.evaluate(u"[variables('w59')]"_s), QJsonValue(QJsonArray{ u"b"_s }));
}

void TemplateExpressionTest::boundsWhatVariablesBecome()
{
    TemplateScope scope = sampleScope();
    scope.variables = { { u"v0"_s, u"0123456789"_s } };
    for (int i = 1; i < 60; ++i)
        scope.variables.insert(u"v%1"_s.arg(i), u"[concat(variables('v%1'), variables('v%1'))]"_s.arg(i - 1));
    QVERIFY_THROWS_EXCEPTION(TemplateFault, (void)scope.evaluate(u"[variables('v59')]"_s));
    scope.variables = { { u"v0"_s, true } };
    for (int i = 1; i < 20'000; ++i)
        scope.variables.insert(u"v%1"_s.arg(i), u"[not(variables('v%1'))]"_s.arg(i - 1));
    QVERIFY_THROWS_EXCEPTION(TemplateFault, (void)scope.evaluate(u"[variables('v19999')]"_s));
}

void TemplateExpressionTest::makesStableNames()
{
    const TemplateScope scope = sampleScope();
    const QString once = scope.evaluateText(u"[uniqueString('a', 'b')]"_s);
    QCOMPARE(once.size(), 13);
    QCOMPARE(scope.evaluateText(u"[uniqueString('a', 'b')]"_s), once);
    QVERIFY(scope.evaluateText(u"[uniqueString('a', 'c')]"_s) != once);
    QCOMPARE(scope.evaluateText(u"[guid('x')]"_s), scope.evaluateText(u"[guid('x')]"_s));
    QCOMPARE(scope.evaluateText(u"[guid('x')]"_s).size(), 36);
}

void TemplateExpressionTest::copiesProperties()
{
    const QJsonValue source =
        jsonOf(R"({"keep": "[parameters('count')]", "copy": [{"name": "disks", "count": 2,
        "input": {"lun": "[copyIndex('disks')]", "of": "[copyIndex()]"}}]})");
    QCOMPARE(
        sampleScope().evaluate(source),
        jsonOf(R"({"keep": 3, "disks": [{"lun": 0, "of": 4}, {"lun": 1, "of": 4}]})"));
}

void TemplateExpressionTest::findsReferences()
{
    const QJsonValue source = jsonOf(
        R"({"a": ["[concat(reference('x').p, reference(variables('full')).q)]"], "b": "[toLower('reference')]"})");
    int found = 0;
    visitReferences(source, [&found](const Expression &) { ++found; });
    QCOMPARE(found, 2);
    QVERIFY(needsRuntime(source));
    QVERIFY(!needsRuntime(source.toObject()["b"_L1]));
}

void TemplateExpressionTest::keepsAcrossJson()
{
    const TemplateScope again = TemplateScope::fromJson(sampleScope().toJson());
    QCOMPARE(
        again.evaluateText(u"[concat(variables('deep'), my.greet('a'), copyIndex())]"_s),
        u"PE-1-NIChello a4"_s);
}

QTEST_APPLESS_MAIN(TemplateExpressionTest)
#include "templateexpressiontest.moc"
