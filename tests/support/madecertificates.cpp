#include "tests/support/madecertificates.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <vector>

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

KeyPointer keyOf(const QByteArray &pem)
{
    return { PEM_read_bio_PrivateKey(bioOf(pem).get(), nullptr, nullptr, nullptr), EVP_PKEY_free };
}

CertificatePointer certificateOf(const QByteArray &pem)
{
    return { PEM_read_bio_X509(bioOf(pem).get(), nullptr, nullptr, nullptr), X509_free };
}

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject &json)
{
    return encoded(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QByteArray keyText(EVP_PKEY *key, const QByteArray &password = {})
{
    const BioPointer text(BIO_new(BIO_s_mem()), BIO_free_all);
    std::vector<unsigned char> letters(password.begin(), password.end());
    PEM_write_bio_PrivateKey(
        text.get(), key, letters.empty() ? nullptr : EVP_aes_256_cbc(), letters.data(), int(letters.size()),
        nullptr, nullptr);
    return contents(text.get());
}

void setName(X509_NAME *name, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::basic_string<unsigned char> bytes(utf8.begin(), utf8.end());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes.c_str(), int(bytes.size()), -1, 0);
}

} // namespace

QByteArray makeKey(KeyKind kind)
{
    EVP_PKEY *made = kind == KeyKind::Curve
        ? EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256")
        : EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(kind == KeyKind::Rsa ? 2048 : 1024));
    return keyText(KeyPointer(made, EVP_PKEY_free).get());
}

QByteArray withPassword(const QByteArray &key, const QByteArray &password)
{
    return keyText(keyOf(key).get(), password);
}

QString signedToken(const MadeCertificate &by, const QJsonObject &header, const QJsonObject &claims)
{
    const KeyPointer key = keyOf(by.key);
    const QByteArray text = encoded(header) + '.' + encoded(claims);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    size_t size = size_t(EVP_PKEY_get_size(key.get()));
    QByteArray signature(qsizetype(size), '\0');
    EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get());
    EVP_DigestSign(
        digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
        reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size()));
    return QString::fromLatin1(text + '.' + encoded(signature.left(qsizetype(size))));
}

QString thumbprint(const MadeCertificate &of, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(
        encoded(QCryptographicHash::hash(QSslCertificate(of.certificate).toDer(), algorithm)));
}

MadeCertificate makeCertificate(const CertificateWish &wish, const MadeCertificate &issuer)
{
    constexpr long day = 24 * 60 * 60;
    static long serial = 1000;
    const KeyPointer key = keyOf(wish.key.isEmpty() ? makeKey(KeyKind::Curve) : wish.key);
    const CertificatePointer made(X509_new(), X509_free);
    CertificatePointer issuing(nullptr, X509_free);
    KeyPointer signing(nullptr, EVP_PKEY_free);
    if (!issuer.key.isEmpty()) {
        issuing = certificateOf(issuer.certificate);
        signing = keyOf(issuer.key);
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
    return { contents(certificateText.get()), keyText(key.get()) };
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
