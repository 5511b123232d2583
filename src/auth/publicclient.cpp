#include "src/auth/publicclient.h"

#include <QSettings>
#include <QUuid>

namespace linkdesk {

namespace {

const QString IdKey = QStringLiteral("signIn/client");
const QString RedirectKey = QStringLiteral("signIn/redirect");

void keepOrRemove(QSettings *settings, const QString &key, const QString &value, bool isDefault)
{
    if (isDefault)
        settings->remove(key);
    else
        settings->setValue(key, value);
}

} // namespace

bool PublicClient::isDefault() const
{
    return *this == defaultClient();
}

const PublicClient &defaultClient()
{
    static const PublicClient client{ QStringLiteral("04b07795-8ddb-461a-bbee-02f9e1bf7b46"),
                                      QUrl(QStringLiteral("http://localhost/")) };
    return client;
}

bool isClientId(const QString &text)
{
    return !QUuid::fromString(text).isNull();
}

bool isClientRedirect(const QUrl &url)
{
    const QString host = url.host();
    return url.isValid() && url.scheme() == QLatin1String("http")
        && (host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1"))
        && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

PublicClient keptClient(const QSettings *settings)
{
    PublicClient client = defaultClient();
    if (!settings)
        return client;
    const QString id = settings->value(IdKey).toString();
    const QUrl redirect(settings->value(RedirectKey).toString(), QUrl::StrictMode);
    if (isClientId(id))
        client.id = id;
    if (isClientRedirect(redirect))
        client.redirect = redirect;
    return client;
}

void keepClient(QSettings *settings, const PublicClient &client)
{
    if (!settings)
        return;
    const PublicClient &usual = defaultClient();
    keepOrRemove(settings, IdKey, client.id, client.id == usual.id);
    keepOrRemove(settings, RedirectKey, client.redirect.toString(), client.redirect == usual.redirect);
}

} // namespace linkdesk
