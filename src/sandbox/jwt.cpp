#include "src/sandbox/jwt.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t keyBits = 2048;

struct Release {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIGNUM *number) const { BN_free(number); }
};
template <class T> using Owned = std::unique_ptr<T, Release>;

const unsigned char *bytesOf(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

bool verifies(EVP_PKEY *key, const jwt::Token &token)
{
    if (key == nullptr || EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA
        || token.header["alg"_L1].toString() != "RS256"_L1)
        return false;
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestVerify(
               context.get(), bytesOf(token.signature), size_t(token.signature.size()),
               bytesOf(token.signedPart), size_t(token.signedPart.size()))
        == 1;
}

QByteArray signatureOf(EVP_PKEY *key, const QByteArray &text)
{
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    size_t size = size_t(EVP_PKEY_get_size(key));
    QByteArray signature(qsizetype(size), '\0');
    const bool done = EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestSign(
               context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytesOf(text),
               size_t(text.size()))
            == 1;
    return done ? signature.left(qsizetype(size)) : QByteArray();
}

QString numberOf(EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    const Owned<BIGNUM> owned(number);
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    return QString::fromLatin1(jwt::encoded(bytes));
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

namespace jwt {

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> decoded(const QByteArray &text)
{
    auto result = QByteArray::fromBase64Encoding(
        text,
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
            | QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(result.decoded) : std::nullopt;
}

std::optional<Token> read(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto header = decoded(parts.at(0));
    const auto claims = decoded(parts.at(1));
    const auto signature = decoded(parts.at(2));
    if (!header || !claims)
        return std::nullopt;
    Token token{ QJsonDocument::fromJson(*header).object(), QJsonDocument::fromJson(*claims).object(),
                 parts.at(0) + '.' + parts.at(1), signature.value_or(QByteArray()) };
    if (token.header["alg"_L1].toString().isEmpty() || token.claims.isEmpty())
        return std::nullopt;
    return token;
}

bool signedBy(const Token &token, const QByteArray &pem)
{
    const Owned<BIO> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const Owned<X509> certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    return certificate && verifies(X509_get0_pubkey(certificate.get()), token);
}

QByteArray thumbprint(const QByteArray &pem, bool sha256)
{
    static const QByteArray begin = "-----BEGIN CERTIFICATE-----";
    const qsizetype from = pem.indexOf(begin);
    const qsizetype to = pem.indexOf("-----END CERTIFICATE-----");
    if (from < 0 || to < from)
        return {};
    const QByteArray der =
        QByteArray::fromBase64(pem.mid(from + begin.size(), to - from - begin.size()).simplified());
    return QCryptographicHash::hash(der, sha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1);
}

} // namespace jwt

class SigningKey::Private {
public:
    Owned<EVP_PKEY> key{ EVP_RSA_gen(keyBits) };
    QString id; // the key's own thumbprint (RFC 7638)
};

SigningKey::SigningKey() = default;
SigningKey::~SigningKey() = default;

const SigningKey::Private &SigningKey::made() const
{
    if (d)
        return *d;
    d = std::make_unique<Private>();
    if (!d->key)
        qFatal("sandbox: no key for signing could be made");
    const QByteArray form = R"({"e":")" + numberOf(d->key.get(), OSSL_PKEY_PARAM_RSA_E).toLatin1()
        + R"(","kty":"RSA","n":")" + numberOf(d->key.get(), OSSL_PKEY_PARAM_RSA_N).toLatin1() + R"("})";
    d->id = QString::fromLatin1(jwt::encoded(QCryptographicHash::hash(form, QCryptographicHash::Sha256)));
    return *d;
}

QByteArray SigningKey::sign(const QJsonObject &claims) const
{
    const Private &own = made();
    const QJsonObject header{ { u"typ"_s, u"JWT"_s }, { u"alg"_s, u"RS256"_s }, { u"kid"_s, own.id } };
    const QByteArray text = jwt::encoded(compact(header)) + '.' + jwt::encoded(compact(claims));
    return text + '.' + jwt::encoded(signatureOf(own.key.get(), text));
}

bool SigningKey::signedOne(const jwt::Token &token) const
{
    return d && verifies(d->key.get(), token);
}

QJsonObject SigningKey::publicKey() const
{
    const Private &own = made();
    return { { u"kty"_s, u"RSA"_s },
             { u"use"_s, u"sig"_s },
             { u"alg"_s, u"RS256"_s },
             { u"kid"_s, own.id },
             { u"n"_s, numberOf(own.key.get(), OSSL_PKEY_PARAM_RSA_N) },
             { u"e"_s, numberOf(own.key.get(), OSSL_PKEY_PARAM_RSA_E) } };
}

} // namespace linkdesk::sandbox
