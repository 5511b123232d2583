#include "src/sandbox/signindiscovery.h"

#include "src/base/resourceid.h"
#include "src/sandbox/directory.h"
#include "src/sandbox/exchange.h"
#include "src/sandbox/signinform.h"

#include <QUrl>

namespace linkdesk::sandbox::signindiscovery {

using namespace Qt::StringLiterals;

namespace {

Response jsonOf(const QJsonObject &body)
{
    Response response = Exchange::json(200, body);
    response.write();
    return response;
}

QJsonArray texts(std::initializer_list<QLatin1StringView> all)
{
    QJsonArray array;
    for (const QLatin1StringView one : all)
        array.append(QString(one));
    return array;
}

} // namespace

Response configuration(const World &world, const QString &origin, const QString &name)
{
    const QJsonObject tenant = directory::tenant(world, name);
    const bool shared = directory::isShared(name);
    const bool adfs = sameText(name, u"adfs");
    const QString version = adfs ? QString() : u"/v2.0"_s;
    const QString root = origin + u'/' + name;
    const QString id = shared ? u"{tenantid}"_s : tenant["tenantId"_L1].toString();
    return jsonOf(
        { { u"token_endpoint"_s, root + u"/oauth2"_s + version + u"/token"_s },
          { u"authorization_endpoint"_s, root + u"/oauth2"_s + version + u"/authorize"_s },
          { u"device_authorization_endpoint"_s, root + u"/oauth2"_s + version + u"/devicecode"_s },
          { u"end_session_endpoint"_s, root + u"/oauth2"_s + version + u"/logout"_s },
          { u"jwks_uri"_s, root + u"/discovery"_s + version + u"/keys"_s },
          { u"issuer"_s, adfs ? root : origin + u'/' + id + u"/v2.0"_s },
          { u"response_types_supported"_s, texts({ "code"_L1 }) },
          { u"response_modes_supported"_s, texts({ "query"_L1, "form_post"_L1 }) },
          { u"grant_types_supported"_s,
            texts({ "authorization_code"_L1, "refresh_token"_L1, "client_credentials"_L1,
                    "urn:ietf:params:oauth:grant-type:device_code"_L1 }) },
          { u"code_challenge_methods_supported"_s, texts({ "S256"_L1 }) },
          { u"subject_types_supported"_s, texts({ "pairwise"_L1 }) },
          { u"id_token_signing_alg_values_supported"_s, texts({ "RS256"_L1 }) },
          { u"token_endpoint_auth_methods_supported"_s,
            texts({ "client_secret_post"_L1, "private_key_jwt"_L1 }) },
          { u"scopes_supported"_s, texts({ "openid"_L1, "profile"_L1, "email"_L1, "offline_access"_L1 }) } });
}

Response instance(const QString &origin, const Request &request)
{
    const SignInForm form = SignInForm::ofQuery(request);
    const QString asked = QUrl(form.value("authorization_endpoint"_L1)).path().section(u'/', 1, 1);
    const QString host = origin.mid(origin.indexOf("://"_L1) + 3);
    return jsonOf({ { u"tenant_discovery_endpoint"_s,
                      origin + u'/' + (asked.isEmpty() ? u"common"_s : asked)
                          + u"/v2.0/.well-known/openid-configuration"_s },
                    { u"api-version"_s, u"1.1"_s },
                    { u"metadata"_s,
                      QJsonArray{ QJsonObject{ { u"preferred_network"_s, host },
                                               { u"preferred_cache"_s, host },
                                               { u"aliases"_s, QJsonArray{ host } } } } } });
}

Response keys(const SigningKey &key)
{
    return jsonOf({ { u"keys"_s, QJsonArray{ key.publicKey() } } });
}

} // namespace linkdesk::sandbox::signindiscovery
