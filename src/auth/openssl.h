// What we use of OpenSSL's libcrypto, loaded with the first call: linked, it would hold up every start for
// the few who sign in with a certificate. The functions have the names and the signatures of its headers.
#pragma once

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>
#include <string_view>

namespace linkdesk {

struct OpenSsl {
    decltype(&::BIO_new_mem_buf) newMemoryBio = nullptr;
    decltype(&::BIO_free) freeBio = nullptr;
    decltype(&::PEM_read_bio_X509) readCertificate = nullptr;
    decltype(&::X509_free) freeCertificate = nullptr;
    decltype(&::i2d_X509) certificateBytes = nullptr;
    decltype(&::X509_get0_notBefore) notBefore = nullptr;
    decltype(&::X509_get0_notAfter) notAfter = nullptr;
    decltype(&::X509_check_private_key) belongTogether = nullptr;
    decltype(&::ASN1_TIME_to_tm) timeOf = nullptr;
    decltype(&::PEM_read_bio_PrivateKey) readKey = nullptr;
    decltype(&::EVP_PKEY_free) freeKey = nullptr;
    decltype(&::EVP_PKEY_get_base_id) kindOfKey = nullptr;
    decltype(&::EVP_PKEY_get_bits) bitsOfKey = nullptr;
    decltype(&::EVP_PKEY_get_size) sizeOfSignature = nullptr;
    decltype(&::EVP_MD_CTX_new) newDigest = nullptr;
    decltype(&::EVP_MD_CTX_free) freeDigest = nullptr;
    decltype(&::EVP_sha256) sha256 = nullptr;
    decltype(&::EVP_DigestSignInit) beginSigning = nullptr;
    decltype(&::EVP_DigestSign) sign = nullptr;
    decltype(&::ERR_clear_error) clearErrors = nullptr;

    // Null: it is not on this computer, or another version. For ever the same, from any thread.
    static const OpenSsl *loaded();

    template <class T> using Owned = std::unique_ptr<T, void (*)(T *)>;
    using Bio = std::unique_ptr<BIO, int (*)(BIO *)>;
    // Reads the text where it is: what it holds is not copied.
    Bio bioOf(std::string_view text) const;
    Owned<X509> own(X509 *certificate) const { return { certificate, freeCertificate }; }
    Owned<EVP_PKEY> own(EVP_PKEY *key) const { return { key, freeKey }; }
    Owned<EVP_MD_CTX> own(EVP_MD_CTX *digest) const { return { digest, freeDigest }; }
};

} // namespace linkdesk
