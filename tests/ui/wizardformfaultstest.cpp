// What the forms tell and allow where something is missing, gone, unread or late.
#include "tests/ui/formhost.h"
#include "ui/wizard/basicsform.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/dnsform.h"
#include "ui/wizard/faultline.h"
#include "ui/wizard/resourceform.h"
#include "ui/wizard/tagsform.h"
#include "ui/wizard/virtualnetworkform.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <algorithm>

using namespace linkdesk;

class WizardFormFaultsTest : public QObject, private FormHost {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void takesTagsForTheZoneBeyondTheEndpoints();
    void keepsWhatATagIsForWhileItIsTyped();
    void keepsTheChoiceOfTheEmptyTag();
    void showsFaultsOfTheResource();
    void letsThePersonAskTheOwner();
    void leadsToTheApprovalThatIsMissing();
    void tellsWhyNoZoneIsListed();
    void tellsThatNamesInUseAreUnknown();
    void createsASecurityGroup();
    void unticksASecurityGroupThatIsGone();
    void beginsWhereSomethingIsMissing();
    void takesTheZoneThatHasComeToBe();
    void offersTheNewGroupOfBasicsAgain();
};

void WizardFormFaultsTest::takesTagsForTheZoneBeyondTheEndpoints()
{
    Draft full = draft();
    for (int i = 0; i < 50; ++i)
        full.tags.append({ QStringLiteral("t%1").arg(i), {}, true, false });
    m_wizard->edit(full);
    show<TagsForm>();
    QTest::keyClicks(find<QLineEdit>("tagName51"), QStringLiteral("zone"));
    QCOMPARE(draft().tags.size(), 51);
    QVERIFY(!draft().tags.last().onEndpoint);
    QVERIFY(draft().tags.last().onZone);
}

void WizardFormFaultsTest::keepsWhatATagIsForWhileItIsTyped()
{
    m_facts.zones.value = { planfacts::zone(planfacts::group) };
    m_wizard->factsChanged();
    show<TagsForm>();
    QTest::keyClicks(find<QLineEdit>("tagName1"), QStringLiteral("env"));
    QCOMPARE(find<ChoiceCombo>("tagResource1")->currentText(), QStringLiteral("Private endpoint"));
    QCOMPARE(find<ChoiceCombo>("tagResource1")->count(), 2); // each once
    QVERIFY(draft().tags.first().onZone); // should a zone be made after all
}

void WizardFormFaultsTest::keepsTheChoiceOfTheEmptyTag()
{
    show<TagsForm>();
    auto *resource = find<ChoiceCombo>("tagResource1");
    resource->choose(QStringLiteral("zone"));
    emit resource->picked(QStringLiteral("zone"));
    m_wizard->factsChanged();
    QTest::keyClicks(find<QLineEdit>("tagName1"), QStringLiteral("env"));
    QVERIFY(!draft().tags.first().onEndpoint);
}

void WizardFormFaultsTest::showsFaultsOfTheResource()
{
    m_facts.account.value.provisioningState = QStringLiteral("Deleting");
    planfacts::know(m_facts.accountPermissions, {});
    m_wizard->factsChanged();
    show<ResourceForm>();
    QVERIFY(find<QWidget>("targetNameFault")->isVisible());
    planfacts::fail(m_facts.account);
    planfacts::fail(m_facts.linkResources);
    m_wizard->factsChanged();
    QVERIFY(find<QPushButton>("targetNameRetry")->isVisible());
    QVERIFY(find<QWidget>("targetSubResourceFault")->isVisible());
}

void WizardFormFaultsTest::letsThePersonAskTheOwner()
{
    show<ResourceForm>();
    QTRY_VERIFY(find<QRadioButton>("approvalAtOnce")->hasFocus());
    QVERIFY(find<QLineEdit>("requestMessage")->isHidden());
    QTest::keyClick(find<QRadioButton>("approvalAtOnce"), Qt::Key_Down);
    QVERIFY(draft().manual);
    QVERIFY(find<QLineEdit>("requestMessage")->isVisible());
    QTest::keyClick(find<QRadioButton>("approvalByOwner"), Qt::Key_Up);
    QVERIFY(!draft().manual);
}

// From an account, too, where the resource itself is only shown.
void WizardFormFaultsTest::leadsToTheApprovalThatIsMissing()
{
    planfacts::know(m_facts.accountPermissions, {});
    m_wizard->factsChanged();
    auto *form = show<ResourceForm>();
    const Faults faults = onPage(m_wizard->faults(), Page::Resource);
    const auto missing = std::find_if(faults.cbegin(), faults.cend(), [](const Fault &fault) {
        return fault.code == FaultCode::NoPermission;
    });
    QVERIFY(missing != faults.cend());
    QCOMPARE(form->control(missing->field), find<QWidget>("approvalAtOnce"));
    QVERIFY(find<QWidget>("approvalFault")->isVisible());
}

void WizardFormFaultsTest::tellsWhyNoZoneIsListed()
{
    m_facts.zones = {};
    m_facts.zones.state = Fact<QList<PrivateDnsZone>>::State::Loading;
    m_wizard->restart(draftForAccount(planfacts::account()), false);
    auto *form = show<DnsForm>();
    QVERIFY(find<QLabel>("zonesWaiting")->isVisible());
    planfacts::fail(m_facts.zones);
    m_facts.zones.error = Error::of(Failure::Refused, QStringLiteral("no right"));
    m_facts.unreadZones = { planfacts::otherSubscription };
    m_wizard->factsChanged();
    QVERIFY(find<QLabel>("zonesWaiting")->isHidden());
    QVERIFY(find<QWidget>("zoneTable")->isVisible());
    const QString told = find<FaultLine>("zonesProblem")->text();
    QVERIFY2(told.contains(QStringLiteral("no right")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Hub")), qPrintable(told));
    bool asked = false;
    connect(form, &WizardForm::reloadWanted, this, [&asked] { asked = true; });
    find<QPushButton>("zonesRetry")->click();
    QVERIFY(asked);
}

void WizardFormFaultsTest::tellsThatNamesInUseAreUnknown()
{
    planfacts::fail(m_facts.endpoints);
    m_wizard->factsChanged();
    show<BasicsForm>();
    QVERIFY(find<QWidget>("nameFault")->isVisible());
    QVERIFY(find<QPushButton>("nameRetry")->isVisible());
}

void WizardFormFaultsTest::createsASecurityGroup()
{
    show<VirtualNetworkForm>();
    find<QPushButton>("createSecurityGroup")->click();
    auto *name = find<QLineEdit>("newSecurityGroupName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("asg-here"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(find<QWidget>("newSecurityGroupFault")->isVisible());
    QTest::keyClicks(name, QStringLiteral("-2"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(draft().newSecurityGroups, QStringList{ QStringLiteral("asg-here-2") });
    auto *groups = find<QListWidget>("securityGroups");
    QCOMPARE(groups->count(), 2);
    QCOMPARE(groups->item(1)->checkState(), Qt::Checked);
    groups->setFocus();
    groups->setCurrentRow(1);
    QTest::keyClick(groups, Qt::Key_Space);
    QTRY_VERIFY(draft().newSecurityGroups.isEmpty());
    QCOMPARE(groups->count(), 1);
}

void WizardFormFaultsTest::unticksASecurityGroupThatIsGone()
{
    Draft with = draft();
    with.securityGroups = { planfacts::idOf(types::SecurityGroup, QStringLiteral("asg-gone")) };
    m_wizard->edit(with);
    show<VirtualNetworkForm>();
    QVERIFY(find<QWidget>("securityGroupsFault")->isVisible());
    auto *groups = find<QListWidget>("securityGroups");
    QCOMPARE(groups->count(), 2);
    groups->setFocus();
    groups->setCurrentRow(1);
    QTest::keyClick(groups, Qt::Key_Space);
    QTRY_VERIFY(draft().securityGroups.isEmpty());
}

void WizardFormFaultsTest::beginsWhereSomethingIsMissing()
{
    m_facts.networks.value.removeFirst();
    m_wizard->restart(draftForAccount(planfacts::account()), false);
    show<VirtualNetworkForm>();
    QTRY_VERIFY(find<QPushButton>("switchTo_westeurope")->hasFocus());
    Draft empty = draft();
    empty.zones.first().resourceGroup.clear();
    m_wizard->edit(empty);
    show<DnsForm>();
    QTRY_VERIFY(find<ChoiceCombo>("zoneResourceGroup1")->hasFocus());
}

void WizardFormFaultsTest::takesTheZoneThatHasComeToBe()
{
    Draft own = draft();
    own.zones.first().configurationName = QStringLiteral("mine"); // not the proposal any more
    m_wizard->edit(own);
    m_facts.zones.value = { planfacts::zone(planfacts::group) };
    m_wizard->factsChanged();
    show<DnsForm>();
    QVERIFY(!find<ChoiceCombo>("zone1")->currentText().startsWith(QStringLiteral("(new)")));
}

void WizardFormFaultsTest::offersTheNewGroupOfBasicsAgain()
{
    Draft own = draft();
    own.resourceGroup = QStringLiteral("rg-new");
    own.newResourceGroup = true;
    own.zones.first().resourceGroup = planfacts::group;
    own.zones.first().configurationName = QStringLiteral("mine"); // chosen by the person, not proposed
    m_wizard->edit(own);
    show<DnsForm>();
    auto *group = find<ChoiceCombo>("zoneResourceGroup1");
    QCOMPARE(group->currentText(), planfacts::group);
    group->choose(QStringLiteral("rg-new"));
    QCOMPARE(group->currentText(), QStringLiteral("(new) rg-new"));
    auto *subscription = find<ChoiceCombo>("zoneSubscription1");
    QVERIFY(!(subscription->model()->index(1, 0).flags() & Qt::ItemIsEnabled)); // disabled, with the reason
    QVERIFY(subscription->itemText(1).contains(QStringLiteral("Disabled")));
}

QTEST_MAIN(WizardFormFaultsTest)
#include "wizardformfaultstest.moc"
