// Says in a message bar that this computer's clock is not that of the sign-in service of who works now, and
// what that does. Nothing is wrong with the sign-in itself: what is counted there is counted without a clock.
#pragma once

#include <QObject>

namespace linkdesk {

class AccountDesk;
class MessageBar;

class ClockNote : public QObject {
    Q_OBJECT
public:
    // Both outlive the note.
    ClockNote(MessageBar *bar, AccountDesk *desk, QObject *parent);

private:
    void show();

    MessageBar *m_bar;
    AccountDesk *m_desk;
    qint64 m_told = 0; // seconds ahead, as the bar said last
};

} // namespace linkdesk
