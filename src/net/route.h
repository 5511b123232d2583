// What NetworkSettings mean in Qt's words: the proxy for an address, and what TLS trusts.
#pragma once

#include "src/net/networksettings.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

namespace linkdesk {

// The proxies to try for `query`, in order; never empty.
QList<QNetworkProxy> proxiesFor(const NetworkSetup &setup, const QNetworkProxyQuery &query);

// TLS 1.2 at least, the system's roots and those of the settings' file. Touches Qt's TLS for the first time.
// Errors: those of readCertificates(); the file is never left out silently.
Result<QSslConfiguration> tlsFor(const NetworkSettings &settings);

// What is wrong with a certificate, where several things are the one to mend first. TlsFailed.
Error certificateError(const QString &host, const QList<QSslError> &errors);

// A manual proxy without host or port, on the way to `host`: ProxyNotFound without the proxy's name.
Error noProxyNamed(const QString &host);

// "proxy.example.com:8080", for a person.
QString hostAndPort(const QString &host, int port);

} // namespace linkdesk
