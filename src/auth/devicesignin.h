// A sign-in on another device (RFC 8628): shows a code and an address, and asks the service until the person
// has entered it there. Lives as a child of the call that it answers.
//
// Errors of the call: Refused with `code` "expired_token", "authorization_declined" or "access_denied", or
// another refusal of the service; those of the transport, but for a lost connection or a 5xx while it waits,
// which it survives until the code expires; NotUnderstood (no code in a good answer).
#pragma once

#include "src/auth/tokenendpoint.h"
#include "src/base/scheduler.h"

#include <functional>

namespace linkdesk {

struct DeviceCode {
    QString userCode; // "ABCD-EFGH"
    QUrl page; // where it is entered
    QDateTime expiresAt; // UTC
};

class DeviceSignIn : public QObject {
    Q_OBJECT
public:
    // `shown` runs once, when the service has given the code. `claims` (may be empty): what a challenge asked
    // for. `speed` divides what is our own of the waits, and not what the service says: a fast one says less.
    // Transport and scheduler outlive the call.
    static Call<Tokens> *start(
        const Authority &authority, const QString &claims, double speed, Transport *transport,
        Scheduler *scheduler, QObject *parent, const std::function<void(const DeviceCode &)> &shown);

private:
    static constexpr int DefaultWaitSeconds = 5, SlowDownSeconds = 5; // RFC 8628 3.2, 3.5
    static constexpr int MostLifeSeconds = 3600, MostWaitSeconds = 60;

    DeviceSignIn(
        Authority authority, double speed, Transport *transport, Scheduler *scheduler, Call<Tokens> *call);
    void begin(const QString &claims, const std::function<void(const DeviceCode &)> &shown);
    void taken(const QJsonObject &json, const std::function<void(const DeviceCode &)> &shown);
    Milliseconds own(int seconds) const; // a wait that the service has not said
    void askLater();
    void ask();
    void answered(const Result<Tokens> &tokens);

    Authority m_authority;
    double m_speed;
    TokenEndpoint m_endpoint;
    Scheduler *m_scheduler;
    Call<Tokens> *m_call; // our parent
    Secret m_deviceCode;
    Milliseconds m_wait{ 0 };
    qint64 m_endsAt = 0; // Scheduler::elapsed
};

} // namespace linkdesk
