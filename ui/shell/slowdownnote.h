// Says in a message bar that Azure asked to slow down and when it goes on, second by second; nothing is to be
// done. Short waits are not worth a word.
#pragma once

#include "src/base/scheduler.h"

#include <QObject>
#include <QPointer>

namespace linkdesk {

class MessageBar;
class Session;

class SlowdownNote : public QObject {
    Q_OBJECT
public:
    static constexpr Milliseconds Shortest{ 3000 };
    // `bar` outlives the note.
    explicit SlowdownNote(MessageBar *bar, QObject *parent = nullptr);
    void setSession(Session *session); // may be null

private:
    void listen();
    void heldUp(Milliseconds wait);
    void tick();

    MessageBar *m_bar;
    QPointer<Session> m_session;
    qint64 m_until = 0; // Scheduler::elapsed
    bool m_shown = false;
};

} // namespace linkdesk
