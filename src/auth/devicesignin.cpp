#include "src/auth/devicesignin.h"

#include <cmath>

namespace linkdesk {

namespace {

using L1 = QLatin1String;

Error expired()
{
    Error error = Error::of(Failure::Refused);
    error.code = QStringLiteral("expired_token");
    return error;
}

// The next question may well be answered.
bool passes(const Error &error)
{
    return error.failure == Failure::ConnectionLost || error.failure == Failure::Deadline
        || (error.failure == Failure::Refused && (error.httpStatus >= 500 || error.httpStatus == 429));
}

} // namespace

Call<Tokens> *DeviceSignIn::start(
    const Authority &authority, const QString &claims, double speed, Transport *transport,
    Scheduler *scheduler, QObject *parent, const std::function<void(const DeviceCode &)> &shown)
{
    auto *call = new Call<Tokens>(parent);
    auto *signIn = new DeviceSignIn(authority, speed, transport, scheduler, call);
    signIn->begin(claims, shown);
    return call;
}

DeviceSignIn::DeviceSignIn(
    Authority authority, double speed, Transport *transport, Scheduler *scheduler, Call<Tokens> *call)
    : QObject(call)
    , m_authority(std::move(authority))
    , m_speed(speed)
    , m_endpoint(transport)
    , m_scheduler(scheduler)
    , m_call(call)
{
}

void DeviceSignIn::begin(const QString &claims, const std::function<void(const DeviceCode &)> &shown)
{
    FormFields fields{ { QStringLiteral("scope"), m_authority.scope() } };
    if (!claims.isEmpty())
        fields.append({ QStringLiteral("claims"), claims });
    m_endpoint.post(m_authority, m_authority.deviceCodeAddress(), fields, this)
        ->then(this, [this, shown](const Result<QJsonObject> &json) {
            if (json)
                taken(*json, shown);
            else
                m_call->settle(json.error());
        });
}

void DeviceSignIn::taken(const QJsonObject &json, const std::function<void(const DeviceCode &)> &shown)
{
    m_deviceCode = Secret(json.value(L1("device_code")).toString().toUtf8());
    const QString userCode = json.value(L1("user_code")).toString();
    const QUrl page(json.value(L1("verification_uri")).toString(), QUrl::StrictMode);
    // The page is opened for the person: only an address that a browser shows, and no plain one.
    Authority shownAt = m_authority;
    shownAt.login = page;
    if (m_deviceCode.isEmpty() || userCode.isEmpty() || !shownAt.isUsable()) {
        m_call->settle(Error::of(Failure::NotUnderstood));
        return;
    }
    const int life = qBound(1, json.value(L1("expires_in")).toInt(MostLifeSeconds / 4), MostLifeSeconds);
    const int interval = json.value(L1("interval")).toInt();
    m_wait = interval > 0 ? Milliseconds(qMin(interval, MostWaitSeconds) * 1000) : own(DefaultWaitSeconds);
    m_endsAt = m_scheduler->elapsed() + life * qint64(1000);
    askLater();
    shown({ userCode, page, m_scheduler->utcNow().addSecs(life) }); // last: it may destroy us
}

Milliseconds DeviceSignIn::own(int seconds) const
{
    return Milliseconds(std::llround(seconds * 1000.0 / m_speed));
}

void DeviceSignIn::askLater()
{
    if (m_scheduler->elapsed() + m_wait.count() >= m_endsAt) {
        m_call->settle(expired());
        return;
    }
    m_scheduler->after(m_wait, this, [this] { ask(); });
}

void DeviceSignIn::ask()
{
    const FormFields fields{ { QStringLiteral("grant_type"),
                               QStringLiteral("urn:ietf:params:oauth:grant-type:device_code") },
                             { QStringLiteral("device_code"), QString::fromUtf8(m_deviceCode.reveal()) } };
    m_endpoint.redeem(m_authority, fields, { m_authority.clientId, {} }, this)
        ->then(this, [this](const Result<Tokens> &tokens) { answered(tokens); });
}

void DeviceSignIn::answered(const Result<Tokens> &tokens)
{
    if (m_call->isSettled())
        return;
    if (!tokens && tokens.error().is(u"slow_down"))
        m_wait += own(SlowDownSeconds);
    const bool waits = !tokens
        && (tokens.error().is(u"authorization_pending") || tokens.error().is(u"slow_down")
            || passes(tokens.error()));
    if (waits)
        askLater();
    else
        m_call->settle(tokens);
}

} // namespace linkdesk
