// A sign-in in the person's own browser: authorization code with PKCE (RFC 6749, 7636, 8252). Opens a port on
// this computer for the answer, gives out the link, waits, redeems the code. Lives as a child of the call
// that it answers; cancelling that closes the port.
//
// Errors of the call: Deadline with `code` browser_timeout (nobody came back in time), Refused (`code` as the
// service sent it to the browser, "access_denied" for Cancel), NotSent (no port, or an authority that is not
// to be trusted), those of the token endpoint. An answer with a foreign state is none: it is turned away, and
// the wait goes on.
#pragma once

#include "src/auth/loopbacklistener.h"
#include "src/auth/pkce.h"
#include "src/auth/tokenendpoint.h"
#include "src/base/scheduler.h"

namespace linkdesk {

struct BrowserOptions {
    Authority authority;
    QString redirectHost = QStringLiteral("localhost"); // as the application has registered it
    QString redirectPath = QStringLiteral("/");
    QString loginHint; // whom the page proposes; may be empty
    QString claims; // JSON that a claims challenge asked for; may be empty
    bool asksAgain = false; // the person signs in although the browser knows somebody
    Milliseconds patience = Milliseconds(5 * 60 * 1000);
    ClosingPages pages;
};

class BrowserSignIn : public QObject {
    Q_OBJECT
public:
    // `opened` runs once, from the event loop, with the link for the browser. Transport and scheduler outlive
    // the call.
    static Call<Tokens> *start(
        const BrowserOptions &options, Transport *transport, Scheduler *scheduler, QObject *parent,
        std::function<void(const QUrl &)> opened);

private:
    BrowserSignIn(
        const BrowserOptions &options, Transport *transport, Scheduler *scheduler, Call<Tokens> *call);
    void begin(const std::function<void(const QUrl &)> &opened);
    QUrl link() const;
    LoopbackListener::Verdict judge(const QUrlQuery &answer);
    void redeem(const QString &code);

    BrowserOptions m_options;
    TokenEndpoint m_endpoint;
    Scheduler *m_scheduler;
    Call<Tokens> *m_call; // our parent
    Pkce m_pkce;
    QByteArray m_state, m_nonce;
    QUrl m_redirect;
    LoopbackListener *m_listener = nullptr;
};

} // namespace linkdesk
