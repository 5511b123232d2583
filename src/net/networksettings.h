// How this computer gets out: through which proxy, and whom it trusts besides the system. Values, and the one
// place that the program keeps them in; every transport follows it from its next request on. Loopback is
// never asked through a proxy, whatever is set.
#pragma once

#include "src/base/result.h"
#include "src/base/secret.h"

#include <QSslCertificate>
#include <memory>

namespace linkdesk {

struct NetworkSettings {
    enum class Proxy {
        System, // what the desktop or the environment says
        None,
        Manual, // an HTTP proxy, never passed by where it fails
    };
    Proxy proxy = Proxy::System;
    QString host; // of the manual one; a name or an address
    quint16 port = 0;
    QString user; // empty: it wants no sign-in
    QString certificateFile; // roots in PEM form, trusted besides the system's; empty: none

    bool isManual() const { return proxy == Proxy::Manual; }
    // Manual with a host and a port, or not manual.
    bool isComplete() const { return !isManual() || (!host.isEmpty() && port != 0); }
    friend bool operator==(const NetworkSettings &, const NetworkSettings &) = default;
};

// The certificates of the file, all of it or nothing. Errors: BadFile with CertificateFileMissing,
// CertificateFileEmpty or CertificateFileDamaged.
Result<QList<QSslCertificate>> readCertificates(const QString &file);

// Lives in the thread of the transports. Reads nothing by itself: no file, no keychain, no TLS.
class NetworkSetup {
public:
    const NetworkSettings &settings() const { return m_settings; }
    const Secret &password() const { return m_password; } // of the manual proxy's user
    int revision() const { return m_revision; } // another one after every change
    void set(const NetworkSettings &settings, const Secret &password);

private:
    NetworkSettings m_settings;
    Secret m_password; // lives in the keychain; here only as long as the program runs
    int m_revision = 0;
};

} // namespace linkdesk
