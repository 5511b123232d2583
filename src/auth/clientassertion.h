// How a service principal proves who it is with a certificate instead of a secret (RFC 7523, and Microsoft's
// "Microsoft identity platform application authentication certificate credentials"): a JSON web token, signed
// with RS256 by the certificate's key, that names the certificate by its SHA-256 thumbprint.
//
// A PEM file holds the certificate and its private key, in any order, perhaps others of its chain. Errors, of
// failure NotSent, by `code`: certificate_file_missing (`message`: which), certificate_unreadable,
// certificate_key_missing, certificate_key_encrypted, certificate_key_unsuitable (no RSA, or under 2048
// bits), certificate_key_differs, certificate_expired, certificate_not_yet_valid, signing_unavailable (no
// libcrypto).
#pragma once

#include "src/base/result.h"
#include "src/base/secret.h"

#include <QDateTime>

namespace linkdesk::clientassertion {

inline constexpr int LifeSeconds = 10 * 60;

struct Certificate {
    QByteArray thumbprint; // SHA-256, 32 bytes
    QDateTime validFrom, validTo; // UTC
};

// What is in the file; of one that is too large for a certificate no more than that shows.
Result<Secret> read(const QString &file);

// Whether one can sign with it at that time.
Result<Certificate> check(const Secret &pem, const QDateTime &now);

// For the token endpoint `audience`; good once.
Result<Secret>
make(const Secret &pem, const QString &clientId, const QString &audience, const QDateTime &now);

} // namespace linkdesk::clientassertion
