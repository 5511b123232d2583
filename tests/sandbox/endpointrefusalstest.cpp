// What Azure refuses in the PUT of a private endpoint, each with its code; nothing of a refused one stays.
#include "tests/sandbox/driver.h"

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString network = u"/subscriptions/@prod/resourceGroups/rg-network-prod/providers/Microsoft.Network/"_s;
const QString west = network + u"virtualNetworks/vnet-prod-westus2/subnets/"_s;
const QString europe = network + u"virtualNetworks/vnet-prod-westeurope/subnets/"_s;
const QString endpoint = network + u"privateEndpoints/pe-new"_s;

// What differs from a request that goes through.
struct Case {
    QString path = endpoint;
    QString person = u"ada"_s;
    QString location = u"westus2"_s;
    QString subnet = west + u"snet-privateendpoints"_s;
    QString target = u"@americas"_s;
    QStringList groups{ u"DeviceUpdate"_s };
    QString connectionName = u"to-account"_s;
    bool manual = false;
    const char *more = "{}"; // further properties
};

} // namespace
Q_DECLARE_METATYPE(Case)

class EndpointRefusalsTest : public QObject {
    Q_OBJECT

    Driver m_azure;

    QString filled(QString text)
    {
        text.replace(
            u"@americas"_s,
            u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/"
            u"accounts/"
            "contoso-adu-americas"_s);
        const QStringList names{ u"@prod"_s, u"@hub"_s, u"@dev"_s, u"@fab"_s };
        for (qsizetype i = 0; i < names.size(); ++i)
            text.replace(names.at(i), m_azure.subscriptions.at(i));
        return text;
    }
    Answer put(const Case &one)
    {
        m_azure.token = "sandbox:" + one.person.toUtf8();
        QJsonObject properties = object(filled(QString::fromUtf8(one.more)).toUtf8().constData());
        QJsonObject connection{ { u"properties"_s,
                                  QJsonObject{
                                      { u"privateLinkServiceId"_s, filled(one.target) },
                                      { u"groupIds"_s, QJsonArray::fromStringList(one.groups) } } } };
        if (!one.connectionName.isEmpty())
            connection["name"_L1] = one.connectionName;
        properties
            [one.manual ? u"manualPrivateLinkServiceConnections"_s : u"privateLinkServiceConnections"_s] =
                QJsonArray{ connection };
        if (!one.subnet.isEmpty())
            properties["subnet"_L1] = QJsonObject{ { u"id"_s, filled(one.subnet) } };
        QJsonObject body{ { u"properties"_s, properties } };
        if (!one.location.isEmpty())
            body["location"_L1] = one.location;
        const Answer answer = m_azure.put(one.path, body);
        m_azure.token = "any";
        return answer;
    }

private slots:
    void init() { m_azure = Driver(); }

    void refused_data()
    {
        QTest::addColumn<Case>("one");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const Case &one, int status, const char *code,
                            const char *says) {
            QTest::newRow(name) << one << status << QString::fromLatin1(code) << QString::fromLatin1(says);
        };
        row("no location", { .location = {} }, 400, "LocationRequired", "location");
        row("unknown location", { .location = u"atlantis"_s }, 400, "LocationNotAvailableForResourceType",
            "atlantis");
        row("name", { .path = network + u"privateEndpoints/_new-"_s }, 400, "InvalidResourceName", "_new-");
        row("no subnet", { .subnet = {} }, 400, "InvalidRequestFormat", "Cannot parse the request.");
        row("subnet's id", { .subnet = u"snet"_s }, 400, "LinkedInvalidPropertyId", "properties.subnet");
        row("missing subnet", { .subnet = west + u"nowhere"_s }, 400, "InvalidResourceReference",
            "both resources are in the same region");
        row("wrong region", { .location = u"westeurope"_s }, 400, "InvalidResourceReference",
            "/subnets/snet-privateendpoints referenced by resource");
        row("other subscription",
            { .subnet = u"/subscriptions/@hub/resourceGroups/rg-connectivity/providers/Microsoft.Network/"
                        "virtualNetworks/vnet-hub-westus2/subnets/snet-shared"_s },
            400, "InvalidResourceReference", "was not found");
        row("delegated", { .subnet = west + u"snet-apps"_s }, 400,
            "PrivateEndpointCreationNotAllowedAsSubnetIsDelegated", "snet-apps");
        row("full",
            { .location = u"westeurope"_s,
              .subnet = network + u"virtualNetworks/vnet-build-westeurope/subnets/snet-endpoints"_s },
            400, "SubnetIsFull",
            "Subnet snet-endpoints with address prefix 10.21.1.0/29 does not have enough capacity for 1 IP "
            "addresses.");
        row("kept by Azure",
            { .path = u"/subscriptions/@hub/resourceGroups/rg-connectivity/providers/Microsoft.Network/"
                      "privateEndpoints/pe-new"_s,
              .subnet = u"/subscriptions/@hub/resourceGroups/rg-connectivity/providers/Microsoft.Network/"
                        "virtualNetworks/vnet-hub-westus2/subnets/GatewaySubnet"_s,
              .manual = true },
            400, "PrivateEndpointCannotBeCreatedInReservedSubnet", "GatewaySubnet");
        row("no name of the connection", { .connectionName = {} }, 400, "InvalidRequestFormat",
            "Cannot parse the request.");
        row("two connections", { .more = R"({"manualPrivateLinkServiceConnections": [{"name": "second"}]})" },
            400, "InvalidRequestFormat", "Cannot parse the request.");
        row("target's id", { .target = u"contoso.westus2.azure.privatelinkservice"_s }, 400,
            "LinkedInvalidPropertyId", "privateLinkServiceId");
        row("missing target", { .target = u"@americas-not"_s }, 400, "ResourceNotFound",
            "Call to Microsoft.DeviceUpdate/accounts failed.");
        row("no group id", { .groups = {} }, 400, "MissingParameterOnPrivateLinkServiceConnection",
            "is missing required parameter 'group Id'.");
        row("wrong group id", { .groups = { u"blob"_s } }, 400, "BadRequest",
            "Call to Microsoft.DeviceUpdate/accounts failed. Error message: Invalid groupId");
        row("two group ids", { .groups = { u"DeviceUpdate"_s, u"adu"_s } }, 400, "OnlyOneGroupIdPermitted",
            "Only one group Id");
        row("address without member",
            { .more =
                  R"({"ipConfigurations": [{"name": "a", "properties": {"privateIPAddress": "10.10.1.99"}}]})" },
            400, "PrivateEndpointIpConfigurationMissingMemberNamesRequiredByFps",
            "[GroupId: DeviceUpdate, MemberName: adu]");
        row("reserved address",
            { .more = R"({"ipConfigurations": [{"name": "a", "properties": {"groupId": "DeviceUpdate",
                "memberName": "adu", "privateIPAddress": "10.10.1.3"}}]})" },
            400, "PrivateIPAddressInReservedRange", "10.10.1.3");
        row("foreign address",
            { .more = R"({"ipConfigurations": [{"name": "a", "properties": {"groupId": "DeviceUpdate",
                "memberName": "adu", "privateIPAddress": "10.10.2.9"}}]})" },
            400, "PrivateIPAddressNotInSubnet", "10.10.1.0/24");
        row("taken address",
            { .more = R"({"ipConfigurations": [{"name": "a", "properties": {"groupId": "DeviceUpdate",
                "memberName": "adu", "privateIPAddress": "10.10.1.10"}}]})" },
            400, "PrivateIPAddressIsAllocated", "which is already allocated to resource");
        row("no address",
            { .more = R"({"ipConfigurations": [{"name": "a", "properties": {"groupId": "DeviceUpdate",
                "memberName": "adu", "privateIPAddress": "10.10.1"}}]})" },
            400, "InvalidIPAddressFormat", "10.10.1 ");
        row("security group elsewhere",
            { .more =
                  R"({"applicationSecurityGroups": [{"id": "/subscriptions/@prod/resourceGroups/rg-network-prod/providers/Microsoft.Network/applicationSecurityGroups/asg-build-agents"}]})" },
            400, "InvalidResourceReference", "asg-build-agents");
        row("reader", { .person = u"rita"_s }, 403, "AuthorizationFailed",
            "to perform action 'Microsoft.Network/privateEndpoints/write'");
        row("may not approve", { .person = u"nils"_s }, 403, "LinkedAuthorizationFailed",
            "Microsoft.DeviceUpdate/accounts/PrivateEndpointConnectionsApproval/action");
        row("may not join the subnet",
            { .path = u"/subscriptions/@fab/resourceGroups/rg-fabrikam-field/providers/Microsoft.Network/"
                      "privateEndpoints/pe-new"_s,
              .person = u"gus"_s },
            403, "LinkedAuthorizationFailed", "Microsoft.Network/virtualNetworks/subnets/join/action");
        row("another tenant",
            { .path = u"/subscriptions/@fab/resourceGroups/rg-fabrikam-field/providers/Microsoft.Network/"
                      "privateEndpoints/pe-new"_s,
              .location = u"eastus2"_s,
              .subnet = u"/subscriptions/@fab/resourceGroups/rg-fabrikam-field/providers/Microsoft.Network/"
                        "virtualNetworks/vnet-fabrikam-eastus2/subnets/snet-field"_s },
            403, "LinkedAuthorizationFailed", "is not authorized to access linked subscription");
        row("not registered",
            { .path = u"/subscriptions/@hub/resourceGroups/rg-connectivity/providers/Microsoft.Network/"
                      "privateEndpoints/pe-new"_s,
              .subnet = u"/subscriptions/@hub/resourceGroups/rg-connectivity/providers/Microsoft.Network/"
                        "virtualNetworks/vnet-hub-westus2/subnets/snet-shared"_s },
            409, "MissingSubscriptionRegistration", "Microsoft.DeviceUpdate");
        row("missing group",
            { .path =
                  u"/subscriptions/@prod/resourceGroups/nowhere/providers/Microsoft.Network/privateEndpoints/"
                  "pe"_s },
            404, "ResourceGroupNotFound", "nowhere");
        row("other region than before",
            { .path = network + u"privateEndpoints/pe-adu-prod-main"_s,
              .location = u"westeurope"_s,
              .subnet = europe + u"snet-privateendpoints"_s },
            409, "InvalidResourceLocation", "westus2");
        row("other subnet than before",
            { .path = network + u"privateEndpoints/pe-adu-prod-main"_s, .subnet = west + u"snet-edge"_s },
            400, "CannotChangeSubnetOnExistingPrivateEndpoint", "snet-edge");
        row("other interface than before",
            { .path = network + u"privateEndpoints/pe-adu-prod-main"_s,
              .more = R"({"customNetworkInterfaceName": "another"})" },
            400, "CannotChangeCustomNetworkInterfaceNameOnExistingPrivateEndpoint", "another");
        row("name of another's endpoint",
            { .path = u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.Network/"
                      "privateEndpoints/pe-adu-prod-main"_s },
            409, "PrivateEndpointAlreadyExists", "pe-adu-prod-main");
    }
    void refused()
    {
        QFETCH(Case, one);
        QFETCH(QString, says);
        const Answer before = m_azure.get(one.path);
        const Answer answer = put(one);
        QTEST(answer.status, "status");
        QTEST(answer.code(), "code");
        QVERIFY2(answer.message().contains(says), qUtf8Printable(answer.message()));
        m_azure.seconds(60);
        QCOMPARE(m_azure.get(one.path).json, before.json);
    }

    void passes_data()
    {
        QTest::addColumn<Case>("one");
        QTest::newRow("as is") << Case{};
        QTest::newRow("id in another case")
            << Case{ .subnet = west.toUpper().replace(u"@PROD"_s, u"@prod"_s) + u"SNET-PRIVATEENDPOINTS"_s };
        QTest::newRow("manual, without a right on the account")
            << Case{ .person = u"nils"_s, .manual = true };
        QTest::newRow("manual, across tenants") << Case{
            .path = u"/subscriptions/@fab/resourceGroups/rg-fabrikam-field/providers/Microsoft.Network/"
                    "privateEndpoints/pe-new"_s,
            .person = u"gus"_s,
            .location = u"East US 2"_s,
            .subnet = u"/subscriptions/@fab/resourceGroups/rg-fabrikam-field/providers/Microsoft.Network/"
                      "virtualNetworks/vnet-fabrikam-eastus2/subnets/snet-field"_s,
            .manual = true,
        };
        QTest::newRow("account in another region")
            << Case{ .location = u"westeurope"_s, .subnet = europe + u"snet-privateendpoints"_s };
        QTest::newRow("one address more, without names")
            << Case{ .more = R"({"ipConfigurations": [{"name": "a", "properties": {"groupId": "DeviceUpdate",
                "memberName": "adu", "privateIPAddress": "10.10.1.98"}},
                {"name": "b", "properties": {"privateIPAddress": "10.10.1.99"}}]})" };
    }
    void passes()
    {
        QFETCH(Case, one);
        const Answer answer = put(one);
        QVERIFY2(answer.status == 201, answer.body.constData());
    }

    void waitsForASubnetThatIsBeingMade()
    {
        const QString made = west + u"snet-made"_s;
        QCOMPARE(
            m_azure.put(made, object(R"({"properties": {"addressPrefix": "10.10.9.0/24"}})")).status, 201);
        const Answer early = put({ .subnet = made });
        QCOMPARE(early.status, 429);
        QCOMPARE(early.code(), u"RetryableError"_s);
        QCOMPARE(
            early.json["error"_L1]["details"_L1][0]["code"_L1].toString(),
            u"ReferencedResourceNotProvisioned"_s);
        QVERIFY(early.header("Retry-After").isEmpty());
        m_azure.seconds(5);
        QCOMPARE(put({ .subnet = made }).status, 201);
    }

    void waitsForAnAccountThatIsBeingMade()
    {
        const QString account = u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/"
                                "Microsoft.DeviceUpdate/accounts/contoso-adu-young"_s;
        QCOMPARE(m_azure.put(account, object(R"({"location": "westus2", "properties": {}})")).status, 201);
        const Answer early = put({ .target = account });
        QCOMPARE(early.status, 400);
        QCOMPARE(early.code(), u"AccountProvisioningStateInvalid"_s);
        QVERIFY(early.message().endsWith(u" in state Accepted"_s));
    }

    void countsEachAddressOnce()
    {
        const Case fixed{ .more = R"({"ipConfigurations": [{"name": "a", "properties":
            {"groupId": "DeviceUpdate", "memberName": "adu", "privateIPAddress": "10.10.1.77"}}]})" };
        QCOMPARE(put(fixed).status, 201);
        Case second = fixed;
        second.path = network + u"privateEndpoints/pe-second"_s;
        QCOMPARE(put(second).code(), u"PrivateIPAddressIsAllocated"_s);
    }

    void fillsASubnet()
    {
        const QString small = west + u"snet-small"_s; // three addresses
        QCOMPARE(
            m_azure.put(small, object(R"({"properties": {"addressPrefix": "10.10.9.0/29"}})")).status, 201);
        m_azure.seconds(5);
        int made = 0;
        Answer last;
        for (int i = 0; i < 4; ++i) {
            last = put({ .path = network + u"privateEndpoints/pe-%1"_s.arg(i), .subnet = small });
            made += last.status == 201 ? 1 : 0;
        }
        QCOMPARE(last.code(), u"SubnetIsFull"_s);
        QCOMPARE(made, 3);
        QStringList addresses;
        const QJsonArray interfaces = m_azure.get(network + u"networkInterfaces"_s).list();
        for (const QJsonValue interface : interfaces) {
            const QString address =
                interface["properties"_L1]["ipConfigurations"_L1][0]["properties"_L1]["privateIPAddress"_L1]
                    .toString();
            if (address.startsWith(u"10.10.9."))
                addresses.append(address);
        }
        addresses.sort();
        QCOMPARE(addresses, (QStringList{ u"10.10.9.4"_s, u"10.10.9.5"_s, u"10.10.9.6"_s }));
    }
};

QTEST_APPLESS_MAIN(EndpointRefusalsTest)
#include "endpointrefusalstest.moc"
