#include "src/arm/armurl.h"

#include "src/net/loopback.h"

namespace linkdesk {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

QByteArray encodedQuery(const ArmRequest &request)
{
    QByteArray query;
    const auto add = [&query](const QString &name, const QString &value) {
        query += query.isEmpty() ? '?' : '&';
        query += QUrl::toPercentEncoding(name, "$") + '=' + QUrl::toPercentEncoding(value);
    };
    if (!request.apiVersion.isEmpty())
        add(QStringLiteral("api-version"), request.apiVersion);
    for (const auto &[name, value] : request.query)
        add(name, value);
    return query;
}

} // namespace

std::optional<QUrl> armUrl(const QUrl &origin, const ArmRequest &request)
{
    if (!request.path.startsWith(u'/'))
        return std::nullopt;
    QByteArray text = origin.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QStringList segments = request.path.mid(1).split(u'/');
    for (const QString &segment : segments) {
        if (segment == QLatin1String(".") || segment == QLatin1String(".."))
            return std::nullopt;
        text += '/' + QUrl::toPercentEncoding(segment);
    }
    const QUrl url = QUrl::fromEncoded(text + encodedQuery(request), QUrl::StrictMode);
    return url.isValid() ? std::optional<QUrl>(url) : std::nullopt;
}

QUrl givenUrl(const QUrl &base, const QByteArray &text)
{
    const QUrl url = QUrl::fromEncoded(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && url.isRelative() ? base.resolved(url) : url;
}

bool sameOrigin(const QUrl &origin, const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && origin.scheme() == url.scheme() && origin.host() == url.host() && portOf(origin) == portOf(url);
}

bool isUsableOrigin(const QUrl &origin)
{
    if (!origin.isValid() || origin.host().isEmpty() || !origin.userInfo().isEmpty())
        return false;
    return origin.scheme() == QLatin1String("https")
        || (origin.scheme() == QLatin1String("http") && isLoopback(origin.host()));
}

QString whereOf(const QByteArray &method, const QUrl &url)
{
    return QString::fromLatin1(method) + u' ' + url.path(QUrl::FullyDecoded);
}

} // namespace linkdesk
