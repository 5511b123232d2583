#include "src/auth/secretstore.h"

namespace linkdesk {

QString SecretStore::accountKey(const QString &accountId)
{
    return QLatin1String("account/") + accountId;
}

MemoryStore::~MemoryStore()
{
    for (Secret &secret : m_secrets)
        secret.wipe();
}

Call<Secret> *MemoryStore::read(const QString &key, QObject *parent)
{
    // A buffer of its own: who wipes what was read does not empty the store.
    return settledCall<Secret>(m_secrets.value(key).clone(), parent);
}

Call<Done> *MemoryStore::write(const QString &key, const Secret &secret, QObject *parent)
{
    m_secrets.take(key).wipe();
    if (!secret.isEmpty())
        m_secrets.insert(key, secret.clone());
    return settledCall<Done>(Done{}, parent);
}

Call<Done> *MemoryStore::remove(const QString &key, QObject *parent)
{
    m_secrets.take(key).wipe();
    return settledCall<Done>(Done{}, parent);
}

} // namespace linkdesk
