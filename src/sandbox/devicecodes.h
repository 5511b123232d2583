// Sign-ins by device code (RFC 8628): a program polls with the device code while a person enters the user
// code on the page. In memory only; they end after 15 minutes.
#pragma once

#include "src/sandbox/tokenissuer.h"

namespace linkdesk::sandbox {

class DeviceCodes {
public:
    struct Pending {
        QString userCode; // "BCDF-GHJK"
        QString clientId, tenant; // tenant as it was asked for
        QStringList scopes;
        QJsonObject claims;
        int interval = 5; // seconds; 5 more after each poll that comes too early
        qint64 expires = 0; // milliseconds since 1970, UTC
        qint64 polled = 0;
        bool declined = false;
        std::optional<Session> granted;
    };
    static constexpr int lifeSeconds = 900;

    // Fills in the user code and when it ends; returns the device code.
    QString begin(Pending pending, qint64 now, QString *userCode);
    // Of a user code, typed in any case, with or without the hyphen; null: none, ended, or decided.
    Pending *entered(const QString &userCode, qint64 now);
    // A poll: an AADSTS number (70016, 70018, 70020, 65004), or -1 for slow_down, or 0 and what was granted;
    // then the code is used up. `extra`: by how many seconds slow_down slows down.
    int poll(const QString &deviceCode, const QString &clientId, int extra, qint64 now, Session *granted);

private:
    QHash<QString, Pending> m_pending; // by the digest of the device code
};

} // namespace linkdesk::sandbox
