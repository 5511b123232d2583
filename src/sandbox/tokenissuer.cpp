#include "src/sandbox/tokenissuer.h"

#include "src/sandbox/directory.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUrl>
#include <QUuid>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestLife = 60 * 60; // seconds
constexpr int longestLife = 90 * 60;
const QString graph = u"https://graph.microsoft.com"_s;

bool isOpenId(const QString &scope)
{
    return scope == "openid"_L1 || scope == "profile"_L1 || scope == "offline_access"_L1
        || scope == "email"_L1;
}

QString loginOf(const QJsonObject &person)
{
    return person["login"_L1].toString(person["name"_L1].toString());
}

// A claim that was asked for, as a list of texts.
QJsonArray wantedOf(const QJsonValue &asked)
{
    if (asked["values"_L1].isArray())
        return asked["values"_L1].toArray();
    return asked["value"_L1].isUndefined() ? QJsonArray() : QJsonArray{ asked["value"_L1] };
}

void addAsked(const QJsonObject &claims, QJsonObject *token)
{
    const QJsonObject asked = claims["access_token"_L1].toObject();
    for (auto one = asked.begin(); one != asked.end(); ++one) {
        if (!token->contains(one.key()))
            token->insert(one.key(), wantedOf(one.value()));
    }
}

QJsonObject
common(const QJsonObject &principal, const Session &session, const QString &issuer, qint64 seconds, int life)
{
    return { { u"iss"_s, issuer },
             { u"iat"_s, double(seconds) },
             { u"nbf"_s, double(seconds) },
             { u"exp"_s, double(seconds + life) },
             { u"tid"_s, session.tenantId },
             { u"oid"_s, principal["objectId"_L1] },
             { u"uti"_s, QString::fromLatin1(jwt::encoded(QUuid::createUuid().toRfc4122())) } };
}

void addPerson(const QJsonObject &person, QJsonObject *claims)
{
    claims->insert(u"name"_s, person["displayName"_L1]);
    claims->insert(u"preferred_username"_s, loginOf(person));
}

// The same person has another one for every client.
QString pairwise(const Session &session, const QJsonObject &principal)
{
    const QByteArray both = (session.clientId + principal["objectId"_L1].toString()).toUtf8();
    return QString::fromLatin1(jwt::encoded(QCryptographicHash::hash(both, QCryptographicHash::Sha256)));
}

} // namespace

QJsonObject Session::toJson() const
{
    return { { u"principal"_s, principal }, { u"clientId"_s, clientId },
             { u"tenantId"_s, tenantId },   { u"scopes"_s, QJsonArray::fromStringList(scopes) },
             { u"claims"_s, claims },       { u"strong"_s, strong },
             { u"began"_s, double(began) } };
}

Session Session::fromJson(const QJsonObject &json)
{
    Session session;
    session.principal = json["principal"_L1].toString();
    session.clientId = json["clientId"_L1].toString();
    session.tenantId = json["tenantId"_L1].toString();
    const QJsonArray scopes = json["scopes"_L1].toArray();
    for (const QJsonValue scope : scopes)
        session.scopes.append(scope.toString());
    session.claims = json["claims"_L1].toObject();
    session.strong = json["strong"_L1].toBool();
    session.began = qint64(json["began"_L1].toDouble());
    return session;
}

Audience audienceOf(const QStringList &scopes)
{
    Audience found;
    for (const QString &scope : scopes) {
        if (isOpenId(scope))
            continue;
        const qsizetype slash = scope.lastIndexOf(u'/');
        const bool named = scope.contains("://"_L1) && slash > scope.indexOf("://"_L1) + 2;
        const QString resource = named ? scope.left(slash) : graph;
        if (!found.resource.isEmpty() && found.resource != resource)
            return { {}, 28000, {} };
        found.resource = resource;
    }
    if (found.resource.isEmpty())
        found.resource = graph;
    if (found.resource != graph && !isArm(found.resource))
        return { {}, 500011, found.resource };
    return found;
}

bool isArm(const QString &resource)
{
    const QUrl url(resource, QUrl::StrictMode);
    const QString host = url.host();
    if ((!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery())
        return false;
    const bool loopback = host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1;
    if (url.scheme() == "http"_L1)
        return loopback;
    return url.scheme() == "https"_L1
        && (loopback || host == "management.azure.com"_L1 || host == "management.core.windows.net"_L1);
}

QJsonObject tokenAnswer(const World &world, const SigningKey &key, const Session &session, const Issue &issue)
{
    const QJsonObject principal = directory::principal(world, session.principal);
    const bool isApp = principal.contains("clientId"_L1);
    const qint64 seconds = world.now() / 1000;
    const int life = QRandomGenerator::global()->bounded(shortestLife, longestLife);

    QJsonObject access =
        common(principal, session, issue.origin + u'/' + session.tenantId + u'/', seconds, life);
    access["aud"_L1] = issue.resource;
    access["ver"_L1] = u"1.0"_s;
    access["appid"_L1] = session.clientId;
    access["appidacr"_L1] = isApp ? u"1"_s : u"0"_s;
    access["sub"_L1] = isApp ? principal["objectId"_L1].toString() : pairwise(session, principal);
    if (isApp) {
        access["idtyp"_L1] = u"app"_s;
    } else {
        addPerson(principal, &access);
        access["upn"_L1] = loginOf(principal);
        access["unique_name"_L1] = loginOf(principal);
        access["scp"_L1] = issue.resource == graph ? u"openid profile User.Read"_s : u"user_impersonation"_s;
        access["amr"_L1] = session.strong ? QJsonArray{ u"pwd"_s, u"mfa"_s } : QJsonArray{ u"pwd"_s };
    }
    addAsked(session.claims, &access);

    QJsonObject answer{ { u"token_type"_s, u"Bearer"_s },
                        { u"expires_in"_s, life },
                        { u"ext_expires_in"_s, life },
                        { u"access_token"_s, QString::fromLatin1(key.sign(access)) } };
    if (isApp)
        return answer;
    answer["scope"_L1] = session.scopes.join(u' ');
    if (!issue.refreshToken.isEmpty())
        answer["refresh_token"_L1] = issue.refreshToken;
    if (session.scopes.contains("openid"_L1)) {
        QJsonObject id =
            common(principal, session, issue.origin + u'/' + session.tenantId + u"/v2.0"_s, seconds, life);
        addPerson(principal, &id);
        id["aud"_L1] = session.clientId;
        id["ver"_L1] = u"2.0"_s;
        id["sub"_L1] = pairwise(session, principal);
        if (!issue.nonce.isEmpty())
            id["nonce"_L1] = issue.nonce;
        answer["id_token"_L1] = QString::fromLatin1(key.sign(id));
    }
    if (issue.clientInfo) {
        const QJsonObject info{ { u"uid"_s, principal["objectId"_L1] },
                                { u"utid"_s, principal["tenantId"_L1] } };
        answer["client_info"_L1] =
            QString::fromLatin1(jwt::encoded(QJsonDocument(info).toJson(QJsonDocument::Compact)));
    }
    return answer;
}

} // namespace linkdesk::sandbox
