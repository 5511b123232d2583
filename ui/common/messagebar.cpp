#include "ui/common/messagebar.h"

#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/mnemonics.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace linkdesk {

namespace {
constexpr const char *Wish = "linkdeskWishedText";

QString everythingOf(const Error &error)
{
    const QString raw = errorRaw(error);
    return errorDetails(error) + (raw.isEmpty() ? QString() : QStringLiteral("\n\n") + raw);
}
} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setAccessibleName(tr("Message"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    m_buttons->setSpacing(theme::Gap);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::Gap);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1, Qt::AlignVCenter);
    line->addLayout(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(theme::Gap);
    column->addLayout(line);
    hide();
}

void MessageBar::showText(Kind kind, const QString &text)
{
    clear();
    m_kind = kind;
    m_text->setText(text);
    updateIcon();
    setVisible(!text.isEmpty());
    announce();
}

void MessageBar::showError(const QString &title, const Error &error)
{
    showText(Kind::Error, title + u'\n' + errorText(error));
    addDetails(everythingOf(error));
}

void MessageBar::showProblems(const QString &title, const QList<Problem> &problems)
{
    QStringList sentences, details;
    for (const Problem &problem : problems) {
        const QString sentence = errorText(problem.error);
        if (!sentences.contains(sentence))
            sentences << sentence;
        details << problem.what + u'\n' + everythingOf(problem.error);
    }
    // The first tells enough to act on; all of them are a click away.
    QString text = title + u'\n' + sentences.value(0);
    if (sentences.size() > 1)
        text +=
            u'\n' + tr("%n other reason(s) under details.", nullptr, static_cast<int>(sentences.size()) - 1);
    showText(Kind::Warning, text);
    addDetails(details.join(QStringLiteral("\n\n")));
}

QPushButton *MessageBar::addButton(const QString &text, std::function<void()> pressed)
{
    auto *button = new QPushButton(text, this);
    button->setProperty(Wish, text);
    button->setAutoDefault(false);
    button->setObjectName(QStringLiteral("messageButton%1").arg(m_buttons->count() + 1));
    connect(button, &QPushButton::clicked, this, [act = std::move(pressed)] { act(); });
    m_buttons->addWidget(button, 0, Qt::AlignTop);
    chooseMnemonics();
    return button;
}

void MessageBar::setText(const QString &text)
{
    m_text->setText(text);
}

void MessageBar::setButtonText(QPushButton *button, const QString &text)
{
    button->setProperty(Wish, text);
    chooseMnemonics();
}

void MessageBar::chooseMnemonics()
{
    if (!isVisible())
        return;
    QString taken = takenMnemonics(this, this);
    for (int at = 0; at < m_buttons->count(); ++at) {
        auto *button = qobject_cast<QPushButton *>(m_buttons->itemAt(at)->widget());
        button->setText(withFreeMnemonic(button->property(Wish).toString(), taken));
        const QChar letter = mnemonicOf(button->text());
        if (!letter.isNull())
            taken += letter;
    }
}

void MessageBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    chooseMnemonics();
}

void MessageBar::clear()
{
    // A button may be what is being pressed: it goes when the event is done.
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_text->clear();
    if (m_details)
        m_details->hide();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

// Made when there are some: most bars never have any, and a text field is dear at the start.
void MessageBar::makeDetails()
{
    m_details = new QPlainTextEdit(this);
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_details->setAccessibleName(tr("Details of the error"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(theme::fixedFont(this));
    m_details->setFixedHeight(fontMetrics().lineSpacing() * 9);
    m_details->hide();
    layout()->addWidget(m_details);
}

void MessageBar::addDetails(const QString &details)
{
    if (!m_details)
        makeDetails();
    m_details->setPlainText(details);
    QPushButton *show = addButton(tr("Show &details"), {});
    show->disconnect(this);
    show->setCheckable(true);
    connect(show, &QPushButton::toggled, m_details, &QWidget::setVisible);
    addButton(tr("&Copy details"), [details] { QApplication::clipboard()->setText(details); });
}

theme::Tone MessageBar::tone() const
{
    switch (m_kind) {
    case Kind::Info:
        return theme::Tone::Info;
    case Kind::Success:
        return theme::Tone::Success;
    case Kind::Warning:
        return theme::Tone::Warning;
    case Kind::Error:
        return theme::Tone::Error;
    }
    return theme::Tone::Neutral;
}

void MessageBar::updateIcon()
{
    static const char *const names[] = { "info", "success", "warning", "error" };
    static const char *const words[] = { QT_TR_NOOP("Information"), QT_TR_NOOP("Success"),
                                         QT_TR_NOOP("Warning"), QT_TR_NOOP("Error") };
    const int index = static_cast<int>(m_kind);
    m_icon->setPixmap(
        icons::pixmap(QLatin1String(names[index]), tone(), fontMetrics().height() + 2, devicePixelRatioF()));
    m_icon->setAccessibleName(tr(words[index]));
}

// Qt 6.4 has no announcement event (6.8): an alert whose name is the text is what screen readers speak.
void MessageBar::announce()
{
    setAccessibleName(m_text->text());
    if (!isVisible())
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = theme::color(tone());
    edge.setAlphaF(theme::scheme() == theme::Scheme::HighContrast ? 1.0F : 0.35F);
    painter.setPen(edge);
    painter.setBrush(theme::ground(tone()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QFrame::changeEvent(event);
}

} // namespace linkdesk
