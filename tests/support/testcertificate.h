// Keys and certificates as a program would have them, made on the spot. Who includes it links libcrypto.
#pragma once

#include <QByteArray>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace linkdesk::testcertificate {

struct Free {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Bio = std::unique_ptr<BIO, Free>;

inline Key rsa(unsigned int bits = 2048)
{
    return Key(EVP_RSA_gen(bits));
}

inline Key elliptic()
{
    return Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
}

inline QByteArray textOf(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return { data, size };
}

// Its key in PEM; with a password where there is one.
inline QByteArray keyText(const Key &key, const char *password = nullptr)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    auto *letters = reinterpret_cast<unsigned char *>(const_cast<char *>(password));
    PEM_write_bio_PrivateKey(
        bio.get(), key.get(), password ? EVP_aes_256_cbc() : nullptr, letters,
        password ? int(qstrlen(password)) : 0, nullptr, nullptr);
    return textOf(bio);
}

// A certificate in PEM that it signed itself; seconds from now.
inline QByteArray certificateText(const Key &key, long validFrom = -60, long validTo = 3600)
{
    const std::unique_ptr<X509, Free> made(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), validFrom);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), validTo);
    X509_set_pubkey(made.get(), key.get());
    X509_sign(made.get(), key.get(), EVP_sha256());
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), made.get());
    return textOf(bio);
}

} // namespace linkdesk::testcertificate
