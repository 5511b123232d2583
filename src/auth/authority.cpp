#include "src/auth/authority.h"

#include "src/net/loopback.h"

namespace linkdesk {

QByteArray formText(const FormFields &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return text;
}

bool Authority::isUsable() const
{
    const bool isPlain = login.scheme() == QLatin1String("http") && isLoopback(login.host());
    return !tenant.isEmpty() && !login.host().isEmpty()
        && (login.scheme() == QLatin1String("https") || isPlain);
}

QString Authority::scope() const
{
    return resource + QLatin1String("/.default openid profile offline_access");
}

QUrl Authority::at(const QString &page) const
{
    QUrl url = login;
    url.setPath(u'/' + tenant + QLatin1String("/oauth2/v2.0/") + page);
    return url;
}

QUrl Authority::authorizePage(const FormFields &query) const
{
    QUrl url = at(QStringLiteral("authorize"));
    url.setQuery(QString::fromLatin1(formText(query)), QUrl::StrictMode);
    return url;
}

QUrl Authority::tokenAddress() const
{
    return at(QStringLiteral("token"));
}

QUrl Authority::deviceCodeAddress() const
{
    return at(QStringLiteral("devicecode"));
}

} // namespace linkdesk
