#include "src/auth/accountsession.h"

#include <algorithm>
#include <cmath>

namespace linkdesk {

namespace {

constexpr int FirstPauseMs = 1000, LongestPauseMs = 30000; // doubled for each try
constexpr qint64 ClockStep = 60; // seconds: less is the same clock

// The next try may well be answered. A renewal can be repeated: it leaves nothing behind.
bool passes(const Error &error)
{
    return error.failure == Failure::ConnectionLost || error.failure == Failure::Deadline
        || (error.failure == Failure::Refused && (error.httpStatus >= 500 || error.httpStatus == 429));
}

bool differ(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() && one.compare(other, Qt::CaseInsensitive) != 0;
}

} // namespace

AccountSession::AccountSession(
    Account account, std::unique_ptr<Credential> credential, Scheduler *scheduler, double speed,
    QObject *parent)
    : TokenSource(parent)
    , m_account(std::move(account))
    , m_credential(std::move(credential))
    , m_scheduler(scheduler)
    , m_speed(speed)
{
    connect(m_credential.get(), &Credential::refreshTokenChanged, this, &AccountSession::refreshTokenChanged);
}

AccountSession::~AccountSession()
{
    delete m_asking; // while the credential is there
    fail(Error::of(Failure::Cancelled));
    m_token.wipe();
}

bool AccountSession::isGood() const
{
    if (m_token.isEmpty())
        return false;
    const qint64 age =
        std::max<qint64>(m_scheduler->elapsed() - m_cameAt, m_cameOn.msecsTo(m_scheduler->utcNow()));
    // One that is short-lived anyhow is used for half of its life.
    return age < m_life - std::min<qint64>(Skew.count(), m_life / 2);
}

std::optional<Secret> AccountSession::ready()
{
    return isGood() ? std::optional(m_token) : std::nullopt;
}

Call<Secret> *AccountSession::token(QObject *parent)
{
    if (isGood())
        return settledCall<Secret>(m_token, parent);
    return wait({}, parent);
}

Call<Secret> *AccountSession::replace(const Secret &refused, const QString &claims, QObject *parent)
{
    const bool isOther = isGood() && !(m_token == refused);
    if (isOther && (claims.isEmpty() || claims == m_tokenClaims))
        return settledCall<Secret>(m_token, parent);
    m_token = Secret(); // others may still hold it; its buffer goes with the last of them
    return wait(claims, parent);
}

Call<Secret> *AccountSession::wait(const QString &claims, QObject *parent)
{
    if (m_signedOut)
        return settledCall<Secret>(Error::of(Failure::Cancelled), parent);
    if (m_refusal)
        return settledCall<Secret>(*m_refusal, parent);
    auto *call = new Call<Secret>(parent);
    m_waiters.append({ call, claims });
    goOn();
    return call;
}

// Begins a renewal for the first who waits, with the claims that it needs.
void AccountSession::goOn()
{
    m_waiters.removeIf([](const Waiter &waiter) { return !waiter.call || waiter.call->isSettled(); });
    if (isBusy() || m_waiters.isEmpty())
        return;
    const auto picky = std::find_if(
        m_waiters.cbegin(), m_waiters.cend(), [](const Waiter &waiter) { return !waiter.claims.isEmpty(); });
    m_claims = picky == m_waiters.cend() ? QString() : picky->claims;
    m_tries = 0;
    ask();
}

void AccountSession::ask()
{
    ++m_tries;
    m_asking = m_credential->acquire({ m_account.tenant, m_claims }, this);
    m_asking->then(this, [this](const Result<Tokens> &tokens) {
        m_asking.clear();
        answered(tokens);
    });
}

void AccountSession::answered(const Result<Tokens> &tokens)
{
    if (m_signedOut)
        return;
    if (tokens) {
        keep(*tokens);
        serve();
        return;
    }
    const Error &error = tokens.error();
    if (passes(error) && m_tries < MostTries) {
        const double pause = std::min(FirstPauseMs << (m_tries - 1), LongestPauseMs) / m_speed;
        m_pause = new QObject(this);
        m_scheduler->after(Milliseconds(std::llround(pause)), m_pause, [this] {
            delete m_pause;
            ask();
        });
        return;
    }
    if (m_credential->canAsk(error)) {
        m_need = Need{ error, error.target.isEmpty() ? m_claims : error.target };
        const Need need = *m_need; // the signal may end it
        emit signInNeeded(need.reason, need.claims);
        return;
    }
    fail(error);
}

void AccountSession::keep(const Tokens &tokens)
{
    if (m_signedOut)
        return; // by who heard of the new refresh token
    m_token = tokens.access.clone();
    m_tokenClaims = m_claims;
    m_cameAt = m_scheduler->elapsed();
    m_cameOn = m_scheduler->utcNow();
    m_life = tokens.lifeSeconds * qint64(1000);
    checkClock(tokens.serviceTime);
    emit renewed();
}

void AccountSession::serve()
{
    const Secret token = m_token;
    const QList<Waiter> waiting = std::exchange(m_waiters, {});
    for (const Waiter &waiter : waiting) {
        if (!waiter.call)
            continue;
        if (waiter.claims.isEmpty() || waiter.claims == m_tokenClaims)
            waiter.call->settle(token);
        else
            m_waiters.append(waiter);
    }
    goOn();
}

void AccountSession::fail(const Error &error)
{
    const QList<Waiter> waiting = std::exchange(m_waiters, {});
    for (const Waiter &waiter : waiting) {
        if (waiter.call)
            waiter.call->settle(error);
    }
}

bool AccountSession::isOurs(const Tokens &tokens) const
{
    return !differ(tokens.person.objectId, m_account.objectId)
        && !differ(tokens.person.tenantId, m_account.tenant);
}

bool AccountSession::provide(const Tokens &tokens)
{
    if (m_signedOut || tokens.access.isEmpty() || !isOurs(tokens))
        return false;
    m_refusal.reset();
    if (m_need)
        m_claims = m_need->claims;
    // The sign-in answers whatever a challenge has asked for so far.
    for (Waiter &waiter : m_waiters)
        waiter.claims.clear();
    m_need.reset();
    delete m_asking;
    delete m_pause;
    m_credential->take(tokens);
    keep(tokens);
    serve();
    return true;
}

// By value: what is given is often the reason of the need that ends here.
void AccountSession::refuse(Error error)
{
    if (!m_need)
        return;
    m_need.reset();
    m_refusal = std::move(error);
    fail(Error(*m_refusal));
}

void AccountSession::askAgain()
{
    m_refusal.reset();
}

void AccountSession::signOut()
{
    if (std::exchange(m_signedOut, true))
        return;
    delete m_asking;
    delete m_pause;
    m_need.reset();
    m_token.wipe();
    m_credential->forget();
    fail(Error::of(Failure::Cancelled));
    emit signedOut();
}

void AccountSession::checkClock(const QDateTime &serviceTime)
{
    if (!serviceTime.isValid())
        return;
    const qint64 ahead = serviceTime.secsTo(m_scheduler->utcNow());
    const qint64 counted = std::abs(ahead) > ClockTolerance ? ahead : 0;
    const bool isSame = std::abs(counted - m_clockAhead) < ClockStep && (counted == 0) == (m_clockAhead == 0);
    if (isSame)
        return;
    m_clockAhead = counted;
    emit clockChecked(counted);
}

} // namespace linkdesk
