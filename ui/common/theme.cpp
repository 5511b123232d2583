#include "ui/common/theme.h"

#include "ui/common/calmstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QWidget>

namespace linkdesk::theme {

namespace {

Colors light()
{
    Colors c;
    c.window = QColor(0xfa, 0xf9, 0xf8);
    c.surface = QColor(0xff, 0xff, 0xff);
    c.alternate = QColor(0xf6, 0xf6, 0xf6);
    c.raised = QColor(0xf1, 0xf0, 0xef);
    c.text = QColor(0x24, 0x24, 0x24);
    c.secondary = QColor(0x5c, 0x5c, 0x5c);
    c.disabled = QColor(0x95, 0x95, 0x95);
    c.border = QColor(0xdd, 0xdb, 0xd9);
    c.outline = QColor(0x8a, 0x88, 0x86);
    c.accent = QColor(0x0f, 0x62, 0xa8);
    c.accentText = QColor(0xff, 0xff, 0xff);
    c.selection = QColor(0xcf, 0xe4, 0xf7);
    c.selectionText = c.text;
    c.link = QColor(0x0b, 0x5a, 0x9d);
    c.info = QColor(0x0f, 0x62, 0xa8);
    c.success = QColor(0x10, 0x6e, 0x1f);
    c.warning = QColor(0x8a, 0x4b, 0x08);
    c.error = QColor(0xb3, 0x1c, 0x28);
    c.infoGround = QColor(0xea, 0xf3, 0xfb);
    c.successGround = QColor(0xe9, 0xf5, 0xea);
    c.warningGround = QColor(0xfd, 0xf3, 0xe4);
    c.errorGround = QColor(0xfc, 0xec, 0xed);
    return c;
}

Colors dark()
{
    Colors c;
    c.window = QColor(0x1e, 0x1f, 0x22);
    c.surface = QColor(0x26, 0x28, 0x2b);
    c.alternate = QColor(0x2b, 0x2d, 0x31);
    c.raised = QColor(0x2a, 0x2c, 0x30);
    c.text = QColor(0xec, 0xec, 0xec);
    c.secondary = QColor(0xb2, 0xb4, 0xb8);
    c.disabled = QColor(0x78, 0x7b, 0x80);
    c.border = QColor(0x3f, 0x42, 0x47);
    c.outline = QColor(0x85, 0x89, 0x90);
    c.accent = QColor(0x2b, 0x7c, 0xc4);
    c.accentText = QColor(0xff, 0xff, 0xff);
    c.selection = QColor(0x1f, 0x4a, 0x70);
    c.selectionText = QColor(0xff, 0xff, 0xff);
    c.link = QColor(0x7c, 0xbd, 0xf5);
    c.info = QColor(0x7c, 0xbd, 0xf5);
    c.success = QColor(0x7b, 0xd0, 0x85);
    c.warning = QColor(0xf2, 0xb5, 0x5f);
    c.error = QColor(0xf5, 0x8b, 0x92);
    c.infoGround = QColor(0x1d, 0x2f, 0x40);
    c.successGround = QColor(0x1d, 0x33, 0x22);
    c.warningGround = QColor(0x3a, 0x2d, 0x18);
    c.errorGround = QColor(0x40, 0x23, 0x27);
    return c;
}

Colors highContrast()
{
    Colors c;
    c.window = c.surface = c.alternate = c.raised = QColor(Qt::black);
    c.text = c.secondary = c.border = c.outline = QColor(Qt::white);
    c.disabled = QColor(0x3f, 0xf2, 0x3f);
    c.accent = c.selection = QColor(0x1a, 0xeb, 0xff);
    c.accentText = c.selectionText = QColor(Qt::black);
    c.link = c.warning = QColor(0xff, 0xff, 0x00);
    c.info = QColor(0x1a, 0xeb, 0xff);
    c.success = QColor(0x3f, 0xf2, 0x3f);
    c.error = QColor(0xff, 0x9a, 0x9a);
    c.infoGround = c.successGround = c.warningGround = c.errorGround = QColor(Qt::black);
    return c;
}

struct State {
    Scheme scheme = Scheme::System;
    Colors colors = light();
};

State &state()
{
    static State current;
    return current;
}

QPalette paletteOf(const Colors &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondary);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.accentText);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.selectionText);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.link);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Midlight, c.border);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.outline);
    palette.setColor(QPalette::Shadow, c.outline);
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    return palette;
}

// The desktop's own palette shows only while none of ours is set.
bool desktopIsDark()
{
    QApplication::setPalette(QPalette());
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QFont scaled(const QWidget *widget, qreal factor)
{
    QFont font = widget->font();
    font.setPointSizeF(QApplication::font().pointSizeF() * factor);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void apply(Scheme scheme)
{
    if (!qobject_cast<CalmStyle *>(QApplication::style()))
        QApplication::setStyle(new CalmStyle);
    State &current = state();
    current.scheme = scheme;
    if (scheme == Scheme::HighContrast)
        current.colors = highContrast();
    else if (scheme == Scheme::Dark || (scheme == Scheme::System && desktopIsDark()))
        current.colors = dark();
    else
        current.colors = light();
    QApplication::setPalette(paletteOf(current.colors));
}

Scheme scheme()
{
    return state().scheme;
}

void systemChanged()
{
    if (state().scheme == Scheme::System)
        apply(Scheme::System);
}

bool isDark()
{
    return state().colors.window.lightness() < 128;
}

const Colors &colors()
{
    return state().colors;
}

QColor color(Tone tone)
{
    const Colors &c = colors();
    switch (tone) {
    case Tone::Neutral:
        return c.secondary;
    case Tone::Accent:
        return c.accent;
    case Tone::Info:
        return c.info;
    case Tone::Success:
        return c.success;
    case Tone::Warning:
        return c.warning;
    case Tone::Error:
        return c.error;
    }
    return c.text;
}

QColor ground(Tone tone)
{
    const Colors &c = colors();
    switch (tone) {
    case Tone::Neutral:
        return c.raised;
    case Tone::Accent:
    case Tone::Info:
        return c.infoGround;
    case Tone::Success:
        return c.successGround;
    case Tone::Warning:
        return c.warningGround;
    case Tone::Error:
        return c.errorGround;
    }
    return c.window;
}

QString schemeKey(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System:
        break;
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    case Scheme::HighContrast:
        return QStringLiteral("high-contrast");
    }
    return QStringLiteral("system");
}

Scheme schemeFromKey(const QString &key)
{
    for (const Scheme scheme : { Scheme::Light, Scheme::Dark, Scheme::HighContrast }) {
        if (key == schemeKey(scheme))
            return scheme;
    }
    return Scheme::System;
}

QFont headingFont(const QWidget *widget)
{
    return scaled(widget, 1.6);
}

QFont sectionFont(const QWidget *widget)
{
    return scaled(widget, 1.1);
}

QFont fixedFont(const QWidget *widget)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(widget->font().pointSizeF());
    return font;
}

int textWidth(const QWidget *widget, int characters)
{
    return widget->fontMetrics().averageCharWidth() * characters;
}

void setSecondary(QWidget *label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace linkdesk::theme
