// The Resource page of a wizard that was begun without an account, worked with by keyboard, on facts written
// by hand.
#include "ui/wizard/targetform.h"
#include "src/plan/target.h"
#include "tests/ui/formhost.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/faultline.h"
#include "ui/wizard/plantext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace linkdesk;

class TargetFormTest : public QObject, private FormHost {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }
    void choosesAnAccountOfTheDirectory();
    void takesWhatIsPasted();
    void showsThePartsWhileTyping();
    void saysWhichPartIsWrong();
    void saysThatNothingWasChecked_data();
    void saysThatNothingWasChecked();
    void choosesTheRequestByItself();
    void anAliasHasNeitherSubResourceNorChoice();
    void countsTheMessageWhileTyping();
    void tellsTheOutcomeBeforeCreate();
    void keepsBothWaysWhenSwitching();
    void leadsToEveryField();
    void choosesAResourceOfAnotherType();
    void choosesTheSubResourceOfferedOrTypesIt();
    void saysWhichListIsMissing();
    void takesAnIdOfAnotherService();
    void asksForAResourceThatCannotBeRead();

private:
    void hubs();
    void pickHub();
    void tick(const char *name)
    {
        find<QRadioButton>(name)->setFocus();
        QTest::keyClick(find<QRadioButton>(name), Qt::Key_Space);
    }
    void byId(const QString &text);
    void strangers();
    QString told(const char *name) const { return find<FaultLine>(name)->text(); }
};

void TargetFormTest::init()
{
    begin();
    planfacts::know(m_facts.accounts, { planfacts::account() });
    m_wizard = std::make_unique<WizardController>(
        draftWithoutAccount(), [this](const Draft &) -> const Facts & { return m_facts; });
    show<TargetForm>();
}

void TargetFormTest::byId(const QString &text)
{
    tick("methodResourceId");
    QVERIFY(draft().byResourceId);
    auto *edit = find<QLineEdit>("targetText");
    edit->setFocus();
    edit->selectAll();
    QGuiApplication::clipboard()->setText(text);
    edit->paste();
    QTest::keyClick(edit, Qt::Key_Tab);
}

void TargetFormTest::strangers()
{
    planfacts::fail(m_facts.account);
    m_facts.account.error.httpStatus = 403;
    planfacts::fail(m_facts.linkResources);
    planfacts::fail(m_facts.accountPermissions);
    m_wizard->factsChanged();
}

void TargetFormTest::choosesAnAccountOfTheDirectory()
{
    auto *accounts = find<ChoiceCombo>("targetName");
    QVERIFY(accounts->isVisible());
    QVERIFY(find<QLineEdit>("targetText")->isHidden());
    QCOMPARE(find<ChoiceCombo>("targetSubscription")->chosen(), planfacts::subscription);
    QCOMPARE(accounts->count(), 1);
    accounts->setFocus();
    QTest::keyClick(accounts, Qt::Key_Down);
    QCOMPARE(draft().target, planfacts::accountId());
    QCOMPARE(draft().name, u"pe-contoso-adu"_qs);
    QVERIFY(!draft().manual);
}

void TargetFormTest::takesWhatIsPasted()
{
    byId(
        u" \"https://portal.azure.com/#@c.example/resource"_qs + planfacts::accountId().text()
        + u"/overview\" "_qs);
    QCOMPARE(draft().target, planfacts::accountId());
    QCOMPARE(find<QLineEdit>("targetText")->text(), planfacts::accountId().text()); // cleaned
    QVERIFY(find<QWidget>("targetTextFault")->isHidden());
    QCOMPARE(find<QLabel>("readSubscription")->text(), u"Subscription: Plant"_qs);
    QCOMPARE(find<QLabel>("readGroup")->text(), u"Resource group: rg-plant"_qs);
    QCOMPARE(find<QLabel>("readName")->text(), u"Account: contoso-adu"_qs);
    QCOMPARE(find<QLineEdit>("targetSubResource")->text(), u"DeviceUpdate"_qs);
    QCOMPARE(draft().region, u"westus2"_qs);
}

void TargetFormTest::showsThePartsWhileTyping()
{
    byId({});
    auto *edit = find<QLineEdit>("targetText");
    edit->setFocus();
    QTest::keyClicks(edit, u"/subscriptions/%1/resourceGroups/rg-plant"_qs.arg(planfacts::otherSubscription));
    QCOMPARE(find<QLabel>("readSubscription")->text(), u"Subscription: Hub"_qs);
    QVERIFY(find<QLabel>("readGroup")->isVisible());
    QVERIFY(find<QLabel>("readName")->isHidden());
    QVERIFY(find<QWidget>("targetTextFault")->isHidden()); // not before the field is left
    QVERIFY(draft().target.isEmpty());
}

void TargetFormTest::saysWhichPartIsWrong()
{
    byId(planfacts::accountId().text() + u"/privateEndpointConnections/c1"_qs);
    QVERIFY2(
        told("targetTextFault").contains(u"privateEndpointConnections/c1"),
        qPrintable(told("targetTextFault")));
    auto *edit = find<QLineEdit>("targetText");
    QVERIFY(edit->accessibleDescription().contains(u"connection"));
    byId(u"/subscriptions/prod/resourceGroups/rg"_qs);
    QVERIFY(told("targetTextFault").contains(u"\"prod\""));
    byId(u"contoso-adu"_qs);
    QVERIFY(told("targetTextFault").contains(u"/subscriptions/"));
    byId(planfacts::accountId().text());
    QVERIFY(find<QWidget>("targetTextFault")->isHidden());
}

void TargetFormTest::saysThatNothingWasChecked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("no right") << 403 << u"Not checked: you cannot read this account."_qs;
    QTest::newRow("not there") << 404 << u"Not checked: Azure shows you no such account."_qs;
    QTest::newRow("otherwise") << 500 << u"Not checked: the account could not be read."_qs;
}

void TargetFormTest::saysThatNothingWasChecked()
{
    QFETCH(int, status);
    QFETCH(QString, words);
    byId(planfacts::accountId().text());
    strangers();
    m_facts.account.error.httpStatus = status;
    m_wizard->factsChanged();
    const QString text = told("targetTextFault");
    QVERIFY2(text.contains(words), qPrintable(text));
    for (const auto &usual : { u"DeviceUpdate"_qs, u"adu"_qs, planfacts::zoneName })
        QVERIFY(text.contains(usual));
    QVERIFY(find<QPushButton>("targetTextRetry")->isVisible());
    m_wizard->review();
    QVERIFY(!hasErrors(onPage(m_wizard->allFaults(), Page::Resource)));
}

void TargetFormTest::choosesTheRequestByItself()
{
    byId(planfacts::accountId().text());
    QVERIFY(find<QRadioButton>("approvalAtOnce")->isChecked());
    strangers();
    QVERIFY(find<QRadioButton>("approvalByOwner")->isChecked());
    QVERIFY(find<QLineEdit>("requestMessage")->isVisible());
    tick("approvalAtOnce");
    QVERIFY(!draft().manual);
    m_wizard->factsChanged();
    QVERIFY(!draft().manual); // the person decided
    QVERIFY(told("approvalFault").contains(u"could not be read"));
}

void TargetFormTest::anAliasHasNeitherSubResourceNorChoice()
{
    byId(u"plant.1b2c3d4e.westus2.azure.privatelinkservice"_qs);
    QVERIFY(find<QLineEdit>("targetSubResource")->isHidden());
    QVERIFY(find<QWidget>("targetChips")->isHidden());
    QVERIFY(find<QRadioButton>("approvalByOwner")->isChecked());
    QVERIFY(!find<QRadioButton>("approvalAtOnce")->isEnabled());
    byId(planfacts::accountId().text());
    QVERIFY(find<QLineEdit>("targetSubResource")->isVisible());
    QVERIFY(find<QRadioButton>("approvalAtOnce")->isEnabled());
    QVERIFY(find<QRadioButton>("approvalAtOnce")->isChecked());
}

void TargetFormTest::countsTheMessageWhileTyping()
{
    byId(planfacts::accountId().text());
    strangers();
    auto *message = find<QLineEdit>("requestMessage");
    message->setFocus();
    QTest::keyClicks(message, QString(128, u'x'));
    QVERIFY(find<QWidget>("requestMessageFault")->isHidden());
    QVERIFY(message->accessibleDescription().contains(u"128 of 140"));
    QTest::keyClicks(message, u"x"_qs);
    QVERIFY(told("requestMessageFault").contains(u"129"));
    QTest::keyClicks(message, QString(12, u'x'));
    QVERIFY(told("requestMessageFault").contains(u"at most 140"));
}

void TargetFormTest::tellsTheOutcomeBeforeCreate()
{
    const auto outcome = [this] {
        const auto lines = plantext::summary(Page::Resource, draft(), m_facts);
        for (const plantext::Line &line : lines) {
            if (line.label == u"Connection after Create")
                return line.value;
        }
        return QString();
    };
    byId(planfacts::accountId().text());
    QVERIFY2(outcome().startsWith(u"Approved at once: your rights on contoso-adu"), qPrintable(outcome()));
    Permission network;
    network.actions = { u"Microsoft.Network/*"_qs };
    planfacts::know(m_facts.accountPermissions, { network });
    m_wizard->factsChanged();
    QVERIFY2(outcome().contains(u"Pending until the owner approves it: you may not"), qPrintable(outcome()));
    strangers();
    QVERIFY2(outcome().contains(u"could not be read"), qPrintable(outcome()));
    byId(u"plant.1b2c3d4e.westus2.azure.privatelinkservice"_qs);
    QVERIFY2(outcome().contains(u"behind an alias"), qPrintable(outcome()));
}

void TargetFormTest::keepsBothWaysWhenSwitching()
{
    byId(planfacts::accountId().text());
    tick("methodDirectory");
    QVERIFY(!draft().byResourceId);
    QVERIFY(find<QWidget>("targetChips")->isHidden());
    QCOMPARE(draft().target, planfacts::accountId());
    QCOMPARE(ResourceId(find<ChoiceCombo>("targetName")->chosen()), planfacts::accountId());
    tick("methodResourceId");
    QCOMPARE(draft().target, planfacts::accountId());
}

void TargetFormTest::leadsToEveryField()
{
    m_wizard->review();
    for (const Fault &fault : onPage(m_wizard->faults(), Page::Resource)) {
        QWidget *control = m_form->control(fault.field);
        QVERIFY(control && control->isVisible());
    }
    byId({});
    QCOMPARE(onPage(m_wizard->faults(), Page::Resource).size(), 1);
    QVERIFY(told("targetTextFault").contains(u"required"));
    QCOMPARE(m_form->firstFocus(), find<QLineEdit>("targetText"));
}

const QString Hubs = u"Microsoft.Devices/IotHubs"_qs;

void TargetFormTest::hubs()
{
    planfacts::know(m_facts.endpointTypes, { { Hubs, Hubs }, { u"Microsoft.Web/sites"_qs, {} } });
    planfacts::know(
        m_facts.targets,
        { { planfacts::idOf(Hubs, u"iot-plant"_qs), u"iot-plant"_qs, Hubs, u"westus2"_qs } });
    m_facts.account = {};
    planfacts::know(
        m_facts.linkResources,
        { { u"iotHub"_qs, u"iotHub"_qs, { u"iotHub"_qs }, { u"privatelink.azure-devices.net"_qs } } });
    m_wizard->factsChanged();
}

void TargetFormTest::pickHub()
{
    auto *type = find<ChoiceCombo>("targetType");
    type->setFocus();
    QTest::keyClick(type, Qt::Key_Down);
    QCOMPARE(draft().targetType, Hubs);
    auto *resource = find<ChoiceCombo>("targetName");
    QVERIFY(resource->chosen().isEmpty());
    resource->setFocus();
    QTest::keyClick(resource, Qt::Key_Down);
    QCOMPARE(draft().target.name(), u"iot-plant"_qs);
}

void TargetFormTest::choosesAResourceOfAnotherType()
{
    auto *type = find<ChoiceCombo>("targetType");
    QCOMPARE(type->count(), 1);
    QCOMPARE(type->chosen(), u"Microsoft.DeviceUpdate/accounts"_qs);
    hubs();
    QCOMPARE(type->count(), 3);
    QCOMPARE(type->chosen(), u"Microsoft.DeviceUpdate/accounts"_qs); // first, and the one that is taken
    QVERIFY(find<ChoiceCombo>("offeredSubResource")->isHidden());
    pickHub();
    auto *offered = find<ChoiceCombo>("offeredSubResource");
    QVERIFY(offered->isVisible());
    QVERIFY(find<QLineEdit>("targetSubResource")->isHidden());
    QCOMPARE(offered->chosen(), u"iotHub"_qs);
    QCOMPARE(draft().zones.value(0).zoneName, u"privatelink.azure-devices.net"_qs);
    const auto lines = plantext::summary(Page::Resource, draft(), m_facts);
    QCOMPARE(lines.value(1).value, Hubs);
    QCOMPARE(lines.value(2).value, u"iot-plant"_qs);
    QCOMPARE(lines.value(3).value, u"iotHub"_qs);
    m_wizard->review();
    QVERIFY(onPage(m_wizard->faults(), Page::Resource).isEmpty());
    // And back.
    type->setFocus();
    QTest::keyClick(type, Qt::Key_Home);
    QVERIFY(draft().targetType.isEmpty() && draft().target.isEmpty());
    QVERIFY(offered->isHidden());
    QCOMPARE(find<QLineEdit>("targetSubResource")->text(), u"DeviceUpdate"_qs);
}

void TargetFormTest::choosesTheSubResourceOfferedOrTypesIt()
{
    hubs();
    pickHub();
    planfacts::know(
        m_facts.linkResources,
        { { u"blob"_qs, u"blob"_qs, { u"blob"_qs }, {} }, { u"web"_qs, u"web"_qs, { u"web"_qs }, {} } });
    m_wizard->factsChanged();
    auto *offered = find<ChoiceCombo>("offeredSubResource");
    m_wizard->review();
    QVERIFY(!told("offeredSubResourceFault").isEmpty()); // the former one is not offered
    QCOMPARE(m_form->control(Field::OfferedGroupId), offered);
    offered->setFocus();
    QTest::keyClick(offered, Qt::Key_End);
    QCOMPARE(draft().groupId, u"web"_qs);
    QCOMPARE(draft().memberName, u"web"_qs);
    QVERIFY(told("offeredSubResourceFault").isEmpty());
    planfacts::fail(m_facts.linkResources);
    m_wizard->factsChanged();
    auto *typed = find<QLineEdit>("targetSubResource");
    QVERIFY(typed->isVisible() && offered->isHidden());
    QVERIFY2(
        told("targetSubResourceFault").contains(u"could not be read"),
        qPrintable(told("targetSubResourceFault")));
    QVERIFY(find<QPushButton>("targetSubResourceRetry")->isVisible());
    QVERIFY(!m_form->findChild<QPushButton *>(u"offeredSubResourceRetry"_qs));
}

void TargetFormTest::saysWhichListIsMissing()
{
    planfacts::fail(m_facts.endpointTypes);
    m_wizard->factsChanged();
    QVERIFY(told("targetTypeFault").contains(u"could not be read"));
    QVERIFY(find<QPushButton>("targetTypeRetry")->isVisible());
    hubs();
    QVERIFY(told("targetTypeFault").isEmpty());
    planfacts::fail(m_facts.targets);
    auto *type = find<ChoiceCombo>("targetType");
    type->setFocus();
    QTest::keyClick(type, Qt::Key_Down);
    QVERIFY(told("targetNameFault").contains(u"could not be read"));
    QVERIFY(find<QPushButton>("targetNameRetry")->isVisible());
}

void TargetFormTest::takesAnIdOfAnotherService()
{
    const ResourceId hub = planfacts::idOf(Hubs, u"iot-plant"_qs);
    hubs();
    byId(hub.text() + u"/"_qs);
    QCOMPARE(draft().target, hub);
    QCOMPARE(find<QLabel>("readType")->text(), u"Resource type: "_qs + Hubs);
    QCOMPARE(find<QLabel>("readName")->text(), u"Resource: iot-plant"_qs);
    QVERIFY(told("targetTextFault").isEmpty());
    auto *offered = find<ChoiceCombo>("offeredSubResource");
    QVERIFY(offered->isVisible());
    QCOMPARE(offered->chosen(), u"iotHub"_qs);
    QCOMPARE(draft().zones.value(0).zoneName, u"privatelink.azure-devices.net"_qs);
    m_wizard->review();
    QVERIFY(onPage(m_wizard->faults(), Page::Resource).isEmpty());
    // Of a type that Azure does not list.
    byId(planfacts::idOf(u"Microsoft.Compute/virtualMachines"_qs, u"vm-plant"_qs).text());
    QVERIFY2(
        told("targetTextFault").contains(u"does not list Microsoft.Compute/virtualMachines"),
        qPrintable(told("targetTextFault")));
    // And back.
    byId(planfacts::accountId().text());
    QVERIFY(find<QLabel>("readType")->isHidden());
    QVERIFY(offered->isHidden());
    QCOMPARE(find<QLineEdit>("targetSubResource")->text(), u"DeviceUpdate"_qs);
}

void TargetFormTest::asksForAResourceThatCannotBeRead()
{
    m_facts.account = {};
    planfacts::fail(m_facts.linkResources);
    m_facts.linkResources.error.httpStatus = 403;
    planfacts::fail(m_facts.accountPermissions);
    m_wizard->factsChanged();
    byId(planfacts::idOf(Hubs, u"iot-plant"_qs).text());
    QVERIFY2(
        told("targetTextFault").contains(u"Not checked: you cannot read this resource."),
        qPrintable(told("targetTextFault")));
    QVERIFY(find<QRadioButton>("approvalByOwner")->isChecked());
    auto *typed = find<QLineEdit>("targetSubResource");
    QVERIFY(typed->isVisible());
    QVERIFY(typed->text().isEmpty());
    typed->setFocus();
    QTest::keyClicks(typed, u"iotHub"_qs);
    m_wizard->review();
    QVERIFY(!hasErrors(onPage(m_wizard->faults(), Page::Resource)));
    QVERIFY(!hasErrors(onPage(m_wizard->faults(), Page::Dns)));
    const auto lines = plantext::summary(Page::Dns, draft(), m_facts);
    QVERIFY2(lines.value(0).value.contains(u"by hand"), qPrintable(lines.value(0).value));
    m_facts.linkResources.error.httpStatus = 404;
    m_wizard->factsChanged();
    QVERIFY(told("targetTextFault").contains(u"no such resource"));
}

QTEST_MAIN(TargetFormTest)
#include "targetformtest.moc"
