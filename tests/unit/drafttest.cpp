// A draft survives being saved, whole; what is missing in the file gets the defaults.
#include "src/plan/draft.h"
#include "src/plan/fault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace linkdesk;

namespace {

Draft fullDraft()
{
    Draft draft;
    draft.subscriptionId = u"0000"_qs;
    draft.resourceGroup = u"rg (1)"_qs;
    draft.newResourceGroup = true;
    draft.name = u"pe-ü\"'\n"_qs;
    draft.nameEdited = true;
    draft.networkInterfaceName = u"nic"_qs;
    draft.networkInterfaceNameEdited = true;
    draft.connectionName = u"conn"_qs;
    draft.connectionNameEdited = true;
    draft.region = u"westus2"_qs;
    draft.target =
        ResourceId(u"/subscriptions/s/resourceGroups/R/providers/microsoft.deviceupdate/accounts/A"_qs);
    draft.groupId = u"DeviceUpdate"_qs;
    draft.asksTarget = true;
    draft.byResourceId = true;
    draft.targetSubscriptionId = u"s3"_qs;
    draft.targetType = u"Microsoft.Devices/IotHubs"_qs;
    draft.targetText = u" \"/subscriptions/s\""_qs;
    draft.manual = true;
    draft.manualChosen = true;
    draft.requestMessage = u"please\nsoon"_qs;
    draft.virtualNetwork =
        ResourceId(u"/subscriptions/s/resourceGroups/R/providers/Microsoft.Network/virtualNetworks/v"_qs);
    draft.subnet = draft.virtualNetwork.child(u"subnets"_qs, u"a"_qs);
    draft.networkPolicy = u"Enabled"_qs;
    draft.staticAddress = true;
    draft.ipConfigurationName = u"ip1"_qs;
    draft.privateIpAddress = u"10.0.0.9"_qs;
    draft.memberName = u"adu"_qs;
    draft.securityGroups = { ResourceId(u"/a"_qs), ResourceId(u"/B"_qs) };
    draft.newSecurityGroups = { u"asg-new"_qs };
    draft.sent = ResourceId(u"/sent"_qs);
    draft.integrateDns = false;
    draft.zones = { { u"z.example"_qs, u"z-example"_qs, u"s2"_qs, u"g2"_qs, false, u"p"_qs }, {} };
    draft.tags = { { u"env"_qs, u"Prod"_qs, false, true }, { QString(), u"x"_qs, true, false } };
    return draft;
}

} // namespace

class DraftTest : public QObject {
    Q_OBJECT
private slots:
    void survivesSaving()
    {
        const Draft draft = fullDraft();
        const QByteArray saved = QJsonDocument(draft.toJson()).toJson();
        const Draft again = Draft::fromJson(QJsonDocument::fromJson(saved).object());
        QVERIFY(again == draft);
        QCOMPARE(again.target.text(), draft.target.text()); // casing too
        QCOMPARE(again.zones.size(), 2);
        QCOMPARE(again.tags.at(0).onEndpoint, false);
    }

    void everyFieldCounts()
    {
        // Blanking any one member of the saved form must make another draft.
        const QJsonObject json = fullDraft().toJson();
        for (auto it = json.begin(); it != json.end(); ++it) {
            QJsonObject other = json;
            other.remove(it.key());
            QVERIFY2(!(Draft::fromJson(other) == fullDraft()), qPrintable(it.key()));
        }
    }

    void emptyFileGivesTheDefaults()
    {
        QVERIFY(Draft::fromJson({}) == Draft());
        QVERIFY(Draft::fromJson({}).integrateDns);
        QVERIFY(Draft::fromJson({ { u"zones"_qs, QJsonArray{ QJsonObject() } } }).zones.at(0).newZone);
    }

    void faultsByPage()
    {
        Faults faults;
        faults.append({ Page::Basics, Field::Name, -1, FaultCode::Missing, {}, Severity::Error });
        faults.append({ Page::Dns, Field::Zone, 0, FaultCode::NoDnsZone, {}, Severity::Note });
        QVERIFY(hasErrors(faults));
        QCOMPARE(onPage(faults, Page::Dns).size(), 1);
        QVERIFY(!hasErrors(onPage(faults, Page::Dns)));
        QVERIFY(onPage(faults, Page::Tags).isEmpty());
    }
};

QTEST_APPLESS_MAIN(DraftTest)
#include "drafttest.moc"
