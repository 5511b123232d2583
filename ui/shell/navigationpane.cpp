#include "ui/shell/navigationpane.h"

#include "ui/common/flatbutton.h"
#include "ui/common/icons.h"
#include "ui/common/mnemonics.h"
#include "ui/shell/placetext.h"

#include <QKeyEvent>
#include <QLabel>
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
    addCenter(column);
    column->addSpacing(theme::GroupGap);
    setNamedByData(add(Place::Kind::ExportedFiles, tr("Exported files"), QStringLiteral("navFiles"), column));
    column->addStretch(1);
    add(Place::Kind::Settings, tr("Settin&gs"), QStringLiteral("navSettings"), column);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setCurrent({});
}

// No letters here: pages have the rest of the alphabet (mnemonics.h), and the digits are shorter.
void NavigationPane::addCenter(QVBoxLayout *column)
{
    auto *section = new QLabel(tr("Private Link Center"), this);
    section->setTextFormat(Qt::PlainText);
    section->setContentsMargins(theme::Gap, theme::GroupGap, theme::Gap, theme::Step);
    theme::setSecondary(section);
    column->addWidget(section);
    setNamedByData(
        add(Place::Kind::PrivateEndpoints, tr("Private endpoints"), QStringLiteral("navEndpoints"), column));
    setNamedByData(add(Place::Kind::SentRequests, tr("What I sent"), QStringLiteral("navSent"), column));
    setNamedByData(add(
        Place::Kind::PendingConnections, tr("Pending connections"), QStringLiteral("navPending"), column));
    setNamedByData(add(Place::Kind::Health, tr("Health"), QStringLiteral("navHealth"), column));
    setNamedByData(add(Place::Kind::History, tr("History"), QStringLiteral("navHistory"), column));
}

FlatButton *
NavigationPane::add(Place::Kind kind, const QString &text, const QString &name, QVBoxLayout *column)
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
    // Assistive tools toggle what can be checked, and do not click it.
    connect(button, &QPushButton::toggled, this, [this, place, button] {
        const QSignalBlocker quiet(button);
        button->setChecked(true); // pressing the current one does not leave it
        emit wanted(place);
    });
    return button;
}

QList<Place::Kind> NavigationPane::kinds() const
{
    QList<Place::Kind> kinds;
    for (const Entry &entry : m_entries)
        kinds.append(entry.kind);
    return kinds;
}

void NavigationPane::setCurrent(const Place &place)
{
    Place::Kind kind = kinds().contains(place.kind) ? place.kind : Place::Kind::Accounts;
    const bool signingIn = place.kind == Place::Kind::SignIn || place.kind == Place::Kind::SignedIn;
    const bool creating = place.kind == Place::Kind::CreateEndpoint || place.kind == Place::Kind::Deployment;
    if (creating && place.resource.isEmpty())
        kind = Place::Kind::PrivateEndpoints; // begun without an account
    for (const Entry &entry : std::as_const(m_entries)) {
        const QSignalBlocker quiet(entry.button);
        entry.button->setChecked(!signingIn && entry.kind == kind);
    }
}

void NavigationPane::focusCurrent()
{
    const auto current = std::find_if(
        m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) { return entry.button->isChecked(); });
    const Entry &entry = current == m_entries.cend() ? m_entries.constFirst() : *current;
    entry.button->setFocus(Qt::TabFocusReason);
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
