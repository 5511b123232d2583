#include "tests/ui/formhost.h"
#include "ui/wizard/basicsform.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/dnsform.h"
#include "ui/wizard/resourceform.h"
#include "ui/wizard/tagsform.h"
#include "ui/wizard/virtualnetworkform.h"
#include "ui/wizard/wizardfooter.h"

#include <QAccessible>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

using namespace linkdesk;

namespace {

class FewFields : public WizardForm {
public:
    explicit FewFields(bool more)
        : WizardForm(Page::Basics, nullptr)
    {
        addText(Field::Name, QStringLiteral("first"), QStringLiteral("First"), &Draft::name, { true, {} });
        if (more)
            addText(
                Field::ConnectionName, QStringLiteral("second"), QStringLiteral("Second"),
                &Draft::connectionName, { true, QStringLiteral("Help") });
        addText(
            Field::NetworkInterfaceName, QStringLiteral("third"), QStringLiteral("Third"),
            &Draft::networkInterfaceName, {});
        finish();
    }
    using WizardForm::setFieldVisible;

private:
    void fill(const Draft &, const Facts &) override { }
};

} // namespace

// Each form shown in a window and worked with by keyboard, on a controller and facts that are written by
// hand.
class WizardFormsTest : public QObject, private FormHost {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void typesOverTheProposedName();
    void createsANewGroupWithoutLosingTheForm();
    void refusesATakenGroupName();
    void listsOnlyNetworksOfTheRegion();
    void putsWhatCannotBeUsedLastWithTheReason();
    void offersTheRegionsThatHaveNetworks();
    void asksForAnAddressOnlyWhenStatic();
    void hiddenFieldsTakeNoRoom();
    void changesThePolicyOfTheSubnet();
    void choosesSecurityGroups();
    void saysWhichRecordsToAddByHand();
    void takesAnExistingZoneOfAnotherSubscription();
    void keepsAnEmptyRowBelowTheTags();
    void removesATagByItsBin();
    void blocksTheTagAfterTheLast();
    void tellsWhyAListIsMissing();
    void namesEveryControl_data();
    void namesEveryControl();
    void givesEveryMnemonicOnce_data();
    void givesEveryMnemonicOnce();

private:
    void addPages();
    WizardForm *showPage(Page page); // with everything open that can be
};

void WizardFormsTest::init()
{
    begin();
}

void WizardFormsTest::cleanup()
{
    end();
}

void WizardFormsTest::typesOverTheProposedName()
{
    show<BasicsForm>();
    auto *name = find<QLineEdit>("name");
    QTRY_VERIFY(name->hasFocus());
    QCOMPARE(name->selectedText(), QStringLiteral("pe-contoso-adu"));
    QTest::keyClicks(name, QStringLiteral("pe-9"));
    QCOMPARE(draft().name, QStringLiteral("pe-9"));
    QCOMPARE(find<QLineEdit>("networkInterfaceName")->text(), QStringLiteral("pe-9-nic"));
    QTest::keyClicks(name, QStringLiteral("-"));
    QVERIFY(find<QWidget>("nameFault")->isHidden());
    QTest::keyClick(name, Qt::Key_Tab);
    QVERIFY(find<QWidget>("nameFault")->isVisible());
    QVERIFY(name->accessibleDescription().contains(QStringLiteral("\"-\"")));
}

void WizardFormsTest::createsANewGroupWithoutLosingTheForm()
{
    show<BasicsForm>();
    QTest::keyClicks(find<QLineEdit>("name"), QStringLiteral("kept"));
    find<QPushButton>("createNewGroup")->setFocus();
    QTest::keyClick(find<QPushButton>("createNewGroup"), Qt::Key_Space);
    auto *name = find<QLineEdit>("newGroupName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("rg-new"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(draft().resourceGroup, QStringLiteral("rg-new"));
    QVERIFY(draft().newResourceGroup);
    QCOMPARE(draft().name, QStringLiteral("kept"));
    QVERIFY(find<QWidget>("newGroupPanel")->isHidden());
    QCOMPARE(find<ChoiceCombo>("resourceGroup")->currentText(), QStringLiteral("(new) rg-new"));
}

void WizardFormsTest::refusesATakenGroupName()
{
    show<BasicsForm>();
    find<QPushButton>("createNewGroup")->click();
    QTest::keyClicks(find<QLineEdit>("newGroupName"), planfacts::group.toUpper());
    QTest::keyClick(find<QLineEdit>("newGroupName"), Qt::Key_Return);
    QVERIFY(find<QWidget>("newGroupFault")->isVisible());
    QTest::keyClick(find<QLineEdit>("newGroupName"), Qt::Key_Escape);
    QVERIFY(find<QWidget>("newGroupPanel")->isHidden());
    QCOMPARE(draft().resourceGroup, planfacts::group);
}

void WizardFormsTest::listsOnlyNetworksOfTheRegion()
{
    show<VirtualNetworkForm>();
    auto *networks = find<ChoiceCombo>("virtualNetwork");
    QCOMPARE(networks->count(), 1);
    QCOMPARE(networks->currentText(), QStringLiteral("vnet-plant (%1)").arg(planfacts::group));
    QVERIFY(find<ChoiceCombo>("subnet")->currentText().contains(QStringLiteral("10.0.1.0/28")));
}

void WizardFormsTest::putsWhatCannotBeUsedLastWithTheReason()
{
    VirtualNetwork web = planfacts::network(
        QStringLiteral("a-web"), QStringLiteral("westus2"), { QStringLiteral("10.4.0.0/28") });
    web.subnets.first().delegations = { QStringLiteral("Microsoft.Web/serverFarms") };
    m_facts.networks.value.prepend(web);
    m_wizard->factsChanged();
    show<VirtualNetworkForm>();
    auto *networks = find<ChoiceCombo>("virtualNetwork");
    QCOMPARE(networks->count(), 2);
    QVERIFY(networks->itemText(1).startsWith(QStringLiteral("a-web")));
    QVERIFY(networks->itemText(1).contains(QStringLiteral("delegated to Microsoft.Web/serverFarms")));
    QVERIFY(!(networks->model()->index(1, 0).flags() & Qt::ItemIsEnabled));
}

void WizardFormsTest::offersTheRegionsThatHaveNetworks()
{
    m_facts.networks.value.removeFirst();
    m_wizard->restart(draftForAccount(planfacts::account()), false);
    show<VirtualNetworkForm>();
    QVERIFY(find<QWidget>("regionOffer")->isVisible());
    auto *change = find<QPushButton>("switchTo_westeurope");
    QVERIFY(change->text().contains(QStringLiteral("West Europe")));
    const QString name = draft().name;
    change->setFocus();
    QTest::keyClick(change, Qt::Key_Space);
    QCOMPARE(draft().region, QStringLiteral("westeurope"));
    QCOMPARE(draft().name, name);
    QVERIFY(find<QWidget>("regionOffer")->isHidden());
    QCOMPARE(draft().virtualNetwork.name(), QStringLiteral("vnet-eu"));
}

void WizardFormsTest::asksForAnAddressOnlyWhenStatic()
{
    show<VirtualNetworkForm>();
    QVERIFY(find<QLineEdit>("privateIpAddress")->isHidden());
    find<QRadioButton>("staticAddress")->setFocus();
    QTest::keyClick(find<QRadioButton>("staticAddress"), Qt::Key_Space);
    QVERIFY(draft().staticAddress);
    auto *address = find<QLineEdit>("privateIpAddress");
    QVERIFY(address->isVisible());
    QCOMPARE(find<QLineEdit>("memberName")->text(), QStringLiteral("adu"));
    QVERIFY(find<QLineEdit>("memberName")->isReadOnly());
    address->setFocus();
    QTest::keyClicks(address, QStringLiteral("10.0.1.1"));
    QTest::keyClick(address, Qt::Key_Tab);
    QVERIFY(find<QWidget>("privateIpAddressFault")->isVisible());
    m_facts.checkedAddress = QStringLiteral("10.0.1.1");
    m_facts.checkedNetwork = draft().virtualNetwork;
    planfacts::know(m_facts.address, AddressCheck{ false, true, { QStringLiteral("10.0.1.6") } });
    m_wizard->factsChanged();
    QVERIFY(find<QPushButton>("useFreeAddress")->isVisible());
    find<QPushButton>("useFreeAddress")->click();
    QCOMPARE(address->text(), QStringLiteral("10.0.1.6"));
    QVERIFY(find<QWidget>("privateIpAddressFault")->isHidden());
}

void WizardFormsTest::hiddenFieldsTakeNoRoom()
{
    FewFields without(false), with(true);
    const auto height = [](WizardForm &form) {
        form.layout()->activate();
        return form.sizeHint().height();
    };
    const int whole = height(with);
    QVERIFY(whole > height(without));
    with.setFieldVisible(Field::ConnectionName, false);
    QCOMPARE(height(with), height(without));
    with.setFieldVisible(Field::ConnectionName, true);
    QCOMPARE(height(with), whole);
}

void WizardFormsTest::changesThePolicyOfTheSubnet()
{
    show<VirtualNetworkForm>();
    find<QPushButton>("editNetworkPolicy")->click();
    QVERIFY(find<QLabel>("policyWarning")->text().contains(QStringLiteral("every private endpoint")));
    QTest::keyClick(find<QWidget>("policySecurityGroups"), Qt::Key_Space);
    find<QPushButton>("policySave")->click();
    QCOMPARE(draft().networkPolicy, QStringLiteral("NetworkSecurityGroupEnabled"));
    QVERIFY(find<QWidget>("networkPolicyFault")->isVisible());
    find<QPushButton>("editNetworkPolicy")->click();
    QTest::keyClick(find<QWidget>("policySecurityGroups"), Qt::Key_Space);
    find<QPushButton>("policySave")->click();
    QVERIFY(draft().networkPolicy.isEmpty()); // as it is: nothing is changed
}

void WizardFormsTest::choosesSecurityGroups()
{
    show<VirtualNetworkForm>();
    auto *groups = find<QListWidget>("securityGroups");
    QCOMPARE(groups->count(), 1); // the other is in West Europe
    groups->setFocus();
    groups->setCurrentRow(0);
    QTest::keyClick(groups, Qt::Key_Space);
    QCOMPARE(draft().securityGroups.size(), 1);
    QTest::keyClick(groups, Qt::Key_Space);
    QVERIFY(draft().securityGroups.isEmpty());
}

void WizardFormsTest::saysWhichRecordsToAddByHand()
{
    show<DnsForm>();
    QVERIFY(find<QWidget>("zoneTable")->isVisible());
    find<QRadioButton>("integrateDnsNo")->setFocus();
    QTest::keyClick(find<QRadioButton>("integrateDnsNo"), Qt::Key_Space);
    QVERIFY(!draft().integrateDns);
    QVERIFY(find<QWidget>("zoneTable")->isHidden());
    const QString text = find<QLabel>("recordsByHand")->text();
    QVERIFY2(
        text.contains(QStringLiteral("A record contoso-adu in the zone ") + planfacts::zoneName),
        qPrintable(text));
}

void WizardFormsTest::takesAnExistingZoneOfAnotherSubscription()
{
    show<DnsForm>();
    QVERIFY(draft().zones.first().newZone);
    m_facts.zones.value = { planfacts::zone(QStringLiteral("rg-hub"), planfacts::otherSubscription) };
    planfacts::know(m_facts.links, {});
    m_wizard->factsChanged();
    // An existing one is preferred; the person may still have a new one made.
    QVERIFY(!draft().zones.first().newZone);
    QCOMPARE(draft().zones.first().subscriptionId, planfacts::otherSubscription);
    auto *zone = find<ChoiceCombo>("zone1");
    QVERIFY(zone->currentText().contains(QStringLiteral("rg-hub, Hub")));
    auto *subscription = find<ChoiceCombo>("zoneSubscription1");
    emit subscription->picked(planfacts::subscription);
    QVERIFY(draft().zones.first().newZone);
    QCOMPARE(draft().zones.first().resourceGroup, planfacts::group);
    QVERIFY(find<ChoiceCombo>("zone1")->currentText().startsWith(QStringLiteral("(new)")));
}

void WizardFormsTest::keepsAnEmptyRowBelowTheTags()
{
    show<TagsForm>();
    auto *name = find<QLineEdit>("tagName1");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("env"));
    QTest::keyClick(name, Qt::Key_Tab);
    QTest::keyClicks(find<QLineEdit>("tagValue1"), QStringLiteral("prod"));
    QCOMPARE(draft().tags.size(), 1);
    QCOMPARE(draft().tags.first().value, QStringLiteral("prod"));
    QTRY_VERIFY(find<QLineEdit>("tagName2")->isVisible());
    find<QLineEdit>("tagName2")->setFocus();
    QTest::keyClicks(find<QLineEdit>("tagName2"), QStringLiteral("ENV"));
    QTest::keyClick(find<QLineEdit>("tagName2"), Qt::Key_Tab);
    QVERIFY(find<QWidget>("tagFault2")->isVisible());
}

void WizardFormsTest::removesATagByItsBin()
{
    show<TagsForm>();
    QTest::keyClicks(find<QLineEdit>("tagName1"), QStringLiteral("one"));
    QTest::keyClicks(find<QLineEdit>("tagName2"), QStringLiteral("two"));
    find<QToolButton>("tagRemove1")->click();
    QCOMPARE(draft().tags.size(), 1);
    QCOMPARE(find<QLineEdit>("tagName1")->text(), QStringLiteral("two"));
    QVERIFY(find<QToolButton>("tagRemove2")->isHidden());
}

void WizardFormsTest::blocksTheTagAfterTheLast()
{
    Draft full = draft();
    for (int i = 0; i < 50; ++i)
        full.tags.append({ QStringLiteral("t%1").arg(i), {}, true, true });
    m_wizard->edit(full);
    show<TagsForm>();
    QVERIFY(find<QLineEdit>("tagName50"));
    QVERIFY(!m_form->findChild<QLineEdit *>(QStringLiteral("tagName51")));
    QVERIFY(find<QLabel>("tagCount")->text().contains(QStringLiteral("no more")));
}

void WizardFormsTest::tellsWhyAListIsMissing()
{
    planfacts::fail(m_facts.groups);
    m_facts.groups.error = Error::of(Failure::Refused, QStringLiteral("no right"));
    m_wizard->factsChanged();
    auto *form = show<BasicsForm>();
    QVERIFY(find<QWidget>("resourceGroupFault")->isVisible());
    bool asked = false;
    connect(form, &WizardForm::reloadWanted, this, [&asked] { asked = true; });
    find<QPushButton>("resourceGroupRetry")->click();
    QVERIFY(asked);
}

void WizardFormsTest::addPages()
{
    QTest::addColumn<int>("page");
    QTest::newRow("Basics") << static_cast<int>(Page::Basics);
    QTest::newRow("Resource") << static_cast<int>(Page::Resource);
    QTest::newRow("Virtual Network") << static_cast<int>(Page::VirtualNetwork);
    QTest::newRow("DNS") << static_cast<int>(Page::Dns);
    QTest::newRow("Tags") << static_cast<int>(Page::Tags);
}

WizardForm *WizardFormsTest::showPage(Page page)
{
    Draft full = draft();
    full.staticAddress = true;
    full.manual = true;
    full.tags = { { QStringLiteral("env"), QStringLiteral("prod"), true, true } };
    m_wizard->edit(full);
    m_facts.checkedAddress = QStringLiteral("10.0.1.9");
    m_facts.checkedNetwork = draft().virtualNetwork;
    planfacts::know(m_facts.address, AddressCheck{ false, false, { QStringLiteral("10.0.1.6") } });
    m_wizard->factsChanged();
    WizardForm *form = nullptr;
    switch (page) {
    case Page::Basics:
        form = show<BasicsForm>();
        find<QPushButton>("createNewGroup")->click();
        break;
    case Page::Resource:
        form = show<ResourceForm>();
        break;
    case Page::VirtualNetwork:
        form = show<VirtualNetworkForm>();
        find<QPushButton>("editNetworkPolicy")->click();
        break;
    case Page::Dns:
        form = show<DnsForm>();
        break;
    default:
        form = show<TagsForm>();
    }
    return form;
}

void WizardFormsTest::namesEveryControl_data()
{
    addPages();
}

// By a name of its own or, as a drop-down is named by its value, by a label that is its buddy and its
// sibling.
void WizardFormsTest::namesEveryControl()
{
    QFETCH(int, page);
    WizardForm *form = showPage(static_cast<Page>(page));
    int seen = 0;
    const auto widgets = form->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        ++seen;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        const bool labelled = !interface->relations(QAccessible::Label).isEmpty();
        const bool named = !interface->text(QAccessible::Name).isEmpty();
        QVERIFY2(
            qobject_cast<QComboBox *>(widget) ? labelled : named || labelled,
            qPrintable(widget->objectName()));
    }
    QVERIFY(seen >= 1);
}

void WizardFormsTest::givesEveryMnemonicOnce_data()
{
    addPages();
}

void WizardFormsTest::givesEveryMnemonicOnce()
{
    QFETCH(int, page);
    WizardForm *form = showPage(static_cast<Page>(page));
    WizardFooter footer;
    footer.setPage(static_cast<Page>(page));
    QMap<QString, QString> used;
    auto widgets = form->findChildren<QWidget *>() + footer.findChildren<QWidget *>();
    for (QWidget *widget : std::as_const(widgets)) {
        const QWidget *page = footer.isAncestorOf(widget) ? &footer : static_cast<QWidget *>(form);
        if (!widget->isVisibleTo(page)) // a panel that is closed
            continue;
        const auto *label = qobject_cast<QLabel *>(widget);
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            continue;
        QVERIFY2(
            !used.contains(key),
            qPrintable(key + QStringLiteral(": ") + text + QStringLiteral(" and ") + used.value(key)));
        used.insert(key, text);
    }
    QVERIFY(used.size() >= 3);
}

QTEST_MAIN(WizardFormsTest)
#include "wizardformstest.moc"
