// Ids as Azure really sends them: lower case, without a provider, with escaped slashes.
#include "src/base/resourceid.h"

#include <QTest>

using namespace linkdesk;

class ResourceIdTest : public QObject {
    Q_OBJECT
private slots:
    void parts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("subscription");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<bool>("isResource");
        QTest::newRow("account")
            << "/subscriptions/s/resourceGroups/g/providers/Microsoft.DeviceUpdate/accounts/a"
            << "s"
            << "g"
            << "Microsoft.DeviceUpdate/accounts"
            << "a"
            << "" << true;
        QTest::newRow("connection, lower case")
            << "/subscriptions/s/resourcegroups/g/providers/microsoft.deviceupdate/accounts/a/"
               "privateendpointconnections/c"
            << "s"
            << "g"
            << "microsoft.deviceupdate/accounts/privateendpointconnections"
            << "c"
            << "a" << true;
        // RECORDINGS "Device Update account": no /providers segment between the group and /accounts.
        QTest::newRow("malformed private link resource")
            << "/subscriptions/s/resourceGroups/g/accounts/a/privateLinkResources/DeviceUpdate"
            << "s"
            << "g"
            << ""
            << "DeviceUpdate"
            << "" << false;
        QTest::newRow("group") << "/subscriptions/s/resourceGroups/g"
                               << "s"
                               << "g"
                               << "Microsoft.Resources/resourceGroups"
                               << "g"
                               << "" << false;
        QTest::newRow("subscription") << "/subscriptions/s"
                                      << "s"
                                      << ""
                                      << "Microsoft.Resources/subscriptions"
                                      << "s"
                                      << "" << false;
        QTest::newRow("slash at the end") << "/subscriptions/s/resourceGroups/g/"
                                          << "s"
                                          << "g"
                                          << "Microsoft.Resources/resourceGroups"
                                          << "g"
                                          << "" << false;
        QTest::newRow("empty") << ""
                               << ""
                               << ""
                               << ""
                               << ""
                               << "" << false;
        QTest::newRow("nonsense") << "providers"
                                  << ""
                                  << ""
                                  << ""
                                  << "providers"
                                  << "" << false;
        QTest::newRow("name missing")
            << "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks"
            << "s"
            << "g"
            << "Microsoft.Network/virtualNetworks"
            << "virtualNetworks"
            << "" << false;
    }

    void parts()
    {
        QFETCH(QString, text);
        const ResourceId id(text);
        QTEST(id.subscriptionId(), "subscription");
        QTEST(id.resourceGroup(), "group");
        QTEST(id.type(), "type");
        QTEST(id.name(), "name");
        QTEST(id.parentName(), "parent");
        QTEST(id.isResource(), "isResource");
    }

    void comparedWithoutCaseShownAsGiven()
    {
        const ResourceId a(QStringLiteral("/subscriptions/S/resourceGroups/G"));
        const ResourceId b(QStringLiteral("/subscriptions/s/resourcegroups/g"));
        QCOMPARE(a, b);
        QCOMPARE(qHash(a), qHash(b));
        QCOMPARE(a.text(), QStringLiteral("/subscriptions/S/resourceGroups/G"));
    }

    void parentOfAChildIsItsResourceElseItsGroup()
    {
        const ResourceId subnet =
            ResourceId::resource(
                QStringLiteral("s"), QStringLiteral("g"), QStringLiteral("Microsoft.Network/virtualNetworks"),
                QStringLiteral("v"))
                .child(QStringLiteral("subnets"), QStringLiteral("n"));
        QCOMPARE(subnet.parent().name(), QStringLiteral("v"));
        QCOMPARE(subnet.parent().parent(), ResourceId::group(QStringLiteral("s"), QStringLiteral("g")));
    }

    void regionsWithAndWithoutBlanks()
    {
        QVERIFY(sameRegion(u"West US 2", u"westus2"));
        QVERIFY(!sameRegion(u"West US", u"westus2"));
    }
};

QTEST_GUILESS_MAIN(ResourceIdTest)
#include "resourceidtest.moc"
