#include "ui/shell/watches.h"

#include "src/flow/requestwatch.h"
#include "src/flow/sentwatch.h"
#include "ui/shell/answernotices.h"
#include "ui/shell/preferences.h"
#include "ui/shell/watchnotices.h"

namespace linkdesk {

Watches::Watches(
    UiContext *context, Preferences *preferences, const DesktopNotifiers &desktop, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_requests(new RequestWatch(context->session, this))
    , m_sent(new SentWatch(context->session, this))
{
    context->watch = m_requests;
    context->sentWatch = m_sent;
    const auto *requests = new WatchNotices(context, m_requests, desktop.requests, this);
    const auto *answers = new AnswerNotices(context, m_sent, desktop.answers, this);
    connect(requests, &Notices::wanted, this, &Watches::wanted);
    connect(answers, &Notices::wanted, this, &Watches::wanted);
    connect(m_preferences, &Preferences::watchChanged, this, &Watches::takePreferences);
    takePreferences();
}

void Watches::restart()
{
    m_requests->restart();
    m_sent->restart();
}

void Watches::takePreferences()
{
    const int minutes = m_preferences->watchMinutes();
    m_requests->setMinutes(minutes);
    m_sent->setMinutes(m_preferences->watchAnswers() ? minutes : 0);
}

} // namespace linkdesk
