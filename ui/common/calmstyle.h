// Fusion with more air and without gradients: flat buttons, headers and tabs in the theme's colours.
// Everything else is Fusion's.
#pragma once

#include <QProxyStyle>

namespace linkdesk {

class CalmStyle : public QProxyStyle {
    Q_OBJECT
public:
    CalmStyle();
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QRect
    subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
};

} // namespace linkdesk
