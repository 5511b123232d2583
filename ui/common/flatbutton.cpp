#include "ui/common/flatbutton.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace linkdesk {

FlatButton::FlatButton(Look look, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_look(look)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    setCursor(look == Look::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setSizePolicy(look == Look::Link ? QSizePolicy::Maximum : QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (look == Look::Card) {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
}

void FlatButton::setDescription(const QString &description)
{
    m_description = description;
    setAccessibleDescription(description);
    updateGeometry();
    update();
}

QFont FlatButton::titleFont() const
{
    if (m_look == Look::Card)
        return theme::sectionFont(this);
    QFont font = this->font();
    if (isChecked())
        font.setWeight(QFont::DemiBold);
    return font;
}

int FlatButton::padding() const
{
    switch (m_look) {
    case Look::Row:
        return theme::Gap + theme::Step;
    case Look::Card:
        return theme::GroupGap;
    case Look::Link:
        break;
    }
    return theme::Step;
}

int FlatButton::iconExtent() const
{
    return m_look == Look::Card ? fontMetrics().height() * 2 : fontMetrics().height() + 2;
}

int FlatButton::textLeft() const
{
    if (icon().isNull())
        return padding();
    return padding() + iconExtent() + (m_look == Look::Card ? theme::GroupGap : theme::Gap + 2);
}

QSize FlatButton::sizeHint() const
{
    QFont bold = titleFont();
    if (isCheckable()) // keeps its size when it is checked
        bold.setWeight(QFont::DemiBold);
    const int text = QFontMetrics(bold).size(Qt::TextShowMnemonic, this->text()).width();
    const int vertical = m_look == Look::Link ? theme::Step : theme::Gap;
    int height = QFontMetrics(bold).height() + 2 * vertical;
    if (!m_description.isEmpty())
        height += fontMetrics().height() + 2;
    return { textLeft() + text + padding(),
             m_look == Look::Card ? heightForWidth(theme::textWidth(this, 48)) : height };
}

QSize FlatButton::minimumSizeHint() const
{
    if (m_look == Look::Link)
        return sizeHint();
    // A card's height follows its width.
    return { textLeft() + theme::textWidth(this, 10) + padding(),
             m_look == Look::Card ? 0 : sizeHint().height() };
}

bool FlatButton::hasHeightForWidth() const
{
    return m_look == Look::Card;
}

int FlatButton::heightForWidth(int width) const
{
    const int room = qMax(theme::textWidth(this, 10), width - textLeft() - padding());
    const QRect words = fontMetrics().boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, m_description);
    const int texts = QFontMetrics(titleFont()).height() + theme::Step + words.height();
    return qMax(texts, iconExtent()) + 2 * padding();
}

void FlatButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    if (!icon().isNull()) {
        const int extent = iconExtent();
        const int top = m_look == Look::Card ? padding() : (height() - extent) / 2;
        const QIcon::Mode mode = !isEnabled() ? QIcon::Disabled
            : isChecked()                     ? QIcon::Selected
                                              : QIcon::Normal;
        const QRect place(padding(), top, extent, extent);
        icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place), Qt::AlignCenter, mode);
    }
    paintTexts(painter);
}

void FlatButton::paintGround(QPainter &painter) const
{
    const theme::Colors &colors = theme::colors();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor ground = Qt::transparent;
    if (m_look == Look::Card)
        ground = colors.surface;
    if (underMouse() && isEnabled())
        ground = m_look == Look::Card ? colors.alternate
            : m_look == Look::Row     ? colors.border
                                      : colors.raised;
    if (isChecked() || isDown())
        ground = colors.selection;
    painter.setBrush(ground);
    painter.setPen(
        m_look == Look::Card ? QPen(underMouse() ? colors.accent : colors.border) : QPen(Qt::NoPen));
    painter.drawRoundedRect(box, 4, 4);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.link, 2));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void FlatButton::paintTexts(QPainter &painter) const
{
    const theme::Colors &colors = theme::colors();
    const QColor usual = m_look == Look::Link && icon().isNull() ? colors.link
        : isChecked()                                            ? colors.selectionText
                                                                 : colors.text;
    painter.setPen(isEnabled() ? usual : colors.disabled);
    painter.setFont(titleFont());
    const QFontMetrics metrics(painter.font());
    const QRect room =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(textLeft(), 0, -padding(), 0));
    int flags = Qt::TextShowMnemonic | Qt::TextSingleLine | Qt::AlignLeading;
    if (!style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this))
        flags |= Qt::TextHideMnemonic;
    const QString title = metrics.elidedText(text(), Qt::ElideMiddle, room.width(), Qt::TextShowMnemonic);
    if (m_description.isEmpty()) {
        painter.drawText(room, flags | Qt::AlignVCenter, title);
        return;
    }
    QRect top = room;
    const int lines = metrics.height() + 2 + fontMetrics().height();
    top.setTop(m_look == Look::Card ? padding() : (height() - lines) / 2);
    painter.drawText(top, flags | Qt::AlignTop, title);
    top.setTop(top.top() + metrics.height() + (m_look == Look::Card ? theme::Step : 2));
    painter.setFont(font());
    painter.setPen(isChecked() ? colors.selectionText : colors.secondary);
    if (m_look == Look::Card)
        painter.drawText(top, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading, m_description);
    else
        painter.drawText(
            top, Qt::TextSingleLine | Qt::AlignTop | Qt::AlignLeading,
            fontMetrics().elidedText(m_description, Qt::ElideRight, room.width()));
}

} // namespace linkdesk
