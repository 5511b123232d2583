#include "src/net/networksettings.h"

#include <QFile>

namespace linkdesk {

namespace {

constexpr qint64 MostBytes = 4LL * 1024 * 1024; // the bundle of a whole system is a quarter of a megabyte
const QByteArray Begin = "-----BEGIN CERTIFICATE-----";
const QByteArray End = "-----END CERTIFICATE-----";

Error badFile(Detail detail, const QStringList &arguments)
{
    return Error::of(Failure::BadFile, detail, arguments);
}

} // namespace

// Qt leaves out what it cannot read and says nothing, so each is read by itself.
Result<QList<QSslCertificate>> readCertificates(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return badFile(Detail::CertificateFileMissing, { name });
    const QByteArray text = file.read(MostBytes);
    QList<QSslCertificate> certificates;
    qsizetype at = 0;
    while ((at = text.indexOf(Begin, at)) >= 0) {
        const qsizetype end = text.indexOf(End, at);
        const QByteArray one = end < 0 ? QByteArray() : text.mid(at, end + End.size() - at);
        const QSslCertificate certificate(one, QSsl::Pem);
        if (certificate.isNull())
            return badFile(
                Detail::CertificateFileDamaged, { name, QString::number(certificates.size() + 1) });
        certificates.append(certificate);
        at = end;
    }
    if (certificates.isEmpty())
        return badFile(Detail::CertificateFileEmpty, { name });
    return certificates;
}

void NetworkSetup::set(const NetworkSettings &settings, const Secret &password)
{
    m_settings = settings;
    m_password = password;
    ++m_revision;
}

} // namespace linkdesk
