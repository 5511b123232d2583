#include "ui/common/calmstyle.h"

#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPolygonF>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace linkdesk {

namespace {

void drawButton(const QStyleOption *option, QPainter *painter)
{
    const theme::Colors &colors = theme::colors();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool own = option->palette.color(QPalette::Button) != colors.raised; // a primary or a dangerous one
    QColor ground = own ? option->palette.color(QPalette::Button) : colors.surface;
    if (!enabled)
        ground = colors.window;
    else if (pressed)
        ground = own ? ground.darker(115) : colors.selection;
    else if (option->state & QStyle::State_MouseOver)
        ground = own ? ground.lighter(110) : colors.raised;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(own && enabled ? ground : enabled ? colors.outline : colors.border);
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->restore();
}

void drawFocus(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(theme::colors().link);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const theme::Colors &colors = theme::colors();
    const bool focus = option->state & QStyle::State_HasFocus;
    const bool enabled = option->state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(focus ? colors.link : enabled ? colors.outline : colors.border, focus ? 2 : 1));
    const qreal inset = focus ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), 3, 3);
    painter->restore();
}

// A box or a circle with 3:1 against its ground in every theme; filled where it is on.
void drawMark(bool round, const QStyleOption *option, QPainter *painter)
{
    const theme::Colors &colors = theme::colors();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const QColor fill = !enabled ? colors.disabled : colors.accent;
    const qreal side = qMin(option->rect.width(), option->rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on || partly ? fill : enabled ? colors.outline : colors.border, 1));
    painter->setBrush((on || partly) && !round ? fill : enabled ? colors.surface : colors.window);
    if (round) {
        painter->drawEllipse(box);
        if (on) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(fill);
            painter->drawEllipse(box.center(), side / 4, side / 4);
        }
    } else {
        painter->drawRoundedRect(box, 2, 2);
        painter->setPen(QPen(colors.accentText, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box, side](qreal x, qreal y) {
            return box.topLeft() + QPointF(x * side, y * side);
        };
        if (partly)
            painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
        else if (on)
            painter->drawPolyline(QPolygonF{ at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3) });
    }
    painter->restore();
}

void drawTab(const QStyleOptionTab *option, QPainter *painter)
{
    const theme::Colors &colors = theme::colors();
    const bool selected = option->state & QStyle::State_Selected;
    if (!selected && (option->state & QStyle::State_MouseOver))
        painter->fillRect(option->rect, colors.raised);
    QRect line = option->rect;
    line.setTop(line.bottom() - 2);
    if (selected)
        painter->fillRect(line.adjusted(4, 0, -4, 0), colors.link);
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

QSize CalmStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return usual + QSize(theme::Gap, theme::Step + 2);
    case CT_ToolButton:
        return usual + QSize(theme::Gap, theme::Step);
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_HeaderSection:
        return usual + QSize(0, theme::Step + 2);
    case CT_TabBarTab:
        return usual + QSize(theme::Step, theme::Step);
    case CT_ItemViewItem:
    case CT_MenuItem:
        return usual + QSize(0, theme::Step);
    default:
        return usual;
    }
}

// Words in tables stand off the edges of their cells, headings above them alike.
int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_HeaderMargin)
        return theme::Gap - 1;
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QAbstractItemView *>(widget))
        return theme::Gap - 2;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

// The arrow of a sorted column stands in the middle of its line, whatever the margin is.
QRect CalmStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element != SE_HeaderArrow)
        return QProxyStyle::subElementRect(element, option, widget);
    const int side = option->fontMetrics.height() * 2 / 3;
    QRect arrow(0, 0, side, side);
    arrow.moveCenter(option->rect.center());
    arrow.moveRight(option->rect.right() - theme::Gap);
    return visualRect(option->direction, option->rect, arrow);
}

void CalmStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_PanelButtonCommand) {
        drawButton(option, painter);
        return;
    }
    if (element == PE_FrameFocusRect) {
        drawFocus(option, painter);
        return;
    }
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck
        || element == PE_IndicatorRadioButton) {
        drawMark(element == PE_IndicatorRadioButton, option, painter);
        return;
    }
    if (element == PE_FrameLineEdit) {
        drawField(option, painter);
        return;
    }
    if (element == PE_FrameTabBarBase) {
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            theme::colors().border);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CalmStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_TabBarTabShape) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(tab, painter);
            return;
        }
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, theme::colors().surface);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            theme::colors().border);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace linkdesk
