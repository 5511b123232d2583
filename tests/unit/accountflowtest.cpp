// Changing an account: read, change one field, write the rest as it was, compare.
#include "src/flow/accountflow.h"

#include "src/flow/accountbody.h"
#include "src/flow/session.h"
#include "tests/support/scriptedsession.h"

#include <QJsonDocument>
#include <QTest>

using namespace linkdesk;

namespace {

// JSON with single quotes.
QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

const QByteArray Account = path("Microsoft.DeviceUpdate/accounts/a");

QByteArray accountJson(
    const QByteArray &access, const QByteArray &state = "Succeeded", const QByteArray &sku = "Standard")
{
    return quoted("{'id':'") + Account
        + quoted("','name':'a','type':'microsoft.deviceupdate/accounts','location':'westus2',")
        + quoted("'tags':{'owner':'me'},'systemData':{'createdBy':'x'},")
        + quoted("'identity':{'type':'SystemAssigned,UserAssigned','principalId':'p','tenantId':'t',")
        + quoted("'userAssignedIdentities':{'/u/1':{'clientId':'c','principalId':'d'}}},")
        + quoted("'properties':{'provisioningState':'") + state
        + quoted("','hostName':'a.api.adu.microsoft.com','sku':'") + sku
        + quoted("','locations':[{'name':'westus2','role':'Primary'}],'publicNetworkAccess':'") + access
        + quoted("','encryption':{'keyVaultKeyUri':'vault-key'},'newThing':7,'privateEndpointConnections':[{'"
                 "id':null}]}}");
}

std::optional<Result<DeviceUpdateAccount>> setAccess(ScriptedSession &arm, bool enabled)
{
    QObject owner;
    std::optional<Result<DeviceUpdateAccount>> outcome;
    accountflow::setPublicAccess(arm.get(), ResourceId(QString::fromUtf8(Account)), enabled, &owner)
        ->then(&owner, [&outcome](const Result<DeviceUpdateAccount> &result) { outcome = result; });
    [&] { QTRY_VERIFY(outcome.has_value()); }();
    return outcome;
}

} // namespace

class AccountFlowTest : public QObject {
    Q_OBJECT
private slots:
    void writesTheWholeAccountWithOneFieldChanged()
    {
        ScriptedSession arm;
        arm.on("GET " + Account, 200, accountJson("Enabled"));
        arm.on("GET " + Account, 200, accountJson("Disabled"));
        arm.on(
            "PUT " + Account, 201, accountJson("Disabled", "Accepted"),
            { { "Azure-AsyncOperation", "http://127.0.0.1:9/op/1" } });
        arm.on("GET /op/1", 200, quoted("{'status':'Succeeded'}"));
        const auto outcome = setAccess(arm, false);
        QVERIFY(outcome && outcome->has_value());
        QVERIFY(!(*outcome)->isPublic());
        const QJsonObject sent = QJsonDocument::fromJson(arm.bodyOf("PUT " + Account)).object();
        QJsonObject expected =
            QJsonDocument::fromJson(
                quoted("{'location':'westus2','tags':{'owner':'me'},'identity':{'type':'SystemAssigned,"
                       "UserAssigned','userAssignedIdentities':{'/u/"
                       "1':{}}},'properties':{'sku':'Standard','publicNetworkAccess':'Disabled','encryption':"
                       "{'keyVaultKeyUri':'vault-key'},'newThing':7}}"))
                .object();
        QCOMPARE(sent, expected);
        const auto noted = arm->journal()->recent(QStringLiteral("sandbox"), 5).value();
        QCOMPARE(noted.size(), 1);
        QCOMPARE(noted[0].what, QStringLiteral("public-access"));
    }

    void nothingIsSentWhereItIsSoAlready()
    {
        ScriptedSession arm;
        arm.on("GET " + Account, 200, accountJson("disabled"));
        const auto outcome = setAccess(arm, false);
        QVERIFY(outcome && outcome->has_value());
        QVERIFY(arm.sent("PUT").isEmpty());
    }

    void nothingIsSentWhileTheAccountIsInMotion()
    {
        ScriptedSession arm;
        arm.on("GET " + Account, 200, accountJson("Enabled", "Accepted"));
        const auto outcome = setAccess(arm, false);
        QVERIFY(outcome && !outcome->has_value());
        QCOMPARE(outcome->error().failure, Failure::NotSent);
        QVERIFY(arm.sent("PUT").isEmpty());
    }

    void saysWhatCameBackOtherwise()
    {
        ScriptedSession arm;
        arm.on("GET " + Account, 200, accountJson("Disabled"));
        arm.on(
            "PUT " + Account, 200, accountJson("Disabled", "Succeeded", "Free")); // a policy turned it back
        const auto outcome = setAccess(arm, true);
        QVERIFY(outcome && !outcome->has_value());
        QCOMPARE(outcome->error().failure, Failure::NotUnderstood);
        QVERIFY(outcome->error().target.contains(QLatin1String("properties.publicNetworkAccess")));
        QVERIFY(outcome->error().target.contains(QLatin1String("properties.sku")));
        QVERIFY(!outcome->error().raw.isEmpty());
        QCOMPARE(outcome->error().where, QStringLiteral("PUT ") + QString::fromUtf8(Account));
        QVERIFY(outcome->error().maybeApplied); // never "nothing was changed"
    }

    void letterCaseIsNoDifference()
    {
        const QJsonObject a{ { QStringLiteral("Location"), QStringLiteral("WestUS2") } };
        const QJsonObject b{ { QStringLiteral("location"), QStringLiteral("westus2") },
                             { QStringLiteral("x"), QJsonValue() } };
        QVERIFY(accountbody::differences(a, b).isEmpty());
        const QJsonObject c{ { QStringLiteral("location"), QStringLiteral("eastus") } };
        QCOMPARE(accountbody::differences(a, c), QStringList{ QStringLiteral("Location") });
    }

    void deletingWhatIsGoneIsDone()
    {
        ScriptedSession arm;
        QObject owner;
        std::optional<Result<Done>> outcome;
        accountflow::deleteEndpoint(
            arm.get(), ResourceId(QString::fromUtf8(path("Microsoft.Network/privateEndpoints/p"))), &owner)
            ->then(&owner, [&outcome](const Result<Done> &result) { outcome = result; });
        QTRY_VERIFY(outcome.has_value());
        QVERIFY(outcome->has_value());
        QCOMPARE(arm.sent("DELETE").size(), 1);
    }

    void namesWhatGoesWithAnEndpoint()
    {
        ScriptedSession arm;
        const auto endpoint = [](const QByteArray &name) {
            return quoted("{'id':'") + path("Microsoft.Network/privateEndpoints/") + name
                + quoted("','name':'") + name + quoted("','properties':{'networkInterfaces':[{'id':'")
                + path("Microsoft.Network/networkInterfaces/") + name
                + quoted("-nic'}],'privateLinkServiceConnections':[{'name':'c','properties':{'"
                         "privateLinkServiceId':'")
                + Account + quoted("'}}]}}");
        };
        const auto groups = [](const QByteArray &zone) {
            return quoted("{'value':[{'name':'default','properties':{'privateDnsZoneConfigs':[{'name':'z',")
                + quoted("'properties':{'privateDnsZoneId':'") + path("Microsoft.Network/privateDnsZones/")
                + zone + quoted("','recordSets':[{'fqdn':'a.") + zone + quoted("','recordType':'A'}]}}]}}]}");
        };
        const QByteArray all = path("Microsoft.Network/privateEndpoints/");
        arm.on("GET " + all + "p", 200, endpoint("p"));
        arm.on("GET " + all + "p/privateDnsZoneGroups", 200, groups("z1"));
        arm.on("GET " + all + "same/privateDnsZoneGroups", 200, groups("Z1"));
        arm.on("GET " + all + "other/privateDnsZoneGroups", 200, groups("z2"));
        arm.on("GET /subscriptions", 200, quoted("{'value':[{'subscriptionId':'s','state':'Enabled'}]}"));
        arm.on(
            "GET /subscriptions/s/providers/Microsoft.Network/privateEndpoints", 200,
            quoted("{'value':[") + endpoint("p") + ',' + endpoint("same") + ',' + endpoint("other") + "]}");
        arm.on(
            "GET " + all + "p/providers/Microsoft.Authorization/locks", 200,
            quoted("{'value':[{'id':'/subscriptions/s/resourceGroups/rg/providers/Microsoft.Authorization/"
                   "locks/keep','name':'keep','properties':{'level':'CanNotDelete'}}]}"));
        arm.on(
            "GET " + path("Microsoft.Network/privateDnsZones/") + "z1/A", 200,
            quoted("{'value':[{'id':'") + path("Microsoft.Network/privateDnsZones/")
                + quoted("z1/A/p','name':'p','properties':{'fqdn':'p.z1.','aRecords':[{'ipv4Address':"
                         "'10.0.0.4'}]}},{'name':'a','properties':{'fqdn':'a.z1.','metadata':{'creator':"
                         "'created by private endpoint foreign with resource guid 7'}}}]}"));
        QObject owner;
        std::optional<Result<accountflow::Consequences>> outcome;
        accountflow::consequencesOfDelete(arm.get(), ResourceId(QString::fromUtf8(all + "p")), &owner)
            ->then(&owner, [&outcome](const Result<accountflow::Consequences> &result) { outcome = result; });
        QTRY_VERIFY(outcome.has_value());
        QVERIFY(outcome->has_value());
        const accountflow::Consequences &found = **outcome;
        QCOMPARE(found.interfaces, QStringList{ QStringLiteral("p-nic") });
        QCOMPARE(found.records, QStringList{ QStringLiteral("a.z1") });
        QCOMPARE(found.sharingEndpoints, (QStringList{ QStringLiteral("same"), QStringLiteral("foreign") }));
        QCOMPARE(found.locks, QStringList{ QStringLiteral("keep (CanNotDelete, rg)") });
        QCOMPARE(found.leftBehind, QStringList{ QStringLiteral("p.z1 (10.0.0.4)") });
        QCOMPARE(found.accountName, QStringLiteral("a"));
        QVERIFY(found.unread.isEmpty());
    }

    void namesWhatCouldNotBeChecked()
    {
        ScriptedSession arm;
        const QByteArray all = path("Microsoft.Network/privateEndpoints/");
        const auto endpoint = [&all](const QByteArray &name) {
            return quoted("{'id':'") + all + name + quoted("','name':'") + name
                + quoted("','properties':{'privateLinkServiceConnections':[{'name':'c','properties':{'"
                         "privateLinkServiceId':'")
                + Account + quoted("'}}]}}");
        };
        const QByteArray refusal = quoted("{'error':{'code':'AuthorizationFailed','message':'no'}}");
        arm.on("GET " + all + "p", 200, endpoint("p"));
        arm.on(
            "GET " + all + "p/privateDnsZoneGroups", 200,
            quoted("{'value':[{'properties':{'privateDnsZoneConfigs':[{'properties':{'privateDnsZoneId':'/"
                   "zones/z'}"
                   "}]}}]}"));
        arm.on("GET " + all + "same/privateDnsZoneGroups", 403, refusal);
        arm.on(
            "GET /subscriptions", 200,
            quoted("{'value':[{'subscriptionId':'s','displayName':'One'},{'subscriptionId':'t','displayName':"
                   "'Two'}]}"));
        arm.on(
            "GET /subscriptions/s/providers/Microsoft.Network/privateEndpoints", 200,
            quoted("{'value':[") + endpoint("p") + ',' + endpoint("same") + "]}");
        arm.on("GET /subscriptions/t/providers/Microsoft.Network/privateEndpoints", 403, refusal);
        QObject owner;
        std::optional<Result<accountflow::Consequences>> outcome;
        accountflow::consequencesOfDelete(arm.get(), ResourceId(QString::fromUtf8(all + "p")), &owner)
            ->then(&owner, [&outcome](const Result<accountflow::Consequences> &result) { outcome = result; });
        QTRY_VERIFY(outcome.has_value());
        QVERIFY(outcome->has_value());
        QVERIFY((*outcome)->sharingEndpoints.isEmpty());
        QCOMPARE(
            (*outcome)->unread,
            (QStringList{ QStringLiteral("Two"), QStringLiteral("same"), QStringLiteral("locks"),
                          QStringLiteral("z") }));
    }
};

QTEST_GUILESS_MAIN(AccountFlowTest)
#include "accountflowtest.moc"
