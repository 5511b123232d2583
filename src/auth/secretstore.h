// Keeps secrets by name: the refresh tokens and client secrets of accounts, the proxy's password. Access
// tokens are never put there.
#pragma once

#include "src/base/call.h"
#include "src/base/secret.h"

#include <QHash>

namespace linkdesk {

class SecretStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // What an account's refresh token or client secret is called: "account/ID". Names hold no secret.
    static QString accountKey(const QString &accountId);

    // Empty: nothing is kept by that name. Errors of all three: Storage or Deadline, with a `code` that
    // refusalreason.h knows ("keychain_locked") and in `message` what the store said. A write that failed
    // without maybeApplied has written nothing.
    virtual Call<Secret> *read(const QString &key, QObject *parent) = 0;
    virtual Call<Done> *write(const QString &key, const Secret &secret, QObject *parent) = 0;
    virtual Call<Done> *remove(const QString &key, QObject *parent) = 0; // good where nothing is kept, too
    // Whether what is written is there at the next start.
    virtual bool lasts() const = 0;
};

// In memory, until the program ends; what is replaced, removed or left over is overwritten.
class MemoryStore final : public SecretStore {
    Q_OBJECT
public:
    using SecretStore::SecretStore;
    ~MemoryStore() override;
    Call<Secret> *read(const QString &key, QObject *parent) override;
    Call<Done> *write(const QString &key, const Secret &secret, QObject *parent) override;
    Call<Done> *remove(const QString &key, QObject *parent) override;
    bool lasts() const override { return false; }

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace linkdesk
