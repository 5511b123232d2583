// Our SVG icons, drawn in the colour that the palette has at the moment of painting: they follow light and
// dark by themselves. Names are the file names in resources/icons without ".svg".
#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QPixmap>

namespace linkdesk::icons {

// In the colour of the text around it (button text; greyed out where disabled).
QIcon get(const QString &name);
QIcon get(const char *name);
QIcon get(const QString &name, theme::Tone tone);

// Of a connection state, a provisioning state or a deployment's state: a shape and a tone that belong
// together. Unknown states get the neutral dot.
QIcon forState(const QString &state);
QString nameForState(const QString &state);
theme::Tone toneForState(const QString &state);

QPixmap pixmap(const QString &name, theme::Tone tone, int size, qreal devicePixelRatio);

} // namespace linkdesk::icons
