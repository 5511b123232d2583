#include "ui/shell/notificationpanel.h"

#include "ui/common/icons.h"
#include "ui/common/mnemonics.h"
#include "ui/common/relativetime.h"
#include "ui/shell/notificationcenter.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace linkdesk {

namespace {

constexpr const char *Key = "linkdeskNotification";

QPixmap kindIcon(Notifications::Kind kind, const QWidget *widget)
{
    const int size = widget->fontMetrics().height() + 2;
    const qreal ratio = widget->devicePixelRatioF();
    switch (kind) {
    case Notifications::Kind::Progress:
        return icons::pixmap(QStringLiteral("progress"), theme::Tone::Info, size, ratio);
    case Notifications::Kind::Success:
        return icons::pixmap(QStringLiteral("success"), theme::Tone::Success, size, ratio);
    case Notifications::Kind::Warning:
        return icons::pixmap(QStringLiteral("warning"), theme::Tone::Warning, size, ratio);
    case Notifications::Kind::Failure:
        return icons::pixmap(QStringLiteral("error"), theme::Tone::Error, size, ratio);
    }
    return {};
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

NotificationPanel::NotificationPanel(NotificationCenter *center, QWidget *parent)
    : QFrame(parent)
    , m_center(center)
    , m_scroll(new QScrollArea(this))
    , m_close(new QPushButton(icons::get("close"), tr("&Close"), this))
    , m_dismissAll(new QPushButton(tr("Dismiss a&ll"), this))
{
    setObjectName(QStringLiteral("notificationPanel"));
    setAccessibleName(tr("Notifications"));
    setFixedWidth(theme::textWidth(this, 48));
    auto *title = new QLabel(tr("Notifications"), this);
    title->setFont(theme::sectionFont(this));
    m_close->setObjectName(QStringLiteral("closeNotifications"));
    m_close->setFlat(true);
    m_dismissAll->setObjectName(QStringLiteral("dismissAllNotifications"));
    m_scroll->setObjectName(QStringLiteral("notificationScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Button);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::GroupGap, theme::GroupGap, theme::GroupGap, theme::GroupGap);
    column->setSpacing(theme::Gap);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_dismissAll, 0, Qt::AlignLeft);
    connect(m_close, &QPushButton::clicked, this, &NotificationPanel::closed);
    connect(m_dismissAll, &QPushButton::clicked, m_center, &NotificationCenter::dismissAll);
    // Queued: the button that dismisses is among what is made anew.
    connect(m_center, &NotificationCenter::changed, this, &NotificationPanel::rebuild, Qt::QueuedConnection);
    rebuild();
}

void NotificationPanel::rebuild()
{
    auto *list = new QWidget(this);
    list->setBackgroundRole(QPalette::Button);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    int number = 0;
    const QList<Notification> entries = m_center->all();
    for (const Notification &entry : entries)
        column->addWidget(card(entry, ++number));
    if (entries.isEmpty()) {
        QLabel *none = wrapped(tr("Nothing yet. Deployments tell here how they end."), list);
        theme::setSecondary(none);
        column->addWidget(none);
    }
    column->addStretch(1);
    QWidget *focus = QApplication::focusWidget();
    const bool inside = focus && m_scroll->isAncestorOf(focus);
    const QString key = inside ? focus->property(Key).toString() : QString();
    const QString name = inside ? focus->objectName() : QString();
    m_scroll->setWidget(list); // the former one goes, and the focus with it
    m_dismissAll->setVisible(!entries.isEmpty());
    chooseMnemonics(list);
    comeLast();
    if (inside)
        restoreFocus(key, name);
}

// The focus chain is the order in which widgets were made, and pages and cards are made at any time.
void NotificationPanel::comeLast()
{
    QWidget *last = window()->previousInFocusChain();
    while (last != window() && (last == this || isAncestorOf(last)))
        last = last->previousInFocusChain();
    QList<QWidget *> mine{ m_close };
    const QList<QPushButton *> cards = m_scroll->findChildren<QPushButton *>();
    for (QPushButton *button : cards)
        mine << button;
    mine << m_dismissAll;
    for (QWidget *next : std::as_const(mine)) {
        setTabOrder(last, next);
        last = next;
    }
}

// The newest one has letters; the others are reached by Tab.
void NotificationPanel::chooseMnemonics(QWidget *list)
{
    if (!isVisible())
        return;
    QString taken = takenMnemonics(this, this);
    for (QPushButton *button :
         { m_close, m_dismissAll, list->findChild<QPushButton *>(QStringLiteral("showNotification1")),
           list->findChild<QPushButton *>(QStringLiteral("dismissNotification1")) }) {
        if (!button)
            continue;
        button->setText(withFreeMnemonic(button->text(), taken));
        taken += mnemonicOf(button->text());
    }
}

// To the same act on the same notification; where that is gone, on the one in its place; at last to Close.
void NotificationPanel::restoreFocus(const QString &key, const QString &name)
{
    static const QRegularExpression numberAtTheEnd(QStringLiteral("\\d+$"));
    const QString act = QString(name).remove(numberAtTheEnd);
    const int number = QStringView(name).mid(act.size()).toInt();
    QWidget *next = nullptr;
    const QList<QPushButton *> buttons = m_scroll->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        const QString other = button->objectName();
        if (!other.startsWith(act))
            continue;
        if (button->property(Key).toString() == key) {
            next = button;
            break;
        }
        if (QStringView(other).mid(act.size()).toInt() <= number)
            next = button; // the last one before, where it was the last
    }
    (next ? next : m_close)->setFocus(Qt::OtherFocusReason);
}

QWidget *NotificationPanel::card(const Notification &entry, int number)
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    auto *icon = new QLabel(frame);
    icon->setPixmap(kindIcon(entry.kind, this));
    QLabel *title = wrapped(entry.title, frame);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    QLabel *time = wrapped(relativeTime(entry.at, QDateTime::currentDateTimeUtc()), frame);
    time->setToolTip(exactTime(entry.at));
    theme::setSecondary(time);
    auto *show = new QPushButton(tr("Show"), frame);
    show->setObjectName(QStringLiteral("showNotification%1").arg(number));
    show->setProperty(Key, entry.key);
    show->setAccessibleDescription(entry.title);
    auto *dismiss = new QPushButton(tr("Dismiss"), frame);
    dismiss->setObjectName(QStringLiteral("dismissNotification%1").arg(number));
    dismiss->setProperty(Key, entry.key);
    dismiss->setAccessibleDescription(entry.title);
    connect(show, &QPushButton::clicked, this, [this, place = entry.place] { emit placeWanted(place); });
    connect(dismiss, &QPushButton::clicked, this, [this, key = entry.key] { m_center->dismiss(key); });

    auto *grid = new QGridLayout(frame);
    grid->setSpacing(theme::Gap);
    grid->addWidget(icon, 0, 0, Qt::AlignTop);
    grid->addWidget(title, 0, 1);
    grid->addWidget(wrapped(entry.text, frame), 1, 1);
    grid->addWidget(time, 2, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(show);
    buttons->addWidget(dismiss);
    buttons->addStretch(1);
    grid->addLayout(buttons, 3, 1);
    grid->setColumnStretch(1, 1);
    return frame;
}

void NotificationPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QFrame::keyPressEvent(event);
}

void NotificationPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), theme::colors().raised);
    painter.setPen(theme::colors().border);
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
}

void NotificationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(
            this, &NotificationPanel::rebuild, Qt::QueuedConnection); // the icons' colours
    QFrame::changeEvent(event);
}

void NotificationPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    rebuild(); // the times
    m_center->markSeen();
}

} // namespace linkdesk
