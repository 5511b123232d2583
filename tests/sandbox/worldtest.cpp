// The built-in world is one that Azure could have: every reference leads somewhere, addresses fit, every side
// agrees, and the cases that the program is tried on are there.
#include "src/sandbox/world.h"
#include "driver.h"
#include "src/base/ipv4.h"
#include "src/base/resourceid.h"
#include "src/sandbox/worldfile.h"

#include <QRegularExpression>
#include <QSet>

using namespace linkdesk;
using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

class WorldTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void hasWhatTheIssueNames();
    void idsAreWellFormed();
    void referencesLeadSomewhere();
    void addressesFitAndAreGivenOnce();
    void bothSidesOfAConnectionAgree();
    void recordsFollowTheZoneGroups();
    void theShortestWayIsThere();
    void roundTrip();
    void scopesEndAtASlash();

private:
    QJsonObject m_json;
    World m_world;
};

void WorldTest::initTestCase()
{
    const auto loaded = worldfile::load(u"contoso"_s);
    QVERIFY2(bool(loaded), loaded ? "" : qUtf8Printable(loaded.error().message));
    m_json = *loaded;
    m_world = World::fromJson(m_json, 0);
}

void WorldTest::hasWhatTheIssueNames()
{
    QCOMPARE(m_world.tenants().size(), 2);
    QMap<QString, int> subscriptions;
    const QJsonArray all = m_world.subscriptions();
    for (const QJsonValue &one : all)
        ++subscriptions[one[u"tenantId"].toString()];
    QCOMPARE(subscriptions.value(m_world.tenants().at(0)[u"tenantId"].toString()), 3);
    QCOMPARE(subscriptions.value(m_world.tenants().at(1)[u"tenantId"].toString()), 1);
    QCOMPARE(m_world.list(u"Microsoft.Resources/resourceGroups"_s).size(), 6);
    QCOMPARE(m_world.list(u"Microsoft.DeviceUpdate/accounts"_s).size(), 5);
    const QList<QJsonObject> networks = m_world.list(u"Microsoft.Network/virtualNetworks"_s);
    QCOMPARE(networks.size(), 8);
    QSet<QString> regions;
    for (const QJsonObject &network : networks)
        regions.insert(network[u"location"].toString());
    QCOMPARE(regions.size(), 4);
    QMap<QString, int> states;
    const QList<QJsonObject> endpoints = m_world.list(u"Microsoft.Network/privateEndpoints"_s);
    for (const QJsonObject &endpoint : endpoints) {
        for (const auto &key :
             { "privateLinkServiceConnections"_L1, "manualPrivateLinkServiceConnections"_L1 }) {
            const QJsonValue one = endpoint[u"properties"][key][0];
            if (one.isObject())
                ++states[one[u"properties"][u"privateLinkServiceConnectionState"][u"status"].toString()];
        }
    }
    for (const auto &state : { u"Pending"_s, u"Approved"_s, u"Rejected"_s, u"Disconnected"_s })
        QVERIFY2(states.value(state) > 0, qUtf8Printable(state));
}

void WorldTest::idsAreWellFormed()
{
    static const QRegularExpression guid(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$"_s);
    const QList<QJsonObject> all = m_world.all();
    QVERIFY(all.size() > 80);
    for (const QJsonObject &resource : all) {
        const ResourceId id(resource[u"id"].toString());
        QVERIFY2(id.isResource(), qUtf8Printable(id.text()));
        QVERIFY2(sameText(id.type(), resource[u"type"].toString()), qUtf8Printable(id.text()));
        QCOMPARE(id.name(), resource[u"name"].toString());
        QVERIFY(!m_world.subscription(id.subscriptionId()).isEmpty());
        QVERIFY(m_world.has(ResourceId::group(id.subscriptionId(), id.resourceGroup()).text()));
        const QString region = resource[u"location"].toString(u"global"_s);
        QVERIFY(region == u"global" || m_world.locationName(region) == region);
    }
    const QJsonArray people = m_world.people();
    for (const QJsonValue &person : people)
        QVERIFY(guid.match(person[u"objectId"].toString()).hasMatch());
}

// Every id that a resource holds is that of a resource of the world, or lies inside of one.
void WorldTest::referencesLeadSomewhere()
{
    const QByteArray text = QJsonDocument(m_json).toJson();
    static const QRegularExpression held(
        u"\"(?:id|privateLinkServiceId|privateDnsZoneId)\": \"(/subscriptions/[^\"]+/providers/[^\"]+)\""_s);
    auto matches = held.globalMatch(QString::fromUtf8(text));
    int count = 0;
    while (matches.hasNext()) {
        ResourceId id(matches.next().captured(1));
        const QString asked = id.text();
        while (!id.isEmpty() && !m_world.has(id.text()))
            id = id.parent();
        QVERIFY2(id.isResource(), qUtf8Printable(asked));
        ++count;
    }
    QVERIFY(count > 200);
}

void WorldTest::addressesFitAndAreGivenOnce()
{
    QSet<QString> given;
    const QList<QJsonObject> interfaces = m_world.list(u"Microsoft.Network/networkInterfaces"_s);
    QVERIFY(interfaces.size() > 10);
    for (const QJsonObject &one : interfaces) {
        const QJsonValue ip = one[u"properties"][u"ipConfigurations"][0][u"properties"];
        const QString subnetId = ip[u"subnet"][u"id"].toString();
        const QString address = ip[u"privateIPAddress"].toString();
        const QJsonObject subnet = m_world.get(subnetId);
        QVERIFY2(!subnet.isEmpty(), qUtf8Printable(subnetId));
        const auto prefix = Ipv4Prefix::parse(subnet[u"properties"][u"addressPrefix"].toString());
        const auto parsed = ipv4FromText(address);
        QVERIFY(prefix && parsed);
        QVERIFY2(prefix->contains(*parsed) && !prefix->isReserved(*parsed), qUtf8Printable(address));
        QVERIFY2(!given.contains(subnetId + address), qUtf8Printable(address));
        given.insert(subnetId + address);
        const QJsonObject network = m_world.get(ResourceId(subnetId).parent().text());
        QCOMPARE(one[u"location"].toString(), network[u"location"].toString());
        const QString endpoint = one[u"properties"][u"privateEndpoint"][u"id"].toString();
        if (!endpoint.isEmpty())
            QVERIFY(sameText(
                m_world.get(endpoint)[u"properties"][u"networkInterfaces"][0][u"id"].toString(),
                one[u"id"].toString()));
    }
}

void WorldTest::bothSidesOfAConnectionAgree()
{
    QMap<QString, QString> ofAccounts;
    const QList<QJsonObject> connections =
        m_world.list(u"Microsoft.DeviceUpdate/accounts/privateEndpointConnections"_s);
    for (const QJsonObject &connection : connections) {
        const QJsonValue state = connection[u"properties"][u"privateLinkServiceConnectionState"];
        ofAccounts.insert(
            connection[u"properties"][u"privateEndpoint"][u"id"].toString().toLower(),
            state[u"status"].toString() + u'/' + state[u"description"].toString());
    }
    const QList<QJsonObject> endpoints = m_world.list(u"Microsoft.Network/privateEndpoints"_s);
    for (const QJsonObject &endpoint : endpoints) {
        QJsonValue one = endpoint[u"properties"][u"privateLinkServiceConnections"][0];
        if (!one.isObject())
            one = endpoint[u"properties"][u"manualPrivateLinkServiceConnections"][0];
        const QJsonValue state = one[u"properties"][u"privateLinkServiceConnectionState"];
        const QString own = state[u"status"].toString() + u'/' + state[u"description"].toString();
        QCOMPARE(own, ofAccounts.value(endpoint[u"id"].toString().toLower(), u"Disconnected/"_s));
    }
    QVERIFY(endpoints.size() > ofAccounts.size()); // one was removed by the account's owner
}

void WorldTest::recordsFollowTheZoneGroups()
{
    const QList<QJsonObject> groups =
        m_world.list(u"Microsoft.Network/privateEndpoints/privateDnsZoneGroups"_s);
    QVERIFY(groups.size() >= 3);
    for (const QJsonObject &group : groups) {
        const QJsonValue properties = group[u"properties"][u"privateDnsZoneConfigs"][0][u"properties"];
        const QJsonValue shown = properties[u"recordSets"][0];
        const QJsonObject record = m_world.get(
            properties[u"privateDnsZoneId"].toString() + u"/A/"_s + shown[u"recordSetName"].toString());
        QCOMPARE(record[u"properties"][u"aRecords"][0][u"ipv4Address"], shown[u"ipAddresses"][0]);
    }
    QCOMPARE(m_world.list(u"Microsoft.Network/privateDnsZones/A"_s).size(), groups.size());
}

// The account that comes first: three requests wait, and its region has one network of its subscription with
// one subnet that is neither delegated nor full.
void WorldTest::theShortestWayIsThere()
{
    Driver driver;
    const QString first = driver.get(u"/subscriptions/@prod/providers/Microsoft.DeviceUpdate/accounts"_s)
                              .list()
                              .at(0)[u"id"]
                              .toString();
    QVERIFY(first.endsWith(u"contoso-adu-americas"));
    int pending = 0;
    const QJsonArray connections = driver.get(u"@americas/privateEndpointConnections"_s).list();
    for (const QJsonValue &one : connections)
        pending +=
            one[u"properties"][u"privateLinkServiceConnectionState"][u"status"].toString() == u"Pending" ? 1
                                                                                                         : 0;
    QCOMPARE(pending, 3);
    QMap<QString, int> taken;
    const QList<QJsonObject> interfaces = m_world.list(u"Microsoft.Network/networkInterfaces"_s);
    for (const QJsonObject &one : interfaces)
        ++taken[one[u"properties"][u"ipConfigurations"][0][u"properties"][u"subnet"][u"id"].toString()];
    QStringList usable;
    const QList<QJsonObject> subnets = m_world.list(
        u"Microsoft.Network/virtualNetworks/subnets"_s, u"/subscriptions/"_s + driver.subscriptions.at(0));
    for (const QJsonObject &subnet : subnets) {
        const ResourceId id(subnet[u"id"].toString());
        if (m_world.get(id.parent().text())[u"location"].toString() != u"westus2"
            || !subnet[u"properties"][u"delegations"].toArray().isEmpty())
            continue;
        const auto prefix = Ipv4Prefix::parse(subnet[u"properties"][u"addressPrefix"].toString());
        QVERIFY(prefix.has_value());
        if (prefix->usable() > taken.value(id.text()))
            usable.append(id.name());
    }
    QCOMPARE(usable, QStringList{ u"snet-privateendpoints"_s });
}

void WorldTest::roundTrip()
{
    const QJsonObject once = World::fromJson(m_json, 0).toJson();
    QCOMPARE(World::fromJson(once, 0).toJson(), once);
    QCOMPARE(once[u"resources"].toArray().size(), m_json[u"resources"].toArray().size());
}

// "a-b" and "a.b" sort between "a" and what lies in it, and are none of it.
void WorldTest::scopesEndAtASlash()
{
    World world;
    const QString groups = u"/subscriptions/S/resourceGroups/"_s;
    const QString networks = u"/providers/Microsoft.Network/virtualNetworks/"_s;
    for (const QString &name : { u"a"_s, u"a-b"_s, u"a.b"_s, u"ab"_s }) {
        world.put({ { u"id"_s, groups + name } });
        world.put({ { u"id"_s, groups + name + networks + u"v"_s } });
        world.put({ { u"id"_s, groups + name + networks + u"v/subnets/s"_s } });
    }
    const QString network = u"microsoft.network/VIRTUALNETWORKS"_s;
    QCOMPARE(world.list(network).size(), 4);
    QCOMPARE(world.list(network, groups.toUpper() + u"A"_s).size(), 1);
    QCOMPARE(world.list(u"Microsoft.Resources/resourceGroups"_s, u"/subscriptions/s"_s).size(), 4);
    QCOMPARE(world.list(u"Microsoft.Resources/resourceGroups"_s, groups + u"a"_s).size(), 1);
    QCOMPARE(world.all(groups + u"a"_s).size(), 2);
    QCOMPARE(world.all().size(), 8);
    QVERIFY(world.remove(groups + u"A"_s));
    QVERIFY(!world.remove(groups + u"a"_s));
    QCOMPARE(world.all(groups + u"a"_s).size(), 0);
    QCOMPARE(world.list(network).size(), 3);
    QVERIFY(!world.has(groups + u"a"_s + networks + u"v/subnets/s"_s));
    QVERIFY(world.remove(groups + u"a-b"_s + networks + u"v"_s)); // with its subnet
    QCOMPARE(world.all(groups + u"a-b"_s).size(), 0);
    QVERIFY(world.has(groups + u"a-b"_s));
}

QTEST_GUILESS_MAIN(WorldTest)
#include "worldtest.moc"
