// The one file of colours and measures. Fusion everywhere, with palettes of our own (light, dark, high
// contrast); "System" follows the lightness of the desktop's palette, also while running. Sizes come from the
// font; the steps below are for gaps only.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QWidget;

namespace linkdesk::theme {

enum class Scheme { System, Light, Dark, HighContrast };
// What a colour says; every use shows an icon and a word as well.
enum class Tone { Neutral, Accent, Info, Success, Warning, Error };

// Gaps, in device independent pixels.
inline constexpr int Step = 4;
inline constexpr int Gap = 8; // between a label and its field, between buttons
inline constexpr int GroupGap = 16;
inline constexpr int PageMargin = 24;

struct Colors {
    QColor window, surface, alternate, raised; // page, field, every other row, navigation and panels
    QColor text, secondary, disabled, border,
        outline; // outline: of fields and buttons, 3:1 against their ground
    QColor accent, accentText, selection, selectionText, link;
    QColor info, success, warning, error; // of words and icons, 4.5:1 on window and surface
    QColor infoGround, successGround, warningGround, errorGround; // behind them, in message bars
};

// Sets style and palette of the application. May be called again at any time; every widget gets a
// PaletteChange.
void apply(Scheme scheme);
Scheme scheme(); // as applied last
// After QEvent::ThemeChange of a window: looks at the desktop's palette again where the scheme is System.
void systemChanged();
bool isDark();
const Colors &colors();
QColor color(Tone tone);
QColor ground(Tone tone);

QString schemeKey(Scheme scheme); // for the settings: "system", "light", "dark", "high-contrast"
Scheme schemeFromKey(const QString &key); // System where unknown

QFont headingFont(const QWidget *widget); // of a page
QFont sectionFont(const QWidget *widget);
QFont fixedFont(const QWidget *widget); // of ids and JSON
int textWidth(const QWidget *widget, int characters);
void setSecondary(QWidget *label); // quieter text, follows the palette

} // namespace linkdesk::theme
