#include "ui/wizard/dnsform.h"

#include "src/plan/lookup.h"
#include "src/plan/ruledata.h"
#include "src/plan/target.h"
#include "ui/common/errortext.h"
#include "ui/wizard/dnsrow.h"
#include "ui/wizard/faultline.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/subscriptiontext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <algorithm>

namespace linkdesk {

namespace {

bool isReading(const Facts &facts)
{
    return facts.subscriptions.isLoading() || facts.zones.isLoading() || facts.links.isLoading()
        || facts.linkResources.isLoading();
}

} // namespace

DnsForm::DnsForm(QWidget *parent)
    : WizardForm(Page::Dns, parent)
{
    addHeading(
        tr("Private DNS integration"),
        tr("Clients find the private address by the resource's own name. For that a record in a private DNS "
           "zone is needed, which is linked to the virtual network. Keep these values unless you run your "
           "own DNS."));
    auto *choice = new QWidget(this);
    auto *line = new QHBoxLayout(choice);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::Step * 4);
    m_yes = new QRadioButton(tr("&Yes"), choice);
    m_yes->setObjectName(QStringLiteral("integrateDnsYes"));
    m_yes->setAccessibleName(tr("Integrate with private DNS zone: Yes"));
    m_no = new QRadioButton(tr("N&o"), choice);
    m_no->setObjectName(QStringLiteral("integrateDnsNo"));
    m_no->setAccessibleName(tr("Integrate with private DNS zone: No"));
    line->addWidget(m_yes);
    line->addWidget(m_no);
    line->addStretch(1);
    choice->setFocusProxy(m_yes);
    addField(
        Field::IntegrateDns, QStringLiteral("integrateDns"), tr("&Integrate with private DNS zone"), choice,
        {});
    connect(m_yes, &QRadioButton::toggled, this, [this](bool on) {
        change([on](Draft &draft) { draft.integrateDns = on; });
    });

    addWide(makeProblem());
    m_waiting = look::explanation(tr("Reading the zones that the resource asks for..."), this);
    m_waiting->setObjectName(QStringLiteral("zonesWaiting"));
    addWide(m_waiting);
    m_table = makeTable();
    addWide(m_table);
    m_byHand = look::value(this);
    m_byHand->setObjectName(QStringLiteral("recordsByHand"));
    addBelow(m_byHand);
    m_pageFault = new FaultLine(this);
    addWide(m_pageFault);
    finish();
}

DnsForm::~DnsForm() = default;

QWidget *DnsForm::makeProblem()
{
    auto *box = new QWidget(this);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::Step * 2);
    m_problem = new FaultLine(box);
    m_problem->setObjectName(QStringLiteral("zonesProblem"));
    m_readAgain = new QPushButton(tr("Rea&d again"), box);
    m_readAgain->setObjectName(QStringLiteral("zonesRetry"));
    line->addWidget(m_problem, 1);
    line->addWidget(m_readAgain, 0, Qt::AlignTop);
    connect(m_readAgain, &QPushButton::clicked, this, &WizardForm::reloadWanted);
    return box;
}

QWidget *DnsForm::makeTable()
{
    auto *table = new QWidget(this);
    table->setObjectName(QStringLiteral("zoneTable"));
    m_rowsGrid = new QGridLayout(table);
    m_rowsGrid->setContentsMargins(0, look::Step * 2, 0, 0);
    m_rowsGrid->setHorizontalSpacing(look::Step * 2);
    m_rowsGrid->setVerticalSpacing(look::Step);
    constexpr int Widths[] = { 3, 2, 2, 4 };
    for (int column = 0; column < 4; ++column)
        m_rowsGrid->setColumnStretch(column, Widths[column]);
    return table;
}

void DnsForm::setRowCount(int count)
{
    constexpr int LinesPerRow = 3;
    while (static_cast<int>(m_rows.size()) > count)
        m_rows.pop_back();
    while (static_cast<int>(m_rows.size()) < count) {
        const int number = static_cast<int>(m_rows.size());
        m_rows.push_back(std::make_unique<DnsRow>(number, m_rowsGrid, number * LinesPerRow, m_table));
        DnsRow *row = m_rows.back().get();
        connect(row, &DnsRow::edited, this, [this, number](const Draft::ZoneRow &zone) {
            change([&](Draft &draft) { draft.zones[number] = zone; });
        });
        connect(row, &DnsRow::reloadWanted, this, &WizardForm::reloadWanted);
        connect(
            row, &DnsRow::left, this, [this, number] { emit left(Field::ZoneConfigurationName, number); });
    }
}

void DnsForm::fill(const Draft &draft, const Facts &facts)
{
    (draft.integrateDns ? m_yes : m_no)->setChecked(true);
    setRowCount(draft.integrateDns ? static_cast<int>(draft.zones.size()) : 0);
    m_table->setVisible(draft.integrateDns && !draft.zones.isEmpty());
    m_waiting->setVisible(draft.integrateDns && draft.zones.isEmpty() && isReading(facts));
    showProblem();
    m_byHand->setVisible(!draft.integrateDns);
    m_byHand->setText(recordsByHand());
}

// Each reading that failed, what follows from it, and why.
void DnsForm::showProblem()
{
    QStringList lines;
    const auto tell = [&lines](const auto &fact, const QString &sentence) {
        if (fact.isFailed())
            lines.append(sentence + u' ' + errorText(fact.error));
    };
    tell(facts().subscriptions, tr("The subscriptions could not be read: zones of others are not listed."));
    tell(facts().zones, tr("The private DNS zones could not be read: whether one exists is not known."));
    tell(facts().links, tr("Which zones are linked to the network could not be read."));
    if (!isOtherService(draft())) // of another the Resource page and the rules say it
        tell(
            facts().linkResources,
            tr("Which zones the account asks for could not be read: this is the usual one."));
    const PrivateLinkResource *offered = rules::findLinkResource(facts(), draft().groupId);
    if (isOtherService(draft()) && offered && offered->requiredZoneNames.isEmpty())
        lines.append(tr("The resource names no zone. Choose No to go on without one."));
    if (!facts().unreadZones.isEmpty()) {
        QStringList names;
        for (const QString &id : facts().unreadZones)
            names.append(subscriptionName(facts(), id));
        lines.append(tr("Zones in %1 could not be read and are not listed.", "subscriptions")
                         .arg(names.join(tr(", "))));
    }
    const bool shown = draft().integrateDns && !lines.isEmpty();
    m_problem->setProblem(shown ? lines.join(u'\n') : QString(), Severity::Warning);
    m_readAgain->setVisible(shown);
    m_problem->parentWidget()->setVisible(shown);
}

void DnsForm::showFaults(const Faults &faults)
{
    WizardForm::showFaults(faults);
    for (const auto &row : m_rows)
        row->load(draft(), facts(), faults);
    Faults rest;
    std::copy_if(faults.cbegin(), faults.cend(), std::back_inserter(rest), [](const Fault &fault) {
        return fault.row < 0 && fault.field != Field::IntegrateDns;
    });
    m_pageFault->setFaults(rest);
}

// Which records to write, by the names the account reports (rules.md R-D1, R-D4).
QString DnsForm::recordsByHand() const
{
    const QString host = facts().account.value.hostName;
    QStringList lines{ tr("Linkdesk then writes no record. Add by hand, where your clients look names up, "
                          "once the private endpoint has its address:") };
    QStringList zones;
    for (const PrivateLinkResource &resource : facts().linkResources.value)
        zones += resource.requiredZoneNames;
    if (facts().linkResources.isFailed() && !isOtherService(draft()))
        zones = RuleData::get().zones;
    zones.removeDuplicates();
    for (const QString &zone : std::as_const(zones)) {
        const QString suffix = zone.mid(zone.indexOf(u'.'));
        const bool fits = !host.isEmpty() && host.endsWith(suffix, Qt::CaseInsensitive);
        lines.append(tr("A record %1 in the zone %2, with the private address, and a link from the zone to "
                        "the virtual network.")
                         .arg(fits ? host.left(host.size() - suffix.size()) : draft().target.name(), zone));
    }
    if (zones.isEmpty() && !host.isEmpty())
        lines.append(tr("A record for %1, with the private address.").arg(host));
    return lines.join(QStringLiteral("\n\n"));
}

QWidget *DnsForm::control(Field field, int row) const
{
    if (field == Field::IntegrateDns)
        return m_yes->isChecked() ? m_yes : m_no;
    if (m_rows.empty())
        return m_yes;
    const size_t at = row < 0 || row >= static_cast<int>(m_rows.size()) ? 0 : static_cast<size_t>(row);
    return m_rows[at]->control(field);
}

QWidget *DnsForm::firstFocus() const
{
    for (const auto &row : m_rows) {
        if (QWidget *empty = row->firstEmpty())
            return empty;
    }
    return m_yes->isChecked() ? m_yes : m_no;
}

} // namespace linkdesk
