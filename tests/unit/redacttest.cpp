// Exports that can be shown to others: nothing of whom they are of is left, all else is as it was.
#include "src/inspect/redact.h"

#include "src/inspect/compare.h"
#include "src/inspect/exportfile.h"
#include "src/inspect/secrets.h"
#include "src/query/document.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace linkdesk;
using namespace linkdesk::inspect;
using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return { bytes.constData(), size_t(bytes.size()) };
}

Redaction redactedAll(const QByteArrayList &texts, bool withAddresses = false)
{
    std::vector<std::string_view> views;
    for (const QByteArray &text : texts)
        views.push_back(view(text));
    return redact(views, { withAddresses }).value();
}

QByteArray redactedText(const QByteArray &text, bool withAddresses = false)
{
    return redactedAll({ text }, withAddresses).texts.at(0);
}

QDir exports()
{
    const QString shared =
        qEnvironmentVariable("LINKDESK_SHARED", QStringLiteral(LINKDESK_SOURCE_DIR "/../shared"));
    return QDir(shared + u"/arm/exports/dev"_s);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What must not be left of a resource, found by other means than the program's.
class Originals {
public:
    explicit Originals(const QByteArray &json) { collect(QJsonDocument::fromJson(json)); }

    QStringList left(const QString &text) const
    {
        QStringList found;
        for (const QString &each : m_all) {
            if (m_common.contains(each))
                continue;
            const QRegularExpression whole(
                u"(?<![\\p{L}\\p{N}])"_s + QRegularExpression::escape(each) + u"(?![\\p{L}\\p{N}])"_s,
                QRegularExpression::CaseInsensitiveOption);
            if (text.contains(whole))
                found << each;
        }
        return found;
    }

private:
    void collect(const QJsonDocument &document)
    {
        if (document.isArray())
            collectValue(document.array(), {});
        else
            collectValue(document.object(), {});
    }

    void collectValue(const QJsonValue &value, const QString &member)
    {
        if (value.isString())
            collectText(value.toString(), member);
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            collectValue(element, member);
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            collectText(each.key(), {});
            collectValue(each.value(), each.key());
        }
    }

    void collectText(const QString &text, const QString &member)
    {
        static const QRegularExpression guid(u"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"_s);
        static const QRegularExpression mail(u"[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"_s);
        for (const QRegularExpression &pattern : { guid, mail }) {
            QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
            while (matches.hasNext())
                add(matches.next().captured());
        }
        // Built-in definitions are everyone's.
        if (text.startsWith(u"/providers/Microsoft.Authorization/"_s))
            m_common.insert(text.section(u'/', -1).toLower());
        static const QRegularExpression idNames(
            u"/(?:resourceGroups|virtualNetworks|privateEndpoints|networkInterfaces|privateDnsZones|accounts|"
            "virtualNetworkLinks|storageAccounts)/([^/\\s'\"]+)"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (text.startsWith(u'/')) {
            QRegularExpressionMatchIterator matches = idNames.globalMatch(text);
            while (matches.hasNext())
                add(matches.next().captured(1));
        }
        if (member == u"createdBy"_s || member == u"lastModifiedBy"_s)
            add(text);
    }

    void add(const QString &text)
    {
        // Built-in roles are everyone's.
        static const QSet<QString> common{
            u"00000000-0000-0000-0000-000000000000"_s, u"ba92f5b4-2d11-453d-a403-e96b0029c9fe"_s,
            u"18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"_s, u"acdd72a7-3385-48ef-bd42-f606fba81ae7"_s,
            u"8e3af657-a8ff-443c-a75c-2fe8c4bcb635"_s, u"2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"_s,
            u"f58310d9-a9f6-439a-9e8d-f62e7b41a168"_s, u"b24988ac-6180-42a0-ab88-20f7382dd24c"_s,
            u"4d97b98b-1d4f-4787-a291-c67834d212e7"_s
        };
        const bool isZone = text.startsWith(u"privatelink."_s);
        if (!common.contains(text.toLower()) && !isZone && text.size() > 1)
            m_all.insert(text.toLower());
    }

    QSet<QString> m_all, m_common;
};

const QByteArray Endpoint = R"({
  "id": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/Contoso-Prod/providers/Microsoft.Network/privateEndpoints/pe-contoso",
  "name": "pe-contoso", "type" : "Microsoft.Network/privateEndpoints",
  "location":"westus2","tags":{"owner":"Ada Lovelace","env":"contoso-prod","hidden-link:/subscriptions/11111111-2222-3333-4444-555555555555/x":"y"},
  "systemData":{"createdBy":"ada@contoso.com","createdByType":"User","createdAt":"2024-01-02T03:04:05Z"},
  "properties": {"provisioningState":"Succeeded", "n": 1.50e3, "subnet":{"id":"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/CONTOSO-PROD/providers/Microsoft.Network/virtualNetworks/hub/subnets/default"},
    "groupIds":["DeviceUpdate"], "description":"Ask ada@contoso.com about pe-contoso \u0026 Ada Lovelace",
    "customDnsConfigs":[{"fqdn":"adu-contoso.api.adu.microsoft.com","ipAddresses":["10.1.2.4"]}]}
}
)"_ba;

} // namespace

class RedactTest : public QObject {
    Q_OBJECT
private slots:
    void anEndpointIsNobodys();
    void theSameInEachFile();
    void aText_data();
    void aText();
    void whatTheServiceNamesStays_data();
    void whatTheServiceNamesStays();
    void addressesKeepTheirPrefixes();
    void standInsAreNoOriginals();
    void whatCannotBeReadIsRefused_data();
    void whatCannotBeReadIsRefused();
    void everyExport_data();
    void everyExport();
    void whatDiffersStillDiffers();
};

void RedactTest::anEndpointIsNobodys()
{
    const Redaction result = redactedAll({ Endpoint });
    const QByteArray expected = R"({
  "id": "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/group1/providers/Microsoft.Network/privateEndpoints/endpoint1",
  "name": "endpoint1", "type" : "Microsoft.Network/privateEndpoints",
  "location":"westus2","tags":{"owner":"user1","env":"group1","hidden-link:/subscriptions/00000000-0000-4000-8000-000000000001/x":"y"},
  "systemData":{"createdBy":"user2@example.com","createdByType":"User","createdAt":"2024-01-02T03:04:05Z"},
  "properties": {"provisioningState":"Succeeded", "n": 1.50e3, "subnet":{"id":"/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/group1/providers/Microsoft.Network/virtualNetworks/network1/subnets/default"},
    "groupIds":["DeviceUpdate"], "description":"Ask user2@example.com about endpoint1 & user1",
    "customDnsConfigs":[{"fqdn":"name1.api.adu.microsoft.com","ipAddresses":["10.1.2.4"]}]}
}
)"_ba;
    const QByteArrayList lines = result.texts.at(0).split('\n');
    for (qsizetype line = 0; line < lines.size(); ++line)
        QCOMPARE(lines.at(line), expected.split('\n').value(line));
    QCOMPARE(result.texts.at(0), expected);
    QCOMPARE(result.count(RedactedKind::Subscription).values, 1);
    QCOMPARE(result.count(RedactedKind::Subscription).places, 3);
    QCOMPARE(result.count(RedactedKind::Name).values, 4);
    QCOMPARE(result.count(RedactedKind::Person).values, 2);
    QCOMPARE(result.count(RedactedKind::Person).places, 4);
    QCOMPARE(result.count(RedactedKind::Secret).values, 0);
}

void RedactTest::theSameInEachFile()
{
    const QByteArray first = R"([{"id":"/subscriptions/a/resourceGroups/Prod/providers/T/t/thing"}])"_ba;
    const QByteArray second = R"({"resourceGroup":"prod","x":"THING of PROD"})"_ba;
    const Redaction result = redactedAll({ second, first });
    QCOMPARE(result.texts.at(0), R"({"resourceGroup":"name1","x":"name2 of name1"})"_ba);
    QCOMPARE(
        result.texts.at(1), R"([{"id":"/subscriptions/a/resourceGroups/name1/providers/T/t/name2"}])"_ba);
}

void RedactTest::aText_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    row("a tenant", R"({"tenantId":"AAAAAAAA-2222-3333-4444-555555555555"})",
        R"({"tenantId":"00000000-0000-4000-8000-000000000001"})");
    row("in an etag", R"({"etag":"W/\"aaaaaaaa-2222-3333-4444-555555555555\""})",
        R"({"etag":"W/\"00000000-0000-4000-8000-000000000001\""})");
    row("an escaped sign", R"(["ada\u0040contoso.com"])", R"(["user1@example.com"])");
    row("a password", R"({"adminPassword":"hunter2"})", R"({"adminPassword":"***secret1***"})");
    row("of a parameter", R"({"adminPassword":{"value":"hunter2"},"b":{"defaultValue":"hunter2"}})",
        R"({"adminPassword":{"value":"***secret1***"},"b":{"defaultValue":"***secret1***"}})");
    row("none yet", R"({"adminPassword":"[parameters('p')]","password":""})",
        R"({"adminPassword":"[parameters('p')]","password":""})");
    row("a connection string", R"(["AccountName=x;AccountKey=QUJDREVGR0hJSktMTU5PUFFSU1RVVg=="])",
        R"(["***secret1***"])");
    row("a zone of one's own",
        R"({"id":"/subscriptions/s/resourceGroups/g1/providers/Microsoft.Network/privateDnsZones/corp.contoso.com","x":"db.corp.contoso.com"})",
        R"({"id":"/subscriptions/s/resourceGroups/group1/providers/Microsoft.Network/privateDnsZones/zone1.example","x":"db.zone1.example"})");
    row("a name with a GUID in it",
        R"({"id":"/subscriptions/s/resourceGroups/g1/providers/Microsoft.Network/networkInterfaces/pe.nic.aaaaaaaa-2222-3333-4444-555555555555","x":"pe.nic.AAAAAAAA-2222-3333-4444-555555555555"})",
        R"({"id":"/subscriptions/s/resourceGroups/group1/providers/Microsoft.Network/networkInterfaces/nic1","x":"nic1"})");
    row("an identity's id is a name",
        R"({"userAssignedIdentities":{"/subscriptions/s/resourcegroups/g1/providers/Microsoft.ManagedIdentity/userAssignedIdentities/me":{}}})",
        R"({"userAssignedIdentities":{"/subscriptions/s/resourcegroups/group1/providers/Microsoft.ManagedIdentity/userAssignedIdentities/name1":{}}})");
    row("in a URL",
        R"(["https://management.azure.com/subscriptions/s/resourceGroups/g1/providers/T/t/x1?api-version=2023-07-01"])",
        R"(["https://management.azure.com/subscriptions/s/resourceGroups/group1/providers/T/t/name1?api-version=2023-07-01"])");
    row("Device Update's id without a provider",
        R"({"id":"/subscriptions/s/resourceGroups/g1/accounts/adu9/privateLinkResources/DeviceUpdate","name":"DeviceUpdate"})",
        R"({"id":"/subscriptions/s/resourceGroups/group1/accounts/account1/privateLinkResources/DeviceUpdate","name":"DeviceUpdate"})");
    row("a child of a template", R"([{"type":"T.x/networks/subnets","name":"hub9/back9"},"back9 in hub9"])",
        R"([{"type":"T.x/networks/subnets","name":"name1/subnet1"},"subnet1 in name1"])");
    row("a short name only as a word", R"([{"id":"/subscriptions/s/resourceGroups/ab"},"ab about tab ab-c"])",
        R"([{"id":"/subscriptions/s/resourceGroups/group1"},"group1 about tab group1-c"])");
    row("a long one anywhere", R"([{"id":"/subscriptions/s/resourceGroups/fabrikamprod"},"myfabrikamprod2"])",
        R"([{"id":"/subscriptions/s/resourceGroups/group1"},"mygroup12"])");
    row("nothing", R"( [ 1.0 , true , null , "\u00e4\/" , {} ] )",
        R"( [ 1.0 , true , null , "\u00e4\/" , {} ] )");
    row("lines", "{\"resourceGroup\":\"g1\"}\r\n{\"resourceGroup\":\"G1\"}\r\n",
        "{\"resourceGroup\":\"name1\"}\r\n{\"resourceGroup\":\"name1\"}\r\n");
}

void RedactTest::aText()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(redactedText(before), after);
    QCOMPARE(redactedText(before, true), after); // no address in them
}

void RedactTest::whatTheServiceNamesStays_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QByteArray(text); };
    row("a type of the same name",
        R"([{"id":"/subscriptions/s/resourceGroups/default/providers/Microsoft.DeviceUpdate/accounts/default","type":"Microsoft.DeviceUpdate/accounts"}])");
    row("a known zone",
        R"({"id":"/subscriptions/s/providers/Microsoft.Network/privateDnsZones/privatelink.api.adu.microsoft.com","name":"privatelink.api.adu.microsoft.com"})");
    row("a built-in role",
        R"({"roleDefinitionId":"/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"})");
    row("a built-in definition",
        R"({"id":"/providers/Microsoft.Authorization/policyDefinitions/aaaaaaaa-2222-3333-4444-555555555555","name":"aaaaaaaa-2222-3333-4444-555555555555"})");
    row("a region",
        R"({"id":"/subscriptions/s/providers/Microsoft.DeviceUpdate/locations/westus2","location":"West US 2","x":"westus2"})");
    row("states and versions",
        R"({"apiVersion":"2023-07-01","provisioningState":"Succeeded","status":"Approved","contentVersion":"1.0.0.0"})");
    row("groups and members",
        R"({"groupIds":["DeviceUpdate"],"requiredMembers":["adu"],"memberName":"adu"})");
    row("dates", R"({"createdAt":"2024-01-02T03:04:05.1234567Z"})");
}

void RedactTest::whatTheServiceNamesStays()
{
    QFETCH(QByteArray, text);
    QCOMPARE(redactedText(text, true), text);
}

void RedactTest::addressesKeepTheirPrefixes()
{
    const QByteArray text =
        R"(["10.1.0.0/16","10.1.2.0/24","10.1.2.4","10.2.0.0/16","20.50.1.1","20.50.1.1/32",
"2603:1030::a","fe80::1","168.63.129.16","00-0D-3A-E1-2B-3C","0.0.0.0/0","10.0.0.0/8"])"_ba;
    QCOMPARE(redactedText(text), text);
    const Redaction result = redactedAll({ text }, true);
    const QJsonArray found = QJsonDocument::fromJson(result.texts.at(0)).array();
    const auto at = [&found](int place) { return found.at(place).toString(); };
    const auto start = [&at](int place, int numbers) { return at(place).section(u'.', 0, numbers - 1); };
    QVERIFY(at(0).startsWith(u"10."_s) && at(0).endsWith(u".0.0/16"_s) && at(0) != u"10.1.0.0/16"_s);
    QCOMPARE(start(1, 2), start(0, 2));
    QVERIFY(at(1).endsWith(u".0/24"_s));
    QCOMPARE(start(2, 3), start(1, 3));
    QVERIFY(at(2).endsWith(u".4"_s));
    QVERIFY(start(3, 2) != start(0, 2));
    QVERIFY(at(4).startsWith(u"198.18."_s));
    QCOMPARE(at(5), at(4) + u"/32"_s);
    QVERIFY(at(6).startsWith(u"2001:db8::"_s));
    QCOMPARE(at(7), u"fe80::1"_s);
    QCOMPARE(at(8), u"168.63.129.16"_s);
    QVERIFY(at(9) != u"00-0D-3A-E1-2B-3C"_s && at(9).size() == 17);
    QCOMPARE(at(10), u"0.0.0.0/0"_s);
    QCOMPARE(at(11), u"10.0.0.0/8"_s);
    QVERIFY(result.count(RedactedKind::Address).values > 0);
}

void RedactTest::standInsAreNoOriginals()
{
    const QByteArray text = redactedText(
        R"([{"resourceGroup":"Ada"},{"resourceGroup":"name1"},"user1@example.com","b@c.de","aaaaaaaa-2222-3333-4444-555555555555","00000000-0000-4000-8000-000000000001"])"_ba);
    QCOMPARE(
        text,
        R"([{"resourceGroup":"name2"},{"resourceGroup":"name3"},"user2@example.com","user3@example.com","00000000-0000-4000-8000-000000000002","00000000-0000-4000-8000-000000000003"])"_ba);
}

void RedactTest::whatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("at");
    QTest::newRow("a word of no one") << "[1, contoso]"_ba << 4;
    QTest::newRow("an end that is missing") << "[\"a\", \"cont"_ba << 6;
    QTest::newRow("a bracket that is missing") << "[\"a\""_ba << 4;
    QTest::newRow("a bracket too many") << "[]]"_ba << 2;
    QTest::newRow("no UTF-8") << "[\"\xFF\"]"_ba << 2;
    QTest::newRow("a remark") << "[1 /*x*/]"_ba << 3;
}

void RedactTest::whatCannotBeReadIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, at);
    const QByteArray whole = "{}";
    const auto result = redact({ view(whole), view(text) });
    QVERIFY(!result);
    QCOMPARE(int(result.error().text), 1);
    QCOMPARE(int(result.error().fault.at), at);
}

void RedactTest::everyExport_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder = exports();
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (names.isEmpty())
        QTest::newRow("none") << QString();
    const QDir recordings(folder.filePath(u"../../recordings/dev"_s));
    const QStringList recorded = recordings.entryList(QDir::Files);
    for (const QString &name : recorded)
        QTest::newRow(qPrintable(name)) << recordings.filePath(name);
}

// None of the originals is left; it opens as the same rows of the same kinds, of the same size in lines; and
// what is no text is as it was.
void RedactTest::everyExport()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("The published exports are not beside this repository (LINKDESK_SHARED)");
    const QByteArray before = bytesOf(path);
    for (const bool withAddresses : { false, true }) {
        const QByteArray after = redactedText(before, withAddresses);
        const QStringList left = Originals(before).left(QString::fromUtf8(after));
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
        QCOMPARE(after.count('\n'), before.count('\n'));
        const auto first = ExportFile::fromBytes(before, u"a"_s).value();
        const auto second = ExportFile::fromBytes(after, u"b"_s).value();
        QCOMPARE(int(second->shape()), int(first->shape()));
        QCOMPARE(second->rowCount(), first->rowCount());
        for (int row = 0; row < first->rowCount(); ++row) {
            QCOMPARE(int(second->summary(row).kind), int(first->summary(row).kind));
            QCOMPARE(second->summary(row).type, first->summary(row).type);
            QCOMPARE(second->summary(row).location, first->summary(row).location);
            QCOMPARE(second->summary(row).state, first->summary(row).state);
        }
        QVERIFY(compare(comparedSet(second), comparedSet(second)).differences.empty());
        // A second time there is nothing left to find but stand-ins, which have their own.
        QCOMPARE(redactedText(after).count('\n'), before.count('\n'));
    }
}

// Two exports of one set differ afterwards in as many values as before.
void RedactTest::whatDiffersStillDiffers()
{
    QByteArray other = Endpoint;
    other.replace("pe-contoso \\u0026", "pe-contoso, by me:")
        .replace("\"env\":\"contoso-prod\"", "\"env\":\"new\"");
    other.replace("CONTOSO-PROD", "Contoso-PROD").replace("virtualNetworks/hub/", "virtualNetworks/spoke/");
    const Redaction result = redactedAll({ Endpoint, other });
    const auto counted = [](const QByteArray &before, const QByteArray &after) {
        const auto first = ExportFile::fromBytes(before, u"a"_s).value();
        const auto second = ExportFile::fromBytes(after, u"b"_s).value();
        const Comparison found = compare(comparedSet(first), comparedSet(second));
        QStringList pointers;
        for (const RowDifference &difference : found.differences) {
            for (const ValueChange &change : difference.changes) {
                if (change.counts())
                    pointers << QString::fromUtf8(change.pointer);
            }
        }
        return pointers;
    };
    QCOMPARE(counted(result.texts.at(0), result.texts.at(1)), counted(Endpoint, other));
    QCOMPARE(counted(Endpoint, other).size(), 3);
}

QTEST_GUILESS_MAIN(RedactTest)
#include "redacttest.moc"
