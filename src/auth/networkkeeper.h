// Keeps how the program gets out: the settings in settings.ini, the proxy's password in the keychain, both in
// the setup that every transport follows. The keychain is not touched before somebody needs the password.
#pragma once

#include "src/auth/secretstore.h"
#include "src/net/networksettings.h"

#include <QObject>
#include <QPointer>
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
    // There may be a password in the keychain, which was not asked for it yet.
    bool isLocked() const;
    // What the keychain refused last; none: it did what was asked of it.
    const std::optional<Error> &keychainError() const { return m_keychainError; }

    // Holds at once. A password belongs to one user at one proxy: where these are others than before, the
    // former one is taken out of the keychain and not used again. A proxy that is not used for a while keeps
    // its own.
    void set(const NetworkSettings &settings);
    void setPassword(const Secret &password); // empty: none
    // Runs `then` once the password, where there is one, is known, or the keychain has refused it; from the
    // event loop. However many wait, the keychain is asked once; one that has refused is asked again only
    // after askAgain(): nobody wants a prompt for every request.
    void unlock(QObject *context, const std::function<void()> &then);
    void askAgain();

signals:
    void changed(); // settings, password, or what the keychain says of it
    // The keychain did not take, give or forget the password; one that is known lives until the program ends.
    void keychainFailed(const linkdesk::Error &error);

private:
    static QString keyOf(const NetworkSettings &settings); // of the manual proxy; empty: no sign-in
    void use(const NetworkSettings &settings, const Secret &password);
    void note(const Result<Done> &done);
    void take(const QString &key, const Result<Secret> &found);

    QSettings *m_settings;
    SecretStore *m_secrets;
    std::shared_ptr<NetworkSetup> m_setup = std::make_shared<NetworkSetup>();
    QString m_knownKey; // whose password was asked for already
    QPointer<Call<Secret>> m_reading;
    QString m_readKey; // of it
    std::optional<Error> m_keychainError;
};

} // namespace linkdesk
