// A resource group on its way out: nothing new comes into it, nothing of it stays behind, and what others use
// stays.
#include "driver.h"
#include "src/sandbox/worldfile.h"

#include <QTemporaryDir>

using namespace linkdesk::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QString group = u"/subscriptions/@prod/resourceGroups/rg-network-prod"_s;
const QString provider = group + u"/providers/Microsoft.Network/"_s;
const QString inWest = u"/providers/Microsoft.Network/virtualNetworks/vnet-prod-westus2"_s;
const QJsonObject west = object(R"({"location": "westus2"})");

} // namespace

class GroupDeletionTest : public QObject {
    Q_OBJECT

    QJsonObject endpointIn(const Driver &driver, const QString &subnet)
    {
        const QString prod = driver.subscriptions.at(0);
        const QString account = u"/subscriptions/%1/resourceGroups/rg-deviceupdate-prod/providers/"
                                "Microsoft.DeviceUpdate/accounts/contoso-adu-americas"_s.arg(prod);
        const QJsonObject connection{ { u"name"_s, u"to-account"_s },
                                      { u"properties"_s,
                                        QJsonObject{ { u"privateLinkServiceId"_s, account },
                                                     { u"groupIds"_s, QJsonArray{ u"DeviceUpdate"_s } } } } };
        QString id = group + inWest + u"/subnets/"_s + subnet;
        id.replace(u"@prod"_s, prod);
        return { { u"location"_s, u"westus2"_s },
                 { u"properties"_s,
                   QJsonObject{ { u"subnet"_s, QJsonObject{ { u"id"_s, id } } },
                                { u"privateLinkServiceConnections"_s, QJsonArray{ connection } } } } };
    }

private slots:
    void takesNoWrites()
    {
        Driver driver;
        const Answer first = driver.remove(group);
        QCOMPARE(first.status, 202);
        const Answer refused = driver.put(provider + u"applicationSecurityGroups/asg-new"_s, west);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), u"ResourceGroupBeingDeleted"_s);
        QCOMPARE(driver.put(group, west).code(), u"ResourceGroupBeingDeleted"_s);
        QCOMPARE(driver.send("PATCH", group, object("{}")).code(), u"ResourceGroupBeingDeleted"_s);
        const Answer again = driver.remove(group);
        QCOMPARE(again.status, 202);
        QCOMPARE(again.header("Location"), first.header("Location")); // the one deletion, not a second one
        driver.seconds(60);
        QCOMPARE(driver.get(group).status, 404);
        QCOMPARE(driver.put(group, west).status, 201);
        driver.seconds(60);
        QCOMPARE(driver.get(group).status, 200);
    }

    // A write that was taken before its parent went fails, and leaves nothing.
    void lateWritesFail()
    {
        Driver driver;
        const QString zone = provider + u"privateDnsZones/late.test"_s;
        QCOMPARE(driver.put(zone, object(R"({"location": "global"})")).status, 202);
        driver.seconds(13);
        QCOMPARE(driver.remove(zone).status, 202); // gone in 12 s
        driver.seconds(6);
        QString network = group + inWest;
        network.replace(u"@prod"_s, driver.subscriptions.at(0));
        const Answer link = driver.put(
            zone + u"/virtualNetworkLinks/link"_s,
            { { u"location"_s, u"global"_s },
              { u"properties"_s,
                QJsonObject{ { u"virtualNetwork"_s, QJsonObject{ { u"id"_s, network } } } } } });
        QCOMPARE(link.status, 202);
        driver.seconds(13);
        QCOMPARE(driver.operation(link), u"Failed"_s);
        QCOMPARE(driver.put(zone, object(R"({"location": "global"})")).status, 202);
        driver.seconds(13);
        QCOMPARE(driver.get(zone + u"/virtualNetworkLinks"_s).list().size(), 0);
    }

    void networksThatOthersUseStay()
    {
        Driver driver;
        const QString other = u"/subscriptions/@prod/resourceGroups/rg-deviceupdate-prod"_s;
        const QString endpoint = other + u"/providers/Microsoft.Network/privateEndpoints/pe-other"_s;
        QCOMPARE(driver.put(endpoint, endpointIn(driver, u"snet-privateendpoints"_s)).status, 201);
        driver.seconds(41);
        const Answer accepted = driver.remove(group);
        driver.seconds(60);
        const Answer ended = driver.get(accepted.header("Location"));
        QCOMPARE(ended.status, 409);
        QCOMPARE(ended.code(), u"ResourceGroupDeletionBlocked"_s);
        QCOMPARE(ended.json[u"error"][u"details"][0][u"code"].toString(), u"InUseSubnetCannotBeDeleted"_s);
        QCOMPARE(driver.get(group).json[u"properties"][u"provisioningState"].toString(), u"Succeeded"_s);
        QCOMPARE(driver.get(group + inWest + u"/subnets/snet-privateendpoints"_s).status, 200);
        QCOMPARE(driver.get(endpoint).json[u"properties"][u"provisioningState"].toString(), u"Succeeded"_s);
        QCOMPARE(driver.get(provider + u"virtualNetworks/vnet-build-westeurope"_s).status, 404);
        QCOMPARE(driver.get(provider + u"privateEndpoints"_s).list().size(), 0);
        // Once it is free it goes.
        QCOMPARE(driver.remove(endpoint).status, 202);
        driver.seconds(15);
        QCOMPARE(driver.remove(group).status, 202);
        driver.seconds(60);
        QCOMPARE(driver.get(group).status, 404);
    }

    // Who may delete the group, but no endpoint, takes the endpoints' connections and records with it all the
    // same.
    void needsNoRightOnItsContent()
    {
        QJsonObject world = worldfile::load(u"contoso"_s).value();
        QJsonObject roles = world[u"roles"].toObject();
        roles[u"Remover"] = object(
            R"({"actions": ["*/read", "Microsoft.Resources/subscriptions/resourceGroups/delete"], "notActions": []})");
        world[u"roles"] = roles;
        QJsonArray people = world[u"people"].toArray();
        QJsonObject remover = people.at(2).toObject();
        remover[u"name"] = u"rosa"_s;
        remover[u"assignments"] = QJsonArray{ object(R"({"scope": "/", "role": "Remover"})") };
        people.append(remover);
        world[u"people"] = people;
        QTemporaryDir folder;
        Options options;
        options.world = folder.filePath(u"world.json"_s);
        QVERIFY(bool(worldfile::save(QJsonDocument(world).toJson(), options.world)));
        Driver driver(options);
        const auto records = [&driver] {
            return driver
                .get(u"/subscriptions/@hub/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/"
                     "privatelink.api.adu.microsoft.com/A"_s)
                .list()
                .size();
        };
        const qsizetype before = records();
        QVERIFY(before > 0);
        driver.token = "sandbox:rosa";
        QCOMPARE(driver.remove(group).status, 202);
        driver.seconds(60);
        QCOMPARE(driver.get(group).status, 404);
        QVERIFY(records() < before);
    }
};

QTEST_GUILESS_MAIN(GroupDeletionTest)
#include "groupdeletiontest.moc"
