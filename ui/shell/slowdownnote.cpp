#include "ui/shell/slowdownnote.h"

#include "src/flow/session.h"
#include "ui/common/messagebar.h"

#include <utility>

namespace linkdesk {

namespace {
constexpr Milliseconds Second{ 1000 };
}

SlowdownNote::SlowdownNote(MessageBar *bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
}

void SlowdownNote::setSession(Session *session)
{
    m_session = session;
    m_until = 0;
    if (!session)
        return;
    connect(session, &Session::identityChanged, this, &SlowdownNote::listen);
    listen();
}

// Each identity has a client of its own, and buckets of its own.
void SlowdownNote::listen()
{
    m_until = 0;
    connect(m_session->arm(), &ArmClient::heldUp, this, &SlowdownNote::heldUp);
}

void SlowdownNote::heldUp(Milliseconds wait)
{
    if (wait < Shortest || !m_session)
        return;
    m_until = std::max(m_until, m_session->scheduler()->elapsed() + qint64(wait.count()));
    if (!m_shown)
        tick();
}

void SlowdownNote::tick()
{
    const qint64 left = m_session ? m_until - m_session->scheduler()->elapsed() : 0;
    if (left <= 0) {
        if (std::exchange(m_shown, false))
            m_bar->clear();
        return;
    }
    const int seconds = int((left + Second.count() - 1) / Second.count());
    const QString text = tr(
        "Azure limits how often it is asked: going on in %n second(s). Nothing is lost.", nullptr, seconds);
    if (std::exchange(m_shown, true))
        m_bar->setText(text);
    else
        m_bar->showText(MessageBar::Kind::Info, text);
    m_session->scheduler()->after(Second, this, [this] { tick(); });
}

} // namespace linkdesk
