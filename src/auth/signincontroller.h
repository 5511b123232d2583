// One sign-in at a time, of a person in a browser or by device code, of whoever is signed in to Azure CLI, or
// of a service principal, as a state that a window can show: what is waited for, until when, the link or the
// code. It keeps no token and no secret: what came is given out once.
#pragma once

#include "src/auth/browsersignin.h"
#include "src/auth/devicesignin.h"
#include "src/auth/serviceprincipalcredential.h"

#include <QPointer>
#include <memory>

namespace linkdesk {

struct SignInRequest {
    enum class Way { Browser, DeviceCode, AzureCli, ServicePrincipal };
    Way way = Way::Browser;
    Authority authority; // of Azure CLI: its tenant may be empty, the one that it is signed in to
    PrincipalProof proof; // of a service principal; its secret is what Tokens::refresh is then
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
        Starting, // the service, the port or Azure CLI is asked
        InBrowser, // link() is to be opened
        WithCode, // code() is to be entered at link()
    };

    // Both outlive the controller.
    SignInController(Transport *transport, Scheduler *scheduler, QObject *parent = nullptr);

    // Ends the one that runs, silently.
    void start(const SignInRequest &request);
    void cancel(); // silently, too: the port is closed, the code is not asked for any more, az is ended
    State state() const { return m_state; }
    SignInRequest::Way way() const { return m_way; } // of the last that was started
    const QUrl &link() const { return m_link; } // of InBrowser and WithCode
    const QString &code() const { return m_code; } // of WithCode
    int secondsLeft() const; // of InBrowser and WithCode; 0 once they are over

signals:
    void changed(); // another state
    // One of them, once after start(), from the event loop; the state is Idle then. Errors: those of
    // BrowserSignIn, DeviceSignIn, AzureCliCredential and ServicePrincipalCredential.
    void signedIn(const linkdesk::Tokens &tokens);
    void failed(const linkdesk::Error &error);

private:
    void askBrowser(const SignInRequest &request);
    void askForCode(const SignInRequest &request);
    void ask(std::unique_ptr<Credential> credential, const SignInRequest &request);
    void follow(Call<Tokens> *call);
    void show(State state, const QUrl &link, const QString &code, qint64 milliseconds);
    void stop();

    Transport *m_transport;
    Scheduler *m_scheduler;
    State m_state = State::Idle;
    SignInRequest::Way m_way = SignInRequest::Way::Browser;
    std::unique_ptr<Credential> m_credential; // of Azure CLI and a service principal, while it is asked
    QUrl m_link;
    QString m_code;
    qint64 m_endsAt = 0; // Scheduler::elapsed
    QPointer<Call<Tokens>> m_call;
};

} // namespace linkdesk
