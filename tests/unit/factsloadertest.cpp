// Facts: asked for once, dropped when they no longer matter, told at most once a turn.
#include "src/flow/factsloader.h"

#include "src/flow/session.h"
#include "tests/support/scriptedsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace linkdesk;

namespace {

const QByteArray Account = path("Microsoft.DeviceUpdate/accounts/a");
const QByteArray Network = path("Microsoft.Network/virtualNetworks/v");
const QByteArray Zone = path("Microsoft.Network/privateDnsZones/privatelink.api.adu.microsoft.com");
const QByteArray OtherZone = path("Microsoft.Network/privateDnsZones/privatelink.other.com");
const QByteArray Check = "GET " + Network + "/CheckIPAddressAvailability";

ResourceId idOf(const QByteArray &text)
{
    return ResourceId(QString::fromUtf8(text));
}

void fill(ScriptedSession &arm)
{
    const QByteArray sub = "GET /subscriptions/s";
    arm.on(
        "GET /subscriptions", 200,
        R"({"value":[{"subscriptionId":"s","state":"Enabled"},{"subscriptionId":"t","state":"Enabled"},)"
        R"({"subscriptionId":"off","state":"Disabled"}]})");
    arm.on(sub + "/resourcegroups", 200, R"({"value":[{"name":"rg","location":"westus2"}]})");
    arm.on("GET /subscriptions/t/resourcegroups", 200, R"({"value":[{"name":"rg-t"}]})");
    arm.on(
        sub + "/locations", 200,
        R"({"value":[{"name":"westus2","displayName":"West US 2"},{"name":"mars","displayName":"Mars"}]})");
    arm.on(
        sub + "/providers/Microsoft.Network", 200,
        R"({"namespace":"Microsoft.Network","registrationState":"Registered",)"
        R"("resourceTypes":[{"resourceType":"privateEndpoints","locations":["West US 2","East US"]}]})");
    arm.on(
        sub + "/providers/Microsoft.DeviceUpdate", 200,
        R"({"namespace":"Microsoft.DeviceUpdate","registrationState":"Registered"})");
    arm.on(sub + "/providers/Microsoft.Network/virtualNetworks", 200, R"({"value":[{"name":"v"}]})");
    arm.on(sub + "/providers/Microsoft.Network/privateEndpoints", 200, R"({"value":[]})");
    arm.on(sub + "/providers/Microsoft.Network/applicationSecurityGroups", 200, R"({"value":[]})");
    arm.on(
        sub + "/providers/Microsoft.Network/privateDnsZones", 200,
        R"({"value":[{"id":")" + Zone + R"("},{"id":")" + OtherZone + R"("}]})");
    arm.on(
        "GET /subscriptions/t/providers/Microsoft.Network/privateDnsZones", 403,
        R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
    arm.on(
        "GET " + Zone + "/virtualNetworkLinks", 200,
        R"({"value":[{"name":"l","properties":{"virtualNetwork":{"id":")" + Network + R"("}}}]})");
    arm.on("GET " + Account, 200, R"({"id":")" + Account + R"(","name":"a","location":"westus2"})");
    arm.on(
        "GET " + Account + "/privateLinkResources", 200,
        R"({"value":[{"name":"DeviceUpdate","properties":{"groupId":"DeviceUpdate","requiredMembers":["adu"],)"
        R"("requiredZoneNames":["privatelink.api.adu.microsoft.com"]}}]})");
    arm.on(
        "GET " + Account + "/providers/Microsoft.Authorization/permissions", 200,
        R"({"value":[{"actions":["*"],"notActions":[]}]})");
    arm.on(
        "GET " + path("Microsoft.Authorization/permissions"), 200,
        R"({"value":[{"actions":["*/read"],"notActions":[]}]})");
    arm.on(
        "GET " + Network + "/usages", 200,
        R"({"value":[{"id":")" + Network + R"(/subnets/n","currentValue":3.0,"limit":11.0}]})");
    arm.on(Check, 200, R"({"available":true})");
}

Draft draft()
{
    Draft made;
    made.subscriptionId = QStringLiteral("s");
    made.resourceGroup = QStringLiteral("rg");
    made.target = idOf(Account);
    made.virtualNetwork = idOf(Network);
    return made;
}

} // namespace

class FactsLoaderTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatTheDraftNeeds()
    {
        ScriptedSession arm;
        fill(arm);
        FactsLoader loader(arm.get());
        QSignalSpy changed(&loader, &FactsLoader::changed);
        loader.follow(draft());
        QVERIFY(loader.isLoading());
        QVERIFY(loader.facts().groups.isLoading());
        QCOMPARE(changed.count(), 0);
        QTRY_VERIFY(!loader.isLoading());
        const Facts &facts = loader.facts();
        QCOMPARE(facts.subscriptions.value.size(), 3);
        QCOMPARE(facts.groups.value.value(0).name, QStringLiteral("rg"));
        QVERIFY(facts.networkProvider.value.isRegistered());
        QVERIFY(facts.deviceUpdateProvider.value.isRegistered());
        QCOMPARE(facts.account.value.name, QStringLiteral("a"));
        QCOMPARE(facts.linkResources.value.value(0).requiredMembers, QStringList{ QStringLiteral("adu") });
        QVERIFY(isAllowed(facts.accountPermissions.value, u"X/write"));
        QVERIFY(!isAllowed(facts.groupPermissions.value, u"X/write"));
        QCOMPARE(facts.usages.value.value(idOf(Network + "/subnets/n").key()).used, 3);
        // Only regions where an endpoint can be made.
        QCOMPARE(facts.regions.value.size(), 1);
        QCOMPARE(facts.regions.value[0].name, QStringLiteral("westus2"));
        // A subscription that cannot be read is left out; links only of zones with a wanted name.
        QTRY_VERIFY(facts.links.isKnown());
        QCOMPARE(facts.zones.value.size(), 2);
        QCOMPARE(facts.links.value.keys(), QStringList{ idOf(Zone).key() });
        QCOMPARE(facts.links.value.value(idOf(Zone).key()).value(0).network, idOf(Network));
        QCOMPARE(arm.count("GET /subscriptions/off/providers/Microsoft.Network/privateDnsZones"), 0);
        QCOMPARE(facts.unreadZones, QStringList{ QStringLiteral("t") });
    }

    // Rights are read where something is touched, and registrations where something is.
    void readsRightsAndRegistrationsElsewhere()
    {
        ScriptedSession arm;
        fill(arm);
        const QByteArray there = "/subscriptions/t/resourceGroups/x/providers/";
        const QByteArray subnet = there + "Microsoft.Network/virtualNetworks/v/subnets/n";
        const QByteArray provider = "GET /subscriptions/t/providers/Microsoft.";
        arm.on(
            "GET " + subnet + "/providers/Microsoft.Authorization/permissions", 200,
            R"({"value":[{"actions":["*/read"],"notActions":[]}]})");
        arm.on(
            provider + "Network", 200,
            R"({"namespace":"Microsoft.Network","registrationState":"Registered"})");
        arm.on(
            provider + "DeviceUpdate", 200,
            R"({"namespace":"Microsoft.DeviceUpdate","registrationState":"NotRegistered"})");
        FactsLoader loader(arm.get());
        Draft far = draft();
        far.target = idOf(there + "Microsoft.DeviceUpdate/accounts/a");
        far.subnet = idOf(subnet);
        far.newResourceGroup = true;
        loader.follow(far);
        QTRY_VERIFY(!loader.isLoading());
        const auto rights = loader.facts().scopePermissions.value(far.subnet.key());
        QVERIFY(rights.isKnown());
        QVERIFY(!isAllowed(rights.value, u"Microsoft.Network/virtualNetworks/subnets/join/action"));
        QVERIFY(loader.facts().targetNetworkProvider.value.isRegistered());
        QVERIFY(!loader.facts().targetDeviceUpdateProvider.value.isRegistered());
        // The group is yet to be made: what holds in the subscription will hold there.
        QCOMPARE(arm.count("GET /subscriptions/s/providers/Microsoft.Authorization/permissions"), 1);

        arm.clear(provider + "DeviceUpdate");
        arm.on(
            provider + "DeviceUpdate", 200,
            R"({"namespace":"Microsoft.DeviceUpdate","registrationState":"Registered"})");
        const int before = arm.count(provider + "Network");
        loader.readRegistrations();
        QTRY_VERIFY(!loader.isLoading());
        QVERIFY(loader.facts().targetDeviceUpdateProvider.value.isRegistered());
        QCOMPARE(arm.count(provider + "Network"), before + 1);

        loader.follow(draft()); // back home: nothing is asked of the other subscription
        QTRY_VERIFY(!loader.isLoading());
        QVERIFY(loader.facts().scopePermissions.isEmpty());
        QVERIFY(!loader.facts().targetNetworkProvider.isKnown());
    }

    void readsTheDraftsOwnZonesWithoutTheSubscriptions()
    {
        ScriptedSession arm;
        fill(arm);
        arm.clear("GET /subscriptions");
        arm.on("GET /subscriptions", 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        FactsLoader loader(arm.get());
        loader.follow(draft());
        QTRY_VERIFY(loader.facts().zones.isKnown());
        QVERIFY(loader.facts().subscriptions.isFailed());
        QCOMPARE(loader.facts().zones.value.size(), 2);
    }

    void checksTheAddressWithoutBlanks()
    {
        ScriptedSession arm;
        fill(arm);
        FactsLoader loader(arm.get());
        Draft typed = draft();
        typed.staticAddress = true;
        typed.privateIpAddress = QStringLiteral(" 10.0.0.9 ");
        loader.follow(typed);
        QCOMPARE(loader.facts().checkedAddress, QStringLiteral("10.0.0.9"));
        QVERIFY(loader.facts().address.isLoading());
    }

    void neverAsksTwice()
    {
        ScriptedSession arm;
        fill(arm);
        FactsLoader loader(arm.get());
        loader.follow(draft());
        QTRY_VERIFY(loader.facts().links.isKnown());
        QTRY_VERIFY(!loader.isLoading());
        const auto before = arm.sent().size();
        QSignalSpy changed(&loader, &FactsLoader::changed);
        Draft typed = draft();
        for (int i = 0; i < 20; ++i) {
            typed.name = QString::number(i);
            loader.follow(typed);
        }
        typed.subscriptionId = QStringLiteral("S"); // the same in another letter case
        loader.follow(typed);
        bool turned = false; // what would be asked would be asked by then
        QMetaObject::invokeMethod(
            this, [&turned] { turned = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(turned);
        QCOMPARE(arm.sent().size(), before);
        QCOMPARE(changed.count(), 0);
    }

    void dropsAnswersThatNoLongerMatter()
    {
        ScriptedSession arm;
        fill(arm);
        arm.clear("GET /subscriptions/s/providers/Microsoft.Network/virtualNetworks");
        arm.hang("GET /subscriptions/s/providers/Microsoft.Network/virtualNetworks");
        arm.on(
            "GET /subscriptions/t/providers/Microsoft.Network/virtualNetworks", 200,
            R"({"value":[{"name":"of-t"}]})");
        FactsLoader loader(arm.get());
        loader.follow(draft());
        QTRY_VERIFY(loader.facts().account.isKnown());
        QVERIFY(loader.facts().networks.isLoading());
        Draft other = draft();
        other.subscriptionId = QStringLiteral("t");
        loader.follow(other);
        QTRY_VERIFY(loader.facts().networks.isKnown());
        QCOMPARE(loader.facts().networks.value.value(0).name, QStringLiteral("of-t"));
        QTRY_COMPARE(arm.script->ended, 1); // the former question reached the socket
        QCOMPARE(arm.count("GET " + Account), 1); // the target stayed
    }

    void checksTheTypedAddressAfterAPause()
    {
        ScriptedSession arm;
        fill(arm);
        FactsLoader loader(arm.get());
        Draft typed = draft();
        typed.staticAddress = true;
        const QStringList strokes{ QStringLiteral("10"), QStringLiteral("10.0.0.1"),
                                   QStringLiteral("10.0.0.12") };
        for (const QString &stroke : strokes) {
            typed.privateIpAddress = stroke;
            loader.follow(typed);
        }
        QVERIFY(loader.facts().address.isLoading());
        QCOMPARE(arm.count(Check), 0);
        QTRY_VERIFY(loader.facts().address.isKnown());
        QCOMPARE(arm.count(Check), 1);
        QVERIFY(arm.scheduler.waits().contains(300));
        QCOMPARE(loader.facts().checkedAddress, QStringLiteral("10.0.0.12"));
        QCOMPARE(loader.facts().checkedNetwork, idOf(Network));
        QVERIFY(loader.facts().address.value.available);
        typed.staticAddress = false;
        loader.follow(typed);
        QVERIFY(loader.facts().address.state == Fact<AddressCheck>::State::NotAsked);
    }

    void readsTheGroupsOfAZonesSubscription()
    {
        ScriptedSession arm;
        fill(arm);
        FactsLoader loader(arm.get());
        Draft typed = draft();
        Draft::ZoneRow here, there;
        here.subscriptionId = QStringLiteral("s");
        there.subscriptionId = QStringLiteral("T");
        typed.zones = { here, there };
        loader.follow(typed);
        QTRY_VERIFY(loader.facts().zoneGroups.value(QStringLiteral("t")).isKnown());
        QTRY_VERIFY(loader.facts().zoneGroups.value(QStringLiteral("s")).isKnown());
        QCOMPARE(
            loader.facts().zoneGroups.value(QStringLiteral("t")).value.value(0).name, QStringLiteral("rg-t"));
        QCOMPARE(arm.count("GET /subscriptions/s/resourcegroups"), 1);
    }

    // Each letter more of an id that is typed would be another account.
    void asksForATypedTargetAfterAPause()
    {
        ScriptedSession arm;
        fill(arm);
        FactsLoader loader(arm.get());
        Draft typed = draft();
        typed.asksTarget = typed.byResourceId = true;
        for (const char *more : { "", "b", "bc" }) {
            typed.target = idOf(Account + more);
            loader.follow(typed);
            QVERIFY(loader.isLoading());
        }
        typed.target = idOf(Account);
        loader.follow(typed);
        QVERIFY(loader.facts().account.isLoading());
        QCOMPARE(arm.count("GET " + Account), 0);
        QTRY_VERIFY(loader.facts().account.isKnown());
        QCOMPARE(arm.count("GET " + Account), 1);
        QCOMPARE(arm.count("GET " + Account + "bc"), 0);
        loader.reload();
        QVERIFY(loader.facts().account.isLoading());
        QTRY_VERIFY(loader.facts().account.isKnown());
        for (const ResourceId &target : { ResourceId(), idOf(Account + "b"), ResourceId() }) {
            typed.target = target;
            loader.follow(typed);
        }
        QVERIFY(loader.facts().account.state == Fact<DeviceUpdateAccount>::State::NotAsked);
        QTRY_VERIFY(!loader.isLoading());
        QCOMPARE(arm.count("GET " + Account + "b"), 0);
    }

    void listsTheAccountsToChooseFrom()
    {
        ScriptedSession arm;
        fill(arm);
        const QByteArray list = "GET /subscriptions/t/providers/Microsoft.DeviceUpdate/accounts";
        arm.on(list, 200, R"({"value":[{"id":")" + Account + R"(","name":"a"}]})");
        FactsLoader loader(arm.get());
        Draft asking = draft();
        asking.targetSubscriptionId = QStringLiteral("t");
        loader.follow(asking);
        QVERIFY(loader.facts().accounts.state == Fact<QList<DeviceUpdateAccount>>::State::NotAsked);
        asking.asksTarget = true;
        loader.follow(asking);
        QTRY_VERIFY(loader.facts().accounts.isKnown());
        QCOMPARE(loader.facts().accounts.value.value(0).name, QStringLiteral("a"));
        asking.byResourceId = true;
        loader.follow(asking);
        QVERIFY(!loader.facts().accounts.isKnown());
        QCOMPARE(arm.count(list), 1);
    }

    void retriesOnlyWhatFailed()
    {
        ScriptedSession arm;
        fill(arm);
        arm.clear("GET " + Account);
        FactsLoader loader(arm.get());
        loader.follow(draft());
        QTRY_VERIFY(loader.facts().account.isFailed());
        QTRY_VERIFY(!loader.isLoading());
        arm.on("GET " + Account, 200, R"({"name":"a"})");
        const auto before = arm.sent().size();
        loader.retry();
        QTRY_VERIFY(loader.facts().account.isKnown());
        QCOMPARE(arm.sent().size(), before + 1);
        loader.reload();
        QVERIFY(loader.facts().networks.isLoading());
        QTRY_VERIFY(!loader.isLoading());
        QVERIFY(arm.sent().size() > before + 10);
    }

    void tellsOncePerTurn()
    {
        ScriptedSession arm;
        fill(arm);
        FactsLoader loader(arm.get());
        int inTurn = 0, most = 0;
        connect(&loader, &FactsLoader::changed, this, [&] {
            ++inTurn;
            most = std::max(most, inTurn);
            QMetaObject::invokeMethod(
                this, [&inTurn] { inTurn = 0; }, Qt::QueuedConnection);
        });
        loader.follow(draft());
        QTRY_VERIFY(!loader.isLoading());
        QCOMPARE(most, 1);
    }

    void anotherIdentityReadsAgain()
    {
        ScriptedSession arm;
        fill(arm);
        FactsLoader loader(arm.get());
        loader.follow(draft());
        QTRY_VERIFY(loader.facts().account.isKnown());
        arm.clear("GET " + Account);
        arm.on("GET " + Account, 403, R"({"error":{"code":"AuthorizationFailed","message":"no"}})");
        arm->setIdentity({ QStringLiteral("nils"), {}, QStringLiteral("sandbox:nils") });
        QVERIFY(loader.facts().account.isLoading());
        QTRY_VERIFY(loader.facts().account.isFailed());
        QVERIFY(loader.facts().account.error.is(u"AuthorizationFailed"));
    }
};

QTEST_GUILESS_MAIN(FactsLoaderTest)
#include "factsloadertest.moc"
