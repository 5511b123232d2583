// Secrets in the keychain of the person's desktop (the Secret Service of GNOME and others, or KWallet),
// through QtKeychain: one entry a name under the service "Linkdesk". Nothing is ever written anywhere else:
// a keychain that fails leaves its secret to whoever holds it in memory. The library behind it is loaded by
// the first call.
//
// Errors, of failure Storage but where said: `code` keychain_unavailable (no session bus, no service),
// keychain_locked (also a prompt that was closed), keychain_denied, keychain_lost (what was written is not
// what is read; maybeApplied), keychain_kept (what was removed is still there); `message` what the keychain
// said. keychain_timeout is of failure Deadline: a prompt that nobody answered; a write may then still happen
// once it is answered (maybeApplied).
//
// The Secret Service says "not found" of what lies in a locked collection, too: "not found" is believed only
// when something could be written just before or after.
#pragma once

#include "src/auth/secretstore.h"
#include "src/base/scheduler.h"

namespace linkdesk {

class KeychainStore final : public SecretStore {
    Q_OBJECT
public:
    // A person has this long to answer the keychain's prompt. `scheduler` outlives the store and its calls.
    static constexpr Milliseconds DefaultPatience = Milliseconds(60 * 1000);
    KeychainStore(Scheduler *scheduler, QObject *parent, Milliseconds patience = DefaultPatience);

    Call<Secret> *read(const QString &key, QObject *parent) override;
    Call<Done> *write(const QString &key, const Secret &secret, QObject *parent) override;
    // Overwrites, deletes, and reads again: good only when it is gone.
    Call<Done> *remove(const QString &key, QObject *parent) override;
    bool lasts() const override { return true; }

private:
    template <class T> Call<T> *started(bool isWrite, QObject *parent);

    Scheduler *m_scheduler;
    Milliseconds m_patience;
};

} // namespace linkdesk
