#include "src/auth/openssl.h"

#include <QLibrary>
#include <optional>

namespace linkdesk {

namespace {

constexpr int Version = 3; // of the headers that this is built with, too
static_assert(OPENSSL_VERSION_MAJOR == Version);

template <class F> bool find(QLibrary &library, F &function, const char *name)
{
    function = reinterpret_cast<F>(library.resolve(name));
    return function != nullptr;
}

std::optional<OpenSsl> load()
{
    QLibrary library(QStringLiteral("crypto"), Version);
    OpenSsl ssl;
    const bool isWhole = library.load() && find(library, ssl.newMemoryBio, "BIO_new_mem_buf")
        && find(library, ssl.freeBio, "BIO_free") && find(library, ssl.readCertificate, "PEM_read_bio_X509")
        && find(library, ssl.freeCertificate, "X509_free") && find(library, ssl.certificateBytes, "i2d_X509")
        && find(library, ssl.notBefore, "X509_get0_notBefore")
        && find(library, ssl.notAfter, "X509_get0_notAfter")
        && find(library, ssl.belongTogether, "X509_check_private_key")
        && find(library, ssl.timeOf, "ASN1_TIME_to_tm")
        && find(library, ssl.readKey, "PEM_read_bio_PrivateKey")
        && find(library, ssl.freeKey, "EVP_PKEY_free") && find(library, ssl.kindOfKey, "EVP_PKEY_get_base_id")
        && find(library, ssl.bitsOfKey, "EVP_PKEY_get_bits")
        && find(library, ssl.sizeOfSignature, "EVP_PKEY_get_size")
        && find(library, ssl.newDigest, "EVP_MD_CTX_new") && find(library, ssl.freeDigest, "EVP_MD_CTX_free")
        && find(library, ssl.sha256, "EVP_sha256") && find(library, ssl.beginSigning, "EVP_DigestSignInit")
        && find(library, ssl.sign, "EVP_DigestSign") && find(library, ssl.clearErrors, "ERR_clear_error");
    return isWhole ? std::optional(ssl) : std::nullopt;
}

} // namespace

const OpenSsl *OpenSsl::loaded()
{
    static const std::optional<OpenSsl> ssl = load();
    return ssl ? &*ssl : nullptr;
}

OpenSsl::Bio OpenSsl::bioOf(std::string_view text) const
{
    return { newMemoryBio(text.data(), int(text.size())), freeBio };
}

} // namespace linkdesk
