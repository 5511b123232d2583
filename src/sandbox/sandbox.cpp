#include "src/sandbox/sandbox.h"

#include "src/sandbox/answertexts.h"
#include "src/sandbox/faults.h"
#include "src/sandbox/gateway.h"
#include "src/sandbox/providers.h"
#include "src/sandbox/signin.h"
#include "src/sandbox/worldfile.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <limits>
#include <mutex>

namespace linkdesk::sandbox {

using namespace Qt::StringLiterals;

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

namespace {

QByteArray serialized(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    // A bare value, e.g. the `null` of Device Update's deletions: serialized inside an array, without its
    // brackets.
    const QByteArray wrapped = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

// What ARM says of every request that it took.
void addCommonHeaders(const Request &request, const QByteArray &id, qint64 now, Response *response)
{
    const QByteArray asked = request.header("x-ms-correlation-request-id");
    const QByteArray clientId = request.header("x-ms-client-request-id");
    Headers common{ { "Cache-Control"_ba, "no-cache"_ba },
                    { "Pragma"_ba, "no-cache"_ba },
                    { "Expires"_ba, "-1"_ba },
                    { "Strict-Transport-Security"_ba, "max-age=31536000; includeSubDomains"_ba },
                    { "X-Content-Type-Options"_ba, "nosniff"_ba },
                    { "x-ms-request-id"_ba, id },
                    { "x-ms-correlation-request-id"_ba, asked.isEmpty() ? id : asked },
                    { "x-ms-routing-request-id"_ba,
                      "SANDBOX:" + World::timestamp(now).toLatin1() + ':' + id } };
    if (!clientId.isEmpty() && request.header("x-ms-return-client-request-id").toLower() == "true")
        common.emplaceBack("x-ms-client-request-id"_ba, clientId);
    response->headers = common + response->headers;
}

// What is left to do with an answer when the world is free again.
struct Answer {
    Response response;
    quint64 write = 0; // 0: nothing to keep, else the number of the write
    QByteArray requestId = {}; // empty: no request that ARM took
    qint64 moment = 0;
};

} // namespace

void Response::write()
{
    if (json.isUndefined())
        return;
    body = serialized(json);
    json = QJsonValue::Undefined;
    if (escapesSlashes)
        body.replace('/', "\\/");
}

class Sandbox::Private {
public:
    Private(const Options &given, const QJsonObject &built)
        : options(given)
        , asBuilt(built)
        , gateway(allProviders(), given, &signIn.key())
        , throttle(given.throttle)
    {
    }

    Answer answer(const Request &request)
    {
        const std::lock_guard lock(mutex);
        if (const auto controlled = control(request))
            return *controlled;
        catchUp();
        const bool signsIn = SignIn::takes(request);
        const auto fault = faults.next(request, [this, &request](const QJsonObject &claims) {
            return gateway.claimsChallenge(world, request, claims).has_value();
        });
        if (signsIn)
            return signInAnswer(request, fault);
        if (fault && fault->refuses())
            return { fault->refusal(speed) };
        if (fault && fault->kind == Fault::Kind::ClaimsChallenge)
            return { *gateway.claimsChallenge(world, request, fault->claims()), 0, world.newGuid().toLatin1(),
                     world.now() };
        Answer answer{ gateway.handle(world, throttle, request) };
        catchUp();
        if (request.method == "GET") {
            answer.response = faults.remember(request, answer.response, fault);
        } else {
            faults.noteWrite(request, answer.response);
            if (fault)
                answer.response = fault->applied(answer.response);
        }
        if (!options.stateFile.isEmpty() && request.method != "GET" && request.method != "HEAD")
            answer.write = ++writes;
        answer.requestId = world.newGuid().toLatin1();
        answer.moment = world.now();
        return answer;
    }

    // All below: with the lock held.
    // Beside ARM: no ARM headers, and a fault answers in the sign-in service's own way.
    Answer signInAnswer(const Request &request, const std::optional<Fault> &fault)
    {
        if (fault && fault->refuses()) {
            return { fault->given.contains("body"_L1) ? fault->refusal(speed)
                                                      : SignIn::outage(world, request, fault->status) };
        }
        const bool foreign = fault && fault->kind == Fault::Kind::WrongAudience;
        Answer answer{ signIn.handle(world, request, foreign) };
        if (fault)
            answer.response = fault->applied(answer.response);
        if (!options.stateFile.isEmpty() && request.method == "POST")
            answer.write = ++writes;
        return answer;
    }
    void begin(const QJsonObject &json)
    {
        world = World::fromJson(json, realNow());
        world.setSpeed(speed);
        catchUp();
    }
    qint64 realNow() const { return QDateTime::currentMSecsSinceEpoch() + added; }
    // Brings the world to now, each task at its own moment, so that what it plans next is planned from there.
    void catchUp()
    {
        const qint64 now = realNow();
        world.runUntil(now, [this] { gateway.runDue(world); });
    }
    // Faults and sessions are everybody's who may ask anything at all.
    std::optional<Answer> control(const Request &request)
    {
        const bool ofSignIn = SignIn::isControl(request);
        if (!ofSignIn && !Faults::isControl(request))
            return std::nullopt;
        if (!options.token.isEmpty()) {
            if (auto refused = gateway.unknownCaller(world, request))
                return Answer{ *refused };
        }
        if (!ofSignIn)
            return Answer{ *faults.control(request) };
        catchUp();
        Answer answer{ signIn.control(world, request) };
        if (!options.stateFile.isEmpty())
            answer.write = ++writes;
        return answer;
    }

    // Without the lock. Writes the world as it is now, unless one that has write number `wanted` was written
    // already: clients that wait for the file together need it once. The world is copied under the lock (its
    // containers are shared until they change) and turned into text outside of it.
    Result<Done> save(quint64 wanted)
    {
        const std::lock_guard file(fileMutex);
        if (savedWrite >= wanted)
            return Done{};
        World copy;
        quint64 write = 0;
        {
            const std::lock_guard lock(mutex);
            copy = world;
            write = writes;
        }
        const QByteArray text = QJsonDocument(copy.toJson()).toJson(QJsonDocument::Compact);
        auto saved = worldfile::save(text, options.stateFile);
        if (saved)
            savedWrite = write;
        return saved;
    }

    const Options options;
    const QJsonObject asBuilt; // the world as built in, for reset()
    SignIn signIn; // before the gateway, which has its key
    const Gateway gateway;
    Throttle throttle;
    Faults faults;
    AnswerTexts texts; // needs no lock of ours
    std::mutex mutex; // the one lock of the world
    std::mutex fileMutex; // one writer of the state file at a time; taken before `mutex`
    World world;
    quint64 writes = 0; // requests that may have changed the world, and resets
    quint64 savedWrite = 0; // with `fileMutex`: the last of them that the file has
    double speed = 1.0;
    qint64 added = 0;
};

Sandbox::Sandbox() = default;
Sandbox::~Sandbox() = default;

Result<std::unique_ptr<Sandbox>> Sandbox::create(const Options &options)
{
    if (!(options.speed > 0))
        return Error::of(Failure::NotSent, QStringLiteral("expected a speed above 0"));
    auto built = worldfile::load(options.world);
    if (!built)
        return built.error();
    QJsonObject start = *built;
    if (!options.stateFile.isEmpty() && QFileInfo::exists(options.stateFile)) {
        auto kept = worldfile::load(options.stateFile);
        if (!kept)
            return kept.error();
        start = *kept;
    }
    std::unique_ptr<Sandbox> sandbox(new Sandbox);
    sandbox->d = std::make_unique<Private>(options, *built);
    const auto faults = sandbox->d->faults.add(options.faults);
    if (!faults)
        return faults.error();
    sandbox->d->faults.setRemembersFromStart(options.remembersReads);
    sandbox->d->speed = options.speed;
    sandbox->d->begin(start);
    return sandbox;
}

Response Sandbox::handle(const Request &request)
{
    Answer answer = d->answer(request);
    if (answer.write > 0) {
        if (const auto saved = d->save(answer.write); !saved)
            qWarning("sandbox: the state could not be kept: %s", qUtf8Printable(saved.error().message));
    }
    // Text takes longer than all the rest: others have the world meanwhile.
    if (!answer.requestId.isEmpty())
        addCommonHeaders(request, answer.requestId, answer.moment, &answer.response);
    if (request.method == "GET")
        d->texts.write(request.target, &answer.response);
    else
        answer.response.write();
    return answer.response;
}

QList<Person> Sandbox::people() const
{
    const std::lock_guard lock(d->mutex);
    QList<Person> found;
    const QJsonArray people = d->world.people();
    for (const QJsonValue person : people) {
        found.append({ person[QLatin1StringView("name")].toString(),
                       person[QLatin1StringView("displayName")].toString(),
                       person[QLatin1StringView("role")].toString() });
    }
    return found;
}

double Sandbox::speed() const
{
    const std::lock_guard lock(d->mutex);
    return d->speed;
}

void Sandbox::setSpeed(double speed)
{
    if (!(speed > 0))
        return;
    const std::lock_guard lock(d->mutex);
    d->catchUp();
    d->speed = speed;
    d->world.setSpeed(speed);
}

void Sandbox::reset()
{
    {
        const std::lock_guard lock(d->mutex);
        d->begin(d->asBuilt);
        d->signIn.forget();
        ++d->writes;
    }
    if (const auto saved = save(); !saved)
        qWarning("sandbox: the state could not be kept: %s", qUtf8Printable(saved.error().message));
}

Result<Done> Sandbox::save()
{
    if (d->options.stateFile.isEmpty())
        return Done{};
    return d->save(std::numeric_limits<quint64>::max()); // time passed may have changed it, too
}

void Sandbox::advance(qint64 milliseconds)
{
    const std::lock_guard lock(d->mutex);
    d->added += milliseconds;
    d->catchUp();
}

} // namespace linkdesk::sandbox
