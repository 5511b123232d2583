#include "ui/center/endpointreading.h"

#include "src/flow/endpointscan.h"
#include "ui/center/scopechooser.h"
#include "ui/common/slowhint.h"
#include "ui/common/unreadtext.h"

#include <QLocale>

namespace linkdesk {

EndpointReading::EndpointReading(
    Session *session, ScopeChooser *scope, MessageBar *message, const QString &failure, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_scope(scope)
    , m_message(message)
    , m_failure(failure)
    , m_slow(new SlowHint(message, this))
{
}

void EndpointReading::start(bool hints)
{
    delete m_scan;
    m_scan = new EndpointScan(m_session, this);
    connect(m_scan, &EndpointScan::arrived, this, &EndpointReading::arrived);
    connect(m_scan, &EndpointScan::finished, this, &EndpointReading::end);
    if (hints)
        m_slow->start(
            tr("Still waiting for Azure to list the private endpoints."), [this] { m_scan->cancel(); });
    m_scan->start(m_scope->scope());
}

void EndpointReading::end()
{
    m_slow->stop();
    m_readAt = QDateTime::currentDateTime();
    m_scope->setSubscriptions(m_scan->subscriptions());
    m_unread = m_scan->unread();
    m_nothing = !m_unread.isEmpty() && m_unread.constFirst().subscription.subscriptionId.isEmpty();
    QStringList ids;
    for (const Unread &one : std::as_const(m_unread))
        ids.append(one.subscription.subscriptionId);
    emit finished(ids);
}

void EndpointReading::tellUnread()
{
    if (m_unread.isEmpty()) {
        m_message->clear();
        return;
    }
    if (m_nothing)
        m_message->showError(m_failure, m_unread.constFirst().error);
    else
        m_message->showProblems(
            tr("%n subscription(s) could not be read: %1", nullptr, int(m_unread.size()))
                .arg(unreadNames(m_unread)),
            unreadProblems(m_unread));
    m_message->addButton(tr("&Try again"), [this] { emit againWanted(); });
}

bool EndpointReading::isRunning() const
{
    return m_scan && m_scan->isRunning();
}

QList<Subscription> EndpointReading::subscriptions() const
{
    return m_scan ? m_scan->subscriptions() : QList<Subscription>();
}

QString EndpointReading::withTime(const QString &count) const
{
    if (isRunning())
        return tr("%1, still reading...").arg(count);
    if (!hasEnded())
        return count;
    return tr("%1. Last checked %2.").arg(count, QLocale().toString(m_readAt.time(), QLocale::ShortFormat));
}

} // namespace linkdesk
