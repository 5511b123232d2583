#include "src/auth/browsersignin.h"

#include "src/net/transport.h"

#include <QPointer>

namespace linkdesk {

namespace {

QString answered(const QUrlQuery &answer, const char *name)
{
    QString text = answer.queryItemValue(QLatin1String(name), QUrl::FullyEncoded);
    text.replace(u'+', u' '); // as forms write it
    return QUrl::fromPercentEncoding(text.toUtf8());
}

} // namespace

Call<Tokens> *BrowserSignIn::start(
    const BrowserOptions &options, Transport *transport, Scheduler *scheduler, QObject *parent,
    std::function<void(const QUrl &)> opened)
{
    auto *call = new Call<Tokens>(parent);
    auto *signIn = new BrowserSignIn(options, transport, scheduler, call);
    QMetaObject::invokeMethod(
        signIn, [signIn, opened = std::move(opened)] { signIn->begin(opened); }, Qt::QueuedConnection);
    return call;
}

BrowserSignIn::BrowserSignIn(
    const BrowserOptions &options, Transport *transport, Scheduler *scheduler, Call<Tokens> *call)
    : QObject(call)
    , m_options(options)
    , m_endpoint(transport)
    , m_scheduler(scheduler)
    , m_call(call)
    , m_pkce(Pkce::make())
    , m_state(randomWord())
    , m_nonce(randomWord())
{
}

void BrowserSignIn::begin(const std::function<void(const QUrl &)> &opened)
{
    m_listener = new LoopbackListener(
        m_options.redirectPath, m_options.pages, [this](const QUrlQuery &answer) { return judge(answer); },
        this);
    const bool isUsable = m_options.authority.isUsable();
    if (!isUsable || !m_listener->listen()) {
        m_call->settle(Error::of(Failure::NotSent, isUsable ? Detail::None : Detail::UnsafeOrigin));
        return;
    }
    m_redirect = m_listener->redirectUri(m_options.redirectHost);
    m_scheduler->after(m_options.patience, m_listener, [this] {
        Error late = Error::of(Failure::Deadline);
        late.code = QStringLiteral("browser_timeout"); // no network was slow
        m_call->settle(late);
    });
    opened(link());
}

QUrl BrowserSignIn::link() const
{
    FormFields query{ { QStringLiteral("client_id"), m_options.authority.clientId },
                      { QStringLiteral("response_type"), QStringLiteral("code") },
                      { QStringLiteral("response_mode"), QStringLiteral("query") },
                      { QStringLiteral("redirect_uri"), m_redirect.toString() },
                      { QStringLiteral("scope"), m_options.authority.scope() },
                      { QStringLiteral("state"), QString::fromLatin1(m_state) },
                      { QStringLiteral("nonce"), QString::fromLatin1(m_nonce) },
                      { QStringLiteral("code_challenge"), QString::fromLatin1(m_pkce.challenge) },
                      { QStringLiteral("code_challenge_method"), QStringLiteral("S256") } };
    if (!m_options.loginHint.isEmpty())
        query.append({ QStringLiteral("login_hint"), m_options.loginHint });
    if (!m_options.claims.isEmpty())
        query.append({ QStringLiteral("claims"), m_options.claims });
    if (m_options.asksAgain)
        query.append({ QStringLiteral("prompt"), QStringLiteral("select_account") });
    return m_options.authority.authorizePage(query);
}

LoopbackListener::Verdict BrowserSignIn::judge(const QUrlQuery &answer)
{
    using Verdict = LoopbackListener::Verdict;
    if (m_call->isSettled() || answered(answer, "state").toLatin1() != m_state)
        return Verdict::NotOurs;
    const QString code = answered(answer, "code");
    if (!code.isEmpty()) {
        redeem(code);
        return Verdict::Taken;
    }
    if (answered(answer, "error").isEmpty())
        return Verdict::NotOurs;
    const QJsonObject refusal{ { QStringLiteral("error"), answered(answer, "error") },
                               { QStringLiteral("error_description"),
                                 answered(answer, "error_description") } };
    const Error error =
        refusalOf(refusal, 0, QLatin1String("GET ") + m_options.authority.authorizePage({}).path());
    connect(m_listener, &LoopbackListener::over, this, [this, error] { m_call->settle(error); });
    return Verdict::TakenAsRefusal;
}

void BrowserSignIn::redeem(const QString &code)
{
    const FormFields fields{ { QStringLiteral("grant_type"), QStringLiteral("authorization_code") },
                             { QStringLiteral("code"), code },
                             { QStringLiteral("redirect_uri"), m_redirect.toString() },
                             { QStringLiteral("code_verifier"),
                               QString::fromLatin1(m_pkce.verifier.reveal()) } };
    const Expected expected{ m_options.authority.clientId, QString::fromLatin1(m_nonce) };
    m_endpoint.redeem(m_options.authority, fields, expected, this)
        ->then(this, [this](const Result<Tokens> &tokens) { m_call->settle(tokens); });
}

} // namespace linkdesk
