#include "ui/common/emptystate.h"

#include "ui/common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace linkdesk {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_ways(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("emptyStateTitle"));
    m_text->setObjectName(QStringLiteral("emptyStateText"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme::sectionFont(this));
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setFixedWidth(theme::textWidth(this, 60));
    theme::setSecondary(m_text);
    m_action->setObjectName(QStringLiteral("emptyStateAction"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::PageMargin, theme::PageMargin, theme::PageMargin, theme::PageMargin);
    column->setSpacing(theme::Gap);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    m_ways->setSpacing(theme::Gap);
    m_ways->addStretch(1);
    m_ways->addWidget(m_action);
    m_ways->addStretch(1);
    column->addLayout(m_ways);
    column->addStretch(2);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionPressed);
}

void EmptyState::showText(
    const QString &icon, const QString &title, const QString &text, const QString &action)
{
    while (m_ways->count() > 3) { // between the action and the stretch at the end
        QLayoutItem *item = m_ways->takeAt(2);
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    // The column asks how high the text is at its own width, not at the text's.
    m_text->setMinimumHeight(qMax(0, m_text->heightForWidth(m_text->maximumWidth())));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    updateIcon();
}

QPushButton *EmptyState::addWay(const QString &text, std::function<void()> go)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("way%1").arg(m_ways->count() - 2));
    connect(button, &QPushButton::clicked, this, [go = std::move(go)] { go(); });
    m_ways->insertWidget(m_ways->count() - 1, button);
    return button;
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(
        icons::pixmap(m_iconName, theme::Tone::Neutral, fontMetrics().height() * 3, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        updateIcon();
    QWidget::changeEvent(event);
}

} // namespace linkdesk
