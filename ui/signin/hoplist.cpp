#include "ui/signin/hoplist.h"

#include "ui/common/icons.h"
#include "ui/signin/hoptext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace linkdesk {

HopList::HopList(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("hopList"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(theme::Step);
    hide();
}

void HopList::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_hops.clear();
    m_icons.clear();
    hide();
}

void HopList::add(const Hop &hop)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::Gap);
    auto *icon = new QLabel(line);
    auto *text = new QLabel(hopText(hop), line);
    text->setObjectName(QStringLiteral("hop%1").arg(m_hops.size()));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(hop.error ? tr("Failed: %1").arg(text->text()) : text->text());
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    paint(icon, hop);
    m_lines->addWidget(line);
    m_hops.append(hop);
    m_icons.append(icon);
    show();
}

void HopList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    for (qsizetype at = 0; at < m_icons.size(); ++at)
        paint(m_icons.at(at), m_hops.at(at));
}

void HopList::paint(QLabel *icon, const Hop &hop) const
{
    const int size = fontMetrics().height();
    icon->setPixmap(
        hop.error
            ? icons::pixmap(QStringLiteral("error"), theme::Tone::Error, size, devicePixelRatioF())
            : icons::pixmap(QStringLiteral("success"), theme::Tone::Success, size, devicePixelRatioF()));
}

} // namespace linkdesk
