#include "src/auth/networkkeeper.h"

#include <QSettings>

namespace linkdesk {

namespace {

const QString ProxyKey = QStringLiteral("network/proxy");
const QString HostKey = QStringLiteral("network/host");
const QString PortKey = QStringLiteral("network/port");
const QString UserKey = QStringLiteral("network/user");
const QString CertificatesKey = QStringLiteral("network/certificates");

QString nameOf(NetworkSettings::Proxy proxy)
{
    switch (proxy) {
    case NetworkSettings::Proxy::System:
        break;
    case NetworkSettings::Proxy::None:
        return QStringLiteral("none");
    case NetworkSettings::Proxy::Manual:
        return QStringLiteral("manual");
    }
    return QStringLiteral("system");
}

NetworkSettings::Proxy proxyOf(const QString &name)
{
    for (const auto proxy : { NetworkSettings::Proxy::None, NetworkSettings::Proxy::Manual }) {
        if (name == nameOf(proxy))
            return proxy;
    }
    return NetworkSettings::Proxy::System;
}

NetworkSettings read(const QSettings &kept)
{
    NetworkSettings settings;
    settings.proxy = proxyOf(kept.value(ProxyKey).toString());
    settings.host = kept.value(HostKey).toString();
    settings.port = quint16(qBound(0, kept.value(PortKey).toInt(), 65535));
    settings.user = kept.value(UserKey).toString();
    settings.certificateFile = kept.value(CertificatesKey).toString();
    return settings;
}

} // namespace

NetworkKeeper::NetworkKeeper(QSettings *settings, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_secrets(secrets)
{
    m_setup->set(read(*settings), {});
}

QString NetworkKeeper::keyOf(const NetworkSettings &settings)
{
    if (settings.host.isEmpty() || settings.port == 0 || settings.user.isEmpty())
        return {};
    return QStringLiteral("proxy/%1@%2:%3").arg(settings.user, settings.host).arg(settings.port);
}

bool NetworkKeeper::isLocked() const
{
    const QString key = keyOf(settings());
    return settings().isManual() && !key.isEmpty() && m_secrets && key != m_knownKey;
}

void NetworkKeeper::set(const NetworkSettings &settings)
{
    if (settings == this->settings())
        return;
    const QString former = keyOf(this->settings());
    const bool isSame = former == keyOf(settings);
    m_settings->setValue(ProxyKey, nameOf(settings.proxy));
    m_settings->setValue(HostKey, settings.host);
    m_settings->setValue(PortKey, settings.port);
    m_settings->setValue(UserKey, settings.user);
    m_settings->setValue(CertificatesKey, settings.certificateFile);
    if (!isSame) {
        m_knownKey.clear(); // another profile may have it in the keychain
        m_keychainError.reset();
    }
    use(settings, isSame ? m_setup->password() : Secret());
    if (!isSame && !former.isEmpty() && m_secrets)
        m_secrets->remove(former, this)->then(this, [this](const Result<Done> &done) { note(done); });
}

void NetworkKeeper::setPassword(const Secret &password)
{
    const QString key = keyOf(settings());
    m_knownKey = key;
    m_keychainError.reset();
    use(settings(), password);
    if (key.isEmpty() || !m_secrets)
        return;
    Call<Done> *call =
        password.isEmpty() ? m_secrets->remove(key, this) : m_secrets->write(key, password, this);
    call->then(this, [this](const Result<Done> &done) { note(done); });
}

void NetworkKeeper::note(const Result<Done> &done)
{
    if (done)
        return;
    m_keychainError = done.error();
    emit keychainFailed(done.error());
}

void NetworkKeeper::unlock(QObject *context, const std::function<void()> &then)
{
    if (!isLocked()) {
        QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
        return;
    }
    const QString key = keyOf(settings());
    if (!m_reading || m_readKey != key) {
        m_readKey = key;
        m_reading = m_secrets->read(key, this);
        m_reading->then(this, [this, key](const Result<Secret> &found) {
            if (key == m_readKey)
                m_reading.clear(); // it takes nobody any more
            take(key, found);
        });
    }
    m_reading->then(context, [then](const Result<Secret> &) { then(); });
}

void NetworkKeeper::take(const QString &key, const Result<Secret> &found)
{
    if (key != keyOf(settings()) || key == m_knownKey)
        return; // typed meanwhile
    m_knownKey = key;
    if (!found) {
        note(Result<Done>(found.error()));
        return;
    }
    m_keychainError.reset();
    if (found->isEmpty())
        emit changed();
    else
        use(settings(), *found);
}

void NetworkKeeper::askAgain()
{
    if (m_keychainError && !hasPassword())
        m_knownKey.clear();
}

void NetworkKeeper::use(const NetworkSettings &settings, const Secret &password)
{
    m_setup->set(settings, password);
    emit changed();
}

} // namespace linkdesk
