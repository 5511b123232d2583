// Findings in exported files: each rule where it speaks and where it must be silent.
#include "src/inspect/findings.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace linkdesk::inspect;
using namespace Qt::StringLiterals;

class FindingsTest : public QObject {
    Q_OBJECT
private slots:
    void findsInOneFile_data();
    void findsInOneFile();
    void findsAmongResources_data();
    void findsAmongResources();
    void neverRepeatsASecret();
    void saysWhereAFaultIs();
    void pointsIntoTheFile_data();
    void pointsIntoTheFile();
    void sortsByFileAndRow();
    void stopsWhenCancelled();
    void severitiesHaveNames();
    void judgesTheParsingSuite();
};

namespace {

const QString Group = u"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg"_s;

QString networkId(const QString &typeAndName)
{
    return Group + u"/providers/Microsoft.Network/"_s + typeAndName;
}

QString accountId(const QString &name)
{
    return Group + u"/providers/Microsoft.DeviceUpdate/accounts/"_s + name;
}

// Single quotes for double ones: easier to read in a test.
QByteArray json(QString text)
{
    return text.replace(u'\'', u'"').toUtf8();
}

QString endpoint(
    const QString &name, const QString &status, const QString &more = {},
    const QString &target = accountId(u"a"_s))
{
    return u"{'id':'%1','name':'%2','type':'Microsoft.Network/privateEndpoints','location':'westus2',"_s.arg(
               networkId(u"privateEndpoints/"_s + name), name)
        + u"'properties':{'subnet':{'id':'%1'},"_s.arg(networkId(u"virtualNetworks/v/subnets/s"_s))
        + u"'privateLinkServiceConnections':[{'properties':{'privateLinkServiceId':'%1',"_s.arg(target)
        + u"'privateLinkServiceConnectionState':{'status':'%1'}}}]%2}}"_s.arg(status, more);
}

QString network(const QString &region, const QString &prefix = u"10.0.0.0/24"_s)
{
    return u"{'id':'%1','type':'Microsoft.Network/virtualNetworks','location':'%2','properties':{'subnets':["_s
               .arg(networkId(u"virtualNetworks/v"_s), region)
        + u"{'id':'%1','properties':{'addressPrefix':'%2'}}]}}"_s.arg(
            networkId(u"virtualNetworks/V/subnets/S"_s), prefix);
}

QString account(const QString &access, const QString &more = {})
{
    return u"{'id':'%1','type':'microsoft.deviceupdate/accounts','properties':{'publicNetworkAccess':%2%3}}"_s
        .arg(accountId(u"A"_s), access, more);
}

QString embedded(const QString &status)
{
    return u",'privateEndpointConnections':[{'id':'%1/privateEndpointConnections/c','properties':"
           "{'privateLinkServiceConnectionState':{'status':'%2'}}}]"_s.arg(accountId(u"a"_s), status);
}

QString connection(const QString &status)
{
    return u"{'id':'%1/privateEndpointConnections/c','type':'Microsoft.DeviceUpdate/accounts/"
           "privateEndpointConnections','properties':{'privateLinkServiceConnectionState':{'status':'%2'}}}"_s
               .arg(accountId(u"a"_s), status);
}

QString group(const QString &endpointName, const QString &zone)
{
    return u"{'id':'%1','type':'Microsoft.Network/privateEndpoints/privateDnsZoneGroups','properties':"
           "{'privateDnsZoneConfigs':[{'name':'c','properties':{'privateDnsZoneId':'%2'}}]}}"_s.arg(
               networkId(u"privateEndpoints/%1/privateDnsZoneGroups/default"_s.arg(endpointName)),
               networkId(u"privateDnsZones/"_s + zone));
}

QString zone(const QString &name, int links)
{
    return u"{'id':'%1','type':'Microsoft.Network/privateDnsZones','properties':{'numberOfVirtualNetworkLinks':%2}}"_s
        .arg(networkId(u"privateDnsZones/"_s + name))
        .arg(links);
}

QString link(const QString &zoneName)
{
    return u"{'id':'%1','type':'Microsoft.Network/privateDnsZones/virtualNetworkLinks'}"_s.arg(
        networkId(u"privateDnsZones/%1/virtualNetworkLinks/l"_s.arg(zoneName)));
}

QString interface(const QString &tags)
{
    return u"{'id':'%1','type':'Microsoft.Network/networkInterfaces',%2'properties':{}}"_s.arg(
        networkId(u"networkInterfaces/n"_s), tags);
}

QString staticAddress(const QString &address, const QString &member = u"adu"_s)
{
    return u",'ipConfigurations':[{'name':'i','properties':{'memberName':'%1','privateIPAddress':'%2'}}]"_s
        .arg(member, address);
}

const QString Right = u"privatelink.api.adu.microsoft.com"_s;
const QString Wrong = u"privatelink.adu.microsoft.com"_s;

QList<Finding> findingsIn(const QList<QByteArray> &texts)
{
    QList<std::shared_ptr<const ExportFile>> files;
    for (const QByteArray &text : texts) {
        const auto opened = ExportFile::fromBytes(text, u"a.json"_s);
        if (!opened)
            qFatal("not opened: %s", text.constData());
        files.append(*opened);
    }
    return findingsOf(files);
}

QString written(const Finding &finding)
{
    QStringList parts{ finding.rule, finding.pointer };
    for (const QString &argument : finding.arguments) {
        if (!argument.isEmpty())
            parts.append(argument);
    }
    return parts.join(u' ').trimmed();
}

QString written(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &each : findings)
        lines.append(written(each));
    return lines.join(u'\n');
}

} // namespace

void FindingsTest::findsInOneFile_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const QString none;
    QTest::newRow("in order") << u"{'id':'%1','tags':{'a':'b'}}"_s.arg(accountId(u"a"_s)) << none;
    QTest::newRow("broken row") << u"[{'a':1},{'b':x}]"_s << u"invalid-json /1"_s;
    QTest::newRow("broken file") << u"[{'a':1},"_s << u"invalid-json"_s;
    QTest::newRow("secret") << u"[{'o':[{'password':'hunter22'}]}]"_s << u"secret /0/o/0/password password"_s;
    QTest::newRow("name twice") << u"{'a':1,'b':2,'a':3}"_s << u"repeated-name /a a"_s;
    QTest::newRow("name three times, once in a list")
        << u"[{'x':[1,{'b':[],'a/b':1,'a/b':{},'a/b':2}]}]"_s << u"repeated-name /0/x/1/a~1b a/b"_s;
    QTest::newRow("name twice, once escaped") << u"{'a':1,'\\u0061':3}"_s << u"repeated-name /a a"_s;
    QTest::newRow("names in other case") << u"{'a':1,'A':3}"_s << none;
    QTest::newRow("names of others") << u"{'a':{'a':'a','b':'a'},'b':[{'a':1},{'a':2}]}"_s << none;
    for (const char *id :
         { "/subscriptions/s/resourceGroups/g/providers/N.S/t/", "/subscriptions//resourceGroups/g",
           "/subscriptions/s/resourceGroups/g/providers/N.S/t", "/subscriptions/s/resourceGroups",
           "/subscriptions/s/resourceGroups/g/providers",
           "/subscriptions/s/resourceGroups/g/accounts/a/privateLinkResources/r",
           "/subscriptions/s/resourceGroups/g/providers/N.S/t/n/providers/N.S/t" }) {
        const QString text = QString::fromLatin1(id);
        QTest::newRow(id) << u"{'id':'%1'}"_s.arg(text) << u"malformed-id /id "_s + text;
    }
    for (const char *id :
         { "/subscriptions/s", "/subscriptions/s/resourceGroups/g", "/subscriptions/s/locations/westus2",
           "/subscriptions/s/providers/N.S", "/Subscriptions/s/resourcegroups/g/Providers/N.S/t/n",
           "/subscriptions/s/resourceGroups/g/providers/N.S/t/n/u/m",
           "/subscriptions/s/resourceGroups/g/providers/N.S/t/n/providers/N.S/t/n", "/providers/N.S/t",
           "[resourceId(1)]", "a/b//c" })
        QTest::newRow(id) << u"{'id':'%1'}"_s.arg(QString::fromLatin1(id)) << none;
    QTest::newRow("ids in a list") << u"{'subnetIds':['/subscriptions/s/resourceGroups']}"_s
                                   << u"malformed-id /subnetIds/0 /subscriptions/s/resourceGroups"_s;
    QTest::newRow("a path that is no id") << u"{'text':'/subscriptions//'}"_s << none;
    QTest::newRow("the service's own id")
        << u"{'id':'/subscriptions/s/resourceGroups/g/accounts/a/privateLinkResources/r','type':"
           "'Microsoft.DeviceUpdate/accounts/privateLinkResources'}"_s
        << none;
    QTest::newRow("another service's own id")
        << u"{'id':'/subscriptions/s/resourceGroups/g/providers/N.S/t/n/privateEndpointConnections','type':"
           "'N.S/t/privateEndpointConnections','properties':{'privateEndpoint':{'id':'/subscriptions//'}}}"_s
        << u"malformed-id /properties/privateEndpoint/id /subscriptions//"_s;
    QStringList tags;
    for (int at = 0; at < 51; ++at)
        tags.append(u"'t%1':''"_s.arg(at));
    const QString tagged = u"{'id':'i','type':'%1','tags':{%2}}"_s;
    QTest::newRow("51 tags") << tagged.arg(u"a/b"_s, tags.join(u',')) << u"tag-limit /tags 51 50"_s;
    QTest::newRow("50 tags") << tagged.arg(u"a/b"_s, tags.mid(1).join(u',')) << none;
    QTest::newRow("16 tags of a zone")
        << tagged.arg(u"microsoft.network/privatednszones"_s, tags.mid(35).join(u','))
        << u"tag-limit /tags 16 15"_s;
    QTest::newRow("15 tags of a zone")
        << tagged.arg(u"Microsoft.Network/privateDnsZones"_s, tags.mid(36).join(u',')) << none;
    QTest::newRow("long value") << tagged.arg(u"a/b"_s, u"'t/1':'%1'"_s.arg(QString(257, u'x')))
                                << u"tag-limit /tags/t~11 t/1 256"_s;
    QTest::newRow("value in order") << tagged.arg(u"a/b"_s, u"'t':'%1'"_s.arg(QString(256, u'x'))) << none;
    QTest::newRow("long name") << tagged.arg(u"a/b"_s, u"'%1':''"_s.arg(QString(513, u'x')))
                               << u"tag-limit /tags/%1 %2 512"_s.arg(
                                      QString(513, u'x'), QString(300, u'x') + QChar(0x2026));
    QTest::newRow("tags of nothing") << u"{'tags':{'t':'%1'}}"_s.arg(QString(257, u'x')) << none;
    QTest::newRow("in a nested template")
        << u"{'resources':[{'type':'a/b','tags':{'t':'%1'}}]}"_s.arg(QString(257, u'x'))
        << u"tag-limit /resources/0/tags/t t 256"_s;
}

void FindingsTest::findsInOneFile()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(written(findingsIn({ json(text) })), found);
}

void FindingsTest::findsAmongResources_data()
{
    QTest::addColumn<QStringList>("resources"); // a row each, and a file each
    QTest::addColumn<QString>("found"); // the rule, the index of the resource, the rest
    const QString none;
    const auto row = [](const char *name, const QStringList &resources, const QString &found) {
        QTest::newRow(name) << resources << found;
    };
    const QString approved = endpoint(u"e"_s, u"Approved"_s);
    row("pending", { endpoint(u"e"_s, u"Pending"_s) }, none);
    row("approved", { approved }, none);
    row("disconnected", { endpoint(u"e"_s, u"Disconnected"_s) }, u"endpoint-disconnected 0 a"_s);
    row("rejected", { endpoint(u"e"_s, u"rejected"_s) }, u"endpoint-rejected 0 a"_s);
    const QString names =
        u",'customDnsConfigs':[{'fqdn':'a.api.adu.microsoft.com','ipAddresses':['10.0.0.5']}]"_s;
    const QString byHand = endpoint(u"e"_s, u"Approved"_s, names);
    row("no zone group", { byHand }, u"no-zone-group 0 a a.api.adu.microsoft.com"_s);
    row("zone group in another file", { byHand, group(u"E"_s, Right) }, none);
    row("names of another service",
        { endpoint(
            u"e"_s, u"Approved"_s, names, Group + u"/providers/Microsoft.Storage/storageAccounts/x"_s) },
        none);
    const QString withInterface = endpoint(
        u"e"_s, u"Approved"_s,
        u",'networkInterfaces':[{'id':'%1'}]},'tags':{'cost':'1'},'x':{"_s.arg(
            networkId(u"networkInterfaces/N"_s)));
    row("interface without tags", { withInterface, interface({}) }, u"interface-without-tags 0 N cost"_s);
    row("interface with tags", { withInterface, interface(u"'tags':{'Cost':'1'},"_s) }, none);
    row("interface not there", { withInterface }, none);
    row("account not there", { approved, account(u"'Disabled'"_s) }, none);
    row("target is an endpoint",
        { endpoint(u"e"_s, u"Pending"_s, {}, networkId(u"privateEndpoints/other"_s)) },
        u"target-id 0 "_s + networkId(u"privateEndpoints/other"_s));
    row("target is a connection",
        { endpoint(u"e"_s, u"Pending"_s, {}, accountId(u"a/privateEndpointConnections/c"_s)) },
        u"target-id 0 "_s + accountId(u"a/privateEndpointConnections/c"_s));

    row("other region", { approved, network(u"eastus"_s) }, u"region 0 /location westus2 eastus"_s);
    row("same region, written otherwise", { approved, network(u"West US 2"_s) }, none);
    row("network not there", { approved }, none);

    const auto fixed = [](const QString &address, const QString &member = u"adu"_s) {
        return endpoint(u"e"_s, u"Approved"_s, staticAddress(address, member));
    };
    const QString here = u"/properties/ipConfigurations/0/properties"_s;
    const QString west = network(u"westus2"_s);
    row("address in the prefix", { fixed(u"10.0.0.4"_s), west }, none);
    row("address outside", { fixed(u"10.0.1.4"_s), west },
        u"static-address 0 %1/privateIPAddress 10.0.1.4 10.0.0.0/24"_s.arg(here));
    row("address reserved", { fixed(u"10.0.0.3"_s), west },
        u"static-address 0 %1/privateIPAddress 10.0.0.3 10.0.0.0/24"_s.arg(here));
    row("last address", { fixed(u"10.0.0.255"_s), west },
        u"static-address 0 %1/privateIPAddress 10.0.0.255 10.0.0.0/24"_s.arg(here));
    row("subnet not there", { fixed(u"10.0.1.4"_s) }, none);
    row("prefix not understood", { fixed(u"10.0.1.4"_s), network(u"westus2"_s, u"fd00::/64"_s) }, none);
    row("subnet of its own",
        { fixed(u"10.0.1.4"_s),
          u"{'id':'%1','properties':{'addressPrefixes':['10.0.2.0/24','10.0.3.0/24']}}"_s.arg(
              networkId(u"virtualNetworks/v/subnets/s"_s)) },
        u"static-address 0 %1/privateIPAddress 10.0.1.4 10.0.2.0/24, 10.0.3.0/24"_s.arg(here));
    row("no member", { fixed(u"10.0.0.4"_s, {}) }, u"member-name 0 %1 i"_s.arg(here));
    row("no member of a private link service",
        { endpoint(
            u"e"_s, u"Approved"_s, staticAddress(u"10.0.0.4"_s, {}), networkId(u"privateLinkServices/p"_s)) },
        none);

    const QString zoneId = u"/properties/privateDnsZoneConfigs/0/properties/privateDnsZoneId"_s;
    row("right zone", { approved, group(u"e"_s, Right) }, none);
    row("right zone, other case", { approved, group(u"e"_s, Right.toUpper()) }, none);
    row("other spelling", { approved, group(u"e"_s, Wrong) },
        u"zone-name 1 %1 %2 %3"_s.arg(zoneId, Wrong, Right));
    row("other spelling, endpoint not there", { group(u"e"_s, Wrong) },
        u"zone-name 0 %1 %2 %3"_s.arg(zoneId, Wrong, Right));
    row("zone of another service", { approved, group(u"e"_s, u"privatelink.azure-devices.net"_s) },
        u"zone-name 1 %1 privatelink.azure-devices.net %2"_s.arg(zoneId, Right));
    row("zone of another service, endpoint not there", { group(u"e"_s, u"privatelink.azure-devices.net"_s) },
        none);
    const QString wants = u"{'type':'Microsoft.DeviceUpdate/accounts/privateLinkResources','properties':"
                          "{'requiredZoneNames':['%1']}}"_s;
    row("what the account wants", { approved, group(u"e"_s, Wrong), wants.arg(Wrong) }, none);
    row("not what the account wants", { approved, group(u"e"_s, Right), wants.arg(u"x.y"_s) },
        u"zone-name 1 %1 %2 x.y"_s.arg(zoneId, Right));
    row("other zone, linked", { zone(Wrong, 1) }, u"zone-name 0 %1 %2"_s.arg(Wrong, Right));
    row("other zone, not linked", { zone(Wrong, 0) }, none);
    row("other zone and its link", { zone(Wrong, 0), link(Wrong) }, u"zone-name 0 %1 %2"_s.arg(Wrong, Right));
    row("link of the other zone", { link(Wrong) }, u"zone-name 0 %1 %2"_s.arg(Wrong, Right));
    row("right zone, linked", { zone(Right, 1), link(Right) }, none);
    row("foreign zone, linked", { zone(u"contoso.com"_s, 1), link(u"contoso.com"_s) }, none);

    const QString second = endpoint(u"f"_s, u"Approved"_s);
    row("shared record", { approved, second, group(u"e"_s, Right), group(u"f"_s, Right) },
        u"shared-record 2 2 %1\nshared-record 3 2 %1"_s.arg(Right));
    row("one record each",
        { approved, endpoint(u"f"_s, u"Approved"_s, {}, accountId(u"b"_s)), group(u"e"_s, Right),
          group(u"f"_s, Right) },
        none);
    row("shared record, endpoints not there", { group(u"e"_s, Right), group(u"f"_s, Right) }, none);
    row("one group twice", { approved, group(u"e"_s, Right), group(u"E"_s, Right) }, none);

    const QString access = u"/properties/publicNetworkAccess"_s;
    row("only public", { account(u"'Enabled'"_s, embedded(u"Pending"_s)) },
        u"only-public 0 %1 0"_s.arg(access));
    row("only public, empty list", { account(u"'Enabled'"_s, u",'privateEndpointConnections':[]"_s) },
        u"only-public 0 %1 0"_s.arg(access));
    row("also public", { account(u"'Enabled'"_s, embedded(u"Approved"_s)) },
        u"also-public 0 %1 1"_s.arg(access));
    row("locked out", { account(u"'Disabled'"_s, embedded(u"Rejected"_s)) },
        u"locked-out 0 %1 0"_s.arg(access));
    row("private", { account(u"'Disabled'"_s, embedded(u"Approved"_s)) }, none);
    row("connections not there", { account(u"'Disabled'"_s) }, none);
    row("access not there", { account(u"null"_s, embedded(u"Approved"_s)) }, none);
    row("connection beside it", { account(u"'Disabled'"_s), connection(u"Approved"_s) }, none);
    row("connection of another state beside it", { account(u"'Disabled'"_s), connection(u"Pending"_s) },
        u"locked-out 0 %1 0"_s.arg(access));
    row("one connection in two places",
        { account(u"'Enabled'"_s, embedded(u"Approved"_s)), connection(u"Approved"_s) },
        u"also-public 0 %1 1"_s.arg(access));
}

void FindingsTest::findsAmongResources()
{
    QFETCH(QStringList, resources);
    QFETCH(QString, found);
    QStringList inRows;
    QStringList inFiles;
    const QByteArray list = json(u"{'value':["_s + resources.join(u',') + u"]}"_s);
    const QList<Finding> ofRows = findingsIn({ list });
    for (Finding each : ofRows) {
        const QString start = u"/value/%1"_s.arg(each.row);
        QVERIFY(each.pointer.startsWith(start));
        each.pointer.replace(0, start.size(), QString::number(each.row) + u' ');
        inRows.append(written(each).simplified());
    }
    QCOMPARE(inRows.join(u'\n'), found);

    QList<QByteArray> files;
    for (const QString &resource : resources)
        files.append(json(u"["_s + resource + u"]"_s));
    const QList<Finding> ofFiles = findingsIn(files);
    for (Finding each : ofFiles) {
        QVERIFY(each.pointer.startsWith(u"/0"_s));
        each.pointer.replace(0, 2, QString::number(each.file) + u' ');
        inFiles.append(written(each).simplified());
    }
    QCOMPARE(inFiles.join(u'\n'), found);
}

void FindingsTest::neverRepeatsASecret()
{
    const QList<Finding> found = findingsIn({ "{\"password\":\"hunter22\",\"password\":\"hunter22\"}"_ba });
    QCOMPARE(int(found.size()), 2);
    for (const Finding &each : found)
        QVERIFY(!written(each).contains("hunter22"_L1));
}

void FindingsTest::saysWhereAFaultIs()
{
    const QList<Finding> found = findingsIn({ "[{\"a\":1},\n {\"b\":x},\n {\"c\":1} 5]"_ba });
    QCOMPARE(int(found.size()), 2);
    // Those of the whole file are before those of its rows.
    QCOMPARE(found.at(0).row, -1);
    QVERIFY(found.at(0).fault);
    QCOMPARE(int(found.at(0).fault->line), 3);
    QCOMPARE(int(found.at(0).fault->column), 10);
    QCOMPARE(found.at(1).row, 1);
    QVERIFY(found.at(1).fault);
    QCOMPARE(int(found.at(1).fault->line), 2);
    QCOMPARE(int(found.at(1).fault->column), 7);
    QCOMPARE(found.at(1).fault->problem, linkdesk::query::JsonProblem::ValueExpected);
}

void FindingsTest::pointsIntoTheFile_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pointer");
    const QString bad = u"{'id':'/subscriptions//'}"_s;
    QTest::newRow("one") << bad << u"/id"_s;
    QTest::newRow("array") << u"[1,"_s + bad + u"]"_s << u"/1/id"_s;
    QTest::newRow("value") << u"{'value':[1,"_s + bad + u"]}"_s << u"/value/1/id"_s;
    QTest::newRow("data") << u"{'count':2,'data':[1,"_s + bad + u"]}"_s << u"/data/1/id"_s;
    QTest::newRow("lines") << u"{}\n"_s + bad << u"/1/id"_s;
}

void FindingsTest::pointsIntoTheFile()
{
    QFETCH(QString, text);
    QFETCH(QString, pointer);
    const QList<Finding> found = findingsIn({ json(text) });
    QCOMPARE(int(found.size()), 1);
    QCOMPARE(found.first().pointer, pointer);
}

void FindingsTest::sortsByFileAndRow()
{
    const QByteArray rows = json(u"["_s + endpoint(u"e"_s, u"Rejected"_s) + u",{'id':'/subscriptions//'}]"_s);
    const QByteArray again = json(u"["_s + endpoint(u"E"_s, u"Rejected"_s) + u"]"_s);
    const QList<Finding> found = findingsIn({ rows, "[{\"a\":1,\"a\":2}]"_ba, again });
    QStringList places;
    for (const Finding &each : found)
        places.append(u"%1.%2 %3"_s.arg(each.file).arg(each.row).arg(each.rule));
    // The same endpoint again is not counted again.
    QCOMPARE(places.join(u", "_s), u"0.0 endpoint-rejected, 0.1 malformed-id, 1.0 repeated-name"_s);
}

void FindingsTest::stopsWhenCancelled()
{
    const auto file = ExportFile::fromBytes(json(endpoint(u"e"_s, u"Rejected"_s)), {});
    QVERIFY(file);
    const std::atomic_bool cancelled = true;
    QVERIFY(findingsOf({ *file }, &cancelled).isEmpty());
}

void FindingsTest::severitiesHaveNames()
{
    QCOMPARE(severityOf(u"Warning").value_or(Severity::Note), Severity::Warning);
    for (const Severity each : { Severity::Note, Severity::Warning, Severity::Error })
        QVERIFY(severityOf(severityName(each)) == each);
    QVERIFY(!severityOf(u"fatal"));
}

// y_: in order, n_: refused or a fault with a place, i_: either.
void FindingsTest::judgesTheParsingSuite()
{
    const QString shared =
        qEnvironmentVariable("LINKDESK_SHARED", QStringLiteral(LINKDESK_SOURCE_DIR "/../shared"));
    const QDir folder(shared + u"/suites/json-parsing"_s);
    const QStringList names = folder.entryList({ u"*.json"_s }, QDir::Files);
    if (names.isEmpty())
        QSKIP("The parsing cases are not beside this repository (LINKDESK_SHARED)");
    for (const QString &name : names) {
        const auto file = ExportFile::open(folder.filePath(name));
        if (!file) {
            QVERIFY2(!name.startsWith("y_"_L1), qPrintable(name));
            continue;
        }
        const QList<Finding> found = findingsOf({ *file });
        const bool isInvalid = std::any_of(found.begin(), found.end(), [](const Finding &finding) {
            return finding.code == FindingCode::InvalidJson && finding.fault;
        });
        // Several texts behind each other are lines.
        if (!name.startsWith("i_"_L1) && (*file)->shape() != Shape::Lines)
            QVERIFY2(isInvalid == name.startsWith("n_"_L1), qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(FindingsTest)
#include "findingstest.moc"
