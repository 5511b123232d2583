#include "src/sandbox/gateway.h"

#include "src/base/resourceid.h"
#include "src/sandbox/directory.h"
#include "src/sandbox/errors.h"
#include "src/sandbox/locks.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace linkdesk::sandbox {

namespace {

using L1 = QLatin1StringView;

// The id with the spelling of what exists: of its longest part that does.
QString spelledAsMade(const World &world, const QString &id)
{
    QString head = id;
    while (head.count(u'/') > 2) {
        const QJsonObject made = world.get(head);
        if (!made.isEmpty() && made[L1("id")].toString().size() == head.size())
            return made[L1("id")].toString() + id.mid(head.size());
        head.truncate(head.lastIndexOf(u'/'));
    }
    return id;
}

std::optional<Response> wrongVersion(const Exchange &exchange)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}(-[a-z]+(\\.\\d+)?)?$"));
    const QString version = exchange.apiVersion();
    if (version.isEmpty())
        return errors::missingApiVersion();
    if (!form.match(version.toLower()).hasMatch())
        return errors::invalidApiVersion(version);
    return std::nullopt;
}

// The bearer token; empty: none.
QString tokenOf(const Request &request)
{
    const QByteArray header = request.header("Authorization");
    return header.toLower().startsWith("bearer ") ? QString::fromUtf8(header.mid(7).trimmed()) : QString();
}

TokenVerdict unknown(const World &world, const QString &problem)
{
    return { std::nullopt,
             QStringLiteral("InvalidAuthenticationToken"),
             problem,
             world.tenants().at(0)[L1("tenantId")].toString(),
             {} };
}

// A token of one tenant asks for a subscription of another.
std::optional<Response> wrongTenant(const Exchange &exchange)
{
    const QStringList words = exchange.path.split(u'/');
    if (!exchange.caller.isWalled() || words.size() < 3 || !sameText(words.at(1), u"subscriptions"))
        return std::nullopt;
    const QString owner = exchange.world.subscription(words.at(2))[L1("tenantId")].toString();
    if (owner.isEmpty() || sameText(owner, exchange.caller.tokenTenant()))
        return std::nullopt;
    return errors::invalidToken(
        QStringLiteral("The access token is from the wrong issuer '%1/%2/'. It must match the tenant "
                       "'%1/%3/' associated with this subscription. Please use the authority (URL) "
                       "'%1/%3' to get the token.")
            .arg(exchange.origin, exchange.caller.tokenTenant(), owner),
        exchange.origin, owner, QStringLiteral("InvalidAuthenticationTokenTenant"));
}

bool groupGoes(const Exchange &exchange)
{
    const QJsonObject group = exchange.world.get(exchange.groupId());
    return !exchange.group().isEmpty()
        && group[L1("properties")][L1("provisioningState")].toString() == L1("Deleting");
}

// What ARM reads of a body before any provider does: an object, whose tags are texts. A deployment's that is
// not strict JSON is the provider's own to read.
std::optional<Response> wrongBody(const Exchange &exchange)
{
    if (exchange.bodyValue.isUndefined()) {
        if (!exchange.rawBody.trimmed().isEmpty())
            return std::nullopt;
        return errors::invalidContent(QStringLiteral("The body is empty"));
    }
    if (!exchange.bodyValue.isObject())
        return errors::invalidContent(QStringLiteral("The body is not a JSON object"));
    const QJsonValue tags = exchange.body()[L1("tags")];
    const QJsonObject each = tags.toObject();
    const bool good = tags.isUndefined() || tags.isNull()
        || (tags.isObject()
            && std::all_of(each.begin(), each.end(), [](const QJsonValue &tag) { return tag.isString(); }));
    if (good)
        return std::nullopt;
    return errors::invalidContent(
        QStringLiteral("Error converting the value of 'tags': an object of texts is expected. Path 'tags'"));
}

// The body as JSON; deployments take what their clients splice together (SIMULATOR.md 3) and read rawBody
// themselves.
bool readBody(Exchange *exchange, const QByteArray &raw)
{
    exchange->rawBody = raw;
    exchange->bodyValue = QJsonValue::Undefined;
    if (raw.trimmed().isEmpty())
        return true;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(raw, &fault);
    if (fault.error == QJsonParseError::NoError) {
        exchange->bodyValue =
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        return true;
    }
    return exchange->path.contains(L1("/deployments/"), Qt::CaseInsensitive);
}

} // namespace

Gateway::Gateway(
    std::vector<std::unique_ptr<Provider>> providers, const Options &options, const SigningKey *key)
    : m_providers(std::move(providers))
    , m_settings{ options.retryAfterSeconds }
    , m_token(options.token)
    , m_key(key)
{
    for (const auto &provider : m_providers) {
        provider->addRoutes(m_routes);
        provider->addTasks(m_tasks);
    }
    m_tasks.insert(operationFinish, [](TaskContext &context, const QJsonObject &args) {
        context.world.finish(
            args[L1("id")].toString(), args[L1("status")].toString(QStringLiteral("Succeeded")),
            args[L1("error")].toObject());
    });
}

QString Gateway::originOf(const Request &request)
{
    const QByteArray host = request.header("Host");
    return QStringLiteral("http://")
        + (host.isEmpty() ? QStringLiteral("127.0.0.1") : QString::fromLatin1(host));
}

TokenVerdict Gateway::callerOf(const World &world, const Request &request) const
{
    if (!request.header("Authorization").toLower().startsWith("bearer "))
        return unknown(
            world, QStringLiteral("Authentication failed. The 'Authorization' header is missing."));
    const QString token = tokenOf(request);
    if (token.startsWith(L1("sandbox:"))) {
        const QJsonObject person = directory::principal(world, token.mid(8));
        if (!person.isEmpty())
            return { Caller(world, person), {}, {}, {}, {} };
        return unknown(
            world, QStringLiteral("The access token is invalid: this world knows nobody of that name."));
    }
    if (token.isEmpty())
        return unknown(world, QStringLiteral("The access token is invalid."));
    if (!m_token.isEmpty() && token == m_token)
        return { Caller(world, world.people().first().toObject()), {}, {}, {}, {} };
    if (const auto read = jwt::read(token.toUtf8()))
        return judged(world, request, *read);
    if (!m_token.isEmpty())
        return unknown(world, QStringLiteral("The access token is invalid."));
    return { Caller(world, world.people().first().toObject()), {}, {}, {}, {} };
}

// With the tenants of the same caller's other tokens, which a write across tenants brings along.
TokenVerdict Gateway::judged(const World &world, const Request &request, const jwt::Token &token) const
{
    TokenVerdict verdict = checkToken(world, *m_key, token);
    const QByteArray others = request.header("x-ms-authorization-auxiliary");
    if (!verdict.caller || others.isEmpty())
        return verdict;
    QStringList tenants{ verdict.tenantId };
    const QList<QByteArray> all = QByteArray(others).replace(';', ',').split(',');
    for (const QByteArray &one : all) {
        const auto other = jwt::read(one.trimmed().mid(7).trimmed());
        if (!other)
            continue;
        const TokenVerdict second = checkToken(world, *m_key, *other);
        if (second.caller && second.caller->objectId() == verdict.caller->objectId())
            tenants.append(second.tenantId);
    }
    verdict.caller = Caller(world, verdict.caller->person(), tenants);
    return verdict;
}

std::optional<Response>
Gateway::claimsChallenge(const World &world, const Request &request, const QJsonObject &claims) const
{
    const TokenVerdict verdict = callerOf(world, request);
    const auto token = jwt::read(tokenOf(request).toUtf8());
    if (!verdict.caller || (token && carries(*token, claims)))
        return std::nullopt;
    const QString tenant =
        verdict.tenantId.isEmpty() ? world.tenants().at(0)[L1("tenantId")].toString() : verdict.tenantId;
    return errors::invalidToken(
        QStringLiteral("The access token lacks claims that this request needs."), originOf(request), tenant,
        QStringLiteral("InvalidAuthenticationToken"), claims);
}

std::optional<Response> Gateway::unknownCaller(const World &world, const Request &request) const
{
    const TokenVerdict verdict = callerOf(world, request);
    if (verdict.caller)
        return std::nullopt;
    return errors::invalidToken(
        verdict.message, originOf(request), verdict.tenantId, verdict.code, verdict.claims);
}

Response Gateway::handle(World &world, Throttle &throttle, const Request &request) const
{
    const qsizetype question = request.target.indexOf('?');
    const QByteArray rawPath = question < 0 ? request.target : request.target.left(question);
    Exchange exchange{ world, {}, m_settings };
    exchange.method = request.method == "HEAD" ? QByteArrayLiteral("GET") : request.method;
    exchange.head = request.method == "HEAD";
    exchange.requestHeaders = request.headers;
    exchange.origin = originOf(request);
    exchange.path = QUrl::fromPercentEncoding(rawPath);
    if (question >= 0)
        exchange.query = Exchange::queryOf(QString::fromUtf8(request.target.mid(question + 1)));

    Response response;
    const bool open = exchange.path.compare(L1("/metadata/endpoints"), Qt::CaseInsensitive) == 0;
    const std::optional<Caller> caller = callerOf(world, request).caller;
    exchange.caller = caller.value_or(Caller());
    Throttle::Taken taken;
    if (caller)
        taken = throttle.take(request, caller->name(), world.now(), world.speed());
    if (!caller && !open) {
        response = *unknownCaller(world, request);
    } else if (taken.refusal) {
        response = *taken.refusal;
    } else if (const auto wrong = wrongVersion(exchange)) {
        response = *wrong;
    } else if (const auto foreign = wrongTenant(exchange)) {
        response = *foreign;
    } else if (!readBody(&exchange, request.body)) {
        response = errors::invalidContent(QStringLiteral("The body is not valid JSON"));
    } else {
        response = route(exchange, rawPath);
    }
    response.headers += taken.headers;
    if (exchange.head) {
        response.body.clear();
        response.json = QJsonValue::Undefined;
    }
    return response;
}

Response Gateway::route(Exchange &exchange, const QByteArray &rawPath) const
{
    exchange.send = [this,
                     &exchange](const QByteArray &method, const QString &target, const QJsonValue &body) {
        return answerAs(exchange.world, exchange.caller, exchange.origin, method, target, body);
    };
    exchange.rehearse = [this, &exchange](const std::function<void(Rehearsal &)> &act) {
        rehearse(exchange.world, act);
    };
    if (exchange.method == "GET" && exchange.path.contains(L1("operation"), Qt::CaseInsensitive)) {
        if (const Operation *operation = exchange.world.operationAt(exchange.path))
            return exchange.status(*operation, !sameText(operation->statusPath, exchange.path));
    }
    const QStringList segments = RouteTable::segmentsOf(rawPath);
    RouteTable::Match match;
    if (exchange.head)
        match = m_routes.find("HEAD", segments);
    if (match.route == nullptr)
        match = m_routes.find(exchange.method, segments);
    if (match.route == nullptr)
        return unknownPath(exchange, segments, match.otherMethod);
    return checked(exchange, match);
}

Response Gateway::checked(Exchange &exchange, const RouteTable::Match &match) const
{
    exchange.params = match.params;
    exchange.id = spelledAsMade(exchange.world, match.id);
    if (!exchange.sub().isEmpty() && exchange.world.subscription(exchange.sub()).isEmpty())
        return errors::subscriptionNotFound(exchange.sub());
    if (!match.route->action.isEmpty()) {
        if (const auto refused = exchange.needs(match.route->action, match.scope))
            return *refused;
    }
    const bool inGroup = !exchange.group().isEmpty() && match.route->words.size() > 4;
    if (inGroup && !exchange.world.has(exchange.groupId()))
        return errors::groupNotFound(exchange.group());
    if (const auto locked = locks::refusal(exchange.world, exchange.method, exchange.id))
        return *locked;
    const bool writes = exchange.method == "PUT" || exchange.method == "PATCH";
    if (writes && groupGoes(exchange))
        return errors::groupBeingDeleted(exchange.group());
    if (const auto wrong = writes ? wrongBody(exchange) : std::nullopt)
        return *wrong;
    return match.route->handler(exchange);
}

Response Gateway::answerAs(
    World &world, const Caller &caller, const QString &origin, const QByteArray &method,
    const QString &target, const QJsonValue &body) const
{
    const qsizetype question = target.indexOf(u'?');
    const QString path = question < 0 ? target : target.left(question);
    Exchange exchange{ world, caller, m_settings };
    exchange.method = method;
    exchange.origin = origin;
    exchange.path = path;
    if (question >= 0)
        exchange.query = Exchange::queryOf(target.mid(question + 1));
    exchange.bodyValue = body;
    if (body.isObject())
        exchange.rawBody = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    return route(exchange, path.toUtf8());
}

TaskContext Gateway::contextOf(World &world) const
{
    return { world,
             [this, &world](
                 const QString &person, const QByteArray &method, const QString &target,
                 const QJsonValue &body) {
                 return answerAs(
                     world, Caller(world, directory::principal(world, person)),
                     QStringLiteral("http://127.0.0.1"), method, target, body);
             } };
}

void Gateway::rehearse(const World &world, const std::function<void(Rehearsal &)> &act) const
{
    World copy = world;
    Rehearsal rehearsal{ contextOf(copy), [this, &copy](qint64 moment) {
                            copy.runUntil(moment, [this, &copy] { runDue(copy); });
                        } };
    act(rehearsal);
}

void Gateway::runDue(World &world) const
{
    TaskContext context = contextOf(world);
    while (const std::optional<Task> task = world.takeDue()) {
        if (const TaskHandler handler = m_tasks.value(task->kind))
            handler(context, task->args);
    }
}

// What ARM says where no provider serves the path. A type that the world's provider list names, but nobody
// here serves, is an empty list or a missing resource.
Response Gateway::unknownPath(const Exchange &exchange, const QStringList &segments, bool otherMethod) const
{
    qsizetype at = segments.size() - 1;
    while (at >= 0 && !sameText(segments.at(at), u"providers"))
        --at;
    if (at < 0 || at + 1 >= segments.size()) {
        if (otherMethod)
            return errors::methodNotAllowed(exchange.method, exchange.path);
        return errors::refuse(
            404, QStringLiteral("NotFound"),
            QStringLiteral("No HTTP resource was found that matches the request URI '%1'.")
                .arg(exchange.path));
    }
    QStringList types;
    for (qsizetype i = at + 2; i < segments.size(); i += 2)
        types.append(segments.at(i));
    const QString type = types.join(u'/');
    const QString &wanted = segments.at(at + 1);
    const QJsonArray providers = exchange.world.providers();
    for (const QJsonValue provider : providers) {
        if (!sameText(provider[L1("namespace")].toString(), wanted))
            continue;
        if (otherMethod)
            return errors::methodNotAllowed(exchange.method, wanted + u'/' + type);
        const QJsonArray known = provider[L1("resourceTypes")].toArray();
        for (const QJsonValue one : known) {
            if (sameText(one[L1("resourceType")].toString(), type))
                return nothingThere(exchange, segments, wanted + u'/' + type);
        }
        return errors::invalidResourceType(type, wanted);
    }
    return errors::refuse(
        404, QStringLiteral("InvalidResourceNamespace"),
        QStringLiteral("The resource namespace '%1' is invalid.").arg(wanted));
}

// The same looks at subscription, right and group as where a provider answers.
std::optional<Response>
Gateway::refusedThere(const Exchange &exchange, const QStringList &segments, const QString &type) const
{
    if (segments.size() < 2 || !sameText(segments.at(0), u"subscriptions"))
        return std::nullopt;
    if (exchange.world.subscription(segments.at(1)).isEmpty())
        return errors::subscriptionNotFound(segments.at(1));
    const bool inGroup = segments.size() > 3 && sameText(segments.at(2), u"resourceGroups");
    QString scope;
    // Of a list the scope is what it lies in.
    qsizetype count = segments.size();
    if (count % 2 == 1)
        count -= sameText(segments.value(count - 3), u"providers") ? 3 : 1;
    for (const QString &segment : segments.first(count))
        scope += u'/' + RouteTable::idPart(segment);
    const QString verb = exchange.method == "GET" ? QStringLiteral("/read")
        : exchange.method == "DELETE"             ? QStringLiteral("/delete")
                                                  : QStringLiteral("/write");
    if (auto refused = exchange.needs(type + verb, scope))
        return refused;
    if (inGroup
        && !exchange.world.has(ResourceId::group(segments.at(1), RouteTable::idPart(segments.at(3))).text()))
        return errors::groupNotFound(segments.at(3));
    return std::nullopt;
}

Response
Gateway::nothingThere(const Exchange &exchange, const QStringList &segments, const QString &type) const
{
    if (auto refused = refusedThere(exchange, segments, type))
        return *refused;
    if (exchange.method != "GET") {
        return errors::refuse(
            405, QStringLiteral("MethodNotAllowed"),
            QStringLiteral("This sandbox does not write resources of the type in '%1'.").arg(exchange.path));
    }
    return segments.size() % 2 == 1
        ? Exchange::json(200, QJsonObject{ { QStringLiteral("value"), QJsonArray() } })
        : errors::resourceNotFound(exchange.path);
}

} // namespace linkdesk::sandbox
