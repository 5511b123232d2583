#include "ui/common/formrows.h"

#include "ui/common/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace linkdesk {

namespace {

QWidget *focusOf(QWidget *field)
{
    return field->focusProxy() ? field->focusProxy() : field;
}

} // namespace

void FormRow::setVisible(bool visible) const
{
    for (QWidget *part : { static_cast<QWidget *>(name), field, static_cast<QWidget *>(help) })
        part->setVisible(visible);
}

void FormRow::setHelp(const QString &text) const
{
    help->setText(text);
    focusOf(field)->setAccessibleDescription(text);
}

FormRows::FormRows(QWidget *owner)
    : QObject(owner)
    , m_owner(owner)
    , m_grid(new QGridLayout)
{
    m_grid->setHorizontalSpacing(theme::GroupGap);
    m_grid->setVerticalSpacing(theme::Step);
    m_grid->setColumnMinimumWidth(0, theme::textWidth(owner, 22));
    m_grid->setColumnStretch(2, 1);
}

void FormRows::fillOwner()
{
    m_owner->setLayout(m_grid);
    m_grid->setContentsMargins(0, 0, 0, 0);
}

void FormRows::addSection(const QString &title)
{
    auto *label = new QLabel(title, m_owner);
    label->setFont(theme::sectionFont(m_owner));
    label->setContentsMargins(0, m_grid->rowCount() > 1 ? theme::PageMargin : 0, 0, theme::Step);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 3);
}

FormRow FormRows::addRow(const QString &label, QWidget *field, const QString &help, bool wide)
{
    const int at = m_grid->rowCount();
    FormRow row{ new QLabel(label, m_owner), field, new QLabel(m_owner) };
    row.name->setBuddy(focusOf(field));
    field->setMinimumWidth(theme::textWidth(m_owner, 44));
    if (!wide)
        field->setMaximumWidth(theme::textWidth(m_owner, 64));
    m_grid->addWidget(row.name, at, 0);
    m_grid->addWidget(field, at, 1, 1, wide ? 2 : 1);
    row.help->setTextFormat(Qt::PlainText);
    row.help->setWordWrap(true);
    row.help->setContentsMargins(0, 0, 0, theme::Gap);
    theme::setSecondary(row.help);
    m_grid->addWidget(row.help, at + 1, 1, 1, 2);
    row.setHelp(help);
    return row;
}

void FormRows::addBelow(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 1, 1, 2);
}

void FormRows::addBelow(QLayout *line)
{
    m_grid->addLayout(line, m_grid->rowCount(), 1, 1, 2);
}

void FormRows::addLine(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 3);
}

} // namespace linkdesk
