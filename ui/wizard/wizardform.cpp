#include "ui/wizard/wizardform.h"

#include "ui/common/errortext.h"
#include "ui/common/mnemonics.h"
#include "ui/wizard/choicecombo.h"
#include "ui/wizard/faultline.h"
#include "ui/wizard/formlook.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimer>
#include <algorithm>

namespace linkdesk {

namespace {

Faults of(const Faults &faults, Field field)
{
    Faults found;
    std::copy_if(faults.cbegin(), faults.cend(), std::back_inserter(found), [field](const Fault &fault) {
        return fault.field == field;
    });
    return found;
}

} // namespace

WizardForm::WizardForm(Page page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(look::pageMargins());
    m_grid->setHorizontalSpacing(look::Step * 4);
    m_grid->setVerticalSpacing(look::Step);
    m_grid->setColumnMinimumWidth(0, look::labelWidth(this));
    m_grid->setColumnMinimumWidth(1, look::fieldWidth(this));
    m_grid->setColumnStretch(2, 1);
}

// A field that has the focus says that it was left while it is destroyed; nobody is there to hear it then.
WizardForm::~WizardForm()
{
    const auto children = findChildren<QWidget *>();
    for (QWidget *child : children)
        child->disconnect(this);
}

void WizardForm::load(const Draft &draft, const Facts &facts, const Faults &faults)
{
    const QScopedValueRollback loading(m_loading, true);
    m_draft = draft;
    m_facts = facts;
    for (Row &row : m_rows) {
        if (!row.member)
            continue;
        auto *edit = static_cast<QLineEdit *>(row.control);
        if (edit->text() == draft.*row.member)
            continue;
        const bool selected = !edit->text().isEmpty() && edit->selectedText() == edit->text();
        edit->setText(draft.*row.member);
        if (selected)
            edit->selectAll(); // a proposal that was about to be typed over still is
    }
    fill(draft, facts);
    showFaults(onPage(faults, m_page));
}

QWidget *WizardForm::control(Field field, int) const
{
    const Row *found = row(field);
    return found ? found->control : nullptr;
}

QWidget *WizardForm::firstFocus() const
{
    QWidget *first = nullptr;
    for (Field field : m_order) {
        const Row &candidate = m_rows[static_cast<int>(field)];
        if (!candidate.visible || candidate.control->focusPolicy() == Qt::NoFocus)
            continue;
        if (candidate.required && isEmpty(candidate))
            return candidate.control;
        if (!first)
            first = candidate.control;
    }
    return first;
}

bool WizardForm::isEmpty(const Row &row) const
{
    if (const auto *edit = qobject_cast<QLineEdit *>(row.control))
        return edit->text().trimmed().isEmpty();
    if (const auto *combo = qobject_cast<ChoiceCombo *>(row.control))
        return combo->chosen().isEmpty();
    return false;
}

void WizardForm::showFaults(const Faults &faults)
{
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        row->fault->setFaults(row->visible ? of(faults, static_cast<Field>(row.key())) : Faults());
        if (!row->visible)
            row->fault->hide(); // what could not be read stays with it until it is shown again
        const QStringList spoken{ row->fault->text(), row->help->text() };
        row->control->setAccessibleDescription(spoken.join(u' ').trimmed());
    }
}

void WizardForm::addHeading(const QString &title, const QString &text)
{
    auto *box = new QWidget(this);
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, m_grid->rowCount() > 1 ? look::Step * 4 : 0, 0, look::Step);
    lines->setSpacing(look::Step);
    auto *heading = look::heading(title, box);
    lines->addWidget(heading);
    if (!text.isEmpty())
        lines->addWidget(look::explanation(text, box));
    addWide(box);
}

void WizardForm::addField(
    Field field, const QString &name, const QString &label, QWidget *control, const Options &options)
{
    Row row;
    row.control = control;
    row.required = options.required;
    control->setObjectName(name);
    control->setAccessibleName(look::plain(label));
    const int at = m_grid->rowCount();
    addLabel(label, control, row);
    auto *lines = new QVBoxLayout;
    lines->setContentsMargins(0, 0, 0, look::Step * 2);
    lines->setSpacing(look::Step);
    row.line = new QHBoxLayout;
    row.line->setSpacing(look::Step * 2);
    control->setParent(this);
    row.line->addWidget(control, 1);
    row.parts.append(control);
    lines->addLayout(row.line);
    addWords(name, options.help, lines, row);
    row.help->setMinimumWidth(look::fieldWidth(this)); // also where its control is hidden
    keepMargins(row, lines);
    m_grid->addLayout(lines, at, 1, Qt::AlignTop);
    m_order.append(field);
    m_rows.insert(static_cast<int>(field), row);
}

void WizardForm::addLabel(const QString &text, QWidget *buddy, Row &row)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(look::Step);
    auto *label = new QLabel(text, this);
    // On the line of the first row of its control; a value that is only shown has its own margin.
    const int first = std::min(buddy->sizeHint().height(), QLineEdit(this).sizeHint().height());
    const bool shown = qobject_cast<QLabel *>(buddy) != nullptr;
    const int above = shown ? look::Step : std::max(look::Step, (first - label->sizeHint().height()) / 2);
    line->setContentsMargins(0, above, 0, 0);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    line->addWidget(label);
    row.parts.append(label);
    if (row.required) {
        QLabel *mark = look::requiredMark(this);
        line->addWidget(mark);
        row.parts.append(mark);
    }
    line->addStretch(1);
    keepMargins(row, line);
    m_grid->addLayout(line, m_grid->rowCount(), 0, Qt::AlignTop);
}

void WizardForm::keepMargins(Row &row, QLayout *box)
{
    row.boxes.append({ box, box->contentsMargins() });
}

QLineEdit *WizardForm::addText(
    Field field, const QString &name, const QString &label, QString Draft::*member, const Options &options)
{
    auto *edit = new QLineEdit(this);
    addField(field, name, label, edit, options);
    m_rows[static_cast<int>(field)].member = member;
    connect(edit, &QLineEdit::textEdited, this, [this, member](const QString &text) {
        change([&](Draft &draft) { draft.*member = text; });
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, field] { emit left(field, -1); });
    return edit;
}

ChoiceCombo *
WizardForm::addChoice(Field field, const QString &name, const QString &label, const Options &options)
{
    auto *combo = new ChoiceCombo(this);
    addField(field, name, label, combo, options);
    return combo;
}

QLabel *WizardForm::addReadOnly(
    const QString &name, const QString &label, const QString &help, std::optional<Field> field)
{
    auto *value = look::value(this);
    value->setObjectName(name);
    const int at = m_grid->rowCount();
    Row row;
    row.control = value;
    addLabel(label, value, row);
    auto *lines = new QVBoxLayout;
    lines->setContentsMargins(0, look::Step, 0, look::Step * 2);
    lines->setSpacing(look::Step);
    row.line = new QHBoxLayout;
    row.line->setSpacing(look::Step * 2);
    row.line->addWidget(value, 1);
    lines->addLayout(row.line);
    addWords(name, help, lines, row);
    keepMargins(row, lines);
    m_grid->addLayout(lines, at, 1, Qt::AlignTop);
    if (field)
        m_rows.insert(static_cast<int>(*field), row); // not in m_order: nothing is to be entered
    return value;
}

// Faults and help, below the control.
void WizardForm::addWords(const QString &name, const QString &help, QVBoxLayout *lines, Row &row)
{
    row.fault = new FaultLine(this);
    row.fault->setObjectName(name + QStringLiteral("Fault"));
    lines->addWidget(row.fault);
    row.help = look::help(help, this);
    lines->addWidget(row.help);
}

void WizardForm::addBeside(Field field, QWidget *widget, Qt::Alignment alignment)
{
    Row &row = m_rows[static_cast<int>(field)];
    widget->setParent(this);
    row.line->addWidget(widget, 0, alignment);
    row.parts.append(widget);
}

void WizardForm::addBelow(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 1, Qt::AlignTop);
}

void WizardForm::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 3, Qt::AlignTop);
}

void WizardForm::setFieldVisible(Field field, bool visible)
{
    Row &row = m_rows[static_cast<int>(field)];
    row.visible = visible;
    for (QWidget *part : std::as_const(row.parts))
        part->setVisible(visible);
    // A layout takes its margins' room though all that is in it is hidden.
    for (const auto &[box, margins] : std::as_const(row.boxes))
        box->setContentsMargins(visible ? margins : QMargins());
    if (row.retry)
        row.retry->setVisible(false); // showState() says otherwise
    row.fault->setVisible(visible && !row.fault->text().isEmpty());
    row.help->setVisible(visible && !row.help->text().isEmpty());
}

void WizardForm::setHelp(Field field, const QString &help)
{
    const Row *found = row(field);
    found->help->setText(help);
    found->help->setVisible(found->visible && !help.isEmpty());
}

void WizardForm::showState(
    Field field, bool loading, const Error *error, const QString &select, const QString &none)
{
    Row &row = m_rows[static_cast<int>(field)];
    if (auto *combo = qobject_cast<ChoiceCombo *>(row.control))
        combo->setEmptyText(loading ? tr("Loading...") : combo->usableCount() > 0 ? select : none);
    showProblem(
        field, error ? tr("This list could not be read. %1").arg(errorText(*error)) : QString(),
        Severity::Error);
}

void WizardForm::showProblem(Field field, const QString &text, Severity severity)
{
    Row &row = m_rows[static_cast<int>(field)];
    const bool shown = !text.isEmpty();
    row.fault->setProblem(text, severity);
    if (shown && !row.retry) {
        row.retry = new QPushButton(tr("Read again"), this);
        row.retry->setObjectName(row.control->objectName() + QStringLiteral("Retry"));
        connect(row.retry, &QPushButton::clicked, this, &WizardForm::reloadWanted);
        addBeside(field, row.retry);
    }
    if (!row.retry)
        return;
    row.retry->setVisible(shown);
    if (shown) // once it shows: its letter is one that is free by then
        QTimer::singleShot(0, row.retry, [retry = row.retry] {
            retry->setText(withFreeMnemonic(tr("Read again"), takenMnemonics(retry, retry)));
        });
}

void WizardForm::finish()
{
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void WizardForm::change(const std::function<void(Draft &)> &act)
{
    if (m_loading)
        return;
    Draft next = m_draft;
    act(next);
    emit edited(next);
}

const WizardForm::Row *WizardForm::row(Field field) const
{
    const auto found = m_rows.constFind(static_cast<int>(field));
    return found == m_rows.cend() ? nullptr : &*found;
}

} // namespace linkdesk
