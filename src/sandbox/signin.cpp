#include "src/sandbox/signin.h"

#include "src/base/resourceid.h"
#include "src/sandbox/directory.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/exchange.h"
#include "src/sandbox/gateway.h"
#include "src/sandbox/refreshtokens.h"
#include "src/sandbox/signindiscovery.h"
#include "src/sandbox/signinflows.h"
#include "src/sandbox/tokenendpoint.h"

#include <QJsonDocument>
#include <QLocale>
#include <QUrl>
#include <algorithm>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray httpDate(qint64 moment)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT";
}

enum class Place {
    None,
    Configuration,
    Instance,
    Keys,
    Authorize,
    Token,
    DeviceCode,
    DevicePage,
    Logout,
    Error
};

struct Where {
    Place place = Place::None;
    QString tenant;
};

struct Pattern {
    QLatin1StringView rest; // after the tenant
    Place place;
};

constexpr Pattern patterns[] = {
    { "v2.0/.well-known/openid-configuration"_L1, Place::Configuration },
    { ".well-known/openid-configuration"_L1, Place::Configuration },
    { "discovery/instance"_L1, Place::Instance },
    { "discovery/v2.0/keys"_L1, Place::Keys },
    { "discovery/keys"_L1, Place::Keys },
    { "oauth2/v2.0/authorize"_L1, Place::Authorize },
    { "oauth2/authorize"_L1, Place::Authorize },
    { "oauth2/v2.0/token"_L1, Place::Token },
    { "oauth2/token"_L1, Place::Token },
    { "oauth2/v2.0/devicecode"_L1, Place::DeviceCode },
    { "oauth2/devicecode"_L1, Place::DeviceCode },
    { "oauth2/deviceauth"_L1, Place::DevicePage },
    { "oauth2/v2.0/logout"_L1, Place::Logout },
    { "oauth2/logout"_L1, Place::Logout },
};

Where placeOf(const Request &request)
{
    const qsizetype question = request.target.indexOf('?');
    QByteArrayView path = question < 0 ? request.target : QByteArrayView(request.target).first(question);
    if (path.endsWith('/'))
        path.chop(1);
    // Nearly all requests are ARM's: they are told apart at once.
    if (path.startsWith("/subscriptions/") || path.startsWith("/providers/"))
        return {};
    // az puts the tenant behind an authority that ends in it.
    if (path.startsWith("/adfs/adfs/"))
        path = path.sliced(5);
    if (path == "/error")
        return { Place::Error, {} };
    const qsizetype slash = path.indexOf('/', 1);
    if (slash < 0)
        return {};
    const QString rest = QString::fromLatin1(path.sliced(slash + 1));
    for (const Pattern &pattern : patterns) {
        if (rest.compare(pattern.rest, Qt::CaseInsensitive) == 0)
            return { pattern.place, QUrl::fromPercentEncoding(path.sliced(1, slash - 1).toByteArray()) };
    }
    return {};
}

bool isRegistered(const World &world, const QString &uri)
{
    const QJsonValue given = world.signIn()["clients"_L1];
    const QJsonArray clients = given.isArray() ? given.toArray() : directory::defaultClients(world);
    return std::any_of(clients.begin(), clients.end(), [&uri](const QJsonValue &client) {
        return directory::takesRedirect(client.toObject(), uri);
    });
}

Response logout(const World &world, const Request &request)
{
    const QString back = SignInForm::ofQuery(request).value("post_logout_redirect_uri"_L1);
    if (back.isEmpty() || !isRegistered(world, back))
        return signinpages::done(
            u"You are signed out"_s,
            u"The sandbox keeps no session in the browser. This page can be closed."_s);
    Response response;
    response.status = 302;
    response.headers.emplaceBack("Location", back.toUtf8());
    return response;
}

Response explained(const Request &request)
{
    const int number = SignInForm::ofQuery(request).value("code"_L1).toInt();
    const QString text = refusals::of(number, u"…"_s).text;
    return signinpages::done(u"AADSTS%1"_s.arg(number), text);
}

// Replaces the trouble of one of them; false: there is none of that name.
bool setTrouble(QJsonArray *all, QLatin1StringView key, const QString &name, const QJsonObject &trouble)
{
    for (qsizetype i = 0; i < all->size(); ++i) {
        QJsonObject json = all->at(i).toObject();
        if (!sameText(json[key].toString(), name))
            continue;
        json["signIn"_L1] = trouble;
        all->replace(i, json);
        return true;
    }
    return false;
}

} // namespace

class SignIn::Private {
public:
    SigningKey key;
    AuthorizationCodes codes;
    DeviceCodes devices;
    SignInFlows flows{ &codes, &devices };
    TokenEndpoint tokens{ &key, &codes, &devices };

    Response answer(World &world, const Request &request, const Where &where, bool foreignAudience)
    {
        const QString origin = Gateway::originOf(request);
        const bool post = request.method == "POST";
        const bool takesPost = where.place == Place::Token || where.place == Place::DeviceCode
            || where.place == Place::Authorize || where.place == Place::DevicePage;
        const bool takesGet = where.place != Place::Token && where.place != Place::DeviceCode;
        const bool get = request.method == "GET" || request.method == "HEAD";
        if ((post && !takesPost) || (get && !takesGet) || (!post && !get)) {
            Refusal refusal = refusals::of(
                900561, u"The endpoint only accepts %1 requests."_s.arg(takesGet ? u"GET"_s : u"POST"_s));
            refusal.status = 405;
            return refusals::answer(refusal, request, origin, world.now());
        }
        switch (where.place) {
        case Place::Configuration:
        case Place::Keys:
            if (!directory::isShared(where.tenant) && directory::tenant(world, where.tenant).isEmpty())
                return refusals::answer(refusals::of(90002, where.tenant), request, origin, world.now());
            if (where.place == Place::Configuration)
                return signindiscovery::configuration(world, origin, where.tenant);
            return signindiscovery::keys(key);
        case Place::Instance:
            return signindiscovery::instance(origin, request);
        case Place::Authorize:
            return post ? flows.post(world, request) : flows.authorize(world, request, where.tenant);
        case Place::DevicePage:
            return post ? flows.post(world, request) : flows.deviceEntry(world, request);
        case Place::Token:
            return tokens.token(world, request, where.tenant, foreignAudience);
        case Place::DeviceCode:
            return tokens.deviceCode(world, request, where.tenant);
        case Place::Logout:
            return logout(world, request);
        case Place::Error:
        case Place::None:
            break;
        }
        return explained(request);
    }
};

SignIn::SignIn()
    : d(std::make_unique<Private>())
{
}
SignIn::~SignIn() = default;

bool SignIn::takes(const Request &request)
{
    return placeOf(request).place != Place::None;
}

bool SignIn::isControl(const Request &request)
{
    return request.target == "/_sim/signin";
}

const SigningKey &SignIn::key() const
{
    return d->key;
}

void SignIn::forget()
{
    d->codes = {};
    d->devices = {};
    d->flows = SignInFlows(&d->codes, &d->devices);
}

Response SignIn::handle(World &world, const Request &request, bool foreignAudience)
{
    Response response = d->answer(world, request, placeOf(request), foreignAudience);
    response.headers.append({ { "Date", httpDate(world.now()) },
                              { "Cache-Control", "no-store, no-cache" },
                              { "Pragma", "no-cache" },
                              { "x-ms-request-id", world.newGuid().toLatin1() } });
    if (request.method == "HEAD")
        response.body.clear();
    return response;
}

Response SignIn::outage(const World &world, const Request &request, int status)
{
    Refusal refusal = refusals::of(90033);
    refusal.status = status;
    return refusals::answer(refusal, request, Gateway::originOf(request), world.now());
}

Response SignIn::control(World &world, const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString person = directory::personMeant(world, body["person"_L1].toString())["name"_L1].toString();
    const bool revokes = body["revoke"_L1].toBool();
    const QJsonValue trouble = body["signIn"_L1];
    if (request.method != "POST")
        return errors::methodNotAllowed(request.method, u"/_sim/signin"_s);
    if ((!revokes && !trouble.isObject()) || (body.contains("person"_L1) && person.isEmpty()))
        return errors::refuse(
            400, u"InvalidSignIn"_s,
            u"Expected a \"person\" or \"tenant\" of the world, and \"revoke\" or \"signIn\"."_s);
    if (revokes && !person.isEmpty()) {
        refreshtokens::revoke(world, person);
        d->codes.forget(person);
    }
    if (!trouble.isObject())
        return Exchange::empty(204);
    QJsonArray people = world.people();
    QJsonArray tenants = world.tenants();
    const bool known = person.isEmpty()
        ? setTrouble(&tenants, "tenantId"_L1, body["tenant"_L1].toString(), trouble.toObject())
        : setTrouble(&people, "name"_L1, person, trouble.toObject());
    if (!known)
        return errors::refuse(400, u"InvalidSignIn"_s, u"Expected a \"tenant\" of the world."_s);
    world.setPeople(people);
    world.setTenants(tenants);
    return Exchange::empty(204);
}

} // namespace linkdesk::sandbox
