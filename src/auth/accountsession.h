// The tokens of one account in one tenant, in memory: handed out while they are good, renewed in time, once
// for all who wait. Where only the person can go on, everybody waits until provide() or refuse(). It sends
// nothing by itself: the credential does, and its owner asks the person.
//
// Time: how long a token is good counts from when it came, by the monotonic clock and by how far the wall
// clock has moved since (a computer that slept), never by a date; a clock that is wrong does no harm, and is
// said.
#pragma once

#include "src/arm/tokensource.h"
#include "src/auth/account.h"
#include "src/auth/credential.h"
#include "src/base/scheduler.h"

#include <QPointer>
#include <memory>

namespace linkdesk {

class AccountSession final : public TokenSource {
    Q_OBJECT
public:
    static constexpr Milliseconds Skew = Milliseconds(5 * 60 * 1000); // renewed so long before its end
    static constexpr int MostTries = 3; // of one renewal, where the service or the network fails in passing
    static constexpr qint64 ClockTolerance = 5 * 60; // seconds

    // What the person is waited for.
    struct Need {
        Error reason; // the service's refusal: its codes say why (refusalreason.h)
        QString claims; // what the sign-in has to bring (JSON); may be empty
    };

    // `speed` divides the waits between tries. The scheduler outlives the session. Nothing is sent before the
    // first call.
    AccountSession(
        Account account, std::unique_ptr<Credential> credential, Scheduler *scheduler, double speed = 1.0,
        QObject *parent = nullptr);
    ~AccountSession() override; // ends every call, and overwrites what it kept

    const Account &account() const { return m_account; }

    std::optional<Secret> ready() override;
    Call<Secret> *token(QObject *parent) override;
    bool canReplace() const override { return true; }
    Call<Secret> *replace(const Secret &refused, const QString &claims, QObject *parent) override;

    // Set from signInNeeded() on until one of the two below.
    const std::optional<Need> &need() const { return m_need; }
    // What the person's sign-in brought: everybody goes on. False, and nothing is changed: it is somebody
    // else's, another tenant's, or the account is signed out.
    bool provide(const Tokens &tokens);
    // The person does not sign in now: everybody gets the error, and so does who asks later, until provide()
    // or askAgain(): nobody is bothered for every request in the background.
    void refuse(Error error);
    void askAgain(); // the next who needs a token begins anew

    // For good: ends every call with Cancelled, and overwrites the access token and what the credential
    // holds.
    void signOut();
    bool isSignedOut() const { return m_signedOut; }

    // By how many seconds this computer's clock is ahead of the sign-in service's; 0 within the tolerance.
    qint64 clockAhead() const { return m_clockAhead; }

signals:
    void signInNeeded(const linkdesk::Error &reason, const QString &claims); // once for each need
    void refreshTokenChanged(const linkdesk::Secret &token); // the keychain's is old: Tokens::refresh
    void renewed(); // another access token is there
    void clockChecked(qint64 secondsAhead); // another clockAhead() than before
    void signedOut();

private:
    struct Waiter {
        QPointer<Call<Secret>> call;
        QString claims;
    };

    bool isGood() const;
    bool isOurs(const Tokens &tokens) const;
    Call<Secret> *wait(const QString &claims, QObject *parent);
    void goOn();
    void ask();
    void answered(const Result<Tokens> &tokens);
    void keep(const Tokens &tokens);
    void serve(); // those whom the token is for; the others go on
    void fail(const Error &error);
    void checkClock(const QDateTime &serviceTime);
    bool isBusy() const { return m_asking || m_pause || m_need; }

    Account m_account;
    std::unique_ptr<Credential> m_credential;
    Scheduler *m_scheduler;
    double m_speed;

    Secret m_token;
    QString m_tokenClaims; // that it was asked for with
    qint64 m_cameAt = 0; // Scheduler::elapsed
    QDateTime m_cameOn;
    qint64 m_life = 0; // milliseconds

    QList<Waiter> m_waiters;
    QPointer<Call<Tokens>> m_asking;
    QPointer<QObject> m_pause; // its life is the wait before the next try
    QString m_claims; // of the renewal that runs
    int m_tries = 0;
    std::optional<Need> m_need;
    std::optional<Error> m_refusal;
    bool m_signedOut = false;
    qint64 m_clockAhead = 0;
};

} // namespace linkdesk
