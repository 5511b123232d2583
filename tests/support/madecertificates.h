// Certificates made while the test runs; none is kept anywhere. A chain has at most a root and what it signs.
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>

namespace linkdesk {

struct MadeCertificate {
    QByteArray certificate, key; // PEM
};

struct CertificateWish {
    QString name; // common name
    QStringList hosts; // names, or addresses of IPv4
    int fromDays = -1, toDays = 30; // valid, from now
    bool isRoot = false;
};

// Without an issuer it signs itself.
MadeCertificate makeCertificate(const CertificateWish &wish, const MadeCertificate &issuer = {});

// Of a server that shows this certificate.
QSslConfiguration serverTls(const MadeCertificate &certificate);

} // namespace linkdesk
