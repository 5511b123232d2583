// Keys and certificates made while the test runs; none is kept anywhere. A chain has at most a root and what
// it signs.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QJsonObject>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>

namespace linkdesk {

struct MadeCertificate {
    QByteArray certificate, key; // PEM

    QByteArray pem() const { return certificate + key; } // as a program's file holds them
};

// A private key in PEM. An RSA key takes some tenths of a second.
enum class KeyKind { Curve, Rsa, ShortRsa };
QByteArray makeKey(KeyKind kind);
QByteArray withPassword(const QByteArray &key, const QByteArray &password);

struct CertificateWish {
    QString name; // common name
    QStringList hosts; // names, or addresses of IPv4
    int fromDays = -1, toDays = 30; // valid, from now
    bool isRoot = false;
    QByteArray key = {}; // empty: a new one, on a curve
};

// Without an issuer it signs itself.
MadeCertificate makeCertificate(const CertificateWish &wish, const MadeCertificate &issuer = {});

// A JSON web token that the certificate's RSA key signs (RS256), and the certificate's thumbprint as such a
// token names it.
QString signedToken(const MadeCertificate &by, const QJsonObject &header, const QJsonObject &claims);
QString thumbprint(const MadeCertificate &of, QCryptographicHash::Algorithm algorithm);

// Of a server that shows this certificate.
QSslConfiguration serverTls(const MadeCertificate &certificate);

} // namespace linkdesk
