#include "ui/shell/navigationpane.h"

#include "ui/common/flatbutton.h"
#include "ui/common/icons.h"
#include "ui/shell/placetext.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace linkdesk {

NavigationPane::NavigationPane(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Navigation"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Gap, theme::GroupGap, theme::Gap, theme::GroupGap);
    column->setSpacing(theme::Step);
    add(Place::Kind::Home, tr("&Home"), QStringLiteral("navHome"), column);
    add(Place::Kind::Accounts, tr("De&vice Update accounts"), QStringLiteral("navAccounts"), column);
    add(Place::Kind::PrivateEndpoints, tr("Private endpoints"), QStringLiteral("navEndpoints"), column);
    add(Place::Kind::Health, tr("Health"), QStringLiteral("navHealth"), column);
    column->addStretch(1);
    add(Place::Kind::Settings, tr("Settin&gs"), QStringLiteral("navSettings"), column);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setCurrent({});
}

void NavigationPane::add(Place::Kind kind, const QString &text, const QString &name, QVBoxLayout *column)
{
    Place place;
    place.kind = kind;
    auto *button = new FlatButton(FlatButton::Look::Row, text, this);
    button->setObjectName(name);
    button->setIcon(icons::get(placeIcon(place)));
    button->setCheckable(true);
    m_entries.append({ kind, button });
    button->setToolTip(QStringLiteral("Ctrl+%1").arg(m_entries.size()));
    button->setMinimumWidth(button->sizeHint().width());
    column->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, place, button] {
        button->setChecked(true); // pressing the current one does not leave it
        emit wanted(place);
    });
}

void NavigationPane::setCurrent(const Place &place)
{
    const auto isOwn = [&place](const Entry &entry) { return entry.kind == place.kind; };
    const bool top = std::any_of(m_entries.cbegin(), m_entries.cend(), isOwn);
    Place::Kind kind = top ? place.kind : Place::Kind::Accounts;
    const bool creating = place.kind == Place::Kind::CreateEndpoint || place.kind == Place::Kind::Deployment;
    if (creating && place.resource.isEmpty())
        kind = Place::Kind::PrivateEndpoints; // begun without an account
    for (const Entry &entry : std::as_const(m_entries))
        entry.button->setChecked(entry.kind == kind);
}

void NavigationPane::focusCurrent()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.button->isChecked())
            entry.button->setFocus(Qt::TabFocusReason);
    }
}

void NavigationPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QFrame::keyPressEvent(event);
}

void NavigationPane::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), theme::colors().raised);
    painter.setPen(theme::colors().border);
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

} // namespace linkdesk
