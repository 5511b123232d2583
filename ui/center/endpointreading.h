// The reading of all private endpoints of the chosen subscriptions for a page that lists them: with the hint
// that it is slow, what could not be read in the page's message, and when it was read.
#pragma once

#include "src/flow/inventory.h"

#include <QDateTime>
#include <QObject>

namespace linkdesk {

class EndpointScan;
class MessageBar;
class ScopeChooser;
class Session;
class SlowHint;

class EndpointReading : public QObject {
    Q_OBJECT
public:
    // All outlive the reading. `failure`: "The requests could not be read".
    EndpointReading(
        Session *session, ScopeChooser *scope, MessageBar *message, const QString &failure, QObject *parent);

    // Anew; what was being read is dropped. `hints`: that it is slow is said in the message.
    void start(bool hints = true);
    void tellUnread(); // in the message, which is cleared where all was read
    bool isRunning() const;
    bool hasEnded() const { return m_readAt.isValid(); } // once at least
    bool readNothing() const { return m_nothing; } // not even the subscriptions, the last time
    bool readAll() const { return m_unread.isEmpty(); }
    QList<Subscription> subscriptions() const;
    // "12 requests" and "still reading" or when it was read.
    QString withTime(const QString &count) const;

signals:
    void arrived(const QList<linkdesk::PrivateEndpoint> &endpoints); // page by page
    // Once for each start(). Rows that did not arrive are gone, but of `unread` (ids of subscriptions); after
    // readNothing() nothing is known of any.
    void finished(const QStringList &unread);
    void againWanted(); // the person pressed Try again

private:
    void end();

    Session *m_session;
    ScopeChooser *m_scope;
    MessageBar *m_message;
    QString m_failure;
    SlowHint *m_slow;
    EndpointScan *m_scan = nullptr;
    QList<Unread> m_unread;
    QDateTime m_readAt; // invalid: never yet
    bool m_nothing = false;
};

} // namespace linkdesk
