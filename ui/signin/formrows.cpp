#include "ui/signin/formrows.h"

#include "ui/common/theme.h"

#include <QGridLayout>

namespace linkdesk {

void FormRow::setVisible(bool visible) const
{
    for (QWidget *part : { static_cast<QWidget *>(label), field, static_cast<QWidget *>(help), beside }) {
        if (part)
            part->setVisible(visible);
    }
}

void FormRow::setHelp(const QString &text) const
{
    help->setText(text);
    field->setAccessibleDescription(text);
}

FormRows::FormRows(QWidget *form)
    : m_form(form)
    , m_grid(new QGridLayout(form))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::GroupGap);
    m_grid->setVerticalSpacing(theme::Step);
    m_grid->setColumnMinimumWidth(0, theme::textWidth(form, 22));
    m_grid->setColumnStretch(2, 1);
}

FormRow FormRows::add(const QString &label, QWidget *field, const QString &help, QWidget *beside)
{
    const int row = m_grid->rowCount();
    FormRow made{ new QLabel(label, m_form), field, new QLabel(m_form), beside };
    made.label->setBuddy(field);
    field->setMinimumWidth(theme::textWidth(m_form, 44));
    field->setMaximumWidth(theme::textWidth(m_form, 64));
    m_grid->addWidget(made.label, row, 0);
    m_grid->addWidget(field, row, 1);
    if (beside)
        m_grid->addWidget(beside, row, 2, Qt::AlignLeft);
    made.help->setTextFormat(Qt::PlainText);
    made.help->setWordWrap(true);
    made.help->setContentsMargins(0, 0, 0, theme::Gap);
    theme::setSecondary(made.help);
    m_grid->addWidget(made.help, row + 1, 1, 1, 2);
    made.setHelp(help);
    return made;
}

void FormRows::addWide(QWidget *part)
{
    m_grid->addWidget(part, m_grid->rowCount(), 0, 1, 3);
}

void FormRows::addField(QWidget *field)
{
    m_grid->addWidget(field, m_grid->rowCount(), 1);
}

} // namespace linkdesk
