// Reading what ARM returns: lenient in spelling, never failing, with fixtures of our own.
#include "src/model/resources.h"

#include "src/flow/deploymentrows.h"
#include "src/model/apiversions.h"
#include "src/model/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace linkdesk;

namespace {

QJsonObject parsed(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

// JSON with single quotes: moc takes the stars and slashes of a raw string for a comment.
QList<Permission> permissions(const char *text)
{
    QList<Permission> result;
    const QJsonArray entries = QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).array();
    for (const QJsonValue entry : entries)
        result.append(Permission::fromJson(entry.toObject()));
    return result;
}

} // namespace

class ResourcesTest : public QObject {
    Q_OBJECT
private slots:
    void membersAreFoundWithoutCase()
    {
        const QJsonObject json = parsed(R"({"A":{"b":[1,"x",null,"y"]},"a":{"B":true},"n":null})");
        QCOMPARE(json::at(json, u"a.B").toBool(), true); // the exact spelling first
        QCOMPARE(json::at(json, u"a.b").toBool(), true);
        QCOMPARE(json::texts(json, u"A.b"), QStringList({ QStringLiteral("x"), QStringLiteral("y") }));
        QVERIFY(json::at(json, u"n.c").isUndefined());
        QVERIFY(json::at(json, u"A.b.c").isUndefined());
        QVERIFY(json::text(json, u"A.b").isEmpty());
    }

    void everythingOfNothing()
    {
        const QJsonObject none;
        QVERIFY(PrivateEndpoint::fromJson(none).id.isEmpty());
        QVERIFY(DeviceUpdateAccount::fromJson(none).connections.isEmpty());
        QVERIFY(DeviceUpdateAccount::fromJson(none).isPublic()); // the service's default
        QVERIFY(Subscription::fromJson(none).isEnabled());
        QVERIFY(!Provider::fromJson(none).isRegistered());
        QVERIFY(!AddressCheck::fromJson(none).available);
        QVERIFY(DeploymentOperation::fromJson(none).target.isEmpty());
        QVERIFY(!PrivateEndpointConnection::fromJson(none).createdAt.isValid());
    }

    void eitherListHoldsTheConnection()
    {
        const auto manual = PrivateEndpoint::fromJson(parsed(
            R"({"properties":{"privateLinkServiceConnections":[],"manualPrivateLinkServiceConnections":[)"
            R"({"name":"m","properties":{"requestMessage":"please","groupIds":["DeviceUpdate"]}}]}})"));
        QVERIFY(manual.manual);
        QCOMPARE(manual.connectionName, QStringLiteral("m"));
        QCOMPARE(manual.requestMessage, QStringLiteral("please"));
        const auto automatic = PrivateEndpoint::fromJson(
            parsed(R"({"properties":{"privateLinkServiceConnections":[{"name":"a"}]}})"));
        QVERIFY(!automatic.manual);
        QCOMPARE(automatic.connectionName, QStringLiteral("a"));
    }

    void subnetCountsWhatIsUsed()
    {
        const auto subnet = Subnet::fromJson(
            parsed(R"({"name":"s","properties":{"addressPrefix":"10.0.0.0/24","delegations":[)"
                   R"({"name":"d","properties":{"serviceName":"Microsoft.Web/serverFarms"}}],)"
                   R"("ipConfigurations":[{"id":"1"},{"id":"2"}],"privateEndpoints":[{"id":"p"}]}})"));
        QCOMPARE(subnet.prefixes, QStringList{ QStringLiteral("10.0.0.0/24") });
        QCOMPARE(subnet.delegations, QStringList{ QStringLiteral("Microsoft.Web/serverFarms") });
        QCOMPARE(subnet.usedAddresses, 2);
    }

    void permissions_data()
    {
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("allowed");
        const QString write = QStringLiteral("Microsoft.DeviceUpdate/accounts/write");
        QTest::newRow("everything") << QByteArray("[{'actions':['*']}]") << write << true;
        QTest::newRow("no entry") << QByteArray("[]") << write << false;
        QTest::newRow("read only") << QByteArray("[{'actions':['*/read']}]") << write << false;
        QTest::newRow("letter case") << QByteArray("[{'actions':['MICROSOFT.deviceupdate/*/WRITE']}]")
                                     << write << true;
        QTest::newRow("not by the same entry")
            << QByteArray("[{'actions':['*'],'notActions':['Microsoft.DeviceUpdate/*']}]") << write << false;
        QTest::newRow("another entry's not does not count")
            << QByteArray("[{'actions':['*/read'],'notActions':['*/write']},{'actions':['*/write']}]")
            << write << true;
        QTest::newRow("two stars") << QByteArray("[{'actions':['Microsoft.*/accounts/*']}]") << write << true;
        QTest::newRow("not a prefix")
            << QByteArray("[{'actions':['Microsoft.DeviceUpdate/accounts']}]") << write << false;
    }
    void permissions()
    {
        QFETCH(QByteArray, entries);
        QFETCH(QString, action);
        QFETCH(bool, allowed);
        QCOMPARE(isAllowed(::permissions(entries.constData()), action), allowed);
    }

    void versionsByType()
    {
        QCOMPARE(api::versionFor(types::Account), api::DeviceUpdate);
        QCOMPARE(
            api::versionFor(u"microsoft.deviceupdate/accounts/privateendpointconnections"),
            api::DeviceUpdate);
        QCOMPARE(api::versionFor(types::Subnet), api::Network);
        QCOMPARE(api::versionFor(types::DnsZone), api::PrivateDns);
        QCOMPARE(api::versionFor(types::ZoneLink), api::PrivateDns);
        QCOMPARE(api::versionFor(u"Microsoft.Network/privateDnsZonesOther"), api::Network);
        QCOMPARE(api::versionFor(u"Microsoft.Authorization/permissions"), api::Authorization);
        QCOMPARE(api::versionFor(types::Deployment), api::Resources);
        QCOMPARE(api::versionFor(u"Microsoft.Resources/subscriptions"), api::Subscriptions);
    }

    void durations()
    {
        QCOMPARE(durationMs(QStringLiteral("PT14M10.3991731S")), 850399);
        QCOMPARE(durationMs(QStringLiteral("PT0S")), 0);
        QCOMPARE(durationMs(QStringLiteral("P1DT2H")), 93600000);
        QCOMPARE(durationMs(QStringLiteral("soon")), 0);
        QCOMPARE(durationMs(QString()), 0);
    }
};

QTEST_APPLESS_MAIN(ResourcesTest)
#include "resourcestest.moc"
