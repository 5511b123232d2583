#include "ui/common/primarybutton.h"

#include "ui/common/theme.h"

#include <QEvent>

namespace linkdesk {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setAutoDefault(true);
    paint();
}

void PrimaryButton::paint()
{
    const theme::Colors &colors = theme::colors();
    QPalette next;
    if (isEnabled()) {
        next.setColor(QPalette::Button, colors.accent);
        next.setColor(QPalette::ButtonText, colors.accentText);
    }
    if (next != palette())
        setPalette(next);
}

void PrimaryButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::EnabledChange)
        paint();
}

} // namespace linkdesk
