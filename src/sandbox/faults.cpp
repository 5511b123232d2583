#include "src/sandbox/faults.h"

#include "src/sandbox/errors.h"
#include "src/sandbox/exchange.h"
#include "src/sandbox/signin.h"

#include <QJsonDocument>
#include <QUrl>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace linkdesk::sandbox {

namespace {

using L1 = QLatin1StringView;

constexpr int maxSeen = 500; // reads whose answers are kept for stale ones
constexpr int maxMade = 1000;

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

bool isWhole(const QJsonValue &value, double least, double most)
{
    const double number = value.toDouble(std::nan(""));
    return value.isDouble() && number >= least && number <= most && number == std::floor(number);
}

struct Field {
    L1 name;
    bool (*fits)(const QJsonValue &value);
    L1 expected;
};

bool isText(const QJsonValue &value)
{
    return value.isString();
}

constexpr char kinds[] = "refuse, stale, malformed, applied-no-answer, claims-challenge or wrong-audience";
constexpr double most = std::numeric_limits<int>::max();
constexpr Field fields[] = {
    { L1("method"), isText, L1("a text") },
    { L1("pathRegex"), isText, L1("a regular expression") },
    { L1("kind"), isText, L1(kinds) },
    { L1("claims"), [](const QJsonValue &value) { return value.isObject(); }, L1("an object") },
    { L1("status"), [](const QJsonValue &value) { return isWhole(value, 300, 599); }, L1("from 300 to 599") },
    { L1("code"), isText, L1("a text") },
    { L1("retryAfter"), [](const QJsonValue &value) { return isWhole(value, 0, most); },
      L1("whole seconds from 0") },
    { L1("body"), [](const QJsonValue &value) { return !value.isDouble() && !value.isBool(); },
      L1("an object, or a text") },
    { L1("times"), [](const QJsonValue &value) { return isWhole(value, 0, most); },
      L1("a whole number from 0") },
    { L1("probability"),
      [](const QJsonValue &value) {
          return value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1;
      },
      L1("a number from 0 to 1") },
    { L1("seed"), [](const QJsonValue &value) { return isWhole(value, 0, most); },
      L1("a whole number from 0") },
};

// What was misspelled or is of another type; empty: nothing. A fault that meets something else than was meant
// makes a test pass for nothing.
QString wrongField(const QJsonObject &json)
{
    QStringList names;
    for (const Field &field : fields)
        names.append(field.name);
    for (auto given = json.begin(); given != json.end(); ++given) {
        const auto field = std::find_if(std::begin(fields), std::end(fields), [&given](const Field &one) {
            return one.name == given.key();
        });
        if (field == std::end(fields))
            return QStringLiteral("no \"%1\" but %2").arg(given.key(), names.join(QStringLiteral(", ")));
        if (!field->fits(given.value()))
            return QStringLiteral("\"%1\", %2").arg(field->name, field->expected);
    }
    return {};
}

Result<Fault> parse(const QJsonValue &value, qsizetype index)
{
    if (!value.isObject())
        return expected(index, QStringLiteral("an object"));
    Fault fault;
    fault.given = value.toObject();
    const QJsonObject &json = fault.given;
    if (const QString wrong = wrongField(json); !wrong.isEmpty())
        return expected(index, wrong);
    const QString kind = json[L1("kind")].toString(QStringLiteral("refuse"));
    if (kind == L1("stale"))
        fault.kind = Fault::Kind::Stale;
    else if (kind == L1("malformed"))
        fault.kind = Fault::Kind::Malformed;
    else if (kind == L1("applied-no-answer"))
        fault.kind = Fault::Kind::AppliedNoAnswer;
    else if (kind == L1("claims-challenge"))
        fault.kind = Fault::Kind::ClaimsChallenge;
    else if (kind == L1("wrong-audience"))
        fault.kind = Fault::Kind::WrongAudience;
    else if (kind != L1("refuse"))
        return expected(index, QStringLiteral("\"kind\": ") + L1(kinds));
    fault.method = json[L1("method")].toString().toUpper().toLatin1();
    fault.path =
        QRegularExpression(json[L1("pathRegex")].toString(), QRegularExpression::CaseInsensitiveOption);
    if (!fault.path.isValid())
        return expected(
            index, QStringLiteral("\"pathRegex\", a regular expression: %1").arg(fault.path.errorString()));
    fault.status = json[L1("status")].toInt(503);
    fault.left = json[L1("times")].toInt(-1);
    fault.probability = json[L1("probability")].toDouble(1);
    fault.random.seed(quint32(json[L1("seed")].toInt(1)));
    return fault;
}

QByteArray textOf(const QJsonValue &body)
{
    if (body.isString())
        return body.toString().toUtf8();
    Response response = Exchange::json(200, body);
    response.write();
    return response.body;
}

} // namespace

QJsonObject Fault::claims() const
{
    if (given.contains(L1("claims")))
        return given[L1("claims")].toObject();
    const QJsonObject wanted{ { QStringLiteral("essential"), true },
                              { QStringLiteral("value"), QStringLiteral("c1") } };
    return { { QStringLiteral("access_token"), QJsonObject{ { QStringLiteral("acrs"), wanted } } } };
}

Response Fault::refusal(double speed) const
{
    const QString code = given[L1("code")].toString(codeFor(status));
    Response response =
        errors::refuse(status, code, QStringLiteral("The sandbox was told to refuse this request."));
    if (given.contains(L1("body"))) {
        response.write();
        response.body = textOf(given[L1("body")]);
    }
    if (given.contains(L1("retryAfter")))
        response.headers.emplaceBack(
            "Retry-After", QByteArray::number(scaledSeconds(given[L1("retryAfter")].toInt(), speed)));
    response.headers.emplaceBack("x-ms-request-id", "00000000-0000-4000-a000-000000000000");
    response.headers.emplaceBack("x-ms-correlation-request-id", "00000000-0000-4000-a000-000000000000");
    return response;
}

Response Fault::applied(Response answer) const
{
    if (kind == Kind::AppliedNoAnswer)
        answer.noAnswer = true;
    if (kind == Kind::Malformed) {
        answer.write();
        const bool own = given.contains(L1("body"));
        answer.body =
            own ? textOf(given[L1("body")]) : answer.body.left(qMax(qsizetype(1), answer.body.size() / 2));
    }
    return answer;
}

Faults::Faults()
    : m_seen(maxSeen)
    , m_made(maxMade)
{
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

std::optional<Fault>
Faults::next(const Request &request, const std::function<bool(const QJsonObject &claims)> &lacks)
{
    if (m_faults.isEmpty())
        return std::nullopt;
    const bool signsIn = SignIn::takes(request);
    const bool forToken = signsIn && request.method == "POST" && pathOf(request).endsWith("/token");
    const QString path = QUrl::fromPercentEncoding(pathOf(request));
    for (Fault &fault : m_faults) {
        if (fault.kind == Fault::Kind::Stale && request.method != "GET")
            continue;
        if (fault.left == 0 || (!fault.method.isEmpty() && fault.method != request.method))
            continue;
        if (!fault.path.match(path).hasMatch())
            continue;
        if (fault.probability < 1
            && double(fault.random()) / double(std::mt19937::max()) >= fault.probability)
            continue;
        if (fault.kind == Fault::Kind::WrongAudience && !forToken)
            continue;
        if (fault.kind == Fault::Kind::ClaimsChallenge && (signsIn || !lacks(fault.claims())))
            continue;
        if (fault.left > 0)
            --fault.left;
        return fault;
    }
    return std::nullopt;
}

bool Faults::isControl(const Request &request)
{
    return pathOf(request) == "/_sim/faults";
}

std::optional<Response> Faults::control(const Request &request)
{
    if (!isControl(request))
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
    if (!m_remembers && m_faults.isEmpty())
        return answer;
    const bool stale = fault && fault->kind == Fault::Kind::Stale;
    const QByteArray key = request.header("Authorization") + '\n' + request.target;
    Seen *found = m_seen.object(key);
    if (found == nullptr && stale && m_made.contains(pathOf(request).toLower()))
        return errors::resourceNotFound(QUrl::fromPercentEncoding(pathOf(request)));
    if (found == nullptr) {
        m_seen.insert(key, new Seen{ answer, answer }); // the cache's own from here on
    } else if (
        found->latest.status != answer.status || found->latest.body != answer.body
        || found->latest.json != answer.json) {
        found->before = found->latest;
        found->latest = answer;
    }
    if (!fault)
        return answer;
    if (!stale)
        return fault->applied(answer);
    return found == nullptr ? answer : found->before;
}

void Faults::noteWrite(const Request &request, const Response &answer)
{
    if (!m_remembers && m_faults.isEmpty())
        return;
    if (request.method == "PUT" && answer.status == 201)
        m_made.insert(pathOf(request).toLower(), new bool(true));
}

} // namespace linkdesk::sandbox
