#include "ui/wizard/wizardcontroller.h"
#include "src/plan/proposals.h"
#include "tests/support/planfacts.h"

#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace linkdesk;
using Tab = WizardController::TabState;

class WizardControllerTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void fillsEverythingWhereThereIsNoChoice();
    void followsTheNameUntilEdited();
    void keepsAnEmptiedName();
    void proposesTheNextFreeName();
    void takesTheRegionWhenTheAccountComesLate();
    void tellsWhatAChangeOfRegionCleared();
    void showsSyntaxOnLeavingAndMissingAfterReview();
    void tellsWrongFollowersOnce();
    void marksTabs();
    void dropsTheSubnetOfAnotherNetwork();
    void namesTheAddressOfAStaticChoice();
    void startsAnewUntouched();
    void movesWhatWasLeftWithTheTags();
    void keepsItsNameWhileTheNamesAreRead();

private:
    std::unique_ptr<WizardController> make();
    void edit(const std::function<void(Draft &)> &act);
    bool shows(Field field) const;

    Facts m_facts;
    std::unique_ptr<WizardController> m_wizard;
};

std::unique_ptr<WizardController> WizardControllerTest::make()
{
    return std::make_unique<WizardController>(
        draftForAccount(planfacts::account()), [this](const Draft &) -> const Facts & { return m_facts; });
}

void WizardControllerTest::init()
{
    m_facts = planfacts::facts();
    m_wizard = make();
}

void WizardControllerTest::edit(const std::function<void(Draft &)> &act)
{
    Draft draft = m_wizard->draft();
    act(draft);
    m_wizard->edit(draft);
}

bool WizardControllerTest::shows(Field field) const
{
    const Faults &faults = m_wizard->faults();
    return std::any_of(
        faults.cbegin(), faults.cend(), [field](const Fault &fault) { return fault.field == field; });
}

void WizardControllerTest::fillsEverythingWhereThereIsNoChoice()
{
    QVERIFY(!hasErrors(m_wizard->allFaults()));
    QCOMPARE(m_wizard->draft().name, QStringLiteral("pe-contoso-adu"));
    QCOMPARE(m_wizard->draft().subnet.name(), QStringLiteral("snet-1"));
    QVERIFY(!m_wizard->isEdited());
}

void WizardControllerTest::followsTheNameUntilEdited()
{
    edit([](Draft &draft) { draft.name = QStringLiteral("pe-plant"); });
    QCOMPARE(m_wizard->draft().networkInterfaceName, QStringLiteral("pe-plant-nic"));
    QCOMPARE(m_wizard->draft().connectionName, QStringLiteral("pe-plant"));
    edit([](Draft &draft) { draft.networkInterfaceName = QStringLiteral("mine"); });
    edit([](Draft &draft) { draft.name = QStringLiteral("pe-plant-2"); });
    QCOMPARE(m_wizard->draft().networkInterfaceName, QStringLiteral("mine"));
    QCOMPARE(m_wizard->draft().connectionName, QStringLiteral("pe-plant-2"));
}

void WizardControllerTest::keepsAnEmptiedName()
{
    edit([](Draft &draft) { draft.name.clear(); });
    m_wizard->factsChanged();
    QCOMPARE(m_wizard->draft().name, QString());
}

void WizardControllerTest::proposesTheNextFreeName()
{
    m_facts.endpoints.value = { planfacts::endpoint(QStringLiteral("pe-contoso-adu")) };
    m_wizard->factsChanged();
    QCOMPARE(m_wizard->draft().name, QStringLiteral("pe-contoso-adu-2"));
    QVERIFY(!m_wizard->isEdited());
    m_facts.endpoints.value.clear();
    m_wizard->factsChanged();
    QCOMPARE(m_wizard->draft().name, QStringLiteral("pe-contoso-adu"));
}

void WizardControllerTest::takesTheRegionWhenTheAccountComesLate()
{
    const Fact<DeviceUpdateAccount> account = std::exchange(m_facts.account, {});
    DeviceUpdateAccount unread;
    unread.id = planfacts::accountId();
    unread.name = unread.id.name();
    m_wizard = std::make_unique<WizardController>(
        draftForAccount(unread), [this](const Draft &) -> const Facts & { return m_facts; });
    edit([](Draft &draft) { draft.name = QStringLiteral("typed-meanwhile"); });
    QVERIFY(m_wizard->draft().region.isEmpty());
    m_facts.account = account;
    m_wizard->factsChanged();
    QCOMPARE(m_wizard->draft().region, QStringLiteral("westus2"));
    QCOMPARE(m_wizard->draft().name, QStringLiteral("typed-meanwhile"));
    QVERIFY(!hasErrors(m_wizard->allFaults()));
}

void WizardControllerTest::tellsWhatAChangeOfRegionCleared()
{
    QList<Field> told;
    connect(m_wizard.get(), &WizardController::cleared, this, [&told](const QList<Field> &fields) {
        told = fields;
    });
    edit([](Draft &draft) { draft.region = QStringLiteral("westeurope"); });
    QVERIFY(told.contains(Field::VirtualNetwork));
    QVERIFY(told.contains(Field::Subnet));
    // The only network there is proposed at once.
    QCOMPARE(m_wizard->draft().virtualNetwork.name(), QStringLiteral("vnet-eu"));
    QCOMPARE(m_wizard->draft().name, QStringLiteral("pe-contoso-adu"));
}

void WizardControllerTest::showsSyntaxOnLeavingAndMissingAfterReview()
{
    edit([](Draft &draft) { draft.name = QStringLiteral("-x"); });
    QVERIFY(!shows(Field::Name));
    m_wizard->leaveField(Field::Name, -1);
    QVERIFY(shows(Field::Name));
    edit([](Draft &draft) { draft.name.clear(); });
    QVERIFY(!shows(Field::Name));
    m_wizard->review();
    QVERIFY(shows(Field::Name));
}

void WizardControllerTest::tellsWrongFollowersOnce()
{
    edit([](Draft &draft) { draft.name = QStringLiteral("-x"); });
    m_wizard->review();
    QVERIFY(shows(Field::Name));
    QVERIFY(!shows(Field::NetworkInterfaceName));
    edit([](Draft &draft) { draft.networkInterfaceName = QStringLiteral("-y"); });
    QVERIFY(shows(Field::NetworkInterfaceName));
    QVERIFY(!shows(Field::ConnectionName));
}

void WizardControllerTest::marksTabs()
{
    QCOMPARE(m_wizard->tabState(Page::Basics), Tab::Untouched);
    m_wizard->open(Page::Tags);
    QCOMPARE(m_wizard->tabState(Page::Basics), Tab::Valid);
    QCOMPARE(m_wizard->tabState(Page::Dns), Tab::Untouched);
    edit([](Draft &draft) { draft.name = QStringLiteral("-x"); });
    m_wizard->leaveField(Field::Name, -1);
    QCOMPARE(m_wizard->tabState(Page::Basics), Tab::HasFaults);
    m_wizard->review();
    QCOMPARE(m_wizard->tabState(Page::Dns), Tab::Valid);
}

void WizardControllerTest::dropsTheSubnetOfAnotherNetwork()
{
    VirtualNetwork second = planfacts::network(
        QStringLiteral("vnet-two"), QStringLiteral("westus2"),
        { QStringLiteral("10.3.0.0/28"), QStringLiteral("10.3.1.0/28") });
    m_facts.networks.value.append(second);
    edit([&second](Draft &draft) { draft.virtualNetwork = second.id; });
    QVERIFY(m_wizard->draft().subnet.isEmpty()); // two are usable: the person chooses
    edit([&second](Draft &draft) {
        draft.subnet = second.subnets.first().id;
        draft.networkPolicy = QStringLiteral("Enabled");
    });
    edit([&second](Draft &draft) { draft.subnet = second.subnets.last().id; });
    QVERIFY(m_wizard->draft().networkPolicy.isEmpty());
}

void WizardControllerTest::namesTheAddressOfAStaticChoice()
{
    edit([](Draft &draft) { draft.staticAddress = true; });
    QCOMPARE(m_wizard->draft().ipConfigurationName, QStringLiteral("pe-contoso-adu-ipconfig"));
    QCOMPARE(m_wizard->draft().memberName, QStringLiteral("adu"));
    edit([](Draft &draft) {
        draft.name.clear();
        draft.staticAddress = false;
        draft.ipConfigurationName.clear();
    });
    edit([](Draft &draft) { draft.staticAddress = true; });
    QCOMPARE(m_wizard->draft().ipConfigurationName, QStringLiteral("ipconfig"));
}

void WizardControllerTest::startsAnewUntouched()
{
    edit([](Draft &draft) { draft.name = QStringLiteral("-x"); });
    m_wizard->review();
    QSignalSpy changed(m_wizard.get(), &WizardController::changed);
    m_wizard->restart(draftForAccount(planfacts::account()), false);
    QVERIFY(!changed.isEmpty());
    QVERIFY(m_wizard->faults().isEmpty());
    QVERIFY(!m_wizard->isEdited());
    QCOMPARE(m_wizard->tabState(Page::Basics), Tab::Untouched);
}

void WizardControllerTest::movesWhatWasLeftWithTheTags()
{
    edit([](Draft &draft) {
        draft.tags = { { QStringLiteral("a"), {}, true, true },
                       { QStringLiteral("b"), {}, true, true },
                       { QStringLiteral("<"), {}, true, true } };
    });
    m_wizard->leaveField(Field::TagName, 1);
    QVERIFY(!shows(Field::TagName));
    edit([](Draft &draft) { draft.tags.removeAt(1); });
    QVERIFY(!shows(Field::TagName)); // the wrong one moved up, and was not left
    m_wizard->leaveField(Field::TagName, 1);
    edit([](Draft &draft) { draft.tags.removeAt(0); });
    QVERIFY(shows(Field::TagName));
}

void WizardControllerTest::keepsItsNameWhileTheNamesAreRead()
{
    m_facts.endpoints.value = { planfacts::endpoint(QStringLiteral("pe-contoso-adu")) };
    m_wizard->factsChanged();
    const Fact<QList<PrivateEndpoint>> known = std::exchange(m_facts.endpoints, {});
    m_facts.endpoints.state = Fact<QList<PrivateEndpoint>>::State::Loading;
    m_wizard->factsChanged();
    QCOMPARE(m_wizard->draft().name, QStringLiteral("pe-contoso-adu-2"));
    m_facts.endpoints = known;
    m_wizard->factsChanged();
    QCOMPARE(m_wizard->draft().name, QStringLiteral("pe-contoso-adu-2"));
}

QTEST_GUILESS_MAIN(WizardControllerTest)
#include "wizardcontrollertest.moc"
