#include "ui/wizard/faultline.h"

#include "ui/common/faulttext.h"
#include "ui/common/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <algorithm>

namespace linkdesk {

namespace {

theme::Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return theme::Tone::Error;
    case Severity::Warning:
        return theme::Tone::Warning;
    case Severity::Note:
        break;
    }
    return theme::Tone::Info;
}

QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

FaultLine::FaultLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::Step);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    hide();
}

void FaultLine::setFaults(const Faults &faults)
{
    m_faults = faults;
    std::stable_sort(m_faults.begin(), m_faults.end(), [](const Fault &a, const Fault &b) {
        return a.severity > b.severity;
    });
    update();
}

void FaultLine::setProblem(const QString &text, Severity severity)
{
    m_problemSeverity = severity;
    m_problem = text;
    update();
}

QString FaultLine::text() const
{
    return m_text->text();
}

void FaultLine::update()
{
    QStringList lines;
    if (!m_problem.isEmpty())
        lines.append(m_problem);
    for (const Fault &fault : std::as_const(m_faults))
        lines.append(faultText(fault));
    const QString text = lines.join(u'\n');
    const bool news = text != m_text->text();
    m_text->setText(text);
    setVisible(!text.isEmpty());
    paint();
    if (news && isVisible()) {
        QAccessibleEvent alert(m_text, QAccessible::Alert); // spoken, as the focus has gone on by now
        QAccessible::updateAccessibility(&alert);
    }
}

void FaultLine::paint()
{
    Severity worst = m_problem.isEmpty() ? Severity::Note : m_problemSeverity;
    if (!m_faults.isEmpty())
        worst = std::max(worst, m_faults.first().severity);
    const int size = fontMetrics().height();
    m_icon->setPixmap(icons::pixmap(iconOf(worst), toneOf(worst), size, devicePixelRatioF()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme::color(toneOf(worst)));
    m_text->setPalette(colors);
}

void FaultLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paint();
}

} // namespace linkdesk
