#include "src/sandbox/signinflows.h"

#include "src/sandbox/directory.h"
#include "src/sandbox/refreshtokens.h"
#include "src/sandbox/signinrules.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 life = 900'000;
constexpr qsizetype maxKept = 200;
const QString devicePath = u"/common/oauth2/deviceauth"_s;

Response refusalPage(const Refusal &refusal, const Request &request, qint64 now)
{
    return signinpages::refusal({}, refusals::description(refusal, request, now));
}

QString pathOf(const Request &request)
{
    const qsizetype question = request.target.indexOf('?');
    return QString::fromLatin1(question < 0 ? request.target : request.target.left(question));
}

// Appended to what the redirect URI has.
QByteArray withFields(const QString &uri, const QList<QPair<QString, QString>> &fields)
{
    QByteArray target = uri.toUtf8();
    char separator = uri.contains(u'?') ? '&' : '?';
    for (const auto &[name, value] : fields) {
        target += separator + name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return target;
}

} // namespace

SignInFlows::SignInFlows(AuthorizationCodes *codes, DeviceCodes *devices)
    : m_codes(codes)
    , m_devices(devices)
{
}

QString SignInFlows::keep(Flow flow, qint64 now)
{
    m_flows.removeIf([now](const auto &one) { return one.value().began + life < now; });
    if (m_flows.size() >= maxKept)
        m_flows.clear();
    flow.began = now;
    QString id = refreshtokens::newSecret();
    m_flows.insert(id, flow);
    return id;
}

std::optional<Refusal> SignInFlows::readRequest(const SignInForm &form, Flow *flow) const
{
    flow->state = form.value("state"_L1);
    flow->responseMode = form.has("response_mode"_L1) ? form.value("response_mode"_L1) : u"query"_s;
    if (flow->responseMode != "query"_L1 && flow->responseMode != "form_post"_L1) {
        flow->responseMode = u"query"_s;
        return refusals::of(9002313, u"response_mode is query or form_post here"_s);
    }
    if (const QString twice = form.repeated(); !twice.isEmpty())
        return refusals::of(9002313, u"'%1' comes twice"_s.arg(twice));
    if (form.value("response_type"_L1) != "code"_L1)
        return refusals::of(700054);
    flow->session.scopes = form.value("scope"_L1).split(u' ', Qt::SkipEmptyParts);
    if (flow->session.scopes.isEmpty())
        return refusals::of(900144, u"scope"_s);
    if (const Audience audience = audienceOf(flow->session.scopes); audience.problem != 0)
        return refusals::of(audience.problem, audience.about);
    static const QRegularExpression digest(u"^[A-Za-z0-9_-]{43}$"_s);
    flow->challenge = form.value("code_challenge"_L1);
    const bool method = form.has("code_challenge_method"_L1);
    if ((method || !flow->challenge.isEmpty())
        && (form.value("code_challenge_method"_L1) != "S256"_L1 || !digest.match(flow->challenge).hasMatch()))
        return refusals::of(501491);
    if (form.has("claims"_L1)) {
        const QJsonDocument claims = QJsonDocument::fromJson(form.value("claims"_L1).toUtf8());
        if (!claims.isObject())
            return refusals::of(9002313, u"'claims' is not a JSON object"_s);
        flow->session.claims = claims.object();
    }
    flow->nonce = form.value("nonce"_L1);
    flow->hint = form.value("login_hint"_L1);
    flow->asksConsent = form.value("prompt"_L1) == "consent"_L1;
    // There is no session in the browser: each sign-in asks.
    return form.value("prompt"_L1) == "none"_L1 ? std::optional(refusals::of(50058)) : std::nullopt;
}

Response SignInFlows::authorize(World &world, const Request &request, const QString &tenant)
{
    const SignInForm form = SignInForm::ofQuery(request);
    const qint64 now = world.now();
    Flow flow;
    flow.tenant = tenant;
    flow.action = pathOf(request);
    flow.session.clientId = form.value("client_id"_L1);
    flow.redirectUri = form.value("redirect_uri"_L1);
    if (!directory::isShared(tenant) && directory::tenant(world, tenant).isEmpty())
        return refusalPage(refusals::of(90002, tenant), request, now);
    if (flow.session.clientId.isEmpty())
        return refusalPage(refusals::of(900144, u"client_id"_s), request, now);
    const QJsonObject client = directory::client(world, flow.session.clientId);
    if (client.isEmpty())
        return refusalPage(refusals::of(700016, flow.session.clientId), request, now);
    if (!directory::takesRedirect(client, flow.redirectUri))
        return refusalPage(refusals::of(50011, flow.redirectUri), request, now);
    flow.session.clientId = client["clientId"_L1].toString();
    if (const auto wrong = readRequest(form, &flow))
        return refuseByRedirect(world, request, flow, *wrong);
    return advance(world, request, keep(flow, now));
}

Response SignInFlows::deviceEntry(World &world, const Request &)
{
    Flow flow;
    flow.device = true;
    flow.action = devicePath;
    flow.tenant = u"common"_s;
    const QString id = keep(flow, world.now());
    return signinpages::deviceEntry(frameOf(world, flow, id), {});
}

Response SignInFlows::post(World &world, const Request &request)
{
    const SignInForm form = SignInForm::ofBody(request);
    const QString id = form.value("flow"_L1);
    const QString act = form.value("act"_L1);
    const auto found = m_flows.find(id);
    if (found == m_flows.end() || found->began + life < world.now() || found->action != pathOf(request)) {
        return signinpages::refusal(
            {}, u"This page is too old, or was used already. Start the sign-in again in the program."_s);
    }
    Flow &flow = *found;
    if (act == "back"_L1)
        return back(world, request, id, flow.refused == 0 ? 65004 : flow.refused);
    if (act == "cancel"_L1)
        return back(world, request, id, 65004);
    if (flow.device && flow.userCode.isEmpty())
        return enterCode(world, request, id, form.value("user_code"_L1));
    if (form.has("person"_L1)) {
        const QJsonObject person = directory::personMeant(world, form.value("person"_L1));
        flow.session.principal = person["name"_L1].toString();
        flow.session.strong = false;
        flow.allowed = false;
        return advance(world, request, id);
    }
    if (flow.session.principal.isEmpty())
        return choose(world, flow, id, u"Choose somebody."_s);
    if (act == "register"_L1)
        signinrules::noteRegistration(world, flow.session);
    if (act == "approve"_L1 && !signinrules::needsRegistration(world, flow.session))
        flow.session.strong = true;
    if (act == "accept"_L1) {
        signinrules::noteConsent(world, flow.session);
        flow.asksConsent = false;
    }
    if (act == "allow"_L1)
        flow.allowed = true;
    return advance(world, request, id);
}

Response SignInFlows::enterCode(World &world, const Request &request, const QString &id, const QString &code)
{
    Flow &flow = m_flows[id];
    const DeviceCodes::Pending *pending = m_devices->entered(code, world.now());
    if (pending == nullptr)
        return signinpages::deviceEntry(
            frameOf(world, flow, id), u"There is no such code, or its time is over."_s);
    flow.userCode = code;
    flow.tenant = pending->tenant;
    flow.session.clientId = pending->clientId;
    flow.session.scopes = pending->scopes;
    flow.session.claims = pending->claims;
    return advance(world, request, id);
}

PageFrame SignInFlows::frameOf(const World &world, const Flow &flow, const QString &id) const
{
    const QJsonObject client = directory::client(world, flow.session.clientId);
    const QUrl leadsTo(flow.redirectUri);
    const QString entered = flow.session.tenantId.isEmpty() ? flow.tenant : flow.session.tenantId;
    return { flow.action, id, client["displayName"_L1].toString(flow.session.clientId),
             directory::tenant(world, entered)["displayName"_L1].toString(),
             flow.redirectUri.isEmpty()
                 ? QString()
                 : leadsTo.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) };
}

Response
SignInFlows::choose(const World &world, const Flow &flow, const QString &id, const QString &notice) const
{
    const QString tenantId = directory::tenant(world, flow.tenant)["tenantId"_L1].toString();
    const QJsonObject hinted = directory::personMeant(world, flow.hint);
    QString told = notice;
    if (told.isEmpty() && !hinted.isEmpty() && !tenantId.isEmpty()
        && !directory::mayEnter(world, hinted, tenantId))
        told = u"AADSTS50020: "_s + refusals::of(50020, flow.hint).text;
    return signinpages::people(
        frameOf(world, flow, id), directory::peopleOf(world, tenantId), hinted["name"_L1].toString(), told);
}

Response SignInFlows::advance(World &world, const Request &request, const QString &id)
{
    Flow &flow = m_flows[id];
    if (flow.session.principal.isEmpty())
        return choose(world, flow, id, {});
    const QJsonObject person = directory::principal(world, flow.session.principal);
    const QString shown = person["displayName"_L1].toString(flow.session.principal);
    flow.session.tenantId = signinrules::entered(world, person, flow.tenant);
    const PageFrame frame = frameOf(world, flow, id);
    flow.refused = signinrules::blocking(world, flow.session);
    if (flow.refused != 0) {
        const QString about = signinrules::subjectOf(world, flow.session, flow.refused);
        return signinpages::refusal(
            frame, refusals::description(refusals::of(flow.refused, about), request, world.now()));
    }
    if (signinrules::needsRegistration(world, flow.session))
        return signinpages::registration(frame, shown);
    if (signinrules::needsSecondFactor(world, flow.session))
        return signinpages::secondFactor(frame, shown);
    if (flow.asksConsent || signinrules::needsConsent(world, flow.session))
        return signinpages::consent(frame, shown, flow.session.scopes);
    if (flow.device && !flow.allowed)
        return signinpages::deviceConfirm(frame, shown);
    return finish(world, id);
}

Response SignInFlows::finish(World &world, const QString &id)
{
    Flow flow = m_flows.take(id);
    flow.session.began = world.now();
    if (flow.device) {
        DeviceCodes::Pending *pending = m_devices->entered(flow.userCode, world.now());
        if (pending == nullptr)
            return signinpages::done(u"Too late"_s, u"The time of this code is over. Start again."_s);
        pending->granted = flow.session;
        return signinpages::done(
            u"You are signed in"_s, u"Go back to the program. This page can be closed."_s);
    }
    const QString code =
        m_codes->issue({ flow.session, flow.redirectUri, flow.challenge, flow.nonce }, world.now());
    QList<QPair<QString, QString>> fields{ { u"code"_s, code } };
    if (!flow.state.isEmpty())
        fields.emplaceBack(u"state"_s, flow.state);
    fields.emplaceBack(u"session_state"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    return redirect(flow, fields);
}

Response SignInFlows::back(const World &world, const Request &request, const QString &id, int number)
{
    const Flow flow = m_flows.take(id);
    if (flow.device) {
        if (DeviceCodes::Pending *pending = m_devices->entered(flow.userCode, world.now()))
            pending->declined = true;
        return signinpages::done(u"Declined"_s, u"Nobody was signed in. This page can be closed."_s);
    }
    Refusal refusal = refusals::of(number, signinrules::subjectOf(world, flow.session, number));
    refusal.error = u"access_denied"_s;
    return refuseByRedirect(world, request, flow, refusal);
}

Response SignInFlows::refuseByRedirect(
    const World &world, const Request &request, const Flow &flow, const Refusal &refusal) const
{
    QList<QPair<QString, QString>> fields{ { u"error"_s, refusal.error } };
    if (refusal.number == 65004)
        fields.emplaceBack(u"error_subcode"_s, u"cancel"_s);
    fields.emplaceBack(u"error_description"_s, refusals::description(refusal, request, world.now()));
    if (!flow.state.isEmpty())
        fields.emplaceBack(u"state"_s, flow.state);
    return redirect(flow, fields);
}

Response SignInFlows::redirect(const Flow &flow, const QList<QPair<QString, QString>> &fields) const
{
    if (flow.responseMode == "form_post"_L1)
        return signinpages::postOn(flow.redirectUri, fields);
    Response response;
    response.status = 302;
    response.headers.emplaceBack("Location", withFields(flow.redirectUri, fields));
    response.headers.emplaceBack("Referrer-Policy", "no-referrer");
    return response;
}

} // namespace linkdesk::sandbox
