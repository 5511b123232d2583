#include "src/sandbox/sandbox.h"

#include "src/sandbox/faults.h"
#include "src/sandbox/gateway.h"
#include "src/sandbox/providers.h"
#include "src/sandbox/worldfile.h"

#include <QDateTime>
#include <QJsonDocument>
#include <limits>
#include <mutex>

namespace linkdesk::sandbox {

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

class Sandbox::Private {
public:
    Private(const Options &given, const QJsonObject &built)
        : options(given)
        , asBuilt(built)
        , gateway(allProviders(), given)
        , throttle(given.throttle)
    {
    }

    // All below: with the lock held.
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
    // Faults are everybody's who may ask anything at all.
    std::optional<Response> control(const Request &request)
    {
        if (!Faults::isControl(request))
            return std::nullopt;
        if (!options.token.isEmpty()) {
            if (auto refused = gateway.unknownCaller(world, request))
                return refused;
        }
        return faults.control(request);
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
    const Gateway gateway;
    Throttle throttle;
    Faults faults;
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
    Response response;
    quint64 write = 0; // to be kept before it is answered
    {
        const std::lock_guard lock(d->mutex);
        if (auto control = d->control(request))
            return *control;
        d->catchUp();
        const auto fault = d->faults.next(request);
        if (fault && fault->refuses())
            return fault->refusal(d->speed);
        response = d->gateway.handle(d->world, d->throttle, request);
        d->catchUp();
        if (request.method == "GET") {
            response = d->faults.remember(request, response, fault);
        } else {
            d->faults.noteWrite(request, response);
            response = fault ? fault->applied(response) : response;
        }
        if (!d->options.stateFile.isEmpty() && request.method != "GET" && request.method != "HEAD")
            write = ++d->writes;
    }
    if (write > 0) {
        if (const auto saved = d->save(write); !saved)
            qWarning("sandbox: the state could not be kept: %s", qUtf8Printable(saved.error().message));
    }
    return response;
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
