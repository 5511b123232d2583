#include "ui/wizard/virtualnetworkform.h"

#include "src/plan/proposals.h"
#include "ui/common/messagebar.h"
#include "ui/wizard/addressprobe.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/policypanel.h"
#include "ui/wizard/usabilitytext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <algorithm>

namespace linkdesk {

VirtualNetworkForm::VirtualNetworkForm(QWidget *parent)
    : WizardForm(Page::VirtualNetwork, parent)
{
    addNetworkPart();
    addAddressPart();
    addSecurityGroupPart();
    finish();
}

void VirtualNetworkForm::addNetworkPart()
{
    addHeading(
        tr("Networking"),
        tr("The private endpoint takes an address in a subnet of your virtual network. Only networks of the "
           "subscription and region chosen on Basics are listed."));
    m_regionOffer = new MessageBar(this);
    m_regionOffer->setObjectName(QStringLiteral("regionOffer"));
    addWide(m_regionOffer);

    m_network = addChoice(
        Field::VirtualNetwork, QStringLiteral("virtualNetwork"), tr("Virtual networ&k"), { true, {} });
    m_subnet = addChoice(Field::Subnet, QStringLiteral("subnet"), tr("S&ubnet"), { true, {} });

    auto *policy = new QWidget(this);
    auto *line = new QHBoxLayout(policy);
    line->setContentsMargins(0, 0, 0, 0);
    m_policy = look::value(policy);
    m_policy->setObjectName(QStringLiteral("networkPolicyValue"));
    m_policy->setAccessibleName(tr("Network policy for private endpoints"));
    m_editPolicy = new QPushButton(tr("Ed&it"), policy);
    m_editPolicy->setObjectName(QStringLiteral("editNetworkPolicy"));
    m_editPolicy->setAccessibleName(tr("Edit network policy for private endpoints"));
    line->addWidget(m_policy, 1);
    line->addWidget(m_editPolicy);
    policy->setFocusProxy(m_editPolicy);
    addField(
        Field::NetworkPolicy, QStringLiteral("networkPolicy"), tr("Network policy for private endpoints"),
        policy, {});
    m_policyPanel = new PolicyPanel(this);
    addBelow(m_policyPanel);

    connect(m_network, &ChoiceCombo::picked, this, [this](const QString &id) {
        change([&id](Draft &draft) { draft.virtualNetwork = ResourceId(id); });
    });
    connect(m_subnet, &ChoiceCombo::picked, this, [this](const QString &id) {
        change([&id](Draft &draft) { draft.subnet = ResourceId(id); });
    });
    connect(m_editPolicy, &QPushButton::clicked, this, [this] {
        if (const Subnet *chosen = subnet())
            m_policyPanel->open(
                chosen->name,
                draft().networkPolicy.isEmpty() ? chosen->privateEndpointNetworkPolicies
                                                : draft().networkPolicy);
    });
    connect(m_policyPanel, &PolicyPanel::accepted, this, [this](const QString &policy) {
        const Subnet *chosen = subnet();
        const bool same = chosen
            && PolicyPanel::words(chosen->privateEndpointNetworkPolicies) == PolicyPanel::words(policy);
        change([&](Draft &draft) { draft.networkPolicy = same ? QString() : policy; });
    });
    connect(
        m_policyPanel, &PolicyPanel::closed, this, [this] { m_editPolicy->setFocus(Qt::OtherFocusReason); });
}

void VirtualNetworkForm::addAddressPart()
{
    addHeading(tr("Private IP configuration"), {});
    m_dynamic = new QRadioButton(tr("&Dynamically allocate IP address"), this);
    m_dynamic->setObjectName(QStringLiteral("dynamicAddress"));
    m_static = new QRadioButton(tr("Staticall&y allocate IP address"), this);
    m_static->setObjectName(QStringLiteral("staticAddress"));
    auto *choice = new QWidget(this);
    auto *lines = new QVBoxLayout(choice);
    lines->setContentsMargins(0, 0, 0, look::Step * 2);
    lines->addWidget(m_dynamic);
    lines->addWidget(m_static);
    addBelow(choice);
    connect(m_static, &QRadioButton::toggled, this, [this](bool on) {
        change([on](Draft &draft) { draft.staticAddress = on; });
    });

    addText(
        Field::IpConfigurationName, QStringLiteral("ipConfigurationName"), tr("IP con&figuration name"),
        &Draft::ipConfigurationName, { true, {} });
    addText(
        Field::PrivateIpAddress, QStringLiteral("privateIpAddress"), tr("Private IP &address"),
        &Draft::privateIpAddress, { true, {} });
    m_useFree = new QPushButton(this);
    m_useFree->setObjectName(QStringLiteral("useFreeAddress"));
    addBeside(Field::PrivateIpAddress, m_useFree);
    connect(m_useFree, &QPushButton::clicked, this, [this] {
        change([this](Draft &draft) { draft.privateIpAddress = m_free; });
        emit left(Field::PrivateIpAddress, -1);
    });
    m_member = new QLineEdit(this);
    m_member->setReadOnly(true);
    addField(
        Field::GroupId, QStringLiteral("memberName"), tr("&Member name"), m_member,
        { false, tr("Named by the Device Update account; never to be entered.") });
}

void VirtualNetworkForm::addSecurityGroupPart()
{
    addHeading(
        tr("Application security groups"),
        tr("Optional. The private endpoint joins the groups ticked here; only groups of the same region can "
           "be joined."));
    m_groups = new QListWidget(this);
    addField(
        Field::SecurityGroups, QStringLiteral("securityGroups"), tr("Application security &groups"), m_groups,
        {});
    connect(m_groups, &QListWidget::itemChanged, this, &VirtualNetworkForm::pickSecurityGroups);
}

void VirtualNetworkForm::fill(const Draft &, const Facts &)
{
    showRegionOffer();
    showNetworks();
    showSubnets();
    showPolicy();
    showAddress();
    showSecurityGroups();
}

void VirtualNetworkForm::showRegionOffer()
{
    const bool known = facts().networks.isKnown() && !draft().region.isEmpty();
    if (!known || !networksInRegion(facts(), draft().region).isEmpty()) {
        m_regionOffer->clear();
        return;
    }
    const QStringList others = otherRegionsWithNetworks(facts(), draft().region);
    QStringList names;
    for (const QString &region : others)
        names.append(regionName(region));
    const QString here = regionName(draft().region);
    const QString text = others.isEmpty()
        ? tr("No virtual network in %1, and none with a usable subnet in another region of this "
             "subscription. Choose another subscription on Basics, or have a network made.")
              .arg(here)
        : tr("No virtual network in %1. Networks exist in %2.").arg(here, names.join(tr(", ")));
    if (m_regionOffer->isVisibleTo(this) && m_regionOffer->text() == text)
        return;
    m_regionOffer->showText(MessageBar::Kind::Warning, text);
    int number = 0;
    for (const QString &region : others) {
        const QString words =
            tr("Switch to %1 (&%2)", "region, number").arg(regionName(region)).arg(++number);
        QPushButton *button = m_regionOffer->addButton(
            words, [this, region] { change([&region](Draft &draft) { draft.region = region; }); });
        button->setObjectName(QStringLiteral("switchTo_") + region);
    }
}

// The offer above the network says it already, with the way out.
void VirtualNetworkForm::showFaults(const Faults &faults)
{
    Faults rest = faults;
    rest.removeIf([](const Fault &fault) { return fault.code == FaultCode::NoNetworkInRegion; });
    WizardForm::showFaults(rest);
}

void VirtualNetworkForm::showNetworks()
{
    QList<Choice> choices;
    for (const VirtualNetwork &network : networksInRegion(facts(), draft().region)) {
        const Usability usable = usability(network, facts());
        choices.append(
            { tr("%1 (%2)", "network, its resource group").arg(network.name, network.id.resourceGroup()),
              network.id.text(), usabilityText(usable) });
    }
    if (!facts().networks.isKnown() && !draft().virtualNetwork.isEmpty())
        choices.append({ draft().virtualNetwork.name(), draft().virtualNetwork.text(), {} });
    m_network->setChoices(choices);
    m_network->choose(draft().virtualNetwork.text());
    showState(
        Field::VirtualNetwork, facts().networks, tr("Select a virtual network"),
        tr("No virtual network here"));
}

void VirtualNetworkForm::showSubnets()
{
    QList<Choice> choices;
    for (const VirtualNetwork &network : facts().networks.value) {
        if (network.id != draft().virtualNetwork)
            continue;
        for (const Subnet &subnet : network.subnets) {
            const Usability usable = usability(subnet, facts());
            choices.append(
                { tr("%1 (%2)", "subnet, its prefix").arg(subnet.name, subnet.prefixes.join(tr(", "))),
                  subnet.id.text(), usabilityText(usable) });
        }
    }
    m_subnet->setChoices(choices);
    m_subnet->choose(draft().subnet.text());
    m_subnet->setEnabled(!draft().virtualNetwork.isEmpty());
    m_subnet->setEmptyText(
        draft().virtualNetwork.isEmpty()  ? tr("Select a virtual network first")
            : m_subnet->usableCount() > 0 ? tr("Select a subnet")
                                          : tr("No usable subnet in this network"));
    const Subnet *chosen = subnet();
    const int free = chosen ? freeAddresses(*chosen, facts()) : -1;
    setHelp(
        Field::Subnet,
        !chosen ? tr("A private endpoint needs one free address.")
            : free < 0
            ? tr("Prefix %1.").arg(chosen->prefixes.join(tr(", ")))
            : tr("Prefix %1, %n address(es) free.", nullptr, free).arg(chosen->prefixes.join(tr(", "))));
}

void VirtualNetworkForm::showPolicy()
{
    const Subnet *chosen = subnet();
    setFieldVisible(Field::NetworkPolicy, chosen != nullptr);
    if (!chosen) {
        m_policyPanel->hide();
        return;
    }
    const QString now = PolicyPanel::words(chosen->privateEndpointNetworkPolicies);
    m_policy->setText(
        draft().networkPolicy.isEmpty()
            ? now
            : tr("%1, now %2").arg(PolicyPanel::words(draft().networkPolicy), now));
}

void VirtualNetworkForm::showAddress()
{
    const bool isStatic = draft().staticAddress;
    (isStatic ? m_static : m_dynamic)->setChecked(true);
    setFieldVisible(Field::IpConfigurationName, isStatic);
    setFieldVisible(Field::PrivateIpAddress, isStatic);
    setFieldVisible(Field::GroupId, isStatic);
    m_member->setText(draft().memberName);
    const Subnet *chosen = subnet();
    m_free = chosen ? firstFreeAddress(*chosen, facts()) : QString();
    m_useFree->setVisible(isStatic && !m_free.isEmpty() && m_free != draft().privateIpAddress);
    m_useFree->setText(tr("Us&e %1").arg(m_free));
    QString help = tr("Choose a subnet first.");
    if (chosen)
        help = tr("Within %1. Azure keeps the first four addresses and the last one for itself.")
                   .arg(chosen->prefixes.join(tr(", ")));
    if (!m_free.isEmpty())
        help += u' ' + tr("The first free address is %1.").arg(m_free);
    setHelp(Field::PrivateIpAddress, help);
}

void VirtualNetworkForm::showSecurityGroups()
{
    QStringList state; // the list is made anew only when other groups are there
    QList<const ApplicationSecurityGroup *> here;
    for (const ApplicationSecurityGroup &group : facts().securityGroups.value) {
        if (sameRegion(group.location, draft().region) || draft().securityGroups.contains(group.id))
            here.append(&group);
    }
    for (const ApplicationSecurityGroup *group : std::as_const(here))
        state.append(group->id.key());
    showState(Field::SecurityGroups, facts().securityGroups, {}, {});
    setHelp(
        Field::SecurityGroups,
        facts().securityGroups.isLoading() ? tr("Loading...")
            : here.isEmpty()               ? tr("There is none in this region.")
                                           : QString());
    constexpr int MostLines = 6;
    const int lines = std::clamp(static_cast<int>(here.size()), 1, MostLines);
    m_groups->setFixedHeight(
        (fontMetrics().height() + look::Step) * lines + 2 * m_groups->frameWidth() + look::Step);
    m_groups->setEnabled(!here.isEmpty());
    if (m_groupsShown != state.join(u'\n')) {
        m_groupsShown = state.join(u'\n');
        m_groups->clear();
        for (const ApplicationSecurityGroup *group : std::as_const(here)) {
            auto *item = new QListWidgetItem(
                tr("%1 (%2)", "security group, its resource group")
                    .arg(group->name, group->id.resourceGroup()),
                m_groups);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setData(Qt::UserRole, group->id.text());
        }
    }
    for (int row = 0; row < m_groups->count(); ++row) {
        QListWidgetItem *item = m_groups->item(row);
        const bool chosen = draft().securityGroups.contains(ResourceId(item->data(Qt::UserRole).toString()));
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    }
}

void VirtualNetworkForm::pickSecurityGroups()
{
    if (isLoading())
        return;
    QList<ResourceId> chosen;
    for (int row = 0; row < m_groups->count(); ++row) {
        const QListWidgetItem *item = m_groups->item(row);
        if (item->checkState() == Qt::Checked)
            chosen.append(ResourceId(item->data(Qt::UserRole).toString()));
    }
    change([&chosen](Draft &draft) { draft.securityGroups = chosen; });
}

QString VirtualNetworkForm::regionName(const QString &region) const
{
    for (const Location &location : facts().regions.value) {
        if (sameRegion(location.name, region))
            return location.displayName;
    }
    return region;
}

const Subnet *VirtualNetworkForm::subnet() const
{
    for (const VirtualNetwork &network : facts().networks.value) {
        for (const Subnet &subnet : network.subnets) {
            if (!draft().subnet.isEmpty() && subnet.id == draft().subnet)
                return &subnet;
        }
    }
    return nullptr;
}

} // namespace linkdesk
