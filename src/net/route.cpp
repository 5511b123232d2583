#include "src/net/route.h"

#include "src/net/loopback.h"

#include <algorithm>
#include <array>

namespace linkdesk {

namespace {

// In the order in which a person has to mend them: who signed it, whether it is of today, for whom it is.
Detail detailOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
        return Detail::CertificateSelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Detail::CertificateUnknownIssuer;
    case QSslError::CertificateNotYetValid:
        return Detail::CertificateNotYetValid;
    case QSslError::CertificateExpired:
        return Detail::CertificateExpired;
    case QSslError::HostNameMismatch:
        return Detail::CertificateWrongHost;
    default:
        return Detail::CertificateRefused;
    }
}

QString issuerOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.issuerInfo(QSslCertificate::CommonName);
    if (!names.isEmpty())
        return names.constFirst();
    return certificate.issuerInfo(QSslCertificate::Organization).value(0);
}

QString namesOf(const QSslCertificate &certificate)
{
    constexpr qsizetype most = 3;
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names.mid(0, most).join(QLatin1String(", "));
}

QString dayOf(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

QString secondArgument(Detail detail, const QSslError &error)
{
    const QSslCertificate certificate = error.certificate();
    switch (detail) {
    case Detail::CertificateUnknownIssuer:
        return issuerOf(certificate);
    case Detail::CertificateNotYetValid:
        return dayOf(certificate.effectiveDate());
    case Detail::CertificateExpired:
        return dayOf(certificate.expiryDate());
    case Detail::CertificateWrongHost:
        return namesOf(certificate);
    default:
        return error.errorString();
    }
}

} // namespace

QList<QNetworkProxy> proxiesFor(const NetworkSetup &setup, const QNetworkProxyQuery &query)
{
    // "Default" is none for this computer itself, and has Qt buffer its socket: with "NoProxy" it reads plain
    // HTTP from the system byte by byte, which was a third of the processor time of a thousand approvals.
    if (isLoopback(query.peerHostName()))
        return { QNetworkProxy(QNetworkProxy::DefaultProxy) };
    const NetworkSettings &settings = setup.settings();
    switch (settings.proxy) {
    case NetworkSettings::Proxy::System:
        break;
    case NetworkSettings::Proxy::None:
        return { QNetworkProxy(QNetworkProxy::NoProxy) };
    case NetworkSettings::Proxy::Manual:
        return { QNetworkProxy(
            QNetworkProxy::HttpProxy, settings.host, settings.port, settings.user,
            settings.user.isEmpty() ? QString() : QString::fromUtf8(setup.password().reveal())) };
    }
    const QList<QNetworkProxy> system = QNetworkProxyFactory::systemProxyForQuery(query);
    return system.isEmpty() ? QList<QNetworkProxy>{ QNetworkProxy(QNetworkProxy::NoProxy) } : system;
}

Result<QSslConfiguration> tlsFor(const NetworkSettings &settings)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (settings.certificateFile.isEmpty())
        return tls;
    const auto roots = readCertificates(settings.certificateFile);
    if (!roots)
        return roots.error();
    tls.addCaCertificates(*roots);
    return tls;
}

Error certificateError(const QString &host, const QList<QSslError> &errors)
{
    constexpr std::array order{ Detail::CertificateSelfSigned,  Detail::CertificateUnknownIssuer,
                                Detail::CertificateNotYetValid, Detail::CertificateExpired,
                                Detail::CertificateWrongHost,   Detail::CertificateRefused };
    for (const Detail detail : order) {
        const auto found = std::find_if(errors.cbegin(), errors.cend(), [detail](const QSslError &error) {
            return detailOf(error.error()) == detail;
        });
        if (found != errors.cend())
            return Error::of(Failure::TlsFailed, detail, { host, secondArgument(detail, *found) });
    }
    return Error::of(Failure::TlsFailed, Detail::TlsRefused, { host });
}

Error noProxyNamed(const QString &host)
{
    return Error::of(Failure::ConnectionLost, Detail::ProxyNotFound, { QString(), host });
}

QString hostAndPort(const QString &host, int port)
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return port > 0 ? name + u':' + QString::number(port) : name;
}

} // namespace linkdesk
