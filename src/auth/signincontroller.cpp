#include "src/auth/signincontroller.h"

#include "src/auth/azureclicredential.h"

namespace linkdesk {

SignInController::SignInController(Transport *transport, Scheduler *scheduler, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_scheduler(scheduler)
{
}

void SignInController::start(const SignInRequest &request)
{
    using Way = SignInRequest::Way;
    stop();
    m_way = request.way;
    switch (request.way) {
    case Way::Browser:
        askBrowser(request);
        break;
    case Way::DeviceCode:
        askForCode(request);
        break;
    case Way::AzureCli: {
        AzureCliOptions options;
        options.resource = request.authority.resource;
        ask(std::make_unique<AzureCliCredential>(options, m_scheduler), request);
        break;
    }
    case Way::ServicePrincipal:
        ask(std::make_unique<ServicePrincipalCredential>(
                request.authority, request.proof, m_transport, m_scheduler),
            request);
        break;
    }
    show(State::Starting, {}, {}, 0);
}

void SignInController::askBrowser(const SignInRequest &request)
{
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
}

void SignInController::askForCode(const SignInRequest &request)
{
    follow(DeviceSignIn::start(
        request.authority, request.claims, 1, m_transport, m_scheduler, this, [this](const DeviceCode &code) {
            show(State::WithCode, code.page, code.userCode, m_scheduler->utcNow().msecsTo(code.expiresAt));
        }));
}

// The secret is handed on with the tokens: it is what they are renewed with.
void SignInController::ask(std::unique_ptr<Credential> credential, const SignInRequest &request)
{
    m_credential = std::move(credential);
    auto *call = new Call<Tokens>(this);
    m_credential->acquire({ request.authority.tenant, request.claims }, call)
        ->then(call, [call, secret = request.proof.secret](const Result<Tokens> &tokens) {
            if (call->isSettled())
                return;
            if (!tokens) {
                call->settle(tokens.error());
                return;
            }
            Tokens whole = *tokens;
            whole.refresh = secret;
            call->settle(whole);
        });
    follow(call);
}

void SignInController::follow(Call<Tokens> *call)
{
    m_call = call;
    call->then(this, [this, call](const Result<Tokens> &tokens) {
        if (m_call != call)
            return;
        m_call = nullptr; // it deletes itself
        m_credential.reset();
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
    m_credential.reset();
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
