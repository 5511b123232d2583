#include "ui/common/slowhint.h"

#include "ui/common/messagebar.h"

#include <QPushButton>

namespace linkdesk {

SlowHint::SlowHint(MessageBar *bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(DelayMs);
    connect(&m_timer, &QTimer::timeout, this, &SlowHint::tell);
}

void SlowHint::start(const QString &waitsFor, std::function<void()> cancel)
{
    stop();
    m_waitsFor = waitsFor;
    m_cancel = std::move(cancel);
    m_timer.start();
}

void SlowHint::stop()
{
    m_timer.stop();
    if (m_shown)
        m_bar->clear();
    m_shown = false;
}

void SlowHint::tell()
{
    m_shown = true;
    m_bar->showText(MessageBar::Kind::Info, m_waitsFor);
    m_bar->addButton(tr("&Cancel"), [this] {
        const auto cancel = m_cancel;
        stop();
        cancel();
    });
}

} // namespace linkdesk
