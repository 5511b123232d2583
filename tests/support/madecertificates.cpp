#include "tests/support/madecertificates.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace linkdesk {

namespace {

using KeyPointer = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using CertificatePointer = std::unique_ptr<X509, decltype(&X509_free)>;
using BioPointer = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

BioPointer bioOf(const QByteArray &text)
{
    return { BIO_new_mem_buf(text.constData(), int(text.size())), BIO_free_all };
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    if (!extension)
        qFatal("extension refused: %s", value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QStringList names;
    for (const QString &host : hosts) {
        const bool isAddress = !QHostAddress(host).isNull();
        names.append((isAddress ? QStringLiteral("IP:") : QStringLiteral("DNS:")) + host);
    }
    return names.join(u',').toLatin1();
}

void setName(X509_NAME *name, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::basic_string<unsigned char> bytes(utf8.begin(), utf8.end());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes.c_str(), int(bytes.size()), -1, 0);
}

} // namespace

MadeCertificate makeCertificate(const CertificateWish &wish, const MadeCertificate &issuer)
{
    constexpr long day = 24 * 60 * 60;
    static long serial = 1000;
    const KeyPointer key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), EVP_PKEY_free);
    const CertificatePointer made(X509_new(), X509_free);
    CertificatePointer issuing(nullptr, X509_free);
    KeyPointer signing(nullptr, EVP_PKEY_free);
    if (!issuer.key.isEmpty()) {
        issuing.reset(PEM_read_bio_X509(bioOf(issuer.certificate).get(), nullptr, nullptr, nullptr));
        signing.reset(PEM_read_bio_PrivateKey(bioOf(issuer.key).get(), nullptr, nullptr, nullptr));
    }
    X509 *by = issuing ? issuing.get() : made.get();
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), wish.fromDays * day);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), wish.toDays * day);
    X509_set_pubkey(made.get(), key.get());
    setName(X509_get_subject_name(made.get()), wish.name);
    X509_set_issuer_name(made.get(), X509_get_subject_name(by));
    addExtension(
        made.get(), by, NID_basic_constraints, wish.isRoot ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (!wish.hosts.isEmpty())
        addExtension(made.get(), by, NID_subject_alt_name, alternativeNames(wish.hosts));
    X509_sign(made.get(), signing ? signing.get() : key.get(), EVP_sha256());

    const BioPointer certificateText(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_X509(certificateText.get(), made.get());
    const BioPointer keyText(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return { contents(certificateText.get()), contents(keyText.get()) };
}

QSslConfiguration serverTls(const MadeCertificate &certificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(certificate.certificate));
    tls.setPrivateKey(QSslKey(certificate.key, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace linkdesk
