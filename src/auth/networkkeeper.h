// Keeps how the program gets out: the settings in settings.ini, the proxy's password in the keychain, both in
// the setup that every transport follows. The keychain is not touched before somebody needs the password.
#pragma once

#include "src/auth/secretstore.h"
#include "src/net/networksettings.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

class QSettings;

namespace linkdesk {

class NetworkKeeper : public QObject {
    Q_OBJECT
public:
    // Both outlive the keeper; without a store a password lives until the program ends.
    explicit NetworkKeeper(QSettings *settings, SecretStore *secrets = nullptr, QObject *parent = nullptr);

    std::shared_ptr<const NetworkSetup> setup() const { return m_setup; }
    const NetworkSettings &settings() const { return m_setup->settings(); }
    bool hasPassword() const { return !m_setup->password().isEmpty(); }

    // Holds at once. A password belongs to one user at one proxy: where these are others than before, the
    // former one is taken out of the keychain and not used again.
    void set(const NetworkSettings &settings);
    void setPassword(const Secret &password); // empty: none
    // Runs `then` once the password, where there is one, is known; from the event loop.
    void unlock(QObject *context, const std::function<void()> &then);

signals:
    void changed();
    // The keychain did not take or give the password, which lives until the program ends.
    void keychainFailed(const linkdesk::Error &error);

private:
    static QString keyOf(const NetworkSettings &settings); // empty: no sign-in
    void use(const NetworkSettings &settings, const Secret &password);

    QSettings *m_settings;
    SecretStore *m_secrets;
    std::shared_ptr<NetworkSetup> m_setup = std::make_shared<NetworkSetup>();
    QString m_knownKey; // whose password was asked for already
};

} // namespace linkdesk
