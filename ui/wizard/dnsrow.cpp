#include "ui/wizard/dnsrow.h"

#include "ui/common/errortext.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/faultline.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/subscriptiontext.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace linkdesk {

namespace {

const QString NewZone = QStringLiteral("new");

bool isLinked(const Facts &facts, const PrivateDnsZone &zone, const ResourceId &network)
{
    const QList<VirtualNetworkLink> links = facts.links.value.value(zone.id.key());
    return std::any_of(links.cbegin(), links.cend(), [&network](const VirtualNetworkLink &link) {
        return !network.isEmpty() && link.network == network;
    });
}

} // namespace

DnsRow::DnsRow(int number, QGridLayout *grid, int line, QWidget *page)
    : m_number(number)
    , m_configuration(new QLineEdit(page))
    , m_subscription(new ChoiceCombo(page))
    , m_group(new ChoiceCombo(page))
    , m_zone(new ChoiceCombo(page))
    , m_fault(new FaultLine(page))
    , m_retry(new QPushButton(tr("Read again"), page))
{
    const QString row = QString::number(number + 1);
    const struct {
        QWidget *control;
        QString name, label;
    } columns[] = {
        { m_configuration, QStringLiteral("zoneConfigurationName"), tr("Configuration n&ame") },
        { m_subscription, QStringLiteral("zoneSubscription"), tr("S&ubscription") },
        { m_group, QStringLiteral("zoneResourceGroup"), tr("Re&source group") },
        { m_zone, QStringLiteral("zone"), tr("Private DNS &zone") },
    };
    int column = 0;
    for (const auto &entry : columns) {
        auto *label = new QLabel(number == 0 ? entry.label : look::plain(entry.label), page);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(entry.control);
        m_labels.append(label);
        grid->addWidget(label, line, column);
        entry.control->setObjectName(entry.name + row);
        entry.control->setAccessibleName(look::plain(entry.label));
        grid->addWidget(entry.control, line + 1, column++);
    }
    m_fault->setObjectName(QStringLiteral("zoneFault") + row);
    grid->addWidget(m_fault, line + 2, 0, 1, column - 1);
    m_retry->setObjectName(QStringLiteral("zoneRetry") + row);
    m_retry->setAccessibleName(tr("Read the resource groups again"));
    m_retry->hide();
    grid->addWidget(m_retry, line + 2, column - 1, Qt::AlignTop | Qt::AlignLeft);
    connect(m_retry, &QPushButton::clicked, this, &DnsRow::reloadWanted);
    for (ChoiceCombo *combo : { m_subscription, m_group, m_zone })
        combo->setMinimumContentsLength(12);
    m_configuration->setMinimumHeight(m_zone->sizeHint().height());

    connect(m_configuration, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_row.configurationName = text;
        emit edited(m_row);
    });
    connect(m_configuration, &QLineEdit::editingFinished, this, &DnsRow::left);
    connect(m_subscription, &ChoiceCombo::picked, this, [this](const QString &id) {
        const auto there = std::find_if(m_zones.cbegin(), m_zones.cend(), [&id](const PrivateDnsZone &zone) {
            return sameText(zone.id.subscriptionId(), id);
        });
        if (there != m_zones.cend())
            move(id, there->id.resourceGroup());
        else
            move(id, sameText(id, m_basicsSubscription) ? m_basicsGroup : QString());
    });
    connect(m_group, &ChoiceCombo::picked, this, [this](const QString &name) {
        move(m_row.subscriptionId, name);
    });
    connect(m_zone, &ChoiceCombo::picked, this, [this](const QString &id) {
        if (id == NewZone) {
            m_row.newZone = true;
            emit edited(m_row);
            return;
        }
        const ResourceId zone(id);
        move(zone.subscriptionId(), zone.resourceGroup());
    });
}

DnsRow::~DnsRow()
{
    QList<QWidget *> all{ m_configuration, m_subscription, m_group, m_zone, m_fault, m_retry };
    for (QLabel *label : std::as_const(m_labels))
        all.append(label);
    for (QWidget *widget : std::as_const(all)) {
        widget->hide();
        widget->deleteLater();
    }
}

// The zone that is there is taken; where there is none it will be made.
void DnsRow::move(const QString &subscriptionId, const QString &resourceGroup)
{
    m_row.subscriptionId = subscriptionId;
    m_row.resourceGroup = resourceGroup;
    m_row.newZone = !zoneIn(subscriptionId, resourceGroup);
    emit edited(m_row);
}

const PrivateDnsZone *DnsRow::zoneIn(const QString &subscriptionId, const QString &resourceGroup) const
{
    const auto found = std::find_if(m_zones.cbegin(), m_zones.cend(), [&](const PrivateDnsZone &zone) {
        return sameText(zone.id.subscriptionId(), subscriptionId)
            && sameText(zone.id.resourceGroup(), resourceGroup);
    });
    return found == m_zones.cend() ? nullptr : &*found;
}

void DnsRow::load(const Draft &draft, const Facts &facts, const Faults &faults)
{
    m_row = draft.zones.at(m_number);
    m_basicsSubscription = draft.subscriptionId;
    m_basicsGroup = draft.resourceGroup;
    m_zones.clear();
    std::copy_if(
        facts.zones.value.cbegin(), facts.zones.value.cend(), std::back_inserter(m_zones),
        [this](const PrivateDnsZone &zone) { return sameText(zone.name, m_row.zoneName); });
    if (m_configuration->text() != m_row.configurationName) {
        m_configuration->setText(m_row.configurationName);
        if (!m_configuration->hasFocus())
            m_configuration->setCursorPosition(0); // its beginning is seen where it is cut
    }
    showSubscriptions(facts);
    showGroups(draft, facts);
    showZones(draft, facts);
    Faults mine;
    std::copy_if(faults.cbegin(), faults.cend(), std::back_inserter(mine), [this](const Fault &fault) {
        return fault.row == m_number;
    });
    m_fault->setFaults(mine);
}

void DnsRow::showSubscriptions(const Facts &facts)
{
    QList<Choice> choices;
    for (const Subscription &subscription : facts.subscriptions.value)
        choices.append(
            { subscription.displayName, subscription.subscriptionId, unusableReason(subscription) });
    m_subscription->setChoices(choices);
    m_subscription->choose(m_row.subscriptionId);
    m_subscription->setEmptyText(
        facts.subscriptions.isLoading() ? tr("Loading...") : tr("Select a subscription"));
}

void DnsRow::showGroups(const Draft &draft, const Facts &facts)
{
    const Fact<QList<ResourceGroup>> groups = facts.zoneGroups.value(m_row.subscriptionId.toLower());
    QList<Choice> choices;
    bool listed = m_row.resourceGroup.isEmpty();
    for (const ResourceGroup &group : groups.value) {
        choices.append({ group.name, group.name, {} });
        listed = listed || sameText(group.name, m_row.resourceGroup);
    }
    const bool basics = draft.newResourceGroup && !draft.resourceGroup.isEmpty()
        && sameText(draft.subscriptionId, m_row.subscriptionId);
    if (basics) { // made by this create
        choices.prepend({ tr("(new) %1").arg(draft.resourceGroup), draft.resourceGroup, {} });
        listed = listed || sameText(draft.resourceGroup, m_row.resourceGroup);
    }
    if (!listed) // not read yet, or gone
        choices.prepend({ m_row.resourceGroup, m_row.resourceGroup, {} });
    m_group->setChoices(choices);
    m_group->choose(m_row.resourceGroup);
    m_group->setEmptyText(groups.isLoading() ? tr("Loading...") : tr("Select a resource group"));
    m_fault->setProblem(
        groups.isFailed() ? tr("The resource groups could not be read. %1").arg(errorText(groups.error))
                          : QString(),
        Severity::Warning);
    m_retry->setVisible(groups.isFailed());
}

void DnsRow::showZones(const Draft &draft, const Facts &facts)
{
    QList<Choice> choices;
    for (const PrivateDnsZone &zone : std::as_const(m_zones)) {
        const QString where = subscriptionName(facts, zone.id.subscriptionId());
        choices.append(
            { isLinked(facts, zone, draft.virtualNetwork)
                  ? tr("%1 (%2, %3; linked to this network)").arg(zone.name, zone.id.resourceGroup(), where)
                  : tr("%1 (%2, %3)", "zone, resource group, subscription")
                        .arg(zone.name, zone.id.resourceGroup(), where),
              zone.id.text(),
              {} });
    }
    const PrivateDnsZone *there = zoneIn(m_row.subscriptionId, m_row.resourceGroup);
    choices.append({ tr("(new) %1").arg(m_row.zoneName), NewZone,
                     there ? tr("this group has the zone already") : QString() });
    m_zone->setChoices(choices);
    // A zone that has come to be is there, whatever was planned.
    m_zone->choose(there ? there->id.text() : m_row.newZone ? NewZone : QString());
    m_zone->setEmptyText(facts.zones.isLoading() ? tr("Loading...") : tr("Select a zone"));
}

QWidget *DnsRow::firstEmpty() const
{
    if (m_configuration->text().trimmed().isEmpty())
        return m_configuration;
    for (ChoiceCombo *combo : { m_subscription, m_group, m_zone }) {
        if (combo->chosen().isEmpty())
            return combo;
    }
    return nullptr;
}

QWidget *DnsRow::control(Field field) const
{
    switch (field) {
    case Field::ZoneConfigurationName:
        return m_configuration;
    case Field::ZoneSubscription:
        return m_subscription;
    case Field::ZoneResourceGroup:
        return m_group;
    default:
        return m_zone;
    }
}

} // namespace linkdesk
