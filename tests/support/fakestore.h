// A keychain written by hand: what it keeps can be looked at, and it can refuse.
#pragma once

#include "src/auth/secretstore.h"

namespace linkdesk {

class FakeStore : public SecretStore {
public:
    Call<Secret> *read(const QString &key, QObject *parent) override
    {
        ++reads;
        return fails ? settledCall<Secret>(refusal(), parent)
                     : settledCall<Secret>(Secret(kept.value(key)), parent);
    }
    Call<Done> *write(const QString &key, const Secret &secret, QObject *parent) override
    {
        if (fails)
            return settledCall<Done>(refusal(), parent);
        kept.insert(key, secret.reveal());
        return settledCall<Done>(Done{}, parent);
    }
    Call<Done> *remove(const QString &key, QObject *parent) override
    {
        if (fails)
            return settledCall<Done>(refusal(), parent);
        kept.remove(key);
        return settledCall<Done>(Done{}, parent);
    }
    bool lasts() const override { return true; }

    QHash<QString, QByteArray> kept;
    int reads = 0;
    bool fails = false;
    QString code = QStringLiteral("keychain_locked");

private:
    Error refusal() const
    {
        Error error = Error::of(Failure::Storage, QStringLiteral("refused"));
        error.code = code;
        return error;
    }
};

} // namespace linkdesk
