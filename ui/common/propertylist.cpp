#include "ui/common/propertylist.h"

#include "ui/common/flatbutton.h"
#include "ui/common/icons.h"
#include "ui/common/mnemonics.h"
#include "ui/common/plaintooltip.h"
#include "ui/common/theme.h"
#include "ui/common/uicontext.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace linkdesk {

namespace {
enum Column { LabelColumn, ValueColumn };

// It may be what is being pressed: it goes when the event is done, and is not seen until then.
void discard(QWidget *part)
{
    part->hide();
    part->deleteLater();
}
} // namespace

PropertyList::PropertyList(Dialogs *dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(theme::Gap);
    m_layout->setVerticalSpacing(0);
    m_layout->setColumnMinimumWidth(LabelColumn, theme::textWidth(this, 24));
    m_layout->setColumnStretch(ValueColumn, 1);
}

PropertyList::Row &PropertyList::row(const QString &label)
{
    Row &row = m_rows[label];
    if (row.label)
        return row;
    // A grid never forgets a row that it had: rows are counted here, and used again after clear().
    const int at = static_cast<int>(m_rows.size()) - 1;
    row.label = new QLabel(this);
    row.label->setTextFormat(Qt::PlainText); // a tag's name, for one
    row.label->setText(label);
    theme::setSecondary(row.label);
    row.icon = new QLabel(this);
    row.icon->hide();
    row.value = new QLabel(this);
    row.value->setTextFormat(Qt::PlainText);
    row.value->setWordWrap(true);
    row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.link = new FlatButton(FlatButton::Look::Link, {}, this);
    row.link->setObjectName(QStringLiteral("open ") + label);
    setNamedByData(row.link);
    row.link->hide();
    connect(row.link, &FlatButton::clicked, this, [this, label] {
        const auto open = m_rows.value(label).open;
        if (open)
            open();
    });
    row.copy = new QToolButton(this);
    row.copy->setObjectName(QStringLiteral("copy ") + label);
    row.copy->setIcon(icons::get("copy"));
    row.copy->setToolTip(plainToolTip(tr("Copy %1").arg(label)));
    row.copy->setAccessibleName(tr("Copy %1").arg(label));
    row.copy->setAutoRaise(true);
    row.copy->setFocusPolicy(Qt::StrongFocus);
    row.copy->hide();
    connect(row.copy, &QToolButton::clicked, this, [this, label] {
        m_dialogs->copy(m_rows.value(label).value->text());
    });
    // Label, icon and copy stand beside the first line of a value of several lines; every row is as high as
    // its buttons.
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Step);
    line->addWidget(row.icon, 0, Qt::AlignVCenter);
    line->addWidget(row.value, 0, Qt::AlignVCenter);
    line->addWidget(row.link, 0, Qt::AlignVCenter);
    line->addWidget(row.copy, 0, Qt::AlignVCenter);
    line->addStretch(1);
    m_layout->addWidget(row.label, at, LabelColumn, Qt::AlignVCenter);
    m_layout->addLayout(line, at, ValueColumn);
    row.line = line;
    m_layout->setRowMinimumHeight(at, fontMetrics().height() + 2 * theme::Step);
    return row;
}

void PropertyList::show(Row &row, const QString &value, bool linked)
{
    const QString shown = value.isEmpty() ? QStringLiteral("-") : value;
    row.value->setText(shown);
    row.value->setAccessibleName(row.label->text() + QStringLiteral(": ") + shown);
    row.value->setMinimumWidth(
        qMin(row.value->fontMetrics().horizontalAdvance(shown) + 2, theme::textWidth(row.value, 60)));
    row.value->setVisible(!linked);
    row.link->setText(shown);
    row.link->setAccessibleName(row.label->text() + QStringLiteral(": ") + shown);
    row.link->setVisible(linked);
}

void PropertyList::setValue(const QString &label, const QString &value)
{
    Row &entry = row(label);
    show(entry, value, false);
    entry.copy->hide();
}

void PropertyList::setCopyable(const QString &label, const QString &value)
{
    Row &entry = row(label);
    entry.value->setFont(theme::fixedFont(this));
    show(entry, value, false);
    entry.copy->setVisible(!value.isEmpty());
}

void PropertyList::setLink(const QString &label, const QString &value, std::function<void()> open)
{
    Row &entry = row(label);
    entry.open = std::move(open);
    show(entry, value, !value.isEmpty());
}

void PropertyList::setState(const QString &label, const QString &state)
{
    Row &entry = row(label);
    show(entry, state, false);
    entry.state = state;
    showIcon(entry);
}

void PropertyList::showIcon(const Row &row) const
{
    row.icon->setVisible(!row.state.isEmpty());
    if (!row.state.isEmpty())
        row.icon->setPixmap(
            icons::forState(row.state).pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize)));
}

// A label keeps the picture it was given: another palette needs another one.
void PropertyList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (const Row &entry : std::as_const(m_rows))
        showIcon(entry);
}

void PropertyList::setHint(const QString &label, const QString &hint)
{
    const auto found = m_rows.constFind(label);
    if (found != m_rows.constEnd())
        found->value->setToolTip(plainToolTip(hint));
}

void PropertyList::clear()
{
    for (int at = 0; at < m_layout->rowCount(); ++at)
        m_layout->setRowMinimumHeight(at, 0);
    for (const Row &entry : std::as_const(m_rows)) {
        m_layout->removeItem(entry.line);
        delete entry.line;
        for (QWidget *part : { static_cast<QWidget *>(entry.label), static_cast<QWidget *>(entry.icon),
                               static_cast<QWidget *>(entry.value), static_cast<QWidget *>(entry.link),
                               static_cast<QWidget *>(entry.copy) })
            discard(part);
    }
    m_rows.clear();
}

} // namespace linkdesk
