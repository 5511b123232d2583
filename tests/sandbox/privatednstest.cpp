// Private DNS as recorded (RECORDINGS.md "DNS", cli_dns_*, aso_private_dns_zone_20200601).
#include "tests/sandbox/driver.h"

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString provider = u"/subscriptions/@hub/resourceGroups/rg-dns/providers/Microsoft.Network/"_s;
const QString zone = provider + u"privateDnsZones/contoso.test"_s;
const QString adu = provider + u"privateDnsZones/privatelink.api.adu.microsoft.com"_s;
const QJsonObject global{ { u"location"_s, u"global"_s } };

} // namespace

class PrivateDnsTest : public QObject {
    Q_OBJECT

    Driver m_azure;

    void make()
    {
        QCOMPARE(m_azure.put(zone, global).status, 202);
        m_azure.seconds(13);
    }
    QJsonObject link(const QString &network, bool registration = false)
    {
        QString id = network;
        id.replace(u"@hub"_s, m_azure.subscriptions.at(1)).replace(u"@dev"_s, m_azure.subscriptions.at(2));
        return { { u"location"_s, u"global"_s },
                 { u"properties"_s,
                   QJsonObject{ { u"registrationEnabled"_s, registration },
                                { u"virtualNetwork"_s, QJsonObject{ { u"id"_s, id } } } } } };
    }
    QJsonObject hub()
    {
        return link(u"/subscriptions/@hub/resourceGroups/rg-connectivity/providers/Microsoft.Network/"
                    "virtualNetworks/vnet-hub-westus2"_s);
    }
    QJsonObject failure(const Answer &accepted)
    {
        m_azure.seconds(4);
        const Answer polled = m_azure.get(accepted.header("Azure-AsyncOperation"));
        return polled.status == 200 && polled.json["status"_L1] == u"Failed"_s
            ? polled.json["error"_L1].toObject()
            : QJsonObject();
    }

private slots:
    void init() { m_azure = Driver(); }

    void zoneIsMade()
    {
        const Answer made = m_azure.put(zone, global);
        QCOMPARE(made.status, 202);
        QCOMPARE(made.body, "{}");
        QCOMPARE(made.header("Retry-After"), u"30"_s);
        const QString statuses =
            u"/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsOperationStatuses/"_s;
        QVERIFY(made.header("Azure-AsyncOperation").contains(statuses));
        QVERIFY(made.header("Location").contains(u"/privateDnsOperationResults/"_s));
        const Answer polled = m_azure.get(made.header("Azure-AsyncOperation"));
        QCOMPARE(polled.status, 202);
        QCOMPARE(polled.json.toObject(), object(R"({"status": "InProgress"})"));
        QCOMPARE(polled.header("Retry-After"), u"30"_s);
        m_azure.seconds(13);
        const Answer last = m_azure.get(made.header("Azure-AsyncOperation"));
        QCOMPARE(last.status, 200);
        QCOMPARE(last.json.toObject(), object(R"({"status": "Succeeded"})"));

        const Answer read = m_azure.get(zone);
        QVERIFY(read.body.contains("\"id\":\"\\/subscriptions\\/"));
        QVERIFY(!read.body.contains("\"/subscriptions"));
        QVERIFY(read.json["id"_L1].toString().endsWith(u"/privateDnsZones/contoso.test"_s));
        QCOMPARE(read.header("ETag"), read.json["etag"_L1].toString());
        const QJsonValue properties = read.json["properties"_L1];
        QCOMPARE(properties["provisioningState"_L1].toString(), u"Succeeded"_s);
        QCOMPARE(properties["numberOfRecordSets"_L1].toInt(), 1);
        QCOMPARE(properties["numberOfVirtualNetworkLinks"_L1].toInt(), 0);
        const Answer authority = m_azure.get(zone + u"/SOA/@"_s);
        QCOMPARE(authority.json["properties"_L1]["fqdn"_L1].toString(), u"contoso.test."_s);
        QCOMPARE(m_azure.remove(zone + u"/SOA/@"_s).status, 405);
    }

    void zonesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("one label") << u"internal"_s << QByteArray(R"({"location": "global"})");
        QTest::newRow("empty label") << u"a..b"_s << QByteArray(R"({"location": "global"})");
        QTest::newRow("region") << u"contoso.test"_s << QByteArray(R"({"location": "westus2"})");
        QTest::newRow("no location") << u"contoso.test"_s << QByteArray(R"({"properties": {}})");
    }
    void zonesAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, body);
        QCOMPARE(m_azure.put(provider + u"privateDnsZones/"_s + name, object(body.constData())).status, 400);
    }

    void conditionsOfAZoneFailInTheOperation()
    {
        make();
        const QJsonObject once = failure(m_azure.send("PUT", zone, global, { { "If-None-Match", "*" } }));
        QCOMPARE(once["code"_L1].toString(), u"PreconditionFailed"_s);
        QCOMPARE(
            once["message"_L1].toString(),
            u"The Zone contoso.test exists already and hence cannot be created again."_s);
        const QJsonObject stale = failure(m_azure.send("PATCH", zone, global, { { "If-Match", "old" } }));
        QCOMPARE(
            stale["message"_L1].toString(), u"The Zone contoso.test has been modified (etag mismatch)."_s);
    }

    void tagsAreMerged()
    {
        make();
        m_azure.put(zone, object(R"({"location": "global", "tags": {"a": "b"}})"));
        m_azure.seconds(13);
        m_azure.send("PATCH", zone, QJsonObject{ { u"properties"_s, QJsonObject() } });
        m_azure.seconds(13);
        QCOMPARE(m_azure.get(zone).json["tags"_L1]["a"_L1].toString(), u"b"_s);
    }

    void linkIsMadeAndHoldsItsZone()
    {
        make();
        const QString path = zone + u"/virtualNetworkLinks/link-hub"_s;
        const Answer made = m_azure.put(path, hub());
        QCOMPARE(made.status, 202);
        QCOMPARE(made.body, "{}");
        m_azure.seconds(13);
        QCOMPARE(m_azure.operation(made), u"Succeeded"_s);
        const Answer read = m_azure.get(path);
        QVERIFY(read.body.contains("\\/virtualNetworkLinks\\/link-hub"));
        QVERIFY(read.json["etag"_L1].toString().startsWith(u'"'));
        QCOMPARE(read.json["properties"_L1]["virtualNetworkLinkState"_L1].toString(), u"Completed"_s);
        QCOMPARE(m_azure.get(zone).json["properties"_L1]["numberOfVirtualNetworkLinks"_L1].toInt(), 1);

        const Answer held = m_azure.remove(zone);
        QCOMPARE(held.status, 409);
        QCOMPARE(held.code(), u"CannotDeleteResource"_s);
        QCOMPARE(
            held.message(),
            u"Cannot delete resource while nested resources exist. Some existing nested resource IDs "
            u"include: "
            "'Microsoft.Network/privateDnsZones/contoso.test/virtualNetworkLinks/link-hub'. Please delete "
            "all "
            "nested resources before deleting this resource."_s);
        QCOMPARE(m_azure.remove(path).status, 202);
        m_azure.seconds(13);
        QCOMPARE(m_azure.get(path).status, 404);
        const Answer gone = m_azure.remove(zone);
        QCOMPARE(gone.status, 202);
        m_azure.seconds(13);
        QCOMPARE(m_azure.operation(gone), u"Succeeded"_s);
        QCOMPARE(m_azure.get(zone).code(), u"ResourceNotFound"_s);
        QCOMPARE(m_azure.get(zone + u"/SOA/@"_s).status, 404);
    }

    void missingOnesAreGoneAlready()
    {
        QCOMPARE(m_azure.remove(zone).status, 204);
        QCOMPARE(m_azure.remove(zone + u"/virtualNetworkLinks/x"_s).status, 204);
        QCOMPARE(m_azure.remove(zone + u"/A/x"_s).status, 204);
        QCOMPARE(m_azure.put(zone + u"/virtualNetworkLinks/x"_s, hub()).code(), u"ParentResourceNotFound"_s);
        const Answer record = m_azure.put(zone + u"/A/x"_s, object(R"({"properties": {"ttl": 3600}})"));
        QCOMPARE(record.status, 404);
        QCOMPARE(record.code(), u"ParentResourceNotFound"_s);
        QVERIFY(record.message().startsWith(
            u"Failed to perform 'write' on resource(s) of type 'privateDnsZones/A'"_s));
    }

    void overlappingLinkFails()
    {
        // The hub's network is linked to the zone of this name in rg-dns.
        const QString other =
            u"/subscriptions/@hub/resourceGroups/rg-connectivity/providers/Microsoft.Network/"
            "privateDnsZones/privatelink.api.adu.microsoft.com"_s;
        m_azure.put(other, global);
        m_azure.seconds(13);
        const QJsonObject error = failure(m_azure.put(other + u"/virtualNetworkLinks/again"_s, hub()));
        QCOMPARE(error["code"_L1].toString(), u"BadRequest"_s);
        QVERIFY(error["message"_L1].toString().startsWith(
            u"A virtual network cannot be linked to multiple zones with overlapping namespaces."_s));
        QCOMPARE(m_azure.get(other + u"/virtualNetworkLinks/again"_s).status, 404);
    }

    void linkNeedsTheRightToJoin()
    {
        m_azure.token = "sandbox:nils"; // no role in the development subscription
        const Answer refused = m_azure.put(
            adu + u"/virtualNetworkLinks/dev"_s,
            link(u"/subscriptions/@dev/resourceGroups/rg-deviceupdate-dev/providers/Microsoft.Network/"
                 "virtualNetworks/vnet-dev-eastus2"_s));
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), u"LinkedAuthorizationFailed"_s);
        QVERIFY(refused.message().contains(u"Microsoft.Network/virtualNetworks/join/action"_s));
    }

    void recordsAreWrittenAtOnce()
    {
        make();
        const QString path = zone + u"/A/web"_s;
        const Answer made = m_azure.put(path, object(R"({"properties": {"ttl": 300}})"));
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("ETag"), made.json["etag"_L1].toString());
        const QJsonValue properties = made.json["properties"_L1];
        QCOMPARE(properties["fqdn"_L1].toString(), u"web.contoso.test."_s);
        QVERIFY(properties["aRecords"_L1].isArray());
        QCOMPARE(properties["isAutoRegistered"_L1].toBool(true), false);
        const Answer changed = m_azure.put(
            path, object(R"({"properties": {"ttl": 60, "aRecords": [{"ipv4Address": "10.0.0.1"}]}})"));
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.json["etag"_L1] != made.json["etag"_L1]);
        const Answer patched =
            m_azure.send("PATCH", path, object(R"({"properties": {"metadata": {"a": "b"}}})"));
        QCOMPARE(patched.json["properties"_L1]["ttl"_L1].toInt(), 60);
        QCOMPARE(patched.json["properties"_L1]["metadata"_L1]["a"_L1].toString(), u"b"_s);
        QCOMPARE(m_azure.remove(path).status, 200);
        QCOMPARE(m_azure.get(path).status, 404);
    }

    void staleRecordIsRefusedBare()
    {
        make();
        const QString path = zone + u"/A/web"_s;
        const QJsonObject body = object(R"({"properties": {"ttl": 300}})");
        m_azure.put(path, body);
        const Answer stale = m_azure.send("PUT", path, body, { { "If-Match", "old" } });
        QCOMPARE(stale.status, 412);
        QCOMPARE(stale.json.toObject(), object(R"({"code": "PreconditionFailed",
                "message": "The Record set web has been modified (etag mismatch)."})"));
        QCOMPARE(m_azure.send("PUT", path, body, { { "If-None-Match", "*" } }).status, 412);
        const Answer bad =
            m_azure.put(path, object(R"({"properties": {"aRecords": [{"ipv4Address": "10.0.0"}]}})"));
        QCOMPARE(bad.status, 400);
        QCOMPARE(bad.json["code"_L1].toString(), u"BadRequest"_s);
    }

    void recordsAreListed()
    {
        const QJsonArray all = m_azure.get(adu + u"/ALL"_s).list();
        const QJsonArray addresses = m_azure.get(adu + u"/a"_s).list(); // az writes the type small
        QCOMPARE(addresses.size(), 2);
        QCOMPARE(all.size(), 3);
        QCOMPARE(m_azure.get(adu + u"/SOA"_s).list().size(), 1);
        QCOMPARE(m_azure.get(adu + u"/ALL?$recordsetnamesuffix=-europe"_s).list().size(), 1);
        const Answer first = m_azure.get(adu + u"/ALL?$top=2"_s);
        QCOMPARE(first.list().size(), 2);
        QCOMPARE(m_azure.get(first.json["nextLink"_L1].toString()).list().size(), 1);
    }

    void zonesAreListed()
    {
        const QJsonArray group = m_azure.get(provider + u"privateDnsZones"_s).list();
        QCOMPARE(group.size(), 2);
        QVERIFY(
            m_azure.get(u"/subscriptions/@hub/providers/Microsoft.Network/privateDnsZones"_s).list().size()
            >= 2);
        QCOMPARE(m_azure.get(adu + u"/virtualNetworkLinks"_s).list().size(), 4);
    }
};

QTEST_APPLESS_MAIN(PrivateDnsTest)
#include "privatednstest.moc"
