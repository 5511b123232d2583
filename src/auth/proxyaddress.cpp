#include "src/auth/proxyaddress.h"

#include <QUrl>
#include <algorithm>

namespace linkdesk {

namespace {

const QLatin1String Scheme("http://");

QString withScheme(const QString &typed)
{
    if (typed.contains(QLatin1String("://")))
        return typed;
    const bool isBareIpv6 = typed.count(u':') > 1 && !typed.contains(u'[') && !typed.contains(u'@');
    return Scheme + (isBareIpv6 ? u'[' + typed + u']' : typed);
}

} // namespace

std::optional<ProxyAddress> proxyAddress(const QString &typed)
{
    const QString text = withScheme(typed.trimmed());
    const bool isSpaced =
        std::any_of(text.cbegin(), text.cend(), [](QChar character) { return character.isSpace(); });
    const QUrl url(text, QUrl::StrictMode);
    const bool isMore = url.hasQuery() || url.hasFragment() || url.path().size() > 1;
    if (isSpaced || !url.isValid() || url.host().isEmpty() || url.scheme() != QLatin1String("http") || isMore)
        return {};
    ProxyAddress address;
    address.host = url.host();
    address.port = quint16(std::max(0, url.port()));
    address.user = url.userName(QUrl::FullyDecoded);
    address.password = Secret(url.password(QUrl::FullyDecoded).toUtf8());
    return address;
}

} // namespace linkdesk
