#include "ui/wizard/reviewpage.h"

#include "ui/common/errortext.h"
#include "ui/common/faulttext.h"
#include "ui/common/flatbutton.h"
#include "ui/common/icons.h"
#include "ui/common/messagebar.h"
#include "ui/common/theme.h"
#include "ui/wizard/formlook.h"
#include "ui/wizard/plantext.h"
#include "ui/wizard/readinghint.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

QPushButton *button(const QString &name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(true);
    made->hide();
    return made;
}

int addLines(QGridLayout *grid, int row, const QList<plantext::Line> &lines, QWidget *parent)
{
    for (const plantext::Line &line : lines) {
        QLabel *label = look::explanation(line.label, parent);
        QLabel *value = look::value(parent);
        value->setText(line.value.isEmpty() ? QStringLiteral("-") : line.value);
        value->setAccessibleName(line.label + QStringLiteral(": ") + value->text());
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1, Qt::AlignTop);
    }
    return row;
}

} // namespace

ReviewPage::ReviewPage(QWidget *parent)
    : QWidget(parent)
    , m_status(new MessageBar(this))
    , m_progress(new QProgressBar(this))
    , m_stop(button(QStringLiteral("stopValidation"), tr("&Stop validation"), this))
    , m_again(button(QStringLiteral("validateAgain"), tr("Validate &again"), this))
    , m_request(button(QStringLiteral("sendAsRequest"), tr("Ask the &owner instead"), this))
    , m_faultBox(new QWidget(this))
    , m_summaryBox(new QWidget(this))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(look::pageMargins());
    lines->setSpacing(look::Step * 2);
    m_status->setObjectName(QStringLiteral("reviewStatus"));
    lines->addWidget(m_status);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setObjectName(QStringLiteral("reviewProgress"));
    m_progress->setAccessibleName(tr("Validation is running"));
    lines->addWidget(m_progress);
    auto *acts = new QHBoxLayout;
    for (QPushButton *act : { m_stop, m_again, m_request })
        acts->addWidget(act);
    acts->addStretch(1);
    lines->addLayout(acts);
    m_faults = new QVBoxLayout(m_faultBox);
    m_faults->setContentsMargins(0, 0, 0, look::Step * 2);
    m_faults->setSpacing(look::Step);
    lines->addWidget(m_faultBox);
    lines->addWidget(m_summaryBox);
    lines->addStretch(1);
    auto *holder = new QVBoxLayout(m_summaryBox);
    holder->setContentsMargins(0, 0, 0, 0);

    connect(m_stop, &QPushButton::clicked, this, &ReviewPage::stopWanted);
    connect(m_again, &QPushButton::clicked, this, &ReviewPage::againWanted);
    connect(m_request, &QPushButton::clicked, this, &ReviewPage::requestWanted);
}

void ReviewPage::load(const Draft &draft, const Facts &facts, const Faults &faults, const ReviewCheck &check)
{
    showStatus(facts, check);
    showFaults(check.state() == ReviewCheck::State::Reading ? Faults() : faults);
    showSummary(draft, facts, check);
}

void ReviewPage::showStatus(const Facts &facts, const ReviewCheck &check)
{
    using State = ReviewCheck::State;
    const State state = check.state();
    const bool busy = state == State::Reading || state == State::Asking;
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
    m_again->setVisible(state == State::Stopped || state == State::Refused || state == State::Idle);
    m_request->setVisible(
        state == State::Refused && isApprovalRefused(check.error()) && !check.plan().draft.manual);
    switch (state) {
    case State::Reading:
        m_status->showText(MessageBar::Kind::Info, tr("Reading from Azure: %1...").arg(readsUnderway(facts)));
        break;
    case State::Asking:
        m_status->showText(MessageBar::Kind::Info, tr("Azure validates the deployment..."));
        break;
    case State::Passed:
        m_status->showText(MessageBar::Kind::Success, tr("Validation passed."));
        break;
    case State::Faulty:
        m_status->showText(
            MessageBar::Kind::Error, tr("Validation failed. Required information is missing or not valid."));
        break;
    case State::Refused:
        m_status->showError(tr("Validation failed. Nothing was created."), check.error());
        break;
    case State::Stopped:
    case State::Idle:
        m_status->showText(
            MessageBar::Kind::Warning,
            tr("Not validated. Create becomes available once validation has passed."));
        break;
    }
}

void ReviewPage::showFaults(const Faults &faults)
{
    if (faults == m_faultsShown)
        return; // the buttons stay, and the focus with them
    m_faultsShown = faults;
    for (QPushButton *old : std::as_const(m_faultButtons)) {
        old->hide();
        old->deleteLater();
    }
    m_faultButtons.clear();
    for (const Fault &fault : faults) {
        if (fault.severity == Severity::Note)
            continue;
        const QString kind = fault.severity == Severity::Error ? tr("Fault") : tr("Warning");
        const QString text = tr("%1: %2 > %3: %4", "fault or warning, page, field, sentence")
                                 .arg(kind, pageName(fault.page), fieldName(fault.field), faultText(fault));
        const QString where = tr("%1: %2 > %3", "fault or warning, page, field")
                                  .arg(kind, pageName(fault.page), fieldName(fault.field));
        auto *link = new FlatButton(FlatButton::Look::Card, where, m_faultBox);
        link->setDescription(faultText(fault));
        link->setIcon(
            fault.severity == Severity::Error ? icons::get(QStringLiteral("error"), theme::Tone::Error)
                                              : icons::get(QStringLiteral("warning"), theme::Tone::Warning));
        link->setObjectName(QStringLiteral("fault%1").arg(m_faultButtons.size() + 1));
        link->setAccessibleName(text);
        link->setAutoDefault(true);
        connect(link, &QPushButton::clicked, this, [this, fault] { emit faultPicked(fault); });
        m_faults->addWidget(link);
        m_faultButtons.append(link);
    }
    m_faultBox->setVisible(!m_faultButtons.isEmpty());
}

void ReviewPage::showSummary(const Draft &draft, const Facts &facts, const ReviewCheck &check)
{
    if (m_summary) {
        m_summary->hide();
        m_summary->deleteLater();
    }
    m_summary = new QWidget(m_summaryBox);
    m_summary->setObjectName(QStringLiteral("reviewSummary"));
    auto *grid = new QGridLayout(m_summary);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(look::Step * 4);
    grid->setVerticalSpacing(look::Step);
    grid->setColumnMinimumWidth(0, look::labelWidth(this));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto section = [&](const QString &title, const QList<plantext::Line> &lines) {
        QLabel *heading = look::heading(title, m_summary);
        heading->setContentsMargins(0, row == 0 ? 0 : look::Step * 3, 0, 0);
        grid->addWidget(heading, row++, 0, 1, 2);
        row = addLines(grid, row, lines, m_summary);
    };
    for (Page page : { Page::Basics, Page::Resource, Page::VirtualNetwork, Page::Dns, Page::Tags })
        section(pageName(page), plantext::summary(page, draft, facts));
    if (check.hasPlan())
        section(tr("What will be made"), plantext::planned(check.plan()));
    m_summaryBox->layout()->addWidget(m_summary);
}

QWidget *ReviewPage::firstFocus() const
{
    return m_faultButtons.isEmpty() ? nullptr : m_faultButtons.first();
}

} // namespace linkdesk
