// One sign-in of a person at a time, in a browser or by device code, as a state that a window can show: what
// is waited for, until when, the link or the code. It keeps no token: what came is given out once.
#pragma once

#include "src/auth/browsersignin.h"
#include "src/auth/devicesignin.h"

#include <QPointer>

namespace linkdesk {

struct SignInRequest {
    enum class Way { Browser, DeviceCode };
    Way way = Way::Browser;
    Authority authority;
    QString redirectHost = QStringLiteral("localhost"); // of the browser's way, as BrowserOptions has them
    QString redirectPath = QStringLiteral("/");
    QString loginHint;
    QString claims; // JSON that a challenge asked for; may be empty
    bool asksAgain = false;
    Milliseconds patience = Milliseconds(5 * 60 * 1000); // with the browser; a device code has its own
    ClosingPages pages;
};

class SignInController : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle, // before the first, after the end of each
        Starting, // the service or the port is asked
        InBrowser, // link() is to be opened
        WithCode, // code() is to be entered at link()
    };

    // Both outlive the controller.
    SignInController(Transport *transport, Scheduler *scheduler, QObject *parent = nullptr);

    // Ends the one that runs, silently.
    void start(const SignInRequest &request);
    void cancel(); // silently, too: the port is closed, the code is not asked for any more
    State state() const { return m_state; }
    const QUrl &link() const { return m_link; } // of InBrowser and WithCode
    const QString &code() const { return m_code; } // of WithCode
    int secondsLeft() const; // of InBrowser and WithCode; 0 once they are over

signals:
    void changed(); // another state
    // One of them, once after start(), from the event loop; the state is Idle then. Errors: those of
    // BrowserSignIn and DeviceSignIn.
    void signedIn(const linkdesk::Tokens &tokens);
    void failed(const linkdesk::Error &error);

private:
    void follow(Call<Tokens> *call);
    void show(State state, const QUrl &link, const QString &code, qint64 milliseconds);
    void stop();

    Transport *m_transport;
    Scheduler *m_scheduler;
    State m_state = State::Idle;
    QUrl m_link;
    QString m_code;
    qint64 m_endsAt = 0; // Scheduler::elapsed
    QPointer<Call<Tokens>> m_call;
};

} // namespace linkdesk
