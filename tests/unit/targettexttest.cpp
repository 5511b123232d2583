// What people paste as a target, and what is made of it.
#include "src/plan/targettext.h"

#include <QtTest>

using namespace linkdesk;

namespace {

const QString Subscription = u"af60cc05-557a-477c-a89a-13154667eccc"_qs;
const QString Id =
    u"/subscriptions/%1/resourceGroups/rg-a/providers/Microsoft.DeviceUpdate/accounts/contoso-adu"_qs.arg(
        Subscription);
const QString Alias = u"plant.1b2c3d4e-0000-4000-8000-123456789abc.westus2.azure.privatelinkservice"_qs;
using Kind = TargetText::Kind;

} // namespace

class TargetTextTest : public QObject {
    Q_OBJECT
private slots:
    void takesWhatIsPasted_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("cleaned");
        const auto row = [](const char *name, const QString &pasted, const QString &cleaned = Id) {
            QTest::newRow(name) << pasted << cleaned;
        };
        row("as it is", Id);
        row("blanks", u"  \t"_qs + Id + u" \r\n"_qs);
        row("broken line", Id.left(60) + u"\n  "_qs + Id.mid(60));
        row("what cannot be seen", u"\ufeff"_qs + Id + u"\u200b"_qs + QChar(0xa0));
        row("quotes", u'"' + Id + u'"');
        row("single quotes", u'\'' + Id + u'\'');
        row("printed quotes", u"\u201c"_qs + Id + u"\u201d"_qs);
        row("in a list", u"\""_qs + Id + u"\","_qs);
        row("in angles", u'<' + Id + u'>');
        row("JSON member", u"  \"id\": \""_qs + Id + u"\","_qs);
        row("slash at the end", Id + u"//"_qs);
        row("no slash before", Id.mid(1));
        row("portal", u"https://portal.azure.com/#@contoso.com/resource"_qs + Id);
        row("portal's page", u"https://portal.azure.com/#@contoso.com/resource"_qs + Id + u"/overview"_qs);
        row("portal, new",
            u"https://portal.azure.com/?feature.x=1#@c.example/resource"_qs + Id + u"/networking"_qs);
        row("portal, escaped",
            u"https://portal.azure.com/#view/Microsoft_Azure/Blade/id/"_qs
                + QString(Id).replace(u'/', u"%2F"_qs));
        row("portal in quotes", u"\"https://portal.azure.com/#@c/resource"_qs + Id + u"/\""_qs);
        row("ARM", u"https://management.azure.com"_qs + Id + u"?api-version=2023-07-01"_qs);
        row("lower case", Id.toLower(), Id.toLower());
        row("alias", u" '"_qs + Alias + u"'"_qs, Alias);
        row("alias in upper case", Alias.toUpper(), Alias.toUpper());
    }
    void takesWhatIsPasted()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, cleaned);
        const TargetText read = readTarget(pasted);
        QCOMPARE(read.id.text(), cleaned);
        const bool alias = cleaned.endsWith(u"service"_qs, Qt::CaseInsensitive);
        QCOMPARE(read.kind, alias ? Kind::Alias : Kind::Account);
        QCOMPARE(isAlias(read.id), alias);
        QVERIFY(read.part.isEmpty());
        QVERIFY(readTarget(cleaned) == read); // cleaning once is enough
        if (alias)
            return;
        QCOMPARE(read.subscriptionId, Subscription);
        QCOMPARE(read.resourceGroup, u"rg-a"_qs);
        QCOMPARE(read.name, u"contoso-adu"_qs);
        QCOMPARE(read.type.toLower(), u"microsoft.deviceupdate/accounts"_qs);
        QVERIFY(hasSubResources(read.id));
    }

    void takesResourcesOfOtherTypes_data()
    {
        QTest::addColumn<QString>("tail"); // behind the provider's segment
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *tested, const QString &type, const QString &name) {
            QTest::newRow(tested) << type + u'/' + name << type << name;
        };
        row("hub", u"Microsoft.Devices/IotHubs"_qs, u"iot-plant"_qs);
        row("vault", u"Microsoft.KeyVault/vaults"_qs, u"kv-plant"_qs);
        row("storage", u"Microsoft.Storage/storageAccounts"_qs, u"stplant01"_qs);
        row("in lower case", u"microsoft.web/sites"_qs, u"app"_qs);
        row("a provider of somebody's", u"Contoso.Things.More/boxes2"_qs, u"box_1.a(b)"_qs);
        row("a link service", u"Microsoft.Network/privateLinkServices"_qs, u"pls"_qs);
    }
    void takesResourcesOfOtherTypes()
    {
        QFETCH(QString, tail);
        QFETCH(QString, type);
        QFETCH(QString, name);
        const QString id = Id.section(u'/', 0, 5) + u'/' + tail;
        for (const QString &pasted :
             { id, u"\""_qs + id + u"/\""_qs,
               u"https://portal.azure.com/#@contoso.com/resource"_qs + id + u"/overview"_qs }) {
            const TargetText read = readTarget(pasted);
            QCOMPARE(read.kind, Kind::OtherResource);
            QCOMPARE(read.id.text(), id);
            QCOMPARE(read.type, type);
            QCOMPARE(read.name, name);
            QCOMPARE(read.resourceGroup, u"rg-a"_qs);
            QCOMPARE(hasSubResources(read.id), !sameText(type, LinkServiceType));
        }
    }

    void saysWhichPartIsWrong_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("group"); // what is read all the same
        const auto row = [](const char *name, const QString &pasted, const QString &part,
                            const QString &given, const QString &group = {}) {
            QTest::newRow(name) << pasted << part << given << group;
        };
        const QString sub = u"/subscriptions/"_qs + Subscription;
        const QString rg = sub + u"/resourceGroups/rg-a"_qs;
        row("a name", u"contoso-adu"_qs, u"form"_qs, u"contoso-adu"_qs);
        row("an address", u"https://contoso.example/x"_qs, u"form"_qs, u"https://contoso.example/x"_qs);
        row("no subscription", u"/subscriptions/"_qs, u"form"_qs, u"/subscriptions"_qs);
        row("a name for a subscription", u"/subscriptions/prod/resourceGroups/rg-a"_qs, u"subscription"_qs,
            u"prod"_qs);
        row("no group", sub, u"group"_qs, QString());
        row("another word", sub + u"/groups/rg-a"_qs, u"group"_qs, u"groups"_qs);
        row("a group that cannot be", sub + u"/resourceGroups/rg!/providers"_qs, u"group"_qs, u"rg!"_qs);
        row("no provider", rg, u"type"_qs, QString(), u"rg-a"_qs);
        row("no type", rg + u"/providers/Microsoft.Devices"_qs, u"type"_qs, u"Microsoft.Devices/"_qs,
            u"rg-a"_qs);
        row("no provider's name", rg + u"/providers/Devices/IotHubs/hub"_qs, u"type"_qs,
            u"Devices/IotHubs"_qs, u"rg-a"_qs);
        row("no such type", rg + u"/providers/Microsoft.Devices/Iot_Hubs/hub"_qs, u"type"_qs,
            u"Microsoft.Devices/Iot_Hubs"_qs, u"rg-a"_qs);
        row("another type of Device Update", rg + u"/providers/Microsoft.DeviceUpdate/updateAccounts/a"_qs,
            u"type"_qs, u"Microsoft.DeviceUpdate/updateAccounts"_qs, u"rg-a"_qs);
        row("no name of another type", rg + u"/providers/Microsoft.Devices/IotHubs"_qs, u"resource"_qs,
            QString(), u"rg-a"_qs);
        row("no name that can be", rg + u"/providers/Microsoft.Devices/IotHubs/<name>x"_qs, u"resource"_qs,
            u"<name>x"_qs, u"rg-a"_qs);
        row("a hub's connection",
            rg + u"/providers/Microsoft.Devices/IotHubs/hub/PrivateEndpointConnections/c"_qs,
            u"connection"_qs, u"PrivateEndpointConnections/c"_qs, u"rg-a"_qs);
        row("a part of another type", rg + u"/providers/Microsoft.Web/sites/app/slots/next"_qs, u"child"_qs,
            u"slots/next"_qs, u"rg-a"_qs);
        row("an endpoint", rg + u"/providers/Microsoft.Network/privateEndpoints/pe"_qs, u"connection"_qs,
            u"Microsoft.Network/privateEndpoints"_qs, u"rg-a"_qs);
        row("no name", rg + u"/providers/Microsoft.DeviceUpdate/accounts"_qs, u"name"_qs, QString(),
            u"rg-a"_qs);
        row("short name", rg + u"/providers/Microsoft.DeviceUpdate/accounts/ab"_qs, u"name"_qs, u"ab"_qs,
            u"rg-a"_qs);
        row("doubled hyphen", rg + u"/providers/Microsoft.DeviceUpdate/accounts/a--b"_qs, u"name"_qs,
            u"a--b"_qs, u"rg-a"_qs);
        row("a connection", Id + u"/privateEndpointConnections/c1"_qs, u"connection"_qs,
            u"privateEndpointConnections/c1"_qs, u"rg-a"_qs);
        row("an instance", Id + u"/instances/fleet"_qs, u"child"_qs, u"instances/fleet"_qs, u"rg-a"_qs);
        row("one segment more", Id + u"/overview"_qs, u"child"_qs, u"overview"_qs, u"rg-a"_qs);
        row("only the end of an alias", u".azure.privatelinkservice"_qs, u"alias"_qs,
            u".azure.privatelinkservice"_qs);
    }
    void saysWhichPartIsWrong()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, part);
        QFETCH(QString, given);
        QFETCH(QString, group);
        const TargetText read = readTarget(pasted);
        QCOMPARE(read.kind, Kind::Wrong);
        QCOMPARE(read.part, part);
        QCOMPARE(read.given, given);
        QCOMPARE(read.resourceGroup, group);
        QVERIFY(read.id.isEmpty());
    }

    void nothingIsNotWrong()
    {
        QCOMPARE(readTarget({}).kind, Kind::Empty);
        QCOMPARE(readTarget(u" \"\" \n"_qs).kind, Kind::Empty);
    }

    void isCalledByItsName()
    {
        QCOMPARE(targetName(ResourceId(Id)), u"contoso-adu"_qs);
        QCOMPARE(targetName(ResourceId(Alias)), u"plant"_qs);
        QVERIFY(targetName({}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TargetTextTest)
#include "targettexttest.moc"
