// What a deleted private endpoint is made again from: all that may be sent, nothing that only the service
// writes.
#include "src/review/rerequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace linkdesk;

namespace {

QByteArray endpointText()
{
    return QByteArrayLiteral(
        "{'id':'/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateEndpoints/"
        "pe','name':'pe',"
        "'type':'Microsoft.Network/"
        "privateEndpoints','etag':'x','location':'westus2','tags':{'site':'Seattle'},"
        "'properties':{'provisioningState':'Succeeded','resourceGuid':'guid-1',"
        "'customNetworkInterfaceName':'nic-pe','subnet':{'id':'/s/subnet'},"
        "'ipConfigurations':[{'name':'ip','id':'/x','etag':'x','properties':{'provisioningState':'Succeeded',"
        "'groupId':'DeviceUpdate','memberName':'adu','privateIPAddress':'10.0.0.9'}}],"
        "'networkInterfaces':[{'id':'/nic'}],'customDnsConfigs':[{'fqdn':'a','ipAddresses':['10.0.0.9']}],"
        "'applicationSecurityGroups':[{'id':'/asg'}],'privateLinkServiceConnections':[],"
        "'manualPrivateLinkServiceConnections':[{'name':'c','id':'/c','etag':'x','properties':{"
        "'provisioningState':'Succeeded','privateLinkServiceId':'/subscriptions/s/resourceGroups/g/providers/"
        "Microsoft.DeviceUpdate/accounts/a','groupIds':['DeviceUpdate'],'requestMessage':'please',"
        "'privateLinkServiceConnectionState':{'status':'Rejected','description':'no'}}}]}}");
}

QJsonObject object(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

QJsonArray zoneGroups()
{
    return { object("{'id':'/z','name':'default','etag':'x','properties':{'provisioningState':'Succeeded',"
                    "'privateDnsZoneConfigs':[{'name':'cfg','id':'/z/c','properties':{'privateDnsZoneId':"
                    "'/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/"
                    "privatelink.api.adu.microsoft.com','recordSets':[{'fqdn':'a'}]}}]}}") };
}

Rerequest made()
{
    return Rerequest::of(PrivateEndpoint::fromJson(object(endpointText())), zoneGroups());
}

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

class RerequestTest : public QObject {
    Q_OBJECT
private slots:
    void sendsAllSettingsAndNothingOfTheServices()
    {
        const QJsonObject wanted = object(
            "{'location':'westus2','tags':{'site':'Seattle'},'properties':{"
            "'customNetworkInterfaceName':'nic-pe','subnet':{'id':'/s/subnet'},"
            "'ipConfigurations':[{'name':'ip','properties':{'groupId':'DeviceUpdate','memberName':'adu',"
            "'privateIPAddress':'10.0.0.9'}}],'applicationSecurityGroups':[{'id':'/asg'}],"
            "'privateLinkServiceConnections':[],'manualPrivateLinkServiceConnections':[{'name':'c',"
            "'properties':{'privateLinkServiceId':'/subscriptions/s/resourceGroups/g/providers/"
            "Microsoft.DeviceUpdate/accounts/a','groupIds':['DeviceUpdate'],'requestMessage':'please'}}]}}");
        QCOMPARE(text(made().body), text(wanted));
        QCOMPARE(made().zoneGroups.size(), 1);
        QCOMPARE(
            text(made().zoneGroups.constFirst().body),
            text(object("{'properties':{'privateDnsZoneConfigs':[{'name':'cfg','properties':{"
                        "'privateDnsZoneId':'/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/"
                        "privateDnsZones/privatelink.api.adu.microsoft.com'}}]}}")));
        QCOMPARE(made().zones(), QStringList{ QStringLiteral("privatelink.api.adu.microsoft.com") });
        QVERIFY(made().isWhole());
    }

    void theMessageIsEdited()
    {
        Rerequest request = made();
        QCOMPARE(request.message(), QStringLiteral("please"));
        request.setMessage(QStringLiteral("once more"));
        QCOMPARE(request.message(), QStringLiteral("once more"));
        request.setMessage({});
        QVERIFY(!text(request.body).contains(QLatin1String("requestMessage")));
    }

    // An automatic connection that was removed can only be asked for.
    void anAutomaticOneBecomesManual()
    {
        QByteArray automatic = endpointText();
        automatic.replace(
            "'privateLinkServiceConnections':[],'manualPrivateLinkServiceConnections':",
            "'manualPrivateLinkServiceConnections':[],'privateLinkServiceConnections':");
        const Rerequest request = Rerequest::of(PrivateEndpoint::fromJson(object(automatic)), {});
        QCOMPARE(text(request.body), text(made().body));
        QVERIFY(PrivateEndpoint::fromJson(request.body).manual);
    }

    void comesWholeOutOfTheJournal()
    {
        const Rerequest back = Rerequest::fromJson(made().endpoint, made().toJson());
        QCOMPARE(text(back.toJson()), text(made().toJson()));
        QCOMPARE(back.resourceGuid, QStringLiteral("guid-1"));
        QVERIFY(back.isWhole());
        QVERIFY(!Rerequest::fromJson(made().endpoint, {}).isWhole());
    }

    void onlyWhatIsDeadMayGo()
    {
        PrivateEndpoint endpoint;
        for (const auto &[state, may] :
             { std::pair("Rejected", true), std::pair("disconnected", true), std::pair("Pending", false),
               std::pair("Approved", false), std::pair("", false) }) {
            endpoint.state.status = QString::fromLatin1(state);
            QCOMPARE(mayRerequest(endpoint), may);
        }
    }
};

QTEST_GUILESS_MAIN(RerequestTest)
#include "rerequesttest.moc"
