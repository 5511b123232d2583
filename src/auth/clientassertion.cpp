#include "src/auth/clientassertion.h"

#include "src/auth/openssl.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <QUuid>

namespace linkdesk::clientassertion {

namespace {

constexpr int LeastBits = 2048;
constexpr qint64 MostBytes = 256LL * 1024; // of a PEM file
constexpr int MostCertificates = 16;

Error unusable(const char *code)
{
    Error error = Error::of(Failure::NotSent);
    error.code = QString::fromLatin1(code);
    return error;
}

// OpenSSL would ask on the terminal.
int noPassword(char *, int, int, void *wasAsked)
{
    *static_cast<bool *>(wasAsked) = true;
    return -1;
}

struct Pair {
    OpenSsl::Owned<X509> certificate;
    OpenSsl::Owned<EVP_PKEY> key;
};

Result<OpenSsl::Owned<EVP_PKEY>> keyOf(const OpenSsl &ssl, std::string_view pem)
{
    bool wasAsked = false;
    const OpenSsl::Bio bio = ssl.bioOf(pem);
    auto key = ssl.own(ssl.readKey(bio.get(), nullptr, noPassword, &wasAsked));
    ssl.clearErrors();
    if (!key)
        return unusable(wasAsked ? "certificate_key_encrypted" : "certificate_key_missing");
    if (ssl.kindOfKey(key.get()) != EVP_PKEY_RSA || ssl.bitsOfKey(key.get()) < LeastBits)
        return unusable("certificate_key_unsuitable");
    return key;
}

// Of several the one that the key belongs to.
Result<Pair> pairOf(const OpenSsl &ssl, const Secret &pem)
{
    if (pem.isEmpty() || pem.view().size() > size_t(MostBytes))
        return unusable("certificate_unreadable");
    std::vector<OpenSsl::Owned<X509>> certificates;
    const OpenSsl::Bio bio = ssl.bioOf(pem.view());
    while (certificates.size() < MostCertificates) {
        auto one = ssl.own(ssl.readCertificate(bio.get(), nullptr, nullptr, nullptr));
        if (!one)
            break;
        certificates.push_back(std::move(one));
    }
    ssl.clearErrors();
    if (certificates.empty())
        return unusable("certificate_unreadable");
    auto key = keyOf(ssl, pem.view());
    if (!key)
        return key.error();
    for (auto &one : certificates) {
        if (ssl.belongTogether(one.get(), key->get()) == 1)
            return Pair{ std::move(one), std::move(*key) };
    }
    ssl.clearErrors();
    return unusable("certificate_key_differs");
}

QDateTime timeOf(const OpenSsl &ssl, const ASN1_TIME *time)
{
    tm parts{};
    if (ssl.timeOf(time, &parts) != 1)
        return {};
    return { QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
             QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc() };
}

Certificate factsOf(const OpenSsl &ssl, X509 *certificate)
{
    QByteArray bytes(ssl.certificateBytes(certificate, nullptr), '\0');
    auto *to = reinterpret_cast<unsigned char *>(bytes.data());
    ssl.certificateBytes(certificate, &to);
    return { QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
             timeOf(ssl, ssl.notBefore(certificate)), timeOf(ssl, ssl.notAfter(certificate)) };
}

Result<Certificate> checked(const OpenSsl &ssl, const Pair &pair, const QDateTime &now)
{
    Certificate facts = factsOf(ssl, pair.certificate.get());
    if (!facts.validTo.isValid() || facts.validTo < now)
        return unusable("certificate_expired");
    if (facts.validFrom > now)
        return unusable("certificate_not_yet_valid");
    return facts;
}

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject &json)
{
    return encoded(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QByteArray signatureOf(const OpenSsl &ssl, EVP_PKEY *key, const QByteArray &text)
{
    const auto digest = ssl.own(ssl.newDigest());
    auto size = size_t(ssl.sizeOfSignature(key));
    QByteArray signature(qsizetype(size), '\0');
    const bool isDone = ssl.beginSigning(digest.get(), nullptr, ssl.sha256(), nullptr, key) == 1
        && ssl.sign(
               digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
               reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size()))
            == 1;
    ssl.clearErrors();
    return isDone ? signature.left(qsizetype(size)) : QByteArray();
}

} // namespace

Result<Secret> read(const QString &file)
{
    QFile pem(file);
    // Nothing that may never end is waited for.
    if (!QFileInfo(file).isFile() || !pem.open(QIODevice::ReadOnly)) {
        Error error = unusable("certificate_file_missing");
        error.message = file;
        return error;
    }
    QByteArray text = pem.read(MostBytes + 1);
    const Secret secret(text);
    text.fill('\0');
    return secret;
}

Result<Certificate> check(const Secret &pem, const QDateTime &now)
{
    const OpenSsl *ssl = OpenSsl::loaded();
    if (!ssl)
        return unusable("signing_unavailable");
    const Result<Pair> pair = pairOf(*ssl, pem);
    if (!pair)
        return pair.error();
    return checked(*ssl, *pair, now);
}

Result<Secret> make(const Secret &pem, const QString &clientId, const QString &audience, const QDateTime &now)
{
    const OpenSsl *ssl = OpenSsl::loaded();
    if (!ssl)
        return unusable("signing_unavailable");
    const Result<Pair> pair = pairOf(*ssl, pem);
    if (!pair)
        return pair.error();
    const Result<Certificate> facts = checked(*ssl, *pair, now);
    if (!facts)
        return facts.error();
    const QJsonObject header{ { QStringLiteral("alg"), QStringLiteral("RS256") },
                              { QStringLiteral("typ"), QStringLiteral("JWT") },
                              { QStringLiteral("x5t#S256"),
                                QString::fromLatin1(encoded(facts->thumbprint)) } };
    const qint64 seconds = now.toSecsSinceEpoch();
    const QJsonObject claims{ { QStringLiteral("aud"), audience },
                              { QStringLiteral("iss"), clientId },
                              { QStringLiteral("sub"), clientId },
                              { QStringLiteral("jti"), QUuid::createUuid().toString(QUuid::WithoutBraces) },
                              { QStringLiteral("nbf"), seconds },
                              { QStringLiteral("exp"), seconds + LifeSeconds } };
    const QByteArray text = encoded(header) + '.' + encoded(claims);
    const QByteArray signature = signatureOf(*ssl, pair->key.get(), text);
    if (signature.isEmpty())
        return unusable("signing_unavailable");
    return Secret(QByteArray(text + '.' + encoded(signature)));
}

} // namespace linkdesk::clientassertion
