#include "src/sandbox/signedquery.h"

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString noise(World &world, qsizetype length)
{
    QByteArray text;
    while (text.size() < length) {
        const quint64 value = world.random();
        QByteArray bytes;
        for (int i = 0; i < 8; ++i)
            bytes.append(char(value >> (8 * i)));
        text += bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    return QString::fromLatin1(text.left(length));
}

} // namespace

QString signedQuery(World &world, const QString &apiVersion)
{
    constexpr qint64 ticksTo1970 = 621'355'968'000'000'000; // of 100 ns, since the year 1
    const QString certificate = noise(world, 2200);
    const QString signature = noise(world, 342);
    return u"api-version=%1&t=%2&c=MII%3&s=%4&h=%5"_s.arg(apiVersion)
        .arg(ticksTo1970 + world.now() * 10'000)
        .arg(certificate, signature, noise(world, 43));
}

} // namespace linkdesk::sandbox
