#include "src/auth/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <array>

namespace linkdesk {

namespace {

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

QByteArray randomWord()
{
    std::array<quint32, 8> numbers{};
    QRandomGenerator::system()->fillRange(numbers.data(), qsizetype(numbers.size()));
    return base64Url(QByteArray(reinterpret_cast<const char *>(numbers.data()), sizeof numbers));
}

Pkce Pkce::make()
{
    QByteArray verifier = randomWord();
    Pkce pkce{ Secret(verifier), challengeOf(verifier) };
    verifier.fill('\0');
    return pkce;
}

QByteArray Pkce::challengeOf(const QByteArray &verifier)
{
    return base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
}

} // namespace linkdesk
