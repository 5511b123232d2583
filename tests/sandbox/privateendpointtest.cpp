// A private endpoint's life as it was recorded (RECORDINGS.md "Creating a private endpoint", "Deleting one"):
// states, headers and waits, and what appears and goes beside it.
#include "tests/sandbox/driver.h"

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString network = u"/subscriptions/@prod/resourceGroups/rg-network-prod/providers/Microsoft.Network/"_s;
const QString subnet = network + u"virtualNetworks/vnet-prod-westus2/subnets/snet-privateendpoints"_s;
const QString endpoint = network + u"privateEndpoints/pe-new"_s;
const QString zone = u"/subscriptions/@hub/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/"
                     "privatelink.api.adu.microsoft.com"_s;

QJsonObject connectionOf(const Answer &answer, const QString &list)
{
    return answer.json["properties"_L1][list][0].toObject();
}

QJsonValue stateOf(const Answer &answer, const QString &list)
{
    return connectionOf(answer, list)["properties"_L1]["privateLinkServiceConnectionState"_L1];
}

const QString automatic = u"privateLinkServiceConnections"_s;
const QString manual = u"manualPrivateLinkServiceConnections"_s;

} // namespace

class PrivateEndpointTest : public QObject {
    Q_OBJECT

    Driver m_azure;

    QString account() { return filled(u"@americas"_s); }
    // Ids in bodies are not seen by the driver.
    QString filled(QString text)
    {
        text.replace(
            u"@americas"_s,
            u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/Microsoft.DeviceUpdate/"
            u"accounts/"
            "contoso-adu-americas"_s);
        text.replace(u"@prod"_s, m_azure.subscriptions.at(0));
        return text.replace(u"@hub"_s, m_azure.subscriptions.at(1));
    }

    QJsonObject body(const QString &list, const QJsonObject &more = {}, const QString &message = {})
    {
        QJsonObject connection{ { u"privateLinkServiceId"_s, account() },
                                { u"groupIds"_s, QJsonArray{ u"DeviceUpdate"_s } } };
        if (!message.isEmpty())
            connection["requestMessage"_L1] = message;
        QJsonObject properties = more;
        properties["subnet"_L1] = QJsonObject{ { u"id"_s, filled(subnet) } };
        properties[list] =
            QJsonArray{ QJsonObject{ { u"name"_s, u"to-account"_s }, { u"properties"_s, connection } } };
        return { { u"location"_s, u"westus2"_s }, { u"properties"_s, properties } };
    }
    Answer read(const QString &path)
    {
        const Answer answer = m_azure.get(path);
        return answer;
    }
    void make(const QString &list = automatic, const QJsonObject &more = {})
    {
        QCOMPARE(m_azure.put(endpoint, body(list, more)).status, 201);
        m_azure.seconds(41);
        QCOMPARE(read(endpoint).json["properties"_L1]["provisioningState"_L1].toString(), u"Succeeded"_s);
    }
    void group(const QString &zoneId)
    {
        const QJsonObject config{ { u"name"_s, u"config"_s },
                                  { u"properties"_s,
                                    QJsonObject{ { u"privateDnsZoneId"_s, filled(zoneId) } } } };
        const Answer made = m_azure.put(
            endpoint + u"/privateDnsZoneGroups/default"_s,
            { { u"properties"_s, QJsonObject{ { u"privateDnsZoneConfigs"_s, QJsonArray{ config } } } } });
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("Retry-After"), u"10"_s);
        QCOMPARE(m_azure.operation(made), u"InProgress"_s);
        m_azure.seconds(13);
        QCOMPARE(m_azure.operation(made), u"Succeeded"_s);
    }
    void decide(const QString &status, const QString &description)
    {
        const QJsonObject state{ { u"status"_s, status }, { u"description"_s, description } };
        const Answer decided = m_azure.put(
            u"@americas/privateEndpointConnections/pe-new"_s,
            { { u"properties"_s, QJsonObject{ { u"privateLinkServiceConnectionState"_s, state } } } });
        QCOMPARE(decided.status, 201);
        m_azure.seconds(40);
    }
    QJsonArray records()
    {
        QJsonArray found;
        const QJsonArray all = read(zone + u"/A"_s).list();
        for (const QJsonValue record : all) {
            const QString by = record["properties"_L1]["metadata"_L1]["creator"_L1].toString();
            if (by.contains(u"endpoint pe-new "_s))
                found.append(record);
        }
        return found;
    }

private slots:
    void init() { m_azure = Driver(); }

    // The account goes while the endpoint is made; once it is there again, a second PUT mends the endpoint.
    void aFailedOneIsMendedByAnotherPut()
    {
        const QJsonObject young = object(R"({"location": "westus2", "properties": {}})");
        const QString path = u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod/providers/"
                             "Microsoft.DeviceUpdate/accounts/contoso-adu-young"_s;
        QCOMPARE(m_azure.put(path, young).status, 201);
        m_azure.seconds(80);
        QJsonObject wanted = body(automatic);
        const QByteArray text = QJsonDocument(wanted).toJson().replace("adu-americas", "adu-young");
        wanted = object(text.constData());
        const Answer made = m_azure.put(endpoint, wanted);
        QCOMPARE(made.status, 201);
        QCOMPARE(m_azure.remove(path).status, 202); // gone in 30 s, the endpoint would be there in 40
        m_azure.seconds(41);
        QCOMPARE(m_azure.operation(made), u"Failed"_s);
        QCOMPARE(m_azure.put(path, young).status, 201);
        m_azure.seconds(80);
        const Answer again = m_azure.put(endpoint, wanted);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json["properties"_L1]["provisioningState"_L1].toString(), u"Updating"_s);
        m_azure.seconds(41);
        const Answer mended = read(endpoint);
        QCOMPARE(mended.json["properties"_L1]["provisioningState"_L1].toString(), u"Succeeded"_s);
        QCOMPARE(stateOf(mended, automatic)["status"_L1].toString(), u"Approved"_s);
        QCOMPARE(m_azure.get(path + u"/privateEndpointConnections/pe-new"_s).status, 200);
    }

    void appearsApproved()
    {
        const Answer made = m_azure.put(endpoint, body(automatic));
        QCOMPARE(made.status, 201);
        QVERIFY(made.header("Azure-AsyncOperation")
                    .contains(u"/providers/Microsoft.Network/locations/westus2/operations/"_s));
        QVERIFY(made.header("Location").isEmpty());
        QCOMPARE(made.header("Retry-After"), u"10"_s);
        QCOMPARE(made.header("Azure-AsyncNotification"), u"Enabled"_s);
        const QJsonValue first = made.json["properties"_L1];
        QCOMPARE(first["provisioningState"_L1].toString(), u"Updating"_s);
        QVERIFY(!first["resourceGuid"_L1].toString().isEmpty());
        QVERIFY(first["networkInterfaces"_L1][0]["id"_L1].toString().contains(u"/pe-new.nic."_s));
        QCOMPARE(first["customNetworkInterfaceName"_L1], QJsonValue(QString()));
        QVERIFY(first[manual].isArray() && first[manual].toArray().isEmpty());
        QVERIFY(first["customDnsConfigs"_L1].isArray() && first["customDnsConfigs"_L1].toArray().isEmpty());
        QCOMPARE(stateOf(made, automatic)["status"_L1].toString(), u"Approved"_s);
        QCOMPARE(stateOf(made, automatic)["actionsRequired"_L1].toString(), u"None"_s);
        QCOMPARE(connectionOf(made, automatic)["etag"_L1], made.json["etag"_L1]);

        m_azure.seconds(30);
        const Answer polled = read(made.header("Azure-AsyncOperation"));
        QCOMPARE(polled.status, 200);
        QCOMPARE(polled.json.toObject(), object(R"({"status": "InProgress"})"));
        QCOMPARE(polled.header("Retry-After"), u"10"_s);
        m_azure.seconds(11);
        const Answer last = read(made.header("Azure-AsyncOperation"));
        QCOMPARE(last.json.toObject(), object(R"({"status": "Succeeded"})"));
        QVERIFY(last.header("Retry-After").isEmpty());

        const Answer ready = read(endpoint);
        QVERIFY(ready.json["etag"_L1].toString().startsWith(u"W/\""_s));
        QVERIFY(ready.json["etag"_L1] != made.json["etag"_L1]);
        QCOMPARE(ready.header("ETag"), ready.json["etag"_L1].toString());
        QCOMPARE(stateOf(ready, automatic)["description"_L1].toString(), u"Auto-Approved"_s);
        const QJsonValue dns = ready.json["properties"_L1]["customDnsConfigs"_L1][0];
        QCOMPARE(dns["fqdn"_L1].toString(), u"contoso-adu-americas.api.adu.microsoft.com"_s);
        const QString address = dns["ipAddresses"_L1][0].toString();
        QVERIFY(address.startsWith(u"10.10.1."_s));

        const Answer interface = read(first["networkInterfaces"_L1][0]["id"_L1].toString());
        const QJsonValue configuration =
            interface.json["properties"_L1]["ipConfigurations"_L1][0]["properties"_L1];
        QCOMPARE(configuration["privateIPAddress"_L1].toString(), address);
        QCOMPARE(configuration["privateIPAllocationMethod"_L1].toString(), u"Dynamic"_s);
        const QJsonValue link = configuration["privateLinkConnectionProperties"_L1];
        QCOMPARE(link["groupId"_L1].toString(), u"DeviceUpdate"_s);
        QCOMPARE(link["requiredMemberName"_L1].toString(), u"adu"_s);
        QCOMPARE(link["fqdns"_L1][0].toString(), u"contoso-adu-americas.api.adu.microsoft.com"_s);
        QVERIFY(interface.json["properties"_L1]["privateEndpoint"_L1]["id"_L1].toString().endsWith(
            u"/privateEndpoints/pe-new"_s));

        const Answer there = read(u"@americas/privateEndpointConnections/pe-new"_s);
        QCOMPARE(
            there.json["properties"_L1]["privateLinkServiceConnectionState"_L1]["status"_L1].toString(),
            u"Approved"_s);
    }

    void manualWaitsForTheOwner()
    {
        const Answer made = m_azure.put(endpoint, body(manual));
        QCOMPARE(stateOf(made, manual)["status"_L1].toString(), u"Pending"_s);
        QCOMPARE(stateOf(made, manual)["description"_L1].toString(), u"Awaiting Approval"_s);
        m_azure.seconds(41);
        const Answer ready = read(endpoint);
        QCOMPARE(ready.json["properties"_L1]["provisioningState"_L1].toString(), u"Succeeded"_s);
        QCOMPARE(stateOf(ready, manual)["status"_L1].toString(), u"Pending"_s);
        QCOMPARE(stateOf(ready, manual)["description"_L1].toString(), u"Please approve my connection"_s);
        QVERIFY(ready.json["properties"_L1]["customDnsConfigs"_L1].toArray().isEmpty());
        const QJsonValue there = read(u"@americas/privateEndpointConnections/pe-new"_s)
                                     .json["properties"_L1]["privateLinkServiceConnectionState"_L1];
        QCOMPARE(there["status"_L1].toString(), u"Pending"_s);
        QCOMPARE(there["description"_L1].toString(), u"Awaiting approval"_s);

        decide(u"Approved"_s, u"CHG-7"_s);
        const Answer approved = read(endpoint);
        QCOMPARE(stateOf(approved, manual)["status"_L1].toString(), u"Approved"_s);
        QCOMPARE(stateOf(approved, manual)["description"_L1].toString(), u"CHG-7"_s);
        QVERIFY(approved.json["properties"_L1][automatic].toArray().isEmpty());
        QCOMPARE(approved.json["properties"_L1]["customDnsConfigs"_L1].toArray().size(), 1);
        QVERIFY(approved.json["etag"_L1] != ready.json["etag"_L1]);

        decide(u"Rejected"_s, u"no longer"_s);
        QCOMPARE(stateOf(read(endpoint), manual)["status"_L1].toString(), u"Rejected"_s);
        QVERIFY(read(endpoint).json["properties"_L1]["customDnsConfigs"_L1].toArray().isEmpty());

        m_azure.remove(u"@americas/privateEndpointConnections/pe-new"_s);
        m_azure.seconds(100);
        QCOMPARE(stateOf(read(endpoint), manual)["status"_L1].toString(), u"Disconnected"_s);
    }

    void showsTheRequestersMessage()
    {
        m_azure.put(endpoint, body(manual, {}, u"Line 4, CHG-1"_s));
        m_azure.seconds(41);
        QCOMPARE(stateOf(read(endpoint), manual)["description"_L1].toString(), u"Line 4, CHG-1"_s);
        QCOMPARE(
            connectionOf(read(endpoint), manual)["properties"_L1]["requestMessage"_L1].toString(),
            u"Line 4, CHG-1"_s);
    }

    void takesAStaticAddressAndANameForTheInterface()
    {
        const QJsonObject more = object(R"({"customNetworkInterfaceName": "nic-of-ours", "ipConfigurations": [
            {"name": "ip1", "properties": {"groupId": "DeviceUpdate", "memberName": "adu",
             "privateIPAddress": "10.10.1.200"}}]})");
        make(automatic, more);
        const QJsonValue properties = read(endpoint).json["properties"_L1];
        const QJsonValue configuration = properties["ipConfigurations"_L1][0];
        QVERIFY(
            configuration["id"_L1].toString().endsWith(u"/privateEndpoints/pe-new/ipConfigurations/ip1"_s));
        QCOMPARE(
            configuration["type"_L1].toString(), u"Microsoft.Network/privateEndpoints/ipConfigurations"_s);
        QCOMPARE(configuration["properties"_L1]["provisioningState"_L1].toString(), u"Succeeded"_s);
        QCOMPARE(properties["customDnsConfigs"_L1][0]["ipAddresses"_L1][0].toString(), u"10.10.1.200"_s);
        const Answer interface = read(network + u"networkInterfaces/nic-of-ours"_s);
        QCOMPARE(interface.status, 200);
        QCOMPARE(
            interface.json["properties"_L1]["ipConfigurations"_L1][0]["properties"_L1]
                          ["privateIPAllocationMethod"_L1].toString(),
            u"Static"_s);
    }

    void joinsSecurityGroups()
    {
        const QString asg = filled(network + u"applicationSecurityGroups/asg-factory-floor"_s);
        make(
            automatic, { { u"applicationSecurityGroups"_s, QJsonArray{ QJsonObject{ { u"id"_s, asg } } } } });
        const QJsonValue shown = read(endpoint).json["properties"_L1];
        QCOMPARE(shown["applicationSecurityGroups"_L1][0]["id"_L1].toString(), asg);
        QCOMPARE(m_azure.remove(asg).code(), u"InUseApplicationSecurityGroupCannotBeDeleted"_s);
    }

    void changesWithoutTakingThe200ForTheEnd()
    {
        make();
        QJsonObject tagged = body(automatic);
        tagged["tags"_L1] = QJsonObject{ { u"team"_s, u"ota"_s } };
        const Answer quick = m_azure.put(endpoint, tagged);
        QCOMPARE(quick.status, 200);
        QVERIFY(quick.header("Retry-After").isEmpty());
        QVERIFY(!quick.header("Azure-AsyncOperation").isEmpty());
        QCOMPARE(quick.json["properties"_L1]["provisioningState"_L1].toString(), u"Succeeded"_s);
        QCOMPARE(quick.json["tags"_L1]["team"_L1].toString(), u"ota"_s);
        QCOMPARE(m_azure.operation(quick), u"Succeeded"_s);
        QCOMPARE(read(endpoint).json["etag"_L1], quick.json["etag"_L1]);

        const QJsonObject more = object(
            R"({"ipConfigurations": [{"name": "ip2", "properties": {"privateIPAddress": "10.10.1.201"}}]})");
        QCOMPARE(
            m_azure.put(endpoint, body(automatic, more)).code(),
            u"PrivateEndpointIpConfigurationMissingMemberNamesRequiredByFps"_s);
        const Answer slow = m_azure.put(endpoint, body(automatic, {}, u"a message"_s));
        QCOMPARE(slow.status, 200);
        QCOMPARE(slow.json["properties"_L1]["provisioningState"_L1].toString(), u"Updating"_s);
        QCOMPARE(m_azure.remove(endpoint).status, 429);
        m_azure.seconds(9);
        QCOMPARE(m_azure.operation(slow), u"Succeeded"_s);
    }

    void goesWithEverythingOfItsOwn()
    {
        make();
        group(zone);
        QCOMPARE(records().size(), 1);
        const QString interface =
            read(endpoint).json["properties"_L1]["networkInterfaces"_L1][0]["id"_L1].toString();
        const Answer gone = m_azure.remove(endpoint);
        QCOMPARE(gone.status, 202);
        QVERIFY(gone.body.isEmpty());
        QCOMPARE(gone.header("Retry-After"), u"10"_s);
        QVERIFY(gone.header("Location").contains(u"/operationResults/"_s));
        QCOMPARE(read(endpoint).json["properties"_L1]["provisioningState"_L1].toString(), u"Deleting"_s);
        QCOMPARE(read(gone.header("Location")).status, 202);
        m_azure.seconds(12);
        QCOMPARE(m_azure.operation(gone), u"Succeeded"_s);
        QCOMPARE(read(gone.header("Location")).status, 204);
        const Answer missing = read(endpoint);
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.code(), u"ResourceNotFound"_s);
        QCOMPARE(read(interface).status, 404);
        QCOMPARE(read(u"@americas/privateEndpointConnections/pe-new"_s).status, 404);
        QVERIFY(records().isEmpty());
        QCOMPARE(m_azure.remove(endpoint).status, 204);
    }

    void isNotDeletedWhileItIsChanging()
    {
        m_azure.put(endpoint, body(automatic));
        const Answer refused = m_azure.remove(endpoint);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.code(), u"RetryableError"_s);
        const QJsonValue detail = refused.json["error"_L1]["details"_L1][0];
        QCOMPARE(detail["code"_L1].toString(), u"RetryableErrorDueToAnotherOperation"_s);
        QVERIFY(detail["message"_L1].toString().contains(u"PutPrivateEndpointOperation ("_s));
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QCOMPARE(m_azure.put(endpoint, body(automatic)).status, 429);
    }

    void holdsItsNameForAWhile()
    {
        make();
        m_azure.remove(endpoint);
        m_azure.seconds(12);
        const Answer early = m_azure.put(endpoint, body(automatic));
        QCOMPARE(early.status, 409);
        QCOMPARE(early.code(), u"PrivateEndpointAlreadyExists"_s);
        m_azure.seconds(20 * 60);
        QCOMPARE(m_azure.put(endpoint, body(automatic)).status, 201);
    }

    void fillsTheZoneThatFits()
    {
        make();
        group(zone);
        const QJsonValue shown = read(endpoint + u"/privateDnsZoneGroups/default"_s)
                                     .json["properties"_L1]["privateDnsZoneConfigs"_L1][0]["properties"_L1];
        QCOMPARE(shown["provisioningState"_L1].toString(), u"Succeeded"_s);
        const QJsonValue set = shown["recordSets"_L1][0];
        QCOMPARE(set["recordType"_L1].toString(), u"A"_s);
        QCOMPARE(set["recordSetName"_L1].toString(), u"contoso-adu-americas"_s);
        QCOMPARE(set["fqdn"_L1].toString(), u"contoso-adu-americas.privatelink.api.adu.microsoft.com"_s);
        QCOMPARE(set["ttl"_L1].toInt(), 10);
        QCOMPARE(records().size(), 1);
        const QJsonValue record = records().at(0)["properties"_L1];
        QCOMPARE(record["ttl"_L1].toInt(), 10);
        QCOMPARE(record["aRecords"_L1][0]["ipv4Address"_L1], set["ipAddresses"_L1][0]);
        const QString guid = read(endpoint).json["properties"_L1]["resourceGuid"_L1].toString();
        QCOMPARE(
            record["metadata"_L1]["creator"_L1].toString(),
            u"created by private endpoint pe-new with resource guid "_s + guid);
        // The group writes the names now (rules.md 10).
        QVERIFY(read(endpoint).json["properties"_L1]["customDnsConfigs"_L1].toArray().isEmpty());

        const Answer gone = m_azure.remove(endpoint + u"/privateDnsZoneGroups/default"_s);
        QCOMPARE(gone.status, 202);
        m_azure.seconds(11);
        QCOMPARE(read(gone.header("Location")).status, 204);
        QVERIFY(records().isEmpty());
        const Answer missing = read(endpoint + u"/privateDnsZoneGroups/default"_s);
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.code(), u"NotFound"_s);
        QCOMPARE(missing.message(), u"Resource default not found."_s);
    }

    void leavesAZoneThatDoesNotFit()
    {
        make();
        const QString other = network + u"privateDnsZones/privatelink.adu.microsoft.com"_s;
        group(other);
        const QJsonValue shown = read(endpoint + u"/privateDnsZoneGroups"_s)
                                     .list()
                                     .at(0)["properties"_L1]["privateDnsZoneConfigs"_L1][0];
        QVERIFY(shown["properties"_L1]["recordSets"_L1].isArray());
        QVERIFY(shown["properties"_L1]["recordSets"_L1].toArray().isEmpty());
        QVERIFY(read(other + u"/A"_s).list().isEmpty());
    }

    void writesTheRecordOnceApproved()
    {
        make(manual);
        group(zone);
        QVERIFY(records().isEmpty());
        decide(u"Approved"_s, {});
        QCOMPARE(records().size(), 1);
        // Removing the row on the account leaves the record: clients go on to a dead address (rules.md 9.7).
        m_azure.remove(u"@americas/privateEndpointConnections/pe-new"_s);
        m_azure.seconds(100);
        QCOMPARE(records().size(), 1);
    }

    void hasOneZoneGroup()
    {
        make();
        group(zone);
        QCOMPARE(
            m_azure.put(endpoint + u"/privateDnsZoneGroups/second"_s, object(R"({"properties": {}})")).status,
            400);
    }

    void failsInTheOperationWhenItsTargetGoesAway()
    {
        const Answer made = m_azure.put(endpoint, body(automatic));
        QCOMPARE(m_azure.remove(u"@americas"_s).status, 202);
        m_azure.seconds(41); // the account takes 30
        const Answer polled = read(made.header("Azure-AsyncOperation"));
        QCOMPARE(polled.status, 200);
        QCOMPARE(polled.json["status"_L1].toString(), u"Failed"_s);
        QCOMPARE(polled.json["error"_L1]["code"_L1].toString(), u"InvalidResponseFromPrivateLinkService"_s);
        QCOMPARE(read(endpoint).json["properties"_L1]["provisioningState"_L1].toString(), u"Failed"_s);
        QCOMPARE(stateOf(read(endpoint), automatic)["status"_L1].toString(), u"Disconnected"_s);
    }

    void losesItsConnectionWithTheAccount()
    {
        make();
        m_azure.remove(u"@americas"_s);
        m_azure.seconds(31);
        QCOMPARE(stateOf(read(endpoint), automatic)["status"_L1].toString(), u"Disconnected"_s);
        QVERIFY(read(endpoint).json["properties"_L1]["customDnsConfigs"_L1].toArray().isEmpty());
    }

    void isListed()
    {
        make();
        const QJsonArray group = read(network + u"privateEndpoints"_s).list();
        const QJsonArray all =
            read(u"/subscriptions/@prod/providers/Microsoft.Network/privateEndpoints"_s).list();
        QVERIFY(all.size() >= group.size() && group.size() > 1);
        QVERIFY(group.contains(read(endpoint).json));
    }
};

QTEST_APPLESS_MAIN(PrivateEndpointTest)
#include "privateendpointtest.moc"
