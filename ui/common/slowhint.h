// After ten seconds of waiting, says in a message bar what is waited for and lets the person stop it.
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace linkdesk {

class MessageBar;

class SlowHint : public QObject {
    Q_OBJECT
public:
    static constexpr int DelayMs = 10000;
    // `bar` outlives the hint.
    explicit SlowHint(MessageBar *bar, QObject *parent = nullptr);
    // Begins to wait anew. `cancel` runs when the person presses Cancel.
    void start(const QString &waitsFor, std::function<void()> cancel);
    void stop(); // takes the hint away where it shows

private:
    void tell();
    MessageBar *m_bar;
    QTimer m_timer;
    QString m_waitsFor;
    std::function<void()> m_cancel;
    bool m_shown = false;
};

} // namespace linkdesk
