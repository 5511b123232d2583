#include "ui/shell/notices.h"

#include "ui/common/desktopnotifier.h"

namespace linkdesk {

Notices::Notices(UiContext *context, const QString &subject, DesktopNotifier *desktop, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_subject(subject)
    , m_desktop(desktop)
{
    if (m_desktop)
        connect(m_desktop, &DesktopNotifier::clicked, this, [this] { emit wanted(m_place); });
}

void Notices::say(Notifications::Kind kind, const QString &title, const QString &text, const Place &place)
{
    m_place = place;
    // Each look has something else to say: what nobody has seen yet is not replaced.
    const QString key = m_subject + u'/' + QString::number(++m_told);
    m_context->notifications->show(key, kind, title, text, place);
    if (m_desktop)
        m_desktop->show(title, text);
}

} // namespace linkdesk
