// Networks, subnets and the small parts beside them, as recorded (RECORDINGS.md "VNets and subnets",
// aso_vnet_subnet, cli_vnet_available_ips, aso_application_security_group).
#include "tests/sandbox/driver.h"

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString provider =
    u"/subscriptions/@prod/resourceGroups/rg-network-prod/providers/Microsoft.Network/"_s;
const QString vnet = provider + u"virtualNetworks/vnet-new"_s;
const QString prod = provider + u"virtualNetworks/vnet-prod-westus2"_s;

} // namespace

class VirtualNetworkTest : public QObject {
    Q_OBJECT

    Driver m_azure;

    Answer make()
    {
        const Answer made = m_azure.put(vnet, object(R"({"location": "westus2", "properties":
            {"addressSpace": {"addressPrefixes": ["10.50.0.0/16"]},
             "subnets": [{"name": "one", "properties": {"addressPrefix": "10.50.0.0/24"}}]}})"));
        m_azure.seconds(5);
        return made;
    }
    QString state(const QString &path)
    {
        return m_azure.get(path).json["properties"_L1]["provisioningState"_L1].toString();
    }

private slots:
    void init() { m_azure = Driver(); }

    void networkIsMade()
    {
        const Answer made = make();
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("Retry-After"), u"3"_s);
        QVERIFY(made.header("Location").isEmpty());
        QCOMPARE(made.json["properties"_L1]["provisioningState"_L1].toString(), u"Updating"_s);
        const QJsonValue subnet = made.json["properties"_L1]["subnets"_L1][0];
        QCOMPARE(subnet["etag"_L1], made.json["etag"_L1]);
        QCOMPARE(subnet["properties"_L1]["provisioningState"_L1].toString(), u"Updating"_s);
        QCOMPARE(m_azure.operation(made), u"Succeeded"_s);
        const Answer ready = m_azure.get(vnet);
        QCOMPARE(ready.json["properties"_L1]["provisioningState"_L1].toString(), u"Succeeded"_s);
        QVERIFY(ready.json["etag"_L1] != made.json["etag"_L1]);
        QCOMPARE(ready.header("ETag"), ready.json["etag"_L1].toString());
        const QJsonValue one = ready.json["properties"_L1]["subnets"_L1][0]["properties"_L1];
        QCOMPARE(one["privateEndpointNetworkPolicies"_L1].toString(), u"Disabled"_s);
        QCOMPARE(one["privateLinkServiceNetworkPolicies"_L1].toString(), u"Enabled"_s);
        QVERIFY(one["delegations"_L1].isArray());
        QVERIFY(!one.toObject().contains("privateEndpoints"_L1));
    }

    void networkKeepsSubnetsThatAPutDoesNotName()
    {
        make();
        const Answer tagged = m_azure.put(vnet, object(R"({"location": "westus2", "tags": {"a": "b"},
            "properties": {"addressSpace": {"addressPrefixes": ["10.50.0.0/16"]}}})"));
        QCOMPARE(tagged.status, 200);
        QCOMPARE(tagged.json["properties"_L1]["subnets"_L1].toArray().size(), 1);
        m_azure.seconds(5);
        const Answer emptied = m_azure.put(vnet, object(R"({"location": "westus2",
            "properties": {"addressSpace": {"addressPrefixes": ["10.50.0.0/16"]}, "subnets": []}})"));
        QCOMPARE(emptied.json["properties"_L1]["subnets"_L1].toArray().size(), 0);
    }

    void subnetInUseKeepsItsAddresses()
    {
        const QString subnet = prod + u"/subnets/snet-privateendpoints"_s;
        const auto with = [&](const char *prefix) {
            return m_azure.put(
                subnet,
                { { u"properties"_s, QJsonObject{ { u"addressPrefix"_s, QString::fromLatin1(prefix) } } } });
        };
        const Answer refused = with("10.10.200.0/24");
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), u"InUsePrefixCannotBeDeleted"_s);
        const QJsonObject body = object(R"({"location": "westus2", "properties":
            {"addressSpace": {"addressPrefixes": ["10.10.0.0/16"]}, "subnets": [
                {"name": "snet-privateendpoints", "properties": {"addressPrefix": "10.10.200.0/24"}},
                {"name": "snet-edge", "properties": {"addressPrefix": "10.10.3.0/29"}},
                {"name": "snet-apps", "properties": {"addressPrefix": "10.10.2.0/24"}}]}})");
        QCOMPARE(m_azure.put(prod, body).code(), u"InUsePrefixCannotBeDeleted"_s);
        QCOMPARE(m_azure.get(subnet).json["properties"_L1]["addressPrefix"_L1].toString(), u"10.10.1.0/24"_s);
        QCOMPARE(with("10.10.1.0/25").status, 200); // all of them still fit
    }

    void policiesAreFour()
    {
        make();
        const auto with = [&](const QJsonValue &policy) {
            const Answer answer = m_azure.put(
                vnet + u"/subnets/one"_s,
                { { u"properties"_s,
                    QJsonObject{ { u"addressPrefix"_s, u"10.50.0.0/24"_s },
                                 { u"privateEndpointNetworkPolicies"_s, policy } } } });
            m_azure.seconds(5);
            return answer.status;
        };
        for (const QString &good :
             { u"Disabled"_s, u"enabled"_s, u"NetworkSecurityGroupEnabled"_s, u"RouteTableEnabled"_s })
            QCOMPARE(with(good), 200);
        QCOMPARE(with(u"Sometimes"_s), 400);
        QCOMPARE(with(true), 400);
    }

    void networkInUseLosesNoSubnet()
    {
        const QJsonObject body = object(R"({"location": "westus2",
            "properties": {"addressSpace": {"addressPrefixes": ["10.10.0.0/16"]}, "subnets": []}})");
        QCOMPARE(m_azure.put(prod, body).code(), u"InUseSubnetCannotBeDeleted"_s);
        QCOMPARE(m_azure.remove(prod).code(), u"InUseSubnetCannotBeDeleted"_s);
        QCOMPARE(m_azure.get(prod).json["properties"_L1]["subnets"_L1].toArray().size(), 3);
    }

    void badNetworks_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<QString>("code");
        QTest::newRow("no space") << QByteArray("{}") << u"InvalidRequestFormat"_s;
        QTest::newRow("no prefix") << QByteArray(R"({"addressSpace": {"addressPrefixes": ["10.50.0.0"]}})")
                                   << u"InvalidAddressPrefixFormat"_s;
        QTest::newRow("subnet outside")
            << QByteArray(R"({"addressSpace": {"addressPrefixes": ["10.50.0.0/16"]},
                "subnets": [{"name": "a", "properties": {"addressPrefix": "10.51.0.0/24"}}]})")
            << u"NetcfgSubnetRangeOutsideVnet"_s;
        QTest::newRow("subnets overlap")
            << QByteArray(R"({"addressSpace": {"addressPrefixes": ["10.50.0.0/16"]},
                "subnets": [{"name": "a", "properties": {"addressPrefix": "10.50.0.0/24"}},
                {"name": "b", "properties": {"addressPrefix": "10.50.0.128/25"}}]})")
            << u"NetcfgSubnetRangesOverlap"_s;
    }
    void badNetworks()
    {
        QFETCH(QByteArray, properties);
        const QJsonObject body{ { u"location"_s, u"westus2"_s },
                                { u"properties"_s, object(properties.constData()) } };
        const Answer answer = m_azure.put(vnet, body);
        QTEST(answer.code(), "code");
        QCOMPARE(answer.status, 400);
        QCOMPARE(m_azure.get(vnet).status, 404);
    }

    void staleEtagIsRefused()
    {
        make();
        const QJsonObject body = object(R"({"location": "westus2", "properties":
            {"addressSpace": {"addressPrefixes": ["10.50.0.0/16"]}}})");
        const Answer refused = m_azure.send("PUT", vnet, body, { { "If-Match", "W/\"old\"" } });
        QCOMPARE(refused.status, 412);
        QCOMPARE(refused.code(), u"PreconditionFailed"_s);
        QCOMPARE(
            refused.json["error"_L1]["details"_L1][0]["code"_L1].toString(),
            u"PreconditionFailedEtagMismatch"_s);
        QJsonObject inBody = body;
        inBody["etag"_L1] = u"invalid"_s; // k8s_virtualnetwork_china
        QCOMPARE(m_azure.put(vnet, inBody).status, 412);
        const QByteArray etag = m_azure.get(vnet).header("ETag").toUtf8();
        QCOMPARE(m_azure.send("PUT", vnet, body, { { "If-Match", etag } }).status, 200);
    }

    void subnetIsMadeChangedAndDeleted()
    {
        make();
        const QString subnet = vnet + u"/subnets/two"_s;
        const QJsonObject body = object(R"({"properties": {"addressPrefix": "10.50.1.0/24",
            "delegations": [{"name": "d", "properties": {"serviceName": "Microsoft.Web/serverFarms"}}]}})");
        const Answer made = m_azure.put(subnet, body);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("Retry-After"), u"3"_s);
        QCOMPARE(made.json["properties"_L1]["provisioningState"_L1].toString(), u"Updating"_s);
        const QJsonValue delegation = made.json["properties"_L1]["delegations"_L1][0];
        QCOMPARE(
            delegation["type"_L1].toString(), u"Microsoft.Network/virtualNetworks/subnets/delegations"_s);
        m_azure.seconds(5);
        QCOMPARE(state(subnet), u"Succeeded"_s);
        const Answer read = m_azure.get(subnet);
        QCOMPARE(read.json["etag"_L1], m_azure.get(vnet).json["etag"_L1]);
        QVERIFY(read.json["etag"_L1] != made.json["etag"_L1]);

        const Answer changed = m_azure.put(subnet, object(R"({"properties": {"addressPrefix": "10.50.1.0/24",
            "privateEndpointNetworkPolicies": "NetworkSecurityGroupEnabled"}})"));
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.header("Retry-After").isEmpty());
        QCOMPARE(m_azure.operation(changed), u"Succeeded"_s);
        QCOMPARE(m_azure.get(subnet).json["etag"_L1], changed.json["etag"_L1]);
        QCOMPARE(
            m_azure.get(subnet).json["properties"_L1]["privateEndpointNetworkPolicies"_L1].toString(),
            u"NetworkSecurityGroupEnabled"_s);
        QVERIFY(m_azure.get(subnet).json["properties"_L1]["delegations"_L1].toArray().isEmpty());

        const Answer gone = m_azure.remove(subnet);
        QCOMPARE(gone.status, 202);
        QCOMPARE(gone.header("Retry-After"), u"10"_s);
        m_azure.seconds(11);
        const Answer missing = m_azure.get(subnet);
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.code(), u"NotFound"_s);
        QVERIFY(missing.message().endsWith(u"/subnets/two not found."_s));
    }

    void subnetsAreWrittenOneByOne()
    {
        make();
        const QJsonObject two = object(R"({"properties": {"addressPrefix": "10.50.1.0/24"}})");
        const QJsonObject three = object(R"({"properties": {"addressPrefix": "10.50.2.0/24"}})");
        QCOMPARE(m_azure.put(vnet + u"/subnets/two"_s, two).status, 201);
        const Answer beside = m_azure.put(vnet + u"/subnets/three"_s, three);
        QCOMPARE(beside.status, 429);
        QCOMPARE(beside.code(), u"RetryableError"_s);
        QVERIFY(beside.header("Retry-After").toInt() > 0);
        const Answer again = m_azure.put(vnet + u"/subnets/two"_s, two);
        QCOMPARE(again.status, 409);
        QCOMPARE(again.code(), u"AnotherOperationInProgress"_s);
        QVERIFY(again.message().contains(u"/operations/"_s));
        m_azure.seconds(5);
        QCOMPARE(m_azure.put(vnet + u"/subnets/three"_s, three).status, 201);
        QCOMPARE(
            m_azure
                .put(
                    u"/subscriptions/@prod/resourceGroups/rg-network-prod/providers/Microsoft.Network/"
                    "virtualNetworks/nowhere/subnets/x"_s,
                    three)
                .code(),
            u"ParentResourceNotFound"_s);
    }

    void subnetInUseStaysAsItIs()
    {
        const QString subnet = prod + u"/subnets/snet-privateendpoints"_s;
        const QJsonValue properties = m_azure.get(subnet).json["properties"_L1];
        const QString used = properties["privateEndpoints"_L1][0]["id"_L1].toString();
        QVERIFY(used.endsWith(u"/privateEndpoints/PE-ADU-PROD-MAIN"_s)); // capitals, as recorded
        QVERIFY(used.contains(u"/resourceGroups/RG-NETWORK-PROD/providers/Microsoft.Network/"_s));
        QVERIFY(properties["ipConfigurations"_L1].toArray().size() >= 1);
        QCOMPARE(m_azure.get(used).status, 200);
        QCOMPARE(m_azure.remove(subnet).code(), u"InUseSubnetCannotBeDeleted"_s);
        const Answer delegated =
            m_azure.put(subnet, object(R"({"properties": {"addressPrefix": "10.10.1.0/24",
            "delegations": [{"name": "d", "properties": {"serviceName": "Microsoft.Web/serverFarms"}}]}})"));
        QCOMPARE(delegated.code(), u"SubnetDelegationsCannotChangeWhenSubnetUsedByResource"_s);
    }

    void addressesAreChecked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("reserved, as recorded")
            << u"10.50.0.0"_s
            << QByteArray(R"({"available": false, "isPlatformReserved": true, "availableIPAddresses":
                ["10.50.0.4", "10.50.0.5", "10.50.0.6", "10.50.0.7", "10.50.0.8"]})");
        QTest::newRow("last") << u"10.50.0.255"_s
                              << QByteArray(R"({"available": false, "isPlatformReserved": true,
                "availableIPAddresses":
                ["10.50.0.4", "10.50.0.5", "10.50.0.6", "10.50.0.7", "10.50.0.8"]})");
        QTest::newRow("free") << u"10.50.0.9"_s
                              << QByteArray(R"({"available": true, "isPlatformReserved": false,
                "availableIPAddresses": []})");
    }
    void addressesAreChecked()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, answer);
        make();
        const Answer checked = m_azure.get(vnet + u"/CheckIPAddressAvailability?ipAddress="_s + address);
        QCOMPARE(checked.status, 200);
        QCOMPARE(checked.json.toObject(), object(answer.constData()));
    }

    void takenAddressHasAlternatives()
    {
        const QString path = prod + u"/CheckIPAddressAvailability?ipAddress="_s;
        const Answer taken = m_azure.get(path + u"10.10.1.10"_s);
        QCOMPARE(taken.json["available"_L1].toBool(true), false);
        QCOMPARE(taken.json["isPlatformReserved"_L1].toBool(true), false);
        QCOMPARE(taken.json["availableIPAddresses"_L1].toArray().size(), 5);
        QVERIFY(!taken.json["availableIPAddresses"_L1].toArray().contains(u"10.10.1.10"_s));
        QCOMPARE(m_azure.get(path + u"192.168.0.1"_s).code(), u"PrivateIPAddressNotInAnySubnet"_s);
        QCOMPARE(m_azure.get(path).status, 400);
    }

    void usagesCountAddresses()
    {
        const QJsonArray rows =
            m_azure.get(provider + u"virtualNetworks/vnet-build-westeurope/usages"_s).list();
        QCOMPARE(rows.size(), 2);
        const QJsonValue full = rows.at(1);
        QVERIFY(full["id"_L1].toString().endsWith(u"/subnets/snet-endpoints"_s));
        QCOMPARE(full["currentValue"_L1].toDouble(), 3.0);
        QCOMPARE(full["limit"_L1].toDouble(), 3.0);
        QCOMPARE(full["name"_L1]["value"_L1].toString(), u"SubnetSpace"_s);
    }

    void securityGroups()
    {
        const QString asg = provider + u"applicationSecurityGroups/asg-new"_s;
        const Answer made = m_azure.put(asg, object(R"({"location": "westus2"})"));
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("Retry-After"), u"1"_s);
        m_azure.seconds(3);
        QCOMPARE(state(asg), u"Succeeded"_s);
        const Answer tagged = m_azure.send("PATCH", asg, object(R"({"tags": {"a": "b"}})"));
        QCOMPARE(tagged.json["tags"_L1]["a"_L1].toString(), u"b"_s);
        const Answer again = m_azure.put(asg, object(R"({"location": "westus2"})"));
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json["properties"_L1]["provisioningState"_L1].toString(), u"Succeeded"_s);
        QCOMPARE(m_azure.operation(again), u"Succeeded"_s);
        QCOMPARE(m_azure.remove(asg).status, 202);
        m_azure.seconds(3);
        QCOMPARE(m_azure.get(asg).status, 404);
    }

    void typesOfPrivateEndpoints()
    {
        const QString path = u"/subscriptions/@prod/providers/Microsoft.Network/locations/westus2/"
                             "availablePrivateEndpointTypes"_s;
        const QJsonArray types = m_azure.get(path).list();
        QStringList names;
        for (const QJsonValue type : types)
            names.append(type["resourceName"_L1].toString());
        QVERIFY(names.contains(u"Microsoft.DeviceUpdate/accounts"_s));
        QCOMPARE(
            m_azure
                .get(u"/subscriptions/@prod/providers/Microsoft.Network/locations/atlantis/"
                     "availablePrivateEndpointTypes"_s)
                .status,
            400);
    }
};

QTEST_APPLESS_MAIN(VirtualNetworkTest)
#include "virtualnetworktest.moc"
