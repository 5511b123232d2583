#include "ui/wizard/tagsform.h"

#include "src/plan/lookup.h"
#include "src/plan/ruledata.h"
#include "ui/wizard/faultline.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/tagrow.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace linkdesk {

namespace {

// How many of the tags go on the endpoint and how many on a zone that is made.
struct Counts {
    int onEndpoint = 0, onZone = 0;
};

Counts countsOf(const QList<Draft::TagRow> &tags)
{
    Counts counts;
    for (const Draft::TagRow &tag : tags) {
        counts.onEndpoint += tag.onEndpoint ? 1 : 0;
        counts.onZone += tag.onZone ? 1 : 0;
    }
    return counts;
}

} // namespace

TagsForm::TagsForm(QWidget *parent)
    : WizardForm(Page::Tags, parent)
{
    addHeading(
        tr("Tags"),
        tr("Name and value pairs, to find resources and to share out their cost. They go on the private "
           "endpoint and on a private DNS zone made with it; its network interface does not get them."));
    auto *table = new QWidget(this);
    table->setObjectName(QStringLiteral("tagTable"));
    m_lines = new QVBoxLayout(table);
    m_lines->setContentsMargins(0, look::Step * 2, 0, 0);
    m_lines->setSpacing(look::Step);
    auto *titles = new QHBoxLayout;
    titles->setSpacing(look::Step * 2);
    titles->addWidget(look::heading(tr("Name"), table), 3);
    titles->addWidget(look::heading(tr("Value"), table), 3);
    titles->addWidget(look::heading(tr("Resource"), table), 2);
    titles->addSpacing(TagRow::binWidth(this) + look::Step * 2);
    m_lines->addLayout(titles);
    addWide(table);
    m_pageFault = new FaultLine(this);
    m_pageFault->setObjectName(QStringLiteral("tagsFault"));
    addWide(m_pageFault);
    m_count = look::explanation({}, this);
    m_count->setObjectName(QStringLiteral("tagCount"));
    addWide(m_count);
    finish();
}

void TagsForm::setRowCount(int count)
{
    while (m_rows.size() > count) {
        TagRow *row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    while (m_rows.size() < count) {
        const int number = static_cast<int>(m_rows.size());
        auto *row = new TagRow(number, m_lines->parentWidget());
        connect(
            row, &TagRow::edited, this, [this, number](const Draft::TagRow &tag) { editRow(number, tag); });
        connect(row, &TagRow::removed, this, [this, number] { removeRow(number); });
        connect(row, &TagRow::left, this, [this, number](Field field) {
            if (number < draft().tags.size())
                emit left(field, number);
        });
        m_lines->addWidget(row);
        m_rows.append(row);
    }
}

void TagsForm::editRow(int number, const Draft::TagRow &tag)
{
    change([&](Draft &draft) {
        if (number < draft.tags.size())
            draft.tags[number] = tag;
        else if (!tag.name.isEmpty() || !tag.value.isEmpty())
            draft.tags.append(tag);
        while (!draft.tags.isEmpty() && draft.tags.last().name.isEmpty() && draft.tags.last().value.isEmpty())
            draft.tags.removeLast(); // what is empty again is the row at the end
    });
}

void TagsForm::removeRow(int number)
{
    change([number](Draft &draft) { draft.tags.removeAt(number); });
    m_rows.at(std::min<qsizetype>(number, m_rows.size() - 1))
        ->control(Field::TagName)
        ->setFocus(Qt::OtherFocusReason);
}

void TagsForm::fill(const Draft &draft, const Facts &facts)
{
    const RuleData &rules = RuleData::get();
    const Counts counts = countsOf(draft.tags);
    m_withZone = rules::makesZone(draft, facts);
    m_endpointFull = counts.onEndpoint >= rules.tags.most;
    const bool full = m_endpointFull && (!m_withZone || counts.onZone >= rules.zoneTags.most);
    const int tags = static_cast<int>(draft.tags.size());
    setRowCount(full ? tags : tags + 1);
    m_count->setText(
        m_endpointFull
            ? tr("%1 of %2 tags: a resource takes no more.").arg(counts.onEndpoint).arg(rules.tags.most)
            : tr("%1 of %2 tags.").arg(counts.onEndpoint).arg(rules.tags.most));
}

void TagsForm::showFaults(const Faults &faults)
{
    Draft::TagRow next;
    next.onEndpoint = !m_endpointFull; // what is still possible
    for (int number = 0; number < m_rows.size(); ++number) {
        Faults mine;
        std::copy_if(faults.cbegin(), faults.cend(), std::back_inserter(mine), [number](const Fault &fault) {
            return fault.row == number;
        });
        const bool empty = number >= draft().tags.size();
        m_rows.at(number)->load(empty ? next : draft().tags.at(number), empty, m_withZone, mine);
    }
    Faults rest;
    std::copy_if(faults.cbegin(), faults.cend(), std::back_inserter(rest), [](const Fault &fault) {
        return fault.row < 0;
    });
    m_pageFault->setFaults(rest);
}

QWidget *TagsForm::control(Field field, int row) const
{
    return m_rows.at(row < 0 || row >= m_rows.size() ? 0 : row)->control(field);
}

QWidget *TagsForm::firstFocus() const
{
    return m_rows.last()->control(Field::TagName);
}

} // namespace linkdesk
