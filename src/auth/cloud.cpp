#include "src/auth/cloud.h"

#include "src/model/json.h"
#include "src/net/loopback.h"
#include "src/net/transport.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>

// Resources of a static library are only linked where they are named; at namespace scope, as the macro asks.
static void initClouds()
{
    Q_INIT_RESOURCE(clouds);
}

namespace linkdesk {

namespace {

constexpr QLatin1String MetadataPath("/metadata/endpoints");
constexpr QLatin1String MetadataVersion("2022-09-01"); // one cloud; older ones answer a list of all
constexpr qint64 MostBytes = 1024LL * 1024;

struct KnownCloud {
    Cloud cloud;
    QStringList logins; // hosts that issue its tokens
};

QString withoutSlash(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

QUrl originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin;
}

bool isSafe(const QUrl &url, bool plainToo)
{
    if (url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == QLatin1String("https")
        || (plainToo && url.scheme() == QLatin1String("http") && isLoopback(url.host()));
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && sameText(a.host(), b.host()) && portOf(a) == portOf(b);
}

KnownCloud knownCloud(const QJsonObject &entry)
{
    KnownCloud known;
    Cloud &cloud = known.cloud;
    cloud.name = json::text(entry, u"name");
    cloud.arm = QUrl(json::text(entry, u"arm"));
    cloud.login = QUrl(json::text(entry, u"login"));
    cloud.portal = QUrl(json::text(entry, u"portal"));
    cloud.audience = json::text(entry, u"audience");
    cloud.otherAudiences = json::texts(entry, u"otherAudiences");
    cloud.zones = json::texts(entry, u"zones");
    cloud.hasDeviceUpdate = json::flag(entry, u"deviceUpdate");
    cloud.isBuiltIn = true;
    known.logins = json::texts(entry, u"loginAliases");
    known.logins.prepend(cloud.login.host());
    return known;
}

// The file is part of the program: a damaged one is a fault of the build.
QList<KnownCloud> readKnown()
{
    initClouds();
    QFile file(QStringLiteral(":/linkdesk/rules/clouds.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("clouds.json is missing from the program");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray list = json::array(root, u"clouds");
    QList<KnownCloud> known;
    for (const QJsonValue value : list)
        known.append(knownCloud(value.toObject()));
    return known;
}

const QList<KnownCloud> &knownClouds()
{
    static const QList<KnownCloud> known = readKnown();
    return known;
}

// Resource Manager has regional names below its own.
bool isAt(const Cloud &cloud, const QUrl &arm)
{
    const QString host = arm.host().toLower();
    return isSameOrigin(cloud.arm, arm)
        || (arm.scheme() == QLatin1String("https") && portOf(arm) == 443
            && host.endsWith(u'.' + cloud.arm.host()));
}

// The built-in cloud whose tokens this sign-in service issues.
const KnownCloud *issuer(const QUrl &login)
{
    const auto &all = knownClouds();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&login](const KnownCloud &known) {
        return known.logins.contains(login.host(), Qt::CaseInsensitive);
    });
    return found == all.cend() ? nullptr : &*found;
}

Error notUnderstood(Detail detail, const QStringList &arguments = {})
{
    return Error::of(Failure::NotUnderstood, detail, arguments);
}

// The metadata of the cloud at `arm`; empty where they are of others only.
QJsonObject entryFor(const QUrl &arm, const QJsonDocument &document)
{
    if (document.isObject())
        return document.object();
    const QJsonArray list = document.array();
    for (const QJsonValue value : list) {
        QJsonObject entry = value.toObject();
        if (isSameOrigin(QUrl(json::text(entry, u"resourceManager")), arm))
            return entry;
    }
    return {};
}

QUrl portalOf(const QJsonObject &entry)
{
    QString text = json::text(entry, u"portal");
    if (text.isEmpty())
        text = json::text(entry, u"portalEndpoint"); // before 2019
    const QUrl portal(text);
    return isSafe(portal, false) ? originOf(portal) : QUrl();
}

} // namespace

QStringList Cloud::audiences() const
{
    QStringList all = otherAudiences;
    all << audience << withoutSlash(arm.toString());
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

QString Cloud::key() const
{
    return arm.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
        .toLower();
}

QUrl Cloud::portalPage(const ResourceId &resource, const QString &tenant) const
{
    if (portal.isEmpty() || resource.isEmpty())
        return {};
    QUrl page = portal;
    page.setPath(QStringLiteral("/"));
    const QString who = tenant.isEmpty() ? QString() : u'@' + tenant;
    page.setFragment(who + QLatin1String("/resource") + resource.text(), QUrl::DecodedMode);
    return page;
}

const QList<Cloud> &builtInClouds()
{
    static const QList<Cloud> clouds = [] {
        QList<Cloud> list;
        for (const KnownCloud &known : knownClouds())
            list.append(known.cloud);
        return list;
    }();
    return clouds;
}

Cloud builtInCloud(const QString &nameOrAddress)
{
    const QUrl address(nameOrAddress);
    for (const Cloud &cloud : builtInClouds()) {
        if (sameText(cloud.name, nameOrAddress) || isSameOrigin(cloud.arm, address))
            return cloud;
    }
    return {};
}

Result<QUrl> armAddress(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("https://"));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || !isSafe(url, true))
        return Error::of(Failure::NotSent, Detail::UnsafeOrigin);
    return originOf(url);
}

Result<Cloud> cloudFrom(const QUrl &arm, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return notUnderstood(Detail::NoJsonObject);
    const QJsonObject entry = entryFor(arm, document);
    if (entry.isEmpty())
        return notUnderstood(Detail::NoCloud, { arm.host() });

    // Their own addresses come with a path ("/adfs") only where sign-in is not Entra's.
    const QUrl login(json::text(entry, u"authentication.loginEndpoint"));
    const QStringList audiences = json::texts(entry, u"authentication.audiences");
    const bool hasPath = withoutSlash(login.path()).size() > 0;
    if (!isSafe(login, isLoopback(arm.host())) || hasPath)
        return notUnderstood(Detail::NoSignIn, { arm.host() });
    if (const KnownCloud *known = issuer(login)) {
        if (!isAt(known->cloud, arm))
            return notUnderstood(Detail::BorrowedSignIn, { login.host(), known->cloud.name });
        Cloud cloud = known->cloud;
        cloud.arm = originOf(arm);
        return cloud;
    }
    if (audiences.isEmpty() || audiences.constFirst().isEmpty())
        return notUnderstood(Detail::NoSignIn, { arm.host() });
    Cloud cloud;
    cloud.arm = originOf(arm);
    cloud.name = json::text(entry, u"name").simplified();
    if (cloud.name.isEmpty())
        cloud.name = arm.host();
    cloud.login = originOf(login);
    cloud.portal = portalOf(entry);
    cloud.audience = withoutSlash(audiences.constFirst());
    return cloud;
}

QUrl metadataAddress(const QUrl &arm)
{
    QUrl address = originOf(arm);
    address.setPath(MetadataPath);
    address.setQuery(QLatin1String("api-version=") + MetadataVersion);
    return address;
}

QUrl discoveryAddress(const QUrl &login)
{
    QUrl address = originOf(login);
    address.setPath(QStringLiteral("/organizations/v2.0/.well-known/openid-configuration"));
    return address;
}

Call<Cloud> *readCloud(Transport *transport, const QUrl &arm, QObject *parent)
{
    const Result<QUrl> address = armAddress(arm.toString());
    if (!address)
        return settledCall<Cloud>(address.error(), parent);
    HttpRequest request;
    request.url = metadataAddress(*address);
    request.headers.emplaceBack("Accept", "application/json");
    request.bodyCap = MostBytes;
    auto *call = new Call<Cloud>(parent);
    transport->send(request, call)->then(call, [call, arm = *address](const Result<HttpReply> &reply) {
        const QString where = QLatin1String("GET ") + MetadataPath;
        Error error;
        if (!reply) {
            error = reply.error();
        } else if (reply->status != 200) {
            error = Error::of(Failure::Refused);
            error.httpStatus = reply->status;
        } else if (const Result<Cloud> cloud = cloudFrom(arm, reply->body); cloud) {
            call->settle(*cloud);
            return;
        } else {
            error = cloud.error();
        }
        error.where = where;
        call->settle(error);
    });
    return call;
}

} // namespace linkdesk
