#include "src/sandbox/tokenendpoint.h"

#include "src/base/resourceid.h"
#include "src/sandbox/claimsrequest.h"
#include "src/sandbox/clientproof.h"
#include "src/sandbox/directory.h"
#include "src/sandbox/exchange.h"
#include "src/sandbox/gateway.h"
#include "src/sandbox/refreshtokens.h"
#include "src/sandbox/signinrules.h"

#include <QCryptographicHash>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int deviceInterval = 5; // seconds

tl::unexpected<Refusal> refused(int number, const QString &about = {})
{
    return tl::unexpected(refusals::of(number, about));
}

Response jsonOf(const QJsonObject &body)
{
    Response response = Exchange::json(200, body);
    response.write();
    return response;
}

// v1.0 callers (AD FS, older ones) name the resource by itself.
QStringList scopesOf(const SignInForm &form)
{
    if (!form.has("scope"_L1) && form.has("resource"_L1))
        return { form.value("resource"_L1) + u"/.default"_s };
    return form.value("scope"_L1).split(u' ', Qt::SkipEmptyParts);
}

bool fits(const QString &challenge, const QString &verifier)
{
    if (challenge.isEmpty())
        return verifier.isEmpty();
    const QByteArray digest = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return jwt::encoded(digest) == challenge.toLatin1();
}

} // namespace

TokenEndpoint::TokenEndpoint(const SigningKey *key, AuthorizationCodes *codes, DeviceCodes *devices)
    : m_key(key)
    , m_codes(codes)
    , m_devices(devices)
{
}

Response
TokenEndpoint::token(World &world, const Request &request, const QString &tenant, bool foreignAudience) const
{
    const SignInForm form = SignInForm::ofBody(request);
    Call call{ world, request,        form, tenant, directory::client(world, form.value("client_id"_L1)),
               {},    foreignAudience };
    const QString grant = form.value("grant_type"_L1);
    const auto outcome = [&]() -> Outcome {
        if (!form.repeated().isEmpty())
            return refused(9002313, u"'%1' comes twice"_s.arg(form.repeated()));
        if (!directory::isShared(tenant) && directory::tenant(world, tenant).isEmpty())
            return refused(90002, tenant);
        if (grant.isEmpty())
            return refused(900144, u"grant_type"_s);
        if (!form.has("client_id"_L1))
            return refused(900144, u"client_id"_s);
        if (call.client.isEmpty())
            return refused(700016, form.value("client_id"_L1));
        if (const auto wrong = wrongProof(world, call.client, form, tenant))
            return tl::unexpected(*wrong);
        if (grant == "authorization_code"_L1)
            return byCode(call);
        if (grant == "refresh_token"_L1)
            return byRefreshToken(call);
        if (grant == "client_credentials"_L1)
            return byClient(call);
        if (grant == "urn:ietf:params:oauth:grant-type:device_code"_L1 || grant == "device_code"_L1)
            return byDeviceCode(call);
        return refused(70003, grant);
    }();
    if (outcome)
        return *outcome;
    return refusals::answer(outcome.error(), request, Gateway::originOf(request), world.now());
}

TokenEndpoint::Outcome TokenEndpoint::byCode(Call &call) const
{
    for (const auto needed : { "code"_L1, "redirect_uri"_L1 }) {
        if (!call.form.has(needed))
            return refused(900144, needed);
    }
    const auto code = m_codes->take(call.form.value("code"_L1));
    if (!code)
        return refused(70000);
    if (code->used)
        return refused(54005);
    if (code->expires <= call.world.now())
        return refused(70008);
    const bool shared = directory::isShared(call.tenant);
    const QString tenantId = directory::tenant(call.world, call.tenant)["tenantId"_L1].toString();
    if (!sameText(code->session.clientId, call.client["clientId"_L1].toString())
        || (!shared && !sameText(tenantId, code->session.tenantId)))
        return refused(700005);
    if (code->redirectUri != call.form.value("redirect_uri"_L1))
        return refused(500112);
    if (!fits(code->challenge, call.form.value("code_verifier"_L1)))
        return refused(50148);
    call.nonce = code->nonce;
    Session session = code->session;
    if (call.form.has("scope"_L1))
        session.scopes = scopesOf(call.form);
    return granted(call, session);
}

TokenEndpoint::Outcome TokenEndpoint::byRefreshToken(Call &call) const
{
    if (!call.form.has("refresh_token"_L1))
        return refused(900144, u"refresh_token"_s);
    const QString token = call.form.value("refresh_token"_L1);
    refreshtokens::Found found = refreshtokens::find(call.world, token);
    if (found.state == refreshtokens::State::Unknown
        || !sameText(found.session.clientId, call.client["clientId"_L1].toString()))
        return refused(70000);
    if (found.state == refreshtokens::State::Revoked)
        return refused(50173);
    if (found.state == refreshtokens::State::Expired)
        return refused(700082);
    Session session = found.session;
    const QJsonObject person = directory::principal(call.world, session.principal);
    if (person.isEmpty())
        return refused(50173);
    session.tenantId = signinrules::entered(call.world, person, call.tenant);
    if (call.form.has("scope"_L1))
        session.scopes = scopesOf(call.form);
    return granted(call, session, token);
}

TokenEndpoint::Outcome TokenEndpoint::byDeviceCode(Call &call) const
{
    if (!call.form.has("device_code"_L1))
        return refused(900144, u"device_code"_s);
    Session session;
    const int extra = scaledSeconds(deviceInterval, call.world.speed());
    const int problem = m_devices->poll(
        call.form.value("device_code"_L1), call.client["clientId"_L1].toString(), extra, call.world.now(),
        &session);
    if (problem == 0)
        return granted(call, session);
    if (problem > 0 && problem != 65004)
        return refused(problem);
    if (problem > 0) {
        Refusal declined = refusals::of(65004);
        declined.error = u"authorization_declined"_s;
        return tl::unexpected(declined);
    }
    return tl::unexpected(Refusal{ 400, 70016, u"slow_down"_s,
                                   u"The polls come too fast. Wait longer between them from now on."_s });
}

TokenEndpoint::Outcome TokenEndpoint::byClient(Call &call) const
{
    if (directory::isPublic(call.client) || call.client["objectId"_L1].toString().isEmpty())
        return refused(7000218);
    Session session;
    session.principal = call.client["name"_L1].toString(call.client["clientId"_L1].toString());
    session.clientId = call.client["clientId"_L1].toString();
    session.scopes = scopesOf(call.form);
    session.tenantId = signinrules::entered(call.world, call.client, call.tenant);
    session.began = call.world.now();
    if (session.scopes.isEmpty())
        return refused(900144, u"scope"_s);
    for (const QString &scope : std::as_const(session.scopes)) {
        if (!scope.endsWith("/.default"_L1) && !directory::isShared(call.tenant))
            return refused(70011, scope);
    }
    if (!directory::mayEnter(call.world, call.client, session.tenantId))
        return refused(700016, session.clientId);
    const auto claims = claimsrequest::read(call.form);
    if (!claims)
        return refused(9002313, u"'claims' is not a JSON object"_s);
    session.claims = *claims;
    call.withRefresh = false;
    return issued(call, session);
}

// Silent from here on: whoever signed in cannot be asked any more.
TokenEndpoint::Outcome TokenEndpoint::granted(const Call &call, Session session, const QString &used) const
{
    const auto claims = claimsrequest::read(call.form);
    if (!claims)
        return refused(9002313, u"'claims' is not a JSON object"_s);
    int problem = signinrules::silently(call.world, session);
    if (problem == 0 && claimsrequest::asksForMore(session, *claims))
        problem = 50076;
    if (problem != 0) {
        Refusal refusal = refusals::of(problem, signinrules::subjectOf(call.world, session, problem));
        if (problem == 50076 && !claims->isEmpty())
            refusal.claims = *claims;
        return tl::unexpected(refusal);
    }
    session.claims = claimsrequest::merged(session.claims, *claims);
    Outcome outcome = issued(call, session);
    if (outcome && !used.isEmpty())
        refreshtokens::noteUse(call.world, used);
    return outcome;
}

TokenEndpoint::Outcome TokenEndpoint::issued(const Call &call, const Session &session) const
{
    Audience audience = audienceOf(session.scopes);
    if (audience.problem != 0)
        return refused(audience.problem, audience.about);
    if (call.foreignAudience)
        audience.resource = u"https://graph.microsoft.com"_s;
    Issue issue{ Gateway::originOf(call.request),
                 audience.resource,
                 call.nonce,
                 {},
                 call.form.value("client_info"_L1) == "1"_L1 };
    if (call.withRefresh && session.scopes.contains("offline_access"_L1))
        issue.refreshToken = refreshtokens::issue(call.world, session);
    return jsonOf(tokenAnswer(call.world, *m_key, session, issue));
}

Response TokenEndpoint::deviceCode(const World &world, const Request &request, const QString &tenant) const
{
    const SignInForm form = SignInForm::ofBody(request);
    const QString origin = Gateway::originOf(request);
    const auto refuse = [&](int number, const QString &about) {
        return refusals::answer(refusals::of(number, about), request, origin, world.now());
    };
    const QJsonObject client = directory::client(world, form.value("client_id"_L1));
    if (!directory::isShared(tenant) && directory::tenant(world, tenant).isEmpty())
        return refuse(90002, tenant);
    if (!form.has("client_id"_L1))
        return refuse(900144, u"client_id"_s);
    if (client.isEmpty())
        return refuse(700016, form.value("client_id"_L1));
    DeviceCodes::Pending pending;
    pending.clientId = client["clientId"_L1].toString();
    pending.tenant = tenant;
    pending.scopes = scopesOf(form);
    pending.interval = scaledSeconds(deviceInterval, world.speed());
    if (pending.scopes.isEmpty())
        return refuse(900144, u"scope"_s);
    if (const Audience audience = audienceOf(pending.scopes); audience.problem != 0)
        return refuse(audience.problem, audience.about);
    const auto claims = claimsrequest::read(form);
    if (!claims)
        return refuse(9002313, u"'claims' is not a JSON object"_s);
    pending.claims = *claims;
    QString userCode;
    const QString deviceCode = m_devices->begin(pending, world.now(), &userCode);
    const QString page = origin + u"/common/oauth2/deviceauth"_s;
    return jsonOf(
        { { u"user_code"_s, userCode },
          { u"device_code"_s, deviceCode },
          { u"verification_uri"_s, page },
          { u"expires_in"_s, DeviceCodes::lifeSeconds },
          { u"interval"_s, pending.interval },
          { u"message"_s,
            u"To sign in, open the page %1 in a browser and enter the code %2."_s.arg(page, userCode) } });
}

} // namespace linkdesk::sandbox
