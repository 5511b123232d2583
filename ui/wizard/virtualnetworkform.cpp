#include "ui/wizard/virtualnetworkform.h"

#include "src/plan/lookup.h"
#include "src/plan/proposals.h"
#include "src/plan/rules.h"
#include "src/plan/target.h"
#include "ui/common/messagebar.h"
#include "ui/wizard/addressprobe.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/newnamepanel.h"
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
        Field::VirtualNetwork, QStringLiteral("virtualNetwork"), tr("Virtual net&work"), { true, {} });
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
        m_newGroup->hide();
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
        Field::IpConfigurationName, QStringLiteral("ipConfigurationName"), tr("IP c&onfiguration name"),
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
    addField(Field::GroupId, QStringLiteral("memberName"), tr("&Member name"), m_member, { false, {} });
    connect(m_member, &QLineEdit::textEdited, this, [this](const QString &text) {
        change([&text](Draft &draft) { draft.memberName = text.trimmed(); });
    });
}

void VirtualNetworkForm::addSecurityGroupPart()
{
    addHeading(
        tr("Application security groups"),
        tr("Optional. The private endpoint joins the groups ticked here; only groups of the same region can "
           "be joined."));
    m_groups = new QListWidget(this);
    addField(
        Field::SecurityGroups, QStringLiteral("securityGroups"), tr("Application &security groups"), m_groups,
        {});
    m_createGroup = new QPushButton(tr("&Create new"), this);
    m_createGroup->setObjectName(QStringLiteral("createSecurityGroup"));
    m_createGroup->setAccessibleName(tr("Create new application security group"));
    addBeside(Field::SecurityGroups, m_createGroup, Qt::AlignTop);
    m_newGroup = new NewNamePanel(
        { QStringLiteral("newSecurityGroup"), tr("New application security group"),
          tr("It is made together with the private endpoint, in the same resource group and region."),
          tr("Name of the new &group"), tr("O&K") },
        Page::VirtualNetwork, Field::SecurityGroups,
        [this](const QString &name) { return newSecurityGroupFaults(name); }, this);
    addBelow(m_newGroup);
    connect(m_createGroup, &QPushButton::clicked, this, [this] {
        m_policyPanel->hide(); // one panel at a time
        m_newGroup->open({});
    });
    connect(m_newGroup, &NewNamePanel::accepted, this, [this](const QString &name) {
        change([&name](Draft &draft) { draft.newSecurityGroups.append(name); });
    });
    connect(
        m_newGroup, &NewNamePanel::closed, this, [this] { m_createGroup->setFocus(Qt::OtherFocusReason); });
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
    for (const QString &region : others) {
        QPushButton *button =
            m_regionOffer->addButton(tr("Sw&itch to %1", "region").arg(regionName(region)), [this, region] {
                change([&region](Draft &draft) { draft.region = region; });
            });
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
    const VirtualNetwork *network = rules::findNetwork(facts(), draft().virtualNetwork);
    for (const Subnet &subnet : network ? network->subnets : QList<Subnet>()) {
        const Usability usable = usability(subnet, facts());
        choices.append({ tr("%1 (%2)", "subnet, its prefix").arg(subnet.name, subnet.prefixes.join(tr(", "))),
                         subnet.id.text(), usabilityText(usable) });
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
    const bool unread = isOtherService(draft()) && facts().linkResources.isFailed();
    m_member->setReadOnly(!unread);
    if (m_member->text() != draft().memberName)
        m_member->setText(draft().memberName);
    setHelp(
        Field::GroupId,
        unread ? tr("As the service of the resource names it: Azure refuses a static address without it.")
               : tr("Named by the resource that is connected to; never to be entered."));
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

namespace {

// A line of the list of security groups.
struct Line {
    QString text, id, name; // id: of one that is there or was; name: of one that is to be made
    bool chosen = false;
};

bool isThere(const Facts &facts, const ResourceId &group)
{
    const auto &known = facts.securityGroups.value;
    return std::any_of(known.cbegin(), known.cend(), [&group](const ApplicationSecurityGroup &one) {
        return one.id == group;
    });
}

QList<Line> securityGroupLines(const Draft &draft, const Facts &facts)
{
    QList<Line> lines;
    QList<ResourceId> gone = draft.securityGroups;
    for (const ApplicationSecurityGroup &group : facts.securityGroups.value) {
        const bool chosen = gone.removeAll(group.id) > 0;
        if (chosen || sameRegion(group.location, draft.region))
            lines.append({ VirtualNetworkForm::tr("%1 (%2)", "security group, its resource group")
                               .arg(group.name, group.id.resourceGroup()),
                           group.id.text(),
                           {},
                           chosen });
    }
    for (const ResourceId &id : std::as_const(gone)) // so that it can be unticked
        lines.append({ VirtualNetworkForm::tr("%1 (%2)", "security group, its resource group")
                           .arg(id.name(), id.resourceGroup()),
                       id.text(),
                       {},
                       true });
    for (const QString &name : draft.newSecurityGroups)
        lines.append({ VirtualNetworkForm::tr("(new) %1").arg(name), {}, name, true });
    return lines;
}

} // namespace

void VirtualNetworkForm::showSecurityGroups()
{
    const QList<Line> lines = securityGroupLines(draft(), facts());
    QStringList state; // the list is made anew only when other groups are there
    for (const Line &line : lines)
        state.append(line.id + u' ' + line.name);
    showState(Field::SecurityGroups, facts().securityGroups, {}, {});
    setHelp(
        Field::SecurityGroups,
        facts().securityGroups.isLoading() ? tr("Loading...")
            : lines.isEmpty()              ? tr("There is none in this region.")
                                           : QString());
    constexpr int MostLines = 6;
    const int shown = std::clamp(static_cast<int>(lines.size()), 1, MostLines);
    m_groups->setFixedHeight(
        (fontMetrics().height() + look::Step) * shown + 2 * m_groups->frameWidth() + look::Step);
    m_groups->setEnabled(!lines.isEmpty());
    if (m_groupsShown != state.join(u'\n')) {
        m_groupsShown = state.join(u'\n');
        m_groups->clear();
        for (const Line &line : lines) {
            auto *item = new QListWidgetItem(line.text, m_groups);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setData(Qt::UserRole, line.id);
            item->setData(Qt::UserRole + 1, line.name);
        }
    }
    for (int row = 0; row < m_groups->count(); ++row)
        m_groups->item(row)->setCheckState(lines.at(row).chosen ? Qt::Checked : Qt::Unchecked);
}

void VirtualNetworkForm::pickSecurityGroups()
{
    if (isLoading())
        return;
    QList<ResourceId> chosen;
    QStringList made;
    bool vanishes = false;
    for (int row = 0; row < m_groups->count(); ++row) {
        const QListWidgetItem *item = m_groups->item(row);
        const QString name = item->data(Qt::UserRole + 1).toString();
        const ResourceId id(item->data(Qt::UserRole).toString());
        if (item->checkState() != Qt::Checked)
            vanishes = vanishes || !isThere(facts(), id);
        else if (name.isEmpty())
            chosen.append(id);
        else
            made.append(name);
    }
    const auto pick = [this, chosen, made] {
        change([&](Draft &draft) {
            draft.securityGroups = chosen;
            draft.newSecurityGroups = made;
        });
    };
    if (vanishes) // its line goes, but the list is still at work on it
        QMetaObject::invokeMethod(this, pick, Qt::QueuedConnection);
    else
        pick();
}

Faults VirtualNetworkForm::newSecurityGroupFaults(const QString &name) const
{
    const auto &known = facts().securityGroups.value;
    const bool there = std::any_of(known.cbegin(), known.cend(), [&](const ApplicationSecurityGroup &one) {
        return sameText(one.name, name) && sameText(one.id.resourceGroup(), draft().resourceGroup);
    });
    if (there || draft().newSecurityGroups.contains(name, Qt::CaseInsensitive))
        return {
            { Page::VirtualNetwork, Field::SecurityGroups, -1, FaultCode::SecurityGroupExists, { name } }
        };
    return validateName(Page::VirtualNetwork, Field::SecurityGroups, name);
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
    return rules::findSubnet(rules::findNetwork(facts(), draft().virtualNetwork), draft().subnet);
}

QWidget *VirtualNetworkForm::firstFocus() const
{
    if (!m_regionOffer->isHidden()) {
        const auto buttons = m_regionOffer->findChildren<QPushButton *>();
        const auto found = std::find_if(
            buttons.cbegin(), buttons.cend(), [](const QPushButton *button) { return !button->isHidden(); });
        if (found != buttons.cend())
            return *found;
    }
    return WizardForm::firstFocus();
}

} // namespace linkdesk
