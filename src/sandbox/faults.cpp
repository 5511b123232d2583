#include "src/sandbox/faults.h"

#include "src/sandbox/errors.h"
#include "src/sandbox/exchange.h"

#include <QJsonDocument>
#include <QUrl>

namespace linkdesk::sandbox {

namespace {

using L1 = QLatin1StringView;

constexpr int maxSeen = 200; // reads whose answers are kept for stale ones

QByteArray pathOf(const Request &request)
{
    const qsizetype question = request.target.indexOf('?');
    return question < 0 ? request.target : request.target.left(question);
}

QString codeFor(int status)
{
    switch (status) {
    case 400:
        return QStringLiteral("BadRequest");
    case 401:
        return QStringLiteral("ExpiredAuthenticationToken");
    case 403:
        return QStringLiteral("AuthorizationFailed");
    case 404:
        return QStringLiteral("ResourceNotFound");
    case 409:
        return QStringLiteral("Conflict");
    case 412:
        return QStringLiteral("PreconditionFailed");
    case 429:
        return QStringLiteral("TooManyRequests");
    case 500:
        return QStringLiteral("InternalServerError");
    case 502:
        return QStringLiteral("BadGateway");
    case 504:
        return QStringLiteral("GatewayTimeout");
    default:
        return QStringLiteral("ServiceUnavailable");
    }
}

Error expected(qsizetype index, const QString &what)
{
    return Error::of(
        Failure::NotUnderstood, QStringLiteral("fault %1: expected %2").arg(index + 1).arg(what));
}

Result<Fault> parse(const QJsonValue &value, qsizetype index)
{
    if (!value.isObject())
        return expected(index, QStringLiteral("an object"));
    Fault fault;
    fault.given = value.toObject();
    const QJsonObject &json = fault.given;
    const QString kind = json[L1("kind")].toString(QStringLiteral("refuse"));
    if (kind == L1("stale"))
        fault.kind = Fault::Kind::Stale;
    else if (kind == L1("malformed"))
        fault.kind = Fault::Kind::Malformed;
    else if (kind == L1("applied-no-answer"))
        fault.kind = Fault::Kind::AppliedNoAnswer;
    else if (kind != L1("refuse"))
        return expected(index, QStringLiteral("\"kind\": refuse, stale, malformed or applied-no-answer"));
    fault.method = json[L1("method")].toString().toUpper().toLatin1();
    fault.path =
        QRegularExpression(json[L1("pathRegex")].toString(), QRegularExpression::CaseInsensitiveOption);
    if (!fault.path.isValid())
        return expected(
            index, QStringLiteral("\"pathRegex\", a regular expression: %1").arg(fault.path.errorString()));
    fault.status = json[L1("status")].toInt(503);
    if (fault.refuses() && (fault.status < 300 || fault.status > 599))
        return expected(index, QStringLiteral("\"status\" from 300 to 599"));
    fault.left = json[L1("times")].toInt(-1);
    fault.probability = json[L1("probability")].toDouble(1);
    fault.random.seed(quint32(json[L1("seed")].toInt(1)));
    return fault;
}

QByteArray textOf(const QJsonValue &body)
{
    return body.isString() ? body.toString().toUtf8() : Exchange::json(200, body).body;
}

} // namespace

Response Fault::refusal() const
{
    const QString code = given[L1("code")].toString(codeFor(status));
    Response response =
        errors::refuse(status, code, QStringLiteral("The sandbox was told to refuse this request."));
    if (given.contains(L1("body")))
        response.body = textOf(given[L1("body")]);
    if (given.contains(L1("retryAfter")))
        response.headers.emplaceBack("Retry-After", QByteArray::number(given[L1("retryAfter")].toInt()));
    response.headers.emplaceBack("x-ms-request-id", "00000000-0000-4000-a000-000000000000");
    response.headers.emplaceBack("x-ms-correlation-request-id", "00000000-0000-4000-a000-000000000000");
    return response;
}

Response Fault::applied(Response answer) const
{
    if (kind == Kind::AppliedNoAnswer)
        answer.noAnswer = true;
    if (kind == Kind::Malformed) {
        const bool own = given.contains(L1("body"));
        answer.body =
            own ? textOf(given[L1("body")]) : answer.body.left(qMax(qsizetype(1), answer.body.size() / 2));
    }
    return answer;
}

Result<Done> Faults::add(const QJsonArray &faults)
{
    QList<Fault> parsed;
    for (qsizetype i = 0; i < faults.size(); ++i) {
        const auto fault = parse(faults.at(i), i);
        if (!fault)
            return fault.error();
        parsed.append(*fault);
    }
    m_faults += parsed;
    return Done{};
}

std::optional<Fault> Faults::next(const Request &request)
{
    const QString path = QUrl::fromPercentEncoding(pathOf(request));
    for (Fault &fault : m_faults) {
        if (fault.left == 0 || (!fault.method.isEmpty() && fault.method != request.method))
            continue;
        if (!fault.path.match(path).hasMatch())
            continue;
        if (fault.probability < 1
            && double(fault.random()) / double(std::mt19937::max()) >= fault.probability)
            continue;
        if (fault.left > 0)
            --fault.left;
        return fault;
    }
    return std::nullopt;
}

std::optional<Response> Faults::control(const Request &request)
{
    if (pathOf(request) != "/_sim/faults")
        return std::nullopt;
    if (request.method == "DELETE") {
        m_faults.clear();
        return Exchange::empty(204);
    }
    if (request.method == "POST") {
        QJsonParseError fault;
        const QJsonDocument body = QJsonDocument::fromJson(request.body, &fault);
        if (fault.error != QJsonParseError::NoError)
            return errors::invalidContent(fault.errorString());
        const auto added = add(body.isArray() ? body.array() : QJsonArray{ body.object() });
        if (!added)
            return errors::refuse(400, QStringLiteral("InvalidFault"), added.error().message);
    }
    QJsonArray all;
    for (const Fault &fault : std::as_const(m_faults)) {
        QJsonObject shown = fault.given;
        if (fault.left >= 0)
            shown[L1("times")] = fault.left;
        all.append(shown);
    }
    return Exchange::json(200, all);
}

Response Faults::remember(const Request &request, const Response &answer, const std::optional<Fault> &fault)
{
    if (m_seen.size() >= maxSeen)
        m_seen.clear();
    const auto found = m_seen.find(request.target);
    if (found == m_seen.end()) {
        m_seen.insert(request.target, { answer, answer });
    } else if (found->latest.body != answer.body || found->latest.status != answer.status) {
        found->before = found->latest;
        found->latest = answer;
    }
    if (!fault)
        return answer;
    return fault->kind == Fault::Kind::Stale ? m_seen.value(request.target).before : fault->applied(answer);
}

} // namespace linkdesk::sandbox
