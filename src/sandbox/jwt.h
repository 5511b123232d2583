// JSON Web Tokens (RFC 7515, 7519) in their compact form, only with RS256: taken apart and checked, or made.
// Pure, but for the key of the process, which is made at the first need: making one takes longer than the
// sandbox's start.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <memory>
#include <optional>

namespace linkdesk::sandbox {

namespace jwt {

struct Token {
    QJsonObject header, claims;
    QByteArray signedPart, signature;
};

QByteArray encoded(const QByteArray &bytes); // base64url without padding
std::optional<QByteArray> decoded(const QByteArray &text);
// Three parts, the first two JSON objects, the first naming an algorithm. Nothing is verified.
std::optional<Token> read(const QByteArray &text);
// Signed with RS256 by the certificate's key. `pem`: an X.509 certificate.
bool signedBy(const Token &token, const QByteArray &pem);
// Of the certificate's DER form: SHA-1 for the header x5t, SHA-256 for x5t#S256; empty: no certificate.
QByteArray thumbprint(const QByteArray &pem, bool sha256);

} // namespace jwt

class SigningKey {
public:
    SigningKey();
    ~SigningKey();
    QByteArray sign(const QJsonObject &claims) const; // a whole token
    bool signedOne(const jwt::Token &token) const;
    QJsonObject publicKey() const; // as RFC 7517 writes it

private:
    class Private;
    const Private &made() const;
    mutable std::unique_ptr<Private> d; // null: not needed yet
};

} // namespace linkdesk::sandbox
