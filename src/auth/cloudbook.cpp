#include "src/auth/cloudbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace linkdesk {

namespace {

// A slash in a key would open a group.
QString entryOf(const QString &key)
{
    return QLatin1String("clouds/") + QString::fromLatin1(QUrl::toPercentEncoding(key));
}

} // namespace

CloudBook::CloudBook(QSettings *settings)
    : m_settings(settings)
{
}

// In the words of the metadata, so that one reader serves both.
void CloudBook::put(const Cloud &cloud)
{
    if (!m_settings || !builtInCloud(cloud.key()).name.isEmpty())
        return;
    const QJsonObject signIn{ { QStringLiteral("loginEndpoint"), cloud.login.toString() },
                              { QStringLiteral("audiences"), QJsonArray{ cloud.audience } } };
    const QJsonObject entry{ { QStringLiteral("name"), cloud.name },
                             { QStringLiteral("portal"), cloud.portal.toString() },
                             { QStringLiteral("authentication"), signIn } };
    m_settings->setValue(entryOf(cloud.key()), QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

std::optional<Cloud> CloudBook::find(const QString &key) const
{
    if (const Cloud known = builtInCloud(key); !known.name.isEmpty())
        return known;
    const Result<QUrl> arm = armAddress(key);
    if (!m_settings || !arm)
        return {};
    const Result<Cloud> cloud = cloudFrom(*arm, m_settings->value(entryOf(key)).toByteArray());
    return cloud ? std::optional(*cloud) : std::nullopt;
}

} // namespace linkdesk
