// The only file that knows QtKeychain. Of version 0.13 (its source, and measured):
// - a job deletes itself after `finished`, and its backend holds a raw pointer to it meanwhile: it has no
//   parent, and who loses interest disconnects;
// - jobs run one after the other: behind a prompt that nobody answers all of them wait, each with a deadline;
// - its insecure fallback would be a plain file: never switched on;
// - it says OtherError, not NoBackendAvailable, where there is no session bus.
#include "src/auth/keychainstore.h"

#include <qt6keychain/keychain.h>

namespace linkdesk {

namespace {

const QString service = QStringLiteral("Linkdesk");
const QString probeKey = QStringLiteral("probe");

// The first byte tells what an entry is: what is about to be deleted is overwritten first.
constexpr char Kept = '1', Gone = '0';

Error failed(const char *code, const QString &message = {})
{
    Error error = Error::of(Failure::Storage, message);
    error.code = QString::fromLatin1(code);
    return error;
}

Error errorOf(const QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::AccessDenied:
        return failed("keychain_locked", job->errorString());
    case QKeychain::AccessDeniedByUser:
        return failed("keychain_denied", job->errorString());
    case QKeychain::CouldNotDeleteEntry:
        return failed("keychain_kept", job->errorString());
    default:
        return failed("keychain_unavailable", job->errorString());
    }
}

bool isMissing(const QKeychain::Job *job)
{
    return job->error() == QKeychain::EntryNotFound;
}

// `next` runs once, with the finished job, unless the call is settled or gone by then.
template <class J, class T> void run(J *job, const QString &key, Call<T> *call, std::function<void(J *)> next)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, call, [job, call, next = std::move(next)] {
        if (!call->isSettled())
            next(job);
    });
    job->start();
}

template <class T>
void read(const QString &key, Call<T> *call, std::function<void(QKeychain::ReadPasswordJob *)> next)
{
    run(new QKeychain::ReadPasswordJob(service), key, call, std::move(next));
}

// A failed write settles the call.
template <class T>
void write(const QString &key, const QByteArray &bytes, Call<T> *call, std::function<void()> next)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(bytes);
    run<QKeychain::WritePasswordJob>(job, key, call, [call, next = std::move(next)](auto *done) {
        if (done->error() == QKeychain::NoError)
            next();
        else
            call->settle(errorOf(done));
    });
}

template <class T>
void erase(const QString &key, Call<T> *call, std::function<void(QKeychain::DeletePasswordJob *)> next)
{
    run(new QKeychain::DeletePasswordJob(service), key, call, std::move(next));
}

// "Not found" counts only where the keychain is open: then something can be written.
void settleAsMissing(Call<Secret> *call)
{
    write(probeKey, QByteArray(1, Gone), call, [call] {
        erase(probeKey, call, [call](const QKeychain::Job *) { call->settle(Secret()); });
    });
}

} // namespace

KeychainStore::KeychainStore(Scheduler *scheduler, QObject *parent, Milliseconds patience)
    : SecretStore(parent)
    , m_scheduler(scheduler)
    , m_patience(patience)
{
}

template <class T> Call<T> *KeychainStore::started(bool isWrite, QObject *parent)
{
    auto *call = new Call<T>(parent);
    m_scheduler->after(m_patience, call, [call, isWrite] {
        Error error = Error::of(Failure::Deadline);
        error.code = QStringLiteral("keychain_timeout");
        error.maybeApplied = isWrite;
        call->settle(error);
    });
    return call;
}

Call<Secret> *KeychainStore::read(const QString &key, QObject *parent)
{
    auto *call = started<Secret>(false, parent);
    linkdesk::read(key, call, [call](const QKeychain::ReadPasswordJob *job) {
        if (isMissing(job)) {
            settleAsMissing(call);
            return;
        }
        if (job->error() != QKeychain::NoError) {
            call->settle(errorOf(job));
            return;
        }
        const QByteArray bytes = job->binaryData();
        call->settle(bytes.startsWith(Kept) ? Secret(QByteArrayView(bytes).sliced(1)) : Secret());
    });
    return call;
}

Call<Done> *KeychainStore::write(const QString &key, const Secret &secret, QObject *parent)
{
    auto *call = started<Done>(true, parent);
    const QByteArray bytes = Kept + secret.reveal();
    linkdesk::write(key, bytes, call, [call, key, bytes] {
        linkdesk::read(key, call, [call, bytes](const QKeychain::ReadPasswordJob *job) {
            if (job->error() == QKeychain::NoError && job->binaryData() == bytes) {
                call->settle(Done{});
                return;
            }
            Error lost = failed("keychain_lost", job->errorString());
            lost.maybeApplied = true;
            call->settle(lost);
        });
    });
    return call;
}

Call<Done> *KeychainStore::remove(const QString &key, QObject *parent)
{
    auto *call = started<Done>(true, parent);
    const auto prove = [call](const QKeychain::ReadPasswordJob *job) {
        if (isMissing(job))
            call->settle(Done{});
        else
            call->settle(failed("keychain_kept", job->errorString()));
    };
    linkdesk::write(key, QByteArray(1, Gone), call, [call, key, prove] {
        erase(key, call, [call, key, prove](const QKeychain::Job *job) {
            if (job->error() == QKeychain::NoError || isMissing(job))
                linkdesk::read(key, call, prove);
            else
                call->settle(errorOf(job));
        });
    });
    return call;
}

} // namespace linkdesk
