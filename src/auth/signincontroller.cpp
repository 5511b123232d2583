#include "src/auth/signincontroller.h"

namespace linkdesk {

SignInController::SignInController(Transport *transport, Scheduler *scheduler, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_scheduler(scheduler)
{
}

void SignInController::start(const SignInRequest &request)
{
    stop();
    if (request.way == SignInRequest::Way::Browser) {
        BrowserOptions options;
        options.authority = request.authority;
        options.redirectHost = request.redirectHost;
        options.redirectPath = request.redirectPath;
        options.loginHint = request.loginHint;
        options.claims = request.claims;
        options.asksAgain = request.asksAgain;
        options.patience = request.patience;
        options.pages = request.pages;
        follow(BrowserSignIn::start(
            options, m_transport, m_scheduler, this,
            [this, patience = request.patience.count()](const QUrl &link) {
                show(State::InBrowser, link, {}, patience);
            }));
    } else {
        follow(DeviceSignIn::start(
            request.authority, request.claims, 1, m_transport, m_scheduler, this,
            [this](const DeviceCode &code) {
                show(
                    State::WithCode, code.page, code.userCode, m_scheduler->utcNow().msecsTo(code.expiresAt));
            }));
    }
    show(State::Starting, {}, {}, 0);
}

void SignInController::follow(Call<Tokens> *call)
{
    m_call = call;
    call->then(this, [this, call](const Result<Tokens> &tokens) {
        if (m_call != call)
            return;
        m_call = nullptr; // it deletes itself
        show(State::Idle, {}, {}, 0);
        if (tokens)
            emit signedIn(*tokens);
        else
            emit failed(tokens.error());
    });
}

void SignInController::show(State state, const QUrl &link, const QString &code, qint64 milliseconds)
{
    m_state = state;
    m_link = link;
    m_code = code;
    m_endsAt = m_scheduler->elapsed() + milliseconds;
    emit changed();
}

// Destroying a call is its silent cancel.
void SignInController::stop()
{
    if (const QPointer<Call<Tokens>> call = std::exchange(m_call, nullptr))
        delete call.data();
}

void SignInController::cancel()
{
    stop();
    if (m_state != State::Idle)
        show(State::Idle, {}, {}, 0);
}

int SignInController::secondsLeft() const
{
    const bool waits = m_state == State::InBrowser || m_state == State::WithCode;
    return waits ? static_cast<int>(qMax<qint64>(0, (m_endsAt - m_scheduler->elapsed() + 999) / 1000)) : 0;
}

} // namespace linkdesk
