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
    if (!settings.isManual() || !settings.isComplete() || settings.user.isEmpty())
        return {};
    return QStringLiteral("proxy/%1@%2:%3").arg(settings.user, settings.host).arg(settings.port);
}

void NetworkKeeper::set(const NetworkSettings &settings)
{
    if (settings == this->settings())
        return;
    const QString former = keyOf(this->settings());
    const bool isSame = former == keyOf(settings);
    if (!isSame && !former.isEmpty() && m_secrets)
        m_secrets->remove(former, this); // what cannot be removed now is of no use to anybody else
    m_settings->setValue(ProxyKey, nameOf(settings.proxy));
    m_settings->setValue(HostKey, settings.host);
    m_settings->setValue(PortKey, settings.port);
    m_settings->setValue(UserKey, settings.user);
    m_settings->setValue(CertificatesKey, settings.certificateFile);
    use(settings, isSame ? m_setup->password() : Secret());
}

void NetworkKeeper::setPassword(const Secret &password)
{
    const QString key = keyOf(settings());
    m_knownKey = key;
    use(settings(), password);
    if (key.isEmpty() || !m_secrets)
        return;
    Call<Done> *call =
        password.isEmpty() ? m_secrets->remove(key, this) : m_secrets->write(key, password, this);
    call->then(this, [this](const Result<Done> &kept) {
        if (!kept)
            emit keychainFailed(kept.error());
    });
}

void NetworkKeeper::unlock(QObject *context, const std::function<void()> &then)
{
    const QString key = keyOf(settings());
    if (key.isEmpty() || !m_secrets || key == m_knownKey) {
        QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
        return;
    }
    m_secrets->read(key, this)
        ->then(
            this,
            [this, key](const Result<Secret> &found) {
                if (key != keyOf(settings()) || key == m_knownKey)
                    return; // typed meanwhile
                if (!found) {
                    emit keychainFailed(found.error());
                    return;
                }
                m_knownKey = key;
                if (!found->isEmpty())
                    use(settings(), *found);
            })
        ->then(context, [then](const Result<Secret> &) { then(); });
}

void NetworkKeeper::use(const NetworkSettings &settings, const Secret &password)
{
    m_setup->set(settings, password);
    emit changed();
}

} // namespace linkdesk
